import type { Service } from './service.js';

export const authsignal: Service = {
  id: 'authsignal',
  name: 'Authsignal',
  kind: 'Its API, on our server',
  about:
    'The client API of Authsignal, as its own published clients speak it; our server answers it under /authsignal.',
  shows: ['enroll', 'settings', 'challenge'],
  sends: true,
  why: {
    rename: 'Its interface has no call for this, not even for servers; its own hosted page has.',
    remove: 'By the page’s server: it takes the secret key.',
    suspend: 'Nothing in its interface suspends an authenticator.',
    regenerate: 'On its hosted page, or by a call of the server’s.',
    label: 'It names a new passkey by itself.',
  },
  code: `import { authsignal } from 'passkey-elements/backends/authsignal';

element.backend = authsignal({
  baseUrl: 'https://api.authsignal.com/v1',
  token: () => ask('/my-server/authsignal-token'),
  server: { remove: (id, proof) => ask('/my-server/remove', id, proof) },
});`,
  async connect(shown, host) {
    const { isEnrolled = true } = (shown === 'challenge' ? await host.ask('known') : {}) as {
      isEnrolled?: boolean;
    };
    if (!isEnrolled) return undefined;
    const { authsignal: connect } = await import('../../src/backends/authsignal.js');
    return {
      backend: connect({
        baseUrl: `${location.origin}/authsignal/v1`,
        token: async () => ((await host.ask('token')) as { token: string }).token,
        server: {
          async remove(id, proof) {
            await host.ask('remove', { id, proof });
          },
        },
        email: host.person.email,
        phone: host.person.phone,
      }),
    };
  },
};
