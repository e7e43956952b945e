import type { JitsudoChallenge } from '../../src/backends/jitsudo.js';
import { jitsudoTenant } from './ids.js';
import type { Service } from './service.js';

interface Login {
  /** Absent where the login asks for nothing more. */
  readonly challenge?: JitsudoChallenge;
}

export const jitsudo: Service = {
  id: 'jitsudo',
  name: 'JITSudo',
  kind: 'A stand-in for it',
  about:
    'A tenant’s second factors, and the second half of a login. Recovery codes come with the first of them and are shown once.',
  shows: ['enroll', 'settings', 'challenge'],
  sends: false,
  why: {
    rename: 'A name is given when it is made, and stays.',
    remove: 'By a call that is inferred; where the service has none, it is offered no longer.',
    'email-otp': 'Its second factors are keys and authenticator apps.',
    'email-link': 'Its second factors are keys and authenticator apps.',
    'sms-otp': 'Its second factors are keys and authenticator apps.',
    challenge: 'In the second half of a login, which the page’s server has begun.',
  },
  code: `import { jitsudo } from 'passkey-elements/backends/jitsudo';

element.backend = jitsudo({
  baseUrl: 'https://id.acme.example',
  tenantId: '7d3f0c1e-52a4-4b8e-9d60-1f2a3b4c5d6e',
  token: () => session.token(),
});`,
  async connect(shown, host) {
    const { jitsudo: connect } = await import('../../src/backends/jitsudo.js');
    const { challenge } = (shown === 'challenge' ? await host.ask('login') : {}) as Login;
    if (shown === 'challenge' && !challenge) return undefined;
    return {
      backend: connect({
        baseUrl: `${location.origin}/vendors/jitsudo`,
        tenantId: jitsudoTenant,
        challenge,
        token: async () => ((await host.ask('token')) as { token: string }).token,
        reauthenticate: host.reauthenticate,
        // A real page would keep the person signed in by it.
        onToken: () => undefined,
      }),
    };
  },
};
