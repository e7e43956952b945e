import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createAuthenticator } from '../support/authenticator.js';
import {
  enrollPasskey,
  list,
  newUser,
  post,
  provePasskey,
  requestOptions,
  said,
  verdict,
} from '../support/authsignal-client.js';
import { page, startAuthsignal, vendorTenant, type AuthsignalHost } from '../support/authsignal.js';

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

async function somebody() {
  const { userId, token } = await newUser(host);
  return { userId, ...(await enrollPasskey(host, token)) };
}

test('a passkey alone says who is there, in the action the page names', async () => {
  const { userId, authenticator, answer } = await somebody();
  const start = await post(host, 'challenge', { action: 'signIn', idempotencyKey: `k-${userId}` });
  const { challengeId, options } = await requestOptions(host, undefined, start.body);
  const authenticationCredential = await authenticator.get(options, { origin: page });
  const done = await post(host, 'verify/passkey', { authenticationCredential, challengeId });
  assert.deepEqual(verdict(done), [200, true, undefined], JSON.stringify(done.body));
  assert.equal(done.body.userId, userId);
  assert.equal(done.body.userAuthenticatorId, answer.body.userAuthenticatorId);
  const { accessToken = '' } = done.body;
  const validated = await host.client.validateChallenge({ token: accessToken, action: 'signIn' });
  assert.deepEqual(
    [validated.isValid, validated.userId, validated.action, validated.idempotencyKey],
    [true, userId, 'signIn', `k-${userId}`],
  );
  assert.equal((await list(host, accessToken)).length, 1);
  const passed = await host.audit('challenge_passed');
  assert.equal(passed.at(-1)?.['user_id'], userId);
});

test('without an action too, and what was proved may add one', async () => {
  const { authenticator } = await somebody();
  const done = await provePasskey(host, authenticator);
  assert.deepEqual(verdict(done), [200, true, undefined]);
  await enrollPasskey(host, done.body.accessToken ?? '');
});

test('the options are the same for everybody, and ask who is there', async () => {
  await somebody();
  const { options } = await requestOptions(host);
  assert.deepEqual(
    { ...options, challenge: undefined },
    { challenge: undefined, rpId: 'localhost', timeout: 300_000, userVerification: 'required' },
  );
});

