import type { NudgeAnswer, OfferReason } from '../nudge-contract.js';

/** What is remembered of one account and its offers; times are milliseconds since 1970. Small, whatever happens: see the caps. */
export interface NudgeHistory {
  /** The first sign-in at which an offer was possible. */
  readonly firstPossibleAt?: number;
  /** Offers put off since the last passkey, in whichever words: what of the grace is used up. */
  readonly putOff: number;
  /** The offer made last, and what came of it. */
  readonly last?: {
    readonly at: number;
    readonly reason: OfferReason;
    readonly answer?: NudgeAnswer | 'created';
  };
  /** "Not now". By itself, so that another tab's cancelled prompt does not undo it; so with the next two. */
  readonly skipped?: Said;
  /** "Not now", "Not on this device" or "Don't ask again" while there was grace: the same where a passkey is required in the end. */
  readonly deferred?: Said;
  /** A prompt that was dismissed, or failed. */
  readonly cancelled?: Said;
  /** "Don't ask again". */
  readonly neverAt?: number;
  /** One was made without a word and taken back: from then on they are asked. */
  readonly undone?: true;
  /** By a hint of the device; among those silenced and among the others, the one seen last at the end. */
  readonly devices: readonly Device[];
  /** Visits in which something was offered, the newest at the end. */
  readonly sessions: readonly Visit[];
}

/** When something was said, and when the offer it was said to had been made. */
export interface Said {
  readonly offeredAt: number;
  readonly at: number;
}

interface Device {
  readonly hint: string;
  readonly notHereAt?: number;
  /** A passkey of this person was made or used here. */
  readonly passkeyAt?: number;
}

interface Visit {
  readonly id: string;
  readonly offered: boolean;
  readonly failures: number;
}

export type NudgeEvent =
  /** A sign-in at which an offer was possible, made or not. */
  | { readonly type: 'possible' }
  | { readonly type: 'offered'; readonly session: string; readonly reason: OfferReason }
  | {
      /** `undone`: what was made without a word has been taken back. */
      readonly type: NudgeAnswer | 'created' | 'undone';
      readonly session: string;
      /** Hints of the device, the most exact one first. */
      readonly devices: readonly string[];
    }
  /** A passkey was used on a device. */
  | { readonly type: 'used'; readonly devices: readonly string[] }
  /** Offers were switched on again. */
  | { readonly type: 'resumed' };

export const emptyHistory: NudgeHistory = { putOff: 0, devices: [], sessions: [] };

/**
 * How many hints of silenced devices, of other devices, and how many visits are remembered of one account; what is older
 * is forgotten first. So a visit is offered something twice only after offers in 64 others, and passkeys used in however
 * many private windows do not bring an offer back to a device that was silenced.
 */
const deviceCap = 32;
const sessionCap = 64;

/** What is an answer; a dismissed prompt and a failed one are none. */
const answers: readonly string[] = ['skipped', 'not-here', 'never', 'created'];

/** The history after an event at `now`; pure. */
export function record(history: NudgeHistory, event: NudgeEvent, now: number): NudgeHistory {
  switch (event.type) {
    case 'possible':
      return { ...history, firstPossibleAt: history.firstPossibleAt ?? now };
    case 'offered': {
      const { session, reason } = event;
      return visited({ ...history, last: { at: now, reason } }, session, { offered: true });
    }
    case 'used':
      return seen(history, event.devices, { passkeyAt: now });
    case 'resumed': {
      // Nothing else is taken back: a device that was silenced, and the wait after "Not now", last as long as was said.
      const { neverAt: _, ...rest } = history;
      return rest;
    }
    case 'undone':
      return record({ ...history, undone: true }, { ...event, type: 'skipped' }, now);
    case 'skipped':
      return deferred({ ...history, skipped: saidAt(history, now) }, event.type, now);
    case 'not-here':
      return deferred(seen(history, event.devices, { notHereAt: now }), event.type, now);
    case 'never':
      return deferred({ ...history, neverAt: now }, event.type, now);
    case 'cancelled':
    case 'failed': {
      const cancelled = { ...history, cancelled: saidAt(history, now) };
      return visited(answered(cancelled, event.type), event.session, { failures: 1 });
    }
    case 'created': {
      const there = seen(history, event.devices, { passkeyAt: now });
      return answered({ ...there, putOff: 0 }, event.type);
    }
  }
}

/** Takes of the grace, once an offer, unless there is none to take of: they have a passkey elsewhere, or none is left. */
function deferred(history: NudgeHistory, answer: NudgeAnswer, now: number): NudgeHistory {
  const { last } = history;
  if (!last || last.reason === 'here_too' || last.reason === 'required')
    return answered(history, answer);
  const putOff = history.putOff + (isAnswered(last) ? 0 : 1);
  return answered({ ...history, putOff, deferred: saidAt(history, now) }, answer);
}

function answered(history: NudgeHistory, answer: NudgeAnswer | 'created'): NudgeHistory {
  const { last } = history;
  if (!last || (isAnswered(last) && !answers.includes(answer))) return history;
  return { ...history, last: { ...last, answer } };
}

function isAnswered({ answer }: NonNullable<NudgeHistory['last']>): boolean {
  return answer !== undefined && answers.includes(answer);
}

function saidAt({ last }: NudgeHistory, now: number): Said {
  return { offeredAt: last?.at ?? now, at: now };
}

function seen(
  history: NudgeHistory,
  hints: readonly string[],
  what: Omit<Device, 'hint'>,
): NudgeHistory {
  const old = history.devices.filter(({ hint }) => !hints.includes(hint));
  const now = [...new Set(hints)].reverse().map((hint) => ({
    ...history.devices.find((device) => device.hint === hint),
    hint,
    ...what,
  }));
  const all = [...old, ...now];
  const silenced = all.filter(({ notHereAt }) => notHereAt !== undefined);
  const others = all.filter(({ notHereAt }) => notHereAt === undefined);
  return { ...history, devices: [...others.slice(-deviceCap), ...silenced.slice(-deviceCap)] };
}

function visited(
  history: NudgeHistory,
  id: string,
  { offered = false, failures = 0 }: { offered?: boolean; failures?: number },
): NudgeHistory {
  const before = history.sessions.find((visit) => visit.id === id);
  const visit = {
    id,
    offered: offered || (before?.offered ?? false),
    failures: (before?.failures ?? 0) + failures,
  };
  const others = history.sessions.filter((visit) => visit.id !== id);
  return { ...history, sessions: [...others, visit].slice(-sessionCap) };
}
