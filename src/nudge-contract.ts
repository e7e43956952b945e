/** The shapes of an offer to create a passkey, on the wire and off it; times are ISO 8601 in UTC. */

/** How somebody signed in; `passkey-elsewhere`: with a passkey of another device, by a QR code for instance. */
export type SignInWay =
  | 'password'
  | 'code'
  | 'link'
  | 'federated'
  | 'passkey'
  | 'passkey-elsewhere'
  | 'recovery'
  | 'other';

/** What a host's server knows of the sign-in an offer follows; `POST /v1/actions` with purpose `nudge`. */
export interface SignIn {
  /** Needed unless `actionId` is given, which knows it. */
  with?: SignInWay;
  /** Another factor is still to come. An offer waits for it unless the tenant's policy says otherwise. */
  pending?: boolean;
  /** The host's own id of the session, 1–255 characters: one offer in each. Without it every action is one. */
  session?: string;
  /** The host's own id of the device, from a long-lived cookie of its own, 1–255 characters. */
  device?: string;
  /**
   * A completed action of purpose `sign-in`, 5 minutes old at most, of the same user: what was proved in it need not be
   * proved again, once.
   */
  actionId?: string;
}

/** Why an offer is made. */
export type OfferReason =
  /** In the first days, in which every sign-in offers. */
  | 'burst'
  | 'due'
  /** They have a passkey, and it is on another device. */
  | 'here_too'
  /** It has been put off as often as it may be. */
  | 'required';

/** Why none is made. */
export type SilenceReason =
  | 'off'
  | 'not_capable'
  | 'signed_in_with_passkey'
  | 'has_passkey_here'
  | 'has_passkey'
  | 'factors_pending'
  | 'busy'
  | 'never'
  | 'not_here'
  | 'failed_twice'
  | 'this_session'
  | 'too_soon'
  | 'skipped'
  | 'cancelled'
  | 'unanswered';

/** `POST /v1/nudges/decision`: whether there is an offer to make. JSON, also sent as `text/plain`. */
export interface NudgeQuestion {
  /** The launch token; it stays what it is. */
  token: string;
  /** Whether this browser can make a passkey on this device. */
  capable: boolean;
  /** A random id this browser keeps, where it can keep one; 16–64 of base64url. */
  device?: string;
}

export type NudgeDecision =
  | ({
      show: true;
      reason: OfferReason;
      /** Null where only an answer changes anything. */ nextAt: string | null;
    } & OfferTerms)
  | { show: false; reason: SilenceReason; nextAt: string | null };

/** What comes with an offer. */
export interface OfferTerms {
  /** How often it may still be put off, this time included; absent where there is no end to it. */
  left?: number;
  /** Tried without a word before anything is shown. */
  automatic?: boolean;
}

/** With purpose `nudge`, in the answer of `POST /v1/session`. */
export type NudgeOffer = { reason: OfferReason } & OfferTerms;

/** What somebody made of an offer, or their device for them. */
export type NudgeAnswer =
  /** "Not now". */
  | 'skipped'
  /** "Not on this device". */
  | 'not-here'
  /** "Don't ask again". */
  | 'never'
  /** The browser's prompt was dismissed: not an answer, and counted by itself. */
  | 'cancelled'
  /** The ceremony failed. */
  | 'failed';

/** `POST /v1/nudges`; `resumed` in a session of purpose `settings`, the others in the one the offer was made in. */
export interface NudgeAnswerRequest {
  answer: NudgeAnswer | 'resumed';
}

/** How `<passkey-nudge>` ends; it always does. */
export type NudgeOutcome =
  | {
      readonly outcome: 'done';
      readonly result?: string;
      /** Made without a prompt. */ readonly automatic?: true;
    }
  | {
      readonly outcome: 'skipped';
      readonly answer: NudgeAnswer;
      /** The tenant requires a passkey: what comes next is the host's to decide. */
      readonly required?: true;
    }
  | { readonly outcome: 'not-offered'; readonly reason: SilenceReason | 'unreachable' | 'removed' };
