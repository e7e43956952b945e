/**
 * The shapes that cross the wire between the elements and our server; `host-contract.ts` has those between a host's server
 * and ours. WebAuthn objects are the JSON forms of WebAuthn L3 §5.1 (base64url without padding); times are ISO 8601 in UTC, durations whole seconds.
 */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { FailureCode } from './failure.js';
import type { NudgeOffer } from './nudge-contract.js';

export type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
};

export type Purpose = 'enroll' | 'settings' | 'challenge' | 'sign-in' | 'nudge' | 'recover';
export type MethodKind =
  'passkey' | 'security-key' | 'totp' | 'email-otp' | 'email-link' | 'sms-otp' | 'recovery-code';
/** Methods whose proof is a code a person types. */
export type CodeMethod = 'totp' | 'email-otp' | 'sms-otp' | 'recovery-code';
export type Scope =
  'add:authenticators' | 'remove:authenticators' | 'rename:authenticators' | 'manage:recovery';

/**
 * What a challenge is passed for; its grant names it and is spent by it. `enter` opens the settings of a person who is
 * enrolled, and its grant adds one authenticator; `confirm` completes an action of purpose `challenge`, `sign-in` one of
 * that purpose. `try` is no proof of anything: it shows that the passkey this action has just made works, and grants nothing.
 */
export type Operation =
  | 'add'
  | 'remove'
  | 'rename'
  | 'suspend'
  | 'resume'
  | 'regenerate'
  | 'enter'
  | 'confirm'
  | 'sign-in'
  | 'try';

/** `POST /v1/session`: by the launch token, or by the action's id alone for the key that already owns the session. */
export interface SessionRequest {
  token?: string;
  actionId?: string;
  /** A DPoP proof (RFC 9449 §4.2); in the body so that no preflight stands before the first screen. */
  proof: string;
  /** The page around or behind ours, where there is one; refused before anything is changed unless the action lists it. */
  embedder?: Embedder;
}

/** Who shows the hosted page: the parent of its frame, or the opener of its window. */
export interface Embedder {
  as: 'frame' | 'popup';
  /** An exact origin, as the browser gave it. */
  origin: string;
}

export interface SessionResponse {
  /** For `Authorization: DPoP …`; of use only to the key that opened it. */
  session: string;
  actionId: string;
  purpose: Purpose;
  action: string;
  scope: Scope[];
  methods: MethodKind[];
  relyingParty: { id: string; name: string };
  /** Absent with purpose `sign-in`: nobody knows yet whose it is. */
  account?: { name: string; displayName: string };
  /** Seconds until nothing new may be begun. */
  expiresIn: number;
  /** The first ceremony's options, where it may begin at once. */
  enrollment?: EnrollmentStart;
  /** What must be proved first. */
  stepUp?: StepUp;
  /** With purpose `settings`, where nothing need be proved first. */
  settings?: SettingsJSON;
  /** With purpose `sign-in`. */
  signIn?: SignInStart;
  /** With purpose `nudge`. */
  nudge?: NudgeOffer;
  /** Why nothing may be begun. */
  refusal?: ErrorBody;
  /** Where the person goes afterwards, of the action's own `redirectUrl`. */
  returnTo?: string;
}

/** How somebody nobody knows yet may say who they are; `stepUp` names the methods. */
export interface SignInStart {
  /** Classic: the user name comes first, as `identifier` of the challenge. */
  identify: boolean;
  /** Smart: any passkey of this site will do, from the first screen on. */
  challenge?: ChallengeStart;
}

/**
 * `POST /v1/session/handover`: the way on into a window of its own. The link is single use and good for 60 seconds; whoever
 * opens it owns the action from then on, with what has been proved in it, and the session it was asked for with is over.
 */
export interface HandoverResponse {
  /** `{server}/launch/{actionId}#token=…` */
  url: string;
  /** Seconds. */
  expiresIn: number;
}

/**
 * `POST /v1/actions/{id}/status`, for openers cut off from their window: waits up to 20 seconds for a change. JSON, also sent
 * as `text/plain`. With `closed` it is the window's own farewell (a beacon) and answers 204.
 */
