import { authenticate, checkRequest } from '../../src/ceremony/authenticate.js';
import type { CeremonyPorts } from '../../src/ceremony/prompt.js';
import type { CeremonyEnv } from '../../src/ceremony/env.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON as Options,
} from '../../src/contract.js';
import type { Failure } from '../../src/failure.js';
import { creationOptions } from '../support/ceremony-env.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { anotherPage, made, verdict, type Verdict } from './support/ceremony.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import {
  addAuthenticator,
  noAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

const unaborted = new AbortController().signal;
const watchless = { after: () => () => undefined };

const wanted = (changes: Partial<Options> = {}): Options => ({
  challenge: creationOptions.challenge,
  rpId: 'localhost',
  ...changes,
});

/** A virtual authenticator answers faster than any person, which `fast` would take for a prompt never shown. */
async function signed(
  changes: Partial<Options> = {},
  ports: CeremonyPorts = {},
): Promise<AuthenticationResponseJSON> {
  const answer = await authenticate(wanted(changes), unaborted, { fast: 0, ...ports });
  if (answer.ok) return answer.response;
  throw new Error(JSON.stringify(answer.failure));
}

async function refused(
  changes: Partial<Options> = {},
  ports: CeremonyPorts = {},
  signal: AbortSignal = unaborted,
): Promise<Failure> {
  const answer = await authenticate(wanted(changes), signal, { fast: 0, ...ports });
  if (!answer.ok) return answer.failure;
  throw new Error('it was signed');
}

const allowing = (...ids: string[]): Pick<Options, 'allowCredentials'> => ({
  allowCredentials: ids.map((id) => ({ id, type: 'public-key' })),
});

suite('authenticate, answered by a virtual authenticator', () => {
  let authenticator: VirtualAuthenticator;

  setup(async () => {
    authenticator = await addAuthenticator();
  });

  teardown(removeAuthenticators);

  test('a passkey the authenticator chooses, and whose it is', async () => {
    const { id } = await made();
    equal(checkRequest(wanted()), undefined);
    const answer = await signed();
    equal(answer.id, id);
    equal(answer.rawId, id);
    equal(answer.authenticatorAttachment, 'platform');
    equal(answer.response.userHandle, creationOptions.user.id);
    ok(answer.response.signature);
    const data = atob(answer.response.clientDataJSON.replaceAll('-', '+').replaceAll('_', '/'));
    equal((JSON.parse(data) as { type: string }).type, 'webauthn.get');
  });

  test('a credential that is named', async () => {
    const { id } = await made();
    equal((await signed(allowing(id))).id, id);
  });

  test('of 65 that are named the first 64 are, and no RangeError comes', async () => {
    const { id } = await made();
    const others = Array.from({ length: 64 }, (_, index) =>
      btoa(`credential ${index + 100}`).replaceAll('=', ''),
    );
    equal((await signed(allowing(id, ...others))).id, id);
    equal((await signed(allowing(...others.slice(1), id))).id, id);
    equal((await refused(allowing(...others, id))).code, 'cancelled');
  });

  test('E21: none of the named ones is here', async () => {
    await made();
    const failure = await refused(allowing('AQID'));
    deepEqual(verdict(failure), ['cancelled', 'same', 'ambiguous']);
    equal(failure.cause?.name, 'NotAllowedError');
  });

  test('E20: nor the second time', async () => {
    await made();
    const failure = await refused(allowing('AQID'), { attempt: 2 });
    deepEqual(verdict(failure), ['cancelled', 'elsewhere', 'ambiguous']);
  });

  test('E21: a person who is not verified, and who then is', async () => {
    await made();
    await authenticator.setUserVerified(false);
    const userVerification = 'required';
    deepEqual(verdict(await refused({ userVerification })), ['cancelled', 'same', 'ambiguous']);
    await authenticator.setUserVerified(true);
    ok(await signed({ userVerification }));
  });

  test('E18: the same, faster than a person', async () => {
    await made();
    await authenticator.setUserVerified(false);
    const answer = await authenticate(wanted({ userVerification: 'required' }), unaborted);
    ok(!answer.ok);
    deepEqual(verdict(answer.failure), ['prompt_blocked', 'once', 'ambiguous']);
  });

  const endings = [
    ['E1', undefined, 'cancelled'],
    ['E2', 'superseded', 'aborted'],
    ['E2', 'disconnect', 'aborted'],
  ] as const;
  for (const [row, reason, code] of endings)
    test(`${row}: aborted for ${String(reason)}, and the next one is served`, async () => {
      await made();
      await authenticator.setAutomaticPresence(false);
      const controller = new AbortController();
      const failure = refused({}, {}, controller.signal);
      controller.abort(reason);
      deepEqual(verdict(await failure), [code, 'same', 'sure']);
      await authenticator.setAutomaticPresence(true);
      ok(await signed({}, { env: anotherPage() }));
    });

  test('E9: another request is open, unknown to this page', async () => {
    await made();
    await authenticator.setAutomaticPresence(false);
    const controller = new AbortController();
    const first = refused({}, {}, controller.signal);
    const second = await refused({}, { env: anotherPage() });
    deepEqual(verdict(second), ['busy', 'same', 'sure']);
    equal(second.cause?.name, 'OperationError');
    controller.abort();
    await first;
  });
});

suite('authenticate, answered by nobody', () => {
  teardown(removeAuthenticators);

  /** As for `register`: our clock runs 300 times as fast as the browser's, 700 ms are three and a half minutes. */
  const slow = { ...watchless, timeout: 700, now: () => performance.now() * 300 };

  test('E17: nobody touches it', async () => {
    const authenticator = await addAuthenticator();
    await made();
    await authenticator.setAutomaticPresence(false);
    const failure = await refused({}, slow);
    deepEqual(verdict(failure), ['timed_out', 'same', 'likely']);
    equal(failure.cause?.name, 'NotAllowedError');
  });

  test('E17: there is no authenticator', async () => {
    await noAuthenticator();
    equal((await refused({}, slow)).code, 'timed_out');
  });
});

suite('requests and pages that cannot work', () => {
  teardown(removeAuthenticators);

  test('P8: a challenge with padding and pluses', async () => {
    const failure = await refused({ challenge: '+/+/=§' });
    deepEqual(verdict(failure), ['options_invalid', 'once', 'sure']);
    deepEqual(checkRequest(wanted({ challenge: '+/+/=§' })), failure);
  });

  test('P9: options past their time', async () => {
    deepEqual(verdict(await refused({}, { remaining: 0 })), ['options_expired', 'same', 'sure']);
  });

  test('E8: the frame it was to happen in is gone', async () => {
    await addAuthenticator();
    const { id } = await made();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as CeremonyEnv;
    const env = anotherPage({ navigator: inside.navigator!, document: inside.document! });
    frame.remove();
    const failure = await refused(allowing(id), { env });
    equal(failure.cause?.name, 'InvalidStateError');
    deepEqual(verdict(failure), ['document_gone', 'change', 'likely']);
  });

  const wrong: readonly [string, Partial<Options>, Verdict, string][] = [
    [
      'E24: an RP ID with a port',
      { rpId: 'localhost:8000' },
      ['rp_id_mismatch', 'none', 'sure'],
      'SecurityError',
    ],
    [
      'E28: an extension that is not for this',
      { extensions: { largeBlob: { support: 'required' } } as object },
      ['request_unsupported', 'elsewhere', 'sure'],
      'NotSupportedError',
    ],
  ];
  for (const [what, changes, gives, name] of wrong)
    test(what, async () => {
      await addAuthenticator();
      const failure = await refused(changes);
      equal(failure.cause?.name, name);
      deepEqual(verdict(failure), gives);
    });

  test('E32: a list longer than Chromium takes, had we not cut it', async () => {
    await addAuthenticator();
    const allowCredentials = Array.from({ length: 65 }, () => ({
      id: new Uint8Array(3),
      type: 'public-key' as const,
    }));
    const uncut = anotherPage({
      navigator: {
        credentials: {
          get: ({ publicKey }) =>
            navigator.credentials.get({ publicKey: { ...publicKey!, allowCredentials } }),
        },
      },
    });
    const failure = await refused({}, { env: uncut });
    equal(failure.cause?.name, 'RangeError');
    deepEqual(verdict(failure), ['options_invalid', 'none', 'sure']);
  });
});
