import type { OfferReason, OfferTerms, SignInWay, SilenceReason } from '../nudge-contract.js';
import type { NudgeHistory } from './history.js';
import type { NudgePolicy } from './policy.js';

/** What is known at a sign-in. */
export interface NudgeFacts {
  /** This browser can make a passkey on this device. */
  readonly capable: boolean;
  /** The account has a usable passkey, wherever. */
  readonly hasPasskey: boolean;
  readonly with: SignInWay;
  /** Another factor is still to come. */
  readonly pending: boolean;
  /** Another ceremony is under way on the page. */
  readonly busy?: boolean;
  readonly session: string;
  /** Hints of the device, the most exact one first; empty where nothing is known. */
  readonly devices: readonly string[];
}

/** `nextAt`: the earliest time at which, as far as time alone decides, an offer may come; milliseconds, null where none does. */
export type Decision =
  | ({
      readonly show: true;
      readonly reason: OfferReason;
      readonly nextAt: number | null;
    } & Readonly<OfferTerms>)
  | { readonly show: false; readonly reason: SilenceReason; readonly nextAt: number | null };

const hour = 3_600_000;
const day = 24 * hour;

/** Whether to offer a passkey, and why, or why not; pure, the time is `now`. A policy of null offers nothing. */
export function decide(
  history: NudgeHistory,
  facts: NudgeFacts,
  policy: NudgePolicy | null,
  now: number,
): Decision {
  const impossible = policy ? impossibility(history, facts, policy) : 'off';
  if (impossible || !policy) return silent(impossible ?? 'off');
  if (isRequired(history, policy)) return offer('required', now, { left: 0 });
  const enforced = policy.snoozes !== null;
  if (history.neverAt !== undefined && !enforced) return silent('never');
  const silence = longest(
    [
      ...(enforced ? [] : notHere(history, facts, policy)),
      ...tooSoon(history, policy),
      ...coolDown(history, policy),
    ],
    now,
  );
  const visit = history.sessions.find(({ id }) => id === facts.session);
  if (visit && visit.failures >= 2) return silent('failed_twice', silence?.until ?? now);
  if (visit?.offered) return silent('this_session', silence?.until ?? now);
  if (silence) return silent(silence.reason, silence.until);
  const automatic = policy.automatic && facts.with === 'password' && !facts.pending;
  return offer(reasonFor(history, facts, policy, now), now, {
    ...(policy.snoozes !== null && { left: policy.snoozes - history.putOff }),
    ...(automatic && { automatic }),
  });
}

/** Whether an offer was possible at all, had nothing been said before: what {@link NudgeHistory.firstPossibleAt} is about. */
export function isPossible(history: NudgeHistory, facts: NudgeFacts, policy: NudgePolicy): boolean {
  return impossibility(history, facts, policy) === undefined;
}

function impossibility(
  { devices }: NudgeHistory,
  facts: NudgeFacts,
  { beforeFactors }: NudgePolicy,
): SilenceReason | undefined {
  if (!facts.capable) return 'not_capable';
  if (facts.with === 'passkey') return 'signed_in_with_passkey';
  if (facts.hasPasskey && deviceOf(devices, facts)?.passkeyAt !== undefined)
    return 'has_passkey_here';
  if (facts.hasPasskey && facts.with !== 'passkey-elsewhere') return 'has_passkey';
  if (facts.pending && !beforeFactors) return 'factors_pending';
  return facts.busy ? 'busy' : undefined;
}

/** No cap holds what is required: it is no offer. */
function isRequired({ putOff }: NudgeHistory, { snoozes }: NudgePolicy): boolean {
  return snoozes !== null && putOff >= snoozes;
}

interface Silence {
  readonly reason: SilenceReason;
  readonly until: number;
}

function notHere(
  history: NudgeHistory,
  facts: NudgeFacts,
  { notHereDays }: NudgePolicy,
): Silence[] {
  const at = deviceOf(history.devices, facts)?.notHereAt;
  return at === undefined ? [] : [{ reason: 'not_here', until: at + notHereDays * day }];
}

function tooSoon({ last }: NudgeHistory, { betweenHours }: NudgePolicy): Silence[] {
  return last ? [{ reason: 'too_soon', until: last.at + betweenHours * hour }] : [];
}

/** What came of the last offer says how long the next one waits. */
function coolDown(history: NudgeHistory, policy: NudgePolicy): Silence[] {
  const { last } = history;
  if (!last) return [];
  const { answer, answeredAt = last.at } = last;
  if (answer === undefined)
    return [{ reason: 'unanswered', until: last.at + policy.unansweredDays * day }];
  switch (answer) {
    case 'cancelled':
    case 'failed':
      return [{ reason: 'cancelled', until: answeredAt + policy.cancelDays * day }];
    case 'skipped': {
      const burstEnds = (history.firstPossibleAt ?? 0) + policy.burstDays * day;
      return answeredAt < burstEnds
        ? []
        : [{ reason: 'skipped', until: answeredAt + policy.skipDays * day }];
    }
    case 'not-here':
    case 'never':
      // Where a passkey is required in the end, these put it off too; elsewhere they are looked at by themselves.
      return policy.snoozes === null
        ? []
        : [{ reason: 'skipped', until: answeredAt + policy.skipDays * day }];
    case 'created':
      return [];
  }
}

/** The one that lasts longest, if any still lasts. */
function longest(silences: readonly Silence[], now: number): Silence | undefined {
  return silences
    .filter(({ until }) => until > now)
    .reduce<Silence | undefined>(
      (most, silence) => (most && most.until >= silence.until ? most : silence),
      undefined,
    );
}

function reasonFor(
  { firstPossibleAt = Number.NEGATIVE_INFINITY }: NudgeHistory,
  facts: NudgeFacts,
  { burstDays }: NudgePolicy,
  now: number,
): OfferReason {
  if (facts.hasPasskey) return 'here_too';
  // The very first sign-in begins the burst, and is recorded only after this.
  const first = firstPossibleAt === Number.NEGATIVE_INFINITY ? now : firstPossibleAt;
  return now < first + burstDays * day ? 'burst' : 'due';
}

function deviceOf(
  devices: NudgeHistory['devices'],
  facts: NudgeFacts,
): NudgeHistory['devices'][number] | undefined {
  for (const hint of facts.devices) {
    const device = devices.find((one) => one.hint === hint);
    if (device) return device;
  }
  return undefined;
}

function offer(reason: OfferReason, now: number, terms: OfferTerms): Decision {
  return { show: true, reason, nextAt: now, ...terms };
}

function silent(reason: SilenceReason, nextAt: number | null = null): Decision {
  return { show: false, reason, nextAt };
}
