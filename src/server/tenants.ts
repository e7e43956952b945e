import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { MethodKind } from '../contract.js';
import type { NudgePolicy } from '../nudge/policy.js';
import { methodKind } from './schemas.js';
import { nudgeOption, type NudgeOption } from './nudge-policy.js';
import { isLoopback, isWithinDomain, originProblem, targetProblem } from './origins.js';

export type Right = 'track' | 'admin';

/** One relying party, as the host writes it. */
export interface TenantOptions {
  /** Names the tenant in the store; 1–64 of `[A-Za-z0-9_-]`, never changed later. */
  id: string;
  /** The domain passkeys belong to; the server's own host when left out. */
  rpId?: string | undefined;
  /** What prompts and screens call the site. */
  rpName: string;
  /** Pages that may create passkeys, as exact origins: the RP ID or below it. */
  origins?: readonly string[] | undefined;
  /** Secret keys of the host's servers; two are valid at once while one is being replaced. */
  keys: readonly { secret: string; rights: readonly Right[] }[];
  /** `smart` requires discoverable passkeys, `classic` does not. */
  mode?: 'smart' | 'classic' | undefined;
  userVerification?: 'required' | 'preferred' | undefined;
  /** Passkeys and security keys a user may have, 1–100, default 10; never more than `totalLimit`. */
  passkeyLimit?: number | undefined;
  /** Authenticators of all kinds a user may have, 1–200; 10 more than `passkeyLimit` when left out. */
  totalLimit?: number | undefined;
  /** Methods that open an account by themselves; passkeys and security keys when left out. */
  firstFactor?: readonly MethodKind[] | undefined;
  /** Methods that come beside a first one; all others the server can send or check when left out. */
  secondFactor?: readonly MethodKind[] | undefined;
  /** Offered first when strong enough; else the strongest is. */
  preferred?: MethodKind | undefined;
  /** Text messages a day for all users together, 0–1,000,000, default 1000: each one costs. */
  smsPerDay?: number | undefined;
  /** Seconds before an action of purpose `recover` may add anything, 0–604800, default 0. */
  recoveryDelay?: number | undefined;
  /** How often people are offered a passkey after a sign-in, default `seed`; false offers none. */
  nudge?: NudgeOption | undefined;
  /** Who mails and texts come from, and where "this wasn't me" leads. */
  notices?: TenantNotices | undefined;
  /** Where `authenticator.added` and the like are reported, signed. */
  webhook?: { url: string; secret: string } | undefined;
  /** Sites that may show the hosted page in a frame. */
  embedOrigins?: readonly string[] | undefined;
  /** Where a person may be sent afterwards: these addresses and whatever lies below them. */
  redirectUrls?: readonly string[] | undefined;
  /**
   * The host's own pages that add and manage passkeys, for password managers: served at
   * `/.well-known/passkey-endpoints` where the RP ID is this server's host. Under another RP ID the host serves the same
   * JSON there itself.
   */
  passkeyEndpoints?: { enroll?: string | undefined; manage?: string | undefined } | undefined;
}

export interface TenantNotices {
  /** `Name <address>` or an address. */
  from: string;
  /** Shown as the way to say that it was somebody else. */
  supportUrl?: string | undefined;
  /** Replaces a text of ours; what is left undefined stays. */
  template?:
    | ((notice: {
        kind: string;
        locale: string;
        values: Readonly<Record<string, string>>;
      }) => { subject?: string; text: string } | undefined)
    | undefined;
}

/** One relying party, checked, with nothing left blank. */
export interface Tenant {
  readonly id: string;
  readonly rpId: string;
  readonly rpName: string;
  readonly origins: readonly string[];
  readonly keys: readonly { readonly digest: Uint8Array; readonly rights: readonly Right[] }[];
  readonly mode: 'smart' | 'classic';
  readonly userVerification: 'required' | 'preferred';
  readonly passkeyLimit: number;
  readonly totalLimit: number;
  readonly firstFactor: readonly MethodKind[];
  readonly secondFactor: readonly MethodKind[];
  /** Both factors: what this tenant takes at all. */
  readonly methods: readonly MethodKind[];
  readonly preferred: MethodKind | undefined;
  readonly smsPerDay: number;
  readonly recoveryDelay: number;
  /** Null offers nothing. */
  readonly nudge: NudgePolicy | null;
  readonly notices: TenantNotices | undefined;
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly embedOrigins: readonly string[];
  readonly redirectUrls: readonly string[];
  readonly passkeyEndpoints: PasskeyEndpoints | undefined;
}

