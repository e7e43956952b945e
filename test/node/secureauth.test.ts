import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPasskeyError, type Failure, type FailureCode } from '../../src/failure.js';
import { setUpSecureAuth, signal, type SecureAuthSetup } from '../support/secureauth.js';

const minutes = 60_000;

/** The failure it is rejected with. */
async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error: unknown = await promise.then(
    () => assert.fail('it went well'),
    (reason: unknown) => reason,
  );
  assert.ok(isPasskeyError(error), String(error));
  return error.failure;
}

const rejects = async (promise: Promise<unknown>, code: FailureCode) =>
  assert.equal((await failureOf(promise)).code, code);

const kinds = ({ service, userId }: SecureAuthSetup) =>
  service
    .credentials(userId)
    .map(({ type }) => type)
    .slice(1);

describe('what a SecureAuth tenant lets people do', () => {
  it('is asked of it: the mode, authenticator apps, and who the person is', async () => {
    const { backend } = setUpSecureAuth();
    const opening = await backend.open(signal(), 'enroll');
    assert.deepEqual(opening, {
      purpose: 'enroll',
      account: { name: 'ada@example.com', displayName: 'ada@example.com' },
      methods: ['passkey', 'totp'],
    });
    assert.deepEqual(backend.capabilities(), {
      enroll: ['passkey', 'totp'],
      manage: ['rename', 'remove'],
      fixed: { rename: ['totp'], remove: ['totp'] },
      label: 'after-enroll',
    });
  });

  it('is nothing, where it takes neither', async () => {
    const { backend } = setUpSecureAuth({ mode: 'none', totp: false });
    const { refusal, methods } = await backend.open(signal(), 'enroll');
    assert.deepEqual([refusal?.code, refusal?.retry, methods], ['not_offered', 'none', []]);
    assert.deepEqual(backend.capabilities().enroll, []);
    await rejects(backend.beginEnrollment('passkey', {}, signal()), 'not_available');
    const { refusal: none, settings } = await backend.open(signal(), 'settings');
    assert.deepEqual([none, settings?.addable], [undefined, []]);
  });

  it('is no proof of who they are, which only its own pages take', async () => {
    const { backend } = setUpSecureAuth();
    for (const purpose of ['challenge', 'sign-in', 'recover'] as const) {
      const { refusal } = await backend.open(signal(), purpose);
      assert.deepEqual([refusal?.code, refusal?.retry], ['not_available', 'none']);
    }
    const wanted = { method: 'passkey', operation: 'confirm' } as const;
    for (const refused of [
      () => backend.beginChallenge(wanted, signal()),
      () => backend.completeChallenge('x', { code: '1' }, signal()),
      () => backend.suspend('x', true, signal()),
      () => backend.regenerate(signal()),
      () => backend.beginEnrollment('email-otp', {}, signal()),
    ]) {
      const { code, retry } = await failureOf(refused());
      assert.deepEqual([code, retry], ['not_available', 'none']);
    }
  });
});

