import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, it, mock } from 'node:test';
import {
  sdkBridge,
  type BridgedSdk,
  type SdkBridgeOptions,
} from '../../src/backends/sdk-bridge.js';
import { sdkFailure } from '../../src/backends/sdk-bridge-failures.js';
import { isPasskeyError, type Failure, type FailureCode } from '../../src/failure.js';
import { createAuthenticator } from '../support/authenticator.js';
import { totpCode } from '../support/codes.js';
import { createIntelliAuth } from '../vendors/intelliauth.js';
import {
  createIntelliAuthSdk,
  IntelliAuthError,
  type IntelliAuthSdkOptions,
} from '../vendors/intelliauth-sdk.js';

const origin = 'http://localhost:4242';
const baseUrl = 'http://localhost:4242/vendors/intelliauth';
const { signal } = new AbortController();

/** Somebody who is signed in, with the SDK of their page. */
function setup(
  more: Partial<IntelliAuthSdkOptions> = {},
  options: (
    userId: string,
    platform: ReturnType<typeof createIntelliAuth>,
  ) => SdkBridgeOptions = () => ({}),
) {
  const userId = randomUUID();
  const platform = createIntelliAuth({ baseUrl, rpId: 'localhost', origins: [origin] });
  const authenticator = createAuthenticator();
  const sdk = createIntelliAuthSdk({
    baseUrl,
    session: platform.signIn(userId),
    fetch: (input, init) => platform.fetch(new Request(input, init)),
    create: (creation) => authenticator.create(creation, { origin }),
    ...more,
  });
  const backend = sdkBridge(sdk, options(userId, platform));
  return { platform, backend, sdk, userId };
}

/** A host that keeps a list itself. */
const hosted: NonNullable<Parameters<typeof setup>[1]> = (userId, platform) => ({
  list: () => platform.factors(userId),
  remove: (id) => platform.remove(userId, id),
  rename: (id, name) => platform.rename(userId, id, name),
});

type Backend = ReturnType<typeof setup>['backend'];

async function run(backend: Backend, label?: string) {
  await backend.open(signal, 'enroll');
  const step = await backend.beginEnrollment('passkey', {}, signal);
  assert.ok(step.at === 'external' && backend.runEnrollment);
  return backend.runEnrollment(step.flow, label === undefined ? {} : { label }, signal);
}

async function failure(promise: Promise<unknown>): Promise<Failure> {
  const error: unknown = await promise.then(
    () => assert.fail('it was not refused'),
    (error: unknown) => error,
  );
  assert.ok(isPasskeyError(error), String(error));
  return error.failure;
}

const bridged = (startMfaEnrolment: BridgedSdk['startMfaEnrolment']) =>
  sdkBridge({ startMfaEnrolment });

describe('a passkey by somebody’s own SDK', () => {
  it('is added with the name the person gave', async () => {
    const { backend, platform, userId } = setup();
    const done = await run(backend, 'My MacBook Pro');
    assert.ok(done.at === 'done');
    assert.equal(done.authenticator.name, 'My MacBook Pro');
    assert.equal(done.authenticator.method, 'passkey');
    assert.equal(platform.factors(userId)[0]?.name, 'My MacBook Pro');
  });

  it('is named by the platform where nobody gave one', async () => {
    const { backend } = setup({}, hosted);
    const done = await run(backend);
    assert.ok(done.at === 'done');
    assert.equal(done.authenticator.name, 'Passkey (platform)');
  });

  it('is suggested a name where the host has one', async () => {
    const { sdk } = setup();
    const step = await sdkBridge(sdk, { label: 'Laptop' }).beginEnrollment('passkey', {}, signal);
    assert.ok(step.at === 'external');
    assert.equal(step.label, 'Laptop');
  });

  it('is asked for before anything is waited for', () => {
    let called = 0;
    const backend = bridged(() => {
      called += 1;
      return { kind: 'success' };
    });
    void backend.runEnrollment?.('1', {}, signal);
    assert.equal(called, 1);
  });

  it('is told from those there were, and listed where it was added in the settings', async () => {
    const { backend } = setup({}, hosted);
    await run(backend, 'First');
    await backend.open(signal, 'settings');
    const step = await backend.beginEnrollment('passkey', {}, signal);
    assert.ok(step.at === 'external');
    const done = await backend.runEnrollment?.(step.flow, { label: 'Second' }, signal);
    assert.ok(done?.at === 'done');
    assert.equal(done.authenticator.name, 'Second');
    assert.equal(done.settings?.authenticators.length, 2);
    assert.equal(done.settings.accepted, undefined);
  });

  it('is a success even where the host’s list fails', async () => {
    const { backend } = setup({}, () => ({ list: () => Promise.reject(new Error('down')) }));
    const done = await run(backend);
    assert.ok(done.at === 'done');
    assert.equal(done.authenticator.name, 'Passkey');
  });

  it('is nobody’s fault where the prompt was dismissed', async () => {
    const { backend } = setup({
      create: () => Promise.reject(new DOMException('No.', 'NotAllowedError')),
    });
    const { code, retry } = await failure(run(backend));
    assert.deepEqual([code, retry], ['cancelled', 'same']);
  });

  it('is good news where it is there already', async () => {
    const { backend } = setup({
      create: () => Promise.reject(new DOMException('Again.', 'InvalidStateError')),
    });
    assert.equal((await failure(run(backend))).code, 'already_enrolled');
  });

  it('is refused where it does not verify', async () => {
    const { backend, platform, userId } = setup({
      create: (creation) =>
        createAuthenticator().create(creation, { origin: 'https://evil.example' }),
    });
    await failure(run(backend));
    assert.deepEqual(platform.factors(userId), []);
  });
});

