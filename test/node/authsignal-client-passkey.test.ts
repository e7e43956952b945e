import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createAuthenticator, keyOfU2f, keyWithPin } from '../support/authenticator.js';
import {
  creationOptions,
  enrollPasskey,
  list,
  newUser,
  post,
  provePasskey,
  requestOptions,
  said,
  trackAgain,
  verdict,
} from '../support/authsignal-client.js';
import { page, startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal({ tenant: { passkeyLimit: 2 } });
});
after(() => host.close());

test('a passkey is enrolled, listed, challenged, and validated by the host', async () => {
  const { userId, token } = await newUser(host);
  const { answer, authenticator, credential, token: renewed } = await enrollPasskey(host, token);
  assert.equal(answer.body.userId, userId);
  assert.notEqual(renewed, token);
  const [listed, ...others] = await list(host, renewed);
  assert.deepEqual(others, []);
  assert.equal(listed?.verificationMethod, 'PASSKEY');
  assert.equal(listed.userAuthenticatorId, answer.body.userAuthenticatorId);
  assert.equal(listed.webauthnCredential?.credentialId, credential.id);
  const proved = await provePasskey(host, authenticator, renewed);
  assert.deepEqual(verdict(proved), [200, true, undefined]);
  const { username, userAuthenticatorId, accessToken = '' } = proved.body;
  assert.equal(username, userId);
  assert.equal(userAuthenticatorId, listed.userAuthenticatorId);
  const validated = await host.client.validateChallenge({ token: accessToken });
  assert.deepEqual(
    [validated.isValid, validated.userId, validated.verificationMethod],
    [true, userId, 'PASSKEY'],
  );
  // The vendor's tokens last their ten minutes, whatever has been renewed.
  assert.equal((await list(host, token)).length, 1);
  const begun = await host.audit('challenge_passed');
  assert.deepEqual(begun.at(-1)?.['detail'], {
    authenticatorId: listed.userAuthenticatorId,
    challengeId: (begun.at(-1)?.['detail'] as { challengeId: string }).challengeId,
    method: 'passkey',
    operation: 'enter',
  });
});

test('options say what the page asked for; whose the passkey is stays the same', async () => {
  const { token } = await newUser(host);
  const asked = { username: 'ada', displayName: 'Ada', authenticatorAttachment: 'cross-platform' };
  const one = await creationOptions(host, token, asked);
  const two = await creationOptions(host, token);
  assert.deepEqual([one.options.user.name, one.options.user.displayName], ['ada', 'Ada']);
  assert.equal(one.options.authenticatorSelection?.authenticatorAttachment, 'cross-platform');
  assert.equal(two.options.authenticatorSelection?.authenticatorAttachment, undefined);
  assert.equal(one.options.user.id, two.options.user.id);
  assert.notEqual(one.options.challenge, two.options.challenge);
});

test('a page with cookies is let in by the same calls, and is given none', async () => {
  const { token } = await newUser(host);
  for (const path of [
    'user-authenticators/passkey/registration-options/web',
    'challenge/web',
    'user-authenticators/passkey/authentication-options/web',
  ]) {
    const own = path.startsWith('user-authenticators/passkey/registration') ? token : undefined;
    const { status, headers } = await post(host, path, {}, own);
    assert.equal(status, 200, path);
    assert.equal(headers.get('access-control-allow-origin'), page);
    assert.equal(headers.get('access-control-allow-credentials'), 'true');
    assert.equal(headers.get('set-cookie'), null);
  }
});

test('the same credential sent again has the same answer, and makes one passkey', async () => {
  const { userId, token } = await newUser(host);
  const { challengeId, options } = await creationOptions(host, token);
  const registrationCredential = await createAuthenticator().create(options, { origin: page });
  const body = { registrationCredential, challengeId };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => post(host, 'user-authenticators/passkey', body, token)),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200],
  );
  assert.equal(new Set(answers.map(({ body: { accessToken } }) => accessToken)).size, 1);
  assert.equal((await host.client.getAuthenticators({ userId })).length, 1);
});

test('a challenge is answered once, by whoever asked for it', async () => {
  const { token } = await newUser(host);
  const { authenticator, token: mine } = await enrollPasskey(host, token);
  const { challengeId, options } = await requestOptions(host, mine);
  const authenticationCredential = await authenticator.get(options, { origin: page });
  const body = { authenticationCredential, challengeId };
  const { token: theirs } = await newUser(host);
  assert.deepEqual(said(await post(host, 'verify/passkey', body, theirs)), [
    410,
    'expired_challenge',
  ]);
  assert.equal((await post(host, 'verify/passkey', body, mine)).status, 200);
  const other = await authenticator.get(options, { origin: page });
  const again = { authenticationCredential: other, challengeId };
  assert.deepEqual(said(await post(host, 'verify/passkey', again, mine)), [
    410,
    'expired_challenge',
  ]);
});

test('a challenge that is too old is over', async () => {
  const { userId, token } = await newUser(host);
  const { authenticator } = await enrollPasskey(host, token);
  const first = await trackAgain(host, userId);
  const { challengeId, options } = await requestOptions(host, first);
  const authenticationCredential = await authenticator.get(options, { origin: page });
  host.offset += 601_000;
  const body = { authenticationCredential, challengeId };
  const late = await post(host, 'verify/passkey', body, first);
  assert.deepEqual(said(late), [401, 'expired_token']);
});

