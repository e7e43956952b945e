import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  authsignal,
  authsignalErrors,
  type AuthsignalOptions,
} from '../../src/backends/authsignal.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import { refusal, scriptAuthsignal, type Sent } from '../support/authsignal-script.js';

const { signal } = new AbortController();
const creation = {
  challenge: 'Y2hhbGxlbmdl',
  rp: { id: 'bank.example', name: 'Meadow Bank' },
  user: { id: 'dXNlcg', name: 'ada@example.com', displayName: 'Ada' },
  pubKeyCredParams: [],
};
const request = { challenge: 'Y2hhbGxlbmdl', rpId: 'bank.example' };
const made = (id = 'Y3JlZA') =>
  ({ id, rawId: id, type: 'public-key', response: {}, clientExtensionResults: {} }) as never;
const passkey = (id: string, credentialId?: string) => ({
  userAuthenticatorId: id,
  verificationMethod: 'PASSKEY',
  createdAt: '2026-01-02T03:04:05.000Z',
  webauthnCredential: { ...(credentialId && { credentialId }), name: `Key ${id}` },
});
const app = {
  userAuthenticatorId: 'app',
  verificationMethod: 'AUTHENTICATOR_APP',
  createdAt: '2026-01-02T03:04:05.000Z',
  verifiedAt: '2026-01-02T03:05:05.000Z',
};
const mail = {
  ...app,
  userAuthenticatorId: 'mail',
  verificationMethod: 'EMAIL_OTP',
  email: 'a**@e***.com',
};

/** The adapter before a service that answers as it is told, and what it was asked. */
function setup(
  answers: Parameters<typeof scriptAuthsignal>[0],
  more: Partial<AuthsignalOptions> = {},
) {
  const script = scriptAuthsignal(answers);
  const handed: string[] = [];
  const backend = authsignal({
    onToken: (token) => handed.push(token),
    baseUrl: 'https://api.example/v1',
    token: () => 'first',
    methods: ['passkey', 'security-key', 'totp', 'sms-otp', 'email-otp', 'email-link'],
    fetch: script.fetch,
    ...more,
  });
  return { backend, handed, ...script };
}
const lines = (sent: readonly Sent[]) => sent.map(({ method, path }) => `${method} ${path}`);
const failure =
  (code: FailureCode, more: object = {}) =>
  (error: unknown) => {
    assert.ok(isPasskeyError(error), String(error));
    assert.equal(error.failure.code, code);
    for (const [name, value] of Object.entries(more))
      assert.deepEqual(error.failure[name as 'stepUp'], value);
    return true;
  };

const passkeyPaths = {
  'user-authenticators/passkey/registration-options': { challengeId: 'c1', options: creation },
  'user-authenticators/passkey': {
    isVerified: true,
    accessToken: 'second',
    userAuthenticatorId: 'p1',
  },
};

