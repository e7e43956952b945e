import assert from 'node:assert/strict';
import {
  simulateYear,
  type NudgePolicy,
  type Reply,
  type YearEvent,
  type YearStep,
} from '../../src/nudge/index.js';

export const hour = 3_600_000;
export const day = 24 * hour;

/** 08:00 of a first day; a day later is 24 hours later. */
export const start = Date.UTC(2027, 0, 4, 8);

/** One sign-in a day at an hour after 08:00; what is left out is the same every day. */
export interface Daily {
  readonly device?: string;
  readonly after?: number;
  /** By default one for every sign-in. */
  readonly session?: (day: number) => string;
  readonly capable?: (day: number) => boolean;
  /** Only these days. */
  readonly on?: (day: number) => boolean;
  /** Reasons of days, written by hand: `0-6 burst | 7 due | 8-371 skipped`. */
  readonly table: string;
}

export interface Story {
  readonly policy: NudgePolicy;
  readonly signIns: readonly Daily[];
  readonly answer: (offer: { day: number; device: string; number: number }) => Reply;
  /** At noon of a day, which is after its sign-in at 08:00. */
  readonly resumedOn?: number;
  readonly removedOn?: number;
}

/** Lives through the days of the tables and compares each of them. */
export function live({ policy, signIns, answer, resumedOn, removedOn }: Story): void {
  const rows = signIns.map((daily, index) => ({ ...daily, index, wanted: days(daily.table) }));
  const events: (YearEvent & { row?: number })[] = rows.flatMap(
    ({ index, wanted, device = 'laptop', after = 0, session, capable, on }) =>
      wanted
        .map((_, n) => n)
        .filter((n) => on?.(n) ?? true)
        .map((n) => ({
          ...{ type: 'sign-in' as const, at: start + n * day + after * hour, device, row: index },
          session: session?.(n) ?? `${index}-${n}`,
          capable: capable?.(n) ?? true,
        })),
  );
  const noon = (n: number): number => start + n * day + 4 * hour;
  if (resumedOn !== undefined) events.push({ type: 'resumed', at: noon(resumedOn) });
  if (removedOn !== undefined) events.push({ type: 'removed', at: noon(removedOn) });
  events.sort((one, other) => one.at - other.at);

  const steps: YearStep[] = [
    ...simulateYear(policy, events, ({ at, device, number }) =>
      answer({ day: dayOf(at), device, number }),
    ),
  ];
  const order = events.filter(({ type }) => type === 'sign-in');
  for (const { index, wanted, table, on } of rows) {
    const lived = steps.filter((_, at) => order[at]?.row === index);
    assert.deepEqual(
      lived.map(({ at, decision }) => `${dayOf(at)} ${said(decision)}`),
      wanted.map((reason, n) => `${n} ${reason}`).filter((_, n) => on?.(n) ?? true),
      table,
    );
  }
}

const offers = ['burst', 'due', 'here_too', 'required'];

/** A reason says by itself whether it is one to offer; this makes sure of it. */
function said({ show, reason }: { show: boolean; reason: string }): string {
  assert.equal(show, offers.includes(reason), reason);
  return reason;
}

const dayOf = (at: number): number => Math.floor((at - start) / day);

/** The reason of each day of a table, which leaves no day out. */
export function days(table: string): string[] {
  const all: string[] = [];
  for (const range of table.split('|')) {
    const [, first, last = first, reason] = /^\s*(\d+)(?:-(\d+))? (\w+)\s*$/.exec(range) ?? [];
    assert.ok(first && last && reason, `not a range of days: ${range}`);
    assert.equal(Number(first), all.length, `after day ${all.length - 1}: ${range}`);
    for (let n = Number(first); n <= Number(last); n++) all.push(reason);
  }
  return all;
}

export const notNow = (): Reply => ['skipped'];
export const cancels = (): Reply => ['cancelled'];
export const ignores = (): Reply => [];