describe('a passkey at SecureAuth', () => {
  for (const mode of ['smart', 'classic'] as const)
    it(`takes the ${mode} endpoints where that is the mode`, async () => {
      const setup = setUpSecureAuth({ mode });
      const done = await setup.enroll();
      const prefix = mode === 'smart' ? 'usernameless-' : '';
      assert.deepEqual(setup.sent(), [
        `POST ${prefix}webauthn/create/begin`,
        `POST ${prefix}webauthn/create/complete`,
      ]);
      const [listed] = setup.service.credentials(setup.userId).slice(1);
      assert.equal(done.authenticator.id, listed?.id);
      assert.equal(done.authenticator.createdAt, null);
      assert.equal(done.accepted, undefined);
      assert.equal(done.settings?.accepted, undefined);
    });

  it('is not to be had of a server that lacks the endpoints its tenant names', async () => {
    const { backend } = setUpSecureAuth({ mode: 'old-server' });
    await backend.open(signal());
    const failure = await failureOf(backend.beginEnrollment('passkey', {}, signal()));
    assert.deepEqual([failure.code, failure.retry], ['not_available', 'none']);
    assert.match(failure.cause?.message ?? '', /404/);
  });

  for (const optionsOut of ['standard', 'url'] as const)
    for (const bytesOut of ['standard', 'url', 'numbers'] as const)
      for (const stores of [true, false])
        it(`is the same in whatever base64 (${optionsOut}, ${bytesOut}), ${stores ? 'stored' : 'handed over'}`, async () => {
          // 33 bytes of 0xfb: the two alphabets and the padding differ.
          const setup = setUpSecureAuth({ optionsOut, bytesOut, stores });
          const step = await setup.backend.beginEnrollment('passkey', {}, signal());
          assert.ok(step.at === 'create');
          for (const value of [step.options.challenge, step.options.user.id])
            assert.match(value, /^[\w-]+$/);
          assert.deepEqual(step.options.excludeCredentials, []);
          const credentialId = new Uint8Array(32).fill(0xfb);
          const page = { origin: 'http://localhost:4242', credentialId };
          const credential = await setup.authenticator.create(step.options, page);
          const done = await setup.backend.completeEnrollment(step.flow, { credential }, signal());
          assert.ok(done.at === 'done');
          assert.deepEqual(kinds(setup), ['webauthn']);
          assert.deepEqual(setup.sent().slice(2), stores ? [] : ['POST set-webauthn']);
          assert.equal(done.authenticator.syncs, true);
        });

  it('is sent as the browser gave it', async () => {
    const setup = setUpSecureAuth();
    const step = await setup.backend.beginEnrollment('passkey', {}, signal());
    assert.ok(step.at === 'create');
    const input = await setup.credentialFor(step);
    await setup.backend.completeEnrollment(step.flow, input, signal());
    const { body } = setup.exchanges.find(({ call }) => call.endsWith('complete')) ?? {};
    assert.deepEqual(body, input.credential);
  });

  it('that is not the first cannot be handed over, and is said not to be confirmed', async () => {
    const setup = setUpSecureAuth();
    await setup.enroll();
    setup.service.quirks.stores = false;
    const { code, confidence } = await failureOf(setup.enroll());
    assert.deepEqual([code, confidence], ['verification_failed', 'likely']);
    assert.ok(!setup.sent().includes('POST set-webauthn'));
  });

  it('is not begun with an answer that describes a sign-in', async () => {
    const setup = setUpSecureAuth();
    const publicKey = { challenge: 'AAAA', rpId: 'localhost', allowCredentials: [] };
    for (const answer of [{ publicKey }, { publicKey: null }, {}, []]) {
      setup.service.refuseNext(/begin/, 200, answer);
      await rejects(setup.backend.beginEnrollment('passkey', {}, signal()), 'server_error');
    }
  });

  it('takes the place of the one begun before', async () => {
    const setup = setUpSecureAuth();
    const older = await setup.backend.beginEnrollment('passkey', {}, signal());
    assert.ok(older.at === 'create');
    const input = await setup.credentialFor(older);
    await setup.backend.beginEnrollment('passkey', {}, signal());
    await rejects(setup.backend.completeEnrollment(older.flow, input, signal()), 'options_expired');
  });
});

describe('an answer of SecureAuth that was lost', () => {
  for (const stores of [true, false])
    for (const lost of [/complete/, /set-webauthn/, /GET me/])
      it(`is looked for in the list first: ${lost.source}, ${stores ? 'stored' : 'handed over'}`, async () => {
        const setup = setUpSecureAuth({ stores });
        const step = await setup.backend.beginEnrollment('passkey', {}, signal());
        assert.ok(step.at === 'create');
        const input = await setup.credentialFor(step);
        const complete = () => setup.backend.completeEnrollment(step.flow, input, signal());
        setup.lose(lost);
        if (!stores || lost.source !== 'set-webauthn') await rejects(complete(), 'network');
        assert.equal((await complete()).at, 'done');
        assert.deepEqual(kinds(setup), ['webauthn']);
        const completions = setup.exchanges.filter(({ call }) => call.endsWith('complete'));
        const twice = lost.source === 'complete' && !stores;
        assert.deepEqual(
          completions.map(({ replayed }) => replayed),
          twice ? [false, true] : [false],
        );
        assert.equal(
          new Set(completions.map(({ headers }) => headers.get('x-idempotency-key'))).size,
          1,
        );
        for (const { headers } of completions)
          assert.match(headers.get('x-idempotency-key') ?? '', /^[\w-]{32,255}$/);
      });

  it('is a removal that has been made', async () => {
    const setup = setUpSecureAuth();
    const { authenticator } = await setup.enroll();
    await setup.enroll();
    setup.sent();
    setup.lose(/DELETE/);
    await rejects(setup.backend.remove(authenticator.id, signal()), 'network');
    const { authenticators } = await setup.backend.remove(authenticator.id, signal());
    assert.equal(authenticators.length, 1);
    assert.equal(setup.sent().length, 1);
  });
});