describe('what the adapter sends to Authsignal', () => {
  it('a passkey: inside the options, with the challenge, and the person by their token', async () => {
    const { backend, sent, handed } = setup({
      ...passkeyPaths,
      'user-authenticators': [passkey('p1', 'Y3JlZA')],
    });
    const { enrollment, account, relyingParty } = await backend.open(signal, 'enroll');
    assert.ok(enrollment?.at === 'create');
    assert.deepEqual(enrollment.options, creation);
    assert.ok((enrollment.completeIn ?? 0) > 590_000);
    assert.deepEqual(account, { name: 'ada@example.com', displayName: 'Ada' });
    assert.deepEqual(relyingParty, { id: 'bank.example', name: 'Meadow Bank' });
    const done = await backend.completeEnrollment(enrollment.flow, { credential: made() }, signal);
    assert.ok(done.at === 'done');
    assert.deepEqual(
      [done.authenticator.id, done.authenticator.name, handed],
      ['p1', 'Key p1', ['second']],
    );
    assert.deepEqual(done.accepted, {
      rpId: 'bank.example',
      userHandle: 'dXNlcg',
      credentialIds: ['Y3JlZA'],
    });
    assert.deepEqual(sent, [
      {
        ...{ method: 'POST', path: 'user-authenticators/passkey/registration-options' },
        ...{ authorization: 'Bearer first', contentType: 'application/json', body: {} },
      },
      {
        ...{ method: 'POST', path: 'user-authenticators/passkey' },
        ...{ authorization: 'Bearer first', contentType: 'application/json' },
        body: { registrationCredential: made(), challengeId: 'c1' },
      },
      {
        ...{ method: 'GET', path: 'user-authenticators', body: undefined },
        ...{ authorization: 'Bearer second', contentType: 'application/json' },
      },
    ]);
  });

  it('a security key: bare options, and the response itself', async () => {
    const { backend, sent } = setup({
      'user-authenticators/security-key/registration-options': creation,
      'user-authenticators/security-key': { isVerified: true, userAuthenticatorId: 'k1' },
      'user-authenticators/security-key/authentication-options': request,
      'verify/security-key': { isVerified: true, accessToken: 'second' },
      'user-authenticators': [{ ...passkey('k1', 'Y3JlZA'), verificationMethod: 'SECURITY_KEY' }],
    });
    const begun = await backend.beginEnrollment('security-key', {}, signal);
    assert.ok(begun.at === 'create');
    assert.deepEqual(begun.options, creation);
    const done = await backend.completeEnrollment(begun.flow, { credential: made() }, signal);
    assert.ok(done.at === 'done' && done.authenticator.method === 'security-key');
    const wanted = { method: 'security-key', operation: 'confirm' } as const;
    const get = await backend.beginChallenge(wanted, signal);
    assert.ok(get.at === 'get');
    assert.deepEqual(get.options, request);
    const passed = await backend.completeChallenge(get.flow, { credential: made() }, signal);
    assert.deepEqual(passed, { at: 'passed', method: 'security-key' });
    assert.deepEqual(
      sent.filter(({ method }) => method === 'POST').map(({ body }) => body),
      [{}, made(), {}, made()],
    );
  });

  it('an app: its secret, then the code that it shows', async () => {
    const uri = 'otpauth://totp/x?secret=ABC';
    const { backend, sent } = setup({
      'user-authenticators/totp': { userAuthenticatorId: 'app', userId: 'u', secret: 'ABC', uri },
      'verify/totp': { isVerified: true, accessToken: 'second' },
      'user-authenticators': [app],
    });
    const begun = await backend.beginEnrollment('totp', {}, signal);
    assert.ok(begun.at === 'code');
    const { flow } = begun;
    assert.deepEqual(begun, { at: 'code', flow, method: 'totp', setup: { secret: 'ABC', uri } });
    const done = await backend.completeEnrollment(flow, { code: '123456' }, signal);
    assert.ok(done.at === 'done');
    assert.deepEqual(
      [done.authenticator.id, done.authenticator.name],
      ['app', 'Authenticator app'],
    );
    assert.deepEqual(
      sent.slice(0, 2).map(({ path, body }) => [path, body]),
      [
        ['user-authenticators/totp', undefined],
        ['verify/totp', { verificationCode: '123456' }],
      ],
    );
  });

  for (const [method, path, contact, member, masked] of [
    ['email-otp', 'email-otp', 'ada@example.com', 'email', 'a•••@e•••.com'],
    ['sms-otp', 'sms', '+441632960961', 'phoneNumber', '•••• 61'],
  ] as const)
    it(`${method}: the address is asked for, unless the host gives it`, async () => {
      const answers = {
        [`user-authenticators/${path}`]: { userAuthenticatorId: 'm1', userId: 'u' },
        [`verify/${path}`]: { isVerified: true, accessToken: 'second' },
        'user-authenticators': [],
      };
      const { backend, sent } = setup(answers);
      const asked = await backend.beginEnrollment(method, {}, signal);
      assert.ok(asked.at === 'contact');
      assert.equal(asked.method, method);
      assert.equal(sent.length, 0);
      const code = await backend.completeEnrollment(asked.flow, { contact }, signal);
      assert.ok(code.at === 'code');
      assert.deepEqual([code.method, code.sentTo], [method, masked]);
      assert.ok((code.resendIn ?? 0) > 0);
      const done = await backend.completeEnrollment(code.flow, { code: '123456' }, signal);
      assert.ok(done.at === 'done' && done.authenticator.id === 'm1');
      const given = setup(answers, { email: 'ada@example.com', phone: '+441632960961' });
      assert.equal((await given.backend.beginEnrollment(method, {}, signal)).at, 'code');
      for (const each of [sent, given.sent]) assert.deepEqual(each[0]?.body, { [member]: contact });
    });

  it('a link: looked for until it has been opened, at most ten minutes', async (context) => {
    context.mock.method(performance, 'now', () => now);
    let now = 0;
    const { backend, sent } = setup({
      'user-authenticators/email-magic-link': { userAuthenticatorId: 'l1', userId: 'u' },
      'verify/email-magic-link/finalize': [
        { isVerified: false },
        { isVerified: true, accessToken: 'second' },
        { isVerified: false, failureReason: 'CODE_INVALID_OR_EXPIRED' },
      ],
      'user-authenticators': [],
    });
    const asked = await backend.beginEnrollment('email-link', {}, signal);
    assert.ok(asked.at === 'contact');
    const contact = 'ada@example.com';
    const wait = await backend.completeEnrollment(asked.flow, { contact }, signal);
    assert.ok(wait.at === 'wait');
    assert.deepEqual([wait.pollIn, wait.completeIn], [1000, 600_000]);
    now = 60_000;
    const still = await backend.completeEnrollment(wait.flow, { poll: true }, signal);
    assert.deepEqual(still, { ...wait, completeIn: 540_000 });
    const done = await backend.completeEnrollment(wait.flow, { poll: true }, signal);
    assert.equal(done.at, 'done');
    assert.deepEqual(sent[1]?.body, {});
    const later = await backend.beginEnrollment('email-link', {}, signal);
    assert.ok(later.at === 'contact');
    const other = await backend.completeEnrollment(later.flow, { contact }, signal);
    assert.ok(other.at === 'wait');
    const look = () => backend.completeEnrollment(other.flow, { poll: true }, signal);
    await assert.rejects(look, failure('options_expired'));
    const { length } = sent;
    now += 600_001;
    await assert.rejects(look, failure('options_expired'));
    assert.equal(sent.length, length);
  });

  for (const [method, path] of [
    ['email-otp', 'email-otp'],
    ['sms-otp', 'sms'],
    ['totp', 'totp'],
  ] as const)
    it(`a challenge by ${method}: no body, then the code`, async () => {
      const { backend, sent, handed } = setup({
        [`challenge/${path}`]: { challengeId: 'c' },
        [`verify/${path}`]: { isVerified: true, accessToken: 'second' },
      });
      const code = await backend.beginChallenge({ method, operation: 'confirm' }, signal);
      assert.ok(code.at === 'code');
      const passed = await backend.completeChallenge(code.flow, { code: '123456' }, signal);
      assert.deepEqual(passed, { at: 'passed', method });
      assert.deepEqual(handed, ['second']);
      assert.deepEqual(
        sent.map(({ path, body }) => [path, body]),
        [
          ...(method === 'totp' ? [] : [[`challenge/${path}`, undefined]]),
          [`verify/${path}`, { verificationCode: '123456' }],
        ],
      );
    });

  it('a challenge by passkey and by link', async () => {
    const { backend, sent } = setup({
      'user-authenticators/passkey/authentication-options': { challengeId: 'c2', options: request },
      'verify/passkey': { isVerified: true, accessToken: 'second' },
      'challenge/email-magic-link': { challengeId: 'c' },
      'verify/email-magic-link/finalize': { isVerified: true, accessToken: 'third' },
    });
    const get = await backend.beginChallenge({ method: 'passkey', operation: 'add' }, signal);
    assert.ok(get.at === 'get');
    assert.deepEqual(get.options, request);
    const passed = await backend.completeChallenge(get.flow, { credential: made() }, signal);
    assert.deepEqual(passed, { at: 'passed', method: 'passkey' });
    const wanted = { method: 'email-link', operation: 'confirm' } as const;
    const wait = await backend.beginChallenge(wanted, signal);
    assert.ok(wait.at === 'wait');
    assert.deepEqual(await backend.completeChallenge(wait.flow, { poll: true }, signal), {
      ...{ at: 'passed', method: 'email-link' },
    });
    assert.deepEqual(
      sent.map(({ body, authorization }) => [body, authorization]),
      [
        [{}, 'Bearer first'],
        [{ authenticationCredential: made(), challengeId: 'c2' }, 'Bearer first'],
        [undefined, 'Bearer second'],
        [{}, 'Bearer second'],
      ],
    );
  });

  it('somebody who has not said who they are: the tenant, and a passkey', async () => {
    const { backend, sent } = setup(
      { 'user-authenticators/passkey/authentication-options': { options: request } },
      { token: () => '', tenantId: 'tenant:é', purpose: 'sign-in' },
    );
    const { stepUp, purpose } = await backend.open(signal, 'challenge');
    assert.deepEqual(
      [purpose, stepUp],
      ['sign-in', { operation: 'confirm', ways: [{ method: 'passkey' }] }],
    );
    await backend.beginChallenge({ method: 'passkey', operation: 'confirm' }, signal);
    assert.equal(sent[0]?.authorization, `Basic ${btoa('tenant%3A%C3%A9')}`);
  });
});

