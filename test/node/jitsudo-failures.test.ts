import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  jitsudoCalls,
  jitsudoCodes,
  jitsudoFailure,
  jitsudoStatuses,
  type JitsudoCall,
} from '../../src/backends/jitsudo-failures.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import { createAuthenticator } from '../support/authenticator.js';
import { createWorld, origin } from '../vendors/jitsudo-world.js';

const { signal } = new AbortController();

const answer = (status: number, body: unknown = null, headers: Record<string, string> = {}) => ({
  status,
  body,
  headers: new Headers(headers),
});
const codeOf = (to: JitsudoCall, status: number, code?: string) =>
  jitsudoFailure(to, answer(status, code === undefined ? null : { code, message: 'x' }))?.code;

describe('a refusal of JITSudo', () => {
  const calls = Object.keys(jitsudoCalls) as JitsudoCall[];

  const meansOf = (to: JitsudoCall): Readonly<Partial<Record<number, FailureCode>>> => ({
    ...jitsudoStatuses,
    ...jitsudoCalls[to][2],
  });

  for (const [code, meant] of jitsudoCodes)
    it(`${String(code)} goes before its status`, () => {
      for (const to of calls)
        for (const status of [400, 404, 409, 418, 500, 501])
          assert.equal(codeOf(to, status, String(code)), meant, to);
    });

  it('not_found goes before its status, and means what 404 means there', () => {
    for (const to of calls) assert.equal(codeOf(to, 418, 'not_found'), meansOf(to)[404], to);
  });

  for (const status of Object.keys(jitsudoStatuses).map(Number))
    it(`${status} counts where its code says nothing`, () => {
      for (const to of calls)
        for (const code of [undefined, 'unheard_of', 'toString', '__proto__'])
          assert.equal(codeOf(to, status, code), meansOf(to)[status], to);
    });

  const special: [to: JitsudoCall, status: number, meant: FailureCode][] = [
    ['register', 404, 'no_pending_enrollment'],
    ['register', 409, 'no_pending_enrollment'],
    ['register', 400, 'verification_failed'],
    ['register', 422, 'verification_failed'],
    ['totp', 409, 'already_enrolled'],
    ['verify', 422, 'wrong_code'],
    ['verify', 404, 'not_available'],
    ['verify', 409, 'no_pending_enrollment'],
    ['remove', 404, 'not_available'],
    ['remove', 409, 'last_authenticator'],
    ['answer', 400, 'wrong_code'],
    ['answer', 404, 'session_expired'],
    ['assert', 400, 'verification_failed'],
    ['assert', 409, 'session_expired'],
    ['list', 400, 'invalid_request'],
    ['list', 401, 'session_expired'],
    ['list', 403, 'forbidden'],
    ['list', 429, 'rate_limited'],
    ['list', 501, 'not_available'],
    ['list', 500, 'server_error'],
    ['list', 502, 'server_error'],
    ['list', 503, 'not_available'],
  ];
  for (const [to, status, meant] of special)
    it(`${status} to ${to} is ${meant}`, () => {
      assert.equal(codeOf(to, status), meant);
    });

  it('is none where it went well', () => {
    for (const to of calls)
      for (const status of [200, 201, 204]) assert.equal(codeOf(to, status), undefined);
  });

  it('tells nothing pending from no such call by its words', () => {
    const body = { code: 'not_found', message: 'No pending enrollment found' };
    assert.equal(jitsudoFailure('verify', answer(404, body))?.code, 'no_pending_enrollment');
    assert.equal(
      jitsudoFailure('verify', answer(404, { ...body, message: 'no route' }))?.code,
      'not_available',
    );
  });

  it('says that what is not there will not be there soon, unless the service is only away', () => {
    assert.equal(jitsudoFailure('list', answer(501))?.retry, 'none');
    assert.equal(jitsudoFailure('remove', answer(404))?.retry, 'none');
    assert.equal(jitsudoFailure('list', answer(503))?.retry, 'once');
  });

  it('says how long to wait', () => {
    const failure = jitsudoFailure('list', answer(429, null, { 'retry-after': '42' }));
    assert.deepEqual([failure?.code, failure?.retryAfter], ['rate_limited', 42]);
  });

  it('has its notices, as they are, and none of its details', () => {
    const notices = ['<img src=x onerror=alert(1)>', 'Ask <b>IT</b>'];
    const details = { stepUp: { operation: 'remove', ways: [] }, attemptsLeft: 3 };
    const body = { code: 'forbidden', message: 'A policy refuses this.', details, notices };
    const failure = jitsudoFailure('options', answer(403, body));
    assert.deepEqual(failure, {
      code: 'forbidden',
      retry: 'none',
      confidence: 'sure',
      cause: { name: 'HTTP', message: 'A policy refuses this.' },
      notices,
    });
  });

  it('is understood whatever it is', () => {
    for (const body of [null, 7, 'x', [], { code: 7, notices: 'x', message: {} }])
      assert.equal(jitsudoFailure('list', answer(403, body))?.code, 'forbidden');
  });
});

