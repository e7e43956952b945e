import { probe } from '../../src/ceremony/capabilities.js';
import { checkSupport, register } from '../../src/ceremony/ceremony.js';
import type { CeremonyEnv } from '../../src/ceremony/env.js';
import type { PublicKeyCredentialCreationOptionsJSON as Options } from '../../src/contract.js';
import { creationOptions } from '../support/ceremony-env.js';
import { deepEqual, equal, ok } from './support/assert.js';
import {
  anotherPage,
  excluding,
  failed,
  made,
  urlSafe,
  verdict,
  wanted,
  type Verdict,
} from './support/ceremony.js';
import { suite, teardown, test } from './support/mocha.js';
import {
  addAuthenticator,
  noAuthenticator,
  removeAuthenticators,
} from './support/virtual-authenticator.js';

const watchless = { after: () => () => undefined };

suite('register, answered by a virtual authenticator', () => {
  teardown(removeAuthenticators);

  test('a credential, which the authenticator has', async () => {
    const authenticator = await addAuthenticator();
    equal(checkSupport(wanted()), undefined);
    const { id, rawId, authenticatorAttachment, clientExtensionResults, response } = await made();
    const [stored] = await authenticator.credentials();
    ok(stored?.isResidentCredential);
    equal(urlSafe(stored.credentialId), id);
    equal(rawId, id);
    equal(authenticatorAttachment, 'platform');
    deepEqual(response.transports, ['internal']);
    deepEqual(clientExtensionResults, { credProps: { rk: true } });
  });

  test('E7: an excluded authenticator is enrolled already', async () => {
    for (const transport of ['internal', 'usb'] as const) {
      await addAuthenticator({ transport });
      const { id } = await made();
      const failure = await failed(excluding(id));
      deepEqual(verdict(failure), ['already_enrolled', 'none', 'sure']);
      equal(failure.cause?.name, 'InvalidStateError');
      await removeAuthenticators();
    }
  });

  test('P7: of 65 credentials to exclude the first 64 are, and no RangeError comes', async () => {
    await addAuthenticator();
    const { id } = await made();
    const others = Array.from({ length: 64 }, (_, index) => btoa(`credential ${index + 100}`));
    equal((await failed(excluding(id, ...others))).code, 'already_enrolled');
    equal((await failed(excluding(...others.slice(1), id))).code, 'already_enrolled');
    ok(await made(excluding(...others, id)));
  });

  test('E21: a person who is not verified', async () => {
    await addAuthenticator({ isUserVerified: false });
    const failure = await failed();
    deepEqual(verdict(failure), ['cancelled', 'same', 'ambiguous']);
    equal(failure.cause?.name, 'NotAllowedError');
  });

  test('E18: the same, faster than a person', async () => {
    await addAuthenticator({ isUserVerified: false });
    const registration = await register(wanted(), new AbortController().signal);
    ok(!registration.ok);
    deepEqual(verdict(registration.failure), ['prompt_blocked', 'once', 'ambiguous']);
  });

  test('E19: the same once more, with passkeys to exclude', async () => {
    await addAuthenticator({ isUserVerified: false });
    deepEqual(verdict(await failed(excluding('AQID'), { attempt: 2 })), [
      'cancelled_or_duplicate',
      'same',
      'ambiguous',
    ]);
  });

  test('E20: the same once more, on this very device', async () => {
    await addAuthenticator({ isUserVerified: false });
    const authenticatorSelection = { authenticatorAttachment: 'platform' } as const;
    deepEqual(verdict(await failed({ authenticatorSelection }, { attempt: 2 })), [
      'cancelled',
      'elsewhere',
      'ambiguous',
    ]);
  });

  const unfit = [
    {
      which: 'keeps no passkeys',
      authenticator: { hasResidentKey: false },
      options: { authenticatorSelection: { residentKey: 'required' } },
    },
    {
      which: 'verifies nobody',
      authenticator: { hasUserVerification: false, isUserVerified: false },
      options: { authenticatorSelection: { userVerification: 'required' } },
    },
    {
      which: 'knows no such algorithm',
      authenticator: {},
      options: { pubKeyCredParams: [{ type: 'public-key', alg: -65535 }] },
    },
  ] as const;
  for (const { which, authenticator, options } of unfit)
    test(`E18, E21: an authenticator that ${which}`, async () => {
      await addAuthenticator({ transport: 'usb', ...authenticator });
      const changes = options as Partial<Options>;
      const failure = await failed(changes);
      deepEqual(verdict(failure), ['cancelled', 'same', 'ambiguous']);
      equal(failure.cause?.name, 'NotAllowedError');
      const fast = await register(wanted(changes), new AbortController().signal);
      equal(!fast.ok && fast.failure.code, 'prompt_blocked');
    });
});