/** W3C "A Well-Known URL for Relying Party Passkey Endpoints". */
export interface PasskeyEndpoints {
  readonly enroll?: string;
  readonly manage?: string;
}

const shape = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1–64 letters, digits, _ or -'),
  rpId: z.string().optional(),
  rpName: z.string().trim().min(1, 'must say what prompts call the site').max(64),
  origins: z.array(z.string()).max(100).optional(),
  keys: z
    .array(
      z.strictObject({
        secret: z
          .string()
          .regex(/^[\x21-\x7e]{8,200}$/, 'must be 8–200 visible ASCII characters without spaces'),
        rights: z
          .array(z.enum(['track', 'admin']))
          .min(1, 'must name at least one right: track or admin'),
      }),
    )
    .min(1, 'must hold at least one key: {secret, rights: ["track", "admin"]}'),
  mode: z.enum(['smart', 'classic']).default('smart'),
  userVerification: z.enum(['required', 'preferred']).default('preferred'),
  passkeyLimit: z.int().min(1).max(100).default(10),
  totalLimit: z.int().min(1).max(200).optional(),
  firstFactor: z.array(methodKind).min(1).default(['passkey', 'security-key']),
  secondFactor: z.array(methodKind).default(['totp', 'email-otp', 'sms-otp', 'recovery-code']),
  preferred: methodKind.optional(),
  smsPerDay: z.int().min(0).max(1_000_000).default(1000),
  recoveryDelay: z.int().min(0).max(604_800).default(0),
  nudge: nudgeOption,
  notices: z
    .strictObject({
      from: z.string().regex(/^[^\r\n]{3,320}$/, 'must be an address, or `Name <address>`'),
      supportUrl: z.url({ protocol: /^https?$/ }).optional(),
      template: z
        .custom<TenantNotices['template']>((value) => typeof value === 'function')
        .optional(),
    })
    .optional(),
  webhook: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }),
      secret: z.string().min(24, 'must be at least 24 characters'),
    })
    .optional(),
  embedOrigins: z.array(z.string()).max(100).default([]),
  redirectUrls: z.array(z.string()).max(100).default([]),
  passkeyEndpoints: z
    .strictObject({ enroll: z.string().optional(), manage: z.string().optional() })
    .optional(),
});

/** SHA-256 of a secret: compared instead of the secret, so that neither length nor prefix shows in the time taken. */
export function digestOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

/** Checks the server's own address; throws an error that says how to write it. */
export function parseBaseUrl(value: string): URL {
  const problem = originProblem(value);
  if (problem) throw new Error(`baseUrl "${value}" ${problem}.`);
  return new URL(value);
}

/** Checks and completes the tenants; throws an error that says which option to change and how. */
export function parseTenants(options: readonly TenantOptions[], baseUrl: URL): readonly Tenant[] {
  if (options.length === 0) throw new Error('tenants: name at least one tenant.');
  const tenants = options.map((option, index) => parseTenant(option, index, baseUrl));
  const ids = new Set<string>();
  const secrets = new Set<string>();
  for (const [index, tenant] of tenants.entries()) {
    if (ids.has(tenant.id)) throw new Error(`tenants: "${tenant.id}" appears twice; rename one.`);
    ids.add(tenant.id);
    for (const { secret } of options[index]?.keys ?? []) {
      if (secrets.has(secret)) {
        throw new Error(
          `tenants: a key of "${tenant.id}" is used twice; give each key its own secret.`,
        );
      }
      secrets.add(secret);
    }
  }
  return tenants;
}