describe('a refusal on its way through the adapter', () => {
  const refused = (promise: Promise<unknown>, code: FailureCode, notices?: readonly string[]) =>
    assert.rejects(promise, (error) => {
      assert.ok(isPasskeyError(error));
      assert.equal(error.failure.code, code);
      assert.deepEqual(error.failure.notices, notices);
      return true;
    });

  it('is another tenant’s', async () => {
    const { backend } = createWorld();
    const other = backend({ tenantId: '2489e9ad-2ee2-8e00-8ec9-32d5f69181c0' });
    await refused(other.open(signal), 'tenant_mismatch');
  });

  it('is a policy’s, in its own words', async () => {
    const { backend, service } = createWorld();
    service.deny(/webauthn/, 'Only from the <b>office</b>.', 'Rule 7');
    await refused(backend().beginEnrollment('passkey', {}, signal), 'forbidden', [
      'Only from the <b>office</b>.',
      'Rule 7',
    ]);
    service.deny();
    assert.equal((await backend().beginEnrollment('passkey', {}, signal)).at, 'create');
  });

  for (const noPending of [404, 409] as const)
    it(`is of what another device has begun since, and answered (${noPending})`, async () => {
      const { backend } = createWorld({ noPending });
      const [here, there] = [backend(), backend()];
      const authenticator = createAuthenticator();
      const [older, newer] = [
        await here.beginEnrollment('passkey', {}, signal),
        await there.beginEnrollment('passkey', {}, signal),
      ];
      assert.ok(older.at === 'create' && newer.at === 'create');
      const made = await authenticator.create(newer.options, { origin });
      await there.completeEnrollment(newer.flow, { credential: made }, signal);
      const credential = await authenticator.create(older.options, { origin });
      await refused(
        here.completeEnrollment(older.flow, { credential }, signal),
        'no_pending_enrollment',
      );
      assert.equal((await here.list(signal)).authenticators.length, 1);
    });

  it('is of the last way in', async () => {
    const { backend } = createWorld({ keepsLast: true });
    const one = backend();
    const step = await one.beginEnrollment('passkey', {}, signal);
    assert.ok(step.at === 'create');
    const credential = await createAuthenticator().create(step.options, { origin });
    const done = await one.completeEnrollment(step.flow, { credential }, signal);
    assert.ok(done.at === 'done');
    await refused(one.remove(done.authenticator.id, signal), 'last_authenticator');
    assert.deepEqual(one.capabilities().manage, ['remove', 'regenerate']);
  });

  it('is what the host’s token hook says, or that it said nothing', async () => {
    const { backend, seen } = createWorld();
    const broken = backend({ token: () => Promise.reject(new Error('secret of the host')) });
    await refused(broken.open(signal), 'network');
    assert.equal(seen.length, 0);
  });
});
