import type { Capabilities, ChallengeStep, EnrollStep, Opening } from '../backends/backend.js';
import type {
  AuthenticationResponseJSON,
  AuthenticatorJSON,
  EnrollableMethod,
  MethodKind,
  RegistrationResponseJSON,
  StepUp,
} from '../contract.js';
import type { Failure } from '../failure.js';
import type { WindowEffect, WindowEvent, WindowWay } from './enroll-window.js';
import type { Step } from './flow.js';

export type CreateStep = Extract<EnrollStep, { at: 'create' }>;
/** What a click leads to: the browser’s prompt, or the ceremony of a service’s own SDK. */
export type CeremonyStep = CreateStep | Extract<EnrollStep, { at: 'external' }>;
/** Without the recovery codes, which the runner keeps: they are in no state but the one that shows them. */
export type DoneStep = Omit<Extract<EnrollStep, { at: 'done' }>, 'recoveryCodes'>;

/** What is known of the action once it is open; times are milliseconds of the clock that stamps the events. */
export interface Session {
  readonly opening: Opening;
  readonly capabilities: Capabilities;
  readonly endsAt: number;
  readonly minutesLeft: number;
  /** Prompts shown so far; after two refusals other ways are offered first. */
  readonly attempts: number;
  /** What is being added. */
  readonly method: EnrollableMethod;
  /** What it is to be called, as it stands in the field. */
  readonly label?: string;
  /** The authenticator that goes when the new one is stored. */
  readonly replaces?: string;
  /** The person has asked for a code already, when a proof turned out to be needed first. */
  readonly asked?: boolean;
  /** What the person has proved themselves with. */
  readonly proved?: MethodKind;
}

/** The ceremony's options, fetched before the button that uses them is live; `loaded` where there are none to fetch. */
export type Offer = { readonly at: 'preparing' } | { readonly at: 'loaded' } | ReadyOffer;
export interface ReadyOffer {
  readonly at: 'ready';
  readonly create: CeremonyStep;
  readonly staleAt: number;
}

/** How the new authenticator's name stands. */
export type Naming =
  | { readonly at: 'shown' }
  | { readonly at: 'editing'; readonly refused?: Failure }
  | { readonly at: 'saving'; readonly name: string };

export type GetStep = Extract<ChallengeStep, { at: 'get' }>;

/** How the trial of the new authenticator stands, and its removal, which needs none. */
export type Trial =
  /** `again` where there were options before: its button stays, and a click at `clickedAt` waits for the new ones. */
  | {
      readonly at: 'preparing';
      readonly refusals: number;
      readonly again?: true;
      readonly clickedAt?: number;
    }
  | ({ readonly at: 'ready' } & Triable)
  | ({ readonly at: 'trying' } & Triable)
  | { readonly at: 'checking' }
  | { readonly at: 'worked' }
  /** Nobody knows: the service could not say. */
  | { readonly at: 'unchecked' }
  | { readonly at: 'refused'; readonly failure: Failure }
  | { readonly at: 'removing' }
  /** It could not be removed. */
  | { readonly at: 'stuck'; readonly failure: Failure }
  | { readonly at: 'removed' };

export interface Triable {
  readonly get: GetStep;
  readonly staleAt: number;
  /** Prompts that ended as one that was dismissed would, and as one that found no passkey would too. */
  readonly refusals: number;
}

/** What the authenticator made and the service has not yet acknowledged. */
export interface Unsent {
  readonly flow: string;
  readonly credential: RegistrationResponseJSON;
  readonly label?: string;
}

