import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { MethodKind } from '../../src/contract.js';
import { locales } from '../../src/locales.js';
import { notify, type NoticeFacts, type NoticeKind } from '../../src/server/notices.js';
import { Outbox } from '../../src/server/outbox.js';
import type { Mail } from '../../src/server/senders/sender.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import type { TenantNotices } from '../../src/server/tenants.js';
import { languageOf } from '../../src/server/texts/languages.js';
import { createWorkshop, type Workshop } from '../support/service.js';

let store: Store;
before(async () => (store = await openPGlite()));
after(() => store.close());

const mails: Mail[] = [];
beforeEach(() => (mails.length = 0));

/** 21 November 2026, 17:23 UTC. */
const moment = Date.UTC(2026, 10, 21, 17, 23);

const open = (notices?: Partial<TenantNotices>): Promise<Workshop> =>
  createWorkshop({
    store,
    senders: { mail: { send: async (mail) => void mails.push(mail) } },
    ...(notices && { tenant: { notices: { from: 'shop@shop.example', ...notices } } }),
  });

async function send(
  { service }: Workshop,
  kind: NoticeKind,
  facts: NoticeFacts & { addresses?: readonly string[] },
): Promise<Mail[]> {
  await store.transaction((sql) => notify(service, sql, 'shop', kind, facts));
  await new Outbox(service).deliver();
  return mails;
}

/** Gives a user a confirmed address for codes. */
async function confirm(userId: string, address: string): Promise<void> {
  await store.query(
    `INSERT INTO authenticators (id, tenant, user_id, method, name, address)
     VALUES (md5(random()::text), 'shop', $1, 'email-otp', 'E-mail', $2)`,
    [userId, address],
  );
}

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
const methods: readonly MethodKind[] = ['passkey', 'security-key', 'totp', 'email-otp', 'sms-otp'];

test('every verified address gets one mail, and no other', async () => {
  const shop = await open();
  const userId = await shop.user({ email: 'Ada@shop.example' });
  await confirm(userId, 'ada@SHOP.example');
  await send(shop, 'authenticator_added', { userId });
  assert.equal(mails.length, 1, 'one mailbox, written in two ways');
  mails.length = 0;

  const two = await shop.user({ email: 'main@shop.example' });
  await confirm(two, 'second@shop.example');
  await send(shop, 'authenticator_added', { userId: two });
  assert.deepEqual(mails.map(({ to }) => to).sort(), ['main@shop.example', 'second@shop.example']);
  mails.length = 0;

  const unverified = await shop.user({ email: 'eve@shop.example', verified: false });
  await send(shop, 'authenticator_added', { userId: unverified });
  assert.equal(mails.length, 0);
  await confirm(unverified, 'eve@shop.example');
  await send(shop, 'authenticator_added', { userId: unverified });
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['eve@shop.example'],
    'verified by a code',
  );
});

test('of another tenant nobody hears', async () => {
  const shop = await open();
  const userId = await shop.user({ email: 'ada@shop.example' });
  await store.query(
    `INSERT INTO users (tenant, id, handle, name, email, email_verified)
     VALUES ('other', $1, $2, 'x', 'ada@other.example', true)`,
    [userId, Buffer.from(`other ${userId}`)],
  );
  await send(shop, 'authenticator_removed', { userId });
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['ada@shop.example'],
  );
});

test('a change of address is told to the old one and the new one', async () => {
  const shop = await open();
  const userId = await shop.user({ email: 'new@shop.example', verified: false });
  const addresses = ['old@shop.example', 'new@shop.example'];
  await send(shop, 'address_changed', { userId, addresses });
  assert.deepEqual(mails.map(({ to }) => to).sort(), ['new@shop.example', 'old@shop.example']);
  const { rows } = await store.query<{ payload: object }>(
    `SELECT payload FROM outbox WHERE kind = 'address_changed'`,
  );
  assert.deepEqual(rows[0]?.payload, { userId, locale: null });
});

test('a notice says what, which, when and what to do', async () => {
  const shop = await open();
  shop.offset = moment - Date.now();
  const userId = await shop.user({ email: 'ada@shop.example', locale: 'en-US' });
  await send(shop, 'authenticator_added', { userId, method: 'passkey', name: 'Ada’s phone' });
  const [mail] = mails;
  assert.match(mail?.messageId ?? '', /^<[\w-]{32}@localhost>$/);
  const when = /When: .*/.exec(mail?.text ?? '')?.[0] ?? '';
  assert.match(when, /^When: November 21, 2026 at 5:2[34] PM UTC$/);
  assert.deepEqual(
    { ...mail, messageId: '' },
    {
      from: 'Shop <no-reply@shop.example>',
      to: 'ada@shop.example',
      subject: 'A passkey was added to your Shop account',
      text: `A passkey was added to your Shop account.

Name: “Ada’s phone”
${when}

If this was you, there is nothing to do.

If this wasn’t you, remove it in your security settings and tell Shop at once.
Support: https://shop.example/help
`,
      messageId: '',
    },
  );
});

