import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { PasskeyEnrollmentStart } from '../../src/contract.js';
import type { FailureCode } from '../../src/failure.js';
import { createHost, isPasskeyError, type Host, type HostOptions } from '../../src/host/index.js';
import { serve, type Listening } from '../../src/server/node.js';
import { createFixture, every, respond, secret, type Fixture } from '../support/fixture.js';

const trackOnly = 'key-that-may-only-track';
let fixture: Fixture;
let listening: Listening;
let baseUrl: string;
const open: Server[] = [];

before(async () => {
  const keys = [...every.keys, { secret: trackOnly, rights: ['track'] as const }];
  fixture = await createFixture({ tenants: [{ ...every, keys }] });
  listening = await serve({ server: fixture.server, port: 0 });
  baseUrl = `http://localhost:${listening.port}`;
});
after(async () => {
  for (const server of open) server.closeAllConnections();
  for (const server of open) server.close();
  await listening.close();
});

const hostOf = (more: Partial<HostOptions> = {}): Host => createHost({ baseUrl, secret, ...more });

/** A server of somebody else's on a free port. */
async function listen(handle: RequestListener): Promise<string> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a call was refused with; it must not hold the secret anywhere. */
async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => assert.fail('it was answered'),
    (thrown: unknown) => thrown,
  );
  assert.ok(isPasskeyError(error), String(error));
  const text = JSON.stringify([error.failure, error.message, error.stack, String(error.cause)]);
  assert.ok(!text.includes(secret), text);
  return error.failure;
}

const code = async (call: Promise<unknown>): Promise<FailureCode> => (await refusal(call)).code;

/** Tracks over HTTP as a host does, and opens and completes the link as a browser does. */
async function enroll(host: Host, userId: string) {
  const tracked = await host.track({
    userId,
    action: 'add-passkey',
    purpose: 'enroll',
    user: { name: `${userId}@example.com`, email: `${userId}@example.com`, emailVerified: true },
    authenticatedAt: new Date().toISOString(),
  });
  const browser = await fixture.browser();
  const opened = await browser.open({ token: tracked.token });
  const { enrollment } = opened.json<{ enrollment: PasskeyEnrollmentStart }>();
  const response = await respond(enrollment);
  const answer = await browser.complete(enrollment, response);
  assert.equal(answer.status, 200, answer.text);
  return { tracked, result: answer.json<{ result: string }>().result };
}

test('an action from its link to what it stands for, and what may be asked and changed afterwards', async () => {
  const host = hostOf();
  const { tracked, result } = await enroll(host, 'ada');
  assert.equal((await host.getAction(tracked.actionId)).state, 'completed');
  const validated = await host.validate(tracked.actionId, result);
  const { authenticatorId = '', ...rest } = validated;
  assert.deepEqual(rest, {
    actionId: tracked.actionId,
    userId: 'ada',
    action: 'add-passkey',
    purpose: 'enroll',
    outcome: 'completed',
    methods: ['passkey'],
    origin: 'http://localhost:3000',
  });
  assert.equal(await code(host.validate(tracked.actionId, result)), 'not_found');

  const user = await host.getUser('ada');
  assert.deepEqual([user.isEnrolled, user.enrolledMethods[0]], [true, 'passkey']);
  const renamed = await host.updateAuthenticator('ada', authenticatorId, { name: 'Blue key' });
  assert.equal(renamed.name, 'Blue key');
  await host.removeAuthenticator('ada', authenticatorId);
  const left = (await host.listAuthenticators('ada')).authenticators;
  assert.equal(left.filter(({ method }) => method === 'passkey').length, 0);
  await host.deleteUser('ada');
  assert.equal((await host.getUser('ada')).isEnrolled, false);
});

