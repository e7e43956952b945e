import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JitsudoChallenge, JitsudoOptions } from '../../src/backends/jitsudo.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import { createAuthenticator } from '../support/authenticator.js';
import { totpCode } from '../support/codes.js';
import { createWorld, email, origin } from '../vendors/jitsudo-world.js';

const { signal } = new AbortController();
const operation = 'confirm';
const refused = (promise: Promise<unknown>, code: FailureCode) =>
  assert.rejects(promise, (error) => {
    assert.ok(isPasskeyError(error), String(error));
    assert.equal(error.failure.code, code);
    return true;
  });

/** Somebody with a passkey and an app, in the middle of a login. */
async function login(changed: Partial<JitsudoOptions> = {}) {
  const world = createWorld();
  const authenticator = createAuthenticator();
  const one = world.backend();
  const step = await one.beginEnrollment('passkey', {}, signal);
  assert.ok(step.at === 'create');
  const credential = await authenticator.create(step.options, { origin });
  await one.completeEnrollment(step.flow, { credential }, signal);
  const app = await one.beginEnrollment('totp', {}, signal);
  assert.ok(app.at === 'code' && app.setup);
  const { secret } = app.setup;
  await one.completeEnrollment(app.flow, { code: totpCode(secret, world.now()) }, signal);
  world.later(60_000);
  world.seen.length = 0;
  const given: [string, string | undefined][] = [];
  const challenge = await world.challenge();
  const backend = world.backend({
    token: () => '',
    challenge,
    onToken: (token, expiresAt) => void given.push([token, expiresAt]),
    ...changed,
  });
  return { world, authenticator, secret, given, challenge, backend };
}

describe('the second half of a login at JITSudo', () => {
  it('asks for what there is, and for a backup code last', async () => {
    const { backend, world } = await login();
    const opening = await backend.open(signal, 'challenge');
    assert.deepEqual(opening, {
      purpose: 'challenge',
      methods: ['passkey', 'totp', 'recovery-code'],
      stepUp: {
        operation: 'confirm',
        ways: [{ method: 'passkey' }, { method: 'totp' }, { method: 'recovery-code' }],
      },
    });
    assert.deepEqual(
      world.seen.map(({ call }) => call),
      ['POST /v1/auth/login'],
    );
  });

  const named: [methods: JitsudoChallenge['methods'], ways: string[]][] = [
    [
      ['totp', 'webauthn_fido'],
      ['totp', 'security-key'],
    ],
    [['sms', 'toString'], []],
    [undefined, ['passkey', 'totp']],
  ];
  for (const [methods, ways] of named)
    it(`takes its methods as they came: ${JSON.stringify(methods)}`, async () => {
      const challenge = { challengeId: 'x', backupCodes: false, ...(methods && { methods }) };
      const { stepUp } = await createWorld().backend({ challenge }).open(signal, 'challenge');
      assert.deepEqual(
        stepUp?.ways.map(({ method }) => method),
        ways,
      );
    });

  it('is passed with a passkey, and the token goes to the host alone', async () => {
    const { backend, authenticator, given, challenge, world } = await login();
    const step = await backend.beginChallenge({ method: 'passkey', operation }, signal);
    assert.ok(step.at === 'get');
    const credential = await authenticator.get(step.options, { origin });
    const passed = await backend.completeChallenge(step.flow, { credential }, signal);
    assert.deepEqual(passed, { at: 'passed', method: 'passkey' });
    assert.equal(given.length, 1);
    const [[token, expiresAt] = []] = given;
    assert.ok(token && expiresAt && Date.parse(expiresAt) > world.now());
    assert.ok((await world.backend({ token: () => token }).list(signal)).authenticators.length > 0);
    const [, began, completed] = world.seen;
    assert.equal(began?.call, 'POST /v1/auth/mfa/webauthn/begin');
    assert.deepEqual(began.body, { challenge_id: challenge.challengeId });
    assert.equal(began.headers.has('authorization'), false);
    assert.equal(began.headers.get('x-tenant-id'), world.service.tenantId);
    assert.equal(completed?.call, 'POST /v1/auth/mfa/webauthn/complete');
    assert.deepEqual(completed.body, { challenge_id: challenge.challengeId, credential });
  });

  it('is passed with a code of the app, once it is right', async () => {
    const { backend, secret, given, world, challenge } = await login();
    const step = await backend.beginChallenge({ method: 'totp', operation }, signal);
    assert.deepEqual({ ...step, flow: '' }, { at: 'code', method: 'totp', flow: '' });
    assert.ok(step.at === 'code');
    const code = totpCode(secret, world.now());
    const wrong = code === '000000' ? '000001' : '000000';
    await refused(backend.completeChallenge(step.flow, { code: wrong }, signal), 'wrong_code');
    const passed = await backend.completeChallenge(step.flow, { code }, signal);
    assert.equal(passed.at, 'passed');
    assert.equal(given.length, 1);
    assert.deepEqual(world.seen.at(-1)?.body, {
      challenge_id: challenge.challengeId,
      method_type: 'totp',
      code,
    });
  });

  it('is passed with a backup code, which is of any form', async () => {
    const { backend, world } = await login();
    const [code = ''] = world.service.codes(email);
    const step = await backend.beginChallenge({ method: 'recovery-code', operation }, signal);
    assert.ok(step.at === 'code' && step.form === 'any');
    assert.equal((await backend.completeChallenge(step.flow, { code }, signal)).at, 'passed');
    assert.ok(!world.service.codes(email).includes(code));
  });

  it('is not passed from another page', async () => {
    const { backend, authenticator, given } = await login();
    const step = await backend.beginChallenge({ method: 'passkey', operation }, signal);
    assert.ok(step.at === 'get');
    const credential = await authenticator.get(step.options, { origin: 'https://evil.example' });
    await refused(
      backend.completeChallenge(step.flow, { credential }, signal),
      'verification_failed',
    );
    assert.deepEqual(given, []);
  });

  it('begins anew where it is over', async () => {
    const { backend, world } = await login();
    world.later(300_001);
    await refused(
      backend.beginChallenge({ method: 'passkey', operation }, signal),
      'session_expired',
    );
  });

  it('begins anew where its answer was lost, and passes where it never arrived', async () => {
    const { backend, secret, world, given } = await login();
    const step = await backend.beginChallenge({ method: 'totp', operation }, signal);
    assert.ok(step.at === 'code');
    const input = { code: totpCode(secret, world.now()) };
    world.service.refuseNext(/challenge/, 500, {});
    await refused(backend.completeChallenge(step.flow, input, signal), 'server_error');
    world.lose(/challenge$/);
    await refused(backend.completeChallenge(step.flow, input, signal), 'network');
    await refused(backend.completeChallenge(step.flow, input, signal), 'session_expired');
    assert.deepEqual(given, []);
  });

  it('gives a host that could not take the token the same again, and sends nothing again', async () => {
    let tries = 0;
    const taken: string[] = [];
    const { backend, secret, world } = await login({
      onToken(token) {
        taken.push(token);
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('offline')) : undefined;
      },
    });
    const step = await backend.beginChallenge({ method: 'totp', operation }, signal);
    assert.ok(step.at === 'code');
    const input = { code: totpCode(secret, world.now()) };
    await refused(backend.completeChallenge(step.flow, input, signal), 'network');
    const sent = world.seen.length;
    assert.equal((await backend.completeChallenge(step.flow, input, signal)).at, 'passed');
    assert.equal(world.seen.length, sent);
    assert.equal(new Set(taken).size, 1);
    assert.equal(taken.length, 2);
    // What the host has is kept no longer.
    await refused(backend.completeChallenge(step.flow, input, signal), 'session_expired');
    assert.equal(taken.length, 2);
  });

  it('says where something must be set up first', async () => {
    const asked: string[] = [];
    const answer = { token: null, enrollment_required: true, challenge_id: 'next' };
    for (const [more, code] of [
      [{ onEnrollmentRequired: (id: string) => void asked.push(id) }, undefined],
      [{}, 'not_available'],
    ] as const) {
      const { backend, world, secret } = await login(more);
      world.service.refuseNext(/challenge/, 200, answer);
      const step = await backend.beginChallenge({ method: 'totp', operation }, signal);
      const input = { code: totpCode(secret, world.now()) };
      assert.ok(step.at === 'code');
      const passing = backend.completeChallenge(step.flow, input, signal);
      if (code) await refused(passing, code);
      else assert.equal((await passing).at, 'passed');
    }
    assert.deepEqual(asked, ['next']);
  });

  it('is not there for somebody who is signed in', async () => {
    const backend = createWorld().backend();
    const opening = await backend.open(signal, 'challenge');
    assert.equal(opening.stepUp, undefined);
    await refused(
      backend.beginChallenge({ method: 'passkey', operation }, signal),
      'not_available',
    );
  });
});