describe('what a person has at Authsignal', () => {
  it('is listed with what is known of it, and what the port has no word for is not', async () => {
    const { backend } = setup({
      'user-authenticators': [
        {
          ...passkey('p1', 'aWQ'),
          authenticatorAttachment: 'platform',
          lastVerifiedAt: '2026-02-02T00:00:00.000Z',
          webauthnCredential: {
            ...{ credentialId: 'aWQ', deviceId: 'd', credentialBackedUp: true },
            ...{ credentialDeviceType: 'multiDevice' },
            aaguid: 'EA9B8D66-4D01-1D21-3CE4-B6B48CB575D4',
          },
        },
        { userAuthenticatorId: 'push', verificationMethod: 'PUSH', verifiedAt: 'x' },
        { ...mail, userAuthenticatorId: 'new', verifiedAt: undefined },
        mail,
      ],
    });
    const { settings, methods } = await backend.open(signal, 'settings');
    assert.equal(methods.length, 6);
    const known = settings?.authenticators.map(({ id, method, name, provider, sentTo }) => ({
      ...{ id, method, name, provider, sentTo },
    }));
    const google = 'Google Password Manager';
    assert.deepEqual(known, [
      { id: 'p1', method: 'passkey', name: google, provider: google, sentTo: null },
      {
        ...{ id: 'mail', method: 'email-otp', name: 'E-mail code', provider: null },
        sentTo: 'a**@e***.com',
      },
    ]);
    const [first] = settings?.authenticators ?? [];
    assert.deepEqual(
      [first?.syncs, first?.backedUp, first?.attachment, first?.lastUsedAt],
      [true, true, 'platform', '2026-02-02T00:00:00.000Z'],
    );
  });

  it('is offered to prove themselves: what the service prefers, then the strongest, each once', async () => {
    const { backend } = setup({
      'user-authenticators': [
        mail,
        app,
        { ...app, isDefault: true },
        passkey('p', 'a'),
        passkey('q', 'b'),
      ],
    });
    const { stepUp, methods } = await backend.open(signal, 'challenge');
    assert.deepEqual(stepUp, {
      operation: 'confirm',
      ways: [
        { method: 'totp' },
        { method: 'passkey' },
        { method: 'email-otp', sentTo: 'a**@e***.com' },
      ],
    });
    assert.deepEqual(methods, ['totp', 'passkey', 'email-otp']);
  });

  for (const [what, list] of [
    ['one passkey has no credential id', [passkey('p1', 'Y3JlZA'), passkey('p2')]],
    [
      'a passkey says nothing of itself',
      [passkey('p1', 'Y3JlZA'), { ...passkey('p2'), webauthnCredential: undefined }],
    ],
    ['the list does not come', () => Response.json({ message: 'Bad Gateway' }, { status: 502 })],
  ] as const)
    it(`is never told to the browser in part: ${what}`, async () => {
      const { backend } = setup({ ...passkeyPaths, 'user-authenticators': list });
      const { enrollment } = await backend.open(signal, 'enroll');
      assert.ok(enrollment?.at === 'create');
      const done = await backend.completeEnrollment(
        enrollment.flow,
        { credential: made() },
        signal,
      );
      assert.ok(done.at === 'done');
      assert.equal(done.accepted, undefined);
      assert.equal(done.authenticator.id, 'p1');
    });

  it('is told with the new passkey, where the list does not know it yet', async () => {
    const { backend } = setup({ ...passkeyPaths, 'user-authenticators': [passkey('p0', 'b2xk')] });
    const { enrollment } = await backend.open(signal, 'enroll');
    assert.ok(enrollment?.at === 'create');
    const done = await backend.completeEnrollment(enrollment.flow, { credential: made() }, signal);
    assert.ok(done.at === 'done');
    assert.deepEqual(done.accepted?.credentialIds, ['b2xk', 'Y3JlZA']);
  });

  it('is not told while nobody has said whose passkeys they are', async () => {
    const { backend } = setup({ 'user-authenticators': [passkey('p1', 'Y3JlZA')] });
    assert.equal((await backend.list(signal)).accepted, undefined);
  });

  it('may be added to as the tenant has it, where the host does not say', async () => {
    const script = scriptAuthsignal({
      authenticators: [
        { authenticatorId: 'a', verificationMethod: 'AUTHENTICATOR_APP', isActive: true },
        { authenticatorId: 'b', verificationMethod: 'SMS', isActive: false },
        { authenticatorId: 'c', verificationMethod: 'PUSH', isActive: true },
        { authenticatorId: 'd', verificationMethod: 'PASSKEY', isActive: true },
      ],
      'user-authenticators': [],
    });
    const baseUrl = 'https://api.example/v1';
    const backend = authsignal({ baseUrl, token: () => 'first', fetch: script.fetch });
    const { methods, settings } = await backend.open(signal, 'settings');
    assert.deepEqual(methods, ['passkey', 'totp']);
    assert.deepEqual(settings?.addable, [{ method: 'passkey' }, { method: 'totp' }]);
    assert.deepEqual(backend.capabilities().enroll, ['passkey', 'totp']);
  });

  it('is not offered a passkey where the tenant has none', async () => {
    const script = scriptAuthsignal({
      ...passkeyPaths,
      authenticators: [{ verificationMethod: 'SECURITY_KEY', isActive: true }],
      'user-authenticators': [],
    });
    const baseUrl = 'https://api.example/v1';
    const backend = authsignal({ baseUrl, token: () => 'first', fetch: script.fetch });
    const { methods, enrollment } = await backend.open(signal, 'enroll');
    assert.deepEqual([methods, enrollment], [['security-key'], undefined]);
    const told = setup({ 'user-authenticators': [] }, { methods: ['totp'] });
    assert.deepEqual(await told.backend.open(signal, 'enroll'), {
      purpose: 'enroll',
      methods: ['totp'],
    });
    assert.deepEqual(lines(told.sent), ['GET user-authenticators']);
  });
});

