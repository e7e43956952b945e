import { PasskeyError } from '../failure.js';
import type { WebhookEvent } from './webhook-event.js';

/** What came in: a `Request`, or Node's headers beside the body exactly as it was sent. */
export type WebhookRequest =
  | Request
  | {
      readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
      /** Not parsed: the signature is over these very bytes. */
      readonly body: string | Uint8Array;
    };

export interface VerifyOptions {
  /** Seconds the delivery may be old, or ahead of this clock; 300. */
  tolerance?: number | undefined;
  /** Milliseconds since 1970; the clock's when left out. */
  now?: (() => number) | undefined;
}

/**
 * Verifies a webhook of ours and answers its event. A delivery is repeated until it is answered 2xx, and a copy passes as
 * long as its timestamp does: do what `id` names once.
 *
 * @param secrets the tenant's `webhook.secret`; several while one is being replaced.
 * @throws PasskeyError `verification_failed`, whose `failure.cause` says to developers what did not fit.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function verifyWebhook(
  request: WebhookRequest,
  secrets: string | readonly string[],
  { tolerance = 300, now = Date.now }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const all = [secrets].flat();
  if (all.length === 0 || all.includes('')) throw new Error('secrets: name at least one secret.');
  const body = await bytesOf(request);
  const id = headerOf(request, 'webhook-id');
  const timestamp = headerOf(request, 'webhook-timestamp');
  const signatures = headerOf(request, 'webhook-signature');
  if (!/^\d{1,12}$/.test(timestamp)) throw refused('webhook-timestamp is no time in seconds.');
  if (!(Math.abs(now() / 1000 - Number(timestamp)) <= tolerance)) {
    throw refused(`webhook-timestamp is more than ${tolerance} seconds off.`);
  }
  const signed = concat(new TextEncoder().encode(`${id}.${timestamp}.`), body);
  if (!(await isSigned(signed, signatures, all))) throw refused('No signature fits.');
  const event = parse(body);
  if (event.id !== id) throw refused('The body names another id than webhook-id.');
  return event;
}

async function isSigned(
  signed: Uint8Array<ArrayBuffer>,
  header: string,
  secrets: readonly string[],
): Promise<boolean> {
  const signatures = header.split(' ', 20).flatMap((each) => {
    const bytes = each.startsWith('v1,') ? fromBase64(each.slice(3)) : undefined;
    return bytes ? [bytes] : [];
  });
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  for (const secret of secrets) {
    const key = await crypto.subtle.importKey('raw', keyOf(secret), hmac, false, ['verify']);
    for (const signature of signatures) {
      // WebCrypto compares in constant time.
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return true;
    }
  }
  return false;
}

/** `whsec_` and base64, or any other text, whose bytes are the key. */
function keyOf(secret: string): Uint8Array<ArrayBuffer> {
  const prefix = 'whsec_';
  if (!secret.startsWith(prefix)) return new TextEncoder().encode(secret);
  const bytes = fromBase64(secret.slice(prefix.length));
  if (!bytes?.length) throw new Error('secrets: what follows whsec_ must be base64.');
  return bytes;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function headerOf({ headers }: WebhookRequest, name: string): string {
  const value = isHeaders(headers)
    ? headers.get(name)
    : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value !== 'string' || value === '') throw refused(`The header ${name} is missing.`);
  return value;
}

function isHeaders(headers: WebhookRequest['headers']): headers is Headers {
  return typeof headers.get === 'function';
}

async function bytesOf(request: WebhookRequest): Promise<Uint8Array<ArrayBuffer>> {
  // Not `instanceof`: a framework's request may be of another class.
  if ('arrayBuffer' in request) return new Uint8Array(await request.arrayBuffer());
  const { body } = request;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  // In a view of its own: a Buffer of Node's is a part of a larger one. Its class may be of another realm.
  if (ArrayBuffer.isView(body)) return new Uint8Array(body);
  throw new Error('body: must be as it was sent, text or bytes; put the verification before JSON.');
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Signed by somebody who has the secret, and still only what it says it is. */
function parse(body: Uint8Array): WebhookEvent {
  try {
    const event = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
    const { id, type, createdAt, data } = event as Record<string, unknown>;
    const { userId } = data as Record<string, unknown>;
    if ([id, type, createdAt, userId].every((each) => typeof each === 'string')) {
      return event as WebhookEvent;
    }
  } catch {
    // Refused below.
  }
  throw refused('The body is no event of this server.');
}

function refused(message: string): PasskeyError {
  return new PasskeyError({
    code: 'verification_failed',
    retry: 'none',
    confidence: 'sure',
    cause: { name: 'Webhook', message },
  });
}
