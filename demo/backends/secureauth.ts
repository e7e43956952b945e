import type { Service } from './service.js';

export const secureauth: Service = {
  id: 'secureauth',
  name: 'SecureAuth Connect',
  kind: 'A stand-in for it',
  about:
    'The identity self-service of one workspace, with an access token of the person. It takes changes only within five minutes of a sign-in.',
  shows: ['enroll', 'settings'],
  sends: false,
  fresh: true,
  why: {
    'security-key': 'It keeps no kinds of passkey apart.',
    'email-otp': 'Addresses are confirmed elsewhere, by privileged calls.',
    'email-link': 'Addresses are confirmed elsewhere, by privileged calls.',
    'sms-otp': 'Addresses are confirmed elsewhere, by privileged calls.',
    remove: 'Not of authenticator apps, and never the last passkey.',
    challenge: 'Only its own sign-in pages have people prove who they are.',
  },
  code: `import { secureAuth } from 'passkey-elements/backends/secureauth';

element.backend = secureAuth({
  baseUrl: 'https://acme.example/acme/default/identity',
  token: () => session.accessToken(),
  reauthenticate: ({ maxAge }) => session.signInAgain(maxAge),
});`,
  async connect(_shown, host) {
    const { secureAuth } = await import('../../src/backends/secureauth.js');
    return {
      backend: secureAuth({
        baseUrl: `${location.origin}/vendors/secureauth`,
        token: async () => ((await host.ask('token')) as { token: string }).token,
        reauthenticate: host.reauthenticate,
      }),
    };
  },
};