describe('an authenticator app by somebody’s own SDK', () => {
  async function begin({ backend }: ReturnType<typeof setup>) {
    const step = await backend.beginEnrollment('totp', {}, signal);
    assert.ok(step.at === 'code' && step.setup);
    return { ...step, secret: step.setup.secret };
  }

  it('is set up with its secret and confirmed with its code', async () => {
    const at = setup();
    const { flow, secret, setup: given } = await begin(at);
    assert.match(given?.uri ?? '', /^otpauth:\/\/totp\//);
    const wrong = totpCode(secret) === '000000' ? '000001' : '000000';
    const refused = await failure(at.backend.completeEnrollment(flow, { code: wrong }, signal));
    assert.equal(refused.code, 'wrong_code');
    const code = totpCode(secret);
    const done = await at.backend.completeEnrollment(flow, { code }, signal);
    assert.ok(done.at === 'done');
    assert.equal(done.authenticator.method, 'totp');
    assert.equal(at.platform.factors(at.userId).length, 1);
  });

  it('is looked for in the host’s list where an answer was lost', async () => {
    let lost = 0;
    const at = setup({}, hosted);
    const losing = createIntelliAuthSdk({
      baseUrl,
      session: at.platform.signIn(at.userId),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const response = await at.platform.fetch(request);
        if (!request.url.endsWith('/totp/complete')) return response;
        lost += 1;
        throw new TypeError('Failed to fetch');
      },
    });
    const backend = sdkBridge(losing, hosted(at.userId, at.platform));
    const step = await backend.beginEnrollment('totp', {}, signal);
    assert.ok(step.at === 'code' && step.setup);
    const input = { code: totpCode(step.setup.secret) };
    const first = await failure(backend.completeEnrollment(step.flow, input, signal));
    assert.equal(first.code, 'network');
    const done = await backend.completeEnrollment(step.flow, input, signal);
    assert.ok(done.at === 'done');
    assert.deepEqual([lost, at.platform.factors(at.userId).length], [1, 1]);
  });

  it('is not confirmed by an older beginning', async () => {
    const at = setup();
    const older = await begin(at);
    await begin(at);
    const { code } = await failure(
      at.backend.completeEnrollment(older.flow, { code: '123456' }, signal),
    );
    assert.equal(code, 'options_expired');
  });

  it('is confirmed by an object that needs to be itself', async () => {
    const pending = {
      kind: 'pending',
      secret: 'JBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
      right: '123456',
      complete({ code }: { code: string }) {
        return { kind: code === this.right ? 'success' : 'cancelled' };
      },
    };
    const backend = bridged(() => pending);
    const step = await backend.beginEnrollment('totp', {}, signal);
    const done = await backend.completeEnrollment(
      step.at === 'code' ? step.flow : '',
      { code: '123456' },
      signal,
    );
    assert.equal(done.at, 'done');
  });
});

