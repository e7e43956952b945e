import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createAuthenticatorServer } from '../../src/server/server.js';
import {
  LockTimeoutError,
  StoreUnavailableError,
  type Store,
} from '../../src/server/store/store.js';
import { createAuthenticator } from '../support/authenticator.js';
import { read } from '../support/client.js';
import {
  bareTrack,
  baseUrl,
  createFixture,
  demo,
  listing,
  secret,
  secretKeys,
  type Fixture,
} from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [listing] });
});
after(() => fixture.close());

const send: Fixture['send'] = (...request) => fixture.send(...request);

test('health tells a live process from one that is ready', async () => {
  const failing: Store = {
    query: () => Promise.reject(new StoreUnavailableError('gone')),
    transaction: () => Promise.reject(new StoreUnavailableError('gone')),
    close: () => Promise.resolve(),
  };
  const server = createAuthenticatorServer({
    secretKeys,
    baseUrl,
    store: failing,
    tenants: [demo],
    log: () => undefined,
  });
  const get = async (path: string, init?: RequestInit) =>
    read(await server.fetch(new Request(baseUrl + path, init)));
  assert.equal((await get('/health/live')).status, 200);
  const track = {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(bareTrack),
  };
  for (const answer of [await get('/health/ready'), await get('/v1/actions', track)]) {
    assert.equal(answer.status, 503);
    assert.equal(answer.json().code, 'not_available');
    assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
  }
  assert.equal((await send('GET', '/health/ready')).status, 200);
});

test('what is locked by another request for too long is answered with a time to ask again', async () => {
  const locked: Store = {
    query: () => Promise.reject(new LockTimeoutError('locked')),
    transaction: () => Promise.reject(new LockTimeoutError('locked')),
    close: () => Promise.resolve(),
  };
  const server = createAuthenticatorServer({ secretKeys, baseUrl, store: locked, tenants: [demo] });
  const answer = await read(
    await server.fetch(
      new Request(`${baseUrl}/v1/users/x`, { headers: { authorization: `Bearer ${secret}` } }),
    ),
  );
  assert.equal(answer.status, 409);
  assert.equal(answer.json().code, 'in_progress');
  assert.equal(answer.headers.get('retry-after'), '1');
});

test('a bug answers a reference and no more, and the log explains it without secrets', async () => {
  const log: Record<string, unknown>[] = [];
  const token = 'T'.repeat(43);
  const broken: Store = {
    query: () => Promise.reject(new Error(`SELECT * FROM users WHERE token = '${token}'`)),
    transaction: () => Promise.reject(new Error(`SELECT * FROM users WHERE token = '${token}'`)),
    close: () => Promise.resolve(),
  };
  const server = createAuthenticatorServer({
    secretKeys,
    baseUrl,
    store: broken,
    tenants: [demo],
    log: (entry) => log.push(entry),
  });
  const response = await server.fetch(new Request(`${baseUrl}/health/ready`));
  const answer = await read(response);
  assert.equal(answer.status, 500);
  const { details, message } = answer.json();
  assert.ok(!/SELECT|users| at /.test(answer.text));
  const bug = log.find((entry) => entry['event'] === 'bug');
  assert.equal(bug?.['reference'], details?.['reference']);
  assert.ok(message.includes(String(details?.['reference'])));
  assert.match(String(bug?.['error']), /SELECT/);
  assert.ok(!JSON.stringify(log).includes(token));
});

test('no token, key, proof, challenge or credential is in the log or the audit, whatever went wrong', async () => {
  fixture.log.length = 0;
  const { tracked, browser, enrollment, done } = await fixture.enroll({ userId: 'canary' });
  const second = await fixture.open();
  const wrong = await createAuthenticator({ rpId: 'example.com' }).create(
    second.enrollment.options,
    {
      origin: baseUrl,
    },
  );
  await second.browser.complete(second.enrollment, wrong);
  await (await fixture.browser()).exchange({ token: tracked.token });
  await browser.call('POST', '/v1/enrollments', { method: 'passkey' }, { proof: browser.proof });
  await fixture.host('POST', `/v1/actions/${tracked.actionId}/validate`, { result: done.result });
  await fixture.host('POST', '/v1/actions', '{"userId":"x\u001b[31m\\r\\n{}"}');
  const audit = await fixture.store.query('SELECT * FROM audit');
  const outbox = await fixture.store.query('SELECT * FROM outbox');
  const written = JSON.stringify([fixture.log, audit.rows, outbox.rows]);
  const secrets = [
    secret,
    tracked.token,
    second.tracked.token,
    browser.session,
    browser.proof,
    browser.nonce ?? assert.fail(),
    enrollment.options.challenge,
    second.enrollment.options.challenge,
    enrollment.options.user.id,
    done.result,
    done.accepted.credentialIds[0] ?? assert.fail(),
    wrong.id,
  ];
  for (const canary of secrets) assert.ok(!written.includes(canary), canary);
  assert.ok(fixture.log.length > 5);
});

test('a dump of the database holds nothing that opens anything', async () => {
  const { tracked, browser } = await fixture.open();
  const { done } = await fixture.enroll();
  const tables = ['actions', 'sessions', 'enrollments', 'idempotency', 'proofs'];
  const dumps = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await fixture.store.query<{ row: string }>(
        `SELECT row_to_json(${table})::text AS row FROM ${table}`,
      );
      return rows.map(({ row }) => row).join('\n');
    }),
  );
  const dump = dumps.join('\n');
  for (const token of [tracked.token, browser.session, done.result]) {
    assert.ok(!dump.includes(token));
    assert.ok(!dump.includes(Buffer.from(token, 'base64url').toString('hex')));
    assert.ok(!dump.includes(Buffer.from(token).toString('hex')));
  }
});
