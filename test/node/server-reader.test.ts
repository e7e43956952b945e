import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../support/client.js';
import { createFixture, listing, type Fixture } from '../support/fixture.js';
import { openSettings } from '../support/settings.js';

let fixture: Fixture;
let browser: Browser;
before(async () => {
  fixture = await createFixture({ tenants: [listing] });
  ({ browser } = await openSettings(fixture, { userId: 'reader' }));
});
after(() => fixture.close());

const list = '/v1/authenticators';

/** The status of a request without an `Origin`, and with what browsers say of themselves besides. */
async function status(method: string, path: string, said: Record<string, string>) {
  const headers = { origin: '', ...said };
  const body = method === 'POST' ? { method: 'passkey' } : undefined;
  const answer = await browser.call(method, path, body, { headers });
  return answer.status === 200 ? 200 : `${answer.status} ${answer.json().code}`;
}

test('within one origin reading needs no Origin', async () => {
  const said = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
  assert.equal(await status('GET', list, said), 200);
});

test('from anywhere else it does, and so does whatever changes something', async () => {
  const cases: [string, string, Record<string, string>][] = [
    ['GET', list, {}],
    ['GET', list, { 'sec-fetch-site': 'cross-site' }],
    ['GET', list, { 'sec-fetch-site': 'same-site' }],
    ['GET', list, { 'sec-fetch-site': 'none' }],
    ['GET', list, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' }],
    ['GET', list, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' }],
    ['GET', list, { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['GET', list, { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    ['POST', '/v1/enrollments', { 'sec-fetch-site': 'same-origin' }],
    ['DELETE', `/v1/actions/${'A'.repeat(32)}`, { 'sec-fetch-site': 'same-origin' }],
  ];
  for (const [method, path, said] of cases) {
    const what = `${method} ${path} ${JSON.stringify(said)}`;
    assert.equal(await status(method, path, said), '403 invalid_origin', what);
  }
});