describe('adding where there is something already', () => {
  const guarded = {
    'user-authenticators/passkey/registration-options': [
      refusal('forbidden', 403),
      { challengeId: 'c1', options: creation },
    ],
    'user-authenticators/passkey': passkeyPaths['user-authenticators/passkey'],
    'verify/totp': { isVerified: true, accessToken: 'proved' },
    'user-authenticators': [app, mail],
  };
  const stepUp = {
    operation: 'add',
    ways: [{ method: 'totp' }, { method: 'email-otp', sentTo: 'a**@e***.com' }],
  };

  it('asks for a proof first, and goes on with the token that the proof is worth', async () => {
    const { backend, sent } = setup(guarded);
    const opening = await backend.open(signal, 'enroll');
    assert.deepEqual([opening.stepUp, opening.enrollment], [stepUp, undefined]);
    const code = await backend.beginChallenge({ method: 'totp', operation: 'add' }, signal);
    assert.ok(code.at === 'code');
    const passed = await backend.completeChallenge(code.flow, { code: '123456' }, signal);
    assert.deepEqual(passed, { at: 'passed', method: 'totp' });
    assert.equal((await backend.beginEnrollment('passkey', {}, signal)).at, 'create');
    assert.equal(sent.at(-1)?.authorization, 'Bearer proved');
  });

  it('asks inside the settings, and where the service refuses the end of it', async () => {
    const { backend } = setup({
      ...guarded,
      'user-authenticators/totp': refusal('forbidden', 403),
    });
    await backend.open(signal, 'settings');
    const add = backend.beginEnrollment('totp', {}, signal);
    await assert.rejects(add, failure('step_up_required', { stepUp }));
    const late = setup({
      ...passkeyPaths,
      'user-authenticators/passkey': refusal('forbidden', 403),
      'user-authenticators': [app, mail],
    });
    const { enrollment } = await late.backend.open(signal, 'enroll');
    assert.ok(enrollment?.at === 'create');
    await assert.rejects(
      late.backend.completeEnrollment(enrollment.flow, { credential: made() }, signal),
      failure('step_up_required', { stepUp }),
    );
  });

  it('hands no token over from the settings, but says what there is now', async () => {
    const { backend, handed } = setup({
      ...passkeyPaths,
      'user-authenticators': [passkey('p1', 'Y3JlZA')],
    });
    await backend.open(signal, 'settings');
    const step = await backend.beginEnrollment('passkey', {}, signal);
    assert.ok(step.at === 'create');
    const done = await backend.completeEnrollment(step.flow, { credential: made() }, signal);
    assert.ok(done.at === 'done');
    assert.deepEqual(handed, []);
    assert.equal(done.settings?.authenticators[0]?.id, 'p1');
  });
});