export type EnrollState =
  | { readonly step: 'confirming' }
  | { readonly step: 'opening' }
  | { readonly step: 'opened'; readonly session: Session; readonly offer: Offer }
  | { readonly step: 'choosing'; readonly session: Session }
  /** A challenge runs inside. */
  | { readonly step: 'proving'; readonly session: Session; readonly stepUp: StepUp }
  /** The set-up of a method with codes runs inside. */
  | { readonly step: 'setup'; readonly session: Session }
  | {
      readonly step: 'why';
      readonly session: Session;
      readonly offer: Offer;
      /** The name in the field cannot be one. */
      readonly misnamed?: true;
    }
  | { readonly step: 'renewing'; readonly session: Session; readonly clickedAt: number }
  | { readonly step: 'prompting'; readonly session: Session; readonly offer: ReadyOffer }
  | { readonly step: 'saving'; readonly session: Session; readonly unsent: Unsent }
  | {
      readonly step: 'enrolled';
      readonly done: DoneStep;
      readonly naming: Naming;
      /** Recovery codes still to be shown. */
      readonly codes: number;
      /** Its name stays as it is. */
      readonly fixed?: true;
      /** Absent where it cannot be tried, and nobody has asked for it to be removed. */
      readonly trial?: Trial;
    }
  /** The recovery codes are shown inside. */
  | {
      readonly step: 'codes';
      readonly done: DoneStep;
      readonly codes: number;
      readonly fixed?: true;
    }
  | {
      readonly step: 'failed';
      readonly failure: Failure;
      readonly session?: Session;
      readonly offer?: ReadyOffer;
      readonly unsent?: Unsent;
      readonly window?: WindowWay;
    }
  | {
      readonly step: 'finished';
      readonly outcome: 'enrolled';
      /** Absent where it was there already. */
      readonly done?: DoneStep;
      /** Recovery codes the person has saved; 0 where they left the page instead. */
      readonly saved?: number;
      /** Made in a window of its own, which has shown all there was to show. */
      readonly elsewhere?: { readonly result?: string };
    }
  | {
      readonly step: 'finished';
      readonly outcome: 'declined';
      readonly session?: Session;
      /** It was made and removed again. */
      readonly undone?: MethodKind;
    };

export type EnrollEvent =
  // The person.
  | { readonly type: 'confirmed' }
  | { readonly type: 'continued' }
  | { readonly type: 'others' }
  | { readonly type: 'chosen'; readonly method: EnrollableMethod }
  /** What it is to be called has changed. */
  | { readonly type: 'labelled'; readonly text: string }
  | { readonly type: 'clicked'; readonly now: number }
  | { readonly type: 'cancelled' }
  | { readonly type: 'retried'; readonly now: number }
  | { readonly type: 'edited' }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'kept' }
  /** “Try it now”. */
  | { readonly type: 'tried'; readonly now: number }
  /** What was made is to be removed again. */
  | { readonly type: 'undo' }
  | { readonly type: 'finished' }
  // The ports.
  | {
      readonly type: 'opened';
      readonly opening: Opening;
      readonly capabilities: Capabilities;
      readonly now: number;
    }
  | { readonly type: 'prepared'; readonly create?: CeremonyStep; readonly now: number }
  | { readonly type: 'created'; readonly credential: RegistrationResponseJSON }
  | { readonly type: 'completed'; readonly done: DoneStep; readonly codes: number }
  | { readonly type: 'renamed'; readonly authenticator: AuthenticatorJSON }
  | { readonly type: 'triable'; readonly get: GetStep; readonly now: number }
  | { readonly type: 'signed'; readonly credential: AuthenticationResponseJSON }
  | { readonly type: 'worked'; readonly now: number }
  | { readonly type: 'undone' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'ticked'; readonly now: number }
  // The flows inside.
  | { readonly type: 'proved'; readonly method: MethodKind }
  | { readonly type: 'declined' }
  | { readonly type: 'shown'; readonly saved: number }
  | WindowEvent;

export type EnrollEffect =
  /** `anew` asks the host for another action, where it can give one. */
  | { readonly do: 'open'; readonly anew?: true }
  /** `first`: with what the opening brought. */
  | { readonly do: 'prepare'; readonly session: Session; readonly first?: boolean }
  | { readonly do: 'prove'; readonly stepUp: StepUp }
  | { readonly do: 'setup'; readonly session: Session }
  | { readonly do: 'create'; readonly create: CreateStep; readonly attempt: number }
  /** The service’s own SDK. */
  | { readonly do: 'run'; readonly flow: string; readonly label?: string }
  | ({ readonly do: 'complete' } & Unsent)
  | { readonly do: 'rename'; readonly id: string; readonly name: string }
  | { readonly do: 'show' }
  | TrialEffect
  | WindowEffect;

export type TrialEffect =
  /** Loads what a trial needs and fetches its options: `triable`. */
  | { readonly do: 'offer-trial'; readonly authenticator: AuthenticatorJSON }
  /** The browser’s prompt: `signed`. */
  | { readonly do: 'try'; readonly get: GetStep; readonly attempt: number }
  /** `worked` */
  | {
      readonly do: 'check';
      readonly flow: string;
      readonly credential: AuthenticationResponseJSON;
    }
  /** `undone` */
  | { readonly do: 'undo'; readonly id: string };

export type EnrollResult = Step<EnrollState, EnrollEffect>;
export type EnrollTable = (state: EnrollState, event: EnrollEvent) => EnrollResult;
