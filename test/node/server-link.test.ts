import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { createAuthenticator } from '../support/authenticator.js';
import { bentTokens, Browser, newKey } from '../support/client.js';
import { baseUrl, createFixture, type Fixture, type OpenedSession } from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

test('a launch token that was cut, extended, padded or changed is refused like one that never was', async () => {
  const tracked = await fixture.track();
  const browser = await fixture.browser();
  const unknown = await browser.exchange({ token: 'A'.repeat(43) });
  assert.equal(unknown.status, 410);
  for (const [how, token] of Object.entries(bentTokens(tracked.token))) {
    const answer = await browser.exchange({ token });
    assert.equal(answer.text, unknown.text, how);
  }
  assert.equal((await browser.exchange({ token: tracked.token })).status, 200);
});

test('the link opens one second before it expires and not one second after', async () => {
  const early = await fixture.track({ expiresIn: 120 });
  const late = await fixture.track({ expiresIn: 120 });
  fixture.offset = 119_000;
  assert.equal((await (await fixture.browser()).exchange({ token: early.token })).status, 200);
  fixture.offset = 121_000;
  const refused = await (await fixture.browser()).exchange({ token: late.token });
  fixture.offset = 0;
  assert.equal(refused.status, 410);
  assert.equal(refused.json().code, 'action_expired');
});

test('nothing is begun in an action that has expired, and its owner cannot come back', async () => {
  const { browser, tracked } = await fixture.open({ expiresIn: 60 });
  fixture.offset = 61_000;
  const begun = await browser.begin();
  const again = await browser.open({ token: tracked.token });
  fixture.offset = 0;
  assert.equal(begun.json().code, 'action_expired');
  assert.equal(again.json().code, 'action_expired');
});

test('a second browser is refused and audited, and the first goes on', async () => {
  const { browser, tracked, enrollment } = await fixture.open();
  const thief = await fixture.browser();
  const refused = await thief.exchange({ token: tracked.token });
  assert.equal(refused.status, 409);
  assert.equal(refused.json().code, 'opened_elsewhere');
  const rows = await fixture.audit('opened_elsewhere');
  assert.equal(rows.filter((row) => row['action_id'] === tracked.actionId).length, 1);
  await thief.exchange({ token: tracked.token });
  const another = await fixture.browser();
  await another.exchange({ token: tracked.token });
  const later = await fixture.audit('opened_elsewhere');
  assert.equal(later.filter((row) => row['action_id'] === tracked.actionId).length, 2);
  const response = await createAuthenticator().create(enrollment.options, { origin: baseUrl });
  assert.equal((await browser.complete(enrollment, response)).status, 200);
});

test('of eight browsers that open one link at once, one gets it', async () => {
  const { token } = await fixture.track();
  const browsers = await Promise.all(Array.from({ length: 8 }, () => fixture.browser()));
  const answers = await Promise.all(browsers.map((browser) => browser.exchange({ token })));
  const statuses = answers.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, 409, 409, 409, 409, 409, 409, 409]);
});

test('a reload in the same browser gets a new session and new options, with the token or without', async () => {
  const { browser, tracked, enrollment } = await fixture.open();
  for (const by of [{ token: tracked.token }, { actionId: tracked.actionId }]) {
    const reloaded = new Browser(
      (request) => fixture.server.fetch(request),
      baseUrl,
      baseUrl,
      browser.key,
    );
    const first = await reloaded.exchange(by);
    assert.equal(first.status, 401);
    assert.equal(first.json().code, 'use_dpop_nonce');
    assert.match(first.headers.get('www-authenticate') ?? '', /use_dpop_nonce/);
    const second = await reloaded.exchange(by);
    assert.equal(second.status, 200, second.text);
    const session = second.json<OpenedSession>();
    assert.notEqual(session.session, browser.session);
    assert.notEqual(session.enrollment.options.challenge, enrollment.options.challenge);
    assert.equal(session.enrollment.options.user.id, enrollment.options.user.id);
  }
  const response = await createAuthenticator().create(enrollment.options, { origin: baseUrl });
  const answer = await browser.complete(enrollment, response);
  assert.equal(answer.status, 401);
  assert.equal(answer.json().code, 'session_expired');
  const { rows } = await fixture.store.query('SELECT 1 FROM sessions WHERE action_id = $1', [
    tracked.actionId,
  ]);
  assert.equal(rows.length, 1);
});

