const nothing = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The policy of the hosted page: its own scripts and API, no style sheet, no image, no HTML sink. */
export function pagePolicy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'none'",
    "img-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** Adds what every answer carries; a header the route has set itself stays. */
export function secure(
  response: Response,
  { hosted, https }: { hosted: boolean; https: boolean },
): Response {
  const headers = new Headers(response.headers);
  const add = (name: string, value: string) => {
    if (!headers.has(name)) headers.set(name, value);
  };
  add('x-content-type-options', 'nosniff');
  add('referrer-policy', 'no-referrer');
  add('cross-origin-resource-policy', 'same-origin');
  add('content-security-policy', nothing);
  add('cache-control', 'no-store');
  // Any value on the hosted page would cut a popup off from the page that opened it.
  if (!hosted) add('cross-origin-opener-policy', 'same-origin');
  if (https) add('strict-transport-security', 'max-age=31536000');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
