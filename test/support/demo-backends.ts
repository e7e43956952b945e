import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium, type Chromium } from './chromium.js';
import type { ChromiumPage } from './chromium-page.js';
import { freePort, startDemo, type Demo } from './demo.js';
import { eventually } from './in-page.js';
import { button, heading } from './person-journeys.js';

export interface DemoWorld {
  readonly chromium: Chromium;
  readonly demo: Demo;
  close(): Promise<void>;
}

/** A browser and a demo with a folder of its own. */
export async function startDemoWorld(env: Record<string, string> = {}): Promise<DemoWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
  const place = { PORT: String(await freePort()), DATA_DIR: dataDir };
  const [chromium, demo] = await Promise.all([startChromium(), startDemo({ ...place, ...env })]);
  return {
    chromium,
    demo,
    async close() {
      await chromium.close();
      await demo.kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Expected {
  readonly id: string;
  /** The rows of its settings that add something, besides passkeys. */
  readonly adds: readonly string[];
  readonly key: boolean;
  readonly rename: boolean;
  readonly remove: boolean;
  readonly suspend: boolean;
  /** Recovery codes come with the first passkey. */
  readonly codes: boolean;
  readonly challenge: boolean;
  /** Where a name is asked for. */
  readonly name: 'before' | 'after' | 'never';
  /** What the browser reports of calls that are refused to begin with, and repeated. */
  readonly refused: readonly RegExp[];
}

const app = 'Authenticator app';
const mail = 'Code by e-mail';
export const link = 'Link by e-mail';
const text = 'Code by text message';
export const every = [app, mail, link, text];

/** Which method leads to which call of whom: `wire.md` §6.3, by hand. */
export const table: readonly Expected[] = [
  {
    id: 'own',
    ...{ adds: [app, mail, text], key: true, rename: true, remove: true, suspend: true },
    ...{ codes: true, challenge: true, name: 'after', refused: [/403 .*\/v1\//] },
  },
  {
    id: 'authsignal',
    ...{ adds: every, key: true, rename: false, remove: true, suspend: false },
    ...{ codes: false, challenge: true, name: 'never', refused: [/403 .*\/authsignal\//] },
  },
  {
    id: 'secureauth',
    ...{ adds: [app], key: false, rename: true, remove: true, suspend: false },
    ...{ codes: false, challenge: false, name: 'after', refused: [] },
  },
  {
    id: 'jitsudo',
    ...{ adds: [app], key: true, rename: false, remove: true, suspend: false },
    ...{ codes: true, challenge: true, name: 'before', refused: [] },
  },
  {
    id: 'corbado',
    ...{ adds: [], key: false, rename: false, remove: true, suspend: false },
    ...{ codes: false, challenge: false, name: 'never', refused: [] },
  },
  {
    id: 'intelliauth',
    ...{ adds: [app], key: false, rename: false, remove: false, suspend: false },
    ...{ codes: false, challenge: false, name: 'before', refused: [] },
  },
];

export const label = 'Ada’s laptop';
export const field = { role: 'textbox', name: 'Name' };
export const removing = button(/^Remove ./);
export const prove = button('Continue with your passkey');

export const counts = (
  page: ChromiumPage,
  target: typeof removing,
  wanted: number,
): Promise<unknown> =>
  eventually(
    async () => (await page.count(target)) === wanted || undefined,
    `${wanted} of ${String(target.name)}`,
  );

/** Waits for what a change leads to, and proves who it is where that is asked for before. */
export const proving = (page: ChromiumPage, made: () => Promise<boolean>): Promise<unknown> =>
  eventually(async () => {
    if (await page.box(prove)) await page.click(prove);
    return (await made()) || undefined;
  }, 'it is done');

/** Nothing but what is refused to begin with, which the browser reports as an error. */
export function clean({ seen }: ChromiumPage, refused: readonly RegExp[] = []): void {
  assert.deepEqual(
    seen.errors.filter((error) => !refused.some((known) => known.test(error))),
    [],
  );
  assert.deepEqual(seen.violations, []);
}

export const shown = (page: ChromiumPage, name: string): Promise<string> =>
  page.evaluate(
    (attribute) => document.querySelector(`[${attribute}]`)?.textContent.trim() ?? '',
    name,
  );

/** From a passkey that is there to where the page goes on. */
export async function leave(page: ChromiumPage, codes: boolean): Promise<void> {
  if (codes) {
    await page.click(button('Continue'));
    await page.appears(heading('Save your recovery codes'));
    await page.click({ role: 'checkbox', name: 'I saved these codes' });
  }
  await page.click(button('Done'));
}

/** Everything in the list of calls, folded or not. */
export const calls = (page: ChromiumPage): Promise<{ line: string; text: string }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-call]')].map((row) => ({
      line: [row.dataset.call, row.dataset.method, row.dataset.path, row.dataset.status].join(' '),
      text: row.textContent,
    })),
  );
