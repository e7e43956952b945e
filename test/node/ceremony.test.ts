import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkSupport, register, type CeremonyPorts } from '../../src/ceremony/ceremony.js';
import { yieldToCeremonies } from '../../src/ceremony/coordinator.js';
import type { CeremonyEnv } from '../../src/ceremony/env.js';
import { signalAccepted, signalUnknown } from '../../src/ceremony/signals.js';
import type { FailureCode } from '../../src/failure.js';
import {
  creationOptions,
  newCredential,
  newCredentialJSON,
  stubBrowser,
} from '../support/ceremony-env.js';

const never = (): Promise<never> => new Promise(() => undefined);
const rejecting =
  (name: string, message = '') =>
  (): Promise<never> =>
    Promise.reject(new DOMException(message, name));

/** A clock and one timer, both moved by hand. */
function handClock(): Required<Pick<CeremonyPorts, 'now' | 'after'>> & {
  advance(ms: number): void;
} {
  let time = 0;
  let due: { at: number; callback: () => void } | undefined;
  return {
    now: () => time,
    after(milliseconds, callback) {
      due = { at: time + milliseconds, callback };
      return () => (due = undefined);
    },
    advance(milliseconds) {
      time += milliseconds;
      if (due && time >= due.at) due.callback();
    },
  };
}

/** Without a watchdog, so that a prompt nobody answers does not outlive its test. */
function start(
  env: CeremonyEnv,
  signal = new AbortController().signal,
  options = creationOptions,
): ReturnType<typeof register> {
  return register(options, signal, { env, fast: 0, after: () => () => undefined });
}

async function codeOf(
  env: CeremonyEnv,
  ports: CeremonyPorts = {},
  options = creationOptions,
): Promise<FailureCode | 'ok'> {
  const made = await register(options, new AbortController().signal, { fast: 0, ...ports, env });
  return made.ok ? 'ok' : made.failure.code;
}

function sent(options: CredentialCreationOptions | undefined): PublicKeyCredentialCreationOptions {
  assert.ok(options?.publicKey);
  return options.publicKey;
}

suite('what is asked of the browser', () => {
  test('the prompt is asked for before register returns', () => {
    const env = stubBrowser(never);
    void start(env);
    assert.equal(env.calls.length, 1);
  });

  test('options as the service sent them, decoded, with our time-out', () => {
    const env = stubBrowser(never);
    void start(env);
    const publicKey = sent(env.calls[0]);
    assert.deepEqual(new Uint8Array(publicKey.user.id as ArrayBuffer), Uint8Array.of(1, 2, 3, 4));
    assert.equal((publicKey.challenge as ArrayBuffer).byteLength, 16);
    assert.equal(publicKey.timeout, 300_000);
    assert.deepEqual(publicKey.extensions, { credProps: true });
    assert.deepEqual(publicKey.authenticatorSelection, {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'preferred',
    });
  });

  test('authenticatorSelection and attestation also where the service left them out', () => {
    const env = stubBrowser(never);
    const { rp, user, challenge, pubKeyCredParams } = creationOptions;
    const bare = { rp, user, challenge, pubKeyCredParams };
    void start(env, undefined, bare);
    assert.deepEqual(sent(env.calls[0]).authenticatorSelection, {});
    assert.equal(sent(env.calls[0]).attestation, 'none');
  });

  test('P7: repeated credentials are excluded once, and 64 at most, with a note', () => {
    const env = stubBrowser(never);
    const ids = Array.from({ length: 70 }, (_, index) => Buffer.of(index, 1).toString('base64url'));
    const excludeCredentials = [ids[0]!, ...ids].map((id) => ({ id, type: 'public-key' as const }));
    void start(env, undefined, { ...creationOptions, excludeCredentials });
    const excluded = sent(env.calls[0]).excludeCredentials ?? [];
    const first = excluded.map(({ id }) => new Uint8Array(id as ArrayBuffer)[0]);
    assert.deepEqual(
      first,
      Array.from({ length: 64 }, (_, index) => index),
    );
    assert.match(env.written[0] ?? '', /\b6 of the credentials/);
  });

  test('a user handle of 0 or 65 bytes is not sent', async () => {
    for (const length of [0, 65]) {
      const env = stubBrowser(never);
      const id = Buffer.alloc(length, 1).toString('base64url');
      const options = { ...creationOptions, user: { ...creationOptions.user, id } };
      assert.equal(await codeOf(env, {}, options), 'options_invalid');
      assert.equal(checkSupport(options, { env })?.code, 'options_invalid');
      assert.equal(env.calls.length, 0);
    }
  });

  test('a challenge that is no base64url is not sent', async () => {
    const env = stubBrowser(never);
    assert.equal(await codeOf(env, {}, { ...creationOptions, challenge: '§' }), 'options_invalid');
    assert.equal(env.calls.length, 0);
  });

  test('nothing is asked where it is known to fail', async () => {
    const env = stubBrowser(never, { isSecureContext: false });
    assert.equal(await codeOf(env), 'insecure_context');
    assert.equal(checkSupport(creationOptions, { env })?.code, 'insecure_context');
    assert.equal(await codeOf(stubBrowser(never), { remaining: 0 }), 'options_expired');
    assert.equal(env.calls.length, 0);
  });
});

