import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  decide,
  emptyHistory,
  isPossible,
  nudgePresets,
  record,
  type Decision,
  type NudgeEvent,
  type NudgeFacts,
  type NudgeHistory,
  type NudgePolicy,
} from '../../src/nudge/index.js';

const day = 86_400_000;
const ways = ['password', 'code', 'passkey', 'passkey-elsewhere', 'recovery'] as const;
const answers = ['skipped', 'not-here', 'never', 'cancelled', 'failed', 'created'] as const;

/** Milliseconds that pass before something happens: often on one side or the other of a limit. */
const pause = fc.oneof(
  fc.constantFrom(0, 1, day - 1, day, day + 1, 7 * day - 1, 7 * day, 90 * day, 365 * day),
  fc.integer({ min: 0, max: 40 * day }),
  fc.integer({ min: 0, max: day }),
);
const session = fc.integer({ min: 0, max: 9 }).map((n) => `session-${n}`);
const device = fc.integer({ min: 0, max: 4 });
const days = fc.constantFrom(0, 1, 7, 30, 90, 365);

export const anyPolicy: fc.Arbitrary<NudgePolicy> = fc.oneof(
  fc.constantFrom(...Object.values(nudgePresets)),
  fc.record({
    ...{ burstDays: days, skipDays: days, cancelDays: days, unansweredDays: days },
    notHereDays: days,
    betweenHours: fc.constantFrom(0, 1, 24, 720),
    snoozes: fc.option(fc.integer({ min: 0, max: 5 })),
    beforeFactors: fc.boolean(),
    automatic: fc.boolean(),
  }),
);

export interface Moment {
  readonly pause: number;
  readonly what:
    | { readonly ask: Omit<NudgeFacts, 'devices'>; readonly device: number }
    | { readonly tell: NudgeEvent['type']; readonly session: string; readonly device: number };
}

const often = (often: number) => fc.integer({ min: 1, max: 100 }).map((n) => n <= often);

export const anyMoments: fc.Arbitrary<readonly Moment[]> = fc.array(
  fc.record({
    pause,
    what: fc.oneof(
      fc.record({
        ask: fc.record({
          capable: often(95),
          hasPasskey: often(20),
          with: fc.oneof(fc.constant('password' as const), fc.constantFrom(...ways)),
          pending: often(5),
          busy: often(5),
          session,
        }),
        device,
      }),
      // Whatever arrives, from whichever tab, whenever.
      fc.record({
        tell: fc.constantFrom(...answers, 'used' as const, 'resumed' as const),
        session,
        device,
      }),
    ),
  }),
  { minLength: 5, maxLength: 60, size: 'max' },
);

/** The most exact hint is the device's own; every other device shares the second one. */
export const hints = (device: number): string[] => [`device-${device}`, `family-${device % 2}`];

export interface Shown {
  readonly at: number;
  readonly session: string;
}

interface Said {
  readonly at: number;
  readonly offeredAt: number;
}

const unsaid: Said = { at: Number.NEGATIVE_INFINITY, offeredAt: Number.NEGATIVE_INFINITY };

/** Until when nothing is offered after something was said, which the first days know nothing of. */
export function silentUntil(
  { firstPossibleAt }: Diary,
  { burstDays }: NudgePolicy,
  { at, offeredAt }: Said,
  days: number,
): number {
  const inBurst = firstPossibleAt !== undefined && offeredAt < firstPossibleAt + burstDays * day;
  return inBurst ? unsaid.at : at + days * day;
}

/** What happened so far, written down by somebody who knows nothing of {@link NudgeHistory}. */
export interface Diary {
  firstPossibleAt?: number;
  /** Offers, without those that were no offers because a passkey was required. */
  readonly offers: Shown[];
  /** Of either kind, the last one. */
  shown?: { readonly at: number; readonly reason: string; answered: boolean; settled: boolean };
  readonly failures: Map<string, number>;
  readonly silenced: Map<number, number>;
  never: boolean;
  grace: number;
  /** When each was said last, and when the offer it was said to had been made. */
  readonly said: Record<'skipped' | 'deferred' | 'cancelled', Said>;
}

export interface Asked {
  readonly now: number;
  readonly facts: NudgeFacts;
  readonly device: number;
  readonly decision: Decision;
  /** Before the decision had consequences. */
  readonly history: NudgeHistory;
  readonly diary: Diary;
}

/** Lives through the moments and calls `look` at each sign-in. */
export function liveThrough(
  policy: NudgePolicy,
  moments: readonly Moment[],
  look: (asked: Asked) => void,
): NudgeHistory {
  let history = emptyHistory;
  let now = Date.UTC(2027, 0, 1);
  const diary: Diary = {
    ...{ offers: [], failures: new Map(), silenced: new Map(), never: false, grace: 0 },
    said: { skipped: unsaid, deferred: unsaid, cancelled: unsaid },
  };
  for (const { pause, what } of moments) {
    now += pause;
    if ('ask' in what) {
      const facts = { ...what.ask, devices: hints(what.device) };
      const decision = decide(history, facts, policy, now);
      look({ now, facts, device: what.device, decision, history, diary });
      if (isPossible(history, facts, policy)) {
        history = record(history, { type: 'possible' }, now);
        diary.firstPossibleAt ??= now;
      }
      if (!decision.show) continue;
      const { reason } = decision;
      history = record(history, { type: 'offered', session: facts.session, reason }, now);
      diary.shown = { at: now, reason, answered: false, settled: false };
      if (reason !== 'required') diary.offers.push({ at: now, session: facts.session });
    } else {
      const event = eventOf(what);
      history = record(history, event, now);
      writeDown(diary, what, now);
    }
  }
  return history;
}

function eventOf({
  tell,
  session,
  device,
}: Extract<Moment['what'], { tell: unknown }>): NudgeEvent {
  if (tell === 'resumed') return { type: tell };
  if (tell === 'used') return { type: tell, devices: hints(device) };
  assert.ok(tell !== 'possible' && tell !== 'offered');
  return { type: tell, session, devices: hints(device) };
}

function writeDown(
  diary: Diary,
  { tell, session, device }: Extract<Moment['what'], { tell: unknown }>,
  now: number,
): void {
  const { shown, said } = diary;
  const here = { at: now, offeredAt: shown?.at ?? now };
  if (tell === 'used') return;
  if (tell === 'resumed') {
    diary.never = false;
    return;
  }
  if (shown) shown.answered = true;
  if (tell === 'never') diary.never = true;
  if (tell === 'not-here') diary.silenced.set(device, now);
  if (tell === 'skipped') said.skipped = here;
  if (tell === 'cancelled' || tell === 'failed') {
    diary.failures.set(session, (diary.failures.get(session) ?? 0) + 1);
    said.cancelled = here;
  } else if (tell === 'created') {
    diary.grace = 0;
    if (shown) shown.settled = true;
  } else if (shown && shown.reason !== 'required' && shown.reason !== 'here_too') {
    if (!shown.settled) diary.grace += 1;
    said.deferred = here;
    shown.settled = true;
  }
}
