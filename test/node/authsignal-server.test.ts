import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Authsignal, AuthsignalError, UserActionState, VerificationMethod } from '@authsignal/node';
import { startAuthsignal, page, type AuthsignalHost } from '../support/authsignal.js';

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

const refusedWith = (statusCode: number, errorCode: string) => (error: unknown) => {
  assert.ok(error instanceof AuthsignalError);
  assert.deepEqual([error.statusCode, error.errorCode], [statusCode, errorCode]);
  assert.ok(error.errorDescription);
  return true;
};

test('a tracked action has a page to open, a token, and what the user may use', async () => {
  const tracked = await host.client.track({
    userId: 'auth0|ada',
    action: 'signIn',
    attributes: { email: 'ada@example.com', phoneNumber: '+6421000000', username: 'ada' },
  });
  assert.match(tracked.url, new RegExp(`^${host.origin}/authsignal/launch\\?c=[\\w-]{43}$`));
  assert.match(tracked.token, /^[\w-]{43}$/);
  assert.equal(tracked.state, UserActionState.CHALLENGE_REQUIRED);
  assert.equal(tracked.isEnrolled, false);
  assert.deepEqual(tracked.enrolledVerificationMethods, []);
  assert.equal(tracked.allowedVerificationMethods?.includes(VerificationMethod.PASSKEY), true);
  assert.equal(tracked.defaultVerificationMethod, undefined);
  const user = await host.client.getUser({ userId: 'auth0|ada' });
  assert.equal(user.email, 'ada@example.com');
  assert.equal(user.emailVerified, false);
  assert.equal(user.phoneNumber, '+6421000000');
  assert.equal(user.username, 'ada');
  assert.equal(user.isEnrolled, false);
});

test('the same idempotency key is the same action, with a new code and a new token', async () => {
  const asked = { userId: 'ida', action: 'pay', attributes: { idempotencyKey: 'order-1' } };
  const [one, two] = [await host.client.track(asked), await host.client.track(asked)];
  assert.equal(one.idempotencyKey, 'order-1');
  assert.equal(two.idempotencyKey, 'order-1');
  assert.notEqual(one.token, two.token);
  assert.notEqual(one.url, two.url);
  const actions = await host.client.queryUserActions({ userId: 'ida' });
  assert.deepEqual(
    actions.map(({ actionCode, idempotencyKey }) => [actionCode, idempotencyKey]),
    [['pay', 'order-1']],
  );
});

test('nothing that opens anything is kept in the store', async () => {
  const { token, url } = await host.client.track({ userId: 'kim', action: 'pay' });
  const code = new URL(url).searchParams.get('c') ?? '';
  for (const table of ['actions', 'sessions', 'authsignal_actions', 'authsignal_tokens', 'audit']) {
    const { rows } = await host.store.query(`SELECT row_to_json(t)::text AS text FROM ${table} t`);
    const text = JSON.stringify(rows);
    assert.ok(rows.length > 0, table);
    assert.equal(text.includes(token), false, table);
    assert.equal(text.includes(code), false, table);
  }
  assert.equal(JSON.stringify(host.log).includes(token), false);
});

test('the secret alone opens the server API, and never in a page', async () => {
  const stranger = new Authsignal({
    apiSecretKey: 'x'.repeat(30),
    apiUrl: host.apiUrl,
    retries: 0,
  });
  await assert.rejects(stranger.getUser({ userId: 'ada' }), refusedWith(401, 'unauthorized'));
  const basic = (text: string) => ({ authorization: `Basic ${btoa(text)}` });
  const statuses = async (headers: Record<string, string>) =>
    (await fetch(`${host.apiUrl}/users/ada`, { headers })).status;
  const secret = 'authsignal-secret-of-the-host';
  assert.equal(await statuses(basic(`${secret}:`)), 200);
  assert.equal(await statuses({}), 401);
  assert.equal(await statuses(basic(secret)), 401);
  assert.equal(await statuses(basic(`${secret}:more`)), 401);
  assert.equal(await statuses({ authorization: `Bearer ${secret}` }), 401);
  assert.equal(await statuses({ ...basic(`${secret}:`), origin: page }), 403);
  assert.equal(await statuses({ ...basic(`${secret}:`), 'sec-fetch-site': 'same-origin' }), 403);
});

