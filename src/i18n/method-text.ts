import { msg } from '@lit/localize';
import type { MethodKind } from '../contract.js';

/** What people call a way to sign in. */
export function methodText(method: MethodKind): string {
  switch (method) {
    case 'passkey':
      return msg('Passkey', { id: 'method-passkey' });
    case 'security-key':
      return msg('Security key', { id: 'method-security-key' });
    case 'totp':
      return msg('Authenticator app', { id: 'method-totp' });
    case 'email-otp':
      return msg('Code by e-mail', { id: 'method-email-otp' });
    case 'email-link':
      return msg('Link by e-mail', { id: 'method-email-link' });
    case 'sms-otp':
      return msg('Code by text message', { id: 'method-sms-otp' });
    case 'recovery-code':
      return msg('Recovery code', { id: 'method-recovery-code' });
  }
}
