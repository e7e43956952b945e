import { Refusal } from '../refusal.js';
import type { Service } from '../service.js';
import { tenantOfKey, type Right, type Tenant } from '../tenants.js';

/** The tenant whose server is asking; refuses pages, whatever they know, and keys without the right. */
export function requireKey(service: Service, headers: Headers, right: Right): Tenant {
  // Browsers leave `Origin` out of a GET within one origin, and name the site of every request.
  if (headers.has('origin') || headers.has('sec-fetch-site')) {
    throw new Refusal('forbidden', {
      message: 'This route is for servers: a secret key must never be in a page.',
    });
  }
  const authorization = headers.get('authorization') ?? '';
  if (/^dpop /i.test(authorization)) throw new Refusal('forbidden');
  const secret = /^bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
  const found = secret === undefined ? undefined : tenantOfKey(service.tenants, secret);
  if (!found) throw new Refusal('unauthorized');
  if (!found.rights.includes(right)) {
    throw new Refusal('forbidden', { message: `This key lacks the right "${right}".` });
  }
  return found.tenant;
}

/** The session token and proof of a page's request; refuses when either is missing. */
export function requireDpop(headers: Headers): { token: string; proof: string } {
  const token = /^dpop (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw new Refusal('session_expired');
  const proof = headers.get('dpop');
  if (proof === null) throw new Refusal('invalid_proof');
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
