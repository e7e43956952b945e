import type {
  AuthenticationResponseJSON,
  ChallengeStart,
  EnrollmentStart,
  MethodKind,
  RegistrationResponseJSON,
} from '../../contract.js';
import type { Action } from '../actions.js';
import type { Caller, Service } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';

/** 4 passkey or key with user verification; 3 TOTP, key without it; 2 SMS; 1 e-mail (NIST SP 800-63B-4 §3 as we order it). */
export type Strength = 1 | 2 | 3 | 4;

/** What every method works with, inside the transaction of the request; the action's row is held. */
export interface Context {
  readonly service: Service;
  readonly sql: Sql;
  readonly tenant: Tenant;
  readonly action: Action;
  readonly user: MethodUser;
  readonly caller: Caller;
  /** What a challenge must prove at least; absent while enrolling. */
  readonly needed?: Strength;
  /** The authenticator that goes when the one being enrolled is stored; it must not be excluded. */
  readonly replaces?: string;
  /** Of an enrollment nobody is asked for: whoever makes the credential need neither be present nor verified. */
  readonly conditional?: boolean;
  /** The one authenticator a challenge is about; absent where any of the user's will do. */
  readonly only?: string;
  /** Of a sign-in for which any credential of the site was asked for: it must say itself whose it is. */
  readonly anybody?: boolean;
}

export interface MethodUser {
  readonly handle: Uint8Array;
  readonly name: string;
  readonly display_name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string | null;
}

/** What a ceremony keeps between begin and complete; columns of both `enrollments` and `challenges`. */
export interface Kept {
  readonly options?: object | null;
  /** Enrollments of TOTP alone; sealed. */
  readonly secret?: Uint8Array | null;
  readonly code_hash?: Uint8Array | null;
  /** Milliseconds of the database's clock. */
  readonly code_expires?: number | null;
  readonly address?: string | null;
}

/** A row of `enrollments` or `challenges`, as its method reads it. */
export interface Held extends Kept {
  readonly id: string;
  /** Whether the link of a mail has been followed. */
  readonly answered?: boolean;
  readonly label?: string | null;
}

export interface Begun<Start> {
  /** Everything of the answer but `id` and `completeIn`, which are the same for all methods. */
  readonly start: Start;
  readonly kept: Kept;
}

/** A link has been sent; nothing of our own wire awaits one. */
export interface LinkStart {
  readonly id: string;
  readonly method: 'email-link';
  readonly completeIn: number;
  readonly sentTo: string;
  readonly resendIn: number;
}

/** What a begun ceremony tells whoever began it. */
export type EnrollStart = EnrollmentStart | LinkStart;
export type ChallengeStarted = ChallengeStart | LinkStart;

type Without<T> = T extends unknown ? Omit<T, 'id' | 'completeIn'> : never;

/** A row of `authenticators` to be stored; what a method has no use for is left out. */
export interface Enrolled {
  readonly columns: Readonly<{
    credential_id?: Uint8Array;
    public_key?: Uint8Array;
    algorithm?: number;
    counter?: number;
    transports?: string[];
    aaguid?: string;
    attachment?: string | null;
    backup_eligible?: boolean;
    backed_up?: boolean;
    discoverable?: boolean | null;
    user_verified?: boolean;
    address?: string;
    secret?: Uint8Array;
    last_step?: number;
  }>;
  /** The name where the person gave none. */
  readonly name: string;
  /** Where the ceremony ran, as the client data says; for codes the request's own origin counts. */
  readonly origin?: string;
}

export interface Proof {
  readonly strength: Strength;
  /** The authenticator that proved it; null for a recovery code. */
  readonly authenticatorId: string | null;
  readonly origin?: string;
}

export type Answer =
  | { readonly response: RegistrationResponseJSON | AuthenticationResponseJSON }
  | { readonly code: string }
  /** The link has been followed, here or elsewhere; the row says whether that is so. */
  | { readonly followed: true };

/** One way to prove who one is; one file a method. Whatever is refused is thrown as a `Refusal`. */
export interface Method {
  readonly kind: MethodKind;
  /** Absent for recovery codes, which come by themselves. */
  beginEnrollment?(context: Context, id: string): Promise<Begun<Without<EnrollStart>>>;
  /** `held` has been spent already where the answer is a credential; what else is refused leaves it pending. */
  completeEnrollment?(context: Context, held: Held, answer: Answer): Promise<Enrolled>;
  /** `again` is the pending challenge another code is asked for. */
  beginChallenge(
    context: Context,
    id: string,
    again?: Held,
  ): Promise<Begun<Without<ChallengeStarted>>>;
  completeChallenge(context: Context, held: Held, answer: Answer): Promise<Proof>;
}