export interface StatusRequest {
  /** From the link's fragment. */
  watch: string;
  /** Answers as it is now, in place of waiting. */
  wait?: 0;
  closed?: true;
}

export interface StatusResponse {
  outcome: 'pending' | 'completed' | 'cancelled' | 'closed' | 'expired';
  /** With `completed`: single use, for the host's server to `validate`. */
  result?: string;
  /** Whether the link has been opened. */
  opened: boolean;
}

/** A proof that is asked for; also `details.stepUp` of a 403 `step_up_required`. */
export interface StepUp {
  operation: Operation;
  /** The authenticator the operation is about. */
  target?: string;
  /** What is strong enough, the one to offer first first; empty where the person has nothing left that is. */
  ways: ChallengeWay[];
}

export interface ChallengeWay {
  method: MethodKind;
  /** Where a code goes, masked (`a•••@e•••.org`). */
  sentTo?: string;
}

/**
 * `POST /v1/challenges`. Asked again for the same method and operation it sends another code in place of the one
 * before, and what has been tried stays counted.
 */
export interface ChallengeRequest {
  method: MethodKind;
  operation: Operation;
  target?: string;
  /** `sign-in` where it must be said first: the user name as it was typed, 1–255 characters. Unknown ones are answered alike. */
  identifier?: string;
}

export type ChallengeStart =
  | {
      id: string;
      method: 'passkey' | 'security-key';
      options: PublicKeyCredentialRequestOptionsJSON;
      /** Seconds until `complete` is refused. */
      completeIn: number;
    }
  | CodeStart<CodeMethod>;

/** A code is awaited. */
export interface CodeStart<Method extends CodeMethod> {
  id: string;
  method: Method;
  /** Seconds until `complete` is refused. */
  completeIn: number;
  /** Where the code went, masked. */
  sentTo?: string;
  /** Seconds until another may be asked for; absent where nothing is sent. */
  resendIn?: number;
}

/**
 * `POST /v1/challenges/{id}/complete`, with an `Idempotency-Key`. A wrong code is 422 `wrong_code` with
 * `details: {attemptsLeft}`; when none is left it is 429 `rate_limited`.
 */
export type ChallengeCompleteRequest = { code: string } | { response: AuthenticationResponseJSON };

export interface ChallengeCompleteResponse {
  /** In place of the token used so far. */
  session: string;
  method: MethodKind;
  /** `confirm`: single use, for the host's server to `validate`. */
  result?: string;
  /** `enter` */
  settings?: SettingsJSON;
}

/** `POST /v1/enrollments`; a link by e-mail is added by services that send them, never by this route. */
export interface EnrollmentRequest {
  method: Exclude<EnrollableMethod, 'email-link'>;
  /** A name the person gave beforehand, 1–100 code points. */
  label?: string;
  /** The authenticator that goes when this one is stored: a passkey known not to be discoverable, in smart mode. */
  replaces?: string;
  /**
   * By `mediation: 'conditional'` (WebAuthn L3 §5.1.3): nobody is asked, so neither presence nor verification is either.
   * Only where the action's offer is `automatic`, at top level; the passkey counts as verified only if its own flag says so.
   */
  conditional?: true;
}

export type EnrollableMethod = Exclude<MethodKind, 'recovery-code'>;

export type EnrollmentStart = PasskeyEnrollmentStart | TotpEnrollmentStart | CodeEnrollmentStart;

export interface PasskeyEnrollmentStart {
  id: string;
  method: 'passkey' | 'security-key';
  options: PublicKeyCredentialCreationOptionsJSON;
  /** Seconds until `complete` is refused (`completeBy`). */
  completeIn: number;
  conditional?: true;
}

export interface TotpEnrollmentStart extends CodeStart<'totp'> {
  /** Base32, as it is typed into an app. */
  secret: string;
  /** `otpauth://totp/…`; never leaves the page. */
  uri: string;
}

export type CodeEnrollmentStart = CodeStart<'email-otp' | 'sms-otp'>;

/**
 * `POST /v1/enrollments/{id}/complete`, with an `Idempotency-Key`. A 409 `superseded` carries `details: {spent}`: `true`
 * where the challenge has been answered before, under another key, so that the credential may have been stored; `false`
 * where a newer ceremony took the place of this one, whose credential has certainly not been.
 */
