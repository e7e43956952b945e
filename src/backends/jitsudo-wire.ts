import type { PasskeyError } from '../failure.js';
import { requireMembers, type Answer } from './http.js';
import { jitsudoCalls, jitsudoFailure, type JitsudoCall } from './jitsudo-failures.js';
import { askHost, call, signedIn, type HostHooks } from './vendor.js';

export interface JitsudoOptions extends HostHooks {
  /** Where the service answers, without `/v1` and without a trailing slash: `https://id.example.com`. */
  readonly baseUrl: string;
  /** UUID of the tenant the token is of; `tenant_mismatch` where it is another's. */
  readonly tenantId: string;
  /** A login that is not over yet; `token('challenge')` may answer an empty string where there is none. */
  readonly challenge?: JitsudoChallenge | undefined;
  /**
   * The person's session token and when it ends (ISO 8601), once the login has been passed. It is in no event, and
   * nothing else hears it; where this rejects it is called again with the same.
   */
  onToken?(token: string, expiresAt: string | undefined): void | Promise<void>;
  /** The proof was right, and a method must be set up before there is a token: `challenge.enrollmentRequired`. */
  onEnrollmentRequired?(challengeId: string): void | Promise<void>;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Web Locks, where they are not the browser's. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
}

/** What `POST /v1/auth/login` answered in place of a token. */
export interface JitsudoChallenge {
  /** `challenge_id` */
  readonly challengeId: string;
  /** `methods`, as they came: `totp`, `webauthn_passkey`, `webauthn_fido`. */
  readonly methods?: readonly string[];
  /** False where no backup code may be used. */
  readonly backupCodes?: boolean;
  /** `enrollment_required`: an authenticator app is set up before the login goes on. */
  readonly enrollmentRequired?: boolean;
}

export interface JitsudoWire {
  readonly options: JitsudoOptions;
  /** Calls this service turned out not to have. */
  readonly absent: Set<JitsudoCall>;
  /** `end` follows the path of the call. */
  readonly send: (
    what: JitsudoCall,
    signal: AbortSignal,
    body?: object,
    end?: string,
  ) => Promise<unknown>;
}

export function jitsudoWire(options: JitsudoOptions): JitsudoWire {
  const absent = new Set<JitsudoCall>();

  const once: JitsudoWire['send'] = async (what, signal, body, end = '') => {
    const [path, purpose] = jitsudoCalls[what];
    const method = what === 'list' ? 'GET' : what === 'remove' ? 'DELETE' : 'POST';
    const token = await askHost(() => options.token(purpose));
    const wire = { ...options, failureOf: (answer: Answer) => jitsudoFailure(what, answer) };
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      'x-tenant-id': options.tenantId,
    };
    try {
      return await call(wire, method, path + end, { headers, signal, body });
    } catch (error) {
      if (isAbsent(error)) absent.add(what);
      throw error;
    }
  };

  return { options, absent, send: (...sent) => signedIn(options, () => once(...sent)) };
}

/** True where the service has no such call, and will not have it a moment later. */
export function isAbsent(error: unknown): boolean {
  const { code, retry } = (error as PasskeyError).failure;
  return code === 'not_available' && retry === 'none';
}

/** The options of a ceremony, nested as the browser takes them or not. */
export function optionsIn<Options>(body: unknown): Options {
  requireMembers(body, 'options');
  const { options } = body as { options: Options & { publicKey?: Options } };
  return options.publicKey ?? options;
}

/** Null where a service has none to give. */
export function codesIn(body: unknown): readonly string[] {
  requireMembers(body, 'codes');
  return (body as { codes: readonly string[] | null }).codes ?? [];
}

/** What an app is set up with. */
export function setupIn(body: unknown): { secret: string; uri: string } {
  requireMembers(body, 'secret', 'qr_uri');
  const { secret, qr_uri: uri } = body as { secret: string; qr_uri: string };
  return { secret, uri };
}
