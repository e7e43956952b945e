import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import { createCredential, emptyPage } from '../support/ceremony-page.js';
import { servePages, type Pages } from '../support/pages.js';

let chromium: Chromium;
let pages: Pages;

before(async () => {
  chromium = await startChromium();
  pages = await servePages({
    '/': emptyPage,
    '/strict': `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy"
      content="script-src 'none'"><title>Strict</title><script>1</script></html>`,
  });
});

after(async () => {
  await chromium.close();
  await pages.close();
});

test('Chromium creates a credential with a virtual authenticator', async () => {
  const page = await chromium.page();
  const authenticator = await page.addAuthenticator();
  await page.goto(`${pages.origin}/`);
  assert.equal(await page.evaluate(createCredential), 'public-key');
  assert.equal((await page.credentials(authenticator)).length, 1);
});

test('a click reaches a button in a shadow root as a person’s own', async () => {
  const page = await chromium.page();
  await page.goto(`${pages.origin}/`);
  await page.click({ role: 'button', name: 'Press' });
  await page.appears({ role: 'status', name: 'true true' });
  assert.deepEqual(page.seen.errors, []);
});

test('violations, errors and requests are seen', async () => {
  const page = await chromium.page();
  await page.goto(`${pages.origin}/strict`);
  await page.evaluate(() => fetch('/missing').then(() => undefined));
  assert.match(page.seen.violations.join('\n'), /script-src/);
  assert.match(page.seen.errors.join('\n'), /404/);
  const paths = page.seen.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  assert.ok(paths.includes('GET /missing'));
});

test('axe finds what it should', async () => {
  const page = await chromium.page();
  await page.goto(`${pages.origin}/`);
  assert.match((await page.audit()).join('\n'), /page-has-heading-one/);
});
