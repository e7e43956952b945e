import { sentCode } from './sent-code.js';

/** A code by e-mail: the weakest way, which shows only that somebody reads the mailbox. */
export const emailOtp = sentCode({
  kind: 'email-otp',
  channel: 'mail',
  property: 'email',
  strength: 1,
});
