import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as send, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import express from 'express';
import type { PasskeyEnrollmentStart } from '../../src/contract.js';
import type { AuthenticatorsResponse, TrackResponse } from '../../src/host-contract.js';
import type { LogEntry } from '../../src/server/log.js';
import { toNodeHandler } from '../../src/server/node.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import { createAuthenticator } from '../support/authenticator.js';
import { Browser, createHost } from '../support/client.js';
import { bareTrack, createFixture, secret, secretKeys, type Fixture } from '../support/fixture.js';
import { mount, recipes, unpack } from '../support/mounted.js';
import { settle } from '../support/processes.js';

let folder: string;
let fixture: Fixture;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mounts-'));
  await unpack(join(folder, 'recipes'));
  fixture = await createFixture();
});
after(async () => {
  await fixture.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A body as it is put on the wire, in pieces of odd sizes with characters cut in two; the answer as text. */
async function inPieces(url: string, body: Buffer, headers: Record<string, string>) {
  const outgoing = send(url, { method: 'POST', headers });
  for (let at = 0; at < body.length; at += 7) outgoing.write(body.subarray(at, at + 7));
  outgoing.end();
  const [incoming] = (await once(outgoing, 'response')) as [import('node:http').IncomingMessage];
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += String(chunk);
  return { status: incoming.statusCode, text };
}

const servers = ['node', 'express', 'fastify', 'hono', 'runtime'];

test('there is a recipe for every server that is tried here, and none that is not', async () => {
  const names = Object.keys(await recipes()).sort();
  const own = servers.map((name) => `${name === 'runtime' ? 'fetch' : name}.mjs`);
  assert.deepEqual(names, [...own, 'passkeys.mjs'].sort());
});

for (const name of servers) {
  test(`beside the routes of a host: ${name}`, async () => {
    const dataDir = join(folder, name);
    const { baseUrl, child, ended } = await mount(join(folder, 'recipes'), `${name}.mjs`, {
      DATA_DIR: dataDir,
      PASSKEY_SECRET_KEY: secretKeys[0] ?? '',
      PASSKEY_API_KEY: secret,
      PROXIES: '1',
    });
    try {
      const forwarded = { 'x-forwarded-for': '203.0.113.9, 198.51.100.4' };
      const over = (request: Request) =>
        fetch(
          new Request(request, {
            headers: { ...Object.fromEntries(request.headers), ...forwarded },
          }),
        );
      const host = createHost(over, baseUrl, secret);

      // The whole way to a passkey, every request over HTTP.
      const tracked = await host('POST', '/v1/actions', bareTrack);
      assert.equal(tracked.status, 201, tracked.text);
      const { token, url, actionId } = tracked.json<TrackResponse>();
      assert.ok(url.startsWith(`${baseUrl}/launch/${actionId}#`));
      const page = await fetch(url);
      assert.equal(page.headers.get('cross-origin-opener-policy'), null);
      assert.match(page.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
      const browser = await Browser.create(over, baseUrl);
      const opened = await browser.open({ token });
      assert.equal(opened.status, 200, opened.text);
      const { enrollment } = opened.json<{ enrollment: PasskeyEnrollmentStart }>();
      const response = await createAuthenticator().create(enrollment.options, { origin: baseUrl });
      const done = await browser.complete(enrollment, response);
      assert.equal(done.status, 200, done.text);
      const { result } = done.json<{ result: string }>();
      const validated = await host('POST', `/v1/actions/${actionId}/validate`, { result });
      assert.equal(validated.json<{ userId: string }>().userId, bareTrack.userId);
      const listed = await host('GET', `/v1/users/${bareTrack.userId}/authenticators`);
      assert.equal(listed.json<AuthenticatorsResponse>().authenticators.length, 1);

      // Preflights are ours, with the headers a page needs.
      const preflight = await fetch(`${baseUrl}/v1/enrollments`, {
        method: 'OPTIONS',
        headers: { origin: baseUrl, 'access-control-request-method': 'POST' },
      });
      assert.equal(preflight.status, 204);
      assert.equal(preflight.headers.get('access-control-allow-origin'), baseUrl);
      assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /\bdpop\b/);

      // What is whose.
      const lost = await fetch(`${baseUrl}/v1/nothing`);
      assert.deepEqual(
        [lost.status, ((await lost.json()) as { code: string }).code],
        [404, 'not_found'],
      );
      const theirs = await fetch(`${baseUrl}/v1nothing`);
      assert.deepEqual([theirs.status, await theirs.text()], [404, 'Nothing of mine']);
      assert.equal(await (await fetch(`${baseUrl}/hello`)).text(), 'Hello');
      const echo = {
        method: 'POST',
        body: '{"a":"é"}',
        headers: { 'content-type': 'application/json' },
      };
      assert.deepEqual(await (await fetch(`${baseUrl}/echo`, echo)).json(), { a: 'é' });
      const live = await fetch(`${baseUrl}/health/live?x=1`);
      assert.equal(((await live.json()) as { status: string }).status, 'ok');

      // Bodies come through byte for byte, whatever their type claims, and large ones are refused by us.
      const json = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
      const named = Buffer.from(
        JSON.stringify({ ...bareTrack, userId: 'z', user: { name: 'Zoë 🔑' } }),
      );
      const pieces = await inPieces(`${baseUrl}/v1/actions`, named, json);
      assert.equal(pieces.status, 201, pieces.text);
      const twice = Buffer.from('{"userId":"a","userId":"b"}');
      assert.match(
        (await inPieces(`${baseUrl}/v1/actions`, twice, json)).text,
        /userId: appears twice/,
      );
      const large = await fetch(`${baseUrl}/v1/actions`, {
        method: 'POST',
        headers: json,
        body: 'x'.repeat(200_000),
      });
      const { code } = (await large.json()) as { code: string };
      assert.deepEqual([large.status, code], [413, 'payload_too_large']);
      assert.equal(await (await fetch(`${baseUrl}/hello`)).text(), 'Hello');

      // It ends by itself, its store closed, when it is asked to.
      child.kill('SIGTERM');
      assert.deepEqual(await ended, { code: 0, log: '' });
    } finally {
      await settle(child, 0);
    }
    const store = await openPGlite({ dataDir });
    const { rows } = await store.query('SELECT DISTINCT ip FROM audit WHERE user_id = $1', [
      bareTrack.userId ?? null,
    ]);
    await store.close();
    const direct = ['hono', 'runtime'].includes(name);
    const ips = rows.map(({ ip }) => String(ip).replace(/^::ffff:/, ''));
    if (direct) for (const ip of ips) assert.match(ip, /^(::1|127\.0\.0\.1)$/);
    else assert.deepEqual(ips, ['198.51.100.4']);
  });
}

/** The address the audit gets for a request with these hops. */
async function recorded(proxies: number, hops: string | undefined): Promise<unknown> {
  const http = createServer(toNodeHandler(fixture.server, { proxies })).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const userId = `hops-${proxies}-${hops ?? ''}`;
  await createHost(fetch, `http://127.0.0.1:${(http.address() as AddressInfo).port}`, secret)(
    'POST',
    '/v1/actions',
    { ...bareTrack, userId },
    hops === undefined ? {} : { 'x-forwarded-for': hops },
  );
  http.closeAllConnections();
  http.close();
  const rows = await fixture.audit('action_tracked');
  return rows.find((row) => row['user_id'] === userId)?.['ip'];
}

test('the address of a caller is what the outermost proxy of the host has seen', async () => {
  const hops = '203.0.113.9, 198.51.100.4 ,2001:db8::1';
  assert.equal(await recorded(0, hops), '127.0.0.1');
  assert.equal(await recorded(1, hops), '2001:db8::1');
  assert.equal(await recorded(2, hops), '198.51.100.4');
  // Fewer hops than proxies: nobody there says who it was.
  assert.equal(await recorded(4, hops), '127.0.0.1');
  assert.equal(await recorded(1, undefined), '127.0.0.1');
  assert.equal(await recorded(1, 'unknown'), '127.0.0.1');
  for (const proxies of [-1, 1.5, NaN, 10]) {
    assert.throws(() => toNodeHandler(fixture.server, { proxies }), /^Error: proxies: must be/);
  }
});

test('a body parser in front is told of, where it would have made every call fail', async () => {
  const log: LogEntry[] = [];
  const app = express()
    .use(express.json())
    .use(toNodeHandler(fixture.server, { log: (entry) => log.push(entry) }));
  const http = app.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const host = createHost(fetch, `http://127.0.0.1:${port}`, secret);
  const { status, text } = await host('POST', '/v1/actions', bareTrack);
  http.closeAllConnections();
  http.close();
  assert.equal(status, 500);
  assert.equal((JSON.parse(text) as { code: string }).code, 'server_error');
  assert.deepEqual(
    log.map(({ event }) => event),
    ['body_already_read'],
  );
});

test('a server handles what is below its own first segments, and of the well-known paths nothing but its own', () => {
  const { handles } = fixture.server;
  const own = [
    '/v1',
    '/v1/',
    '/v1/actions',
    '/v1/x/y',
    '/launch/x',
    '/assets/x.js',
    '/openapi.json',
    '/health/live',
  ];
  for (const path of own) assert.equal(handles(path), true, path);
  const others = [
    '',
    '/',
    '//v1/actions',
    '/V1/actions',
    '/v1x',
    '/x/v1',
    'v1',
    '*',
    '/.well-known',
    '/.well-known/security.txt',
    '/%761/actions',
    'http://a/v1/',
  ];
  for (const path of others) assert.equal(handles(path), false, path);
});
