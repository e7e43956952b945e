/** True where plain http is as safe as https: the traffic never leaves the machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '127.0.0.1' ||
    hostname === '[::1]'
  );
}

/** True when `hostname` is the RP ID or a subdomain of it (HTML "is a registrable domain suffix of or is equal to"). */
export function isWithinDomain(hostname: string, rpId: string): boolean {
  return hostname === rpId || hostname.endsWith(`.${rpId}`);
}

/** Says what is wrong with an origin meant to be compared as an exact string, or nothing. */
export function originProblem(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return 'is not a URL; write it like https://example.com';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return 'must use https (http is allowed for localhost only)';
  }
  if (url.origin !== value) return `must be an origin without path, written as ${url.origin}`;
  // The parser takes `*`, `;` and quotes for parts of a name; a policy header would read them as more than one origin.
  if (!/^[\w.:[\]-]+$/.test(url.hostname)) return 'must name one host, without a wildcard';
  return undefined;
}

/** Says what is wrong with an address to send people to, or nothing. */
export function targetProblem(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // The parser repairs backslashes, control characters and missing slashes; an address that needs repair is refused.
  if (!url || !/^https?:\/\/[^\\\s\p{Cc}]+$/u.test(value)) {
    return 'is not an absolute URL; write it like https://example.com/done';
  }
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    return 'must use https (http is allowed for localhost only)';
  }
  if (url.username || url.password) return 'must not carry a user name or password';
  if (url.hash) return 'must not carry a fragment';
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(value.split(/[?#]/u, 1)[0] ?? '')) {
    return 'must not contain . or .. segments';
  }
  return undefined;
}

/** True when the address has the origin of a listed one and its path is the listed path or below it. */
export function isListedTarget(value: string, listed: readonly string[]): boolean {
  if (targetProblem(value)) return false;
  const url = new URL(value);
  return listed.some((entry) => {
    const allowed = new URL(entry);
    const folder = allowed.pathname.endsWith('/') ? allowed.pathname : `${allowed.pathname}/`;
    return (
      url.origin === allowed.origin &&
      (url.pathname === allowed.pathname || url.pathname.startsWith(folder))
    );
  });
}
