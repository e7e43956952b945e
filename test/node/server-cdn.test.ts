import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createFixture, type Fixture } from '../support/fixture.js';

const script = { body: new Uint8Array([47, 47]), type: 'text/javascript', immutable: false };

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    assets: async (path) => (path.startsWith('cdn/') ? script : undefined),
  });
});
after(() => fixture.close());

test('files for script tags can be read by every site, with integrity; hashed ones are kept for good', async () => {
  for (const [file, cache] of [
    ['passkey-elements.js', 'public, max-age=60'],
    ['passkey-elements.all.js', 'public, max-age=60'],
    ['challenge-late.Dl2jaXgP.js', 'public, max-age=31536000, immutable'],
  ] as const) {
    const headers = { origin: 'https://anybody.example', 'sec-fetch-site': 'cross-site' };
    const answer = await fixture.send('GET', `/cdn/${file}`, { headers });
    assert.equal(answer.status, 200, file);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*', file);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null, file);
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin', file);
    assert.equal(answer.headers.get('cache-control'), cache, file);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', file);
  }
});

test('nothing else is as open', async () => {
  for (const path of ['/assets/launch.js', '/launch/x', '/openapi.json']) {
    const answer = await fixture.send('GET', path, {
      headers: { origin: 'https://anybody.example' },
    });
    assert.equal(answer.headers.get('access-control-allow-origin'), null, path);
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin', path);
  }
});
