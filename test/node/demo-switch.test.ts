import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { z } from 'zod';
import { Inbox } from '../../demo/host/inbox.js';
import { HostRefusal, type HostedService, type Persona } from '../../demo/host/services/service.js';
import { hostServices, standInAt } from '../../demo/host/services/index.js';
import type { Service } from '../../demo/host/service.js';
import { createSwitch } from '../../demo/host/switch.js';

interface Person {
  readonly name: string;
  readonly email: string;
}

/** Two services whose host answers with what it was asked about. */
function setUp() {
  const clock = { now: 1_000_000 };
  const asked: Persona[] = [];
  const hosted: HostedService = {
    calls: {
      async token(persona, body) {
        asked.push({ ...persona });
        return { token: 't', body };
      },
      async strict(_persona, body) {
        return z.strictObject({ id: z.string() }).parse(body);
      },
      async refused() {
        throw new HostRefusal('last_authenticator');
      },
    },
  };
  const inbox = new Inbox(() => clock.now);
  const services = { own: hosted, other: hosted };
  const pages = createSwitch({ services, inbox, https: false, now: () => clock.now });
  const app = new Hono().route('/demo/backends', pages);
  let cookie = '';
  async function call(path: string, body: object = {}) {
    const init = { method: 'POST', headers: { cookie }, body: JSON.stringify(body) };
    const response = await app.request(`/demo/backends${path}`, init);
    const set = response.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
    return { status: response.status, set, body: (await response.json()) as never };
  }
  const people = async () => ((await call('')).body as { people: Record<string, Person> }).people;
  return { call, people, asked, clock, inbox };
}

test('a browser has one person a service, known by a cookie out of reach of scripts', async () => {
  const { call, people } = setUp();
  const { set } = await call('');
  assert.match(
    set ?? '',
    /^demo-backends=[\w-]{43}; Path=\/demo\/backends; HttpOnly; SameSite=Strict$/,
  );
  const first = await people();
  assert.notEqual(first.own?.email, first.other?.email);
  assert.deepEqual(await people(), first);
  assert.deepEqual(Object.keys(first.own ?? {}).sort(), ['email', 'name', 'phone']);
});

test('starting over puts somebody new there, and leaves the other services alone', async () => {
  const { call, people, asked } = setUp();
  const before = await people();
  await call('/own/token');
  const made = (await call('/own/start-over')).body as Person;
  await call('/own/token');
  assert.notEqual(made.email, before.own?.email);
  assert.deepEqual(await people(), { ...before, own: made });
  assert.notEqual(asked[0]?.id, asked[1]?.id);
});

test('a sign-in is as old as the person says it is, until they sign in again', async () => {
  const { call, asked, clock } = setUp();
  await call('');
  clock.now += 600_000;
  await call('/own/token');
  await call('/own/sign-in');
  await call('/own/token');
  assert.deepEqual(
    asked.map(({ signedInAt }) => signedInAt),
    [1_000_000, 1_600_000],
  );
});

test('nobody is asked about whom the host does not know, and nothing it does not have', async () => {
  const { call } = setUp();
  for (const path of ['/messages', '/own/token', '/own/start-over', '/own/sign-in'])
    assert.equal((await call(path)).status, 401, path);
  await call('');
  for (const path of [
    '/none/token',
    '/own/none',
    '/own/constructor',
    '/constructor/token',
    '/none/start-over',
    '/none/sign-in',
  ])
    assert.equal((await call(path)).status, 404, path);
});

test('what a service refuses is said by its code, a bad body by ours', async () => {
  const { call } = setUp();
  await call('');
  assert.deepEqual((await call('/own/refused')).body, { code: 'last_authenticator' });
  assert.equal((await call('/own/refused')).status, 409);
  assert.equal((await call('/own/strict', { more: 1 })).status, 400);
});

test('only what was sent to the people of this browser is shown', async () => {
  const { call, people, inbox } = setUp();
  const { own } = await people();
  const mail = { from: 'a@b.example', subject: 's', text: 'Your code is 123456.' };
  await inbox.mail.send({ ...mail, to: own?.email ?? '', messageId: '1' });
  await inbox.mail.send({ ...mail, to: 'else@marsh.example', messageId: '2' });
  const { messages } = (await call('/messages')).body as { messages: { to: string }[] };
  assert.deepEqual(
    messages.map(({ to }) => to),
    [own?.email],
  );
});

test('stand-ins are there for this machine only', () => {
  const service = {} as Service;
  const fetch = async () => new Response();
  const at = { service, fetch, origin: 'http://localhost:3000', secret: 's' };
  const names = (local: boolean) => Object.keys(hostServices({ ...at, local }));
  assert.deepEqual(names(false), ['own', 'authsignal']);
  assert.equal(names(true).length, 6);
  const services = hostServices({ ...at, local: true });
  assert.ok(standInAt(services, '/vendors/jitsudo/v1/health'));
  for (const path of [
    '/vendors/own/x',
    '/vendors/constructor/x',
    '/vendors/jitsudo',
    '/vendors//x',
  ])
    assert.equal(standInAt(services, path), undefined, path);
});
