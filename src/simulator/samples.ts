import type { AuthenticatorJSON, MethodKind, Scope } from '../contract.js';

/** What a person types where a code is asked for. */
export const rightCode = '123456';

export const scope: Scope[] = [
  'add:authenticators',
  'remove:authenticators',
  'rename:authenticators',
  'manage:recovery',
];

const names: Record<MethodKind, string> = {
  passkey: 'Simulated passkey',
  'security-key': 'Simulated security key',
  totp: 'Authenticator app',
  'email-otp': 'Code by e-mail',
  'email-link': 'Link by e-mail',
  'sms-otp': 'Code by text message',
  'recovery-code': 'Recovery codes',
};

export function sentTo(method: MethodKind): { readonly sentTo: string } {
  return { sentTo: method === 'sms-otp' ? '••• 42' : 'a•••@e•••.com' };
}

/** One that has just been added. */
export function authenticatorOf(method: MethodKind, id: string): AuthenticatorJSON {
  const passkey = method === 'passkey';
  return {
    id,
    method,
    name: names[method],
    createdAt: new Date().toISOString(),
    lastUsedAt: null,
    attachment: passkey ? 'platform' : method === 'security-key' ? 'cross-platform' : null,
    provider: null,
    syncs: passkey,
    backedUp: passkey,
    discoverable: passkey || null,
    transports: passkey ? ['internal'] : [],
    sentTo:
      method === 'email-otp' || method === 'email-link' || method === 'sms-otp'
        ? sentTo(method).sentTo
        : null,
    suspended: false,
    usable: true,
    upgradable: false,
  };
}