describe('what Authsignal refuses', () => {
  for (const [said, code] of Object.entries(authsignalErrors).filter(([said]) =>
    /^[a-z]/.test(said),
  ))
    for (const status of [200, 400, 403, 500])
      it(`${said} with ${status} is ${code}`, async () => {
        const { backend } = setup({ 'user-authenticators': refusal(said, status) });
        await assert.rejects(backend.list(signal), failure(code));
      });

  it('is told by the member `error` alone, also where that is the code', async () => {
    const server = () => Response.json({ error: 'too_many_requests', errorDescription: 'x' });
    const { backend } = setup({ 'user-authenticators': server });
    await assert.rejects(backend.list(signal), failure('rate_limited'));
  });

  for (const [status, body, code] of [
    [401, { message: 'Unauthorized' }, 'session_expired'],
    [429, { message: 'Too Many Requests' }, 'rate_limited'],
    [500, { error: 'nothing we know' }, 'server_error'],
    [502, { message: 'Internal server error' }, 'server_error'],
    [200, { error: 'nothing we know' }, 'invalid_request'],
    [200, { authenticators: [] }, 'server_error'],
  ] as const)
    it(`a gateway's ${status} ${JSON.stringify(body)} is ${code}`, async () => {
      const headers = { 'retry-after': '7' };
      const { backend } = setup({
        'user-authenticators': () => Response.json(body, { status, headers }),
      });
      const more = status === 429 ? { retryAfter: 7 } : {};
      await assert.rejects(backend.list(signal), failure(code, more));
    });

  for (const [failureReason, code, more] of [
    ['CODE_INVALID_OR_EXPIRED', 'wrong_code', { attemptsLeft: undefined }],
    ['MAX_ATTEMPTS_EXCEEDED', 'rate_limited', { attemptsLeft: 0 }],
    [undefined, 'wrong_code', {}],
  ] as const)
    it(`a code that is ${failureReason ?? 'not verified'} is ${code}`, async () => {
      const { backend } = setup({ 'verify/totp': { isVerified: false, failureReason } });
      const step = await backend.beginChallenge({ method: 'totp', operation: 'confirm' }, signal);
      assert.ok(step.at === 'code');
      await assert.rejects(
        backend.completeChallenge(step.flow, { code: '123456' }, signal),
        failure(code, more),
      );
    });

  it('a passkey that is not verified', async () => {
    const { backend } = setup({
      ...passkeyPaths,
      'user-authenticators/passkey': { isVerified: false },
    });
    const { enrollment } = await backend.open(signal);
    assert.ok(enrollment?.at === 'create');
    await assert.rejects(
      backend.completeEnrollment(enrollment.flow, { credential: made() }, signal),
      failure('verification_failed'),
    );
  });
});

