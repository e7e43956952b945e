import assert from 'node:assert/strict';
import type { Message } from '../../demo/host/inbox.js';
import type { Chromium } from './chromium.js';
import type { ChromiumPage } from './chromium-page.js';
import type { Demo } from './demo.js';
import { eventually } from './in-page.js';
import { button, heading } from './person-journeys.js';
import { emulate, type EmulatedPlatform } from './platforms.js';

export interface World {
  readonly chromium: Chromium;
  readonly demo: Demo;
}

export const mailField = { role: 'textbox', name: 'E-mail address' };
export const codeField = { role: 'textbox', name: 'Code of 6 digits' };
export const welcome = heading(/^Good to see you, /);

/** Watches what the elements and the site show, in its order; runs before the page's own scripts. */
const watcher = `(() => {
  const told = [];
  globalThis.told = told;
  for (const name of ['passkey-step', 'passkey-enrolled', 'passkey-cancelled', 'passkey-failed', 'challenge-passed', 'nudge-ended'])
    document.addEventListener(name, ({ detail }) => {
      const { step, outcome, answer, reason } = detail;
      told.push([name, step ?? outcome, answer ?? reason].filter(Boolean).join(' '));
    });
  let last = '';
  new MutationObserver(() => {
    const { stage } = document.querySelector('[data-stage]')?.dataset ?? {};
    if (stage && stage !== last) told.push('at ' + (last = stage));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-stage'] });
})()`;

/** A page in a journey, on a device of this kind; `equip` is called before anything is loaded. */
export async function open(
  { chromium, demo }: World,
  journey: string,
  device: EmulatedPlatform,
  { equip }: { readonly equip?: (page: ChromiumPage) => Promise<void> } = {},
): Promise<ChromiumPage> {
  const page = await chromium.page();
  await emulate(page, device);
  await equip?.(page);
  await page.devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: watcher });
  await page.goto(`${demo.origin}/journeys#${journey}`);
  return page;
}

/** Screens and events since the page was loaded, oldest first; without what one click passes through. */
export async function told(page: ChromiumPage): Promise<string[]> {
  const all = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  return all.filter((line) => line !== 'passkey-step why');
}

/**
 * Calls to either server since request `from`: what they are for, ids left out. Of a new passkey's trial, which may or may not
 * have been prepared before the person goes on, there is nothing.
 */
export function calls({ seen }: ChromiumPage, from = 0): string[] {
  const all = seen.requests
    .slice(from)
    .filter(
      ({ method, url, preflight }) => method !== 'GET' && !preflight && url.startsWith('http'),
    )
    .map(({ url }) => new URL(url).pathname.replace(/[\w-]{16,}/, '{id}'))
    .filter((path) => path !== '/demo/journeys' && path !== '/demo/journeys/messages')
    .map((path) => path.replace('/demo/journeys/', 'site: '));
  return all.filter(
    (path, index) =>
      path !== '/v1/challenges' || all[index - 1] !== '/v1/enrollments/{id}/complete',
  );
}

export const personOf = (
  page: ChromiumPage,
  index = 0,
): Promise<{ email: string; password: string; name: string }> =>
  eventually(
    () =>
      page.evaluate((index) => {
        const row = document.querySelectorAll('.residents li')[index];
        const text = (selector: string) => row?.querySelector(selector)?.textContent.trim() ?? '';
        const email = text('[data-email]');
        return email
          ? { email, password: text('[data-password]'), name: text('.called') }
          : undefined;
      }, index),
    'somebody to sign in as',
  );

/** Types into the field that is on the stage, whatever its kind. */
export async function typeInto(page: ChromiumPage, selector: string, text: string): Promise<void> {
  await eventually(
    () =>
      page.evaluate((selector) => {
        const field = document.querySelector<HTMLInputElement>(selector);
        field?.focus();
        field?.select();
        return field ? true : undefined;
      }, selector),
    selector,
  );
  await page.devtools.send('Input.insertText', { text });
}

