/** The shapes that cross the wire between a host's server and ours; every call carries a secret key. */
import type { AuthenticatorJSON, MethodKind, Purpose, Scope } from './contract.js';
import type { OfferReason, SignIn, SilenceReason } from './nudge-contract.js';

/** `POST /v1/actions`, with a secret key of `track` rights. */
export interface TrackRequest {
  /**
   * The host's own id of the user, 1–255 characters; shown only where no `user.name` was ever given. Absent with purpose
   * `sign-in`: who it was is answered by `validate`.
   */
  userId?: string;
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
  /** Purpose `nudge`: the sign-in the offer follows. */
  signIn?: SignIn;
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
  /** What the person proved themselves with, or added. */
  methods: MethodKind[];
  /** The one that was added, or signed in with. */
  authenticatorId?: string;
  /** `sign-in`: it was a passkey of another device, so that one may be offered here too. */
  elsewhere?: true;
  /** The page that completed it. */
  origin: string;
}

/** `GET /v1/actions/{id}`, secret key. */
export interface ActionResponse {
  actionId: string;
  /** Absent as long as nobody knows who signs in. */
  userId?: string;
  action: string;
  purpose: Purpose;
  state: 'tracked' | 'opened' | 'completed' | 'cancelled' | 'expired';
  expiresAt: string;
  /**
   * With purpose `nudge`, once the page has asked: what was decided; `required` keeps people out until it is completed. What
   * the page says of its browser is believed (`not_capable`). `show` is false also for what has been turned down.
   */
  nudge?: { show: boolean; reason: OfferReason | SilenceReason };
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

/** `POST /v1/users/{id}/authenticators`, secret key with `admin` rights: credentials made elsewhere under the same RP ID. */
export interface ImportRequest {
  user?: TrackRequest['user'];
  /**
   * The user handle these credentials were made with, base64url of 1–64 bytes. A discoverable credential answers with
   * it, and one that answers with another is refused: it may be left out only where none of them is discoverable.
   */
  userHandle?: string;
  credentials: {
    /** Base64url. */
    credentialId: string;
    /** COSE key, base64url. */
    publicKey: string;
    counter: number;
    transports?: string[];
    name?: string;
    aaguid?: string;
    attachment?: 'platform' | 'cross-platform';
    backupEligible: boolean;
    backedUp: boolean;
    userVerified: boolean;
    discoverable?: boolean;
    createdAt?: string;
  }[];
}
