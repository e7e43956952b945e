import type {
  AcceptedCredentials,
  AuthenticationResponseJSON,
  AuthenticatorJSON,
  CodeMethod,
  EnrollableMethod,
  MethodKind,
  Operation,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  Purpose,
  RegistrationResponseJSON,
  SettingsJSON,
  StepUp,
} from '../contract.js';
import type { Failure } from '../failure.js';
import type { NudgeAnswer, NudgeOffer } from '../nudge-contract.js';

/** What a service cannot do is data, so that a view leaves it out instead of failing on click. */
export interface Capabilities {
  /** Methods this service can add. */
  readonly enroll: readonly EnrollableMethod[];
  /** Changes this service can make to what is there. */
  readonly manage: readonly ('rename' | 'remove' | 'suspend' | 'regenerate')[];
  /** Methods it can nevertheless not rename, or not remove. */
  readonly fixed?: Partial<Record<'rename' | 'remove', readonly MethodKind[]>>;
  /** When a name may be given. */
  readonly label: 'none' | 'at-enroll' | 'after-enroll';
  /** What was just made can be tried, by a challenge of the operation `try`. */
  readonly trial?: true;
}

/** What there is to manage; `accepted` only where the list is complete and its credential ids are known. */
export type Settings = Omit<SettingsJSON, 'accepted'> & {
  readonly accepted?: AcceptedCredentials;
  /** There may be recovery codes, and the service does not say: `recovery` is null. */
  readonly codesUnknown?: true;
};

/** What the first screen needs. */
export interface Opening {
  readonly purpose?: Purpose;
  readonly account?: { readonly name: string; readonly displayName: string };
  readonly relyingParty?: { readonly id?: string; readonly name: string };
  /** Methods this action allows, the service's own order. */
  readonly methods: readonly MethodKind[];
  /** Milliseconds from now until nothing new may be begun. */
  readonly expiresIn?: number;
  /** Where the service begins the ceremony in the same answer. */
  readonly enrollment?: EnrollStep;
  /** What must be proved before anything else. */
  readonly stepUp?: StepUp;
  /** With purpose `settings`, where nothing need be proved first. */
  readonly settings?: Settings;
  /** With purpose `sign-in`: whether a user name comes first, else the challenge for any passkey of this site. */
  readonly signIn?: { readonly identify: boolean; readonly challenge?: ChallengeStep };
  /** With purpose `nudge`: the offer to make. */
  readonly nudge?: NudgeOffer;
  /** Where it may not begin. */
  readonly refusal?: Failure;
  /** Where the person goes afterwards, where the action says. */
  readonly returnTo?: string;
}

/** A code is awaited. */
export interface CodeStep {
  readonly at: 'code';
  readonly flow: string;
  readonly method: CodeMethod;
  /** Where it went, masked. */
  readonly sentTo?: string;
  /** Milliseconds from now until another may be asked for; absent where nothing is sent. */
  readonly resendIn?: number;
  /** Milliseconds from now until `complete` is refused. */
  readonly completeIn?: number;
  /** A recovery code of another form than ours: 4–64 code points, whose case may count. */
  readonly form?: 'any';
  /** What an authenticator app is set up with: base32, and `otpauth://totp/…`. */
  readonly setup?: { readonly secret: string; readonly uri: string };
}

/** Something happens elsewhere, a link in a mail for instance; asked for again and again until it has, or it is too late. */
export interface WaitStep {
  readonly at: 'wait';
  readonly flow: string;
  readonly method: 'email-link';
  /** Where it went, masked. */
  readonly sentTo?: string;
  /** Milliseconds from now until another may be asked for. */
  readonly resendIn?: number;
  /** Milliseconds between two looks. */
  readonly pollIn: number;
  /** Milliseconds from now until it has been waited for long enough. */
  readonly completeIn: number;
}

/** An address is needed, where the service lets the person name it. */
export interface ContactStep {
  readonly at: 'contact';
  readonly flow: string;
  readonly method: 'email-otp' | 'email-link' | 'sms-otp';
}

/** One step of adding a method. */
export type EnrollStep =
  | CodeStep
  | WaitStep
  | ContactStep
  | {
      readonly at: 'create';
      /** The service's handle of this ceremony; opaque. */
      readonly flow: string;
      readonly options: PublicKeyCredentialCreationOptionsJSON;
      /** Milliseconds from now until `complete` is refused. */
      readonly completeIn?: number;
      /** With the label `at-enroll`: what to call it where the person does not say, 1–100 code points. */
      readonly label?: string;
    }
  | {
      /** The service's own SDK runs the ceremony, by `runEnrollment`. */
      readonly at: 'external';
      readonly flow: string;
      readonly completeIn?: number;
      readonly label?: string;
    }
  | {
      readonly at: 'done';
      readonly authenticator: AuthenticatorJSON;
      /** For the host's server to validate; worthless to anyone without its secret key. */
      readonly result?: string;
      /** The whole list, for `signalAllAcceptedCredentials`. */
      readonly accepted?: AcceptedCredentials;
      /** Shown once. */
      readonly recoveryCodes?: readonly string[];
      /** Codes the person saved before may no longer work. */
      readonly codesReplaced?: true;
      /** With purpose `settings`: the list as it is now. */
      readonly settings?: Settings;
    };

