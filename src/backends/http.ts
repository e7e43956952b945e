import { causeOf, PasskeyError, type FailureCode, type Retry } from '../failure.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

interface RequestPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** A refusal need not be JSON: a path that is not there is often answered by something else than the service. */
  readonly plainErrors?: boolean;
}

/**
 * One request, JSON in and out. Rejects with `PasskeyError`: `network` where no readable answer came within
 * `timeout` milliseconds, `aborted` where `signal` ended it; every answer that is JSON resolves, whatever its status.
 */
export async function request(
  url: string,
  init: RequestInit & { method: string },
  { fetch, timeout, signal, plainErrors = false }: RequestPorts,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      ...init,
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    const text = await response.text();
    const body: unknown = text && !(plainErrors && isPlain(response)) ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    throw failed(signal.aborted ? 'aborted' : 'network', signal.aborted ? 'once' : 'same', error);
  }
}

/** Throws `server_error` where an answer that says it went well lacks what it must have. */
export function requireMembers(body: unknown, ...names: readonly string[]): void {
  if (names.some((name) => !(name in (Object(body) as object))))
    throw failed('server_error', 'once');
}

/** What went wrong on this side of the wire, before or in place of an answer. */
export function failed(code: FailureCode, retry: Retry, cause?: unknown): PasskeyError {
  return new PasskeyError({
    code,
    retry,
    confidence: 'sure',
    ...(cause !== undefined && { cause: causeOf(cause) }),
  });
}

/** A part of ours that is fetched when it is needed; rejects with `network` where it does not come. */
export function arrive<Module>(part: Promise<Module>): Promise<Module> {
  return part.catch((error: unknown) => {
    throw failed('network', 'same', error);
  });
}

function isPlain({ status, headers }: Response): boolean {
  return status >= 400 && status < 502 && !/[/+]json\b/.test(headers.get('content-type') ?? '');
}