export type EnrollmentCompleteRequest = { response: RegistrationResponseJSON } | { code: string };

export interface EnrollmentCompleteResponse {
  authenticator: AuthenticatorJSON;
  /** Single use, for the host's server to `validate`; a settings action goes on and has none. */
  result?: string;
  /** What this user may now sign in with, complete, for `signalAllAcceptedCredentials`. */
  accepted: AcceptedCredentials;
  /** Shown once: they come with the first authenticator that is worth a second way in. */
  recoveryCodes?: string[];
  /** With purpose `settings`. */
  settings?: SettingsJSON;
}

/**
 * `DELETE /v1/enrollments/{id}`, with an `Idempotency-Key`: takes back what this enrollment has just made. It needs no other
 * proof than the session that made it, as long as that lasts.
 */
export interface EnrollmentUndoResponse {
  accepted: AcceptedCredentials;
}

/** Every credential a user may sign in with, for `signalAllAcceptedCredentials` (WebAuthn L3 §5.1.10). */
export interface AcceptedCredentials {
  rpId: string;
  userHandle: string;
  credentialIds: string[];
}

/** `GET /v1/authenticators`, and the answer to every change: all there is to show. */
export interface SettingsJSON {
  authenticators: AuthenticatorJSON[];
  accepted: AcceptedCredentials;
  /** Null where there are none, or none are kept here. */
  recovery: { remaining: number; total: number; createdAt: string } | null;
  /** What may be added, and why not where it may not. */
  addable: AddableMethod[];
  limits: { passkeys: number; total: number };
  scope: Scope[];
  /** The person has asked not to be offered passkeys any more. */
  offersOff?: true;
}

export interface AddableMethod {
  method: EnrollableMethod;
  /** Where its codes would go, masked. */
  sentTo?: string;
  refusal?: Extract<FailureCode, 'credential_limit'>;
}

/** `POST /v1/recovery-codes`, with an `Idempotency-Key`. */
export interface RecoveryCodesResponse {
  /** Shown once; those before no longer work. */
  codes: string[];
  settings: SettingsJSON;
}

export interface AuthenticatorJSON {
  id: string;
  method: MethodKind;
  name: string;
  /** Null where the service does not keep it; ours does. */
  createdAt: string | null;
  lastUsedAt: string | null;
  attachment: 'platform' | 'cross-platform' | null;
  /** Who keeps it, where known ("Google Password Manager"); from the AAGUID, for display only. */
  provider: string | null;
  /** Whether it may be copied to the person's other devices (BE); null where the service does not say. */
  syncs: boolean | null;
  backedUp: boolean | null;
  /** `credProps.rk`; null where the browser did not say. */
  discoverable: boolean | null;
  transports: string[];
  /** Where its codes go, masked; null for methods that send none. */
  sentTo: string | null;
  /** It opens nothing until it is resumed. */
  suspended: boolean;
  /** False while suspended, after a counter that went back, or where the tenant no longer takes its method. */
  usable: boolean;
  /** A passkey known not to be discoverable, where the tenant now asks for discoverable ones. */
  upgradable: boolean;
}

/** `PATCH /v1/authenticators/{id}`: one of both. */
export interface AuthenticatorPatch {
  /** 1–100 code points. */
  name?: string;
  suspended?: boolean;
}

export interface ErrorBody {
  code: FailureCode;
  /** For developers, in English; says what to do. */
  message: string;
  details?: Record<string, unknown>;
  notices?: string[];
}

/** Digits in a code that is sent, and in a TOTP code. */
export const codeDigits = 6;
/** Code points in a recovery code without its hyphens. */
export const recoveryCodeLength = 16;
/** Codes tried per challenge. */
export const attemptLimit = 5;

/** How long a person may take over the prompt, from begin to complete. */
export const completeWithin = 600;
/** How fresh a proof of who they are must be, in seconds. */
export const freshWithin = 300;
/** WebAuthn L3 §5.4 `timeout`, and our own watchdog, in milliseconds. */
export const promptTimeout = 300_000;
/** Code points in an authenticator's name. */
export const nameLimit = 100;