describe('a login at SecureAuth of more than five minutes ago', () => {
  for (const stale of [401, 403] as const)
    it(`is renewed once, and the call made once more (${stale})`, async () => {
      const setup = setUpSecureAuth({ stale });
      setup.pass(6 * minutes);
      const step = await setup.backend.beginEnrollment('passkey', {}, signal());
      assert.ok(step.at === 'create');
      assert.deepEqual(setup.reauthenticated, [{ maxAge: 300 }]);
      const begins = setup.exchanges.filter(({ call }) => call.endsWith('begin'));
      assert.deepEqual(
        begins.map(({ status }) => status),
        [stale, 200],
      );
      const [first, second] = begins.map(({ headers }) => headers.get('authorization'));
      assert.notEqual(first, second);
      setup.pass(6 * minutes);
      const input = await setup.credentialFor(step);
      const done = await setup.backend.completeEnrollment(step.flow, input, signal());
      assert.equal(done.at, 'done');
      assert.equal(setup.reauthenticated.length, 2);
      assert.deepEqual(kinds(setup), ['webauthn']);
    });

  for (const staleEverywhere of [false, true])
    it(`is asked for by removing and renaming where the tenant does: ${staleEverywhere}`, async () => {
      const setup = setUpSecureAuth({ staleEverywhere });
      const { authenticator } = await setup.enroll();
      await setup.enroll();
      setup.pass(6 * minutes);
      assert.equal((await setup.backend.rename(authenticator.id, 'Old', signal())).name, 'Old');
      assert.equal(setup.reauthenticated.length, staleEverywhere ? 1 : 0);
      setup.pass(6 * minutes);
      await setup.backend.remove(authenticator.id, signal());
      assert.equal(setup.reauthenticated.length, staleEverywhere ? 2 : 0);
      assert.deepEqual(kinds(setup), ['webauthn']);
    });

  it('is not asked for by the list, whose token has run out', async () => {
    const setup = setUpSecureAuth();
    setup.pass(61 * minutes);
    await rejects(setup.backend.list(signal()), 'session_expired');
    await rejects(setup.backend.open(signal(), 'enroll'), 'session_expired');
    assert.equal(setup.reauthenticated.length, 0);
  });

  for (const [how, reauthenticate] of [
    ['cannot be renewed', undefined],
    ['was not', () => Promise.resolve(false)],
    ['was, by the word of the page alone', () => Promise.resolve(true)],
  ] as const)
    it(`and ${how}, is said so after no more than one retry`, async () => {
      const setup = setUpSecureAuth(
        {},
        reauthenticate ? { reauthenticate } : { reauthenticate: undefined as never },
      );
      setup.pass(6 * minutes);
      const failure = await failureOf(setup.backend.beginEnrollment('passkey', {}, signal()));
      assert.deepEqual([failure.code, failure.retry], ['reauth_required', 'restart']);
      assert.equal(setup.sent().length, how.startsWith('was,') ? 2 : 1);
    });

  it('that the page could not renew is a failure of the page', async () => {
    const reauthenticate = () => Promise.reject(new TypeError('popup blocked'));
    const setup = setUpSecureAuth({}, { reauthenticate });
    setup.pass(6 * minutes);
    await rejects(setup.backend.beginEnrollment('passkey', {}, signal()), 'network');
  });
});

