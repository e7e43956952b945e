import type { MethodKind } from '../../contract.js';
import { emailLink } from './email-link.js';
import { emailOtp } from './email-otp.js';
import type { Method } from './method.js';
import { passkey } from './passkey.js';
import { recoveryCode } from './recovery-codes.js';
import { securityKey } from './security-key.js';
import { smsOtp } from './sms-otp.js';
import { totp } from './totp.js';

const methods: Readonly<Record<MethodKind, Method>> = {
  passkey,
  'security-key': securityKey,
  totp,
  'email-otp': emailOtp,
  'email-link': emailLink,
  'sms-otp': smsOtp,
  'recovery-code': recoveryCode,
};

export function methodOf(kind: MethodKind): Method {
  return methods[kind];
}
