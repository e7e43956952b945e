import { z } from 'zod';
import { completeWithin } from '../../contract.js';
import { millis, now, type Service } from '../service.js';
import type { Tenant } from '../tenants.js';
import { base64url, sha256 } from '../tokens.js';
import { VendorRefusal } from './errors.js';

/** Whose challenge it is. */
interface Site {
  readonly service: Service;
  readonly tenant: Tenant;
}

const state = z.object({
  /** The action code and idempotency key the page gave. */
  code: z.string(),
  key: z.string().optional(),
  /** Absent until options have been asked for. */
  challenge: z.string().optional(),
  /** Milliseconds of the database's clock. */
  until: z.number(),
});
export type State = z.infer<typeof state>;

export async function clock({ store, offset }: Service): Promise<number> {
  const { rows } = await store.query<{ at: number }>(`SELECT ${millis(now(1))} AS at`, [offset()]);
  if (!rows[0]) throw new Error('no time from the database');
  return rows[0].at;
}

function sealedFor({ id }: Tenant): string {
  return `authsignal sign-in:${id}`;
}

export function seal({ service, tenant }: Site, content: State): string {
  return base64url(service.keyring.seal(Buffer.from(JSON.stringify(content)), sealedFor(tenant)));
}

export function open({ service, tenant }: Site, challengeId: string, at: number): State {
  let content: State;
  try {
    const bytes = service.keyring.open(Buffer.from(challengeId, 'base64url'), sealedFor(tenant));
    content = state.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    throw expired();
  }
  if (content.until <= at) throw expired();
  return content;
}

/** One statement decides; before anything is looked at, so that nothing can be tried twice on one challenge. */
export async function spend({ store, offset }: Service, challenge: string): Promise<boolean> {
  const { count } = await store.query(
    `INSERT INTO proofs (jti_hash, expires_at) VALUES ($2, ${now(1)} + make_interval(secs => $3))
     ON CONFLICT DO NOTHING`,
    [offset(), sha256('authsignal sign-in\n', challenge), 2 * completeWithin],
  );
  return count === 1;
}

/** One word for what was never given, spent before, or asked for too long ago. */
export function expired(): VendorRefusal {
  return new VendorRefusal('expired_challenge', 'This challenge is over. Ask for options again.');
}
