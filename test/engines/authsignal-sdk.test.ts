import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import {
  call,
  expired,
  startShop,
  withClient,
  type Called,
  type Shop,
} from '../support/authsignal-shop.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startChromium, type Chromium } from '../support/chromium.js';
import { codeIn, totpCode, totpCodesAround, wrongCodes } from '../support/codes.js';
import { eventually } from '../support/in-page.js';

describe('Authsignal’s own clients, unmodified, against our server in Chromium', () => {
  let chromium: Chromium;
  let shop: Shop;
  let page: ChromiumPage;
  let authenticator: string;
  let userId: string;
  const email = 'ada@example.com';
  const phoneNumber = '+441632960961';

  before(async () => {
    [chromium, shop] = await Promise.all([startChromium(), startShop()]);
  });
  after(async () => {
    await chromium.close();
    await shop.close();
  });
  beforeEach(async () => {
    userId = randomUUID();
    page = await chromium.page();
    authenticator = await page.addAuthenticator();
  });
  afterEach(async () => {
    await page.close();
    shop.host.offset = 0;
  });

  /** A token as the host's server gets it, in the hands of the vendor's client. */
  async function track(attributes: object = {}): Promise<string> {
    const { client } = shop.host;
    const { token } = await client.track({
      userId,
      action: 'test',
      attributes: { username: email, ...attributes },
    });
    await withClient(page, shop, token);
    return token;
  }

  const data = ({ answered, thrown }: Called): Record<string, unknown> => {
    assert.equal(thrown, undefined, JSON.stringify(thrown));
    assert.equal(answered?.errorCode, undefined, JSON.stringify(answered));
    assert.ok(answered?.data);
    return answered.data;
  };
  const code = ({ answered, thrown }: Called): string | undefined => {
    assert.equal(thrown, undefined, JSON.stringify(thrown));
    return answered?.errorCode;
  };

  /** The host's server believes nothing else. */
  async function validated(given: unknown, method: string, action = 'test'): Promise<void> {
    assert.ok(typeof given === 'string', 'no token');
    const answer = await shop.host.client.validateChallenge({ token: given });
    const { isValid, state, verificationMethod } = answer;
    assert.deepEqual(
      [isValid, state, answer.userId, verificationMethod, answer.action],
      [true, 'CHALLENGE_SUCCEEDED', userId, method, action],
    );
  }

  const methods = async (): Promise<unknown[]> =>
    (await shop.host.client.getAuthenticators({ userId })).map(
      ({ verificationMethod }) => verificationMethod,
    );

  /** What has come by mail or text since there were so many. */
  const newest = (kind: 'mails' | 'texts', before: number): Promise<string> =>
    eventually(async () => {
      await shop.host.server.delivered();
      return shop.host[kind].slice(before).find(({ text }) => /\d{6}|email-link/.test(text))?.text;
    }, 'a message');

  async function signUp(): Promise<void> {
    const token = await track();
    assert.ok(data(await call(page, 'passkey.signUp', { username: email, token }))['token']);
  }

  it('a passkey: track, enroll, list, challenge, validate', async () => {
    await track();
    const made = data(await call(page, 'passkey.signUp', { username: email }));
    assert.equal((made['userAuthenticator'] as { userId?: string }).userId, userId);
    await validated(made['token'], 'PASSKEY');
    const [kept, ...more] = await page.credentials(authenticator);
    const [listed, ...others] = await shop.host.client.getAuthenticators({ userId });
    assert.deepEqual([more, others], [[], []]);
    const id = Buffer.from(kept?.credentialId ?? '', 'base64').toString('base64url');
    assert.equal(listed?.webauthnCredential?.credentialId, id);
    const token = await track();
    const passed = data(await call(page, 'passkey.signIn', { token }));
    assert.deepEqual(
      [passed['isVerified'], passed['userId'], passed['username']],
      [true, userId, email],
    );
    await validated(passed['token'], 'PASSKEY');
    assert.equal(await isKnown(), true);
  });

  /** The client's own memory, and whether the server knows what is in it. */
  const isKnown = async (): Promise<unknown> =>
    (await call(page, 'passkey.isAvailableOnDevice', { userId })).answered;

  it('a passkey of somebody who has not said who they are, with and without cookies', async () => {
    await track();
    data(await call(page, 'passkey.signUp', { username: email, useCookies: true }));
    for (const useCookies of [false, true]) {
      await withClient(page, shop);
      const signIn = { action: 'sign-in', useCookies };
      const passed = data(await call(page, 'passkey.signIn', signIn));
      await validated(passed['token'], 'PASSKEY', 'sign-in');
    }
    await withClient(page, shop);
    const web = data(await call(page, 'passkey.signIn', { useCookies: true }));
    assert.equal(web['userId'], userId);
  });

  it('a security key', async () => {
    await page.addAuthenticator({ transport: 'usb' });
    await track();
    const made = data(await call(page, 'securityKey.enroll'));
    await validated(made['token'], 'SECURITY_KEY');
    await track();
    const passed = data(await call(page, 'securityKey.verify'));
    await validated(passed['token'], 'SECURITY_KEY');
    assert.deepEqual(await methods(), ['SECURITY_KEY']);
  });

  for (const [part, kind, method, address] of [
    ['email', 'mails', 'EMAIL_OTP', { email }],
    ['sms', 'texts', 'SMS', { phoneNumber }],
  ] as const)
    it(`a code by ${part}`, async () => {
      const sent = shop.host[kind];
      await track();
      const before = sent.length;
      const begun = data(await call(page, `${part}.enroll`, address));
      assert.equal(begun['userId'], userId);
      const first = codeIn(await newest(kind, before));
      const made = data(await call(page, `${part}.verify`, { code: first }));
      assert.equal(made['isVerified'], true);
      await validated(made['token'], method);
      shop.host.offset = 60_000;
      await track();
      const asked = sent.length;
      assert.ok(data(await call(page, `${part}.challenge`))['challengeId']);
      const second = codeIn(await newest(kind, asked));
      const wrong = second === '000000' ? '000001' : '000000';
      const refused = data(await call(page, `${part}.verify`, { code: wrong }));
      assert.deepEqual(
        [refused['isVerified'], refused['failureReason']],
        [false, 'CODE_INVALID_OR_EXPIRED'],
      );
      const passed = data(await call(page, `${part}.verify`, { code: second }));
      await validated(passed['token'], method);
      assert.deepEqual(await methods(), [method]);
    });

  it('an authenticator app', async () => {
    await track();
    const { secret, uri } = data(await call(page, 'totp.enroll'));
    assert.match(String(uri), /^otpauth:\/\/totp\//);
    const code = totpCode(String(secret));
    const made = data(await call(page, 'totp.verify', { code }));
    await validated(made['token'], 'AUTHENTICATOR_APP');
    shop.host.offset = 60_000;
    await track();
    const next = totpCode(String(secret), Date.now() + 60_000);
    const passed = data(await call(page, 'totp.verify', { code: next }));
    await validated(passed['token'], 'AUTHENTICATOR_APP');
    assert.deepEqual(await methods(), ['AUTHENTICATOR_APP']);
  });

  it('a code tried too often', async () => {
    await track();
    const { secret } = data(await call(page, 'totp.enroll'));
    const [code = ''] = wrongCodes(totpCodesAround(String(secret)), 1);
    const reasons: unknown[] = [];
    for (let times = 0; times < 5; times += 1)
      reasons.push(data(await call(page, 'totp.verify', { code }))['failureReason']);
    assert.equal(reasons.at(0), 'CODE_INVALID_OR_EXPIRED');
    assert.equal(reasons.at(-1), 'MAX_ATTEMPTS_EXCEEDED');
  });

  it('a link by mail, opened in another tab, to enroll and to challenge', async () => {
    for (const step of ['enroll', 'challenge']) {
      await track();
      const { length } = shop.host.mails;
      data(await call(page, `emailML.${step}`, { email }));
      const [link = ''] = /http\S*\/email-link\S*/.exec(await newest('mails', length)) ?? [];
      const waiting = call(page, 'emailML.checkVerificationStatus');
      const tab = await chromium.page(page);
      await tab.goto(link);
      await tab.click({ role: 'button', name: /./ });
      const passed = data(await waiting);
      assert.equal(passed['isVerified'], true);
      await validated(passed['token'], 'EMAIL_MAGIC_LINK');
      await tab.close();
      shop.host.offset = 60_000;
    }
    assert.deepEqual(await methods(), ['EMAIL_MAGIC_LINK']);
  });

  it('another method: only with the scope, or after a challenge', async () => {
    await signUp();
    await track();
    assert.equal(code(await call(page, 'totp.enroll')), 'forbidden');
    await track({ scope: 'add:authenticators' });
    const { secret } = data(await call(page, 'totp.enroll'));
    const app = { code: totpCode(String(secret)) };
    assert.equal(data(await call(page, 'totp.verify', app))['isVerified'], true);
    const token = await track();
    data(await call(page, 'passkey.signIn', { token }));
    const { length } = shop.host.mails;
    data(await call(page, 'email.enroll', { email }));
    const mail = { code: codeIn(await newest('mails', length)) };
    assert.equal(data(await call(page, 'email.verify', mail))['isVerified'], true);
    assert.deepEqual(await methods(), ['PASSKEY', 'AUTHENTICATOR_APP', 'EMAIL_OTP']);
  });

  describe('every code of an error that the client knows', () => {
    it('token_not_set', async () => {
      await withClient(page, shop);
      assert.equal(code(await call(page, 'email.challenge')), 'token_not_set');
    });

    it('expired_token, which the client tells the page', async () => {
      await track();
      shop.host.offset = 601_000;
      assert.equal(code(await call(page, 'totp.enroll')), 'expired_token');
      assert.equal(code(await call(page, 'passkey.signUp', {})), 'expired_token');
      assert.equal(await expired(page), 2);
    });

    it('too_many_requests', async () => {
      await track();
      data(await call(page, 'sms.enroll', { phoneNumber }));
      assert.equal(code(await call(page, 'sms.challenge')), 'too_many_requests');
    });

    it('invalid_credential: the right passkey with another key', async () => {
      await signUp();
      const [kept] = await page.credentials(authenticator);
      assert.ok(kept);
      const { credentialId } = kept;
      await page.devtools.send('WebAuthn.removeCredential', {
        authenticatorId: authenticator,
        credentialId,
      });
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const other = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
      await page.devtools.send('WebAuthn.addCredential', {
        authenticatorId: authenticator,
        credential: { ...kept, privateKey: other },
      });
      const token = await track();
      assert.equal(code(await call(page, 'passkey.signIn', { token })), 'invalid_credential');
    });

    it('unknown_credential: a passkey that is no longer there', async () => {
      await signUp();
      const [one] = await shop.host.client.getAuthenticators({ userId });
      const userAuthenticatorId = one?.userAuthenticatorId ?? '';
      await shop.host.client.deleteAuthenticator({ userId, userAuthenticatorId });
      await withClient(page, shop);
      const signIn = await call(page, 'passkey.signIn', { action: 'sign-in' });
      assert.equal(code(signIn), 'unknown_credential');
    });

    it('network_error, which this version of the client declares and throws as what it is', async () => {
      await track();
      await page.devtools.send('Network.emulateNetworkConditions', {
        ...{ offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
      });
      const { thrown } = await call(page, 'email.enroll', { email });
      assert.deepEqual([thrown?.name, thrown?.message], ['TypeError', 'Failed to fetch']);
    });

    it('what the browser refuses is thrown: a passkey that is there already', async () => {
      await signUp();
      await track({ scope: 'add:authenticators' });
      const { thrown } = await call(page, 'passkey.signUp', { username: email });
      assert.deepEqual(
        [thrown?.name, thrown?.code],
        ['InvalidStateError', 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'],
      );
    });

    it('what the person refuses is thrown: nobody is verified', async () => {
      await page.devtools.send('WebAuthn.setUserVerified', {
        authenticatorId: authenticator,
        isUserVerified: false,
      });
      await track();
      const { thrown } = await call(page, 'passkey.signUp', { username: email });
      assert.equal(thrown?.name, 'NotAllowedError');
    });

    it('whatsapp, push and a QR code, which this server has not, are refused in words', async () => {
      await track();
      for (const name of ['whatsapp.challenge', 'push.challenge'])
        assert.equal(code(await call(page, name, { action: 'test' })), 'not_implemented');
    });
  });
});
