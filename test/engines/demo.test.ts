import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Message } from '../../demo/host/inbox.js';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { demoRefusal, freePort, startDemo, type Demo } from '../support/demo.js';
import { eventually } from '../support/in-page.js';

const amara = { role: 'button', name: /Amara Okafor/ };
const setUp = { role: 'button', name: 'Set up a passkey' };
const listed = { role: 'button', name: /^Remove / };
const button = (name: string) => ({ role: 'button', name });
/** In the list only, not in what stands there before it. */
const listShown = button('Set up Authenticator app');
const keepsCodes = { role: 'heading', name: 'Recovery codes' };

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

/** The API calls since the first `from` requests, preflights among them, ids left out. */
function apiCalls({ seen }: ChromiumPage, from: number): string[] {
  return seen.requests
    .slice(from)
    .filter(({ url, preflight }) => url.includes('/v1/') || preflight)
    .map(({ method, url }) => `${method} ${new URL(url).pathname.replace(/[\w-]{22,}/, '{id}')}`);
}

async function listedAfterSignIn(): Promise<number> {
  const page = await chromium.page();
  await page.goto(demo.origin);
  await page.click(amara);
  await page.appears(keepsCodes);
  const count = await page.count(listed);
  await page.close();
  return count;
}

/** The dialog says that it has closed in a task of its own. */
const elementGone = (page: ChromiumPage, tag: string): Promise<unknown> =>
  eventually(
    async () => (await page.evaluate((name) => !document.querySelector(name), tag)) || undefined,
    `${tag} is taken away`,
  );

test('a member sets up a passkey in two calls, and it outlives a restart and a kill', async () => {
  const page = await chromium.page();
  const authenticator = await page.addAuthenticator();
  await page.goto(demo.origin);
  await page.click(amara);
  await page.appears(listShown);
  const before = page.seen.requests.length;
  await page.click(setUp);
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await page.appears({ role: 'heading', name: 'Passkey created' });
  await page.appears(button('Try it now'));
  const calls = ['POST /v1/session', 'POST /v1/enrollments/{id}/complete'];
  // The third is for trying it, once it is there.
  assert.deepEqual(apiCalls(page, before), [...calls, 'POST /v1/challenges']);
  assert.equal((await page.credentials(authenticator)).length, 1);

  await page.click(button('Continue'));
  await page.appears({ role: 'heading', name: 'Save your recovery codes' });
  await page.click({ role: 'checkbox', name: 'I saved these codes' });
  await page.click(button('Done'));
  await page.appears({ role: 'status', name: /was added to your account/ });
  await page.appears(listed);
  await elementGone(page, 'passkey-enroll');
  assert.equal(await page.count({ role: 'dialog' }), 0);

  await page.click(button('Confirm a payment'));
  await page.click(button('Continue with your passkey'));
  await page.appears({ role: 'status', name: /Your payment is confirmed/ });
  await elementGone(page, 'authenticator-challenge');
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

test('a code that is sent to a member is in the inbox, and sets up a way to sign in', async () => {
  const page = await chromium.page();
  await page.goto(demo.origin);
  await page.click({ role: 'button', name: /حداد/ });
  const address = 'layla@marsh.example';
  const inbox = `${demo.origin}/demo/inbox?to=${encodeURIComponent(address)}`;
  assert.equal((await fetch(inbox)).status, 404);
  await page.click(button('Set up Code by e-mail'));
  await page.click(button('Send a code'));
  const { to, code = '' } = await eventually(async () => {
    const answer = await fetch(inbox);
    return answer.ok ? ((await answer.json()) as Message) : undefined;
  }, 'a mail');
  assert.equal(to, address);
  // The page looks into it by itself.
  await page.appears({ role: 'button', name: new RegExp(code) });
  await page.fill({ role: 'textbox', name: '6-digit code' }, code);
  await page.appears({ role: 'heading', name: 'Codes by e-mail added' });
  await page.click(button('Done'));
  await page.appears(listed);
  assert.deepEqual(page.seen.errors, []);
  assert.deepEqual(page.seen.violations, []);
  await page.close();
});

test('what the site’s rules leave out at the foot of the page is offered no longer', async () => {
  const page = await chromium.page();
  await page.goto(demo.origin);
  await page.click({ role: 'button', name: /Jonas Lindqvist/ });
  await page.appears(button('Set up Authenticator app'));
  await page.click(button('For developers'));
  const rule = { role: 'checkbox', name: 'Authenticator app' };
  await page.click(rule);
  await eventually(
    async () => (await page.count(button('Set up Authenticator app'))) === 0 || undefined,
    'the rule is kept',
  );
  await page.click(rule);
  await page.appears(button('Set up Authenticator app'));
  assert.deepEqual(page.seen.errors, []);
  await page.close();
});

test('Escape closes the dialog and takes the element with it; nothing is added', async () => {
  const page = await chromium.page();
  await page.goto(demo.origin);
  await page.click({ role: 'button', name: /Jonas Lindqvist/ });
  await page.click(setUp);
  await page.appears(button('Continue'));
  for (const type of ['keyDown', 'keyUp'] as const)
    await page.devtools.send('Input.dispatchKeyEvent', {
      type,
      key: 'Escape',
      code: 'Escape',
      windowsVirtualKeyCode: 27,
    });
  await elementGone(page, 'passkey-enroll');
  await page.appears(button('Set up Authenticator app'));
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
    await page.appears(listShown);
    await page.click(button('For developers'));
    assert.deepEqual(await page.audit(), []);
    await page.click(setUp);
    await page.appears(button('Continue'));
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
