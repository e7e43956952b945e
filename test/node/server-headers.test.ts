import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createAuthenticatorServer } from '../../src/server/server.js';

import { read } from '../support/client.js';
import {
  bareTrack,
  baseUrl,
  createFixture,
  demo,
  listing,
  secretKeys,
  type Fixture,
} from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [listing] });
});
after(() => fixture.close());

const send: Fixture['send'] = (...request) => fixture.send(...request);

test('every answer, of whatever status, carries the security headers', async () => {
  const { tracked } = await fixture.open();
  const answers = [
    await send('GET', '/health/live'),
    await send('GET', '/openapi.json'),
    await send('GET', '/nowhere'),
    await send('POST', '/v1/actions'),
    await send('PUT', '/v1/actions'),
    await send('POST', '/v1/session', { headers: { origin: baseUrl } }),
    await send('OPTIONS', '/v1/session', { headers: { origin: baseUrl } }),
    await send('POST', '/v1/actions', { body: 'x'.repeat(70_000) }),
    await send('GET', '/assets/nothing.js'),
    await send('HEAD', '/health/live'),
    await fixture.host('POST', '/v1/actions', bareTrack),
  ];
  for (const { headers, status } of answers) {
    assert.equal(headers.get('x-content-type-options'), 'nosniff', `${status}`);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(
      headers.get('content-security-policy') ?? '',
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    assert.equal(headers.get('strict-transport-security'), null);
    assert.equal(headers.get('x-powered-by'), null);
    assert.equal(headers.get('server'), null);
  }
  const page = await send('GET', `/launch/${tracked.actionId}`);
  assert.equal(page.headers.get('cross-origin-opener-policy'), null);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');

  const https = createAuthenticatorServer({
    secretKeys,
    baseUrl: 'https://id.example.com',
    store: fixture.store,
    tenants: [demo],
    log: () => undefined,
  });
  const secured = await https.fetch(new Request('https://id.example.com/health/live'));
  assert.match(secured.headers.get('strict-transport-security') ?? '', /max-age=\d{8}/);
});

test('the page of a link may be framed by the sites of its action only, and looks the same for every id', async () => {
  const embedded = await fixture.track({ embedOrigins: ['https://shop.example'] });
  const plain = await fixture.track();
  const ended = await fixture.open({ embedOrigins: ['https://shop.example'] });
  await ended.browser.call('DELETE', `/v1/actions/${ended.tracked.actionId}`);
  const policy = async (id: string) => {
    const page = await send('GET', `/launch/${id}`);
    assert.equal(page.status, 200);
    const [, ancestors] =
      /frame-ancestors ([^;]+);/.exec(page.headers.get('content-security-policy') ?? '') ?? [];
    return { ancestors, text: page.text };
  };
  const shown = await policy(embedded.actionId);
  assert.equal(shown.ancestors, 'https://shop.example');
  for (const id of [
    plain.actionId,
    ended.tracked.actionId,
    'A'.repeat(32),
    'x',
    '%00',
    '%E0%A4%A',
  ]) {
    assert.deepEqual(await policy(id), { ancestors: "'none'", text: shown.text });
  }
  const unlisting = await createFixture({ store: fixture.store, tenants: [demo] });
  const later = await unlisting.send('GET', `/launch/${embedded.actionId}`);
  assert.match(later.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  fixture.offset = 601_000;
  assert.equal((await policy(embedded.actionId)).ancestors, "'none'");
  fixture.offset = 0;
  const head = await send('HEAD', `/launch/${plain.actionId}`);
  assert.equal(head.status, 200);
  assert.equal(head.text, '');
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await send(method, `/launch/${plain.actionId}`);
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get('allow'), 'GET, HEAD');
  }
});

test('the page of a link runs one script of ours and nothing else', async () => {
  const files: Record<string, string> = {
    'manifest.json': JSON.stringify({
      '_lit.js': { file: 'assets/lit-12345678.js', name: 'lit' },
      'launch.ts': {
        file: 'assets/launch-abcdefgh.js',
        name: 'launch',
        isEntry: true,
        imports: ['_lit.js'],
      },
    }),
    'assets/launch-abcdefgh.js': 'void 0',
  };
  const server = createAuthenticatorServer({
    secretKeys,
    baseUrl,
    store: fixture.store,
    tenants: [demo],
    log: () => undefined,
    assets: async (path) => {
      const file = files[path];
      const body = new TextEncoder().encode(file);
      return file === undefined ? undefined : { body, type: 'text/javascript', immutable: true };
    },
  });
  const get = async (path: string) => read(await server.fetch(new Request(baseUrl + path)));
  const page = await get(`/launch/${'A'.repeat(32)}`);
  assert.match(page.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/);
  assert.match(page.text, /<script type="module" src="\/assets\/launch-abcdefgh\.js"><\/script>/);
  assert.match(page.text, /<link rel="modulepreload" href="\/assets\/lit-12345678\.js">/);
  assert.match(page.text, /<noscript>.*JavaScript/);
  assert.doesNotMatch(page.text, /style|onload|<script>|javascript:/);
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'none'",
    "img-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ]) {
    assert.ok(policy.split('; ').includes(directive), directive);
  }
  const script = await get('/assets/launch-abcdefgh.js');
  assert.equal(script.text, 'void 0');
  assert.match(script.headers.get('cache-control') ?? '', /immutable/);
  assert.equal((await get('/assets/..%2Fmanifest.json')).status, 404);
});
