import { causeOf, failureCodes, PasskeyError, type FailureCode, type Retry } from '../failure.js';

export interface HostOptions {
  /** The origin of the server, `https://id.example.com`. */
  baseUrl: string;
  /** A secret key of the tenant. */
  secret: string;
  /** The runtime's own when left out. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one answer, 10000 when left out. */
  timeout?: number | undefined;
}

export interface Sent {
  readonly body?: object;
  readonly idempotencyKey?: string;
}

/** One request with the secret key. Rejects with `PasskeyError`; answers the body of a 2xx, undefined where it has none. */
export type Call = (method: string, path: string, sent?: Sent) => Promise<unknown>;

/** @throws Error that says which option is wrong; the secret is in none of them. */
export function createCall(options: HostOptions): Call {
  const { secret, fetch = globalThis.fetch, timeout = 10_000 } = options;
  refusePages();
  const origin = originOf(options.baseUrl);
  // Also because fetch names the whole value of a header it does not take.
  if (!/^[\x21-\x7e]{8,200}$/.test(secret)) {
    throw new Error('secret: must be 8–200 visible ASCII characters without spaces.');
  }
  return async (method, path, { body, idempotencyKey } = {}) => {
    let response: Response;
    let text: string;
    try {
      response = await fetch(origin + path, {
        method,
        headers: {
          authorization: `Bearer ${secret}`,
          ...(body && { 'content-type': 'application/json' }),
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        },
        ...(body && { body: JSON.stringify(body) }),
        // Not every runtime knows `error`; the key must not travel on to another address.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      text = await response.text();
    } catch (error) {
      throw failed('network', causeOf(error), secret);
    }
    if (response.ok) return parse(text);
    if (response.status < 400) {
      const message = 'The server answered with a redirect; write baseUrl as it is after that.';
      throw failed('network', { name: 'HTTP', message }, secret);
    }
    throw refused(response, parse(text), secret);
  };
}

/** A worker of Cloudflare's or Deno's has no document. */
function refusePages(): void {
  if ('document' in globalThis && 'window' in globalThis) {
    throw new Error(
      'createHost: a secret key must never be in a page. Call it on your server, and give the page the url that track() answers.',
    );
  }
}

function originOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error('baseUrl: must be the origin of the server, like https://id.example.com.');
  }
  if (url.origin !== value.replace(/\/$/, '')) {
    throw new Error(`baseUrl: must be an origin without path, written as ${url.origin}.`);
  }
  if (url.protocol === 'http:' && !isPrivate(url.hostname)) {
    throw new Error('baseUrl: must use https, or the secret key would travel readable by anybody.');
  }
  return url.origin;
}

/** Names that lead to this machine or stay inside a network (RFC 6761, RFC 6762, the reserved `internal`). */
function isPrivate(hostname: string): boolean {
  return /^(?:127\.0\.0\.1|\[::1\]|[a-z0-9_-]+|.+\.(?:localhost|local|internal))$/.test(hostname);
}

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

const statusCodes: Partial<Record<number, FailureCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  429: 'rate_limited',
  503: 'not_available',
};

/** What an answer of ours means to a program; everything else is a mistake that the same call repeats. */
const retries: Partial<Record<FailureCode, Retry>> = {
  network: 'same',
  rate_limited: 'same',
  in_progress: 'same',
  wrong_code: 'same',
  not_available: 'once',
  server_error: 'once',
  action_ended: 'restart',
  action_expired: 'restart',
  options_expired: 'restart',
  reauth_required: 'restart',
};

function refused({ status, headers }: Response, body: unknown, secret: string): PasskeyError {
  const { code, message, details } = Object(body) as Record<string, unknown>;
  const fallback = statusCodes[status] ?? (status >= 500 ? 'server_error' : 'invalid_request');
  const known = failureCodes.find((each) => each === code) ?? fallback;
  const cause = { name: 'HTTP', message: typeof message === 'string' ? message : String(status) };
  const { attemptsLeft } = Object(details) as { attemptsLeft?: unknown };
  return failed(known, cause, secret, {
    ...retryAfterOf(headers.get('retry-after')),
    ...(typeof attemptsLeft === 'number' && { attemptsLeft }),
  });
}

/** RFC 9110 §10.2.3: seconds or a date; a lock of an account says how long it lasts. */
function retryAfterOf(value: string | null): { retryAfter?: number } {
  if (value === null) return {};
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? {} : { retryAfter: Math.max(0, Math.ceil(seconds)) };
}

/** Whatever stands between may have written the request into its answer: the key is taken out of it. */
function failed(
  code: FailureCode,
  { name, message }: { name: string; message: string },
  secret: string,
  more: { retryAfter?: number; attemptsLeft?: number } = {},
): PasskeyError {
  const cause = { name, message: message.replaceAll(secret, '…').slice(0, 500) };
  return new PasskeyError({
    code,
    retry: retries[code] ?? 'none',
    confidence: 'sure',
    cause,
    ...more,
  });
}

/** An answer that went well and lacks what it must have is none of ours. */
export function requireMembers(answer: unknown, ...names: readonly string[]): void {
  if (names.every((name) => name in (Object(answer) as object))) return;
  const message = 'The answer is not one of this server; check baseUrl.';
  throw new PasskeyError({
    code: 'server_error',
    retry: 'once',
    confidence: 'sure',
    cause: { name: 'HTTP', message },
  });
}
