import { createSecureAuth } from '../../../test/vendors/secureauth.js';
import type { StandInOptions } from '../../../test/vendors/stand-in.js';
import type { HostedService, Persona } from './service.js';

/** SecureAuth Connect: a person's access token is of a login, and a login grows old. */
export function hostSecureAuth(options: StandInOptions): HostedService {
  let offset = 0;
  const standIn = createSecureAuth({ ...options, now: () => Date.now() + offset });
  const logins = new WeakMap<Persona, { readonly at: number; readonly token: string }>();

  /** As the authorization server would have, at the time of the made-up sign-in. */
  function logIn({ id, name, email, signedInAt }: Persona): string {
    offset = signedInAt - Date.now();
    try {
      return standIn.signIn({ id, name: email, displayName: name });
    } finally {
      offset = 0;
    }
  }

  return {
    fetch: (request) => standIn.fetch(request),
    calls: {
      async token(persona) {
        const { signedInAt: at } = persona;
        const known = logins.get(persona);
        const token = known?.at === at ? known.token : logIn(persona);
        logins.set(persona, { at, token });
        return { token };
      },
    },
  };
}