suite('what comes back', () => {
  test('the JSON of WebAuthn, however much the browser helps', async () => {
    const helpful = { ...newCredential(), toJSON: () => ({ id: 'not ours' }) };
    for (const credential of [newCredential(), helpful]) {
      const env = stubBrowser(() => Promise.resolve(credential));
      const made = await register(creationOptions, new AbortController().signal, { env });
      assert.deepEqual(made, { ok: true, response: newCredentialJSON });
    }
  });

  test('a browser without the newer getters', async () => {
    const { clientDataJSON, attestationObject } = newCredential()['response'] as Record<
      string,
      unknown
    >;
    const credential = { ...newCredential(), response: { clientDataJSON, attestationObject } };
    const env = stubBrowser(() => Promise.resolve(credential));
    const made = await register(creationOptions, new AbortController().signal, { env });
    assert.ok(made.ok);
    assert.deepEqual(made.response.response, {
      clientDataJSON: 'e30',
      attestationObject: 'owE',
      transports: [],
    });
  });

  test('bytes in extension results are base64url too', async () => {
    const prf = { enabled: true, results: { first: Uint8Array.of(251, 255).buffer } };
    const credential = { ...newCredential(), getClientExtensionResults: () => ({ prf }) };
    const env = stubBrowser(() => Promise.resolve(credential));
    const made = await register(creationOptions, new AbortController().signal, { env });
    assert.ok(made.ok);
    assert.deepEqual(made.response.clientExtensionResults, {
      prf: { enabled: true, results: { first: '-_8' } },
    });
  });
});

