import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TrackRequest } from '../../src/host-contract.js';

import { read } from '../support/client.js';
import {
  bareTrack,
  baseUrl,
  createFixture,
  type Fixture,
  listing,
  secret,
} from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [listing] });
});
after(() => fixture.close());

test('JSON sent as text is taken by the exchange alone, and only when it is small', async () => {
  const { token } = await fixture.track();
  const browser = await fixture.browser();
  const large = await browser.exchange({ token }, { body: `{"token":"${'x'.repeat(4096)}"}` });
  assert.equal(large.status, 413);
  for (const contentType of [
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain; charset=utf-16',
  ]) {
    const answer = await browser.exchange({ token }, { contentType });
    assert.equal(answer.status, 415, contentType);
  }
  assert.equal(
    (await browser.exchange({ token }, { contentType: 'text/plain;charset=UTF-8' })).status,
    200,
  );
  assert.equal((await browser.open({ token })).status, 200);
  for (const contentType of [
    'text/plain',
    'application/json5',
    'application/x-www-form-urlencoded',
  ]) {
    const answer = await browser.call(
      'POST',
      '/v1/enrollments',
      { method: 'passkey' },
      { contentType },
    );
    assert.equal(answer.status, 415, contentType);
  }
  const json = await browser.call(
    'POST',
    '/v1/enrollments',
    { method: 'passkey' },
    {
      contentType: 'application/json; charset=utf-8',
    },
  );
  assert.equal(json.status, 201);
});

test('a body that is not plain JSON of the known properties is refused by the name of the property', async () => {
  const text = JSON.stringify(bareTrack);
  const insert = (member: string) => text.replace('{', `{${member},`);
  const cases: [string, string | undefined][] = [
    ['', undefined],
    ['{', undefined],
    ['null', undefined],
    ['[]', undefined],
    ['"x"', undefined],
    [`\ufeff${text}`, undefined],
    [`${text}x`, undefined],
    [insert('"extra":1'), 'extra'],
    [insert('"__proto__":{"expiresIn":60}'), '__proto__'],
    [insert('"\\u005f_proto__":{}'), '__proto__'],
    [insert('"constructor":{}'), 'constructor'],
    [insert('"userId":"twice"'), 'userId'],
    [insert('"\\u0075serId":"twice"'), 'userId'],
    [text.replace('"name"', '"nam\\u0065":"x","name"'), 'name'],
    [text.replace('"name"', '"extra":1,"name"'), 'user.extra'],
    [text.replace('"userId":"http"', '"userId":1'), 'userId'],
    [text.replace('"userId":"http"', '"userId":"a\\u0000b"'), 'userId'],
    [text.replace('"userId":"http"', '"userId":"\\ud800"'), 'userId'],
    [text.replace('"enroll"', '"sign-out"'), 'purpose'],
    [insert('"expiresIn":59'), 'expiresIn'],
    [insert('"expiresIn":3601'), 'expiresIn'],
    [insert('"expiresIn":60.5'), 'expiresIn'],
    [insert('"scope":["everything"]'), 'scope.0'],
    [insert(`"x":${'['.repeat(16)}${']'.repeat(16)}`), undefined],
  ];
  for (const [body, property] of cases) {
    const answer = await fixture.host('POST', '/v1/actions', body, {
      'content-type': 'application/json',
    });
    assert.equal(answer.status, 400, body);
    assert.equal(answer.json().code, 'invalid_request');
    assert.equal(answer.json().details?.['property'], property, body);
  }
  const broken = await read(
    await fixture.server.fetch(
      new Request(`${baseUrl}/v1/actions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: new Uint8Array([0x22, 0xff, 0x22]),
      }),
    ),
  );
  assert.equal(broken.status, 400);
});

test('where a person is sent and what may frame the page lie within the lists of the tenant', async () => {
  const track = (more: Partial<TrackRequest>) =>
    fixture.host('POST', '/v1/actions', { ...bareTrack, ...more });
  for (const redirectUrl of [
    'https://shop.example/account',
    'https://shop.example/account/passkeys?x=1',
  ]) {
    assert.equal((await track({ redirectUrl })).status, 201, redirectUrl);
  }
  for (const redirectUrl of [
    'https://shop.example/',
    'https://shop.example/accounts',
    'https://shop.example/account/../admin',
    'https://shop.example/account/%2e%2e/admin',
    'http://shop.example/account',
    'https://shop.example.evil.example/account',
    'https://shop.example@evil.example/account',
    'https://user:pass@shop.example/account',
    'https:\\\\shop.example\\account',
    'https:/shop.example/account',
    '//shop.example/account',
    '/account',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://ѕhop.example/account',
    'https://127.0.0.1/account',
    'https://shop.example/account#x',
    ' https://shop.example/account',
    'https://shop.example:444/account',
  ]) {
    const answer = await track({ redirectUrl });
    assert.equal(answer.status, 400, redirectUrl);
    assert.equal(answer.json().details?.['property'], 'redirectUrl');
  }
  const embed = await track({ embedOrigins: ['https://shop.example', 'https://evil.example'] });
  assert.equal(embed.json().details?.['property'], 'embedOrigins');
});

test('a body is counted as it comes in, whatever its length is said to be', async () => {
  const chunk = new TextEncoder().encode(' '.repeat(10_000));
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(chunk);
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-length': '10' } };
  const answer = await read(await fixture.server.fetch(new Request(`${baseUrl}/v1/actions`, init)));
  assert.equal(answer.status, 413);
  assert.ok(pulled < 12, `${pulled}`);
  const failing = new ReadableStream({
    start: (controller) => controller.error(new Error('broken off')),
  });
  const broken = await fixture.server.fetch(
    new Request(`${baseUrl}/v1/actions`, {
      method: 'POST',
      body: failing,
      duplex: 'half',
    } as RequestInit),
  );
  assert.equal(broken.status, 400);
});

test('a body that does not arrive is not waited for longer than ten seconds', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const body = new ReadableStream<Uint8Array>();
  const init = { method: 'POST', body, duplex: 'half' };
  const answering = fixture.server.fetch(new Request(`${baseUrl}/v1/actions`, init));
  context.mock.timers.tick(9999);
  const pending = Symbol('pending');
  assert.equal(await Promise.race([answering, Promise.resolve(pending)]), pending);
  context.mock.timers.tick(1);
  assert.equal((await answering).status, 400);
});

test('a link that travels by mail asks for a click first', async () => {
  const { url, token } = await fixture.track({ delivery: 'message' });
  assert.ok(url.endsWith(`#token=${token}&confirm`));
});

test('the host name of a request is not believed', async () => {
  const answer = await read(
    await fixture.server.fetch(
      new Request('https://evil.example/v1/actions', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/json',
          'x-forwarded-host': 'evil.example',
        },
        body: JSON.stringify(bareTrack),
      }),
    ),
  );
  assert.ok(answer.json<{ url: string }>().url.startsWith(`${baseUrl}/launch/`));
});