test('a bearer token is none of our own API, nor a key of it', async () => {
  const { token } = await host.client.track({ userId: 'lea', action: 'pay' });
  for (const scheme of ['Bearer', 'DPoP']) {
    const response = await fetch(`${host.origin}/v1/authenticators`, {
      headers: { authorization: `${scheme} ${token}`, origin: host.origin },
    });
    assert.equal(response.status, 401, scheme);
  }
  const response = await fetch(`${host.origin}/v1/users/lea`, {
    headers: { authorization: `Bearer authsignal-secret-of-the-host` },
  });
  assert.equal(response.status, 401);
});

test('where to return to is one of the tenant’s addresses', async () => {
  const track = (redirectUrl: string) =>
    host.client.track({ userId: 'mia', action: 'pay', attributes: { redirectUrl } });
  assert.ok(await track(`${page}/back/home?x=1`));
  await assert.rejects(
    track('https://evil.example/back'),
    refusedWith(400, 'invalid_configuration'),
  );
  await assert.rejects(track(`${page}/backdoor`), refusedWith(400, 'invalid_configuration'));
});

test('what is malformed is said to be so, with the member that is', async () => {
  const { client } = host;
  await assert.rejects(
    client.track({ userId: 'nia', action: 'pay me' }),
    refusedWith(400, 'invalid_request'),
  );
  await assert.rejects(
    client.track({ userId: 'nia', action: 'pay', attributes: { email: 'a\u0000b' } }),
    refusedWith(400, 'invalid_request'),
  );
  await assert.rejects(
    client.validateChallenge({ token: '' }),
    refusedWith(400, 'invalid_request'),
  );
  const members = { userId: 'nia', action: 'pay', attributes: { somethingNew: { deep: 1 } } };
  assert.ok(await client.track(members as Parameters<typeof client.track>[0]));
});

test('scope add:authenticators is audited as the host vouching for the person', async () => {
  const before = (await host.audit('authentication_assumed')).length;
  await host.client.track({
    userId: 'ole',
    action: 'pay',
    attributes: { scope: 'read:authenticators add:authenticators' },
  });
  await host.client.track({
    userId: 'ole',
    action: 'pay',
    attributes: { scope: 'xadd:authenticators' },
  });
  const rows = await host.audit('authentication_assumed');
  assert.equal(rows.length, before + 1);
  assert.equal(rows.at(-1)?.['user_id'], 'ole');
});

test('an unknown user is not enrolled; a deleted one is unknown, with all that was theirs', async () => {
  const { client } = host;
  const unknown = await client.getUser({ userId: 'nobody' });
  assert.equal(unknown.isEnrolled, false);
  const { token, url } = await client.track({ userId: 'pat', action: 'pay' });
  await client.deleteUser({ userId: 'pat' });
  await client.deleteUser({ userId: 'pat' });
  assert.equal((await client.getUser({ userId: 'pat' })).username, undefined);
  assert.deepEqual(await client.queryUserActions({ userId: 'pat' }), []);
  assert.equal((await client.validateChallenge({ token })).isValid, false);
  assert.ok(url);
});

test('users are updated and found', async () => {
  const { client } = host;
  for (const userId of ['q1', 'q2', 'q3']) {
    const attributes = {
      email: `${userId}@quince.example`,
      username: userId,
      displayName: 'Quince',
    };
    await client.updateUser({ userId, attributes: { ...attributes, custom: { tier: 'gold' } } });
  }
  await client.updateUser({ userId: 'q1', attributes: { emailVerified: true } });
  const user = await client.getUser({ userId: 'q1' });
  assert.equal(user.email, 'q1@quince.example');
  assert.equal(user.emailVerified, true);
  assert.equal(user.displayName, 'Quince');
  assert.deepEqual(user.custom, { tier: 'gold' });
  const found = await client.queryUsers({ email: 'Q2@quince.example' });
  assert.deepEqual(
    found.users.map(({ userId }) => userId),
    ['q2'],
  );
  const first = await client.queryUsers({ limit: 1, lastEvaluatedUserId: 'q1' });
  assert.deepEqual(
    first.users.map(({ userId }) => userId),
    ['q2'],
  );
  assert.equal(first.lastEvaluatedUserId, 'q2');
  const { token } = await client.track({ userId: 'q3', action: 'pay' });
  const byToken = await client.queryUsers({ token });
  assert.deepEqual(
    byToken.users.map(({ userId }) => userId),
    ['q3'],
  );
  assert.deepEqual((await client.queryUsers({ token: 'x' })).users, []);
});