test('a completion under way while its page is loaded again either ends the action or is refused for good', async () => {
  const { browser, tracked, enrollment } = await fixture.open();
  const { token } = tracked;
  const reloaded = new Browser(
    (request) => fixture.server.fetch(request),
    baseUrl,
    baseUrl,
    browser.key,
  );
  await reloaded.exchange({ token });
  const idempotencyKey = newKey();
  const response = await createAuthenticator().create(enrollment.options, { origin: baseUrl });
  const [completed, exchanged] = await Promise.all([
    browser.complete(enrollment, response, { idempotencyKey }),
    reloaded.exchange({ token }),
  ]);
  assert.notEqual(completed.status === 200, exchanged.status === 200);
  const again = await browser.complete(enrollment, response, { idempotencyKey });
  assert.equal(again.status === 200, completed.status === 200, again.text);
});

test('the public id of an action opens nothing for another key, nor before anybody owns it', async () => {
  const { tracked } = await fixture.open();
  const unowned = await fixture.track();
  const stranger = await fixture.browser();
  for (const actionId of [tracked.actionId, unowned.actionId, 'A'.repeat(32), 'short']) {
    const answer = await stranger.exchange({ actionId });
    assert.equal(answer.status, 401, actionId);
    assert.equal(answer.json().code, 'session_expired');
    assert.equal(answer.headers.get('dpop-nonce'), null);
  }
});

test('asking for an action without its token or key does not even hold its row', async () => {
  const { tracked } = await fixture.open();
  // Whichever transaction held a row last leaves its number there.
  const holder = async () => {
    const { rows } = await fixture.store.query<{ holder: string }>(
      'SELECT xmax::text AS holder FROM actions WHERE id = $1',
      [tracked.actionId],
    );
    return rows[0]?.holder;
  };
  const before = await holder();
  const stranger = await fixture.browser();
  assert.equal((await stranger.exchange({ actionId: tracked.actionId })).status, 401);
  assert.equal(await holder(), before);
});

test('reading the page of a link, however often and by whomever, spends nothing', async () => {
  const tracked = await fixture.track();
  const before = await fixture.store.query('SELECT * FROM actions WHERE id = $1', [
    tracked.actionId,
  ]);
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET', 'HEAD']) {
    for (const purpose of ['prefetch', 'prefetch;prerender']) {
      const request = new Request(`${baseUrl}/launch/${tracked.actionId}`, {
        method,
        headers: { 'sec-purpose': purpose },
      });
      await fixture.server.fetch(request);
    }
    await fixture.server.fetch(new Request(`${baseUrl}/v1/session`, { method }));
  }
  const now = await fixture.store.query('SELECT * FROM actions WHERE id = $1', [tracked.actionId]);
  assert.deepEqual(now.rows, before.rows);
  assert.equal((await (await fixture.browser()).exchange({ token: tracked.token })).status, 200);
});

test('cancelling ends the action, its session and what was begun, and is audited', async () => {
  const { browser, tracked, enrollment } = await fixture.open();
  const other = await fixture.open();
  const foreign = await browser.call('DELETE', `/v1/actions/${other.tracked.actionId}`);
  assert.equal(foreign.status, 404);
  const cancelled = await browser.call('DELETE', `/v1/actions/${tracked.actionId}`);
  assert.equal(cancelled.status, 204, cancelled.text);
  const response = await createAuthenticator().create(enrollment.options, { origin: baseUrl });
  assert.equal((await browser.complete(enrollment, response)).json().code, 'session_expired');
  assert.equal((await browser.open({ token: tracked.token })).json().code, 'action_ended');
  const asked = await fixture.host('GET', `/v1/actions/${tracked.actionId}`);
  assert.equal(asked.json<{ state: string }>().state, 'cancelled');
  const rows = await fixture.audit('action_cancelled');
  assert.ok(rows.some((row) => row['action_id'] === tracked.actionId));
});