test('a code for somebody who has nothing left, and how long to wait for another', async () => {
  const host = hostOf();
  await enroll(host, 'eve');
  const sent = await host.sendCode('eve', 'email');
  await fixture.server.delivered();
  const mail = fixture.mails.findLast(({ to }) => to === 'eve@example.com');
  const digits = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? assert.fail('no code was sent');
  const again = await refusal(host.sendCode('eve', 'email'));
  assert.equal(again.code, 'rate_limited');
  assert.ok(again.retryAfter !== undefined && again.retryAfter > 0 && again.retryAfter <= 30);
  const wrong = await refusal(
    host.verifyCode('eve', sent.codeId, digits === '000000' ? '1' : '000000'),
  );
  assert.deepEqual([wrong.code, wrong.attemptsLeft], ['wrong_code', 4]);
  assert.equal((await host.verifyCode('eve', sent.codeId, digits)).verified, true);
});

test('a user may be called whatever a host calls them', async () => {
  const host = hostOf();
  assert.equal((await host.getUser('a/b?c#d é')).userId, 'a/b?c#d é');
});

test('each refusal is the failure it means', async () => {
  const request = { userId: 'x', action: 'a', purpose: 'enroll' } as const;
  assert.equal(await code(hostOf({ secret: 'another-key' }).track(request)), 'unauthorized');
  assert.equal(await code(hostOf({ secret: trackOnly }).getUser('x')), 'forbidden');
  assert.equal(await code(hostOf().getAction('A'.repeat(22))), 'not_found');
  const invalid = await refusal(hostOf().track({ ...request, action: '<b>' }));
  assert.equal(invalid.code, 'invalid_request');
  assert.match(invalid.cause?.message ?? '', /^action: must be 1–100 letters/);
});

test('what is no answer of the server is a failure too', async () => {
  const answers: [RequestListener, FailureCode, RegExp][] = [
    [(_, out) => out.destroy(), 'network', /./],
    [(_, out) => out.flushHeaders(), 'network', /timeout|aborted/i],
    [(_, out) => out.writeHead(502).end('<h1>Bad gateway</h1>'), 'server_error', /^502$/],
    [(_, out) => out.writeHead(503, { 'retry-after': '7' }).end(), 'not_available', /^503$/],
    [(_, out) => out.writeHead(429, { 'retry-after': '7' }).end(), 'rate_limited', /^429$/],
    [(_, out) => out.writeHead(418).end('{"code":"made_up"}'), 'invalid_request', /^418$/],
    [(_, out) => out.end('<h1>It works</h1>'), 'server_error', /check baseUrl/],
    [(_, out) => out.end('{"hello":"world"}'), 'server_error', /check baseUrl/],
    [
      ({ headers: { authorization } }, out) =>
        out
          .writeHead(403)
          .end(JSON.stringify({ code: 'forbidden', message: `Not ${authorization}` })),
      'forbidden',
      /^Not Bearer …$/,
    ],
  ];
  for (const [handle, expected, message] of answers) {
    const host = hostOf({ baseUrl: await listen(handle), timeout: 300 });
    const failure = await refusal(host.getAction('x'));
    assert.equal(failure.code, expected);
    assert.match(failure.cause?.message ?? '', message);
    const waits = ['not_available', 'rate_limited'].includes(expected);
    assert.equal(failure.retryAfter, waits ? 7 : undefined);
  }
});

test('the secret does not follow a redirect', async () => {
  const asked: (string | undefined)[] = [];
  const elsewhere = await listen(({ url }, out) => out.end(String(asked.push(url))));
  const here = await listen((_, out) => out.writeHead(308, { location: elsewhere }).end());
  const failure = await refusal(hostOf({ baseUrl: here }).getAction('x'));
  assert.deepEqual([failure.code, asked], ['network', []]);
  assert.match(failure.cause?.message ?? '', /redirect/);
});

