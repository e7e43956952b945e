import { simulateYear, type Reply, type YearEvent, type YearStep } from '../../src/nudge/index.js';
import type { Manner, Setup } from './setup.js';

const hour = 3_600_000;
const day = 24 * hour;

/** 08:00 of the first day of the year that is drawn, which is no leap year. */
export const firstDay = Date.UTC(2027, 0, 1, 8);
export const daysDrawn = 365;

/** The year that a setup comes to, sign-in by sign-in. */
export function yearOf(setup: Setup): YearStep[] {
  const { policy, until, manner } = setup;
  const events = signIns(setup);
  // At noon: after the sign-in of the morning.
  if (until && (manner === 'never' || manner === 'creates'))
    events.push({
      type: manner === 'never' ? 'resumed' : 'removed',
      at: firstDay + (until - 1) * day + 4 * hour,
    });
  events.sort((one, other) => one.at - other.at);
  return [...simulateYear(policy, events, ({ number }) => replyOf(setup, number))];
}

const replies: Readonly<Record<Manner, readonly [before: Reply, from: Reply]>> = {
  'not-now': [['skipped'], ['skipped']],
  cancels: [['cancelled'], ['cancelled']],
  'cancels-first': [['cancelled'], ['skipped']],
  ignores: [[], []],
  'not-here': [['skipped'], ['not-here']],
  never: [['skipped'], ['never']],
  creates: [['skipped'], ['created']],
};

/** A passkey that was removed, and offers that are on again, are enough for a year: then it is "Not now". */
function replyOf({ manner, offer }: Setup, number: number): Reply {
  const [before, from] = replies[manner];
  const once = manner === 'creates' || manner === 'never';
  return number < offer || (once && number > offer) ? before : from;
}

function signIns({ rhythm, seed, devices }: Setup): YearEvent[] {
  const random = randomOf(seed);
  const times: number[] = [];
  for (let n = 0; n < daysDrawn; n++) {
    const morning = firstDay + n * day;
    const weekday = new Date(morning).getUTCDay();
    if (rhythm === 'weekdays' && (weekday === 0 || weekday === 6)) continue;
    if (rhythm === 'weekly' && n % 7 !== 0) continue;
    // Two days in seven, on average, and at any hour of the day.
    if (rhythm === 'now-and-then') {
      if (random() < 2 / 7) times.push(morning + Math.floor(random() * 15) * hour);
      continue;
    }
    times.push(morning);
    if (rhythm === 'twice') times.push(morning + 12 * hour);
  }
  return times.map((at, n) => ({
    ...{ type: 'sign-in', at, session: `${n}` },
    device: devices === 2 && n % 2 === 1 ? 'phone' : 'laptop',
  }));
}

/** Numbers from 0 to below 1, the same for the same seed (Mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
