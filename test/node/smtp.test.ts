import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enqueueCode } from '../../src/server/notices.js';
import { Outbox } from '../../src/server/outbox.js';
import { createHttpSmsSender } from '../../src/server/senders/sms-http.js';
import { createSmtpSender } from '../../src/server/senders/smtp.js';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { createWorkshop } from '../support/service.js';
import { createSmtpInbox, parseMail, type SmtpInbox } from '../support/smtp.js';

let inbox: SmtpInbox;
before(async () => {
  inbox = await createSmtpInbox();
  await inbox.start();
});
after(() => inbox.stop());

const sender = () => createSmtpSender({ host: '127.0.0.1', port: inbox.port });
const mail = {
  from: 'Shop <no-reply@shop.example>',
  to: 'ada@shop.example',
  subject: 'Hello',
  text: 'Hello\n',
  messageId: '<id@shop.example>',
};

test('a mail arrives whole, in any script, under the id it was given', async () => {
  inbox.received.length = 0;
  const text = 'Ein Schlüssel „Adas Händi“ 🔑\n\n.\nFrom here\n' + 'ü'.repeat(200) + '\n';
  await sender().send({ ...mail, subject: 'Ihr Code für Käse & Söhne: ключ', text });
  await createSmtpSender(`smtp://127.0.0.1:${inbox.port}`).send(mail);
  const [first = assert.fail(), second = assert.fail()] = inbox.received;
  assert.deepEqual(first.to, ['ada@shop.example']);
  assert.equal(first.subject, 'Ihr Code für Käse & Söhne: ключ');
  assert.equal(first.text, text);
  assert.equal(first.headers['from'], mail.from);
  assert.equal(first.headers['message-id'], mail.messageId);
  assert.equal(first.headers['auto-submitted'], 'auto-generated');
  assert.equal(second.text, 'Hello\n');
});

test('no part of a mail becomes a header or a second recipient', async () => {
  inbox.received.length = 0;
  await sender().send({ ...mail, subject: 'Hi\r\nBcc: eve@evil.example\r\n\r\nbody' });
  for (const to of [
    'ada@shop.example, eve@evil.example',
    'ada@shop.example\r\nBcc: eve@evil.example',
    'ada@shop.example>\r\nRCPT TO:<eve@evil.example',
  ]) {
    await sender()
      .send({ ...mail, to })
      .catch(() => undefined);
  }
  assert.ok(inbox.received.length > 0);
  for (const { to, headers } of inbox.received) {
    assert.equal(to.length, 1);
    assert.ok(!to.includes('eve@evil.example'), to.join());
    assert.equal(headers['bcc'], undefined);
  }
});

test('the wrong kind of address for a server is refused at once', () => {
  for (const url of ['localhost:25', 'http://localhost', 'smtp://', '']) {
    assert.throws(() => createSmtpSender(url), /smtps:\/\/user:password@host:port/);
  }
});

test('a server elsewhere without encryption is given no mail', async () => {
  const strict = createSmtpSender({ host: '127.0.0.1', port: inbox.port, requireTLS: true });
  inbox.received.length = 0;
  await assert.rejects(strict.send(mail));
  assert.equal(inbox.received.length, 0);
});

test('encodings are undone as mail programs do', () => {
  const raw = [
    'Subject: =?UTF-8?Q?Ihr_Code_f=C3=BCr?=',
    ' =?UTF-8?B?IFNow7ZuZQ==?=',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Schl=C3=BCssel =',
    '123=3D',
  ].join('\r\n');
  const { subject, text } = parseMail([], raw);
  assert.equal(subject, 'Ihr Code für Shöne');
  assert.equal(text, 'Schlüssel 123=');
});

async function open(): Promise<Fixture> {
  return createFixture({ tenants: [{ ...every, secondFactor: [] }], mail: sender() });
}

