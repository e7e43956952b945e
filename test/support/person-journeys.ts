import assert from 'node:assert/strict';
import { codeIn } from './codes.js';
import { startHost, type Host } from './host.js';
import { eventually } from './in-page.js';
import type { Page } from './page.js';

export const button = (name: string | RegExp) => ({ role: 'button', name });
export const heading = (name: string | RegExp) => ({ role: 'heading', name });

/** A row of the settings: every one can be removed, and only they. */
export const row = button(/^Remove ./);

const field = { role: 'textbox', name: '6-digit code' };

/** A host that allows every method there is. */
export function startEveryMethodHost(): Promise<Host> {
  return startHost({ secondFactor: ['totp', 'email-otp', 'sms-otp', 'recovery-code'] });
}

export const addressOf = (userId: string): string => `${userId}@meadow.example`;

function userOf(userId: string) {
  const email = addressOf(userId);
  return { name: email, displayName: userId, email, emailVerified: true };
}

/** A link to the settings; without more, of somebody whom the host has not seen sign in. */
export async function settingsLink(
  host: Host,
  userId: string,
  authenticatedAt?: string,
): Promise<string> {
  const purpose = 'settings';
  return (await host.track({ userId, purpose, user: userOf(userId), authenticatedAt })).url;
}

export async function enrollLink(host: Host, userId: string, method = 'passkey'): Promise<string> {
  const methods = [method === 'email-otp' ? method : 'passkey'] as const;
  return (await host.track({ userId, methods: [...methods], user: userOf(userId) })).url;
}

/** Asks for a code and types the one that comes by mail. */
export async function typeMailedCode(page: Page, host: Host, userId: string): Promise<void> {
  const before = (await host.inbox(addressOf(userId))).length;
  await page.click(button('Send a code'));
  const mail = await eventually(
    async () => (await host.inbox(addressOf(userId)))[before],
    `a mail to ${userId}`,
  );
  await page.fill(field, codeIn(mail));
}

/** Makes somebody whose only way to sign in is a code by mail. */
export async function addMailedCodes(page: Page, host: Host, userId: string): Promise<void> {
  await page.goto(await enrollLink(host, userId, 'email-otp'));
  await page.click(button('Continue'));
  await typeMailedCode(page, host, userId);
  await page.appears(heading('Codes by e-mail added'));
  await page.click(button('Done'));
  await page.appears(heading('You’re all set'));
  const methods = (await host.authenticators(userId)).map(({ method }) => method);
  assert.deepEqual(methods, ['email-otp']);
  // Between two mails to the same person are 30 seconds.
  host.offset += 60_000;
}

/** From where a passkey is explained to where it is there. */
export async function createPasskey(page: Page): Promise<void> {
  await page.appears(heading('Sign in the way you unlock your device'));
  await page.click(button('Create a passkey'));
  await page.appears(heading('Passkey created'));
}

/** Says that the recovery codes are kept, which the first strong method brings. */
export async function saveCodes(page: Page): Promise<void> {
  await page.appears(heading('Save your recovery codes'));
  await page.click({ role: 'checkbox', name: 'I saved these codes' });
  await page.click(button('Done'));
}
