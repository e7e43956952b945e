import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ChallengeStart, Embedder, SessionResponse } from '../../src/contract.js';
import { baseUrl, createFixture, listing, type Fixture } from '../support/fixture.js';
import { newKey } from '../support/client.js';
import { openSettings, person } from '../support/settings.js';
import { dump, shop } from '../support/watching.js';

const second = 'https://second.example';
let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    tenants: [
      { ...listing, embedOrigins: [shop, second] },
      {
        ...listing,
        id: 'other',
        keys: [{ secret: 'key-of-the-other', rights: ['track'] }],
        origins: ['https://theirs.localhost'],
        embedOrigins: ['https://theirs.example'],
      },
    ],
  });
});
after(() => fixture.close());

const app = 'https://app.localhost';
const nobody = [
  second,
  'https://theirs.localhost',
  'https://theirs.example',
  'https://evil.example',
  'null',
  'about:srcdoc',
  `${shop}/`,
  `${shop}:443`,
  'http://shop.example',
  'https://SHOP.example',
  'https://shop.example.evil.example',
  '*',
];

const matrix: readonly (readonly [Embedder['as'], string, boolean])[] = [
  ['frame', shop, true],
  ['frame', app, false],
  ['frame', baseUrl, false],
  ...nobody.map((origin) => ['frame', origin, false] as const),
  ['popup', shop, true],
  ['popup', app, true],
  ['popup', baseUrl, true],
  ...nobody.map((origin) => ['popup', origin, false] as const),
];

test('a link is exchanged in pages of the listed sites only, and a refusal writes nothing', async (t) => {
  // The key of the nonces is made when the first link is exchanged.
  await fixture.open();
  let refused = 0;
  for (const [as, origin, allowed] of matrix) {
    const { token } = await fixture.track({ embedOrigins: [shop] });
    const browser = await fixture.browser();
    const before = await dump(fixture.store);
    const answer = await browser.exchange({ token, embedder: { as, origin } });
    const what = `${as} ${origin}`;
    if (allowed) {
      assert.equal(answer.status, 200, what);
      continue;
    }
    refused += 1;
    assert.equal(answer.status, 403, what);
    assert.equal(answer.json().code, 'invalid_origin', what);
    assert.deepEqual(await dump(fixture.store), before, what);
    // Nobody has become its owner.
    assert.equal((await (await fixture.browser()).exchange({ token })).status, 200, what);
  }
  t.diagnostic(`${matrix.length} embedders, ${refused} refused`);
  assert.equal(refused, matrix.length - 4);
});

test('an action that names no site is shown in no frame, and the list of now counts', async () => {
  const frame = { as: 'frame', origin: shop } as const;
  const none = await fixture.track();
  const browser = await fixture.browser();
  assert.equal((await browser.exchange({ token: none.token, embedder: frame })).status, 403);
  const listed = await fixture.track({ embedOrigins: [shop] });
  const unlisting = await createFixture({
    store: fixture.store,
    tenants: [{ ...listing, embedOrigins: [] }],
  });
  const later = await unlisting.browser();
  const answer = await later.exchange({ token: listed.token, embedder: frame });
  assert.equal(answer.json().code, 'invalid_origin');
});

test('an owner that comes back is held to the list too, and keeps its session', async () => {
  const { browser, tracked } = await fixture.open({ embedOrigins: [shop] });
  const embedder = { as: 'frame', origin: 'https://evil.example' } as const;
  const { session } = browser;
  const answer = await browser.exchange({ token: tracked.token, embedder });
  assert.equal(answer.status, 403);
  assert.equal(browser.session, session);
  assert.equal((await browser.begin()).status, 201);
});

test('what an embedder may be is a matter of its schema', async () => {
  const { token } = await fixture.track({ embedOrigins: [shop] });
  const browser = await fixture.browser();
  for (const embedder of [
    {},
    { as: 'frame' },
    { origin: shop },
    { as: 'top', origin: shop },
    { as: 'frame', origin: [shop] },
    { as: 'frame', origin: '' },
    { as: 'frame', origin: `https://${'x'.repeat(250)}` },
    { as: 'frame', origin: shop, more: true },
    'frame',
    null,
  ]) {
    const answer = await browser.exchange({ token, embedder: embedder as Embedder });
    assert.equal(answer.status, 400, JSON.stringify(embedder));
  }
});

test('a session says where the person goes afterwards, while the tenant still lists it', async () => {
  const redirectUrl = 'https://shop.example/account/passkeys?tab=1';
  const { session } = await fixture.open({ redirectUrl });
  assert.equal(session.returnTo, redirectUrl);
  assert.equal('returnTo' in (await fixture.open()).session, false);
  const unlisting = await createFixture({
    store: fixture.store,
    tenants: [{ ...listing, redirectUrls: ['https://shop.example/other'] }],
  });
  const again = await unlisting.track({ userId: 'x' });
  await fixture.store.query('UPDATE actions SET redirect_url = $2 WHERE id = $1', [
    again.actionId,
    redirectUrl,
  ]);
  const answer = await (await unlisting.browser()).exchange({ token: again.token });
  assert.equal('returnTo' in answer.json<SessionResponse>(), false);
});

test('a proof made in a frame counts where the action lists the page around it, and nowhere else', async () => {
  const who = await person(fixture, 'framed');
  const answer = async (embedOrigins: string[], topOrigin: string) => {
    const { browser } = await openSettings(fixture, { userId: who.userId, embedOrigins });
    const asked = { method: 'passkey', operation: 'enter' };
    const begun = (await browser.call('POST', '/v1/challenges', asked)).json<ChallengeStart>();
    assert.ok('options' in begun);
    const bend = { origin: baseUrl, crossOrigin: true, topOrigin };
    const response = await who.authenticator.get(begun.options, bend);
    const path = `/v1/challenges/${begun.id}/complete`;
    return (await browser.call('POST', path, { response }, { idempotencyKey: newKey() })).status;
  };
  assert.equal(await answer([shop], shop), 200);
  assert.equal(await answer([shop], second), 422);
  assert.equal(await answer([shop], baseUrl), 422);
  assert.equal(await answer([], shop), 422);
});
