import { isPasskeyError, type Failure, type FailureCode } from '../failure.js';
import { packageVersion } from '../version.js';
import { clientInformation, keepClientHandle } from './corbado-client.js';
import { answeredFailure, serviceFailure } from './failures.js';
import { requireMembers, type Answer } from './http.js';
import { askHost, call, type HostHooks, type TokenPurpose } from './vendor.js';

export interface CorbadoOptions extends Pick<HostHooks, 'token'> {
  /** As the vendor's console has it, `pro-…`. */
  readonly projectId: string;
  /** An own domain for the vendor's frontend API, without a trailing slash. */
  readonly baseUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** What a process was begun for; the vendor counts both. */
export type ProcessKind = 'append' | 'manage';

/** One run of the vendor's logic, which decides at its beginning what is offered. */
export interface Process {
  readonly id: string;
  readonly baseUrl: string;
  readonly allowed: boolean;
  /** Milliseconds since 1970. With a client's clock that is wrong it is begun anew each time, and nothing worse. */
  readonly endsAt: number;
}

export interface CorbadoWire {
  /** Milliseconds since 1970; of the process that is running. */
  endsAt(kind: ProcessKind): number;
  /** The process there is, or another one where that is over. */
  process(kind: ProcessKind, signal: AbortSignal): Promise<Process>;
  /** A call that a connect token opens; the token is asked for now, since it is good for one call. */
  withToken(
    kind: ProcessKind,
    purpose: TokenPurpose,
    path: string,
    body: object,
    signal: AbortSignal,
  ): Promise<unknown>;
  /** A call inside the process that is running. */
  inside(kind: ProcessKind, path: string, body: object, signal: AbortSignal): Promise<unknown>;
}

export function corbadoWire(options: CorbadoOptions): CorbadoWire {
  const { projectId, fetch } = options;
  const home = options.baseUrl ?? `https://${projectId}.frontendapi.corbado.io`;
  const processes: Partial<Record<ProcessKind, Process | undefined>> = {};
  let flags: unknown = {};

  function send(
    process: Process | undefined,
    path: string,
    body: object,
    signal: AbortSignal,
  ): Promise<unknown> {
    const wire = {
      baseUrl: process?.baseUrl ?? home,
      fetch,
      failureOf: (answer: Answer) => corbadoFailure(path, answer),
      credentials: 'include',
    } as const;
    const headers = {
      'X-Corbado-ProjectID': projectId,
      'X-Corbado-SDK': `{"name":"passkey-elements","sdkVersion":"${packageVersion}"}`,
      'X-Corbado-Client-Timezone': Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...(process && { 'x-corbado-process-id': process.id }),
    };
    return call(wire, 'POST', `/v2/connect/${path}`, { headers, body, signal });
  }

  async function process(kind: ProcessKind, signal: AbortSignal): Promise<Process> {
    const known = processes[kind];
    if (known && known.endsAt > Date.now()) return known;
    const body = { clientInformation: await clientInformation(projectId), flags };
    // The vendor goes on with the process that is named, or begins another.
    const other = known ? undefined : (processes.append ?? processes.manage);
    const answer = (await send(other, `${kind}/init`, body, signal)) as InitAnswer;
    requireMembers(answer, 'processID', `${kind}Allowed`);
    const url = answer.frontendApiUrl;
    keepClientHandle(projectId, answer.newClientEnvHandle);
    flags = answer.flags ?? flags;
    return (processes[kind] = {
      id: answer.processID,
      // A host's own domain is left for nothing else, for the sake of its cookies and its policy; and no token goes over
      // plain HTTP.
      baseUrl: !options.baseUrl && url?.startsWith('https://') ? url : home,
      allowed: answer[`${kind}Allowed`] === true,
      endsAt: (answer.expiresAt ?? Infinity) * 1000,
    });
  }

  return {
    process,
    endsAt: (kind) => processes[kind]?.endsAt ?? 0,
    async withToken(kind, purpose, path, body, signal) {
      const once = async (): Promise<unknown> => {
        const running = await process(kind, signal);
        const token = await askHost(() => options.token(purpose));
        const name = purpose === 'enroll' ? 'appendTokenValue' : 'connectToken';
        return send(running, path, { ...body, [name]: token }, signal);
      };
      try {
        return await once();
      } catch (error) {
        if (codeOf(error) !== 'session_expired') throw error;
        // Nothing was done without being let in: the process or the token was over sooner than it said.
        processes[kind] = undefined;
        return once();
      }
    },
    inside: (kind, ...what) => send(processes[kind], ...what),
  };
}

export function codeOf(error: unknown): FailureCode | undefined {
  return isPasskeyError(error) ? error.failure.code : undefined;
}

interface InitAnswer extends Partial<Record<`${ProcessKind}Allowed`, boolean>> {
  readonly processID: string;
  readonly newClientEnvHandle?: string;
  /** Seconds since 1970. */
  readonly expiresAt?: number;
  readonly frontendApiUrl?: string;
  readonly flags?: unknown;
}

/** The failure an answer stands for, by the envelope's `error.type` and by its status; undefined where it is none. */
export function corbadoFailure(path: string, answer: Answer): Failure | undefined {
  const { status } = answer;
  if (status < 300) return undefined;
  const { message, error } = Object(answer.body) as { message?: unknown; error?: unknown };
  const { type, details = message } = Object(error) as { type?: unknown; details?: unknown };
  const finishing = path === 'append/finish';
  let code: FailureCode | undefined;
  if (type === 'passkey_already_exists') code = 'already_enrolled';
  else if (type === 'passkeys_not_supported') code = 'request_unsupported';
  // What is refused at the end is the credential, or nothing waits for it any more.
  else if (finishing && (status === 400 || status === 422)) code = 'verification_failed';
  else if (!finishing && status === 404) code = 'not_found';
  return {
    ...answeredFailure({ ...answer, body: null }),
    ...(code && serviceFailure(code)),
    cause: { name: 'HTTP', message: String(details) },
  };
}
