import type { Route } from '../http/route.js';
import { Refusal } from '../refusal.js';

/**
 * Where password managers find the pages on which a passkey is added or managed (W3C "A Well-Known URL for Relying Party
 * Passkey Endpoints"). It is asked for at the RP ID: this server answers for the tenant whose RP ID is its own host.
 */
export const wellKnownRoutes: readonly Route[] = [
  {
    audience: 'public',
    method: 'GET',
    path: '/.well-known/passkey-endpoints',
    access: 'public',
    summary:
      "The pages of the host that add and manage passkeys, where this server's host is an RP ID",
    answer: { status: 200, type: 'application/json' },
    refusals: ['not_found'],
    async handle({ service }) {
      const { hostname } = new URL(service.baseUrl);
      const tenant = service.tenants.find(
        ({ rpId, passkeyEndpoints }) => rpId === hostname && passkeyEndpoints !== undefined,
      );
      if (!tenant) throw new Refusal('not_found');
      return { status: 200, body: tenant.passkeyEndpoints };
    },
  },
];
