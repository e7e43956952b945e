import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decide,
  emptyHistory,
  nudgePresets,
  record,
  type NudgeEvent,
  type NudgeHistory,
  type NudgePolicy,
} from '../../src/nudge/index.js';
import {
  anyMoments,
  anyPolicy,
  liveThrough,
  silentUntil,
  type Asked,
} from '../support/nudge-lives.js';

const numRuns = Number(process.env['FUZZ'] ?? 3000);
const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));
const hour = 3_600_000;
const day = 24 * hour;
const year = 365 * day;

/** Looks at every sign-in of arbitrary lives under arbitrary policies. */
function always(name: string, look: (asked: Asked, policy: NudgePolicy) => void): void {
  test(name, (context) => {
    const looks = { asked: 0, offered: 0, required: 0 };
    const property = fc.property(anyPolicy, anyMoments, (policy, moments) => {
      liveThrough(policy, moments, (asked) => {
        looks.asked += 1;
        if (isOffer(asked)) looks.offered += 1;
        if (asked.decision.reason === 'required') looks.required += 1;
        look(asked, policy);
      });
    });
    fc.assert(property, { seed, numRuns });
    context.diagnostic(`seed ${seed}: ${JSON.stringify(looks)}`);
    assert.ok(looks.offered > numRuns / 2 && looks.required > numRuns / 20, 'lives were lived');
  });
}

const isOffer = ({ decision }: Asked): boolean => decision.show && decision.reason !== 'required';

/** A passkey is required in the end, and they have none. */
const enforced = ({ facts }: Asked, { snoozes }: NudgePolicy): boolean =>
  snoozes !== null && !facts.hasPasskey;

always('a session has one offer at most', (asked) => {
  if (!isOffer(asked)) return;
  const before = asked.diary.offers.filter(({ session }) => session === asked.facts.session);
  assert.equal(before.length, 0);
});

always('offers are as far apart as the policy says', (asked, { betweenHours }) => {
  const last = asked.diary.offers.at(-1);
  if (isOffer(asked) && last) assert.ok(asked.now - last.at >= betweenHours * hour);
});

for (const preset of ['snooze-n-then-require', 'quarterly'] as const) {
  test(`${preset}: no 24 hours have two offers`, () => {
    const property = fc.property(anyMoments, (moments) => {
      liveThrough(nudgePresets[preset], moments, (asked) => {
        const lately = asked.diary.offers.filter(({ at }) => at > asked.now - day);
        if (isOffer(asked)) assert.equal(lately.length, 0);
        else assert.ok(lately.length <= 1);
      });
    });
    fc.assert(property, { seed, numRuns });
  });
}

always('two failed ceremonies end the offers of a visit', (asked) => {
  if (isOffer(asked)) assert.ok((asked.diary.failures.get(asked.facts.session) ?? 0) < 2);
});

always('"Don’t ask again" holds until offers are switched on again', (asked, policy) => {
  if (isOffer(asked) && !enforced(asked, policy)) assert.equal(asked.diary.never, false);
});

always('a device that was silenced stays so for its days', (asked, policy) => {
  const since = asked.diary.silenced.get(asked.device);
  if (isOffer(asked) && !enforced(asked, policy) && since !== undefined)
    assert.ok(asked.now >= since + policy.notHereDays * day);
});

always('"Not now" holds for its days, whatever else is said', (asked, policy) => {
  const { diary, now, decision } = asked;
  const { skipped, deferred } = diary.said;
  const said = enforced(asked, policy) ? deferred : skipped;
  if (decision.show) assert.ok(now >= silentUntil(diary, policy, said, policy.skipDays));
});

always('a cancelled prompt has days of its own', (asked, policy) => {
  const { diary, now } = asked;
  if (isOffer(asked))
    assert.ok(now >= silentUntil(diary, policy, diary.said.cancelled, policy.cancelDays));
});

always('an offer nobody answered has days of its own', (asked, { burstDays, unansweredDays }) => {
  const { shown, firstPossibleAt = 0 } = asked.diary;
  if (!isOffer(asked) || !shown || shown.answered) return;
  if (shown.at >= firstPossibleAt + burstDays * day)
    assert.ok(asked.now >= shown.at + unansweredDays * day);
});

always('required comes after the grace, and not before', (asked, policy) => {
  const { decision, diary } = asked;
  if (decision.reason === 'required')
    assert.ok(enforced(asked, policy) && diary.grace >= (policy.snoozes ?? Infinity));
  else if (decision.show && enforced(asked, policy))
    assert.equal(decision.left, (policy.snoozes ?? 0) - diary.grace);
});

