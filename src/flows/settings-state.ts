import type { Capabilities, Opening, Settings } from '../backends/backend.js';
import type { AuthenticatorJSON, EnrollableMethod, StepUp } from '../contract.js';
import type { Failure } from '../failure.js';
import type { Step } from './flow.js';

/** What is known of the action once it is open. */
export interface SettingsSession {
  readonly opening: Opening;
  readonly capabilities: Capabilities;
  /** Whether this browser has WebAuthn at all. */
  readonly webauthn: boolean;
  /** Offers that were switched off can be switched on again; known once what comes after the first list is there. */
  readonly offers?: true;
}

/** What a person asks for; kept while they prove who they are, and taken up again by itself. */
export type Task =
  | { readonly do: 'rename'; readonly id: string; readonly name: string }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'suspend'; readonly id: string; readonly suspended: boolean }
  | { readonly do: 'regenerate' }
  /** Passkeys are to be offered at the sign-in again. */
  | { readonly do: 'offer' }
  | { readonly do: 'add'; readonly method: EnrollableMethod; readonly replaces?: string };

/** What goes on beside the list; one thing at a time. */
export type Op =
  | { readonly at: 'idle' }
  | {
      readonly at: 'renaming';
      readonly id: string;
      readonly name: string;
      readonly refused?: Failure;
    }
  /** `last` where it is the only way in that is left, and so stays. */
  | { readonly at: 'confirming'; readonly id: string; readonly last: boolean }
  | { readonly at: 'working'; readonly task: Task }
  | { readonly at: 'proving'; readonly task: Task; readonly stepUp: StepUp }
  | { readonly at: 'adding'; readonly task: AddTask }
  /** Recovery codes are shown; the runner keeps them, they are in no state. */
  | { readonly at: 'codes' }
  | { readonly at: 'refused'; readonly task: Task; readonly failure: Failure };

export type AddTask = Extract<Task, { do: 'add' }>;

export type SettingsState =
  | { readonly step: 'confirming' }
  | { readonly step: 'opening' }
  | { readonly step: 'entering'; readonly session: SettingsSession; readonly stepUp: StepUp }
  /** The person did not prove who they are, so there is nothing to see. */
  | { readonly step: 'locked'; readonly session: SettingsSession; readonly stepUp: StepUp }
  | { readonly step: 'loading'; readonly session: SettingsSession }
  | { readonly step: 'failed'; readonly failure: Failure; readonly session?: SettingsSession }
  | {
      readonly step: 'list';
      readonly session: SettingsSession;
      readonly settings: Settings;
      readonly op: Op;
    };

export type List = Extract<SettingsState, { step: 'list' }>;

export type SettingsEvent =
  // The person.
  | { readonly type: 'confirmed' }
  | { readonly type: 'retried' }
  | { readonly type: 'edited'; readonly id: string }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'doubted'; readonly id: string }
  | { readonly type: 'wanted'; readonly task: Task }
  | { readonly type: 'closed' }
  // The ports.
  | { readonly type: 'opened'; readonly session: SettingsSession }
  | { readonly type: 'proved'; readonly settings?: Settings }
  | { readonly type: 'declined' }
  | { readonly type: 'listed'; readonly settings: Settings }
  | { readonly type: 'changed'; readonly settings: Settings; readonly codes?: true }
  | { readonly type: 'renamed'; readonly authenticator: AuthenticatorJSON }
  | { readonly type: 'added'; readonly settings?: Settings }
  | { readonly type: 'offering' }
  | { readonly type: 'equipped'; readonly offers?: true }
  | { readonly type: 'failed'; readonly failure: Failure };

export type SettingsEffect =
  /** `anew` asks the host for another action, where it can give one. */
  | { readonly do: 'open'; readonly anew?: true }
  /** A nested challenge: `proved`, `declined` or `failed`. */
  | { readonly do: 'prove'; readonly stepUp: StepUp }
  | { readonly do: 'list' }
  /** Fetches what is not needed before the first click: `equipped`. */
  | { readonly do: 'equip' }
  /** A nested enrollment: `added` or `declined`. */
  | { readonly do: 'enroll'; readonly task: AddTask }
  /** A nested showing of the codes just made: `closed`. */
  | { readonly do: 'show' }
  | { readonly do: 'change'; readonly task: Exclude<Task, AddTask> };

export type SettingsResult = Step<SettingsState, SettingsEffect>;
/** What happens beside the list. */
export type SettingsTable = (state: List, event: SettingsEvent) => SettingsResult;
