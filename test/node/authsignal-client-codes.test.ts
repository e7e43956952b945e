import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
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
import { startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';
import { totpCode, totpCodesAround, wrongCodes } from '../support/codes.js';

const second = 1000;
const wrong = 'CODE_INVALID_OR_EXPIRED';
const spent = 'MAX_ATTEMPTS_EXCEEDED';

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

const verify = (method: string, code: string, token: string) =>
  post(host, `verify/${method}`, { verificationCode: code }, token);

let numbers = 0;
const newPhone = () => `+49151${String((numbers += 1)).padStart(8, '0')}`;
const newEmail = () => `reader-${(numbers += 1)}@example.com`;

const ways = [
  { by: 'email-otp', name: 'EMAIL_OTP', given: () => ({ email: newEmail() }) },
  { by: 'sms', name: 'SMS', given: () => ({ phoneNumber: newPhone() }) },
] as const;

for (const { by, name, given } of ways) {
  describe(by, () => {
    const enroll = async (token: string, address: object = given()) => {
      const begun = await post(host, `user-authenticators/${by}`, address, token);
      assert.equal(begun.status, 200, JSON.stringify(begun.body));
      return begun.body;
    };

    test('a code is sent at once; typed, it is enrolled, listed masked, and challenged', async () => {
      const { userId, token } = await newUser(host);
      const address = given();
      const begun = await enroll(token, address);
      assert.equal(begun.userId, userId);
      const sent = by === 'sms' ? host.texts.at(-1) : host.mails.at(-1);
      assert.equal(sent?.to, Object.values(address)[0]);
      assert.deepEqual(await list(host, token), []);
      const done = await verify(by, sentCode(host, by), token);
      assert.deepEqual(verdict(done), [200, true, undefined]);
      const { accessToken = '' } = done.body;
      const [listed] = await list(host, accessToken);
      assert.ok(listed);
      assert.equal(listed.userAuthenticatorId, begun.userAuthenticatorId);
      assert.equal(listed.verificationMethod, name);
      assert.match(listed.email ?? listed.phoneNumber ?? '', /•/);
      host.offset += 31 * second;
      const again = await trackAgain(host, userId);
      const challenge = await post(host, `challenge/${by}`, undefined, again);
      assert.match(challenge.body.challengeId ?? '', /^[\w-]{32}$/);
      const proved = await verify(by, sentCode(host, by), again);
      assert.deepEqual(verdict(proved), [200, true, undefined]);
      const validated = await host.client.validateChallenge({ token: again });
      assert.deepEqual([validated.isValid, validated.verificationMethod], [true, name]);
    });

    test('five wrong codes end it, and the right one is no use then', async () => {
      const { userId, token } = await newUser(host);
      await enroll(token);
      const right = sentCode(host, by);
      const answers = [];
      for (const code of [...wrongCodes([right], 5), right]) {
        answers.push(verdict(await verify(by, code, token)));
      }
      assert.deepEqual(answers, [
        ...Array.from({ length: 4 }, () => [200, false, wrong]),
        [200, false, spent],
        [200, false, spent],
      ]);
      const failed = await host.audit('challenge_failed');
      assert.equal(failed.filter((row) => row['user_id'] === userId).length, 5);
      assert.deepEqual(await list(host, token), []);
    });

    test('the same wrong code counts each time, and a new one does not start again', async () => {
      const { token } = await newUser(host);
      await enroll(token);
      const [guess = ''] = wrongCodes([sentCode(host, by)], 1);
      for (let tried = 0; tried < 4; tried += 1) {
        assert.deepEqual(verdict(await verify(by, guess, token)), [200, false, wrong]);
      }
      host.offset += 31 * second;
      assert.equal((await post(host, `challenge/${by}`, undefined, token)).status, 200);
      const [other = ''] = wrongCodes([sentCode(host, by)], 1);
      assert.deepEqual(verdict(await verify(by, other, token)), [200, false, spent]);
    });

    test('of four right codes at once one is taken', async () => {
      const { userId, token } = await newUser(host);
      await enroll(token);
      const right = sentCode(host, by);
      const answers = await Promise.all(Array.from({ length: 4 }, () => verify(by, right, token)));
      const verified = answers.filter(({ body }) => body.isVerified);
      assert.equal(verified.length, 1, JSON.stringify(answers.map(({ body }) => body)));
      assert.equal((await host.client.getAuthenticators({ userId })).length, 1);
    });

    test('a code is sent again after 30 seconds, and is good for five minutes', async () => {
      const { token } = await newUser(host);
      await enroll(token);
      const soon = await post(host, `challenge/${by}`, undefined, token);
      assert.deepEqual(said(soon), [429, 'too_many_requests']);
      assert.equal(soon.headers.get('retry-after'), '30');
      const before = sentCode(host, by);
      host.offset += 31 * second;
      assert.equal((await post(host, `challenge/${by}`, undefined, token)).status, 200);
      const right = sentCode(host, by);
      if (before !== right) {
        assert.deepEqual(verdict(await verify(by, before, token)), [200, false, wrong]);
      }
      host.offset += 301 * second;
      assert.deepEqual(verdict(await verify(by, right, token)), [200, false, wrong]);
    });

    test('nothing awaited is a code that is not right; nothing enrolled is not challenged', async () => {
      const { token } = await newUser(host);
      assert.deepEqual(verdict(await verify(by, '123456', token)), [200, false, wrong]);
      const challenge = await post(host, `challenge/${by}`, undefined, token);
      assert.deepEqual(said(challenge), [400, 'invalid_request']);
    });
  });
}

describe('addresses', () => {
  const enroll = (token: string, email: unknown) =>
    post(host, 'user-authenticators/email-otp', { email }, token);

  test('what the host has said is not the page’s to change', async () => {
    const { userId, token } = await newUser(host, { email: 'host@example.com' });
    assert.deepEqual(said(await enroll(token, 'page@example.com')), [400, 'invalid_request']);
    assert.equal((await host.client.getUser({ userId })).email, 'host@example.com');
    assert.equal((await enroll(token, 'Host@Example.com')).status, 200);
    assert.equal(host.mails.at(-1)?.to, 'host@example.com');
  });

  test('what a page has named it may correct until it is proved', async () => {
    const { userId, token } = await newUser(host);
    assert.equal((await enroll(token, 'tpyo@example.com')).status, 200);
    assert.equal((await enroll(token, 'typo@example.com')).status, 200);
    const done = await verify('email-otp', sentCode(host, 'email-otp'), token);
    assert.equal(done.body.isVerified, true);
    const more = await trackAgain(host, userId, { scope: 'add:authenticators' });
    const link = await post(
      host,
      'user-authenticators/email-magic-link',
      { email: 'other@example.com' },
      more,
    );
    assert.deepEqual(said(link), [400, 'invalid_request']);
  });

  test('what has been proved stays, also when nothing is enrolled at it any more', async () => {
    const { userId, token } = await newUser(host);
    await enroll(token, 'proved@example.com');
    const done = await verify('email-otp', sentCode(host, 'email-otp'), token);
    const { userAuthenticatorId = '' } = done.body;
    await host.client.deleteAuthenticator({ userId, userAuthenticatorId });
    const later = await trackAgain(host, userId);
    assert.deepEqual(said(await enroll(later, 'other@example.com')), [400, 'invalid_request']);
  });

  test('a code for an address that was corrected is no use', async () => {
    const { token } = await newUser(host);
    await enroll(token, 'first@example.com');
    const first = sentCode(host, 'email-otp');
    await enroll(token, 'second@example.com');
    if (first === sentCode(host, 'email-otp')) return;
    assert.deepEqual(verdict(await verify('email-otp', first, token)), [200, false, wrong]);
  });

  test('what the host names later is the host’s again', async () => {
    const { userId, token } = await newUser(host);
    await enroll(token, 'page@example.com');
    const later = await trackAgain(host, userId, { email: 'later@example.com' });
    assert.deepEqual(said(await enroll(later, 'page@example.com')), [400, 'invalid_request']);
  });

  test('a page that may not add leaves nothing behind', async () => {
    const { userId, token } = await newUser(host);
    await enrollPasskey(host, token);
    const other = await trackAgain(host, userId);
    assert.deepEqual(said(await enroll(other, 'page@example.com')), [403, 'forbidden']);
    assert.equal((await host.client.getUser({ userId })).email, undefined);
  });

  test('five a day are written to for one user, whatever the page names', async () => {
    const { token } = await newUser(host);
    for (let each = 0; each < 5; each += 1) {
      const phoneNumber = newPhone();
      assert.equal(
        (await post(host, 'user-authenticators/sms', { phoneNumber }, token)).status,
        200,
      );
    }
    const sixth = await post(host, 'user-authenticators/sms', { phoneNumber: newPhone() }, token);
    assert.deepEqual(said(sixth), [429, 'too_many_requests']);
  });

  test('what is no address is refused', async () => {
    const { token } = await newUser(host);
    for (const email of ['', 'ada', 'ada@', `${'a'.repeat(300)}@example.com`, 7, null, undefined]) {
      assert.deepEqual(said(await enroll(token, email)), [400, 'invalid_request'], String(email));
    }
    for (const phoneNumber of ['', '0151', '+0', 'tel:+49', `+${'1'.repeat(30)}`]) {
      const answer = await post(host, 'user-authenticators/sms', { phoneNumber }, token);
      assert.deepEqual(said(answer), [400, 'invalid_request'], phoneNumber);
    }
  });
});

describe('an app’s codes', () => {
  const enroll = async (token: string) => {
    const { body } = await post(host, 'user-authenticators/totp', undefined, token);
    const { uri = '', secret = '' } = body;
    assert.ok(uri.startsWith('otpauth://totp/') && uri.includes(secret));
    return { secret, ...body };
  };
  const shown = (secret: string) => totpCode(secret, Date.now() + host.offset);

  test('are enrolled by the first code, and proved by a later one, once', async () => {
    const { userId, token } = await newUser(host);
    const { secret, userAuthenticatorId } = await enroll(token);
    const code = shown(secret);
    const done = await verify('totp', code, token);
    assert.deepEqual(verdict(done), [200, true, undefined], JSON.stringify(done.body));
    assert.equal(done.body.userAuthenticatorId, userAuthenticatorId);
    assert.deepEqual(verdict(await verify('totp', code, token)), [200, false, wrong]);
    host.offset += 60 * second;
    const proved = await verify('totp', shown(secret), await trackAgain(host, userId));
    assert.deepEqual(verdict(proved), [200, true, undefined]);
  });

  test('are tried five times in ten minutes', async () => {
    const { userId, token } = await newUser(host);
    const { secret } = await enroll(token);
    await verify('totp', shown(secret), token);
    host.offset += 60 * second;
    const again = await trackAgain(host, userId);
    const answers = [];
    for (const code of wrongCodes(totpCodesAround(secret, Date.now() + host.offset), 6)) {
      answers.push(verdict(await verify('totp', code, again)));
    }
    assert.deepEqual(answers.slice(3), [
      [200, false, wrong],
      [200, false, spent],
      [200, false, spent],
    ]);
    assert.deepEqual(verdict(await verify('totp', shown(secret), again)), [200, false, spent]);
  });

  test('of somebody who has none are no challenge', async () => {
    const { token } = await newUser(host);
    assert.deepEqual(said(await verify('totp', '123456', token)), [400, 'invalid_request']);
  });

  test('make no recovery codes that nobody would see', async () => {
    const { userId, token } = await newUser(host);
    const { secret } = await enroll(token);
    await verify('totp', shown(secret), token);
    const { rows } = await host.store.query('SELECT 1 FROM recovery_sets WHERE user_id = $1', [
      userId,
    ]);
    assert.deepEqual(rows, []);
  });
});

test('ten wrong codes in a row lock the account, for passkeys too', async () => {
  const { userId, token } = await newUser(host);
  const { authenticator } = await enrollPasskey(host, token);
  for (let action = 0; action < 2; action += 1) {
    const adding = await trackAgain(host, userId, { scope: 'add:authenticators' });
    const { body } = await post(host, 'user-authenticators/totp', undefined, adding);
    const right = totpCodesAround(body.secret ?? '', Date.now() + host.offset);
    for (const code of wrongCodes(right, 5)) await verify('totp', code, adding);
  }
  const locked = await trackAgain(host, userId, { scope: 'add:authenticators' });
  const { body } = await post(host, 'user-authenticators/totp', undefined, locked);
  const refused = await verify(
    'totp',
    totpCode(body.secret ?? '', Date.now() + host.offset),
    locked,
  );
  assert.deepEqual(said(refused), [429, 'too_many_requests']);
  assert.ok(Number(refused.headers.get('retry-after')) > 600);
  assert.equal((await host.audit('account_locked')).length, 1);
  const signIn = await provePasskey(host, authenticator);
  assert.deepEqual(said(signIn), [429, 'too_many_requests']);
  const options = 'user-authenticators/passkey/authentication-options';
  assert.deepEqual(said(await post(host, options, {}, locked)), [429, 'too_many_requests']);
});