describe('a token', () => {
  it('is asked for again where it is over, and what was asked is asked again', async () => {
    let given = 0;
    const { backend, sent } = setup(
      {
        'user-authenticators': () =>
          given < 2 && sent.length > 1 ? refusal('expired_token', 401)() : Response.json([]),
      },
      { token: () => `token ${(given += 1)}` },
    );
    await backend.open(signal, 'settings');
    await backend.list(signal);
    assert.deepEqual(
      sent.map(({ authorization }) => authorization),
      ['Bearer token 1', 'Bearer token 1', 'Bearer token 2'],
    );
  });

  it('that is over as soon as it is given is asked for once more, and then it is the end', async () => {
    const { backend, sent } = setup({ 'user-authenticators': refusal('expired_token', 401) });
    await assert.rejects(backend.open(signal, 'settings'), failure('session_expired'));
    assert.equal(sent.length, 2);
  });

  it('is as young as the options it is for, unless it was worth a proof', async () => {
    let given = 0;
    const { backend, sent } = setup(
      {
        ...passkeyPaths,
        'user-authenticators': [],
        'verify/totp': { isVerified: true, accessToken: 'proved' },
      },
      { token: () => `token ${(given += 1)}` },
    );
    await backend.open(signal, 'enroll');
    const renewed = await backend.beginEnrollment('passkey', {}, signal);
    assert.equal(sent.at(-1)?.authorization, 'Bearer token 2');
    assert.ok(renewed.at === 'create' && renewed.completeIn === 600_000);
    const code = await backend.beginChallenge({ method: 'totp', operation: 'add' }, signal);
    assert.ok(code.at === 'code');
    await backend.completeChallenge(code.flow, { code: '123456' }, signal);
    const late = await backend.beginEnrollment('passkey', {}, signal);
    assert.equal(sent.at(-1)?.authorization, 'Bearer proved');
    assert.ok(late.at === 'create' && late.completeIn === undefined);
  });

  it('that the host cannot give is a failure like another', async () => {
    const { backend } = setup({}, { token: () => Promise.reject(new Error('offline')) });
    await assert.rejects(backend.open(signal), failure('network'));
  });
});