test('an action is asked about and decided by the host', async () => {
  const { client } = host;
  const named = { userId: 'ria', action: 'pay', idempotencyKey: 'r-1' };
  await client.track({ userId: 'ria', action: 'pay', attributes: { idempotencyKey: 'r-1' } });
  const before = await client.getAction(named);
  assert.equal(before.state, 'CHALLENGE_REQUIRED');
  assert.ok(Date.parse(before.createdAt) <= Date.now());
  await client.updateAction({ ...named, attributes: { state: UserActionState.REVIEW_FAILED } });
  assert.equal((await client.getAction(named)).state, 'REVIEW_FAILED');
  const [audited] = await host.audit('action_state_set');
  assert.deepEqual(audited?.['detail'], { before: 'CHALLENGE_REQUIRED', state: 'REVIEW_FAILED' });
  await assert.rejects(
    client.getAction({ ...named, idempotencyKey: 'r-2' }),
    refusedWith(404, 'not_found'),
  );
  const failed = await client.queryUserActions({
    userId: 'ria',
    state: UserActionState.REVIEW_FAILED,
    actionCodes: ['pay'],
  });
  assert.equal(failed.length, 1);
  const later = { userId: 'ria', fromDate: new Date(Date.now() + 60_000).toISOString() };
  assert.deepEqual(await client.queryUserActions(later), []);
  assert.deepEqual(await client.queryUserActions({ userId: 'ria', actionCodes: ['other'] }), []);
});

test('a token says what it stands for, for ten minutes', async () => {
  const { client } = host;
  const { token, idempotencyKey } = await client.track({ userId: 'sue', action: 'pay' });
  const open = await client.validateChallenge({ token });
  assert.equal(open.isValid, false);
  assert.equal(open.state, 'CHALLENGE_REQUIRED');
  await client.updateAction({
    ...{ userId: 'sue', action: 'pay', idempotencyKey },
    attributes: { state: UserActionState.CHALLENGE_SUCCEEDED },
  });
  for (const more of [{}, { action: 'pay' }, { userId: 'sue' }, {}]) {
    const valid = await client.validateChallenge({ token, ...more });
    assert.equal(valid.isValid, true);
    assert.equal(valid.action, 'pay');
    assert.equal(valid.userId, 'sue');
    assert.equal(valid.idempotencyKey, idempotencyKey);
  }
  for (const more of [{ action: 'other' }, { userId: 'tom' }]) {
    const other = await client.validateChallenge({ token, ...more });
    assert.equal(other.isValid, false);
    assert.equal(other.userId, undefined);
  }
  host.offset = 601_000;
  assert.equal((await client.validateChallenge({ token })).isValid, false);
  host.offset = 0;
  assert.equal((await client.validateChallenge({ token: 'A'.repeat(43) })).isValid, false);
});

test('what this server does not have is refused as such', async () => {
  const { client } = host;
  for (const call of [
    () => client.challenge({ verificationMethod: 'SMS', phoneNumber: '+64', action: 'a' }),
    () => client.verify({ challengeId: 'x', verificationCode: '1' }),
    () => client.claimChallenge({ challengeId: 'x', userId: 'y' }),
    () => client.getChallenge({ challengeId: 'x' }),
    () => client.createSession({ clientId: 'x', token: 'y' }),
    () => client.validateSession({ accessToken: 'x' }),
    () => client.refreshSession({ refreshToken: 'x' }),
    () => client.revokeSession({ accessToken: 'x' }),
    () => client.revokeUserSessions({ userId: 'x' }),
  ]) {
    await assert.rejects(call(), refusedWith(501, 'not_implemented'));
  }
  const nowhere = await host.call('GET', '/nowhere');
  assert.equal(nowhere.status, 404);
  assert.equal(((await nowhere.json()) as { error: string }).error, 'not_found');
});
