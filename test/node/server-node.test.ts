import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import type { LogEntry } from '../../src/server/log.js';
import { serve, type Listening } from '../../src/server/node.js';
import { createAuthenticatorServer } from '../../src/server/server.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import { baseUrl, demo, secret, secretKeys } from '../support/fixture.js';

let listening: Listening;
before(async () => {
  const server = createAuthenticatorServer({
    secretKeys,
    baseUrl,
    store: await openPGlite(),
    tenants: [demo],
    log: () => undefined,
  });
  listening = await serve({ server, port: 0 });
});
after(() => listening.close());

/** Sends bytes as they are, and answers the first line and all that came back. */
async function raw(port: number, ...parts: string[]): Promise<{ status: string; text: string }> {
  const socket: Socket = connect(port, '127.0.0.1');
  for (const part of parts) socket.write(part);
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  await once(socket, 'close').catch(() => undefined);
  return { status: text.split('\r\n', 1)[0] ?? '', text };
}

const lines = (...all: string[]) => `${[...all, 'Connection: close'].join('\r\n')}\r\n\r\n`;

test('it answers over the network as it does in process', async () => {
  const url = `http://127.0.0.1:${listening.port}`;
  const response = await fetch(`${url}/v1/users/x/authenticators`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  assert.deepEqual(await response.json(), { authenticators: [] });
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
});

/** On every answer, also where no request could be read. */
const carried = [
  /^x-content-type-options: nosniff\r$/im,
  /^referrer-policy: no-referrer\r$/im,
  /^cross-origin-resource-policy: same-origin\r$/im,
  /^content-security-policy: default-src 'none'; .*frame-ancestors 'none'/im,
  /^cache-control: no-store\r$/im,
];

test('a failure of what is mounted answers a bare 500 with the same headers', async () => {
  const store = await openPGlite();
  const server = createAuthenticatorServer({ secretKeys, baseUrl, store, tenants: [demo] });
  const log: LogEntry[] = [];
  const failing = await serve({
    server: { ...server, fetch: () => Promise.reject(new Error('of the host')) },
    port: 0,
    log: (entry) => log.push(entry),
  });
  const response = await fetch(`http://127.0.0.1:${failing.port}/`);
  const text = await response.text();
  await failing.close();
  assert.equal(response.status, 500);
  assert.doesNotMatch(text, /of the host/);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(
    log.map(({ event }) => event),
    ['bug'],
  );
});

test('what no client library would send gets an answer and no 5xx', async () => {
  const { port } = listening;
  const host = 'Host: localhost:3000';
  const cases: [string, RegExp][] = [
    [lines('TRACE /health/live HTTP/1.1', host), /405/],
    [lines('TRACK /health/live HTTP/1.1', host), /400/],
    [lines('GET /health/live HTTP/1.1'), /400/],
    [lines('GET /health/live HTTP/1.0'), /400/],
    [lines('GET http://localhost:3000/health/live HTTP/1.1'), /400/],
    [lines('GET /health/live HTTP/1.1', 'Host:'), /400/],
    [lines('GET /health/live HTTP/1.1', 'Host: a b'), /400/],
    [lines('OPTIONS * HTTP/1.1', host), /400/],
    [lines('GET ftp://localhost/health/live HTTP/1.1', host), /400/],
    [lines('GET /health/live HTTP/1.1', host, 'Expect: a miracle'), /200/],
    [lines('no HTTP at all'), /400/],
    [lines('GET /health/live HTTP/1.1', host, `X-Long: ${'x'.repeat(20_000)}`), /431/],
    [lines('GET /launch/%E0%A4%A HTTP/1.1', host), /200/],
    [lines('GET /launch/../v1/users HTTP/1.1', host), /404/],
    [lines('GET //evil.example/launch/x HTTP/1.1', host), /404/],
    [lines('GET http://evil.example/health/live HTTP/1.1', host), /[24]0\d/],
    [lines('POST /v1/actions HTTP/1.1', host, 'Content-Length: x'), /400/],
    [
      lines('POST /v1/actions HTTP/1.1', host, 'Content-Length: 1', 'Transfer-Encoding: chunked'),
      /400/,
    ],
    [lines('POST /v1/actions HTTP/1.1', host, 'Content-Length: 70000') + 'x'.repeat(70_000), /413/],
    [
      lines('POST /v1/actions HTTP/1.1', host, 'Transfer-Encoding: chunked') +
        `11170\r\n${'x'.repeat(70_000)}\r\n0\r\n\r\n`,
      /413/,
    ],
  ];
  for (const [bytes, expected] of cases) {
    const { status, text } = await raw(port, bytes);
    assert.match(status, expected, bytes.slice(0, 80));
    assert.doesNotMatch(status, /HTTP\/1\.1 5/);
    for (const header of carried) assert.match(text, header, bytes.slice(0, 80));
    if (/405/.test(status)) assert.match(text, /^allow: GET, HEAD\r$/im);
  }
});

test('asked to end, a process answers what it has begun and then ends', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(line.toString());
  const body = JSON.stringify({
    userId: 'u',
    action: 'a',
    purpose: 'enroll',
    user: { name: 'u' },
    authenticatedAt: new Date().toISOString(),
  });
  const socket = connect(port, '127.0.0.1');
  const answered = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => {
      resolve(text);
    });
  });
  await once(socket, 'connect');
  await new Promise<void>((resolve) =>
    socket.write(
      lines(
        'POST /v1/actions HTTP/1.1',
        'Host: localhost',
        `Authorization: Bearer ${secret}`,
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
      ) + body.slice(0, 10),
      () => {
        resolve();
      },
    ),
  );
  // The request is under way once another, sent later, has been answered.
  assert.equal((await fetch(`http://127.0.0.1:${port}/health/live`)).status, 200);
  child.kill('SIGTERM');
  await assert.rejects(async () => {
    for (;;) await fetch(`http://127.0.0.1:${port}/health/live`);
  });
  socket.write(body.slice(10));
  assert.match(await answered, /^HTTP\/1\.1 201/);
  const [code] = (await ended) as [number];
  assert.equal(code, 0);
});
