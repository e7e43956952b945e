import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createAuthenticator } from '../support/authenticator.js';
import {
  creationOptions,
  enrollPasskey,
  list,
  newUser,
  post,
  provePasskey,
  said,
  sentCode,
  trackAgain,
  verdict,
} from '../support/authsignal-client.js';
import { page, startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';

/** Who may add an authenticator by a bearer token (wire.md §1.4 [F], held to our own rule of strength). */

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

const addOptions = 'user-authenticators/passkey/registration-options';
const add = (token: string) => post(host, addOptions, {}, token);
const addTotp = (token: string) => post(host, 'user-authenticators/totp', undefined, token);

/** Somebody with a code by e-mail and nothing else. */
async function newReader(): Promise<{ userId: string; token: string }> {
  const { userId, token } = await newUser(host, { email: `${crypto.randomUUID()}@example.com` });
  const { email = '' } = await host.client.getUser({ userId });
  await post(host, 'user-authenticators/email-otp', { email }, token);
  const body = { verificationCode: sentCode(host, 'email-otp') };
  const done = await post(host, 'verify/email-otp', body, token);
  assert.equal(done.body.isVerified, true, JSON.stringify(done.body));
  host.offset += 31_000;
  return { userId, token: await trackAgain(host, userId) };
}

async function readCode(token: string): Promise<void> {
  assert.equal((await post(host, 'challenge/email-otp', undefined, token)).status, 200);
  const body = { verificationCode: sentCode(host, 'email-otp') };
  const done = await post(host, 'verify/email-otp', body, token);
  assert.deepEqual(verdict(done), [200, true, undefined]);
}

test('somebody without any adds the first one within five minutes of being tracked', async () => {
  const { token } = await newUser(host);
  assert.equal((await add(token)).status, 200);
  const { token: late } = await newUser(host);
  host.offset += 301_000;
  assert.deepEqual(said(await add(late)), [403, 'forbidden']);
});

test('of two who are first at once one is', async () => {
  const { userId, token } = await newUser(host);
  const tokens = [token, await trackAgain(host, userId)];
  const answers = await Promise.all(
    tokens.map(async (each) => {
      const { challengeId, options } = await creationOptions(host, each);
      const made = await createAuthenticator().create(options, { origin: page });
      const body = { registrationCredential: made, challengeId };
      return post(host, 'user-authenticators/passkey', body, each);
    }),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403]);
  assert.equal((await host.client.getAuthenticators({ userId })).length, 1);
});

test('somebody who has one needs more than a token', async () => {
  const { userId, token } = await newUser(host);
  const { token: renewed } = await enrollPasskey(host, token);
  for (const each of [token, renewed, await trackAgain(host, userId)]) {
    assert.deepEqual(said(await add(each)), [403, 'forbidden']);
    assert.deepEqual(said(await addTotp(each)), [403, 'forbidden']);
  }
  assert.ok((await host.audit('step_up_refused')).length >= 6);
});

test('a passed challenge adds one, within five minutes, in its own action', async () => {
  const { userId, token } = await newUser(host);
  const { authenticator } = await enrollPasskey(host, token);
  const mine = await trackAgain(host, userId);
  const other = await trackAgain(host, userId);
  const proved = await provePasskey(host, authenticator, mine);
  assert.deepEqual(verdict(proved), [200, true, undefined]);
  assert.deepEqual(said(await add(other)), [403, 'forbidden']);
  const renewed = proved.body.accessToken ?? '';
  await enrollPasskey(host, renewed);
  assert.deepEqual(said(await add(renewed)), [403, 'forbidden']);
  await provePasskey(host, authenticator, renewed);
  host.offset += 301_000;
  assert.deepEqual(said(await add(renewed)), [403, 'forbidden']);
});

test('the scope of the host adds without a challenge, and is audited', async () => {
  const { userId, token } = await newUser(host);
  await enrollPasskey(host, token);
  const vouched = await trackAgain(host, userId, { scope: 'add:authenticators' });
  const { token: renewed } = await enrollPasskey(host, vouched);
  assert.equal((await add(renewed)).status, 200);
  const rows = await host.audit('authentication_assumed');
  assert.equal(rows.filter((row) => row['user_id'] === userId).length, 1);
  host.offset += 601_000;
  assert.deepEqual(said(await add(renewed)), [401, 'expired_token']);
});

describe('a weaker way', () => {
  test('adds where it is the strongest there is', async () => {
    const { token } = await newReader();
    await readCode(token);
    assert.equal((await add(token)).status, 200);
  });

  test('is a success for the host, which is told so, and adds nothing', async () => {
    const { userId, token } = await newReader();
    await readCode(token);
    const { authenticator } = await enrollPasskey(host, token);
    host.offset += 31_000;
    const weak = await trackAgain(host, userId);
    await readCode(weak);
    const validated = await host.client.validateChallenge({ token: weak });
    assert.deepEqual([validated.isValid, validated.verificationMethod], [true, 'EMAIL_OTP']);
    assert.deepEqual(said(await add(weak)), [403, 'forbidden']);
    assert.deepEqual(verdict(await provePasskey(host, authenticator, weak)), [
      200,
      true,
      undefined,
    ]);
    assert.equal((await add(weak)).status, 200);
  });

  test('adds nothing begun before something stronger was enrolled', async () => {
    const { userId, token } = await newReader();
    await readCode(token);
    const vouched = await trackAgain(host, userId, { scope: 'add:authenticators' });
    await enrollPasskey(host, vouched);
    assert.deepEqual(said(await add(token)), [403, 'forbidden']);
  });
});

test('whoever proved who they are goes on for ten minutes; what the host vouches for does not', async () => {
  const { userId, token } = await newUser(host);
  const { authenticator } = await enrollPasskey(host, token);
  const first = await trackAgain(host, userId);
  host.offset += 540_000;
  const one = await provePasskey(host, authenticator, first);
  host.offset += 240_000;
  assert.equal((await add(one.body.accessToken ?? '')).status, 200);
  assert.deepEqual(said(await add(first)), [401, 'expired_token']);
  const vouched = await trackAgain(host, userId, { scope: 'add:authenticators' });
  host.offset += 540_000;
  const two = await provePasskey(host, authenticator, vouched);
  host.offset += 120_000;
  assert.equal((await list(host, two.body.accessToken ?? '')).length, 1);
  assert.deepEqual(said(await add(two.body.accessToken ?? '')), [401, 'expired_token']);
});

test('nothing of our own API takes a token of this one, or its action', async () => {
  const { token } = await newUser(host);
  for (const [path, scheme] of [
    ['/v1/authenticators', 'DPoP'],
    ['/v1/enrollments', 'DPoP'],
    ['/v1/users/client-1', 'Bearer'],
  ] as const) {
    const method = path.endsWith('enrollments') ? 'POST' : 'GET';
    const response = await fetch(host.origin + path, {
      method,
      headers: { authorization: `${scheme} ${token}`, dpop: 'x.y.z', origin: host.origin },
    });
    assert.ok(response.status === 401 || response.status === 403, `${path} ${response.status}`);
    await response.arrayBuffer();
  }
});
