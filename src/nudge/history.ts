import type { NudgeAnswer } from '../nudge-contract.js';

/** What is remembered of one account and its offers; times are milliseconds since 1970. Small, whatever happens: see the caps. */
export interface NudgeHistory {
  /** The first sign-in at which an offer was possible. */
  readonly firstPossibleAt?: number;
  /** "Not now" and "Not on this device" since the last passkey: what of the grace is used up. */
  readonly putOff: number;
  /** The offer made last, and what came of it. */
  readonly last?: {
    readonly at: number;
    readonly answer?: NudgeAnswer | 'created';
    readonly answeredAt?: number;
  };
  /** "Don't ask again". */
  readonly neverAt?: number;
  /** By a hint of the device, the one seen last at the end. */
  readonly devices: readonly Device[];
  /** Visits in which something was offered, the newest at the end. */
  readonly sessions: readonly Visit[];
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
  | { readonly type: 'offered'; readonly session: string }
  | {
      readonly type: NudgeAnswer | 'created';
      readonly session: string;
      /** Hints of the device, the most exact one first. */
      readonly devices: readonly string[];
    }
  /** A passkey was used on a device. */
  | { readonly type: 'used'; readonly devices: readonly string[] }
  /** Offers were switched on again. */
  | { readonly type: 'resumed' };

export const emptyHistory: NudgeHistory = { putOff: 0, devices: [], sessions: [] };

/** Devices and visits that are remembered of one account; what is older is forgotten first. */
const deviceCap = 32;
const sessionCap = 64;

/** The history after an event at `now`; pure. */
export function record(history: NudgeHistory, event: NudgeEvent, now: number): NudgeHistory {
  switch (event.type) {
    case 'possible':
      return { ...history, firstPossibleAt: history.firstPossibleAt ?? now };
    case 'offered':
      return visited({ ...history, last: { at: now } }, event.session, { offered: true });
    case 'used':
      return seen(history, event.devices, { passkeyAt: now });
    case 'resumed': {
      const { neverAt: _, ...rest } = history;
      // What was said before is forgiven: who switches offers on again wants the next one.
      return { ...rest, devices: history.devices.map(({ notHereAt: _, ...device }) => device) };
    }
    case 'skipped':
      return answered(put(history), event.type, now);
    case 'not-here':
      return answered(seen(put(history), event.devices, { notHereAt: now }), event.type, now);
    case 'never':
      return answered({ ...put(history), neverAt: now }, event.type, now);
    case 'cancelled':
    case 'failed':
      return visited(answered(history, event.type, now), event.session, { failures: 1 });
    case 'created': {
      const there = seen(history, event.devices, { passkeyAt: now });
      return answered({ ...there, putOff: 0 }, event.type, now);
    }
  }
}

function put(history: NudgeHistory): NudgeHistory {
  return { ...history, putOff: history.putOff + 1 };
}

function answered(
  history: NudgeHistory,
  answer: NudgeAnswer | 'created',
  now: number,
): NudgeHistory {
  const at = history.last?.at ?? now;
  return { ...history, last: { at, answer, answeredAt: now } };
}

function seen(
  history: NudgeHistory,
  hints: readonly string[],
  what: Omit<Device, 'hint'>,
): NudgeHistory {
  const old = history.devices.filter(({ hint }) => !hints.includes(hint));
  const now = [...hints].reverse().map((hint) => ({
    ...history.devices.find((device) => device.hint === hint),
    hint,
    ...what,
  }));
  return { ...history, devices: [...old, ...now].slice(-deviceCap) };
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