suite('what no virtual authenticator can produce, stubbed', () => {
  test('null and undefined, as a password manager’s own Cancel', async () => {
    assert.equal(await codeOf(stubBrowser(() => Promise.resolve(null))), 'cancelled');
    assert.equal(await codeOf(stubBrowser(() => undefined)), 'cancelled');
  });

  test('a malformed object', async () => {
    const denied = (): never => {
      throw new Error('Permission denied to access property');
    };
    const malformed = [
      {},
      { ...newCredential(), rawId: undefined },
      { ...newCredential(), response: {} },
      Object.defineProperty(newCredential(), 'response', { get: denied }),
    ];
    for (const credential of malformed)
      assert.equal(
        await codeOf(stubBrowser(() => Promise.resolve(credential))),
        'provider_malformed',
      );
  });

  test('an object whose optional getters throw is good enough', async () => {
    const illegal = (): never => {
      throw new TypeError('Illegal invocation');
    };
    const credential = {
      ...newCredential(),
      getClientExtensionResults: illegal,
      response: {
        ...(newCredential()['response'] as object),
        getTransports: illegal,
        getPublicKey: illegal,
        getPublicKeyAlgorithm: illegal,
        getAuthenticatorData: illegal,
      },
    };
    assert.equal(await codeOf(stubBrowser(() => Promise.resolve(credential))), 'ok');
  });

  test('ConstraintError', async () => {
    assert.equal(
      await codeOf(stubBrowser(rejecting('ConstraintError'))),
      'no_discoverable_support',
    );
  });

  test('NotReadableError', async () => {
    assert.equal(await codeOf(stubBrowser(rejecting('NotReadableError'))), 'authenticator_error');
  });

  test('UnknownError', async () => {
    assert.equal(await codeOf(stubBrowser(rejecting('UnknownError'))), 'authenticator_error');
  });

  test('an extension’s own messages', async () => {
    const message = "Invalid 'sameOriginWithAncestors' value";
    assert.equal(await codeOf(stubBrowser(() => Promise.reject(new Error(message)))), 'unknown');
    const tripped = new TypeError("Cannot read properties of undefined (reading 'rp')");
    tripped.stack = 'TypeError\n    at moz-extension://5e1f/page-script.js:1:2';
    const throwing = stubBrowser(() => {
      throw tripped;
    });
    assert.equal(await codeOf(throwing), 'provider_malformed');
  });

  test('an answer that never comes is ended by the watchdog', async () => {
    const clock = handClock();
    const env = stubBrowser(never);
    const made = register(creationOptions, new AbortController().signal, { env, ...clock });
    const prompt = env.calls[0]!.signal!;
    clock.advance(299_999);
    assert.equal(prompt.aborted, false);
    clock.advance(1);
    const { ok, failure } = (await made) as Extract<Awaited<typeof made>, { ok: false }>;
    assert.equal(ok, false);
    assert.deepEqual([failure.code, failure.confidence], ['timed_out', 'sure']);
    assert.ok(prompt.aborted);
    assert.equal(
      await codeOf({ ...env, ...stubBrowser(rejecting('UnknownError')) }),
      'authenticator_error',
    );
  });

  test('an extension that ignores the signal does not hold up a cancel', async () => {
    const env = stubBrowser(never);
    const cancel = new AbortController();
    const made = start(env, cancel.signal);
    cancel.abort();
    const result = await made;
    assert.equal(!result.ok && result.failure.code, 'cancelled');
  });

  test('a string as the reason for an abort', async () => {
    for (const [reason, code] of [
      ['superseded', 'aborted'],
      ['disconnect', 'aborted'],
      ['never mind', 'cancelled'],
    ] as const) {
      const env = stubBrowser(
        ({ signal }) =>
          new Promise((_resolve, reject) => {
            // The platform rejects with the very reason, whatever it is (DOM §3.2).
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
            signal!.addEventListener('abort', () => reject(signal!.reason));
          }),
      );
      const cancel = new AbortController();
      const made = start(env, cancel.signal);
      cancel.abort(reason);
      const result = await made;
      assert.equal(!result.ok && result.failure.code, code);
    }
  });

  test('a passkey made after the cancel is reported unknown, and only then', async () => {
    let finish: (credential: unknown) => void = () => undefined;
    const env = stubBrowser(() => new Promise((resolve) => (finish = resolve)));
    const cancel = new AbortController();
    const made = start(env, cancel.signal);
    cancel.abort();
    assert.equal((await made).ok, false);
    assert.deepEqual(env.signals, []);
    finish(newCredential());
    await new Promise(setImmediate);
    assert.deepEqual(env.signals, [
      { name: 'unknown', options: { rpId: 'example.com', credentialId: '_-8B' } },
    ]);
  });
});