/** By name and password, as far as that leads. */
export async function signIn(page: ChromiumPage, index = 0): Promise<void> {
  const { email, password } = await personOf(page, index);
  await page.appears(heading('Sign in'));
  await page.fill(mailField, email);
  await page.click(button(/^Continue/));
  await page.appears(heading('Your password'));
  await typeInto(page, '#password', password);
  await page.click(button('Sign in'));
}

/** The site's own second factor; the code is the one in the inbox beside it. */
export async function enterCode(page: ChromiumPage, by: 'e-mail' | 'text message' = 'e-mail') {
  await page.appears(heading('Confirm it’s you'));
  await page.click(button(by === 'e-mail' ? 'Send it by e-mail' : 'Send it as a text message'));
  await page.fill(codeField, await codeSent(page));
  await page.click(button('Confirm'));
}

/** The newest code of the site's own in the inbox of the page. */
export const codeSent = (page: ChromiumPage): Promise<string> =>
  eventually(
    () =>
      page.evaluate(async () => {
        const answer = await fetch('/demo/journeys/messages', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        });
        const { messages } = (await answer.json()) as { messages: Message[] };
        return messages.find(({ text }) => text.includes('sign-in code'))?.code;
      }),
    'a code in the inbox',
  );

/** What the site shows of what its server had validated. */
export const validated = (page: ChromiumPage): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('[data-validated]')
        ?.textContent.replace(/\s+/g, ' ')
        .replace('Our server had it confirmed:', '')
        .trim() ?? '',
  );

/** Passkeys that the server has for who is signed in, as the dashboard lists them. */
export const passkeys = (page: ChromiumPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('[data-passkey]').length);

/** What the dashboard says once it has heard from the server. */
export async function onDashboard(page: ChromiumPage, wanted: number): Promise<void> {
  await page.appears(welcome);
  assert.equal(await passkeys(page), wanted);
}

/** Nothing that a page may not do, and nothing in the console but the refusals that are named. */
export function clean({ seen }: ChromiumPage, refused: readonly RegExp[] = []): void {
  assert.deepEqual(
    seen.errors.filter((error) => !refused.some((known) => known.test(error))),
    [],
  );
  assert.deepEqual(seen.violations, []);
}

/** What the element on the stage says, its shadow tree included. */
export const unlockShown = (page: ChromiumPage): Promise<string> =>
  page.evaluate(() => {
    const element = document.querySelector(
      '.screen passkey-nudge, .screen authenticator-challenge',
    );
    return element?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
  });

/** From an offer to where its element is through; the recovery codes come with a first passkey. */
export async function createHere(page: ChromiumPage, codes = true): Promise<void> {
  await page.click(button('Create a passkey'));
  await page.appears(heading('Passkey created'));
  await page.click(button(codes ? 'Continue' : 'Done'));
  if (!codes) return;
  await page.appears(heading('Save your recovery codes'));
  await page.click({ role: 'checkbox', name: 'I saved these codes' });
  await page.click(button('Done'));
}

/** Puts the passkeys of a device's own authenticator on a phone beside another device, as its hybrid authenticator. */
export async function carry(
  from: ChromiumPage,
  authenticator: string,
  to: ChromiumPage,
): Promise<string> {
  const phone = await to.addAuthenticator({ transport: 'cable' });
  for (const credential of await from.credentials(authenticator))
    await to.devtools.send('WebAuthn.addCredential', { authenticatorId: phone, credential });
  return phone;
}

/** What the site's own server answers a page that asks out of turn. */
export const ask = (
  page: ChromiumPage,
  call: string,
  body: object = {},
): Promise<{ status: number; body: unknown }> =>
  page.evaluate(
    async (call, body) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await fetch(`/demo/journeys/${call}`, init);
      return { status: answer.status, body: (await answer.json()) as unknown };
    },
    call,
    body,
  );
