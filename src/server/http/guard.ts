import { refuse, type AccessClass } from '../access.js';
import { Refusal } from '../refusal.js';
import type { Service } from '../service.js';
import { tenantOfKey, type Right, type Tenant } from '../tenants.js';

/** The tenant whose server is asking; refuses pages, whatever they know, and keys without the right. */
export function requireKey(
  service: Service,
  headers: Headers,
  access: AccessClass,
  rights: readonly Right[],
): Tenant {
  // Browsers leave `Origin` out of a GET within one origin, and name the site of every request.
  if (headers.has('origin') || headers.has('sec-fetch-site')) {
    const message = 'This route is for servers: a secret key must never be in a page.';
    throw refuse(access, 'key-in-page', message);
  }
  const authorization = headers.get('authorization');
  if (authorization === null) throw refuse(access, 'no-token');
  // However much has been proved in it.
  if (/^dpop /i.test(authorization)) throw refuse(access, 'proved');
  const found = keyOf(service, headers);
  if (!found) throw refuse(access, 'unknown-token');
  if (!found.rights.some((right) => rights.includes(right))) {
    throw refuse(
      access,
      'key-without-right',
      `This key lacks the right "${rights.join('" or "')}".`,
    );
  }
  return found.tenant;
}

/** Whether the key of a request that {@link requireKey} has let through has another right too. */
export function hasRight(service: Service, headers: Headers, right: Right): boolean {
  return keyOf(service, headers)?.rights.includes(right) ?? false;
}

function keyOf(service: Service, headers: Headers): ReturnType<typeof tenantOfKey> {
  const authorization = headers.get('authorization') ?? '';
  const secret = /^bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
  return secret === undefined ? undefined : tenantOfKey(service.tenants, secret);
}

/** The session token and proof of a page's request; refuses when either is missing. */
export function requireDpop(
  headers: Headers,
  access: AccessClass,
): { token: string; proof: string } {
  const authorization = headers.get('authorization');
  if (authorization === null) throw refuse(access, 'no-token');
  const token = /^dpop (\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw refuse(access, 'key-in-page');
  const proof = headers.get('dpop');
  if (proof === null) throw refuse(access, 'anothers-proof');
  return { token, proof };
}

const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;
const text = /^text\/plain(?:\s*;\s*charset="?utf-8"?)?$/i;
/** Bytes of JSON sent as text, which no preflight announces. */
const textCap = 4096;

/** Refuses a body of another type; `simple` also takes JSON as text of at most 4 KB. */
export function requireMediaType(headers: Headers, body: Uint8Array, simple = false): void {
  const type = headers.get('content-type')?.trim() ?? '';
  if (json.test(type)) return;
  if (!simple || !text.test(type)) throw new Refusal('unsupported_media_type');
  if (body.byteLength > textCap) throw new Refusal('payload_too_large');
}