test('it is written in the language of the user, or in English', async () => {
  const shop = await open();
  shop.offset = moment - Date.now();
  const cases = [
    ['de-AT', /^Ein Passkey wurde /, /Zeitpunkt: 21\. November 2026 um 17:2[34] UTC/],
    ['DE', /^Ein Passkey wurde /, /Zeitpunkt: 21\. November 2026/],
    ['sr-RS', /^A passkey was /, /When: November 21, 2026/],
    ['en-GB', /^A passkey was /, /When: 21 November 2026 at 17:2[34] UTC/],
    ['deutsch', /^A passkey was /, /When: November/],
    ['x-not-a-tag-because-too-long', /^A passkey was /, /When: November/],
  ] as const;
  for (const [locale, subject, time] of cases) {
    mails.length = 0;
    const userId = await shop.user({ email: 'ada@shop.example', locale });
    await send(shop, 'authenticator_added', { userId, method: 'passkey' });
    assert.match(mails[0]?.subject ?? '', subject, locale);
    assert.match(mails[0]?.text ?? '', time, locale);
  }
});

test('every kind for every method reads whole in every language, and no two are alike', async () => {
  const shop = await open();
  for (const locale of locales) {
    mails.length = 0;
    const userId = await shop.user({ email: 'ada@shop.example', locale });
    for (const kind of kinds) {
      const perMethod = kind.startsWith('authenticator') ? methods : [undefined];
      for (const method of perMethod) {
        const facts = { userId, method, until: moment, codesLeft: 7 };
        await send(shop, kind, facts);
      }
    }
    assert.equal(mails.length, 5 * methods.length + 5);
    assert.equal(new Set(mails.map(({ subject }) => subject)).size, mails.length);
    for (const { subject, text } of mails) {
      assert.doesNotMatch(subject + text, /undefined|\bnull\b|\[object|\{|\s\.| {2}/, locale);
      assert.ok(text.includes('Shop') && text.includes('https://shop.example/help'), text);
    }
    const { facts, more } = languageOf(locale).words;
    const left = more.recovery_code_used.replace('{codesLeft}', '7');
    assert.equal(mails.filter(({ text }) => text.includes(left)).length, 1, locale);
    const when = facts.when.replace('{time}', '');
    const [told = '', dated = ''] = mails.at(-1)?.text.split(when) ?? [];
    assert.match(told, / UTC/, locale);
    assert.match(dated, / UTC/, locale);
  }
});

test('a name cannot forge a header, a line or the direction of reading', async () => {
  const shop = await open();
  const userId = await shop.user({ email: 'ada@shop.example' });
  const hostile = [
    'phone\r\nBcc: eve@evil.example',
    'phone\n\nIf this was not you, go to https://evil.example',
    'phone\u2028\u2029\u0085\u000bIf this',
    '\u202Egnp.phone\u2066',
    '\u001b[31mred\u0007',
    'x'.repeat(5000),
  ];
  for (const name of hostile) {
    mails.length = 0;
    await send(shop, 'authenticator_added', { userId, method: 'passkey', name });
    const [mail] = mails;
    assert.ok(mail);
    assert.doesNotMatch(mail.subject, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    assert.doesNotMatch(mail.text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    const lines = mail.text.split('\n');
    assert.equal(lines.length, 10);
    assert.match(lines[2] ?? '', /^Name: “.{1,200}”$/u);
  }
});

test('a tenant’s own text takes the place of ours, in whole or in part, and its failure does not', async () => {
  const seen: unknown[] = [];
  const shop = await open({
    template(notice) {
      seen.push(notice);
      switch (notice.kind) {
        case 'authenticator_added':
          return {
            subject: 'Hello\r\nBcc: eve@evil.example',
            text: `New: ${notice.values['name']}`,
          };
        case 'authenticator_removed':
          return { text: 'Gone' };
        case 'account_locked':
          throw new Error('of the host');
        default:
          return undefined;
      }
    },
  });
  const userId = await shop.user({ email: 'ada@shop.example', locale: 'de-CH' });
  await send(shop, 'authenticator_added', { userId, name: 'a\nb', method: 'totp' });
  await send(shop, 'authenticator_removed', { userId, method: 'totp' });
  await send(shop, 'account_locked', { userId });
  await send(shop, 'recovery_codes_issued', { userId });
  assert.deepEqual(
    mails.map(({ subject, text }) => [subject, text.split('\n', 1)[0]]),
    [
      ['Hello Bcc: eve@evil.example', 'New: a b'],
      ['Eine Authenticator-App wurde aus Ihrem Konto bei Shop entfernt', 'Gone'],
      [
        'Ihr Konto bei Shop ist für eine Weile gesperrt',
        /^Ihr Konto .*$/.exec(mails[2]?.text.split('\n', 1)[0] ?? '')?.[0],
      ],
      [
        'Für Ihr Konto bei Shop wurden neue Wiederherstellungscodes erstellt',
        mails[3]?.text.split('\n', 1)[0],
      ],
    ],
  );
  const [first] = seen as { kind: string; locale: string; values: Record<string, string> }[];
  assert.equal(first?.locale, 'de-CH');
  assert.deepEqual(Object.keys(first.values).sort(), [
    'code',
    'codesLeft',
    'link',
    'method',
    'minutes',
    'name',
    'rpName',
    'supportUrl',
    'time',
    'until',
  ]);
  assert.deepEqual(
    shop.log.map(({ event, kind }) => [event, kind]),
    [['notice_template_failed', 'account_locked']],
  );
});

test('a tenant without a sender’s address writes from its own domain', async () => {
  const shop = await createWorkshop({
    store,
    senders: { mail: { send: async (mail) => void mails.push(mail) } },
    tenant: { notices: undefined },
  });
  const userId = await shop.user({ email: 'ada@shop.example' });
  await send(shop, 'account_locked', { userId });
  assert.equal(mails[0]?.from, 'no-reply@localhost');
  assert.doesNotMatch(mails[0].text, /https?:/);
});
