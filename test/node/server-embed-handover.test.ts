import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HandoverResponse, SessionResponse } from '../../src/contract.js';
import type { Browser } from '../support/client.js';
import { bentTokens, fragmentOf } from '../support/client.js';
import { createFixture, listing, respond, type Fixture } from '../support/fixture.js';
import { openSettings, person, prove } from '../support/settings.js';
import { dump, shop, Watcher } from '../support/watching.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [listing] });
});
after(() => fixture.close());

async function handover(browser: Browser): Promise<HandoverResponse & { token: string }> {
  const answer = await browser.call('POST', '/v1/session/handover');
  assert.equal(answer.status, 200, answer.text);
  const made = answer.json<HandoverResponse>();
  return { ...made, token: fragmentOf(made.url).get('token') ?? '' };
}

async function refusal(browser: Browser, token: string): Promise<string> {
  const answer = await browser.exchange({ token });
  return answer.status === 200 ? 'let in' : answer.json().code;
}

async function events(actionId: string): Promise<string[]> {
  const { rows } = await fixture.store.query<{ event: string }>(
    'SELECT event FROM audit WHERE action_id = $1 ORDER BY id',
    [actionId],
  );
  return rows.map(({ event }) => event);
}

test('a session makes a link to itself, with a new token and the purpose, and nothing secret stored', async () => {
  const { browser, tracked } = await fixture.open({ embedOrigins: [shop], delivery: 'message' });
  const { url, token, expiresIn } = await handover(browser);
  assert.equal(expiresIn, 60);
  assert.ok(url.startsWith(`http://localhost:3000/launch/${tracked.actionId}#token=`));
  assert.deepEqual([...fragmentOf(url).keys()], ['token']);
  assert.match(token, /^[A-Za-z0-9_-]{43}$/);
  assert.notEqual(token, tracked.token);
  const settings = await openSettings(fixture, {
    userId: (await person(fixture, 'url')).userId,
  });
  assert.deepEqual([...fragmentOf((await handover(settings.browser)).url)].slice(1), [
    ['purpose', 'settings'],
  ]);
  assert.ok(!JSON.stringify(await dump(fixture.store)).includes(token));
  assert.ok(!JSON.stringify(fixture.log).includes(token));
});

test('whoever comes by it owns the action, and the session it was made in is over', async () => {
  const { browser, tracked, enrollment } = await fixture.open();
  const { token } = await handover(browser);
  const next = await fixture.browser();
  const answer = await next.exchange({ token });
  assert.equal(answer.status, 200, answer.text);
  assert.equal((await browser.begin()).json().code, 'session_expired');
  const response = await respond(enrollment);
  assert.equal((await browser.complete(enrollment, response)).json().code, 'session_expired');
  for (const by of [{ token: tracked.token }, { token }]) {
    assert.equal((await browser.open(by)).json().code, 'opened_elsewhere');
    assert.equal((await browser.open(by)).json().code, 'opened_elsewhere');
  }
  assert.equal((await browser.open({ actionId: tracked.actionId })).json().code, 'session_expired');
  assert.deepEqual(await events(tracked.actionId), [
    'action_tracked',
    'action_opened',
    'enrollment_begun',
    'action_handed_over',
    'enrollment_begun',
    'opened_elsewhere',
  ]);
  const { enrollment: start } = answer.json<{ enrollment: typeof enrollment }>();
  assert.equal((await next.complete(start, await respond(start))).status, 200);
});

test('what was begun before is not awaited any more, whoever would answer it', async () => {
  const who = await person(fixture, 'begun');
  const { browser, tracked } = await openSettings(fixture, {
    userId: who.userId,
    assumeAuthenticated: true,
  });
  await browser.call('POST', '/v1/challenges', { method: 'passkey', operation: 'add' });
  const begun = await browser.begin();
  assert.equal(begun.status, 201, begun.text);
  const next = await fixture.browser();
  await next.exchange({ token: (await handover(browser)).token });
  const { rows } = await fixture.store.query<{ state: string }>(
    `SELECT state FROM enrollments WHERE action_id = $1
     UNION ALL SELECT state FROM challenges WHERE action_id = $1`,
    [tracked.actionId],
  );
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['superseded', 'superseded'],
  );
});

test('what was proved stays with the action', async () => {
  const who = await person(fixture, 'proved');
  const { browser } = await openSettings(fixture, { userId: who.userId });
  assert.equal((await browser.begin()).json().code, 'step_up_required');
  await prove(browser, who.authenticator, 'enter');
  const next = await fixture.browser();
  const answer = await next.exchange({ token: (await handover(browser)).token });
  assert.equal(answer.json<SessionResponse>().settings?.authenticators.length, 1);
  assert.equal((await next.begin()).status, 201);
});