test('asking stores nothing', async () => {
  const rows = async () => {
    const counted = await Promise.all(
      ['actions', 'challenges', 'sessions', 'proofs', 'audit', 'authsignal_actions'].map((table) =>
        host.store.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`),
      ),
    );
    return counted.map(({ rows: [row] }) => row?.count);
  };
  const before = await rows();
  for (let each = 0; each < 3; each += 1) {
    const { body } = await post(host, 'challenge', { action: 'signIn' });
    await requestOptions(host, undefined, body);
  }
  assert.deepEqual(await rows(), before);
});

describe('a challenge', () => {
  test('is answered once, whatever the answer', async () => {
    const { authenticator } = await somebody();
    const { challengeId, options } = await requestOptions(host);
    const answer = async (bend = {}) => {
      const authenticationCredential = await authenticator.get(options, { origin: page, ...bend });
      return post(host, 'verify/passkey', { authenticationCredential, challengeId });
    };
    const answers = await Promise.all([answer(), answer(), answer()]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410]);
    const { challengeId: another, options: others } = await requestOptions(host);
    const wrong = await authenticator.get(others, { origin: 'https://evil.example' });
    const right = await authenticator.get(others, { origin: page });
    const send = (authenticationCredential: unknown) =>
      post(host, 'verify/passkey', { authenticationCredential, challengeId: another });
    assert.deepEqual(said(await send(wrong)), [400, 'invalid_credential']);
    assert.deepEqual(said(await send(right)), [410, 'expired_challenge']);
  });

  test('is over after ten minutes, and is nobody’s who changed it', async () => {
    const { authenticator } = await somebody();
    const { challengeId, options } = await requestOptions(host);
    const authenticationCredential = await authenticator.get(options, { origin: page });
    const changed = `${challengeId.slice(0, -2)}${challengeId.endsWith('AA') ? 'BB' : 'AA'}`;
    const start = await post(host, 'challenge', {});
    for (const id of [changed, start.body.challengeId, '', undefined, 'x'.repeat(2000)]) {
      const body = { authenticationCredential, ...(id !== undefined && { challengeId: id }) };
      const { status } = await post(host, 'verify/passkey', body);
      assert.ok(status === 410 || status === 400, `${id} ${status}`);
    }
    host.offset += 601_000;
    const late = await post(host, 'verify/passkey', { authenticationCredential, challengeId });
    assert.deepEqual(said(late), [410, 'expired_challenge']);
  });
});

describe('a credential', () => {
  test('nobody has is unknown; one of a user’s that went too', async () => {
    const { userId, authenticator, answer } = await somebody();
    const stranger = createAuthenticator();
    const { options } = await requestOptions(host);
    await stranger.create(
      {
        ...options,
        rp: { id: 'localhost', name: 'x' },
        user: { id: 'AAAA', name: 'x', displayName: 'x' },
        pubKeyCredParams: [],
      },
      { origin: page },
    );
    assert.deepEqual(said(await provePasskey(host, stranger)), [400, 'unknown_credential']);
    const { userAuthenticatorId = '' } = answer.body;
    await host.client.deleteAuthenticator({ userId, userAuthenticatorId });
    assert.deepEqual(said(await provePasskey(host, authenticator)), [400, 'unknown_credential']);
  });

  test('of somebody else than it says, or of nobody it says, signs nobody in', async () => {
    const { authenticator } = await somebody();
    const { authenticator: another } = await somebody();
    const handle = another.credentials[0]?.userHandle;
    assert.ok(handle);
    for (const userHandle of [handle, null, 'AAAA']) {
      const answer = await provePasskey(host, authenticator, undefined, { userHandle });
      assert.deepEqual(said(answer), [400, 'invalid_credential']);
    }
  });

  test('that shows only that the device is there signs nobody in', async () => {
    const { authenticator } = await somebody();
    const bend = { flags: { uv: false } };
    const answer = await provePasskey(host, authenticator, undefined, bend);
    assert.deepEqual(said(answer), [400, 'invalid_credential']);
  });

  test('that is suspended signs nobody in, and is not called unknown', async () => {
    const { authenticator, answer } = await somebody();
    await host.store.query('UPDATE authenticators SET suspended_at = now() WHERE id = $1', [
      answer.body.userAuthenticatorId ?? '',
    ]);
    assert.deepEqual(said(await provePasskey(host, authenticator)), [400, 'invalid_credential']);
  });

  test('whose counter went back is flagged, and opens nothing any more', async () => {
    const { userId, token } = await newUser(host);
    const { authenticator } = await enrollPasskey(host, token, { counts: true, counter: 5 });
    assert.equal((await provePasskey(host, authenticator, undefined, { counter: 9 })).status, 200);
    const back = await provePasskey(host, authenticator, undefined, { counter: 7 });
    assert.deepEqual(said(back), [400, 'invalid_credential']);
    const after_ = await provePasskey(host, authenticator, undefined, { counter: 11 });
    assert.deepEqual(said(after_), [400, 'invalid_credential']);
    const flagged = await host.audit('authenticator_flagged');
    assert.equal(flagged.at(-1)?.['user_id'], userId);
  });
});

test('where passkeys open nothing by themselves nobody signs in by one', async () => {
  const second = await startAuthsignal({ tenant: { firstFactor: ['security-key'] } });
  try {
    const answer = await post(second, 'challenge', { action: 'signIn' });
    assert.deepEqual(said(answer), [400, 'invalid_configuration']);
  } finally {
    await second.close();
  }
});

test('a page says which tenant it is of, with or without a colon after it', async () => {
  const ask = async (authorization: string) => {
    const response = await fetch(`${host.apiUrl}/client/challenge`, {
      method: 'POST',
      headers: { authorization, origin: page, 'content-type': 'application/json' },
      body: '{}',
    });
    await response.arrayBuffer();
    return response.status;
  };
  assert.equal(await ask(`Basic ${btoa(vendorTenant)}`), 200);
  assert.equal(await ask(`Basic ${btoa(`${vendorTenant}:`)}`), 200);
  assert.equal(await ask(`Basic ${btoa('another')}`), 401);
  assert.equal(await ask('Basic'), 401);
});
