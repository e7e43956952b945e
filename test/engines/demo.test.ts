import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { demoRefusal, freePort, startDemo, type Demo } from '../support/demo.js';
import { eventually } from '../support/in-page.js';

const amara = { role: 'button', name: /Amara Okafor/ };
const setUp = { role: 'button', name: 'Set up a passkey' };
const listed = { role: 'listitem', name: /Added/ };

let chromium: Chromium;
let dataDir: string;
let env: Record<string, string>;
let demo: Demo;

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
  env = { PORT: String(await freePort()), DATA_DIR: dataDir };
  [chromium, demo] = await Promise.all([startChromium(), startDemo(env)]);
});

after(async () => {
  await chromium.close();
  await demo.kill();
  await rm(dataDir, { recursive: true, force: true });
});

/** The API calls so far, preflights among them, ids left out. */
function apiCalls({ seen }: ChromiumPage): string[] {
  return seen.requests
    .filter(({ url, preflight }) => url.includes('/v1/') || preflight)
    .map(({ method, url }) => `${method} ${new URL(url).pathname.replace(/[\w-]{22,}/, '{id}')}`);
}

async function listedAfterSignIn(): Promise<number> {
  const page = await chromium.page();
  await page.goto(demo.origin);
  await page.click(amara);
  await page.appears({ role: 'heading', name: 'Passkeys' });
  const count = await page.count(listed);
  await page.close();
  return count;
}

/** The dialog says that it has closed in a task of its own. */
const elementGone = (page: ChromiumPage): Promise<unknown> =>
  eventually(
    async () => (await page.evaluate(() => !document.querySelector('passkey-enroll'))) || undefined,
    'the element is taken away',
  );

test('a member sets up a passkey in two calls, and it outlives a restart and a kill', async () => {
  const page = await chromium.page();
  const authenticator = await page.addAuthenticator();
  await page.goto(demo.origin);
  await page.click(amara);
  await page.click(setUp);
  await page.click({ role: 'button', name: 'Continue' });
  await page.click({ role: 'button', name: 'Create a passkey' });
  await page.appears({ role: 'heading', name: 'Passkey created' });
  assert.deepEqual(apiCalls(page), ['POST /v1/session', 'POST /v1/enrollments/{id}/complete']);
  assert.equal((await page.credentials(authenticator)).length, 1);

  await page.click({ role: 'button', name: 'Done' });
  await page.appears(listed);
  await page.appears({ role: 'status', name: /was added to your account/ });
  await elementGone(page);
  assert.equal(await page.count({ role: 'dialog' }), 0);
  assert.deepEqual(page.seen.errors, []);
  assert.deepEqual(page.seen.violations, []);
  await page.close();

  assert.equal(await demo.end(), 0);
  demo = await startDemo(env);
  assert.equal(await listedAfterSignIn(), 1);

  await demo.kill();
  demo = await startDemo(env);
  assert.equal(await listedAfterSignIn(), 1);
});

test('Escape closes the dialog and takes the element with it; nothing is added', async () => {
  const page = await chromium.page();
  await page.goto(demo.origin);
  await page.click({ role: 'button', name: /Jonas Lindqvist/ });
  await page.click(setUp);
  await page.appears({ role: 'button', name: 'Continue' });
  for (const type of ['keyDown', 'keyUp'] as const)
    await page.devtools.send('Input.dispatchKeyEvent', {
      type,
      key: 'Escape',
      code: 'Escape',
      windowsVirtualKeyCode: 27,
    });
  await elementGone(page);
  await page.appears(setUp);
  assert.equal(await page.count({ role: 'dialog' }), 0);
  assert.equal(await page.count(listed), 0);
  await page.close();
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing on the demo's pages, ${scheme}`, async () => {
    const page = await chromium.page();
    await page.prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
    await page.goto(demo.origin);
    await page.appears(amara);
    assert.deepEqual(await page.audit(), []);
    await page.click(amara);
    await page.appears(setUp);
    assert.deepEqual(await page.audit(), []);
    await page.click(setUp);
    await page.appears({ role: 'button', name: 'Continue' });
    assert.deepEqual(await page.audit(), []);
    await page.close();
  });
}

test('the page and its files carry the headers the server sends with its own', async () => {
  for (const path of ['/', '/icon.svg']) {
    const { headers, status } = await fetch(demo.origin + path);
    assert.equal(status, 200);
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  }
});

test('a taken port, a held folder and a public key on an open address are refused in words', async () => {
  const port = env.PORT ?? '';
  const other = await mkdtemp(join(tmpdir(), 'demo-'));
  const [taken, held, open] = await Promise.all([
    demoRefusal({ PORT: port, DATA_DIR: other }),
    demoRefusal({ PORT: String(await freePort()), DATA_DIR: dataDir }),
    demoRefusal({ HOST: '0.0.0.0', DATA_DIR: dataDir }),
  ]);
  await rm(other, { recursive: true, force: true });
  assert.match(taken.said, new RegExp(`Port ${port} is taken .* Set PORT`));
  assert.ok(held.said.includes(dataDir), held.said);
  assert.match(open.said, /Set API_KEY to a secret of your own/);
  assert.deepEqual([taken.code, held.code, open.code], [1, 1, 1]);
});