describe('the passkeys of a person at SecureAuth', () => {
  it('are listed with what is known of them, and nothing else of theirs', async () => {
    const setup = setUpSecureAuth();
    const { authenticator } = await setup.enroll();
    const fresh = setUpSecureAuth();
    assert.deepEqual((await fresh.backend.list(signal())).authenticators, []);
    const { authenticators, addable, accepted } = await setup.backend.list(signal());
    assert.deepEqual(
      authenticators.map(({ id, method, name }) => [id, method, name]),
      [[authenticator.id, 'passkey', 'Passkey']],
    );
    assert.deepEqual(addable, [{ method: 'passkey' }, { method: 'totp' }]);
    assert.equal(accepted, undefined);
  });

  it('are renamed and removed by the id of the list', async () => {
    const setup = setUpSecureAuth();
    const { authenticator } = await setup.enroll();
    await setup.enroll();
    setup.sent();
    const renamed = await setup.backend.rename(authenticator.id, 'Büro / 2', signal());
    assert.equal(renamed.name, 'Büro / 2');
    const left = await setup.backend.remove(authenticator.id, signal());
    assert.equal(left.authenticators.length, 1);
    assert.deepEqual(setup.sent(), [
      `PUT webauthn/${authenticator.id}/name`,
      `DELETE webauthn/${authenticator.id}`,
    ]);
  });

  for (const lastKey of [400, 403, 409, 422] as const)
    it(`keep the last one (${lastKey}), for which nobody need sign in again`, async () => {
      const setup = setUpSecureAuth({ lastKey });
      const { authenticator } = await setup.enroll();
      await rejects(setup.backend.remove(authenticator.id, signal()), 'last_authenticator');
      assert.equal(setup.reauthenticated.length, 0);
      assert.deepEqual(kinds(setup), ['webauthn']);
    });

  for (const full of [403, 409, 422] as const)
    it(`are no more than the tenant allows (${full})`, async () => {
      const setup = setUpSecureAuth({ full });
      for (let count = 0; count < 10; count += 1) await setup.enroll();
      await rejects(setup.enroll(), 'credential_limit');
      assert.equal(kinds(setup).length, 10);
    });

  it('are not full for a login that is too old', async () => {
    const setup = setUpSecureAuth({ capacity: 20, stale: 403 });
    for (let count = 0; count < 11; count += 1) await setup.enroll();
    setup.pass(6 * minutes);
    await setup.enroll();
    assert.equal(kinds(setup).length, 12);
  });

  it('are unknown where they are not theirs', async () => {
    const { backend } = setUpSecureAuth();
    await rejects(backend.rename('no such key', 'x', signal()), 'not_found');
    assert.deepEqual((await backend.remove('no such key', signal())).authenticators, []);
  });
});

describe('the stand-in for SecureAuth', () => {
  it('lets a page of its origins in, and no other', async () => {
    const { service } = setUpSecureAuth();
    const url = 'https://id.example/acme/web/identity/v2/self/me';
    const allowed = async (origin: string) => {
      const headers = {
        origin,
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'authorization,content-type,x-idempotency-key',
      };
      const { headers: told } = await service.fetch(
        new Request(url, { method: 'OPTIONS', headers }),
      );
      const of = (name: string) => told.get(`access-control-allow-${name}`);
      return [of('origin'), of('headers')];
    };
    const headers = 'authorization,content-type,x-idempotency-key';
    assert.deepEqual(await allowed('http://localhost:4242'), ['http://localhost:4242', headers]);
    assert.equal((await allowed('https://evil.example'))[0], null);
    const refused = await service.fetch(
      new Request(url, { headers: { origin: 'http://localhost:4242' } }),
    );
    // A page reads a refusal too.
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get('access-control-allow-origin'), 'http://localhost:4242');
  });

  it('takes each call with its scope only', async () => {
    const setup = setUpSecureAuth();
    const token = setup.service.signIn({ id: setup.userId, scopes: ['view_ss_profile'] });
    const viewing = setUpSecureAuth(
      {},
      {
        token: () => token,
        fetch: (input, init) => setup.service.fetch(new Request(input, { ...init, signal: null })),
      },
    );
    assert.deepEqual((await viewing.backend.list(signal())).authenticators, []);
    await rejects(viewing.backend.beginEnrollment('passkey', {}, signal()), 'reauth_required');
  });
});
