import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  follow,
  list,
  newUser,
  post,
  read,
  said,
  sentLink,
  trackAgain,
  verdict,
} from '../support/authsignal-client.js';
import { page, startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';

const second = 1000;
const over = 'CODE_INVALID_OR_EXPIRED';
const waits = [200, false, undefined];
const gone = [200, false, over];

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

const finalize = async (token: string) =>
  verdict(await post(host, 'verify/email-magic-link/finalize', {}, token));

let readers = 0;
async function begin(attributes = { email: `link-${(readers += 1)}@example.com` }) {
  const user = await newUser(host, attributes);
  const begun = await post(host, 'user-authenticators/email-magic-link', attributes, user.token);
  assert.equal(begun.status, 200, JSON.stringify(begun.body));
  return { ...user, ...attributes, id: begun.body.userAuthenticatorId, link: sentLink(host) };
}

test('a link that is followed anywhere is enrolled where it was asked for', async () => {
  const { token, id, link } = await begin();
  assert.deepEqual(await finalize(token), waits);
  assert.equal(await follow(host, link), 204);
  assert.deepEqual(await list(host, token), []);
  const answer = await post(host, 'verify/email-magic-link/finalize', {}, token);
  assert.deepEqual(verdict(answer), [200, true, undefined]);
  const { accessToken = '' } = answer.body;
  const [listed, ...others] = await list(host, accessToken);
  assert.deepEqual(others, []);
  assert.equal(listed?.userAuthenticatorId, id);
  assert.equal(listed?.verificationMethod, 'EMAIL_MAGIC_LINK');
  assert.match(listed.email ?? '', /•/);
  const followed = await host.audit('link_followed');
  assert.equal((followed.at(-1)?.['detail'] as { purpose: string }).purpose, 'enrollment');
});

test('and passes a challenge', async () => {
  const { userId, token, link } = await begin();
  await follow(host, link);
  await finalize(token);
  host.offset += 31 * second;
  const again = await trackAgain(host, userId);
  const { body } = await post(host, 'challenge/email-magic-link', undefined, again);
  const another = sentLink(host);
  assert.equal(another.id, body.challengeId);
  assert.deepEqual(await finalize(again), waits);
  assert.equal((await host.client.validateChallenge({ token: again })).isValid, false);
  assert.equal(await follow(host, another), 204);
  assert.equal((await host.client.validateChallenge({ token: again })).isValid, false);
  assert.deepEqual(await finalize(again), [200, true, undefined]);
  const validated = await host.client.validateChallenge({ token: again });
  assert.deepEqual([validated.isValid, validated.verificationMethod], [true, 'EMAIL_MAGIC_LINK']);
});

test('an answer that was lost is said again, and adds nothing', async () => {
  const { userId, token, link } = await begin();
  await follow(host, link);
  const answers = await Promise.all(Array.from({ length: 6 }, () => finalize(token)));
  assert.deepEqual(new Set(answers.map(String)), new Set(['200,true,']));
  assert.equal((await host.client.getAuthenticators({ userId })).length, 1);
  assert.equal(
    (await host.audit('authenticator_added')).filter((row) => row['user_id'] === userId).length,
    1,
  );
});

describe('whoever holds the link', () => {
  test('cannot get the proof: it is of the token that asked', async () => {
    const { userId, link } = await begin();
    await follow(host, link);
    const theirs = await trackAgain(host, userId);
    assert.deepEqual(await finalize(theirs), gone);
  });

  test('is told nothing of a link that is wrong, spent, replaced or too old', async () => {
    const { token, link } = await begin();
    const { link: other } = await begin();
    for (const wrong of [
      { id: link.id, secret: other.secret },
      { id: other.id, secret: link.secret },
      { id: link.id, secret: `${link.secret}A` },
      { id: link.id, secret: '' },
      { id: '', secret: link.secret },
      { id: token.slice(0, 32), secret: token },
    ]) {
      assert.equal(await follow(host, wrong), 410);
    }
    assert.deepEqual(await finalize(token), waits);
    host.offset += 31 * second;
    assert.equal((await post(host, 'challenge/email-magic-link', undefined, token)).status, 200);
    const newer = sentLink(host);
    assert.equal(newer.id, link.id);
    assert.equal(await follow(host, link), 410);
    assert.equal(await follow(host, newer), 204);
    assert.equal(await follow(host, newer), 204);
    assert.equal(
      (await host.audit('link_followed')).filter(
        ({ detail }) => (detail as { ceremonyId: string }).ceremonyId === link.id,
      ).length,
      1,
    );
    assert.deepEqual(await finalize(token), [200, true, undefined]);
    assert.equal(await follow(host, newer), 410);
  });

  test('has ten minutes', async () => {
    const { token, link } = await begin();
    host.offset += 599 * second;
    assert.deepEqual(await finalize(token), waits);
    host.offset += 2 * second;
    assert.equal(await follow(host, link), 410);
    const answer = await post(host, 'verify/email-magic-link/finalize', {}, token);
    assert.deepEqual(said(answer), [401, 'expired_token']);
  });

  test('proves nothing at an address the host has changed meanwhile', async () => {
    const { userId, token, link } = await begin();
    await follow(host, link);
    await trackAgain(host, userId, { email: 'elsewhere@example.com' });
    assert.deepEqual(await finalize(token), gone);
  });
});

test('a link that was followed counts for nothing once another one is asked for', async () => {
  const { token, link } = await begin();
  await follow(host, link);
  host.offset += 31 * second;
  await post(host, 'challenge/email-magic-link', undefined, token);
  assert.deepEqual(await finalize(token), waits);
});

test('a locked account is not opened by a link', async () => {
  const { userId, token, link } = await begin();
  await follow(host, link);
  await host.store.query(`UPDATE users SET locked_until = now() + interval '1 day' WHERE id = $1`, [
    userId,
  ]);
  const answer = await post(host, 'verify/email-magic-link/finalize', {}, token);
  assert.deepEqual(said(answer), [429, 'too_many_requests']);
});

test('links and codes share what may be sent to an address', async () => {
  const { token, email } = await begin();
  const soon = await post(host, 'user-authenticators/email-otp', { email }, token);
  assert.deepEqual(said(soon), [429, 'too_many_requests']);
  for (let sent = 1; sent < 5; sent += 1) {
    host.offset += 31 * second;
    assert.equal((await post(host, 'challenge/email-magic-link', undefined, token)).status, 200);
  }
  host.offset += 31 * second;
  const sixth = await post(host, 'challenge/email-magic-link', undefined, token);
  assert.deepEqual(said(sixth), [429, 'too_many_requests']);
});

test('a mailbox that is given up takes its links with it', async () => {
  const { userId, token, link } = await begin();
  await follow(host, link);
  await finalize(token);
  await trackAgain(host, userId, { email: 'new@example.com' });
  assert.deepEqual(await host.client.getAuthenticators({ userId }), []);
});

test('a secret is nowhere in the store, the audit and the log', async () => {
  const { token, link } = await begin();
  await follow(host, link);
  await finalize(token);
  for (const table of ['enrollments', 'challenges', 'outbox', 'audit', 'idempotency', 'sessions']) {
    const { rows } = await host.store.query(`SELECT to_jsonb(t)::text AS row FROM ${table} t`);
    assert.equal(JSON.stringify(rows).includes(link.secret), false, table);
  }
  assert.equal(JSON.stringify(host.log).includes(link.secret), false);
});

describe('the page of a link', () => {
  const open = (headers: Record<string, string> = {}) =>
    fetch(`${host.origin}/email-link`, { headers });

  test('is the same for every link, and changes nothing', async () => {
    const { token } = await begin();
    const [one, two] = await Promise.all([open(), open()]);
    assert.equal(await one.text(), await two.text());
    assert.deepEqual(await finalize(token), waits);
  });

  test('runs its own script and nothing else, and stands in no frame', async () => {
    const response = await open();
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "style-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy.split('; ').includes(directive), directive);
    }
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const [, path = ''] =
      /<script type="module" src="([^"]+)"><\/script>/.exec(await response.text()) ?? [];
    const script = await fetch(host.origin + path);
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal(script.headers.get('x-content-type-options'), 'nosniff');
    await script.arrayBuffer();
  });

  test('speaks the language that is wanted most', async () => {
    for (const [header, language, direction = 'ltr'] of [
      ['de', 'de'],
      ['de-AT,en;q=0.9', 'de-AT'],
      ['en-GB, de;q=0.9', 'en-GB'],
      ['sr, de;q=0.5, en;q=0.8', 'en'],
      ['en;q=0, de', 'de'],
      ['ar-EG', 'ar-EG', 'rtl'],
      ['sr', 'en'],
      ['', 'en'],
      ['constructor, __proto__, *', 'en'],
    ] as const) {
      const response = await open({ 'accept-language': header });
      assert.match(
        await response.text(),
        new RegExp(`<html lang="${language}" dir="${direction}">`),
        header,
      );
      assert.equal(response.headers.get('vary'), 'Accept-Language');
    }
  });

  test('alone presses its button', async () => {
    const { token, link } = await begin();
    for (const from of [page, 'https://evil.example', 'null', '']) {
      assert.equal(await follow(host, link, from), 403, from);
    }
    const url = `${host.origin}/v1/email-link`;
    const get = await fetch(`${url}?id=${link.id}&secret=${link.secret}`);
    assert.equal(get.status, 405);
    const form = await fetch(url, {
      method: 'POST',
      headers: { origin: host.origin },
      body: new URLSearchParams(link),
    });
    assert.equal(form.status, 415);
    assert.deepEqual(await finalize(token), waits);
  });
});

test('a server without the vendor’s API has no such page', async () => {
  const { createFixture } = await import('../support/fixture.js');
  const fixture = await createFixture();
  const answer = await fixture.send('GET', '/email-link');
  assert.equal(answer.status, 404);
  await fixture.close();
});

test('nothing awaited is nothing to finalize', async () => {
  const { token } = await newUser(host);
  assert.deepEqual(await finalize(token), gone);
  const challenge = await read(
    await host.call('POST', '/client/challenge/email-magic-link', { token }),
  );
  assert.deepEqual(said(challenge), [400, 'invalid_request']);
});