test('it lets one key in: that one again with a fresh proof, every other one never', async () => {
  const { browser, tracked } = await fixture.open();
  const { token } = await handover(browser);
  const next = await fixture.browser();
  assert.equal(await refusal(next, token), 'let in');
  const nonce = next.nonce;
  next.nonce = undefined;
  assert.equal(await refusal(next, token), 'use_dpop_nonce');
  next.nonce = nonce;
  assert.equal(await refusal(next, token), 'let in');
  const replayed = await next.exchange({ token }, { proof: next.proof });
  assert.equal(replayed.json().code, 'invalid_proof');
  fixture.offset = 120_000;
  assert.equal((await next.open({ token })).status, 200);
  const third = await fixture.browser();
  assert.equal(await refusal(third, token), 'opened_elsewhere');
  assert.equal(await refusal(third, token), 'opened_elsewhere');
  fixture.offset = 0;
  const seen = await events(tracked.actionId);
  assert.equal(seen.filter((event) => event === 'action_handed_over').length, 1);
  assert.equal(seen.filter((event) => event === 'opened_elsewhere').length, 1);
});

test('it is good for a minute, for the last one made, and as it is written', async () => {
  const { browser } = await fixture.open();
  const early = await handover(browser);
  const { token } = await handover(browser);
  const next = await fixture.browser();
  assert.equal(await refusal(next, early.token), 'action_ended');
  for (const bent of Object.values(bentTokens(token))) {
    assert.equal(await refusal(next, bent), 'action_ended');
  }
  fixture.offset = 61_000;
  assert.equal(await refusal(next, token), 'action_ended');
  // The session goes on as if nothing had been asked, and may ask again.
  assert.equal((await browser.open({ actionId: browser.opened?.actionId ?? '' })).status, 200);
  const again = await handover(browser);
  fixture.offset = 120_000;
  assert.equal(await refusal(next, again.token), 'let in');
  fixture.offset = 0;
});

test('it goes on from window to window', async () => {
  const { browser, tracked } = await fixture.open();
  const popup = await fixture.browser();
  const first = await handover(browser);
  await popup.exchange({ token: first.token });
  const top = await fixture.browser();
  assert.equal(await refusal(top, (await handover(popup)).token), 'let in');
  assert.equal(await refusal(popup, first.token), 'action_ended');
  assert.equal((await popup.begin()).json().code, 'session_expired');
  assert.equal(await refusal(browser, tracked.token), 'opened_elsewhere');
});

test('there is none for what has ended, and none outlasts its action', async () => {
  const short = await fixture.open({ expiresIn: 60 });
  fixture.offset = 30_000;
  await short.browser.begin();
  const { token, expiresIn } = await handover(short.browser);
  assert.ok(expiresIn <= 30 && expiresIn >= 25, `${expiresIn}`);
  fixture.offset = 61_000;
  assert.equal(await refusal(await fixture.browser(), token), 'action_expired');
  const late = await short.browser.call('POST', '/v1/session/handover');
  assert.equal(late.json().code, 'action_expired');
  fixture.offset = 0;

  const { browser, tracked, enrollment } = await fixture.open();
  const made = await handover(browser);
  await browser.complete(enrollment, await respond(enrollment));
  assert.equal(await refusal(await fixture.browser(), made.token), 'action_ended');
  const ended = await browser.call('POST', '/v1/session/handover');
  assert.equal(ended.json().code, 'action_ended', tracked.actionId);

  const cancelled = await fixture.open();
  const given = await handover(cancelled.browser);
  await cancelled.browser.call('DELETE', `/v1/actions/${cancelled.tracked.actionId}`);
  assert.equal(await refusal(await fixture.browser(), given.token), 'action_ended');
});

test('a window that takes over takes a farewell back, and says its own', async () => {
  const { browser, tracked } = await fixture.open({ embedOrigins: [shop] });
  const watcher = new Watcher(fixture, tracked);
  const { token } = await handover(browser);
  await watcher.ask({ closed: true });
  const next = await fixture.browser();
  await next.exchange({ token, embedder: { as: 'popup', origin: shop } });
  fixture.offset = 2000;
  assert.deepEqual(await watcher.now(), { outcome: 'pending', opened: true });
  fixture.offset = 0;
});

test('it is held to the action’s embedders, which spends nothing', async () => {
  const { browser } = await fixture.open({ embedOrigins: [shop] });
  const { token } = await handover(browser);
  const next = await fixture.browser();
  const before = await dump(fixture.store);
  const embedder = { as: 'popup', origin: 'https://evil.example' } as const;
  assert.equal((await next.exchange({ token, embedder })).json().code, 'invalid_origin');
  assert.deepEqual(await dump(fixture.store), before);
  assert.equal((await browser.begin()).status, 201);
  assert.equal(await refusal(next, token), 'let in');
});

test('8 keys that come at once are 1 owner and 7 strangers (PGlite)', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { browser, tracked } = await fixture.open();
    const { token } = await handover(browser);
    const eight = await Promise.all(Array.from({ length: 8 }, () => fixture.browser()));
    const answers = await Promise.all(eight.map((each) => refusal(each, token)));
    assert.deepEqual(answers.sort(), ['let in', ...Array<string>(7).fill('opened_elsewhere')]);
    const seen = await events(tracked.actionId);
    assert.equal(seen.filter((event) => event === 'action_handed_over').length, 1);
  }
});
