import { sentCode } from './sent-code.js';

/** A code by text message, a restricted authenticator (NIST SP 800-63B-4 §3.1.3.3): numbers can be taken over. */
export const smsOtp = sentCode({
  kind: 'sms-otp',
  channel: 'sms',
  property: 'phone',
  strength: 2,
});
