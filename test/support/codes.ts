import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';

/** The code in a mail or a text: the one number of six digits, however often it stands there. */
export function codeIn(text: string): string {
  const [code, ...others] = new Set(text.match(/(?<!\d)\d{6}(?!\d)/g));
  assert.ok(code !== undefined && others.length === 0, text);
  return code;
}

/** What an authenticator app shows for a secret in base32 at a time in milliseconds. */
export function totpCode(secret: string, at = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
}

/** Whatever an app may show for a secret in the minutes around now. */
export function totpCodesAround(secret: string, at = Date.now()): string[] {
  return [-3, -2, -1, 0, 1, 2, 3].map((step) => totpCode(secret, at + step * 30_000));
}

/** Codes of six digits, none of them right. */
export function wrongCodes(right: readonly string[], count: number): string[] {
  const codes: string[] = [];
  for (let number = 0; codes.length < count; number += 1) {
    const code = number.toString().padStart(6, '0');
    if (!right.includes(code)) codes.push(code);
  }
  return codes;
}
