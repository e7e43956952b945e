import { createIntelliAuth } from '../../../test/vendors/intelliauth.js';
import type { StandInOptions } from '../../../test/vendors/stand-in.js';
import type { HostedService } from './service.js';

/** The platform behind an IntelliAuth-style SDK: the host signs in, and knows what the person has. */
export function hostIntelliAuth(options: StandInOptions): HostedService {
  const standIn = createIntelliAuth(options);
  return {
    fetch: (request) => standIn.fetch(request),
    calls: {
      session: async ({ id }) => ({ session: standIn.signIn(id) }),
      list: async ({ id }) => ({ factors: standIn.factors(id) }),
    },
  };
}
