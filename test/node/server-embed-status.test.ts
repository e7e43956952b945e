import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId, newToken } from '../../src/server/tokens.js';
import { bentTokens, fragmentOf } from '../support/client.js';
import { baseUrl, createFixture, listing, respond, type Fixture } from '../support/fixture.js';
import { statusIn, shop, Watcher } from '../support/watching.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    tenants: [
      { ...listing, embedOrigins: [shop, 'https://second.example'] },
      {
        ...listing,
        id: 'other',
        keys: [{ secret: 'key-of-the-other', rights: ['track'] as const }],
        origins: ['https://theirs.localhost'],
        embedOrigins: ['https://theirs.example'],
      },
    ],
  });
});
after(() => fixture.close());

const listed = { embedOrigins: [shop] };

test('a link carries a watch of its own, stored as its hash, unless it travels by mail', async () => {
  const tracked = await fixture.track();
  const watch = fragmentOf(tracked.url).get('watch') ?? '';
  assert.match(watch, /^[A-Za-z0-9_-]{43}$/);
  assert.deepEqual([...fragmentOf(tracked.url).keys()], ['token', 'watch']);
  const settings = await fixture.track({ purpose: 'settings' });
  assert.deepEqual([...fragmentOf(settings.url).keys()], ['token', 'watch', 'purpose']);
  const mailed = await fixture.track({ delivery: 'message' });
  assert.deepEqual([...fragmentOf(mailed.url).keys()], ['token', 'confirm']);
  const started = await fixture.host(
    'POST',
    '/v1/actions',
    { userId: 'by-admin', action: 'a', purpose: 'settings', user: { name: 'x' } },
    { authorization: 'Bearer key-that-may-admin' },
  );
  assert.doesNotMatch(started.text, /watch=/);
  const { rows } = await fixture.store.query<{ row: string }>(
    'SELECT a::text AS row FROM actions a',
  );
  for (const { row } of rows) assert.ok(!row.includes(watch));
  assert.ok(!JSON.stringify(fixture.log).includes(watch));
});

test('a request that waits is answered when the link is opened, and when another request completes it', async () => {
  const tracked = await fixture.track(listed);
  const watcher = new Watcher(fixture, tracked);
  const opening = await watcher.waiting();
  const browser = await fixture.browser();
  const answer = await browser.open({ token: tracked.token });
  for (const asked of opening) {
    assert.deepEqual(await asked, { outcome: 'pending', opened: true });
  }
  const completing = await watcher.waiting();
  const { enrollment } = answer.json<{
    enrollment: Parameters<typeof respond>[0] & { id: string };
  }>();
  const done = await browser.complete(enrollment, await respond(enrollment));
  const { result } = done.json<{ result: string }>();
  const completed = { outcome: 'completed', opened: true, result };
  for (const asked of completing) assert.deepEqual(await asked, completed);
  assert.deepEqual(await statusIn(watcher.ask()), completed);

  const path = `/v1/actions/${tracked.actionId}/validate`;
  assert.equal((await fixture.host('POST', path, { result })).status, 200);
  assert.equal((await fixture.host('POST', path, { result })).status, 404);
  assert.deepEqual(await statusIn(watcher.ask()), { outcome: 'completed', opened: true });
});

test('a result is kept sealed, and no longer than it is good', async () => {
  const { tracked, done } = await fixture.enroll(listed);
  const watcher = new Watcher(fixture, tracked);
  const sealed = async () => {
    const { rows } = await fixture.store.query<{ row: string; kept: boolean }>(
      'SELECT a::text AS row, a.result_sealed IS NOT NULL AS kept FROM actions a WHERE a.id = $1',
      [tracked.actionId],
    );
    assert.ok(!rows[0]?.row.includes(done.result));
    assert.ok(!rows[0]?.row.includes(Buffer.from(done.result).toString('hex')));
    return rows[0]?.kept;
  };
  assert.equal(await sealed(), true);
  fixture.offset = 299_000;
  assert.equal((await watcher.now()).result, done.result);
  fixture.offset = 301_000;
  assert.deepEqual(await watcher.now(), { outcome: 'completed', opened: true });
  await fixture.server.tick();
  fixture.offset = 0;
  assert.equal(await sealed(), false);

  const mailed = await fixture.enroll({ delivery: 'message' });
  const { rows } = await fixture.store.query(
    'SELECT 1 FROM actions WHERE id = $1 AND result_sealed IS NOT NULL',
    [mailed.tracked.actionId],
  );
  assert.equal(rows.length, 0);
});

