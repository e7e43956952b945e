import type { NudgeAnswer, OfferReason, SignInWay } from '../nudge-contract.js';
import { decide, isPossible, type Decision, type NudgeFacts } from './decide.js';
import { emptyHistory, record, type NudgeHistory } from './history.js';
import type { NudgePolicy } from './policy.js';

/** Times are milliseconds since 1970, and do not go back. */
export type YearEvent =
  | {
      readonly type: 'sign-in';
      readonly at: number;
      readonly session: string;
      /** One device, as one hint. */
      readonly device: string;
      /** By default a passkey where there is one, of this device or of another, else a password. */
      readonly with?: SignInWay;
      /** False: this browser cannot make a passkey. */
      readonly capable?: boolean;
    }
  /** Offers are switched on again in the settings. */
  | { readonly type: 'resumed'; readonly at: number }
  /** All passkeys are removed in the settings. */
  | { readonly type: 'removed'; readonly at: number };

/** What somebody does about an offer, in order, right when it is made; nothing is no answer. */
export type Reply = readonly (NudgeAnswer | 'created')[];

export interface YearStep {
  readonly at: number;
  readonly device: string;
  readonly decision: Decision;
  /** Empty where nothing was offered, too. */
  readonly reply: Reply;
  /** After all of it. */
  readonly history: NudgeHistory;
}

/** What comes of a policy for one person, sign-in by sign-in: a fold of {@link decide} and {@link record}, without a clock. */
export function* simulateYear(
  policy: NudgePolicy | null,
  events: Iterable<YearEvent>,
  answer: (offer: {
    readonly at: number;
    readonly device: string;
    readonly reason: OfferReason;
    /** 1 is the first of all. */
    readonly number: number;
  }) => Reply,
): Generator<YearStep, void, undefined> {
  let history = emptyHistory;
  let offers = 0;
  const passkeys = new Set<string>();
  for (const event of events) {
    const { at } = event;
    if (event.type === 'resumed') history = record(history, { type: 'resumed' }, at);
    if (event.type === 'removed') passkeys.clear();
    if (event.type !== 'sign-in') continue;
    const { session, device, capable = true } = event;
    const devices = [device];
    const facts: NudgeFacts = {
      ...{ capable, pending: false, session, devices, hasPasskey: passkeys.size > 0 },
      with: event.with ?? usual(passkeys, device),
    };
    if (facts.with === 'passkey') history = record(history, { type: 'used', devices }, at);
    const decision = decide(history, facts, policy, at);
    if (policy && isPossible(history, facts, policy))
      history = record(history, { type: 'possible' }, at);
    let reply: Reply = [];
    if (decision.show) {
      const { reason } = decision;
      history = record(history, { type: 'offered', session, reason }, at);
      reply = answer({ at, device, reason, number: (offers += 1) });
      for (const type of reply) history = record(history, { type, session, devices }, at);
      if (reply.includes('created')) passkeys.add(device);
    }
    yield { at, device, decision, reply, history };
  }
}

function usual(passkeys: ReadonlySet<string>, device: string): SignInWay {
  if (passkeys.has(device)) return 'passkey';
  return passkeys.size > 0 ? 'passkey-elsewhere' : 'password';
}
