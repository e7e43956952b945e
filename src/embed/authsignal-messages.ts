import type { ToldFailure } from '../events.js';

/*
 * What the hosted page says, as @authsignal/browser 1.21 hears it (authsignal.ts, handlers/popup-handler.ts): events are JSON
 * in a string, a height is a plain object. Everything else is nothing.
 */

export type AuthsignalMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'close'; readonly token?: string }
  | { readonly type: 'error'; readonly failure: ToldFailure }
  | { readonly type: 'height'; readonly height: number };

/** CSS pixels of the smallest and the highest frame anybody gets. */
const [lowest, highest] = [160, 4000];
/** Opaque, or a JWT. */
const tokens = /^[\w.~+/=-]{1,8192}$/;

export function readMessage(data: unknown): AuthsignalMessage | undefined {
  if (typeof data !== 'string') {
    const { height } = Object(data) as { height?: unknown };
    return typeof height === 'number' && Number.isFinite(height)
      ? { type: 'height', height: Math.min(Math.max(Math.ceil(height), lowest), highest) }
      : undefined;
  }
  const { event, token, errorCode, statusCode } = parsed(data);
  switch (event) {
    case 'AUTHSIGNAL_READY':
      return { type: 'ready' };
    case 'AUTHSIGNAL_CLOSE_POPUP':
      return { type: 'close', ...readToken(token) };
    case 'AUTHSIGNAL_API_ERROR':
      return { type: 'error', failure: failureOf(errorCode, statusCode) };
    default:
      return undefined;
  }
}

export function readToken(value: unknown): { readonly token?: string } {
  return typeof value === 'string' && tokens.test(value) ? { token: value } : {};
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** As much of it as a host may act upon; the page itself says the rest to the person. */
function failureOf(errorCode: unknown, statusCode: unknown): ToldFailure {
  if (errorCode === 'expired_token' || statusCode === 401)
    return { code: 'session_expired', retry: 'restart', confidence: 'sure' };
  if (errorCode === 'too_many_requests' || statusCode === 429)
    return { code: 'rate_limited', retry: 'same', confidence: 'sure' };
  return { code: 'server_error', retry: 'once', confidence: 'likely' };
}