suite('register, answered by nobody', () => {
  teardown(removeAuthenticators);

  /**
   * The browser's own time-out, with our watchdog off. Chromium raises `timeout` to three minutes except in a virtual
   * environment, so our clock runs 300 times as fast as the browser's: 700 ms are three and a half minutes.
   */
  const slow = { ...watchless, timeout: 700, now: () => performance.now() * 300 };

  test('E17: nobody touches it', async () => {
    await addAuthenticator({ automaticPresenceSimulation: false });
    const failure = await failed({}, slow);
    deepEqual(verdict(failure), ['timed_out', 'same', 'likely']);
    equal(failure.cause?.name, 'NotAllowedError');
  });

  test('E17: there is no authenticator', async () => {
    await noAuthenticator();
    equal((await failed({}, slow)).code, 'timed_out');
  });

  test('E17: there is another kind of authenticator', async () => {
    await addAuthenticator({ transport: 'internal' });
    const authenticatorSelection = { authenticatorAttachment: 'cross-platform' } as const;
    equal((await failed({ authenticatorSelection }, slow)).code, 'timed_out');
  });

  test('E21: a refusal before its time is no time-out', async () => {
    await addAuthenticator({ automaticPresenceSimulation: false });
    equal((await failed({}, { ...watchless, timeout: 700 })).code, 'cancelled');
  });

  test('P6: this very device is wanted, and has nothing to verify a person with', async () => {
    await addAuthenticator({ transport: 'usb' });
    const env = anotherPage();
    equal((await probe(env))['userVerifyingPlatformAuthenticator'], false);
    const authenticatorSelection = { authenticatorAttachment: 'platform' } as const;
    const failure = await failed({ authenticatorSelection }, { env });
    deepEqual(verdict(failure), ['no_platform_authenticator', 'change', 'sure']);
    deepEqual(checkSupport(wanted({ authenticatorSelection }), { env }), failure);
  });
});

suite('options and pages that cannot work', () => {
  teardown(removeAuthenticators);

  const unreadable: readonly [string, Partial<Options>][] = [
    ['a challenge with padding and pluses', { challenge: '+/+/=§' }],
    [
      'a user handle of 65 bytes',
      { user: { ...creationOptions.user, id: urlSafe(btoa('x'.repeat(65))) } },
    ],
    ['no user handle', { user: { ...creationOptions.user, id: '' } }],
  ];
  for (const [what, changes] of unreadable)
    test(`P8: ${what}`, async () => {
      const failure = await failed(changes);
      deepEqual(verdict(failure), ['options_invalid', 'once', 'sure']);
      deepEqual(checkSupport(wanted(changes)), failure);
    });

  test('P9: options past their time', async () => {
    const failure = await failed({}, { remaining: 0 });
    deepEqual(verdict(failure), ['options_expired', 'same', 'sure']);
  });

  test('E8: the frame it was to happen in is gone', async () => {
    await addAuthenticator();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as CeremonyEnv;
    const env = anotherPage({ navigator: inside.navigator!, document: inside.document! });
    frame.remove();
    const failure = await failed(excluding('AQID'), { env });
    equal(failure.cause?.name, 'InvalidStateError');
    deepEqual(verdict(failure), ['document_gone', 'change', 'likely']);
  });

  const refused: readonly [string, Partial<Options>, Verdict, string][] = [
    [
      'E24: an RP ID with a port',
      { rp: { id: 'localhost:8000', name: 'Test' } },
      ['rp_id_mismatch', 'none', 'sure'],
      'SecurityError',
    ],
    [
      'E27: no key type that WebAuthn knows',
      { pubKeyCredParams: [{ type: 'bogus' as 'public-key', alg: -7 }] },
      ['options_invalid', 'none', 'sure'],
      'NotSupportedError',
    ],
    [
      'E28: an extension that is not for registration',
      { extensions: { appid: 'https://localhost' } },
      ['request_unsupported', 'elsewhere', 'sure'],
      'NotSupportedError',
    ],
    [
      'E33: a member is missing',
      { rp: { id: 'localhost' } as Options['rp'] },
      ['options_invalid', 'none', 'sure'],
      'TypeError',
    ],
  ];
  for (const [what, changes, gives, name] of refused)
    test(what, async () => {
      await addAuthenticator();
      const failure = await failed(changes);
      deepEqual(verdict(failure), gives);
      equal(failure.cause?.name, name);
      ok(failure.cause?.message);
    });

  test('E32: a list longer than Chromium takes, had we not cut it', async () => {
    await addAuthenticator();
    const excludeCredentials = Array.from({ length: 65 }, () => ({
      id: new Uint8Array(3),
      type: 'public-key' as const,
    }));
    const uncut = anotherPage({
      navigator: {
        credentials: {
          create: ({ publicKey }) =>
            navigator.credentials.create({ publicKey: { ...publicKey!, excludeCredentials } }),
        },
      },
    });
    const failure = await failed({}, { env: uncut });
    deepEqual(verdict(failure), ['too_many_credentials', 'none', 'sure']);
    equal(failure.cause?.name, 'RangeError');
  });
});
