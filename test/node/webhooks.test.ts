import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { notify, type NoticeKind } from '../../src/server/notices.js';
import { Outbox } from '../../src/server/outbox.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import { signWebhook } from '../../src/server/webhooks.js';
import { createWorkshop, type Workshop } from '../support/service.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

interface Hit {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let store: Store;
let endpoint: Server;
let url: string;
let status = 204;
const hits: Hit[] = [];

before(async () => {
  store = await openPGlite();
  endpoint = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      hits.push({ method: request.method, path: request.url, headers: request.headers, body });
      const location = status === 302 ? { location: '/elsewhere' } : {};
      response.writeHead(status, location).end('an answer nobody reads');
    });
  });
  endpoint.listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/hook`;
});
after(async () => {
  endpoint.close();
  endpoint.closeAllConnections();
  await store.close();
});
beforeEach(async () => {
  hits.length = 0;
  status = 204;
  await store.query('DELETE FROM outbox');
});

const open = (key = secret): Promise<Workshop> =>
  createWorkshop({ store, tenant: { webhook: { url, secret: key } } });

async function tell({ service }: Workshop, kind: NoticeKind, userId = 'ada'): Promise<void> {
  await store.transaction((sql) =>
    notify(service, sql, 'shop', kind, {
      userId,
      actionId: 'action',
      authenticatorId: 'authenticator',
      method: 'passkey',
      name: 'Ada’s phone',
      addresses: ['ada@shop.example'],
    }),
  );
}

test('the signature is that of Standard Webhooks', () => {
  // The example of the specification's libraries.
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
  const body = '{"test": 2432232314}';
  const signature = signWebhook(secret, id, '1614265330', body);
  assert.equal(signature, 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  const plain = 'a secret that is only text';
  const expected = createHmac('sha256', plain).update(`${id}.1.${body}`).digest('base64');
  assert.equal(signWebhook(plain, id, '1', body), `v1,${expected}`);
});

test('what becomes of authenticators and locks is reported once, signed, without names and addresses', async () => {
  const shop = await open();
  const { rows } = await store.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const started = rows[0]?.now.getTime() ?? 0;
  await tell(shop, 'authenticator_added');
  const outbox = new Outbox(shop.service);
  await outbox.deliver();
  await outbox.deliver();
  assert.equal(hits.length, 1);
  const [{ method, path, headers, body } = assert.fail()] = hits;
  assert.deepEqual([method, path, headers['content-type']], ['POST', '/hook', 'application/json']);
  const { id, createdAt, ...rest } = JSON.parse(body) as Record<string, unknown>;
  assert.deepEqual(rest, {
    type: 'authenticator.added',
    data: {
      userId: 'ada',
      authenticatorId: 'authenticator',
      method: 'passkey',
      actionId: 'action',
    },
  });
  assert.equal(headers['webhook-id'], id);
  const timestamp = String(headers['webhook-timestamp']);
  assert.ok(Math.abs(Number(timestamp) * 1000 - started) <= 60_000);
  assert.ok(Math.abs(Date.parse(String(createdAt)) - started) <= 60_000);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const content = `${String(id)}.${timestamp}.${body}`;
  const expected = createHmac('sha256', key).update(content).digest('base64');
  assert.equal(headers['webhook-signature'], `v1,${expected}`);
});

test('four kinds are reported, the others are for people only', async () => {
  const shop = await open();
  const kinds: readonly NoticeKind[] = [
    'authenticator_added',
    'authenticator_removed',
    'authenticator_suspended',
    'authenticator_resumed',
    'authenticator_flagged',
    'address_changed',
    'recovery_codes_issued',
    'recovery_code_used',
    'recovery_started',
    'account_locked',
  ];
  for (const kind of kinds) await tell(shop, kind);
  await new Outbox(shop.service).deliver();
  const types = hits.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  assert.deepEqual(types.sort(), [
    'account.locked',
    'authenticator.added',
    'authenticator.removed',
    'authenticator.suspended',
  ]);
});

test('an endpoint that fails is asked again with the same id and body and a new signature', async () => {
  const shop = await open();
  status = 500;
  await tell(shop, 'authenticator_removed');
  const outbox = new Outbox(shop.service);
  await outbox.deliver();
  await outbox.deliver();
  assert.equal(hits.length, 1);
  status = 200;
  shop.offset = 5_000;
  await outbox.deliver();
  await outbox.deliver();
  assert.equal(hits.length, 2);
  const [first = assert.fail(), second = assert.fail()] = hits;
  assert.equal(first.body, second.body);
  assert.equal(first.headers['webhook-id'], second.headers['webhook-id']);
  assert.notEqual(first.headers['webhook-signature'], second.headers['webhook-signature']);
  const entries = shop.log.map(({ event, status, error }) => ({ event, status, error }));
  assert.deepEqual(entries, [{ event: 'delivery_failed', status: 500, error: 'WebhookError' }]);
});

test('a redirect is a failure and is not followed', async () => {
  const shop = await open();
  status = 302;
  await tell(shop, 'account_locked');
  await new Outbox(shop.service).deliver();
  assert.deepEqual(
    hits.map(({ path }) => path),
    ['/hook'],
  );
  assert.equal(shop.log[0]?.event, 'delivery_failed');
  assert.ok(!JSON.stringify(shop.log).includes('127.0.0.1'));
});

test('a tenant without a webhook has none waiting', async () => {
  const shop = await createWorkshop({ store });
  await tell(shop, 'authenticator_added');
  const { rows } = await store.query('SELECT 1 FROM outbox WHERE channel = $1', ['webhook']);
  assert.equal(rows.length, 0);
});
