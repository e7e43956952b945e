import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  createHost,
  isPasskeyError,
  verifyWebhook,
  type WebhookEvent,
} from '../../src/host/index.js';
import { serve, type Listening } from '../../src/server/node.js';
import { notify, type NoticeKind } from '../../src/server/notices.js';
import { Outbox } from '../../src/server/outbox.js';
import { signWebhook } from '../../src/server/webhooks.js';
import { createFixture, demo, secret, type Fixture } from '../support/fixture.js';
import { createWorkshop } from '../support/service.js';

const webhookSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

interface Hit {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let endpoint: Server;
let url: string;
let fixture: Fixture;
let listening: Listening;
const hits: Hit[] = [];

before(async () => {
  endpoint = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      hits.push({ headers: request.headers, body });
      // Kept alive, a connection could be closed here just as the next delivery is put on it.
      response.writeHead(204, { connection: 'close' }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/hook`;
  fixture = await createFixture({
    tenants: [{ ...demo, webhook: { url, secret: webhookSecret } }],
  });
  listening = await serve({ server: fixture.server, port: 0 });
});
after(async () => {
  endpoint.closeAllConnections();
  endpoint.close();
  await listening.close();
});

/** One delivery that the server has really sent. */
async function delivery(): Promise<Hit> {
  hits.length = 0;
  await fixture.enroll();
  await fixture.server.delivered();
  assert.equal(hits.length, 1);
  return hits[0] ?? assert.fail();
}

async function refused(...args: Parameters<typeof verifyWebhook>): Promise<string> {
  const error: unknown = await verifyWebhook(...args).then(
    () => assert.fail('it was taken'),
    (thrown: unknown) => thrown,
  );
  assert.ok(isPasskeyError(error), String(error));
  assert.equal(error.failure.code, 'verification_failed');
  return error.failure.cause?.message ?? '';
}

test('what becomes of a passkey is told by events that verify', async () => {
  hits.length = 0;
  const host = createHost({ baseUrl: `http://localhost:${listening.port}`, secret });
  const { done, tracked } = await fixture.enroll({ userId: 'ada' });
  const { id: authenticatorId } = done.authenticator;
  await host.updateAuthenticator('ada', authenticatorId, { suspended: true });
  await fixture.server.delivered();
  await host.removeAuthenticator('ada', authenticatorId);
  await fixture.server.deliver();
  await fixture.server.delivered();
  const events = await Promise.all(hits.map((hit) => verifyWebhook(hit, webhookSecret)));
  const data = { userId: 'ada', authenticatorId, method: 'passkey' };
  assert.deepEqual(
    events.map((event) => ({ type: event.type, data: event.data })),
    [
      { type: 'authenticator.added', data: { ...data, actionId: tracked.actionId } },
      { type: 'authenticator.suspended', data },
      { type: 'authenticator.removed', data },
    ],
  );
  assert.equal(new Set(events.map(({ id }) => id)).size, 3);
  for (const { createdAt } of events) assert.ok(!Number.isNaN(Date.parse(createdAt)));
});

test('the types of events are those the server sends', async () => {
  hits.length = 0;
  const shop = await createWorkshop({ tenant: { webhook: { url, secret: webhookSecret } } });
  const kinds: Record<NoticeKind, WebhookEvent['type'] | undefined> = {
    authenticator_added: 'authenticator.added',
    authenticator_removed: 'authenticator.removed',
    authenticator_suspended: 'authenticator.suspended',
    authenticator_resumed: undefined,
    authenticator_flagged: undefined,
    address_changed: undefined,
    recovery_codes_issued: undefined,
    recovery_code_used: undefined,
    recovery_started: undefined,
    account_locked: 'account.locked',
  };
  const facts = { userId: 'ada', actionId: 'action', until: 0 };
  for (const kind of Object.keys(kinds) as NoticeKind[]) {
    await shop.service.store.transaction((sql) => notify(shop.service, sql, 'shop', kind, facts));
  }
  await new Outbox(shop.service).deliver();
  await shop.service.store.close();
  const events = await Promise.all(hits.map((hit) => verifyWebhook(hit, webhookSecret)));
  const types = Object.values(kinds).filter((type) => type !== undefined);
  assert.deepEqual(events.map(({ type }) => type).sort(), [...types].sort());
  const locked = events.find(({ type }) => type === 'account.locked');
  assert.deepEqual(locked?.data, { userId: 'ada', actionId: 'action' });
});

test('a request is taken in every shape a runtime hands it over', async () => {
  const { headers, body } = await delivery();
  const plain = headers as Record<string, string>;
  const shapes: Parameters<typeof verifyWebhook>[0][] = [
    { headers, body },
    { headers, body: Buffer.from(body) },
    { headers: new Headers(plain), body },
    {
      headers: Object.fromEntries(Object.entries(plain).map(([k, v]) => [k.toUpperCase(), v])),
      body,
    },
    new Request('https://shop.example/hook', { method: 'POST', headers: plain, body }),
  ];
  const { id } = JSON.parse(body) as { id: string };
  for (const shape of shapes) assert.equal((await verifyWebhook(shape, webhookSecret)).id, id);
  await assert.rejects(
    verifyWebhook({ headers, body: JSON.parse(body) as string }, webhookSecret),
    { message: 'body: must be as it was sent, text or bytes; put the verification before JSON.' },
  );
});

test('each part that is signed is refused when it is changed, and each that is missing', async () => {
  const { headers, body } = await delivery();
  const seconds = Number(headers['webhook-timestamp']);
  const changed = (more: Record<string, string | undefined>) => ({
    headers: { ...headers, ...more },
    body,
  });
  const signature = String(headers['webhook-signature']);
  const flipped = signature.replace(/.(.)=*$/, (all, last) => (last === 'A' ? 'BB=' : 'AA='));
  const none = 'No signature fits.';
  const rows: [Parameters<typeof verifyWebhook>[0], string][] = [
    [{ headers, body: body.replace('passkey', 'totp') }, none],
    [{ headers, body: `${body} ` }, none],
    [{ headers, body: '' }, none],
    [changed({ 'webhook-timestamp': String(seconds + 1) }), none],
    [changed({ 'webhook-timestamp': String(seconds - 1) }), none],
    [changed({ 'webhook-timestamp': 'now' }), 'webhook-timestamp is no time in seconds.'],
    [changed({ 'webhook-timestamp': `${seconds}.0` }), 'webhook-timestamp is no time in seconds.'],
    [changed({ 'webhook-id': 'another' }), none],
    [changed({ 'webhook-signature': flipped }), none],
    [changed({ 'webhook-signature': 'v1,' }), none],
    [changed({ 'webhook-signature': signature.slice(3) }), none],
    [changed({ 'webhook-signature': signature.replace('v1,', 'v1a,') }), none],
    [changed({ 'webhook-signature': 'v1,%' }), none],
    [changed({ 'webhook-id': undefined }), 'The header webhook-id is missing.'],
    [changed({ 'webhook-timestamp': undefined }), 'The header webhook-timestamp is missing.'],
    [changed({ 'webhook-signature': undefined }), 'The header webhook-signature is missing.'],
  ];
  for (const [request, message] of rows) {
    assert.equal(await refused(request, webhookSecret), message, JSON.stringify(request));
  }
  assert.equal((await verifyWebhook({ headers, body }, webhookSecret)).type, 'authenticator.added');
});

test('a delivery is good for five minutes either way, to the second', async () => {
  const hit = await delivery();
  const at = Number(hit.headers['webhook-timestamp']) * 1000;
  for (const now of [at - 300_000, at + 300_000]) {
    await verifyWebhook(hit, webhookSecret, { now: () => now });
  }
  for (const now of [at - 301_000, at + 301_000, NaN]) {
    const message = await refused(hit, webhookSecret, { now: () => now });
    assert.equal(message, 'webhook-timestamp is more than 300 seconds off.');
  }
  const strict = { now: () => at + 11_000, tolerance: 10 };
  assert.match(await refused(hit, webhookSecret, strict), /more than 10 seconds/);
});

test('while a secret is replaced both are good, and a stranger is not', async () => {
  const hit = await delivery();
  const { id } = JSON.parse(hit.body) as { id: string };
  const next = 'a secret that is only text';
  assert.equal((await verifyWebhook(hit, [next, webhookSecret])).id, id);
  assert.equal(await refused(hit, [next]), 'No signature fits.');
  await assert.rejects(verifyWebhook(hit, []), { message: 'secrets: name at least one secret.' });
  await assert.rejects(verifyWebhook(hit, ''), { message: 'secrets: name at least one secret.' });
  const timestamp = String(hit.headers['webhook-timestamp']);
  // A sender in the middle of a rotation signs with both.
  const both = ['v1,AAAA', signWebhook(next, id, timestamp, hit.body)].join(' ');
  const headers = { ...hit.headers, 'webhook-signature': both };
  assert.equal((await verifyWebhook({ headers, body: hit.body }, next)).id, id);
});

test('what is signed and is no event of the server, or of another delivery, is refused', async () => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const sign = (body: string) => ({
    headers: {
      'webhook-id': 'one',
      'webhook-timestamp': timestamp,
      'webhook-signature': signWebhook(webhookSecret, 'one', timestamp, body),
    },
    body,
  });
  const event = { id: 'one', type: 'account.locked', createdAt: '', data: { userId: 'ada' } };
  await verifyWebhook(sign(JSON.stringify(event)), webhookSecret);
  const bodies = ['', 'null', '[]', '{', JSON.stringify({ ...event, data: null })];
  for (const body of bodies) {
    const message = await refused(sign(body), webhookSecret);
    assert.equal(message, 'The body is no event of this server.');
  }
  const other = JSON.stringify({ ...event, id: 'two' });
  const message = await refused(sign(other), webhookSecret);
  assert.equal(message, 'The body names another id than webhook-id.');
});
