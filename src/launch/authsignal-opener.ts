import type { ToldFailure } from '../events.js';
import { framed, type Outside } from './visit.js';

/** What a reload needs besides the address; the ticket is worth one token, and that only once the person is through. */
export interface Kept {
  readonly popup: boolean;
  /** Pages that may hear of it. */
  readonly origins: readonly string[];
  readonly ticket: string;
  readonly redirectUrl?: string;
}

/** Milliseconds the page behind a window has to close it. */
const patience = 1000;

/**
 * The page around or behind this one, spoken to as the vendor's `launch` expects it, or the address the person goes back
 * to; undefined where there is neither.
 */
export function outsideOf({ popup, origins, ticket, redirectUrl }: Kept): Outside | undefined {
  const peer = framed ? parent : popup ? (opener as WindowProxy | null) : null;
  if (!peer && !redirectUrl) return undefined;
  const known = framed ? ancestors() : undefined;
  const hearers = known ? origins.filter((origin) => known.includes(origin)) : origins;
  // To each listed origin by name: the browser delivers to a page of that origin alone, whoever the window is.
  const tell = (data: unknown): void => {
    for (const origin of hearers) peer?.postMessage(data, origin);
  };
  const say = (event: string, more: object = {}): void =>
    tell(JSON.stringify({ event: `AUTHSIGNAL_${event}`, ...more }));

  let ready = false;
  let left = false;
  const leave = (token?: string): void => {
    if (left) return;
    left = true;
    if (!peer) {
      location.replace(returnUrl(redirectUrl ?? '', token));
      return;
    }
    say('CLOSE_POPUP', { token });
    if (!framed) setTimeout(() => close(), patience);
  };
  return {
    channel: {
      tell(message) {
        if (message.type === 'escape') leave();
        if (message.type !== 'height') return;
        tell({ height: message.height });
        if (!ready) say('READY');
        ready = true;
      },
    },
    origin: {
      end(outcome) {
        switch (outcome.status) {
          case 'completed':
            void post<{ token: string }>('/token', { ticket }).then((taken) => leave(taken?.token));
            break;
          case 'failed':
          case 'expired':
            say('API_ERROR', errorOf(outcome.failure));
            break;
          default:
            leave();
        }
      },
      close: () => leave(),
    },
  };
}

/** What the browser itself says of the page around a frame; undefined where it does not. */
export function ancestors(): string[] | undefined {
  const { ancestorOrigins } = location as { ancestorOrigins?: ArrayLike<string> };
  const nearest = ancestorOrigins?.[0];
  return framed && nearest ? [nearest] : undefined;
}

/** Asks our server; undefined where it says no. A request that got no answer is sent once more. */
export async function post<T>(path: '' | '/token', body: object): Promise<T | undefined> {
  const prefix = location.pathname.replace(/\/(?:authsignal\/launch|launch\/[\w-]+)$/, '');
  const send = (): Promise<Response> =>
    fetch(`${prefix}/authsignal/launch${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  try {
    const response = await send().catch(send);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

function returnUrl(target: string, token: string | undefined): string {
  const url = new URL(target);
  url.searchParams.delete('token');
  if (token !== undefined) url.searchParams.set('token', token);
  return url.href;
}

/** In the codes the vendor's clients know; others as they are called here. */
function errorOf(failure: ToldFailure | undefined): { errorCode: string; statusCode: number } {
  switch (failure?.code ?? 'session_expired') {
    case 'session_expired':
    case 'action_expired':
    case 'action_ended':
      return { errorCode: 'expired_token', statusCode: 401 };
    case 'rate_limited':
      return { errorCode: 'too_many_requests', statusCode: 429 };
    case 'network':
      return { errorCode: 'network_error', statusCode: 0 };
    default:
      return { errorCode: failure?.code ?? '', statusCode: 400 };
  }
}
