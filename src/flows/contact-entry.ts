import type { ContactStep } from '../backends/backend.js';
import type { Failure } from '../failure.js';
import { asciiDigits } from './code-entry.js';

/** How an address that is asked for stands. */
export type ContactEntry =
  /** `text` as it was sent, `refused` what was wrong with it. */
  | { readonly at: 'typing'; readonly text?: string; readonly refused?: Failure }
  | { readonly at: 'sending'; readonly contact: string };

const implausible: Failure = { code: 'invalid_request', retry: 'change', confidence: 'sure' };

/** RFC 5321 §4.5.3.1.3, without the brackets around it. */
const longestAddress = 254;

/** Where submitting leads; whether the address is real only the service can tell, by sending something there. */
export function enterContact(text: string, method: ContactStep['method']): ContactEntry {
  const contact = method === 'sms-otp' ? phoneOf(text) : addressOf(text);
  return contact === undefined
    ? { at: 'typing', text, refused: implausible }
    : { at: 'sending', contact };
}

/** Something before and after the last @, and no space anywhere: all that can be said without asking (RFC 5321 §4.1.2). */
function addressOf(text: string): string | undefined {
  const address = text.trim();
  return address.length <= longestAddress && /^[^\s\p{C}]+@[^\s\p{C}@]+$/u.test(address)
    ? address
    : undefined;
}

/** Up to 15 digits, perhaps after a plus sign (E.164 §6.1); without the signs they are written with. */
function phoneOf(text: string): string | undefined {
  const number = asciiDigits(text).replaceAll(/[\s\p{Pd}\p{Cf}().]/gu, '');
  return /^\+?\d{4,15}$/.test(number) ? number : undefined;
}
