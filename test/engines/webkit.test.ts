import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { emptyPage } from '../support/ceremony-page.js';
import { servePages, type Pages } from '../support/pages.js';
import { startWebKit, type WebKit } from '../support/webkit.js';

let webkit: WebKit;
let pages: Pages;

before(async () => {
  [webkit, pages] = await Promise.all([startWebKit(), servePages({ '/': emptyPage })]);
  await webkit.page.goto(`${pages.origin}/`);
});

after(async () => {
  await webkit.close();
  await pages.close();
});

test('WebKitGTK has no WebAuthn, in a secure context', async () => {
  const facts = await webkit.page.evaluate(() => [
    isSecureContext,
    typeof PublicKeyCredential,
    typeof navigator.credentials,
  ]);
  assert.deepEqual(facts, [true, 'undefined', 'undefined']);
});

test('a promise is waited for', async () => {
  assert.equal(await webkit.page.evaluate(() => Promise.resolve('later')), 'later');
});

test('a click reaches a button in a shadow root', async () => {
  await webkit.page.click({ role: 'button', name: 'Press' });
  await webkit.page.appears({ role: 'status', name: /^true/ });
});
