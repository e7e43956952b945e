import type { TokenPurpose } from '../../src/backends/vendor.js';
import { corbadoProject } from './ids.js';
import type { Service } from './service.js';

export const corbado: Service = {
  id: 'corbado',
  name: 'Corbado Connect',
  kind: 'A stand-in for it',
  about:
    'Passkeys beside somebody else’s sign-in. Each call takes a connect token of its own, good for once, from the page’s server.',
  shows: ['enroll', 'settings'],
  sends: false,
  why: {
    'security-key': 'The person chooses it in the browser’s own prompt.',
    totp: 'Whoever signs people in has other methods; it has passkeys only.',
    'email-otp': 'Whoever signs people in has other methods; it has passkeys only.',
    'email-link': 'Whoever signs people in has other methods; it has passkeys only.',
    'sms-otp': 'Whoever signs people in has other methods; it has passkeys only.',
    rename: 'It keeps no names: a passkey is called by where it was made.',
    label: 'It keeps no names: a passkey is called by where it was made.',
    regenerate: 'It has no recovery codes.',
    challenge: 'Signing in is another product of its own.',
  },
  code: `import { corbado } from 'passkey-elements/backends/corbado';

element.backend = corbado({
  projectId: 'pro-2026112200000000001',
  token: (purpose) => ask('/my-server/connect-token', purpose),
});`,
  async connect(_shown, host) {
    const { corbado: connect } = await import('../../src/backends/corbado.js');
    const token = async (purpose: TokenPurpose): Promise<string> =>
      ((await host.ask('token', { purpose })) as { token: string }).token;
    return {
      backend: connect({
        projectId: corbadoProject,
        baseUrl: `${location.origin}/vendors/corbado`,
        token,
      }),
    };
  },
};
