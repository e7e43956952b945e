import { z } from 'zod';
import { originProblem } from '../origins.js';
import { digestOf, type Tenant } from '../tenants.js';

/** The API of Authsignal's clients, at `/authsignal`; see `AuthenticatorServerOptions.authsignal`. */
export interface AuthsignalOptions {
  /** The id of one of `tenants`; the vendor's clients know it as the tenant id. */
  tenant: string;
  /** The API secret key of `@authsignal/node`, 24–200 characters; it signs webhooks too. */
  secret: string;
  /** Pages whose scripts may call the client API; each of them is listed in the tenant's `origins` or `embedOrigins`. */
  origins: readonly string[];
  /** Where `authenticator.created` and the like are reported with the vendor's signature. */
  webhook?: { url: string } | undefined;
}

/** The same, checked. */
export interface Authsignal {
  readonly tenant: Tenant;
  readonly digest: Uint8Array;
  readonly secret: string;
  readonly origins: readonly string[];
  readonly webhook: { readonly url: string } | undefined;
}

const shape = z.strictObject({
  tenant: z.string('must be the id of a tenant'),
  secret: z
    .string('must be the API secret key')
    .regex(/^[\x21-\x39\x3b-\x7e]{24,200}$/, 'must be 24–200 visible ASCII characters without ":"'),
  origins: z.array(z.string(), 'must list the pages that call the API').min(1).max(100),
  webhook: z
    .strictObject({ url: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }) })
    .optional(),
});

/** Checks the option against the tenants; throws an error that says what to change. */
export function parseAuthsignal(
  options: AuthsignalOptions,
  tenants: readonly Tenant[],
): Authsignal {
  const parsed = shape.safeParse(options);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = ['authsignal', ...(issue?.path ?? [])].join('.');
    throw new Error(`${path}: ${issue?.message ?? 'is not valid'}.`);
  }
  const { tenant: id, secret, origins, webhook } = parsed.data;
  const tenant = tenants.find((each) => each.id === id);
  if (!tenant) throw new Error(`authsignal.tenant: "${id}" is not the id of a tenant.`);
  const digest = digestOf(secret);
  const keys = tenants.flatMap((each) => each.keys);
  if (keys.some((key) => Buffer.compare(key.digest, digest) === 0)) {
    throw new Error('authsignal.secret: is the key of a tenant too; give it a value of its own.');
  }
  const listed = [...tenant.origins, ...tenant.embedOrigins];
  for (const origin of origins) {
    const problem = originProblem(origin);
    if (problem) throw new Error(`authsignal.origins: "${origin}" ${problem}.`);
    if (listed.includes(origin)) continue;
    throw new Error(
      `authsignal.origins: list "${origin}" in the origins of tenant "${id}", or in its embedOrigins where it only shows the hosted page.`,
    );
  }
  return { tenant, digest, secret, origins: [...new Set(origins)], webhook };
}