describe('an answer that does not come', () => {
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));

  it('to a passkey: the list knows whether it is there', async () => {
    const { backend, sent } = setup({
      ...passkeyPaths,
      'user-authenticators/passkey': lost,
      'user-authenticators': [passkey('p1', 'Y3JlZA')],
    });
    const { enrollment } = await backend.open(signal);
    assert.ok(enrollment?.at === 'create');
    const again = () => backend.completeEnrollment(enrollment.flow, { credential: made() }, signal);
    await assert.rejects(again(), failure('network'));
    const done = await again();
    assert.ok(done.at === 'done' && done.authenticator.id === 'p1');
    assert.deepEqual(done.accepted?.credentialIds, ['Y3JlZA']);
    assert.equal(
      lines(sent).filter((line) => line === 'POST user-authenticators/passkey').length,
      1,
    );
  });

  it('because nothing arrived: it is sent again', async () => {
    const { backend } = setup({
      ...passkeyPaths,
      'user-authenticators/passkey': [lost, passkeyPaths['user-authenticators/passkey']],
      'user-authenticators': [],
    });
    const { enrollment } = await backend.open(signal);
    assert.ok(enrollment?.at === 'create');
    const again = () => backend.completeEnrollment(enrollment.flow, { credential: made() }, signal);
    await assert.rejects(again(), failure('network'));
    assert.equal((await again()).at, 'done');
  });

  it('to a code: the list knows whether it is confirmed', async () => {
    const { backend, sent } = setup({
      'user-authenticators/totp': {
        userAuthenticatorId: 'app',
        secret: 'A',
        uri: 'otpauth://totp/A',
      },
      'verify/totp': [{ isVerified: false, failureReason: 'CODE_INVALID_OR_EXPIRED' }, lost],
      'user-authenticators': [app],
    });
    const step = await backend.beginEnrollment('totp', {}, signal);
    assert.ok(step.at === 'code');
    const again = (code: string) => backend.completeEnrollment(step.flow, { code }, signal);
    await assert.rejects(again('111111'), failure('wrong_code'));
    await assert.rejects(again('123456'), failure('network'));
    assert.equal((await again('123456')).at, 'done');
    assert.equal(lines(sent).filter((line) => line === 'POST verify/totp').length, 2);
  });

  it('to an older ceremony is not waited for: another has taken its place', async () => {
    const { backend } = setup({ ...passkeyPaths, 'user-authenticators': [] });
    const { enrollment } = await backend.open(signal);
    assert.ok(enrollment?.at === 'create');
    await backend.beginEnrollment('passkey', {}, signal);
    await assert.rejects(
      backend.completeEnrollment(enrollment.flow, { credential: made() }, signal),
      failure('options_expired'),
    );
  });
});