suite('one ceremony a page', () => {
  test('a second one is busy and reaches no browser', async () => {
    const env = stubBrowser(never);
    const cancel = new AbortController();
    void start(env, cancel.signal);
    assert.equal(await codeOf(env), 'busy');
    assert.equal(env.calls.length, 1);
  });

  test('a cancelled one makes room in the same task', () => {
    const env = stubBrowser(never);
    const cancel = new AbortController();
    void start(env, cancel.signal);
    cancel.abort();
    void start(env);
    assert.equal(env.calls.length, 2);
  });

  test('every end makes room', async () => {
    const env = stubBrowser((_options, call) =>
      call === 1
        ? Promise.reject(new DOMException('', 'UnknownError'))
        : Promise.resolve(newCredential()),
    );
    assert.equal(await codeOf(env), 'authenticator_error');
    assert.equal(await codeOf(env), 'ok');
    assert.equal(await codeOf(env), 'ok');
  });

  test('another copy of this package counts', async () => {
    const slot = { [Symbol.for('passkey-elements.ceremony')]: { running: true } };
    const env = stubBrowser(never, slot);
    assert.equal(await codeOf(env), 'busy');
  });

  test('an autofill request of ours is aborted before the prompt, in the same task', () => {
    const autofill = new AbortController();
    let atPrompt: boolean | undefined;
    const env = stubBrowser(() => {
      atPrompt = autofill.signal.aborted;
      return never();
    });
    yieldToCeremonies(autofill, env);
    void start(env);
    assert.equal(atPrompt, true);
  });

  test('an autofill request that is over is left alone', () => {
    const autofill = new AbortController();
    const env = stubBrowser(never);
    yieldToCeremonies(autofill, env)?.();
    void start(env);
    assert.equal(autofill.signal.aborted, false);
  });

  test('a signal aborted beforehand reaches no browser', async () => {
    const env = stubBrowser(never);
    const made = await register(creationOptions, AbortSignal.abort(), { env });
    assert.equal(!made.ok && made.failure.code, 'cancelled');
    assert.equal(env.calls.length, 0);
    assert.equal(await codeOf({ ...env, ...stubBrowser(() => newCredential()) }), 'ok');
  });
});

suite('a pending request elsewhere', () => {
  const pending = (): Promise<never> =>
    Promise.reject(new DOMException('A request is already pending.', 'OperationError'));

  test('is tried once more while the click holds', async () => {
    const env = stubBrowser((_options, call) => (call === 1 ? pending() : newCredential()));
    assert.equal(await codeOf(env), 'ok');
    assert.equal(env.calls.length, 2);
  });

  test('is busy the second time', async () => {
    const env = stubBrowser(pending);
    assert.equal(await codeOf(env), 'busy');
    assert.equal(env.calls.length, 2);
  });

  test('is not tried again once the click is used up', async () => {
    const env = stubBrowser(pending);
    const navigator = { ...env.navigator, userActivation: { isActive: false } };
    assert.equal(await codeOf({ ...env, navigator }), 'busy');
    assert.equal(env.calls.length, 1);
  });
});

suite('what the flow knows', () => {
  const refused = rejecting('NotAllowedError');

  test('a second refusal with passkeys to exclude may be a duplicate', async () => {
    const excludeCredentials = [{ id: 'AQ', type: 'public-key' as const }];
    const options = { ...creationOptions, excludeCredentials };
    assert.equal(await codeOf(stubBrowser(refused), { attempt: 1 }, options), 'cancelled');
    assert.equal(
      await codeOf(stubBrowser(refused), { attempt: 2 }, options),
      'cancelled_or_duplicate',
    );
  });

  test('a refusal faster than a person was no person’s', async () => {
    assert.equal(await codeOf(stubBrowser(refused), { fast: 250, now: () => 0 }), 'prompt_blocked');
  });
});

suite('signals', () => {
  test('accepted credentials under the platform’s names', () => {
    const env = stubBrowser(never);
    signalAccepted({ rpId: 'example.com', userHandle: 'AQID', credentialIds: ['AQ'] }, env);
    assert.deepEqual(env.signals, [
      {
        name: 'accepted',
        options: { rpId: 'example.com', userId: 'AQID', allAcceptedCredentialIds: ['AQ'] },
      },
    ]);
  });

  test('a browser without them, or with broken ones, hears nothing of it', () => {
    const throwing = {
      signalUnknownCredential: () => {
        throw new TypeError('Illegal invocation');
      },
    };
    const rejectingApi = { signalUnknownCredential: rejecting('SecurityError') };
    for (const PublicKeyCredential of [undefined, {}, throwing, rejectingApi])
      signalUnknown({ rpId: 'example.com', credentialId: 'AQ' }, { PublicKeyCredential });
  });
});
