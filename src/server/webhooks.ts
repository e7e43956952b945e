import { createHmac } from 'node:crypto';
import { isVendorEvent, vendorRequest } from './authsignal/events.js';
import type { Outgoing } from './outbox-rows.js';
import { tenantOf, type Service } from './service.js';

/** Milliseconds. */
const timeout = 10_000;

/** The endpoint answered something other than 2xx. */
export class WebhookError extends Error {
  override name = 'WebhookError';
  readonly status: number;
  constructor(status: number) {
    super(`the webhook answered ${status}`);
    this.status = status;
  }
}

/** Reports one event to the tenant's endpoint; its body is the same at every attempt, the signature's time is not. */
export async function sendWebhook(service: Service, row: Outgoing): Promise<void> {
  const { url, body, headers } = isVendorEvent(row)
    ? vendorRequest(service, row)
    : ownRequest(service, row);
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  });
  await response.body?.cancel();
  if (!response.ok) throw new WebhookError(response.status);
}

function ownRequest(
  service: Service,
  row: Outgoing,
): { url: string; body: string; headers: Record<string, string> } {
  const { webhook } = tenantOf(service, row.tenant);
  if (!webhook) throw new Error('no webhook is configured');
  const { event_id: id, kind: type, payload } = row;
  const { userId, authenticatorId, method, actionId } = payload;
  const createdAt = new Date(row.at).toISOString();
  const data = { userId, authenticatorId, method, actionId: actionId ?? undefined };
  const body = JSON.stringify({ id, type, createdAt, data });
  const timestamp = String(Math.floor(row.now / 1000));
  return {
    url: webhook.url,
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signWebhook(webhook.secret, id, timestamp, body),
    },
  };
}

/**
 * The value of `webhook-signature`.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @param secret `whsec_` and base64, or any other text, whose bytes are the key.
 * @param timestamp seconds since 1970.
 */
export function signWebhook(secret: string, id: string, timestamp: string, body: string): string {
  const prefix = 'whsec_';
  const key = secret.startsWith(prefix)
    ? Buffer.from(secret.slice(prefix.length), 'base64')
    : Buffer.from(secret);
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`);
  return `v1,${signature.digest('base64')}`;
}
