import type { ChallengeInput, ChallengeStep, CodeStep, Opening } from '../backends/backend.js';
import type { AuthenticationResponseJSON, ChallengeWay, MethodKind, StepUp } from '../contract.js';
import type { Failure } from '../failure.js';
import type { CodeEntry, CodeEvent } from './code-entry.js';
import type { LinkWait, PollEffect } from './link-wait.js';
import type { Wait } from './wait.js';

export type GetStep = Extract<ChallengeStep, { at: 'get' }>;
export type PassedStep = Extract<ChallengeStep, { at: 'passed' }>;

/** What is to be proved, and with what just now; times are milliseconds of the clock that stamps the events. */
export interface Proof {
  readonly stepUp: StepUp;
  readonly way: ChallengeWay;
  /** Prompts shown so far; after two refusals other ways are offered first. */
  readonly attempts: number;
  /** Where the challenge is what the action is for. */
  readonly opening?: Opening;
  /** Where nobody knows yet who it is. */
  readonly signIn?: SigningIn;
}

/** How far it is known who signs in. */
export interface SigningIn {
  /** Whether the user name comes first. */
  readonly identify: boolean;
  /** The user name, as it was typed. */
  readonly identifier?: string;
  /** Whether the browser offers passkeys at a field of the page; absent while nobody has asked it. */
  readonly autofill?: boolean;
}

/** The prompt's options, fetched before the button that uses them is live. */
export type GetOffer = { readonly at: 'preparing' } | ReadyGet;
export interface ReadyGet {
  readonly at: 'ready';
  readonly get: GetStep;
  readonly staleAt: number;
}

/** What the authenticator signed and the service has not yet acknowledged. */
interface Unsent {
  readonly get: GetStep;
  readonly credential: AuthenticationResponseJSON;
}

export type ChallengeState =
  /** A link that came by mail waits for a click. */
  | { readonly step: 'confirming' }
  | { readonly step: 'opening' }
  | IdentifyingState
  /** A passkey or a security key, before its prompt. */
  | { readonly step: 'asking'; readonly proof: Proof; readonly offer: GetOffer }
  | { readonly step: 'renewing'; readonly proof: Proof; readonly clickedAt: number }
  | { readonly step: 'prompting'; readonly proof: Proof; readonly offer: ReadyGet }
  | { readonly step: 'checking'; readonly proof: Proof; readonly unsent: Unsent }
  /** Before a code or a link is sent; `asked` while one is. */
  | { readonly step: 'sending'; readonly proof: Proof; readonly asked: boolean }
  | CodeState
  | WaitingState
  | { readonly step: 'choosing'; readonly proof: Proof; readonly back: Choosable }
  /** No way in is left that would do. */
  | { readonly step: 'stuck'; readonly stepUp: StepUp }
  | FailedState
  | { readonly step: 'passed'; readonly passed: PassedStep }
  | { readonly step: 'declined'; readonly proof?: Proof }
  /** For good: another action is needed. */
  | { readonly step: 'ended'; readonly failure: Failure };

/** Who wants to sign in is asked for. */
export interface IdentifyingState {
  readonly step: 'identifying';
  readonly proof: Proof;
  /** What the field begins with. */
  readonly text: string;
  /** What is wrong with what was last typed. */
  readonly refused?: 'empty' | 'long';
}

export interface CodeState {
  readonly step: 'code';
  readonly proof: Proof;
  /** Absent until the service awaits a code. */
  readonly code?: CodeStep;
  readonly entry: CodeEntry;
  /** One is asked for, the first or another. */
  readonly asked: boolean;
  /** Until another may be asked for. */
  readonly wait?: Wait;
}

/** A link was sent, to be opened elsewhere. */
export interface WaitingState extends LinkWait {
  readonly step: 'waiting';
  readonly proof: Proof;
}

export interface FailedState {
  readonly step: 'failed';
  readonly proof: Proof;
  readonly failure: Failure;
  /** Until it may be tried again. */
  readonly wait?: Wait;
  readonly offer?: ReadyGet;
  readonly unsent?: Unsent;
}

export type In<S extends ChallengeState['step']> = Extract<ChallengeState, { step: S }>;
/** Where the service is asked for a step. */
export type Awaiting = In<'asking' | 'renewing' | 'sending' | 'code' | 'waiting'>;
/** Where another way may be chosen. */
export type Choosable = In<'asking' | 'sending' | 'code' | 'waiting' | 'failed'>;

export type ChallengeEvent =
  // The person.
  | { readonly type: 'confirmed' }
  /** The button that opens the prompt. */
  | { readonly type: 'clicked'; readonly now: number }
  /** Wants a code or a link, the first or another. */
  | { readonly type: 'asked' }
  | CodeEvent
  /** Has said who they are, or that they are somebody else. */
  | { readonly type: 'named'; readonly text: string }
  | { readonly type: 'unnamed' }
  | { readonly type: 'others' }
  | { readonly type: 'chosen'; readonly method: MethodKind }
  /** Back from the prompt, or from the other ways. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'retried'; readonly now: number }
  /** Out of the challenge. */
  | { readonly type: 'declined' }
  // The ports.
  | { readonly type: 'opened'; readonly opening: Opening }
  | { readonly type: 'answered'; readonly answer: ChallengeStep; readonly now: number }
  /** Whether the browser offers passkeys at a field, as far as it is known by now. */
  | { readonly type: 'probed'; readonly autofill: boolean }
  | { readonly type: 'signed'; readonly credential: AuthenticationResponseJSON }
  | { readonly type: 'failed'; readonly failure: Failure; readonly now: number }
  | { readonly type: 'ticked'; readonly now: number };

export type ChallengeEffect =
  /** `anew` asks the host for another action, where it can give one. */
  | { readonly do: 'open'; readonly anew?: true }
  | {
      readonly do: 'begin';
      readonly stepUp: StepUp;
      readonly method: MethodKind;
      readonly identifier?: string;
      /** The service's answer, where it has come already. */
      readonly given?: ChallengeStep;
    }
  /** Asks whether the browser would offer passkeys at a field. */
  | { readonly do: 'probe'; readonly get: GetStep }
  /** Has it do so, until something else is done. */
  | { readonly do: 'fill'; readonly get: GetStep }
  | PollEffect
  | { readonly do: 'get'; readonly get: GetStep; readonly attempt: number }
  | {
      readonly do: 'complete';
      readonly flow: string;
      readonly input: ChallengeInput;
      /** Whose credential it was, to have it forgotten where the service knows none. */
      readonly rpId?: string;
    };

/** Nothing more comes of it where a challenge is part of something else. */
export type ChallengeEnd = In<'passed' | 'declined' | 'ended'>;

export function isOver(state: ChallengeState): state is ChallengeEnd {
  return state.step === 'passed' || state.step === 'declined' || state.step === 'ended';
}
