/**
 * The shapes that cross the wire between the elements, a host's server and ours. WebAuthn objects are the JSON forms of
 * WebAuthn L3 §5.1 (base64url without padding); times are ISO 8601 in UTC, durations whole seconds.
 */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import type { FailureCode } from './failure.js';

export type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON };

export type Purpose = 'enroll' | 'settings' | 'challenge' | 'sign-in' | 'nudge' | 'recover';
export type MethodKind =
  'passkey' | 'security-key' | 'totp' | 'email-otp' | 'sms-otp' | 'recovery-code';
export type Scope =
  'add:authenticators' | 'remove:authenticators' | 'rename:authenticators' | 'manage:recovery';

/** `POST /v1/actions`, with a secret key of `track` rights. */
export interface TrackRequest {
  /** The host's own id of the user, 1–255 characters; shown only where no `user.name` was ever given. */
  userId: string;
  /** What the host calls this occasion, 1–100 characters of `[A-Za-z0-9 _.:-]`; kept in the audit. */
  action: string;
  purpose: Purpose;
  scope?: Scope[];
  methods?: MethodKind[];
  user?: {
    name: string;
    displayName?: string;
    email?: string;
    emailVerified?: boolean;
    phone?: string;
    phoneVerified?: boolean;
    locale?: string;
  };
  /** When the host last saw this user prove who they are. A first authenticator needs it within 5 minutes. */
  authenticatedAt?: string;
  /** The host vouches for the person, no challenge is asked; audited. What Authsignal's `add:authenticators` means. */
  assumeAuthenticated?: boolean;
  redirectUrl?: string;
  embedOrigins?: string[];
  /** `message` where the link travels by mail: nothing happens before a click on Continue. */
  delivery?: 'page' | 'message';
  /** 60–3600, default 600. */
  expiresIn?: number;
}

export interface TrackResponse {
  actionId: string;
  /** The token is in the fragment, so that it reaches no server log, proxy or `Referer`. */
  url: string;
  token: string;
  expiresAt: string;
  isEnrolled: boolean;
  enrolledMethods: MethodKind[];
}

/** `POST /v1/session`: by the launch token, or by the action's id alone for the key that already owns the session. */
export interface SessionRequest {
  token?: string;
  actionId?: string;
  /** A DPoP proof (RFC 9449 §4.2); in the body so that no preflight stands before the first screen. */
  proof: string;
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
  account: { name: string; displayName: string };
  /** Seconds until nothing new may be begun. */
  expiresIn: number;
  /** The first ceremony's options, where it may begin at once. */
  enrollment?: EnrollmentStart;
  /** Why it may not. */
  refusal?: ErrorBody;
}

/** `POST /v1/enrollments` */
export interface EnrollmentRequest {
  method: 'passkey';
  /** A name the person gave beforehand, 1–100 code points. */
  label?: string;
}

export interface EnrollmentStart {
  id: string;
  method: 'passkey';
  options: PublicKeyCredentialCreationOptionsJSON;
  /** Seconds until `complete` is refused (`completeBy`). */
  completeIn: number;
}

/**
 * `POST /v1/enrollments/{id}/complete`, with an `Idempotency-Key`. A 409 `superseded` carries `details: {spent}`: `true`
 * where the challenge has been answered before, under another key, so that the credential may have been stored; `false`
 * where a newer ceremony took the place of this one, whose credential has certainly not been.
 */
export interface EnrollmentCompleteRequest {
  response: RegistrationResponseJSON;
}

export interface EnrollmentCompleteResponse {
  authenticator: AuthenticatorJSON;
  /** Single use, for the host's server to `validate`. */
  result: string;
  /** What this user may now sign in with, complete, for `signalAllAcceptedCredentials`. */
  accepted: { rpId: string; userHandle: string; credentialIds: string[] };
}

export interface AuthenticatorJSON {
  id: string;
  method: MethodKind;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  attachment: 'platform' | 'cross-platform' | null;
  /** Who keeps it, where known ("Google Password Manager"); from the AAGUID, for display only. */
  provider: string | null;
  /** Whether it may be copied to the person's other devices (BE). */
  syncs: boolean;
  backedUp: boolean;
  /** `credProps.rk`; null where the browser did not say. */
  discoverable: boolean | null;
  transports: string[];
}

/** `PATCH /v1/authenticators/{id}` */
export interface RenameRequest {
  /** 1–100 code points. */
  name: string;
}

/** `POST /v1/actions/{id}/validate`, secret key. */
export interface ValidateRequest {
  result: string;
}

export interface ValidateResponse {
  actionId: string;
  userId: string;
  action: string;
  purpose: Purpose;
  outcome: 'completed';
  methods: MethodKind[];
  authenticatorId: string;
  /** The page that completed it. */
  origin: string;
}

/** `GET /v1/actions/{id}`, secret key. */
export interface ActionResponse {
  actionId: string;
  userId: string;
  action: string;
  purpose: Purpose;
  state: 'tracked' | 'opened' | 'completed' | 'cancelled' | 'expired';
  expiresAt: string;
  authenticatorId?: string;
}

/** `GET /v1/users/{id}/authenticators`, secret key with `admin` rights. */
export interface AuthenticatorsResponse {
  authenticators: AuthenticatorJSON[];
}

/** `GET /v1/users/{id}`, secret key with `admin` rights. */
export interface UserResponse {
  userId: string;
  isEnrolled: boolean;
  enrolledMethods: MethodKind[];
}

export interface ErrorBody {
  code: FailureCode;
  /** For developers, in English; says what to do. */
  message: string;
  details?: Record<string, unknown>;
  notices?: string[];
}

/** How long a person may take over the prompt, from begin to complete. */
export const completeWithin = 600;
/** How fresh a proof of who they are must be, in seconds. */
export const freshWithin = 300;
/** WebAuthn L3 §5.4 `timeout`, and our own watchdog, in milliseconds. */
export const promptTimeout = 300_000;
/** Code points in an authenticator's name. */
export const nameLimit = 100;
