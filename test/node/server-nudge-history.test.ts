import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { NudgeDecision } from '../../src/nudge-contract.js';
import type { NudgeOption } from '../../src/server/nudge-policy.js';
import { createAuthenticatorServer } from '../../src/server/server.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import { createHost, read } from '../support/client.js';
import {
  baseUrl,
  createFixture,
  demo,
  secret,
  secretKeys,
  type Fixture,
} from '../support/fixture.js';
import { day, hour, mac, signIn, windows, type Page } from '../support/nudges.js';
import { openSettings } from '../support/settings.js';

const policies = {
  seed: 'seed',
  quarterly: 'quarterly',
  'every-sign-in': 'every-sign-in',
  required: 'snooze-n-then-require',
  daily: { preset: 'every-sign-in', betweenHours: 24 },
} as const satisfies Record<string, NudgeOption>;
type Policy = keyof typeof policies;

let base: string;
let fixtures: Record<Policy, Fixture>;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'nudge-'));
  const store = await openPGlite();
  const of = (nudge: NudgeOption) => createFixture({ store, tenants: [{ ...demo, nudge }] });
  fixtures = {
    seed: await of(policies.seed),
    quarterly: await of(policies.quarterly),
    'every-sign-in': await of(policies['every-sign-in']),
    required: await of(policies.required),
    daily: await of(policies.daily),
  };
});
after(async () => {
  await fixtures.seed.close();
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts at the database's own time. */
function at(policy: Policy, offset = 0): Fixture {
  const fixture = fixtures[policy];
  fixture.offset = offset;
  return fixture;
}

const why = ({ show, reason }: NudgeDecision): string => `${show ? 'shown' : 'silent'}: ${reason}`;

/** What is left of a decision's `nextAt`, in hours from the server's time. */
const hoursTo = ({ nextAt }: NudgeDecision, { offset }: Fixture): number | null =>
  nextAt === null ? null : Math.round((Date.parse(nextAt) - Date.now() - offset) / hour);

const here: Page = { ...mac, device: 'device-of-their-mac' };
/** Another computer; the same one with its storage cleared; the same one where nothing can be stored. */
const elsewhere: Readonly<Record<string, Page>> = {
  'another device': { ...windows, device: 'device-of-their-pc' },
  'cleared storage': { ...mac, device: 'device-made-afresh' },
  'no storage': mac,
  'nothing known of it': {},
};

for (const [policy, answer, reason, days] of [
  ['seed', 'skipped', 'skipped', 365],
  ['quarterly', 'skipped', 'skipped', 90],
  ['quarterly', 'cancelled', 'cancelled', 30],
  ['quarterly', 'failed', 'cancelled', 30],
  ['seed', 'never', 'never', null],
] as const) {
  test(`"${answer}" under ${policy} holds on every device, to the hour`, async () => {
    const fixture = at(policy);
    for (const [where, page] of Object.entries(elsewhere)) {
      const userId = `${policy}-${answer}-${where}`;
      // Past the first days, in which nothing is silenced.
      fixture.offset = 0;
      await signIn(fixture, userId, {}, here);
      fixture.offset = 91 * day;
      const offer = await signIn(fixture, userId, {}, here);
      assert.equal(why(offer.decision), 'shown: due', where);
      await offer.say(answer);
      fixture.offset += day;
      const next = await signIn(fixture, userId, {}, page);
      assert.equal(why(next.decision), `silent: ${reason}`, where);
      assert.equal(hoursTo(next.decision, fixture), days === null ? null : (days - 1) * 24, where);
      fixture.offset += ((days ?? 3650) - 1) * day + hour;
      const later = await signIn(fixture, userId, {}, page);
      assert.equal(why(later.decision), days === null ? 'silent: never' : 'shown: due', where);
    }
  });
}

test('what was said outlasts the process it was said to', async () => {
  const dataDir = join(base, 'restarted');
  const tenants = [{ ...demo, nudge: 'quarterly' as const }];
  const one = await createFixture({ tenants, store: await openPGlite({ dataDir }) });
  const first = await signIn(one, 'skips', {}, here);
  await first.say('skipped');
  await (await signIn(one, 'cancels', {}, here)).say('cancelled');
  await (await signIn(one, 'never', {}, here)).say('never');
  const unread = await signIn(one, 'reads', {}, here);
  assert.equal(why(unread.decision), 'shown: due');
  await one.close();

  const two = await createFixture({ tenants, store: await openPGlite({ dataDir }) });
  two.offset = 2 * day;
  for (const [userId, reason] of [
    ['skips', 'skipped'],
    ['cancels', 'cancelled'],
    ['never', 'never'],
    ['reads', 'unanswered'],
  ] as const) {
    assert.equal(why((await signIn(two, userId)).decision), `silent: ${reason}`);
  }
  // And so does an offer that is on a screen.
  two.offset = 0;
  const { token } = unread.tracked;
  const again = await two.send('POST', '/v1/nudges/decision', {
    headers: { origin: baseUrl, 'content-type': 'text/plain' },
    body: JSON.stringify({ token, capable: true }),
  });
  assert.deepEqual(again.json(), unread.decision);
  await two.close();
});

test('"Not on this device" silences the device it was said on, by the most exact sign of it', async () => {
  const fixture = at('every-sign-in');
  const cases: [string, Page, Parameters<typeof signIn>[2]][] = [
    ["by the host's id", {}, { device: 'cookie-1' }],
    ["by the page's id", { device: 'page-made-this-1' }, {}],
    ['by system and browser', mac, {}],
    ['by all of them', { ...mac, device: 'page-made-this-1' }, { device: 'cookie-1' }],
  ];
  for (const [by, page, facts] of cases) {
    const userId = `not-here ${by}`;
    await (await signIn(fixture, userId, facts, page)).say('not-here');
    fixture.offset = hour;
    const same = await signIn(fixture, userId, facts, page);
    assert.equal(why(same.decision), 'silent: not_here', by);
    assert.equal(hoursTo(same.decision, fixture), 365 * 24 - 1, by);
    // The mark of a page that is cleared leaves the cookie, and the other way round.
    for (const [left, otherPage, otherFacts] of cases.slice(0, 3)) {
      const known = by === left || by === 'by all of them';
      const one = await signIn(fixture, userId, otherFacts, otherPage);
      assert.equal(why(one.decision), known ? 'silent: not_here' : 'shown: due', `${by}, ${left}`);
    }
    const other = { ...windows, device: 'page-made-that-1' };
    const elsewhere = await signIn(fixture, userId, { device: 'cookie-2' }, other);
    assert.equal(why(elsewhere.decision), 'shown: due', by);
    fixture.offset = 365 * day + hour;
    assert.equal(why((await signIn(fixture, userId, facts, page)).decision), 'shown: due', by);
    fixture.offset = 0;
  }
});

test('the devices of one account say nothing of another', async () => {
  const fixture = at('every-sign-in');
  const facts = { device: 'shared-cookie', session: 'shared-session' };
  await (await signIn(fixture, 'sister', facts, here)).say('not-here');
  assert.equal(why((await signIn(fixture, 'brother', facts, here)).decision), 'shown: due');
  const { rows } = await fixture.store.query<{ nudge: { devices: { hint: string }[] } }>(
    `SELECT nudge FROM users WHERE id IN ('sister', 'brother')`,
  );
  await (await signIn(fixture, 'brother-2', facts, here)).say('not-here');
  const hints = rows.flatMap(({ nudge }) => nudge.devices.map(({ hint }) => hint));
  assert.equal(hints.length, 3);
  const other = await fixture.store.query<{ nudge: { devices: { hint: string }[] } }>(
    `SELECT nudge FROM users WHERE id = 'brother-2'`,
  );
  const theirs = other.rows.flatMap(({ nudge }) => nudge.devices.map(({ hint }) => hint));
  assert.equal(theirs.length, 3);
  assert.deepEqual(
    theirs.filter((hint) => hints.includes(hint)),
    [],
  );
});

test('a session is offered something once, over however many actions; without one every action is a session', async () => {
  const fixture = at('every-sign-in');
  const facts = { session: 'cookie-of-the-session' };
  const first = await signIn(fixture, 'visitor', facts);
  assert.equal(why(first.decision), 'shown: due');
  assert.equal(why((await signIn(fixture, 'visitor', facts)).decision), 'silent: this_session');
  await first.say('skipped');
  assert.equal(why((await signIn(fixture, 'visitor', facts)).decision), 'silent: this_session');
  const other = await signIn(fixture, 'visitor', { session: 'cookie-of-the-next' });
  assert.equal(why(other.decision), 'shown: due');
  for (let count = 0; count < 3; count += 1) {
    assert.equal(why((await signIn(fixture, 'visitor')).decision), 'shown: due');
  }
});

test('a prompt that failed twice in a session is offered no more in it', async () => {
  const fixture = at('every-sign-in');
  const facts = { session: 'clumsy-session' };
  const first = await signIn(fixture, 'clumsy', facts);
  await first.say('cancelled', 'failed');
  assert.equal(why(await first.again()), 'silent: this_session');
  assert.equal(why((await signIn(fixture, 'clumsy', facts)).decision), 'silent: failed_twice');
  assert.equal(why((await signIn(fixture, 'clumsy')).decision), 'shown: due');
});

test('offers are 24 hours apart where the policy says so, whatever was said', async () => {
  const fixture = at('daily');
  const first = await signIn(fixture, 'daily');
  assert.equal(why(first.decision), 'shown: due');
  fixture.offset = 23 * hour;
  const soon = await signIn(fixture, 'daily');
  assert.equal(why(soon.decision), 'silent: too_soon');
  assert.equal(hoursTo(soon.decision, fixture), 1);
  // Looking did not move it.
  fixture.offset = 24 * hour + 60_000;
  assert.equal(why((await signIn(fixture, 'daily')).decision), 'shown: due');
});

test('for 7 × 24 hours every sign-in offers, and what is said then does not outlast them', async () => {
  const fixture = at('seed');
  const first = await signIn(fixture, 'week', {}, { capable: false });
  assert.equal(why(first.decision), 'silent: not_capable');
  // The first days are counted from the first sign-in at which an offer was possible.
  fixture.offset = 10 * day;
  for (const hours of [0, 1, 30, 100, 167]) {
    fixture.offset = 10 * day + hours * hour;
    const offer = await signIn(fixture, 'week');
    assert.equal(why(offer.decision), 'shown: burst', `${hours} hours`);
    await offer.say('skipped');
  }
  fixture.offset = 10 * day + 168 * hour + 60_000;
  const last = await signIn(fixture, 'week');
  assert.equal(why(last.decision), 'shown: due');
  await last.say('skipped');
  fixture.offset += hour;
  assert.equal(why((await signIn(fixture, 'week')).decision), 'silent: skipped');
});

test('where a passkey is required in the end, the grace counts down and then nothing silences it', async () => {
  const fixture = at('required');
  const words = ['skipped', 'not-here', 'never'];
  for (const [used, word] of words.entries()) {
    fixture.offset = used * 8 * day;
    const offer = await signIn(fixture, 'grace', {}, here);
    assert.equal(why(offer.decision), 'shown: due');
    assert.equal(offer.decision.show && offer.decision.left, 3 - used);
    const { session } = await offer.open();
    assert.deepEqual(session.nudge, { reason: 'due', left: 3 - used });
    // A dismissed prompt takes nothing of it.
    await offer.say('cancelled', word);
    fixture.offset += 3 * day;
    const between = await signIn(fixture, 'grace', {}, here);
    assert.equal(why(between.decision), 'silent: skipped', word);
  }
  fixture.offset = 3 * 8 * day;
  for (let visit = 0; visit < 3; visit += 1) {
    const required = await signIn(fixture, 'grace', { session: 'one-session' }, here);
    assert.equal(why(required.decision), 'shown: required');
    assert.equal(required.decision.show && required.decision.left, 0);
    const { session } = await required.open();
    assert.deepEqual(session.nudge, { reason: 'required', left: 0 });
    await required.say('skipped');
  }
  const settings = await openSettings(fixture, {
    userId: 'grace',
    authenticatedAt: new Date(Date.now() + fixture.offset).toISOString(),
  });
  assert.equal(settings.session.settings?.offersOff, undefined, 'nobody can switch them off here');
});

test('devices and sessions are still known after the server has got a new key', async () => {
  const fixture = at('every-sign-in');
  const facts = { device: 'rotated-cookie', session: 'rotated-session' };
  await (await signIn(fixture, 'rotated', facts, here)).say('not-here');
  const rotated = createAuthenticatorServer({
    secretKeys: ['B'.repeat(42) + 'A', ...secretKeys],
    baseUrl,
    store: fixture.store,
    tenants: [{ ...demo, nudge: 'every-sign-in' }],
    log: () => undefined,
  });
  const after = {
    offset: 0,
    host: createHost((request) => rotated.fetch(request), baseUrl, secret),
    send: async (method: string, path: string, init: RequestInit = {}) =>
      read(await rotated.fetch(new Request(baseUrl + path, { ...init, method }))),
    browser: (origin?: string) => fixture.browser(origin),
  };
  const next = { ...facts, session: 'another-session' };
  assert.equal(why((await signIn(after, 'rotated', next, here)).decision), 'silent: not_here');
  const same = { session: 'rotated-session', device: 'another-cookie' };
  const again = await signIn(after, 'rotated', same, { ...windows, device: 'another-page-mark' });
  assert.equal(why(again.decision), 'silent: this_session');
});
