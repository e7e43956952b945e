import { z } from 'zod';
import type { TenantOptions } from '../../src/server/index.js';
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

export function tenantOf(policy: Policy, apiKey: string, baseUrl: string): TenantOptions {
  const partner = partnerOrigin(baseUrl);
  return {
    id: 'demo',
    rpName: 'Saltmarsh Savings',
    keys: [{ secret: apiKey, rights: ['track', 'admin'] }],
    notices: {
      from: 'Saltmarsh Savings <no-reply@marsh.example>',
      supportUrl: `${baseUrl}/#not-me`,
    },
    ...(partner && { embedOrigins: [partner], redirectUrls: [partner] }),
    ...policy,
  };
}
