import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseBaseUrl, parseTenants, type TenantOptions } from '../../src/server/tenants.js';
import { newId } from '../../src/server/tokens.js';
import { createFixture, demo, listing, type Fixture } from '../support/fixture.js';
import { shop } from '../support/watching.js';

const passkeyEndpoints = {
  enroll: 'https://app.localhost/passkeys/new',
  manage: 'https://app.localhost/passkeys?tab=all',
};
const wellKnown = '/.well-known/passkey-endpoints';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [{ ...listing, passkeyEndpoints }] });
});
after(() => fixture.close());

test('the page without a link is the same page, framed by nobody and cut off from no opener', async () => {
  const { actionId } = await fixture.track({ embedOrigins: [shop] });
  const embedded = await fixture.send('GET', `/launch/${actionId}`);
  const policy = embedded.headers.get('content-security-policy') ?? '';
  for (const path of ['/launch', '/launch?doctor', `/launch/${newId()}`, '/launch/x']) {
    const page = await fixture.send('GET', path);
    assert.equal(page.status, 200, path);
    assert.equal(page.text, embedded.text, path);
    assert.equal(page.headers.get('cross-origin-opener-policy'), null, path);
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(page.headers.get('cache-control'), 'no-store', path);
    const nobody = policy.replace(`frame-ancestors ${shop}`, `frame-ancestors 'none'`);
    assert.equal(page.headers.get('content-security-policy'), nobody, path);
  }
  assert.equal(embedded.headers.get('cross-origin-opener-policy'), null);
  assert.ok(policy.includes(`frame-ancestors ${shop};`));
  assert.equal((await fixture.send('GET', '/launch/')).status, 404);
  const near = await fixture.send('GET', '/launcher');
  assert.equal(near.headers.get('cross-origin-opener-policy'), 'same-origin');
});

test('without JavaScript the page says so in words, and what to do, in the reader’s language', async () => {
  for (const [language, words] of [
    ['en', /needs JavaScript.*Turn it on.*reload the page/],
    ['de', /braucht JavaScript.*Schalten Sie es.*laden Sie die Seite neu/],
  ] as const) {
    const headers = { 'accept-language': `${language},fr;q=0.4` };
    const { text, headers: answered } = await fixture.send('GET', '/launch', { headers });
    const [, lang, sentence = ''] =
      /<body>\s*<noscript><p lang="(\w+)" dir="ltr">([^<]+)<\/p><\/noscript>\s*<\/body>/.exec(
        text,
      ) ?? [];
    assert.equal(lang, language);
    assert.match(sentence, words);
    assert.equal(answered.get('vary'), 'Accept-Language');
  }
});

test('password managers find the pages of the tenant whose RP ID is the server’s host', async () => {
  const answer = await fixture.send('GET', wellKnown, {
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
  assert.equal(answer.headers.get('location'), null);
  assert.deepEqual(answer.json(), passkeyEndpoints);
  const elsewhere: TenantOptions = {
    ...demo,
    rpId: 'example.com',
    origins: ['https://example.com'],
    passkeyEndpoints,
  };
  for (const tenants of [[demo], [elsewhere]]) {
    const none = await createFixture({ store: fixture.store, tenants });
    assert.equal((await none.send('GET', wellKnown)).status, 404);
  }
  const second = await createFixture({
    store: fixture.store,
    tenants: [
      { ...elsewhere, id: 'second', keys: [{ secret: 'another-secret', rights: ['track'] }] },
      { ...demo, passkeyEndpoints: { manage: passkeyEndpoints.manage, enroll: undefined } },
    ],
  });
  assert.equal(
    (await second.send('GET', wellKnown)).text,
    JSON.stringify({ manage: passkeyEndpoints.manage }),
  );
});

test('an endpoint that is no page of a host is refused at the start, by its name', () => {
  const parse = (endpoints: object) => () =>
    parseTenants(
      [{ ...demo, passkeyEndpoints: endpoints }],
      parseBaseUrl('https://id.example.com'),
    );
  for (const url of [
    'http://example.com/passkeys',
    '/passkeys',
    'javascript:alert(1)',
    'https://user@example.com/',
    'https://example.com/a/../b',
    'https://example.com/#passkeys',
    '',
  ]) {
    assert.throws(parse({ enroll: url }), /tenant "demo": passkeyEndpoints\.enroll/, url);
    assert.throws(parse({ manage: url }), /tenant "demo": passkeyEndpoints\.manage/, url);
  }
  assert.throws(parse({ other: 'https://example.com/' }), /passkeyEndpoints/);
  parse({})();
  parse(passkeyEndpoints)();
});
