import { jitsudoTenant } from '../../backends/ids.js';
import { createJitsudo } from '../../../test/vendors/jitsudo.js';
import type { StandInOptions } from '../../../test/vendors/stand-in.js';
import { HostRefusal, type HostedService, type Persona } from './service.js';

interface Login {
  readonly challenge_id?: string;
  readonly methods?: readonly string[];
}

const password = 'made up like its owner';
/** Milliseconds; a session lasts an hour. */
const renewed = 3_000_000;

/** JITSudo: somebody who is signed in has a session token; a login that wants more has a challenge. */
export function hostJitsudo(options: StandInOptions): HostedService {
  const standIn = createJitsudo({ ...options, tenantId: jitsudoTenant });
  const sessions = new WeakMap<Persona, { readonly at: number; readonly token?: string }>();

  /** Registers a person at the first sight of them; that they are signed in is what the page begins with. */
  function known(persona: Persona): { readonly at: number; readonly token?: string } {
    const before = sessions.get(persona);
    if (before) return before;
    standIn.person(persona.email, password);
    const session = { at: 0 };
    sessions.set(persona, session);
    return session;
  }

  return {
    fetch: (request) => standIn.fetch(request),
    calls: {
      async token(persona) {
        const { at, token = '' } = known(persona);
        if (Date.now() - at < renewed) return { token };
        const fresh = standIn.signIn(persona.email);
        sessions.set(persona, { at: Date.now(), token: fresh });
        return { token: fresh };
      },
      /** By password; what the page goes on with is what the service asks for besides, if anything. */
      async login(persona) {
        known(persona);
        const response = await standIn.fetch(
          new Request(`${options.baseUrl}/v1/auth/login`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ email: persona.email, password }),
          }),
        );
        if (!response.ok) throw new HostRefusal('refused');
        const { challenge_id: challengeId, methods } = (await response.json()) as Login;
        return challengeId ? { challenge: { challengeId, methods } } : {};
      },
    },
  };
}
