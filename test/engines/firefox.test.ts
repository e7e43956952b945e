import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createCredential, emptyPage } from '../support/ceremony-page.js';
import { startFirefox, type Firefox } from '../support/firefox.js';
import { servePages, type Pages } from '../support/pages.js';

let firefox: Firefox;
let pages: Pages;

before(async () => {
  [firefox, pages] = await Promise.all([startFirefox(), servePages({ '/': emptyPage })]);
  await firefox.page.goto(`${pages.origin}/`);
});

after(async () => {
  await firefox.close();
  await pages.close();
});

test('Firefox creates a credential with a virtual authenticator', async () => {
  const authenticator = await firefox.addAuthenticator();
  assert.equal(await firefox.page.evaluate(createCredential), 'public-key');
  assert.equal((await firefox.credentials(authenticator)).length, 1);
  await firefox.removeAuthenticator(authenticator);
});

test('a person who says no is a NotAllowedError', async () => {
  const authenticator = await firefox.addAuthenticator({ isUserConsenting: false });
  assert.equal(await firefox.page.evaluate(createCredential), 'NotAllowedError');
  assert.deepEqual(await firefox.credentials(authenticator), []);
  await firefox.removeAuthenticator(authenticator);
});

test('a click reaches a button in a shadow root as a person’s own', async () => {
  await firefox.page.click({ role: 'button', name: 'Press' });
  await firefox.page.appears({ role: 'status', name: 'true true' });
});
