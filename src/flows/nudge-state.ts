import type { Capabilities, Opening } from '../backends/backend.js';
import type { Failure } from '../failure.js';
import type { NudgeAnswer, NudgeOffer, NudgeOutcome } from '../nudge-contract.js';
import type { DoneStep, Session } from './enroll-states.js';

export type NudgeState =
  /** Nothing is visible yet. */
  | { readonly step: 'opening' }
  /** A passkey is being made without a word, or is not. */
  | { readonly step: 'trying'; readonly offered: Offered }
  /** An enrollment runs inside. */
  | ({ readonly step: 'offering' } & Offered)
  /** A passkey was made without a prompt; the person is told. */
  | {
      readonly step: 'told';
      readonly done: DoneStep;
      /** `never` where the service cannot. */
      readonly undo: 'never' | 'possible' | 'running' | 'failed';
    }
  /** It was taken back. */
  | { readonly step: 'undone'; readonly id: string }
  | { readonly step: 'over'; readonly outcome: NudgeOutcome };

export interface Offered {
  readonly offer: NudgeOffer;
  readonly session: Session;
}

export type NudgeEvent =
  // The person.
  | { readonly type: 'answered'; readonly answer: 'skipped' | 'not-here' | 'never' }
  | { readonly type: 'undo' }
  | { readonly type: 'finished' }
  // The ports.
  | {
      readonly type: 'opened';
      readonly opening: Opening;
      readonly capabilities: Capabilities;
      readonly now: number;
      /** The page wants it made without a word, where the service does too. */
      readonly automatic: boolean;
    }
  /** It was not even begun, so nobody has been asked anything. */
  | { readonly type: 'untried' }
  | { readonly type: 'unmade' }
  | { readonly type: 'made'; readonly done: DoneStep; readonly undoable: boolean }
  | { readonly type: 'undone' }
  /** The enrollment inside. */
  | { readonly type: 'ended'; readonly outcome: NudgeOutcome }
  | { readonly type: 'failed'; readonly failure: Failure };

export type NudgeEffect =
  | { readonly do: 'open' }
  | { readonly do: 'try' }
  | { readonly do: 'offer'; readonly offered: Offered }
  | { readonly do: 'undo'; readonly done: DoneStep };

/** Whether a passkey is required, and nothing but the host's own way leads past it. */
export function isRequired({ reason }: NudgeOffer): boolean {
  return reason === 'required';
}

/** What may be said to an offer; where a passkey is required in the end it cannot be put off for good. */
export function answersTo(offer: NudgeOffer): readonly NudgeAnswer[] {
  if (isRequired(offer)) return ['skipped'];
  return offer.left === undefined ? ['skipped', 'not-here', 'never'] : ['skipped', 'not-here'];
}