function parseTenant(option: TenantOptions, index: number, baseUrl: URL): Tenant {
  const parsed = shape.safeParse(option);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = ['tenants', index, ...(issue?.path ?? [])].join('.');
    throw new Error(`${path}: ${issue?.message ?? 'is not valid'}.`);
  }
  const value = parsed.data;
  const fail = (what: string, problem: string): never => {
    throw new Error(`tenant "${value.id}": ${what} ${problem}.`);
  };
  const rpId = value.rpId || baseUrl.hostname;
  const problem = rpIdProblem(rpId);
  if (problem) fail(`rpId "${rpId}"`, problem);

  const origins = [...(value.origins ?? [])];
  if (isWithinDomain(baseUrl.hostname, rpId)) origins.push(baseUrl.origin);
  if (origins.length === 0) {
    fail('origins', `must name the pages that create passkeys, such as https://${rpId}`);
  }
  for (const origin of origins) {
    const wrong = originProblem(origin);
    if (wrong) fail(`origin "${origin}"`, wrong);
    if (!isWithinDomain(new URL(origin).hostname, rpId)) {
      fail(`origin "${origin}"`, `is not ${rpId} or below it; browsers would refuse the prompt`);
    }
  }
  for (const origin of value.embedOrigins) {
    const wrong = originProblem(origin);
    if (wrong) fail(`embedOrigins "${origin}"`, wrong);
  }
  for (const url of value.redirectUrls) {
    const wrong = targetProblem(url);
    if (wrong) fail(`redirectUrls "${url}"`, wrong);
  }
  const passkeyEndpoints = value.passkeyEndpoints && pagesOf(value.passkeyEndpoints);
  for (const name of ['enroll', 'manage'] as const) {
    const url = passkeyEndpoints?.[name];
    const wrong = url === undefined ? undefined : targetProblem(url);
    if (wrong) fail(`passkeyEndpoints.${name} "${url}"`, wrong);
  }
  const totalLimit = value.totalLimit ?? value.passkeyLimit + 10;
  if (value.passkeyLimit > totalLimit) {
    fail('passkeyLimit', `is ${value.passkeyLimit}; it must not be more than totalLimit`);
  }
  const methods = [...new Set([...value.firstFactor, ...value.secondFactor])];
  if (value.preferred !== undefined && !methods.includes(value.preferred)) {
    fail(`preferred "${value.preferred}"`, 'must be among firstFactor or secondFactor');
  }
  return {
    ...value,
    rpId,
    totalLimit,
    methods,
    preferred: value.preferred,
    notices: value.notices,
    webhook: value.webhook,
    passkeyEndpoints,
    origins: [...new Set(origins)],
    keys: value.keys.map(({ secret, rights }) => ({ digest: digestOf(secret), rights })),
  };
}

function pagesOf(given: NonNullable<TenantOptions['passkeyEndpoints']>): PasskeyEndpoints {
  return Object.fromEntries(Object.entries(given).filter(([, url]) => url !== undefined));
}

function rpIdProblem(rpId: string): string | undefined {
  if (rpId.includes('/') || rpId.includes(':')) {
    return 'must be a bare domain like example.com, without scheme, port or path';
  }
  if (!/^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/.test(rpId) || rpId.length > 253) {
    return 'must be a domain in lower case (punycode for other scripts) like example.com';
  }
  if (/^[0-9.]+$/.test(rpId) || (isLoopback(rpId) && !rpId.endsWith('localhost'))) {
    return 'must be a domain, not an IP address; use http://localhost while developing';
  }
  return undefined;
}

/** What is left of an action's embed origins when the tenant's list has changed since it was tracked. */
export function currentEmbedOrigins(
  { embedOrigins }: Pick<Tenant, 'embedOrigins'>,
  tracked: readonly string[],
): string[] {
  return tracked.filter((origin) => embedOrigins.includes(origin));
}

/** The tenant a secret key belongs to and what the key may do; every key is compared, whatever matched before. */
export function tenantOfKey(
  tenants: readonly Tenant[],
  secret: string,
): { tenant: Tenant; rights: readonly Right[] } | undefined {
  const digest = digestOf(secret);
  let found: { tenant: Tenant; rights: readonly Right[] } | undefined;
  for (const tenant of tenants) {
    for (const key of tenant.keys) {
      if (timingSafeEqual(key.digest, digest)) found = { tenant, rights: key.rights };
    }
  }
  return found;
}
