import { z } from 'zod';
import type { TenantOptions } from '../../src/server/index.js';
import { isWithinDomain } from '../../src/server/origins.js';
import type { AuthsignalConfig } from '../config.js';
import { partnerOrigin } from './partner.js';

const secondFactors = ['totp', 'email-otp', 'sms-otp', 'recovery-code'] as const;

export const policyBody = z.strictObject({
  mode: z.enum(['smart', 'classic']),
  passkeyLimit: z.int().min(1).max(100),
  secondFactor: z.array(z.enum(secondFactors)).max(secondFactors.length),
});

/** What visitors of the demo may change about the tenant. */
export type Policy = z.infer<typeof policyBody>;

export const initialPolicy: Policy = {
  mode: 'smart',
  passkeyLimit: 10,
  secondFactor: [...secondFactors],
};

export function tenantOf(
  policy: Policy,
  apiKey: string,
  baseUrl: string,
  { tenant, origins }: AuthsignalConfig,
): TenantOptions {
  const partner = partnerOrigin(baseUrl);
  const { hostname } = new URL(baseUrl);
  // A page elsewhere cannot make passkeys of this site; it may show this site's own page.
  const near = origins.filter((origin) => isWithinDomain(new URL(origin).hostname, hostname));
  const far = origins.filter((origin) => !near.includes(origin));
  return {
    id: tenant,
    rpName: 'Saltmarsh Savings',
    keys: [{ secret: apiKey, rights: ['track', 'admin'] }],
    notices: {
      from: 'Saltmarsh Savings <no-reply@marsh.example>',
      supportUrl: `${baseUrl}/#not-me`,
    },
    origins: near,
    embedOrigins: [...(partner ? [partner] : []), ...far],
    redirectUrls: [...(partner ? [partner] : []), ...origins],
    ...policy,
    // Only the clients of Authsignal's API know it; a link goes where a code may go.
    secondFactor: policy.secondFactor.flatMap((method) =>
      method === 'email-otp' ? [method, 'email-link' as const] : [method],
    ),
  };
}
