import { randomBytes } from 'node:crypto';
import type { NudgeDecision } from '../../../src/nudge-contract.js';
import { nudgePresets } from '../../../src/nudge/index.js';
import type { TenantOptions } from '../../../src/server/index.js';
import { createService } from '../service.js';
import type { MoveOptions } from './moves.js';
import type { Place } from './plans.js';

/** The demo's own tenants, one a policy: nobody but this process knows their keys, which are new at each start. */
export interface JourneyTenants extends Pick<MoveOptions, 'places' | 'decide'> {
  readonly tenants: readonly TenantOptions[];
}

export function journeyTenants(
  fetch: (request: Request) => Promise<Response>,
  baseUrl: string,
): JourneyTenants {
  const keys = { smart: newKey(), classic: newKey(), required: newKey() };
  const tenant = (place: Place, policy: Partial<TenantOptions>): TenantOptions => ({
    id: `journeys-${place}`,
    rpName: 'Saltmarsh Savings',
    keys: [{ secret: keys[place], rights: ['track', 'admin'] }],
    notices: {
      from: 'Saltmarsh Savings <no-reply@marsh.example>',
      supportUrl: `${baseUrl}/journeys#not-me`,
    },
    ...policy,
  });
  return {
    tenants: [
      // Seed 3 makes its offer before the second factor.
      tenant('smart', { nudge: { ...nudgePresets.seed, beforeFactors: true } }),
      tenant('classic', { mode: 'classic', nudge: nudgePresets.seed }),
      // Two sign-ins of grace, as often as a visitor likes: nobody waits a week for the third one here.
      tenant('required', {
        nudge: {
          ...nudgePresets['snooze-n-then-require'],
          ...{ snoozes: 2, skipDays: 0, cancelDays: 0, unansweredDays: 0, betweenHours: 0 },
        },
      }),
    ],
    places: {
      smart: createService(fetch, baseUrl, keys.smart),
      classic: createService(fetch, baseUrl, keys.classic),
      required: createService(fetch, baseUrl, keys.required),
    },
    async decide(token) {
      const response = await fetch(
        new Request(`${baseUrl}/v1/nudges/decision`, {
          method: 'POST',
          // A page's call: the origin is this site's own.
          headers: { origin: new URL(baseUrl).origin, 'content-type': 'application/json' },
          body: JSON.stringify({ token, capable: true }),
        }),
      );
      if (!response.ok) throw new Error(`the offer was not decided: ${response.status}`);
      return (await response.json()) as NudgeDecision;
    },
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64url');
}