export type EnrollInput =
  | {
      readonly credential: RegistrationResponseJSON;
      /** With the label `at-enroll`. */
      readonly label?: string;
    }
  | { readonly code: string }
  | { readonly contact: string }
  | { readonly poll: true };

/** One step of a challenge. */
export type ChallengeStep =
  | CodeStep
  | WaitStep
  | {
      readonly at: 'get';
      readonly flow: string;
      readonly method: MethodKind;
      readonly options: PublicKeyCredentialRequestOptionsJSON;
      /** Milliseconds from now until `complete` is refused. */
      readonly completeIn?: number;
    }
  | {
      readonly at: 'passed';
      readonly method: MethodKind;
      /** For the host's server to validate, where the challenge is what the action is for. */
      readonly result?: string;
      /** Where it was passed to enter the settings. */
      readonly settings?: Settings;
    };

export type ChallengeInput =
  | { readonly credential: AuthenticationResponseJSON }
  | { readonly code: string }
  | { readonly poll: true };

/** What a service may want to know of what its screens led to. */
export interface UxEvent {
  readonly name: 'offered' | 'skipped' | 'cancelled' | 'exists' | 'failed';
  readonly failure?: Failure;
}

/**
 * What a passkey service must do for us; one implementation a service, all pass `test/contracts/backend.ts`.
 * Every method rejects with `PasskeyError` only, and with nothing else; `signal` aborts it. Where a proof is needed first
 * it rejects with `step_up_required`, whose `failure.stepUp` says which; after it has been passed the same call succeeds.
 */
export interface Backend {
  /** May say more once `open` has answered. */
  capabilities(): Capabilities;
  /** `wanted` is what the element that opens it is for; a service that knows the purpose itself goes by its own. */
  open(signal: AbortSignal, wanted?: Purpose): Promise<Opening>;
  beginEnrollment(
    kind: EnrollableMethod,
    options: {
      readonly label?: string;
      readonly replaces?: string;
      /** Nobody is to be asked; rejects with `not_offered` where that may not be. */
      readonly conditional?: true;
    },
    signal: AbortSignal,
  ): Promise<EnrollStep>;
  /** Safe to call again with the same input after `network`: it leads to one authenticator. */
  completeEnrollment(flow: string, input: EnrollInput, signal: AbortSignal): Promise<EnrollStep>;
  /** Runs the ceremony of an `external` step; called within the person's click, before anything is waited for. */
  runEnrollment?(
    flow: string,
    options: { readonly label?: string },
    signal: AbortSignal,
  ): Promise<EnrollStep>;
  /** Asked again for the same method and operation it sends another code in place of the one before. */
  beginChallenge(
    wanted: {
      readonly method: MethodKind;
      readonly operation: Operation;
      readonly target?: string;
      /** Who signs in, as they typed it. */
      readonly identifier?: string;
    },
    signal: AbortSignal,
  ): Promise<ChallengeStep>;
  /** Safe to call again with the same input after `network`. */
  completeChallenge(
    flow: string,
    input: ChallengeInput,
    signal: AbortSignal,
  ): Promise<ChallengeStep>;
  list(signal: AbortSignal): Promise<Settings>;
  rename(id: string, name: string, signal: AbortSignal): Promise<AuthenticatorJSON>;
  suspend(id: string, suspended: boolean, signal: AbortSignal): Promise<Settings>;
  /** Safe to call again after `network`; so is `regenerate`. */
  remove(id: string, signal: AbortSignal): Promise<Settings>;
  regenerate(
    signal: AbortSignal,
  ): Promise<{ readonly codes: readonly string[]; readonly settings: Settings }>;
  /** Takes back what this action has just made, by its authenticator's id; absent where the service cannot. */
  undo?(id: string, signal: AbortSignal): Promise<AcceptedCredentials | undefined>;
  /** Keeps what somebody made of an offer; `resumed` switches offers on again. Safe to call again after `network`. */
  answerNudge?(answer: NudgeAnswer | 'resumed', signal: AbortSignal): Promise<void>;
  /** A link that opens this action in a window of its own and takes it there; absent where the service has none. */
  handover?(signal: AbortSignal): Promise<{ readonly url: string; readonly expiresIn: number }>;
  /** Ends the action for good; absent where the service cannot. */
  cancel?(signal: AbortSignal): Promise<void>;
  /** Never throws, and nothing waits for it. */
  report?(event: UxEvent): void;
}