always('once required, nothing but the last days of grace holds it', (asked, policy) => {
  const { facts, diary, now, decision } = asked;
  if (policy.snoozes === null || facts.hasPasskey || diary.grace < policy.snoozes) return;
  const possible =
    facts.capable &&
    facts.with !== 'passkey' &&
    !facts.busy &&
    (!facts.pending || policy.beforeFactors);
  const granted = silentUntil(diary, policy, diary.said.deferred, policy.skipDays);
  assert.equal(decision.show, possible && now >= granted);
});

always('nothing is offered where no passkey can or need be made', ({ facts, decision }, policy) => {
  if (!decision.show) return;
  assert.ok(facts.capable && !facts.busy && facts.with !== 'passkey');
  assert.ok(!facts.pending || policy.beforeFactors);
  assert.ok(!facts.hasPasskey || facts.with === 'passkey-elsewhere');
  assert.equal(decision.reason === 'here_too', facts.hasPasskey);
});

always('what is tried without a word follows a password and every factor', (asked, policy) => {
  const { facts, decision } = asked;
  if (decision.show && decision.automatic)
    assert.ok(policy.automatic && facts.with === 'password' && !facts.pending);
});

always(
  'nextAt is the time at which a new session is offered one, to the millisecond',
  (asked, policy) => {
    const { history, decision, now } = asked;
    const facts = { ...asked.facts, session: 'a new one' };
    const shows = (at: number): boolean => decide(history, facts, policy, at).show;
    if (decision.show) assert.equal(decision.nextAt, now);
    else if (decision.nextAt === null) assert.equal(shows(now + 20 * year), false);
    else {
      assert.ok(decision.nextAt >= now);
      assert.equal(shows(decision.nextAt), true);
      if (decision.nextAt > now) assert.equal(shows(decision.nextAt - 1), false);
    }
  },
);

test('a decision reads no clock and leaves what it was given as it is', (context) => {
  context.mock.timers.enable({ apis: ['Date'] });
  const property = fc.property(anyPolicy, anyMoments, fc.nat(), (policy, moments, later) => {
    liveThrough(policy, moments, ({ history, facts, now, decision }) => {
      context.mock.timers.setTime(later);
      const before = JSON.stringify([history, facts, policy]);
      assert.deepEqual(decide(history, facts, policy, now), decision);
      assert.equal(JSON.stringify([history, facts, policy]), before);
      context.mock.timers.setTime(0);
    });
  });
  fc.assert(property, { seed, numRuns: numRuns / 4 });
});

test('a session is asked once, unless 64 others were since; all of them are asked', () => {
  const policy = nudgePresets['every-sign-in'];
  const sessions = fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 400, size: 'max' });
  const facts = { capable: true, hasPasskey: false, with: 'code', pending: false } as const;
  const property = fc.property(sessions, fc.boolean(), (order, few) => {
    const asked: number[] = [];
    let history = emptyHistory;
    for (const number of order) {
      const id = few ? number % 64 : number;
      const session = `${id}`;
      if (!decide(history, { ...facts, session, devices: [] }, policy, 0).show) continue;
      const since = asked.slice(asked.lastIndexOf(id) + 1);
      assert.ok(!asked.includes(id) || new Set(since).size >= 64);
      asked.push(id);
      history = record(history, { type: 'offered', session, reason: 'due' }, 0);
    }
    const all = new Set(order.map((number) => (few ? number % 64 : number)));
    if (few) assert.equal(asked.length, all.size);
    else assert.ok(asked.length >= all.size);
  });
  fc.assert(property, { seed, numRuns: numRuns / 10 });
});

test('a history does not grow without end, whatever arrives', () => {
  const id = fc.integer({ min: 0, max: 9999 }).map((n) => `${n}`.padStart(43, '-'));
  const devices = fc.array(id, { maxLength: 3 });
  const told = fc.constantFrom('skipped', 'not-here', 'never', 'cancelled', 'failed', 'created');
  const event: fc.Arbitrary<NudgeEvent> = fc.oneof(
    fc.record({ type: told, session: id, devices }) as fc.Arbitrary<NudgeEvent>,
    fc.record({
      type: fc.constant('offered' as const),
      session: id,
      reason: fc.constant('due' as const),
    }),
    fc.record({ type: fc.constant('used' as const), devices }),
  );
  const property = fc.property(fc.array(event, { minLength: 400, maxLength: 400 }), (events) => {
    const history = events.reduce<NudgeHistory>(
      (so, event, n) => record(so, event, 1.8e12 + n),
      emptyHistory,
    );
    assert.equal(history.sessions.length, 64);
    assert.ok(history.devices.length <= 64);
    assert.equal(new Set(history.devices.map(({ hint }) => hint)).size, history.devices.length);
    assert.ok(JSON.stringify(history).length < 16_384);
  });
  fc.assert(property, { seed, numRuns: 50 });
});
