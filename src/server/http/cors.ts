import { refuse, type AccessClass } from '../access.js';
import { Refusal } from '../refusal.js';
import type { Service } from '../service.js';

/** Whose pages a path is for: those that hold a session, or also those that show our pages in theirs. */
export type Pages = 'own' | 'embedding';

/** Origins of all tenants and our own: before a request is read nobody knows whose it is. */
function isKnownOrigin(service: Service, origin: string | null, pages: Pages): origin is string {
  if (origin === null) return false;
  return (
    origin === service.baseUrl ||
    service.tenants.some(
      ({ origins, embedOrigins }) =>
        origins.includes(origin) || (pages === 'embedding' && embedOrigins.includes(origin)),
    )
  );
}

/** The headers that let a listed page read the answer; never a reflection of whoever asks, never with credentials. */
export function corsHeaders(
  service: Service,
  origin: string | null,
  pages: Pages,
): Record<string, string> {
  if (!isKnownOrigin(service, origin, pages)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'DPoP-Nonce, Retry-After',
  };
}

/** Answers a preflight for a path; `methods` are those of it that pages may use. */
export function preflight(
  service: Service,
  origin: string | null,
  pages: Pages,
  methods: readonly string[],
): Response {
  if (!isKnownOrigin(service, origin, pages)) throw new Refusal('invalid_origin');
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'authorization, content-type, dpop, idempotency-key',
      'access-control-max-age': '600',
    },
  });
}

/** The origin of a request a page of ours may have made; refuses forms, navigations and everybody else (CSRF). */
export function requireOrigin(
  service: Service,
  headers: Headers,
  access: AccessClass,
  pages: Pages = 'own',
): string {
  const site = headers.get('sec-fetch-site');
  const mode = headers.get('sec-fetch-mode');
  const origin = headers.get('origin');
  if (!isKnownOrigin(service, origin, pages) || site === 'none') {
    throw refuse(access, 'unlisted-page');
  }
  if (mode !== null && mode !== 'cors' && mode !== 'same-origin') {
    throw refuse(access, 'unlisted-page');
  }
  return origin;
}

/** The same for a request that changes nothing: within one origin browsers send those without an `Origin` (Fetch §3.2). */
export function requireReader(service: Service, headers: Headers, access: AccessClass): string {
  const within = !headers.has('origin') && headers.get('sec-fetch-site') === 'same-origin';
  const named = within ? new Headers([...headers, ['origin', service.baseUrl]]) : headers;
  return requireOrigin(service, named, access);
}

/**
 * The same for pages that hold no session. A beacon of our own page has the mode `no-cors`, and its origin is `null` where
 * the page sends no referrer (Fetch §3.2 "append a request Origin header"); `Sec-Fetch-Site` says whose it is.
 */
export function requireWatcher(service: Service, headers: Headers, access: AccessClass): string {
  const origin = headers.get('origin');
  const beacon =
    headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-mode') === 'no-cors';
  if (beacon && (origin === 'null' || origin === service.baseUrl)) return service.baseUrl;
  return requireOrigin(service, headers, access, 'embedding');
}