test('a lost answer to validate is asked for once more under the same key, and the result is spent once', async () => {
  const keys: (string | null)[] = [];
  const losing =
    (lost: number): typeof fetch =>
    async (input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      const response = await fetch(input, init);
      if (keys.length > lost) return response;
      await response.arrayBuffer();
      throw new TypeError('the connection broke after the server had answered');
    };
  const { tracked, result } = await enroll(hostOf(), 'grace');
  const spent = async () => (await fixture.audit('result_validated')).length;
  const before = await spent();
  const validated = await hostOf({ fetch: losing(1) }).validate(tracked.actionId, result);
  assert.equal(validated.userId, 'grace');
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  assert.match(keys[0] ?? '', /^[A-Za-z0-9_-]{32}$/);
  assert.equal(await spent(), before + 1);

  // A host that keeps the key of its own may ask later still.
  const more = await enroll(hostOf(), 'joan');
  const idempotencyKey = 'kept-by-the-host-for-later-use';
  const ask = (host: Host) => host.validate(more.tracked.actionId, more.result, { idempotencyKey });
  keys.length = 0;
  assert.equal(await code(ask(hostOf({ fetch: losing(2) }))), 'network');
  assert.deepEqual(keys, [idempotencyKey, idempotencyKey]);
  assert.equal((await ask(hostOf())).userId, 'joan');
  assert.equal(await spent(), before + 2);
});

test('nothing else is asked twice', async () => {
  let asked = 0;
  const failing: typeof fetch = () => {
    asked += 1;
    return Promise.reject(new TypeError('no route to the server'));
  };
  const host = hostOf({ fetch: failing });
  const request = { userId: 'x', action: 'a', purpose: 'enroll' } as const;
  assert.equal(await code(host.track(request)), 'network');
  assert.equal(asked, 1);
  const refusing = hostOf({
    fetch: async () => {
      asked += 1;
      return Response.json({ code: 'not_found' }, { status: 404 });
    },
  });
  assert.equal(await code(refusing.validate('x', 'y')), 'not_found');
  assert.equal(asked, 2);
});

test('a wrong option is named, without the secret', () => {
  const rows: [Partial<HostOptions>, string][] = [
    [{ baseUrl: '' }, 'baseUrl: must be the origin of the server, like https://id.example.com.'],
    [
      { baseUrl: 'id.example.com' },
      'baseUrl: must be the origin of the server, like https://id.example.com.',
    ],
    [
      { baseUrl: 'ftp://id.example.com' },
      'baseUrl: must be the origin of the server, like https://id.example.com.',
    ],
    [
      { baseUrl: 'https://id.example.com/v1' },
      'baseUrl: must be an origin without path, written as https://id.example.com.',
    ],
    [
      { baseUrl: 'http://id.example.com' },
      'baseUrl: must use https, or the secret key would travel readable by anybody.',
    ],
    [{ secret: '' }, 'secret: must be 8–200 visible ASCII characters without spaces.'],
    [
      { secret: 'ends-with-a-line\n' },
      'secret: must be 8–200 visible ASCII characters without spaces.',
    ],
  ];
  for (const [more, message] of rows) assert.throws(() => hostOf(more), { message });
  for (const fine of ['https://id.example.com/', 'http://passkeys:8080', 'http://a.localhost:1']) {
    assert.doesNotThrow(() => hostOf({ baseUrl: fine }));
  }
});

test('it refuses to run in a page (globals of a page put in place: Node has none)', () => {
  Object.assign(globalThis, { window: {}, document: {} });
  try {
    assert.throws(() => hostOf(), /^Error: createHost: a secret key must never be in a page\./);
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'document');
  }
});

test('the commands of docs/host.md do what the calls beside them do', async () => {
  const text = await readFile(new URL('../../docs/host.md', import.meta.url), 'utf8');
  const commands = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, command = '']) => command);
  assert.equal(commands.length, 3);
  const [track = '', validate = '', ask = ''] = commands;
  const run = async (command: string, env: Record<string, string> = {}) => {
    const here = command.replace('curl', 'curl -sS').replace('https://id.example.com', baseUrl);
    const all = { ...process.env, PASSKEY_API_KEY: secret, ...env };
    const { stdout } = await promisify(execFile)('sh', ['-c', here], { env: all });
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const dated = track.replace('2026-11-21T09:00:00Z', new Date().toISOString());
  assert.match(String((await run(dated))['url']), /\/launch\//);
  const { tracked, result } = await enroll(hostOf(), 'mary');
  const env = { ACTION_ID: tracked.actionId };
  assert.equal((await run(validate.replace('…', result), env))['userId'], 'mary');
  assert.deepEqual(await run(ask, env), await hostOf().getAction(tracked.actionId));
});
