/** Names whose value is secret or proves something, whatever the service; letters only, lower case. */
const secretNames =
  /token|secret|password|session|totp|(?:code|codes|otp|proof|signature|watch|result|key|nonce|hash)$/;
/** Names that end in such a word and hold nothing of the kind. */
const harmlessNames = /^(?:error|failure|status|action)code$|(?:public|resident)key$/;
/** Long opaque values that are public by their nature, or open nothing alone. */
const openNames =
  /ids?$|^(?:challenge|userhandle|attestationobject|clientdatajson|authenticatordata|aaguid|.*publickey)$/;
const openHeaders = /^(?:accept|content-type|retry-after|x-tenant-id|x-corbado-.*)$/;
/** What every answer of a careful server carries, and what no service means by its answer. */
const idleHeaders =
  /^(?:cache-control|connection|content-(?:length|security-policy)|cross-origin-.*|date|keep-alive|referrer-policy|vary|access-control-.*|x-content-type-options|strict-transport-security|transfer-encoding)$/;
/** What a person wrote or may read, and no token: words, addresses, dates. */
const readable = /\s|@|^\d{4}-\d\d-\d\dT|^.{0,23}$/;

/** Says that something was there, and how much of it: never what. */
export function mask(secret: string): string {
  return `••• (${[...secret].length})`;
}

/**
 * A body as it may be kept and shown: JSON in which every secret is masked, by its name or because it looks like one;
 * text that is no JSON is masked whole.
 */
export function redactBody(text: string): unknown {
  try {
    return redact(JSON.parse(text) as unknown, '');
  } catch {
    return mask(text);
  }
}

/** The scheme of an authorization stays: that it is DPoP is what is worth seeing. */
export function redactHeaders(headers: Headers): (readonly [name: string, value: string])[] {
  const told = [...headers].filter(([name]) => !idleHeaders.test(name));
  return told.map(([name, value]) => {
    if (openHeaders.test(name)) return [name, value];
    const [, scheme = '', secret = value] = /^(\w+ )(.+)$/.exec(value) ?? [];
    return [name, scheme + mask(secret)];
  });
}

/** The path, and what is asked for in its query. */
export function redactPath({ pathname, searchParams }: URL): string {
  const query = [...searchParams].map(([name, value]) => `${name}=${redactText(value, name)}`);
  return pathname + (query.length > 0 ? `?${query.join('&')}` : '');
}

function redact(value: unknown, name: string): unknown {
  if (typeof value === 'string') return redactText(value, name);
  if (Array.isArray(value)) return value.map((item) => redact(item, name));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, redact(inner, below(name, key))]),
    );
  return typeof value === 'number' && isSecret(name) ? mask(String(value)) : value;
}

/** What is inside something secret is secret too. */
const below = (name: string, key: string): string => (isSecret(name) ? name : key);

function redactText(text: string, name: string): string {
  // The name of an error is a code as well.
  if (name === 'code' && /^[a-z]+(?:_[a-z]+)*$/.test(text)) return text;
  if (isSecret(name) || /^(?:otpauth|data):/.test(text) || /^\d{4,10}$/.test(text))
    return mask(text);
  if (/^[[{]/.test(text)) {
    // Some services put JSON into a string; what is secret in it is no less so.
    const inner = redactBody(text);
    return typeof inner === 'string' ? inner : JSON.stringify(inner);
  }
  if (/^https?:/.test(text) && URL.canParse(text)) {
    const { origin, pathname, search, hash } = new URL(text);
    const hidden = (part: string): string => part.slice(0, 1) + mask(part.slice(1));
    return origin + pathname + [search, hash].filter(Boolean).map(hidden).join('');
  }
  return readable.test(text) || openNames.test(plain(name)) ? text : mask(text);
}

const plain = (name: string): string => name.replace(/[^a-z]/gi, '').toLowerCase();

function isSecret(name: string): boolean {
  const word = plain(name);
  return secretNames.test(word) && !harmlessNames.test(word);
}