test('a request that waits is answered when the action is cancelled', async () => {
  const { tracked, browser } = await fixture.open(listed);
  const asked = await new Watcher(fixture, tracked).waiting();
  assert.equal((await browser.call('DELETE', `/v1/actions/${tracked.actionId}`)).status, 204);
  for (const each of asked) assert.deepEqual(await each, { outcome: 'cancelled', opened: true });
});

test('a request that waits is answered when the time is over, unless something begun in time is awaited', async () => {
  const unopened = await fixture.track({ ...listed, expiresIn: 60 });
  const opened = await fixture.open({ ...listed, expiresIn: 60 });
  const [asked] = await new Watcher(fixture, unopened).waiting();
  const watcher = new Watcher(fixture, opened.tracked);
  fixture.offset = 61_000;
  assert.deepEqual(await asked, { outcome: 'expired', opened: false });
  assert.deepEqual(await watcher.now(), { outcome: 'pending', opened: true });
  fixture.offset = 601_000;
  assert.deepEqual(await watcher.now(), { outcome: 'expired', opened: true });
  fixture.offset = 0;
});

test('a farewell closes half a second later, and a page that comes back takes it back', async () => {
  const { tracked, browser } = await fixture.open(listed);
  const watcher = new Watcher(fixture, tracked);
  const asked = await watcher.waiting();
  const goodbye = await watcher.ask({ closed: true });
  assert.deepEqual([goodbye.status, goodbye.text], [204, '']);
  for (const each of asked) assert.deepEqual(await each, { outcome: 'closed', opened: true });
  assert.equal((await browser.open({ token: tracked.token })).status, 200);
  assert.deepEqual(await watcher.now(), { outcome: 'pending', opened: true });

  await watcher.ask({ closed: true });
  fixture.offset = 400;
  assert.equal((await watcher.now()).outcome, 'pending');
  assert.equal((await browser.open({ actionId: tracked.actionId })).status, 200);
  fixture.offset = 5000;
  assert.equal((await watcher.now()).outcome, 'pending');
  fixture.offset = 0;
});

test('a farewell changes nothing in what has ended, and leaves no audit row', async () => {
  const { tracked, done } = await fixture.enroll(listed);
  const watcher = new Watcher(fixture, tracked);
  const rows = async () => (await fixture.store.query('SELECT 1 FROM audit')).count;
  const before = await rows();
  assert.equal((await watcher.ask({ closed: true })).status, 204);
  fixture.offset = 2000;
  const { result } = done;
  assert.deepEqual(await watcher.now(), { outcome: 'completed', opened: true, result });
  fixture.offset = 0;
  assert.equal(await rows(), before);
});

test('a wrong watch and a wrong id are one refusal, whatever is asked', async () => {
  const tracked = await fixture.track(listed);
  const watcher = new Watcher(fixture, tracked);
  const foreign = await fixture.track(listed);
  const unwatched = await fixture.track({ ...listed, delivery: 'message' });
  const { watch } = watcher;
  const asked = [
    ...Object.values(bentTokens(watch)).map((bent) => watcher.ask({ watch: bent })),
    watcher.ask({ watch: newToken() }),
    watcher.ask({ watch: tracked.token }),
    watcher.ask({ watch: fragmentOf(foreign.url).get('watch') ?? '' }),
    watcher.ask({ actionId: foreign.actionId }),
    watcher.ask({ actionId: unwatched.actionId }),
    watcher.ask({ actionId: newId() }),
    watcher.ask({ actionId: 'x' }),
    watcher.ask({ watch: newToken(), closed: true }),
    watcher.ask({ actionId: foreign.actionId, closed: true }),
  ];
  for (const answer of await Promise.all(asked)) {
    assert.equal(answer.status, 404);
    assert.equal(answer.text, '{"code":"not_found","message":"There is nothing here."}');
  }
  const { rows } = await fixture.store.query(
    'SELECT 1 FROM actions WHERE left_at IS NOT NULL AND id = $1',
    [foreign.actionId],
  );
  assert.equal(rows.length, 0);
});