describe('what only a server may do', () => {
  it('is not offered without the host’s functions', async () => {
    const { backend } = setup({});
    const { manage, label } = backend.capabilities();
    assert.deepEqual([manage, label], [[], 'none']);
    for (const call of [
      () => backend.remove('p1', signal),
      () => backend.rename('p1', 'x', signal),
      () => backend.suspend('p1', true, signal),
      () => backend.regenerate(signal),
    ])
      await assert.rejects(call, failure('not_available'));
  });

  it('is done by them, and the list is what the service says', async () => {
    let entries = [passkey('p1', 'YQ'), passkey('p2', 'Yg')];
    const asked: unknown[] = [];
    const { backend } = setup(
      {
        'user-authenticators': () => Response.json(entries),
        'verify/totp': { isVerified: true, accessToken: 'proof' },
      },
      {
        server: {
          async remove(id, proof) {
            asked.push(['remove', id, proof]);
            entries = entries.filter(({ userAuthenticatorId }) => userAuthenticatorId !== id);
            if (asked.length === 2) throw new TypeError('Failed to fetch');
          },
          rename: async (id, name) => void asked.push(['rename', id, name]),
        },
      },
    );
    assert.deepEqual(backend.capabilities().manage, ['rename', 'remove']);
    assert.equal(backend.capabilities().label, 'after-enroll');
    assert.equal((await backend.rename('p2', 'Work laptop', signal)).name, 'Work laptop');
    const stepUp = { operation: 'remove', target: 'p1', ways: [{ method: 'passkey' }] };
    await assert.rejects(backend.remove('p1', signal), failure('step_up_required', { stepUp }));
    const code = await backend.beginChallenge({ method: 'totp', operation: 'remove' }, signal);
    assert.ok(code.at === 'code');
    await backend.completeChallenge(code.flow, { code: '123456' }, signal);
    await assert.rejects(backend.remove('p1', signal), failure('network'));
    assert.equal((await backend.remove('p1', signal)).authenticators.length, 1);
    assert.deepEqual(asked, [
      ['rename', 'p2', 'Work laptop'],
      ['remove', 'p1', 'proof'],
    ]);
    // It was good for one.
    await assert.rejects(backend.remove('p2', signal), failure('step_up_required'));
    await assert.rejects(backend.rename('gone', 'x', signal), failure('not_found'));
  });
});
