import type { PasskeyEventMap } from '../events.js';

/** Which element tells its page what; everything about types of elements and events is derived from it. */
export interface ElementEvents {
  'passkey-enroll':
    | Ends
    | Proofs
    | Codes
    | 'passkey-enrolled'
    | 'authenticator-added'
    | 'authenticator-renamed'
    | 'authenticator-removed';
  'authenticator-settings':
    | Ends
    | Proofs
    | Codes
    | 'passkey-enrolled'
    | 'authenticator-added'
    | 'authenticator-renamed'
    | 'authenticator-remove'
    | 'authenticator-removed'
    | 'authenticator-suspended';
  'authenticator-challenge': Ends | Proofs;
  'recovery-codes': Ends | Proofs | Codes;
  'passkey-nudge':
    | Ends
    | Proofs
    | Codes
    | 'passkey-enrolled'
    | 'authenticator-renamed'
    | 'authenticator-removed'
    | 'nudge-ended';
  'authenticator-launch': 'launch-started' | 'launch-ended';
}

type Ends = 'passkey-step' | 'passkey-cancelled' | 'passkey-failed' | 'passkey-expired';
type Proofs = 'challenge-passed';
type Codes = 'recovery-codes-shown' | 'recovery-codes-saved';

/** A tag of this package. */
export type ElementTag = keyof ElementEvents;

/** The events of one element by name, as listeners get them. */
export type EventsOf<Tag extends ElementTag> = {
  [Name in ElementEvents[Tag]]: CustomEvent<PasskeyEventMap[Name]>;
};