test('a notice and a code go through a real mail server', async () => {
  inbox.received.length = 0;
  const shop = await createWorkshop({ senders: { mail: sender() } });
  const { rows } = await shop.service.store.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  await shop.service.store.transaction((sql) =>
    enqueueCode(shop.service, sql, {
      tenant: shop.tenant,
      userId: 'ada',
      channel: 'mail',
      address: 'ada@shop.example',
      code: '314159',
      locale: 'de',
      ceremonyId: 'c',
      expires: (rows[0]?.at.getTime() ?? 0) + 300_000,
    }),
  );
  await new Outbox(shop.service).deliver();
  const [code = assert.fail()] = inbox.received;
  assert.equal(code.subject, 'Ihr Code für Shop');
  assert.match(code.text, /^Ihr Code für Shop lautet:\n\n314159\n\n.*innerhalb von 5 Minuten\./);
  await shop.service.store.close();
});

test('with the mail server down a passkey is added all the same, and its notice arrives once when it is back', async () => {
  const fixture = await open();
  inbox.received.length = 0;
  await inbox.stop();
  const { done } = await fixture.enroll({
    userId: 'ada',
    user: { name: 'ada', email: 'ada@shop.example', emailVerified: true, locale: 'en' },
  });
  assert.equal(done.authenticator.method, 'passkey');
  assert.equal(await fixture.count('ada'), 1);
  const failed = fixture.log.filter(({ event }) => event === 'delivery_failed');
  assert.deepEqual(
    failed.map(({ channel, kind, code }) => [channel, kind, code]),
    [['mail', 'authenticator_added', 'ESOCKET']],
  );
  await inbox.start();
  fixture.offset += 4_000;
  await fixture.server.tick();
  assert.equal(inbox.received.length, 0, 'not due yet');
  fixture.offset += 2_000;
  await Promise.all([fixture.server.tick(), fixture.server.deliver()]);
  fixture.offset += 3_600_000;
  await fixture.server.tick();
  assert.equal(inbox.received.length, 1);
  const [notice = assert.fail()] = inbox.received;
  assert.deepEqual(notice.to, ['ada@shop.example']);
  assert.equal(notice.subject, 'A passkey was added to your Demo account');
  assert.match(notice.text, /https:\/\/demo\.example\/help/);
  await fixture.close();
});

test('a mail server that refuses the address counts against nobody, and the mail is tried again', async () => {
  const fixture = await open();
  inbox.received.length = 0;
  inbox.refusing = true;
  const user = { name: 'eve', email: 'eve@shop.example', emailVerified: true };
  await fixture.enroll({ userId: 'eve', user });
  const refused = fixture.log.filter(({ event }) => event === 'delivery_failed');
  assert.deepEqual(
    refused.map(({ code, status }) => [code, status]),
    [['EENVELOPE', 550]],
  );
  assert.ok(!JSON.stringify(fixture.log).includes('eve@shop.example'));
  const { rows } = await fixture.store.query<{ failures: number }>('SELECT failures FROM users');
  assert.deepEqual(rows, [{ failures: 0 }]);
  inbox.refusing = false;
  fixture.offset += 6_000;
  await fixture.server.tick();
  assert.equal(inbox.received.length, 1);
  await fixture.close();
});

test('a text goes to the provider as JSON with its key and an id to tell repetitions by', async () => {
  const taken: { headers: Record<string, unknown>; body: unknown }[] = [];
  let status = 201;
  const provider = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      taken.push({ headers: request.headers, body: JSON.parse(body) });
      response.writeHead(status, { location: '/elsewhere' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/send`;
  const sms = createHttpSmsSender({
    url,
    headers: { authorization: 'Bearer key' },
    body: ({ to, text }) => ({ phone: to, message: text }),
  });
  const message = { to: '+43123456789', text: 'Grüße', id: 'event' };
  await sms.send(message);
  await createHttpSmsSender({ url }).send(message);
  assert.deepEqual(
    taken.map(({ body }) => body),
    [{ phone: '+43123456789', message: 'Grüße' }, message],
  );
  const { headers } = taken[0] ?? assert.fail();
  assert.equal(headers['authorization'], 'Bearer key');
  assert.equal(headers['idempotency-key'], 'event');
  assert.equal(headers['content-type'], 'application/json');
  for (status of [302, 400, 500]) {
    await assert.rejects(sms.send(message), (error: Error) => !error.message.includes('+43'));
  }
  assert.equal(taken.length, 5, 'no redirect is followed');
  provider.close();
  provider.closeAllConnections();
  await assert.rejects(sms.send(message));
  assert.throws(() => createHttpSmsSender({ url: 'provider' }), /url must be/);
});