describe('a login at JITSudo that asks for a method first', () => {
  it('sets up an app, and gives token and codes', async () => {
    const world = createWorld({ forces: true });
    const given: string[] = [];
    const challenge = await world.challenge();
    assert.equal(challenge.enrollmentRequired, true);
    const backend = world.backend({
      challenge,
      token: () => '',
      onToken: (token) => void given.push(token),
    });
    assert.deepEqual(await backend.open(signal, 'enroll'), {
      purpose: 'enroll',
      methods: ['totp'],
    });
    assert.ok(backend.capabilities().enroll.includes('totp'));
    const step = await backend.beginEnrollment('totp', {}, signal);
    assert.ok(step.at === 'code' && step.setup);
    const code = totpCode(step.setup.secret, world.now());
    const wrong = code === '000000' ? '000001' : '000000';
    await refused(backend.completeEnrollment(step.flow, { code: wrong }, signal), 'wrong_code');
    const done = await backend.completeEnrollment(step.flow, { code }, signal);
    assert.ok(done.at === 'done');
    assert.deepEqual(done.recoveryCodes, world.service.codes(email));
    assert.equal(given.length, 1);
    assert.ok(!JSON.stringify(done).includes(given[0] ?? '-'));
    const { challengeId: challenge_id } = challenge;
    const bodies = world.seen
      .filter(({ call }) => call === 'POST /v1/auth/mfa/enroll-via-challenge')
      .map(({ body }) => body);
    assert.deepEqual(bodies, [
      { challenge_id, action: 'generate' },
      { challenge_id, action: 'verify', code: wrong },
      { challenge_id, action: 'verify', code },
    ]);
  });
});