describe('what does not verify', () => {
  test('is an invalid credential, and is audited', async () => {
    const { token } = await newUser(host);
    const { authenticator, token: mine } = await enrollPasskey(host, token);
    for (const bend of [{ origin: 'https://evil.example' }, { signature: Buffer.alloc(70, 1) }]) {
      const answer = await provePasskey(host, authenticator, mine, bend);
      assert.deepEqual(said(answer), [400, 'invalid_credential']);
    }
    const { challengeId, options } = await creationOptions(host, (await newUser(host)).token);
    assert.ok(challengeId);
    const lying = await createAuthenticator().create(options, { origin: 'https://evil.example' });
    const { token: other } = await newUser(host);
    await creationOptions(host, other);
    const path = 'user-authenticators/passkey';
    const refused = await post(host, path, { registrationCredential: lying }, other);
    assert.deepEqual(said(refused), [400, 'invalid_credential']);
    assert.equal((await host.audit('verification_failed')).length, 3);
  });

  test('a passkey is called unknown where nobody has it, and only there', async () => {
    const { userId, token } = await newUser(host);
    const { authenticator, answer, token: mine } = await enrollPasskey(host, token);
    const { token: stranger } = await newUser(host);
    const strangers = await enrollPasskey(host, stranger);
    const { challengeId, options } = await requestOptions(host, mine);
    const another = await strangers.authenticator.get(
      { ...options, allowCredentials: [] },
      { origin: page },
    );
    const body = { authenticationCredential: another, challengeId };
    const elsewhere = await post(host, 'verify/passkey', body, mine);
    assert.deepEqual(said(elsewhere), [400, 'invalid_credential']);
    await enrollPasskey(host, await trackAgain(host, userId, { scope: 'add:authenticators' }));
    const asked = await requestOptions(host, mine);
    const gone = await authenticator.get(asked.options, { origin: page });
    const { userAuthenticatorId = '' } = answer.body;
    await host.client.deleteAuthenticator({ userId, userAuthenticatorId });
    const late = { authenticationCredential: gone, challengeId: asked.challengeId };
    assert.deepEqual(said(await post(host, 'verify/passkey', late, mine)), [
      400,
      'unknown_credential',
    ]);
  });

  test('a passkey made without a prompt is not taken', async () => {
    const { token } = await newUser(host);
    const { challengeId, options } = await creationOptions(host, token);
    const registrationCredential = await createAuthenticator().create(options, { origin: page });
    const body = { registrationCredential, challengeId, conditionalCreate: true };
    const answer = await post(host, 'user-authenticators/passkey', body, token);
    assert.deepEqual(said(answer), [501, 'not_implemented']);
  });
});

test('one passkey more than the tenant allows is refused', async () => {
  const { userId, token } = await newUser(host);
  await enrollPasskey(host, token);
  await enrollPasskey(host, await trackAgain(host, userId, { scope: 'add:authenticators' }));
  const third = await trackAgain(host, userId, { scope: 'add:authenticators' });
  const path = 'user-authenticators/passkey/registration-options';
  assert.deepEqual(said(await post(host, path, {}, third)), [409, 'limit_reached']);
});

test('a browser is told whether one of its passkeys is known here', async () => {
  const { token } = await newUser(host);
  const { credential } = await enrollPasskey(host, token);
  const known = `/client/user-authenticators/passkey?credentialIds=AAAA,${credential.id}`;
  const found = await host.call('GET', known);
  const { credentialId, verifiedAt, ...more } = (await found.json()) as Record<string, string>;
  assert.equal(credentialId, credential.id);
  assert.ok(verifiedAt);
  assert.deepEqual(more, {});
  for (const ids of ['AAAA', '', '%20', 'A'.repeat(5000)]) {
    const unknown = await host.call(
      'GET',
      `/client/user-authenticators/passkey?credentialIds=${ids}`,
    );
    assert.equal(unknown.ok, false, ids);
  }
});

describe('a security key', () => {
  for (const [kind, bend, strong] of [
    ['with a PIN', keyWithPin, true],
    ['of U2F', keyOfU2f, false],
  ] as const) {
    test(`${kind} is enrolled and proved with nothing wrapped`, async () => {
      const classic = await startAuthsignal({ tenant: { mode: 'classic' } });
      try {
        const { token } = await newUser(classic);
        const path = 'user-authenticators/security-key';
        const options = await post(classic, `${path}/registration-options`, {}, token);
        const key = createAuthenticator(bend);
        const made = await key.create(options.body as never, { origin: page });
        const done = await post(classic, path, made, token);
        assert.deepEqual(verdict(done), [200, true, undefined], JSON.stringify(done.body));
        const again = await post(classic, path, made, token);
        assert.equal(again.body.accessToken, done.body.accessToken);
        const mine = done.body.accessToken ?? '';
        const asked = await post(classic, `${path}/authentication-options`, {}, mine);
        assert.equal(
          (asked.body as { userVerification?: string }).userVerification,
          strong ? 'required' : 'preferred',
        );
        const proof = await key.get(asked.body as never, { origin: page });
        const proved = await post(classic, 'verify/security-key', proof, mine);
        assert.deepEqual(verdict(proved), [200, true, undefined], JSON.stringify(proved.body));
        assert.equal((await list(classic, mine))[0]?.verificationMethod, 'SECURITY_KEY');
      } finally {
        await classic.close();
      }
    });
  }
});
