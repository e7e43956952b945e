import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it, test } from 'node:test';
import type { ChallengeStart, SessionResponse, StepUp } from '../../src/contract.js';
import type { TrackRequest, TrackResponse } from '../../src/host-contract.js';
import {
  enrollPasskey,
  follow,
  newUser,
  post,
  sentLink,
  trackAgain,
} from '../support/authsignal-client.js';
import { startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';
import { Browser, createHost, newKey } from '../support/client.js';
import { codeIn, wrongCodes } from '../support/codes.js';
import { linkPage } from '../../src/server/email-link-page.js';

/** A mailbox that was enrolled for links by the vendor's API, where our own API asks for a proof. */

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

let userId: string;
beforeEach(async () => {
  const attributes = { email: `${crypto.randomUUID()}@example.com` };
  const user = await newUser(host, attributes);
  userId = user.userId;
  await post(host, 'user-authenticators/email-magic-link', attributes, user.token);
  await follow(host, sentLink(host));
  const done = await post(host, 'verify/email-magic-link/finalize', {}, user.token);
  assert.equal(done.body.isVerified, true);
  host.offset += 31_000;
});

async function open(request: Partial<TrackRequest>) {
  const send = async (asked: Request) => {
    const response = await host.server.fetch(asked, {});
    await host.server.delivered();
    return response;
  };
  const key = 'test-secret-key-of-the-host-server';
  const ask = createHost(send, host.origin, key);
  const tracked = await ask('POST', '/v1/actions', { userId, action: 'own', ...request });
  assert.equal(tracked.status, 201, tracked.text);
  const browser = await Browser.create(send, host.origin);
  const opened = await browser.open({ token: tracked.json<TrackResponse>().token });
  assert.equal(opened.status, 200, opened.text);
  return { browser, session: opened.json<SessionResponse>() };
}

async function begin(browser: Browser, operation: string) {
  const begun = await browser.call('POST', '/v1/challenges', { method: 'email-otp', operation });
  assert.equal(begun.status, 201, begun.text);
  const { id } = begun.json<ChallengeStart>();
  const answer = (code: string) =>
    browser.call('POST', `/v1/challenges/${id}/complete`, { code }, { idempotencyKey: newKey() });
  return { answer, code: codeIn(host.mails.at(-1)?.text ?? '') };
}

test('it is proved by a code to the same mailbox', async () => {
  for (const [request, operation] of [
    [{ purpose: 'settings' }, 'enter'],
    [{ purpose: 'challenge' }, 'confirm'],
    [{ purpose: 'challenge', methods: ['email-link'] }, 'confirm'],
    [{ purpose: 'challenge', methods: ['email-otp'] }, 'confirm'],
  ] as const) {
    const { browser, session } = await open(request as Partial<TrackRequest>);
    const { ways } = session.stepUp as StepUp;
    assert.deepEqual(
      ways.map(({ method, sentTo }) => [method, Boolean(sentTo)]),
      [['email-otp', true]],
    );
    const { answer, code } = await begin(browser, operation);
    const passed = await answer(code);
    assert.equal(passed.status, 200, passed.text);
    host.offset += 31_000;
  }
  const { rows } = await host.store.query<{ last_used_at: Date | null }>(
    'SELECT last_used_at FROM authenticators WHERE user_id = $1',
    [userId],
  );
  assert.ok(rows[0]?.last_used_at);
});

test('wrong codes count against it, until a right one', async () => {
  const failures = async () => {
    const { rows } = await host.store.query<{ own: number; all: number }>(
      `SELECT a.failures AS own, u.failures AS all FROM authenticators a
       JOIN users u ON u.id = a.user_id WHERE u.id = $1`,
      [userId],
    );
    return [rows[0]?.own, rows[0]?.all];
  };
  for (const right of [false, true]) {
    const { browser } = await open({ purpose: 'challenge' });
    const { answer, code } = await begin(browser, 'confirm');
    const [wrong = ''] = wrongCodes([code], 1);
    assert.equal((await answer(wrong)).status, 422);
    if (!right) assert.deepEqual(await failures(), [1, 1]);
    else assert.equal((await answer(code)).status, 200);
    host.offset += 31_000;
  }
  assert.deepEqual(await failures(), [0, 0]);
});

test('our own API begins none, adds none and offers none', async () => {
  const { browser, session } = await open({
    purpose: 'settings',
    authenticatedAt: new Date(Date.now() + host.offset).toISOString(),
  });
  assert.equal(session.methods.includes('email-link'), false);
  assert.deepEqual(
    session.settings?.authenticators.map(({ method }) => method),
    ['email-link'],
  );
  assert.equal(
    session.settings.addable.some(({ method }) => method === 'email-link'),
    false,
  );
  for (const [path, body] of [
    ['/v1/challenges', { method: 'email-link', operation: 'add' }],
    ['/v1/enrollments', { method: 'email-link' }],
  ] as const) {
    const answer = await browser.call('POST', path, body);
    assert.deepEqual([answer.status, answer.json().code], [400, 'invalid_request']);
  }
});

test('it is no way in beside something stronger', async () => {
  await enrollPasskey(host, await trackAgain(host, userId, { scope: 'add:authenticators' }));
  const { session } = await open({ purpose: 'settings' });
  assert.deepEqual(
    session.stepUp?.ways.map(({ method }) => method),
    ['passkey'],
  );
});

describe('the page of a link', () => {
  it('names the site, as text whatever it is called, in the language that is wanted', async () => {
    for (const [language, word] of [
      ['en', 'asked'],
      ['de-AT', 'angefordert'],
    ] as const) {
      const page = await linkPage(language, '<b>Shop</b> & "Co"').text();
      assert.ok(page.includes(word));
      assert.ok(page.includes('<bdi>&#60;b&#62;Shop&#60;/b&#62; &#38; &#34;Co&#34;</bdi>'), page);
      assert.ok(!page.includes('<b>'));
    }
  });
});
