import type {
  AuthenticatorJSON,
  MethodKind,
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../contract.js';
import type { Failure } from '../failure.js';

/** What a service cannot do is data, so that a view leaves it out instead of failing on click. */
export interface Capabilities {
  /** Methods this service can add. */
  readonly enroll: readonly MethodKind[];
  /** When a name may be given. */
  readonly label: 'none' | 'at-enroll' | 'after-enroll';
}

/** What the first screen needs. */
export interface Opening {
  readonly account?: { readonly name: string; readonly displayName: string };
  readonly relyingParty?: { readonly id?: string; readonly name: string };
  /** Methods this action allows, the service's own order. */
  readonly methods: readonly MethodKind[];
  /** Milliseconds from now until nothing new may be begun. */
  readonly expiresIn?: number;
  /** Where the service begins the ceremony in the same answer. */
  readonly enrollment?: EnrollStep;
  /** Where it may not begin. */
  readonly refusal?: Failure;
}

/** One step of adding a method; further steps come with further methods. */
export type EnrollStep =
  | {
      readonly at: 'create';
      /** The service's handle of this ceremony; opaque. */
      readonly flow: string;
      readonly options: PublicKeyCredentialCreationOptionsJSON;
      /** Milliseconds from now until `complete` is refused. */
      readonly completeIn?: number;
    }
  | {
      readonly at: 'done';
      readonly authenticator: AuthenticatorJSON;
      /** For the host's server to validate; worthless to anyone without its secret key. */
      readonly result?: string;
      /** The whole list, for `signalAllAcceptedCredentials`. */
      readonly accepted?: {
        readonly rpId: string;
        readonly userHandle: string;
        readonly credentialIds: readonly string[];
      };
    };

export type EnrollInput = { readonly credential: RegistrationResponseJSON };

/**
 * What a passkey service must do for us; one implementation a service, all pass `test/contracts/backend.ts`.
 * Every method rejects with `PasskeyError` only, and with nothing else; `signal` aborts it.
 */
export interface Backend {
  capabilities(): Capabilities;
  open(signal: AbortSignal): Promise<Opening>;
  beginEnrollment(
    kind: MethodKind,
    options: { readonly label?: string },
    signal: AbortSignal,
  ): Promise<EnrollStep>;
  /** Safe to call again with the same input after `network`: it leads to one authenticator. */
  completeEnrollment(flow: string, input: EnrollInput, signal: AbortSignal): Promise<EnrollStep>;
  rename(id: string, name: string, signal: AbortSignal): Promise<AuthenticatorJSON>;
}