describe('a step-up that an SDK asks for', () => {
  it('is the SDK’s own, and then the call is made once more', async () => {
    const { backend, platform, userId } = setup({ confirm: () => Promise.resolve(true) });
    platform.guarded = true;
    assert.equal((await run(backend)).at, 'done');
    assert.equal(platform.factors(userId).length, 1);
  });

  it('is given up where the person dismisses it', async () => {
    const { backend, platform } = setup({ confirm: () => Promise.resolve(false) });
    platform.guarded = true;
    assert.equal((await failure(run(backend))).code, 'cancelled');
  });

  it('is the host’s where it has one', async () => {
    const asked: string[] = [];
    const at = setup({ confirm: () => assert.fail('the host has one') });
    at.platform.guarded = true;
    const { sdk } = at;
    const backend = sdkBridge(sdk, {
      stepUp: () => {
        asked.push('host');
        return false;
      },
    });
    assert.equal((await failure(run(backend))).code, 'reauth_required');
    assert.deepEqual(asked, ['host']);
  });

  it('is told to the person where nobody has one', async () => {
    let calls = 0;
    const backend = bridged(() => {
      calls += 1;
      return { kind: 'error', error: { code: 'mfa_required' } };
    });
    assert.equal((await failure(run(backend))).code, 'reauth_required');
    assert.equal(calls, 1);
  });

  it('does not go on for ever', async () => {
    let calls = 0;
    const backend = sdkBridge({
      startMfaEnrolment: () => {
        calls += 1;
        return { kind: 'error', error: { code: 'step_up_required' } };
      },
      stepUp: () => ({ kind: 'success' }),
    });
    assert.equal((await failure(run(backend))).code, 'reauth_required');
    assert.equal(calls, 2);
  });

  it('asks for another click where the one that counted is over', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    const value = { userActivation: { isActive: false } };
    Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
    try {
      const answers = [{ kind: 'error', error: { code: 'mfa_required' } }, { kind: 'cancelled' }];
      const backend = sdkBridge({
        startMfaEnrolment: () => answers.shift(),
        stepUp: () => ({ kind: 'success' }),
      });
      assert.equal((await failure(run(backend))).code, 'needs_gesture');
    } finally {
      if (own) Object.defineProperty(globalThis, 'navigator', own);
      else Reflect.deleteProperty(globalThis, 'navigator');
    }
  });
});

describe('an SDK that misbehaves', () => {
  afterEach(() => mock.timers.reset());

  const answers: [name: string, answer: () => unknown, code: FailureCode][] = [
    ['throws at once', () => raise(new Error('broken')), 'unknown'],
    ['throws no error', () => raise('broken'), 'unknown'],
    ['throws its own error', () => raise(new IntelliAuthError('rate_limited')), 'rate_limited'],
    ['rejects', () => Promise.reject(new Error('broken')), 'unknown'],
    ['rejects as fetch does', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['answers nothing', () => undefined, 'server_error'],
    ['answers null', () => null, 'server_error'],
    ['answers text', () => 'success', 'server_error'],
    ['answers another kind', () => ({ kind: 'done' }), 'server_error'],
    ['answers an error without any', () => ({ kind: 'error' }), 'server_error'],
    ['answers an error that is a code', () => ({ kind: 'error', error: 'not_found' }), 'not_found'],
    ['begins what is no app', () => ({ kind: 'pending' }), 'server_error'],
  ];
  for (const [name, answer, code] of answers)
    it(`and ${name} is ${code}`, async () => {
      const passkey = await failure(run(bridged(answer)));
      assert.equal(passkey.code, code);
      const app = await failure(bridged(answer).beginEnrollment('totp', {}, signal));
      assert.equal(app.code, code);
    });

  it('and never settles is waited for no longer than a prompt may take', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const never = new Promise<never>(() => undefined);
    const backend = bridged(() => never);
    const running = failure(backend.runEnrollment?.('1', {}, signal) ?? never);
    mock.timers.tick(329_999);
    const race = await Promise.race([running, Promise.resolve('waiting')]);
    assert.equal(race, 'waiting');
    mock.timers.tick(1);
    assert.equal((await running).code, 'timed_out');
  });

  it('and never begins an app is a network that does not answer', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const begun = failure(
      bridged(() => new Promise(() => undefined)).beginEnrollment('totp', {}, signal),
    );
    await Promise.resolve();
    mock.timers.tick(15_000);
    assert.equal((await begun).code, 'network');
  });

  it('and never settles is let go when the person gives up', async () => {
    const giving = new AbortController();
    const backend = bridged(() => new Promise(() => undefined));
    const running = failure(backend.runEnrollment?.('1', {}, giving.signal) ?? Promise.resolve());
    giving.abort();
    assert.equal((await running).code, 'aborted');
  });

  it('is not called where nobody wants it any more', async () => {
    const backend = bridged(() => assert.fail('it was called'));
    const running = backend.runEnrollment?.('1', {}, AbortSignal.abort()) ?? Promise.resolve();
    assert.equal((await failure(running)).code, 'aborted');
  });

  it('and rejects after it was let go disturbs nobody', async () => {
    const giving = new AbortController();
    let reject: (error: Error) => void = () => undefined;
    const backend = bridged(() => new Promise((_, no) => (reject = no)));
    const running = failure(backend.runEnrollment?.('1', {}, giving.signal) ?? Promise.resolve());
    giving.abort();
    reject(new Error('too late'));
    assert.equal((await running).code, 'aborted');
  });
});

