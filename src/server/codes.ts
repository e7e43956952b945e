import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { codeDigits, recoveryCodeLength } from '../contract.js';
import type { Keyring } from './keyring.js';

/** What a code that was sent is good for; with another value anywhere it is another code. */
export interface CodeBinding {
  /** Of the enrollment or challenge, which belongs to one action of one user. */
  readonly id: string;
  readonly purpose: 'enrollment' | 'challenge';
  readonly address: string;
  readonly code: string;
}

/** Longer input is nobody's code, and is looked at no further. */
const inputLimit = 64;

/** Crockford's base 32: no I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six digits, each number as likely as the others: `randomInt` draws again where a remainder would favor some. */
export function newCode(): string {
  return randomInt(10 ** codeDigits)
    .toString()
    .padStart(codeDigits, '0');
}

/** 80 random bits in groups of four: `4W7Q-0HZK-T9CM-XE2B`. */
export function newRecoveryCode(): string {
  // 32 divides 256: five bits of a random byte are random.
  const symbols = Array.from(randomBytes(recoveryCodeLength), (byte) => alphabet.charAt(byte & 31));
  return symbols.join('').replace(/.{4}(?=.)/g, '$&-');
}

/** What is stored of a code that was sent. */
export function hashCode(
  keyring: Keyring,
  { id, purpose, address, code }: CodeBinding,
): Uint8Array {
  return keyring.mac('code', id, purpose, address, code);
}

/** Whether `hash` is of this code, in a time that does not tell how much of it is. */
export function isCode(
  keyring: Keyring,
  { id, purpose, address, code }: CodeBinding,
  hash: Uint8Array,
): boolean {
  return keyring
    .macs('code', id, purpose, address, code)
    .map((mac) => mac.length === hash.length && timingSafeEqual(mac, hash))
    .includes(true);
}

/** The digits of a code as people type and paste it; undefined for what is none. */
export function normalizeCode(typed: string): string | undefined {
  const code = tidy(typed);
  return code.length === codeDigits && /^[0-9]+$/.test(code) ? code : undefined;
}

/** A recovery code without hyphens, look-alikes read as the digits they are taken for; undefined for what is none. */
export function normalizeRecoveryCode(typed: string): string | undefined {
  const code = tidy(typed).toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
  return code.length === recoveryCodeLength && [...code].every((each) => alphabet.includes(each))
    ? code
    : undefined;
}

/** Without spaces and dashes; full-width ASCII and the digits of Arabic keyboards in ASCII. */
function tidy(typed: string): string {
  if (typed.length > inputLimit) return '';
  return typed
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => shift(wide, 0xff01, 0x21))
    .replace(/[\u0660-\u0669]/g, (digit) => shift(digit, 0x0660, 0x30))
    .replace(/[\u06F0-\u06F9]/g, (digit) => shift(digit, 0x06f0, 0x30));
}

function shift(character: string, from: number, to: number): string {
  return String.fromCharCode(character.charCodeAt(0) - from + to);
}
