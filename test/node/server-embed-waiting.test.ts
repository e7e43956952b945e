import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../src/server/refusal.js';
import type { Watched } from '../../src/server/status.js';
import type { Service } from '../../src/server/service.js';
import { Waiting } from '../../src/server/waiting.js';
import { createFixture, listing, type Fixture } from '../support/fixture.js';
import { eventually } from '../support/in-page.js';
import { shop, statusIn, Watcher } from '../support/watching.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [listing] });
});
after(() => fixture.close());

const listed = { embedOrigins: [shop] };
const never = new AbortController().signal;

/** As much of a service as {@link Waiting} asks for, over a store that counts what it is asked. */
function counting(answer: () => Promise<Watched[]>): { service: Service; asked: string[][] } {
  const asked: string[][] = [];
  const store = {
    async query(_text: string, [, ids]: [number, string[]]) {
      asked.push([...ids]);
      const rows = await answer();
      return { rows, count: rows.length };
    },
  };
  return { service: { store, offset: () => 0 } as unknown as Service, asked };
}

const pending = (id: string): Watched => ({
  ...{ id, tenant: 'demo', embed_origins: [], outcome: 'pending', opened: false, sealed: null },
});

function isBusy(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'rate_limited';
}

test('two may wait for one action, and a third is told to come back', async () => {
  const tracked = await fixture.track(listed);
  const other = await fixture.track(listed);
  const watcher = new Watcher(fixture, tracked);
  const [one, two] = await watcher.waiting();
  // What is another's waits beside them, and whoever does not wait is answered.
  const elsewhere = new Watcher(fixture, other).waiting();
  assert.equal((await watcher.now()).outcome, 'pending');
  for (const { actionId } of [tracked, other]) {
    await fixture.store.query(`UPDATE actions SET state = 'cancelled' WHERE id = $1`, [actionId]);
  }
  const ended = { outcome: 'cancelled', opened: false };
  for (const asked of [one, two, ...(await elsewhere)]) assert.deepEqual(await asked, ended);
});

test('a process lets exactly as many wait as it may, answers the rest at once, and takes as many again', async () => {
  const ids = ['a', 'a', 'b', 'c', 'd'];
  const service = counting(async () => ids.map(pending)).service;
  const waiting = new Waiting(service, { inAll: 3, every: 5 });
  for (let round = 0; round < 2; round += 1) {
    const away = new AbortController();
    const answered: string[] = [];
    const begun = ids.map(async (id) => {
      await waiting.change(pending(id), away.signal);
      answered.push(id);
    });
    await Promise.all(begun.slice(3));
    assert.deepEqual(answered, ['c', 'd']);
    away.abort();
    await Promise.all(begun);
    assert.equal(answered.length, 5);
  }
});

test('of one action more are refused, in whichever process there is room', async () => {
  const waiting = new Waiting(counting(async () => [pending('a')]).service, { every: 5 });
  const away = new AbortController();
  const begun = ['a', 'a'].map((id) => waiting.change(pending(id), away.signal));
  await assert.rejects(waiting.change(pending('a'), away.signal), isBusy);
  away.abort();
  assert.equal((await Promise.all(begun)).length, 2);
});

test('one statement asks for all who wait, and nothing is asked while nobody does', async () => {
  let rows: Watched[] = [pending('a'), pending('b')];
  const { service, asked } = counting(async () => rows);
  const waiting = new Waiting(service, { every: 5 });
  const a = [1, 2].map(() => waiting.change(pending('a'), never));
  const b = waiting.change(pending('b'), never);
  await eventually(async () => (asked.length > 2 ? true : undefined), 'statements');
  assert.deepEqual(asked[0], ['a', 'b']);
  rows = [{ ...pending('a'), outcome: 'completed' }, pending('b')];
  for (const each of a) assert.equal((await each).outcome, 'completed');
  rows = [{ ...pending('b'), opened: true }];
  assert.equal((await b).opened, true);
  const { length } = asked;
  assert.deepEqual(asked[length - 1], ['b']);
  // Time enough for another round, had there been one.
  const later = new Waiting(counting(async () => [pending('c')]).service, { every: 5 });
  await later.change(pending('c'), AbortSignal.timeout(50));
  assert.equal(asked.length, length);
});

test('whoever has waited for long enough is answered with what it was', async () => {
  const { service, asked } = counting(async () => [pending('a')]);
  const waiting = new Waiting(service, { every: 5, patience: 40 });
  const began = performance.now();
  assert.deepEqual(await waiting.change(pending('a'), never), pending('a'));
  assert.ok(performance.now() - began >= 39);
  assert.ok(asked.length > 0);
});

test('a store that fails, and an action that is gone, end the waiting with a refusal or that error', async () => {
  const over = (answer: () => Promise<Watched[]>) =>
    new Waiting(counting(answer).service, { every: 5 }).change(pending('a'), never);
  await assert.rejects(
    over(async () => Promise.reject(new Error('away'))),
    /away/,
  );
  await assert.rejects(
    over(async () => []),
    (error) => error instanceof Refusal && error.code === 'not_found',
  );
});

test('a request that is aborted waits no longer, and leaves its place', async () => {
  const watcher = new Watcher(fixture, await fixture.track(listed));
  const away = new AbortController();
  const asked = [1, 2].map(() => statusIn(watcher.ask({ signal: away.signal })));
  assert.equal((await watcher.ask()).status, 429);
  away.abort();
  for (const each of await Promise.all(asked)) assert.equal(each.outcome, 'pending');
  const again = await watcher.waiting();
  fixture.server.drain();
  for (const each of again) assert.equal((await each).outcome, 'pending');
});

test('a server that is drained answers at once, and holds no connection of its store meanwhile', async () => {
  const draining = await createFixture({ tenants: [listing], store: fixture.store });
  const watcher = new Watcher(draining, await draining.track(listed));
  const [one, two] = await watcher.waiting();
  assert.equal((await draining.store.query('SELECT 1')).count, 1);
  draining.server.drain();
  for (const asked of [one, two, statusIn(watcher.ask())]) {
    assert.deepEqual(await asked, { outcome: 'pending', opened: false });
  }
});
