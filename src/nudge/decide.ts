import type { OfferReason, OfferTerms, SignInWay, SilenceReason } from '../nudge-contract.js';
import type { NudgeHistory, Said } from './history.js';
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
  // Who has a passkey, wherever, has done what is required in the end.
  const left = policy.snoozes === null || facts.hasPasskey ? null : policy.snoozes - history.putOff;
  const enforced = left !== null;
  if (enforced && left <= 0) {
    // No cap holds what is required: it is no offer. But the time that was granted last runs out first.
    const granted = longest(skips(history, policy, enforced), now);
    return granted ? silent(granted.reason, granted.until) : offer('required', now, { left: 0 });
  }
  if (history.neverAt !== undefined && !enforced) return silent('never');
  const silence = longest(
    [
      ...(enforced ? [] : notHere(history, facts, policy)),
      ...skips(history, policy, enforced),
      ...unsaid(history, policy),
      ...tooSoon(history, policy),
    ],
    now,
  );
  const visit = history.sessions.find(({ id }) => id === facts.session);
  if (visit && visit.failures >= 2) return silent('failed_twice', silence?.until ?? now);
  if (visit?.offered) return silent('this_session', silence?.until ?? now);
  if (silence) return silent(silence.reason, silence.until);
  const automatic =
    policy.automatic && facts.with === 'password' && !facts.pending && !history.undone;
  return offer(reasonFor(history, facts, policy, now), now, {
    ...(left !== null && { left }),
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

/** "Not now"; where a passkey is required in the end, every way to put it off. */
function skips(
  history: NudgeHistory,
  { burstDays, skipDays }: NudgePolicy,
  enforced: boolean,
): Silence[] {
  const said = enforced ? history.deferred : history.skipped;
  return coolDown('skipped', said, skipDays, burstEnd(history, burstDays));
}

/** No answer: the prompt was dismissed, or failed, or nothing came. */
function unsaid(
  history: NudgeHistory,
  { burstDays, cancelDays, unansweredDays }: NudgePolicy,
): Silence[] {
  const { last, cancelled } = history;
  const ignored = last && !last.answer ? { offeredAt: last.at, at: last.at } : undefined;
  const after = burstEnd(history, burstDays);
  return [
    ...coolDown('cancelled', cancelled, cancelDays, after),
    ...coolDown('unanswered', ignored, unansweredDays, after),
  ];
}

/** What was said to an offer of the burst does not outlast it, and there is no waiting in it. */
function coolDown(
  reason: SilenceReason,
  said: Said | undefined,
  days: number,
  burstEnd: number,
): Silence[] {
  return said && said.offeredAt >= burstEnd ? [{ reason, until: said.at + days * day }] : [];
}

function burstEnd(
  { firstPossibleAt = Number.NEGATIVE_INFINITY }: NudgeHistory,
  days: number,
): number {
  return firstPossibleAt + days * day;
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
  { firstPossibleAt }: NudgeHistory,
  facts: NudgeFacts,
  { burstDays }: NudgePolicy,
  now: number,
): OfferReason {
  if (facts.hasPasskey) return 'here_too';
  // The very first sign-in begins the burst, and is recorded only after this.
  return now < (firstPossibleAt ?? now) + burstDays * day ? 'burst' : 'due';
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