test('only pages that may open the link may ask, and only they may read the answer', async () => {
  const tracked = await fixture.track(listed);
  const watcher = new Watcher(fixture, tracked);
  const verdict = async (origin: string, headers: Record<string, string> = {}) => {
    const answer = await watcher.ask({ origin, headers, signal: AbortSignal.abort() });
    const readable = answer.headers.get('access-control-allow-origin');
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    return [answer.status, readable === null ? 'hidden' : readable === origin];
  };
  for (const origin of [shop, baseUrl, 'https://app.localhost']) {
    assert.deepEqual(await verdict(origin), [200, true], origin);
  }
  // Of the tenant, but not of this action; and of another tenant.
  for (const origin of [
    'https://second.example',
    'https://theirs.localhost',
    'https://theirs.example',
  ]) {
    assert.deepEqual(await verdict(origin), [403, true], origin);
  }
  for (const origin of ['https://evil.example', 'null', `${shop}.evil.example`, `${shop}/`]) {
    assert.deepEqual(await verdict(origin), [403, 'hidden'], origin);
  }
  for (const mode of ['navigate', 'no-cors', 'websocket']) {
    const sent = { 'sec-fetch-mode': mode, 'sec-fetch-site': 'cross-site' };
    assert.deepEqual(await verdict(shop, sent), [403, true], mode);
  }
  const preflight = await fixture.send('OPTIONS', `/v1/actions/${tracked.actionId}/status`, {
    headers: { origin: shop },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(preflight.headers.get('access-control-allow-origin'), shop);
  const elsewhere = await fixture.send('OPTIONS', `/v1/actions/${tracked.actionId}`, {
    headers: { origin: shop },
  });
  assert.equal(elsewhere.status, 403);
});

test('a beacon is taken from our own page, which may not say its origin', async () => {
  const { tracked } = await fixture.open(listed);
  const watcher = new Watcher(fixture, tracked);
  const beacon = async (site: string, origin: string) => {
    const headers = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': site };
    return (await watcher.ask({ closed: true, origin, headers })).status;
  };
  assert.equal(await beacon('cross-site', 'null'), 403);
  assert.equal(await beacon('same-site', 'null'), 403);
  assert.equal(await beacon('same-origin', 'https://evil.example'), 403);
  assert.equal((await watcher.ask({ closed: true, origin: 'null' })).status, 403);
  fixture.offset = 1000;
  assert.equal((await watcher.now()).outcome, 'pending');
  fixture.offset = 0;
  assert.equal(await beacon('same-origin', 'null'), 204);
  assert.equal(await beacon('same-origin', baseUrl), 204);
  const { rows } = await fixture.store.query(
    'SELECT 1 FROM actions WHERE left_at IS NOT NULL AND id = $1',
    [tracked.actionId],
  );
  assert.equal(rows.length, 1);
});

test('a status is asked for by one small body and nothing else', async () => {
  const watcher = new Watcher(fixture, await fixture.track(listed));
  const path = `/v1/actions/${newId()}/status`;
  const send = async (body: string, type = 'text/plain') =>
    (await fixture.send('POST', path, { headers: { origin: shop, 'content-type': type }, body }))
      .status;
  const { watch } = watcher;
  assert.equal(await send(JSON.stringify({ watch, closed: false })), 400);
  assert.equal(await send(JSON.stringify({ watch, more: 1 })), 400);
  assert.equal(await send('{}'), 400);
  assert.equal(await send(JSON.stringify({ watch: 'x'.repeat(257) })), 400);
  assert.equal(await send(`${JSON.stringify({ watch })}${' '.repeat(4096)}`), 413);
  assert.equal(await send(JSON.stringify({ watch }), 'application/x-www-form-urlencoded'), 415);
  assert.equal(await send(JSON.stringify({ watch }), 'application/json'), 404);
});