describe('the errors an SDK documents', () => {
  const codes: [code: string, is: FailureCode][] = [
    ['session_expired', 'session_expired'],
    ['session_revoked', 'session_expired'],
    ['not_authenticated', 'session_expired'],
    ['silent_auth_failed', 'session_expired'],
    ['state_mismatch', 'session_expired'],
    ['invalid_redirect_uri', 'invalid_request'],
    ['consent_required', 'forbidden'],
    ['mfa_required', 'reauth_required'],
    ['mfa_enrolment_required', 'forbidden'],
    ['step_up_required', 'reauth_required'],
    ['network_error', 'network'],
    ['rate_limited', 'rate_limited'],
    ['server_error', 'server_error'],
    ['not_found', 'not_found'],
    ['totp_invalid', 'wrong_code'],
    ['account_locked', 'rate_limited'],
    ['what_nobody_knows', 'unknown'],
  ];
  for (const [code, is] of codes)
    it(`${code} is ${is}`, () => {
      assert.equal(sdkFailure(new IntelliAuthError(code)).code, is);
    });

  const causes: [name: string, is: FailureCode, retry: Failure['retry']][] = [
    ['NotAllowedError', 'cancelled', 'same'],
    ['AbortError', 'aborted_externally', 'same'],
    ['InvalidStateError', 'already_enrolled', 'none'],
    ['NotSupportedError', 'request_unsupported', 'elsewhere'],
    ['SecurityError', 'rp_id_mismatch', 'none'],
    ['ConstraintError', 'no_user_verification', 'change'],
    ['OperationError', 'busy', 'same'],
    ['TimeoutError', 'timed_out', 'same'],
    ['UnknownError', 'authenticator_error', 'once'],
    ['OddError', 'unknown', 'once'],
  ];
  for (const [name, is, retry] of causes)
    it(`webauthn_failed by ${name} is ${is}, as is the exception itself`, () => {
      const cause = new DOMException('No.', name);
      for (const error of [new IntelliAuthError('webauthn_failed', { cause }), cause]) {
        const told = sdkFailure(error);
        assert.deepEqual([told.code, told.retry], [is, retry]);
      }
    });

  it('say how long to wait', () => {
    const locked = new IntelliAuthError('account_locked', { details: { retry_after_s: 90 } });
    assert.deepEqual([sdkFailure(locked).retryAfter, sdkFailure(locked).attemptsLeft], [90, 0]);
    assert.equal(sdkFailure(new IntelliAuthError('account_locked')).retryAfter, undefined);
  });

  it('are no more to be had where the SDK says so', () => {
    assert.equal(sdkFailure({ code: 'odd', recoverable: false }).retry, 'none');
    assert.equal(sdkFailure({ code: 'odd', recoverable: true }).retry, 'once');
  });
});

describe('what an SDK cannot do', () => {
  it('is not offered: settings without a list, changes without a way', async () => {
    const { backend } = setup();
    assert.deepEqual(backend.capabilities(), {
      enroll: ['passkey', 'totp'],
      manage: [],
      label: 'at-enroll',
    });
    for (const wanted of ['settings', 'challenge', 'sign-in'] as const)
      assert.equal((await failure(backend.open(signal, wanted))).code, 'not_available');
    assert.equal((await failure(backend.list(signal))).code, 'not_available');
  });

  it('the host may do', async () => {
    const { backend } = setup({}, hosted);
    assert.deepEqual(backend.capabilities().manage, ['rename', 'remove']);
    await run(backend, 'Laptop');
    await backend.open(signal, 'settings');
    const [one] = (await backend.list(signal)).authenticators;
    assert.ok(one);
    assert.equal((await backend.rename(one.id, 'Desk', signal)).name, 'Desk');
    assert.deepEqual((await backend.remove(one.id, signal)).authenticators, []);
  });

  it('is a failure where the host’s own part fails', async () => {
    const { backend } = setup({}, () => ({
      list: () => [],
      remove: () => Promise.reject(new Error('down')),
    }));
    assert.equal((await failure(backend.remove('x', signal))).code, 'network');
  });

  it('may be less than it could', async () => {
    const { sdk } = setup();
    const backend = sdkBridge(sdk, { methods: ['passkey'] });
    assert.deepEqual((await backend.open(signal)).methods, ['passkey']);
    assert.equal(
      (await failure(backend.beginEnrollment('totp', {}, signal))).code,
      'not_available',
    );
  });

  it('says what the host says of the account', async () => {
    const { sdk } = setup();
    const account = { name: 'ada@example.com', displayName: 'Ada' };
    const relyingParty = { name: 'Shop' };
    const opening = await sdkBridge(sdk, { account, relyingParty }).open(signal);
    assert.deepEqual(opening, { methods: ['passkey', 'totp'], account, relyingParty });
  });
});

function raise(error: unknown): never {
  throw error;
}
