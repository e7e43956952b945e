import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { createBackground } from '../../src/server/background.js';
import { enqueueCode, notify } from '../../src/server/notices.js';
import { Outbox } from '../../src/server/outbox.js';
import type { Mail, TextMessage } from '../../src/server/senders/sender.js';
import type { Store } from '../../src/server/store/store.js';
import { createWorkshop, type Workshop } from '../support/service.js';

const hour = 3_600_000;
const day = 24 * hour;

/** A workshop whose mail and texts are kept, and refused for as long as it is `down`. */
async function open(store?: Store): Promise<Shop> {
  const tried: string[] = [];
  const mails: Mail[] = [];
  const texts: TextMessage[] = [];
  const take = async <M>(list: M[], message: M, id: string): Promise<void> => {
    tried.push(id);
    if (shop.down) throw Object.assign(new Error(JSON.stringify(message)), { code: 'EDOWN' });
    list.push(message);
  };
  const workshop = await createWorkshop({
    ...(store && { store }),
    senders: {
      mail: { send: (mail) => take(mails, mail, mail.messageId) },
      sms: { send: (text) => take(texts, text, text.id) },
    },
  });
  const shop = Object.assign(workshop, { tried, mails, texts, down: false });
  return shop;
}

interface Shop extends Workshop {
  readonly mails: Mail[];
  readonly texts: TextMessage[];
  /** Ids of all attempts. */
  readonly tried: string[];
  down: boolean;
}

interface Waiting {
  sealed: unknown;
  delivered_at: Date | null;
  gave_up_at: Date | null;
  attempts: number;
}

async function rows({ service }: Workshop): Promise<Waiting[]> {
  return (await service.store.query<Waiting>('SELECT * FROM outbox ORDER BY id')).rows;
}

const added = (workshop: Workshop, userId: string) =>
  workshop.service.store.transaction((sql) =>
    notify(workshop.service, sql, 'shop', 'authenticator_added', { userId, method: 'passkey' }),
  );

async function code(
  { service, tenant, offset }: Workshop,
  value: string,
  options: { ceremonyId?: string; channel?: 'mail' | 'sms' } = {},
): Promise<void> {
  const { ceremonyId = 'ceremony', channel = 'mail' } = options;
  const { rows } = await service.store.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const at = rows[0]?.now.getTime() ?? 0;
  await service.store.transaction((sql) =>
    enqueueCode(service, sql, {
      tenant,
      userId: 'ada',
      channel,
      address: channel === 'mail' ? 'ada@shop.example' : '+43123456789',
      code: value,
      locale: null,
      ceremonyId,
      expires: at + offset + 300_000,
    }),
  );
}

test('a change that is rolled back sends nothing; one that is not sends once', async () => {
  const shop = await open();
  const userId = await shop.user({ email: 'ada@shop.example' });
  const outbox = new Outbox(shop.service);
  await assert.rejects(
    shop.service.store.transaction(async (sql) => {
      await notify(shop.service, sql, 'shop', 'authenticator_added', { userId });
      throw new Error('undone');
    }),
  );
  await outbox.deliver();
  assert.equal(shop.tried.length, 0);
  await added(shop, userId);
  await Promise.all([outbox.deliver(), outbox.deliver(), outbox.deliver()]);
  await outbox.deliver();
  assert.equal(shop.mails.length, 1);
  assert.equal(shop.tried.length, 1);
  await shop.service.store.close();
});

test('the store holds no address and no code, and nothing sealed once a message is out', async () => {
  const shop = await open();
  await added(shop, await shop.user());
  const userId = await shop.user();
  await shop.service.store.transaction((sql) =>
    notify(shop.service, sql, 'shop', 'address_changed', {
      userId,
      addresses: ['old@shop.example'],
    }),
  );
  await code(shop, '314159');
  await code(shop, '271828', { ceremonyId: 'other', channel: 'sms' });
  const dump = JSON.stringify(await rows(shop), (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  for (const canary of ['314159', '271828', 'ada@', 'old@', '+43123456789']) {
    assert.ok(!dump.includes(canary), canary);
  }
  const sealed = await rows(shop);
  assert.equal(sealed.filter((row) => row.sealed !== null).length, 3);
  await new Outbox(shop.service).deliver();
  assert.deepEqual(
    (await rows(shop)).map((row) => [row.sealed, row.delivered_at !== null]),
    [
      [null, true],
      [null, true],
      [null, true],
    ],
  );
  assert.match(shop.mails.map(({ text }) => text).join(), /\n314159\n/);
  assert.match(shop.texts[0]?.text ?? '', /^271828 .*\n\n@localhost #271828$/);
  await shop.service.store.close();
});

test('a refused notice is tried again ever more slowly for three days, under one id, and then given up', async () => {
  const shop = await open();
  shop.down = true;
  await added(shop, await shop.user({ email: 'ada@shop.example' }));
  const outbox = new Outbox(shop.service);
  const pauses = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600];
  for (const [index, seconds] of pauses.entries()) {
    await outbox.deliver();
    assert.equal(shop.tried.length, index + 1);
    shop.offset += seconds * 1000 - 1000;
    await outbox.deliver();
    assert.equal(shop.tried.length, index + 1, `before ${seconds} s are over`);
    shop.offset += 1000;
  }
  shop.offset = 3 * day - hour;
  await outbox.deliver();
  assert.equal(shop.tried.length, pauses.length + 1);
  assert.equal(new Set(shop.tried).size, 1);
  shop.offset = 3 * day + hour;
  await outbox.deliver();
  await outbox.deliver();
  assert.equal(shop.tried.length, pauses.length + 1);
  const [row] = await rows(shop);
  assert.equal(row?.sealed, null);
  assert.ok(row.gave_up_at);
  const given = shop.log.filter(({ event }) => event === 'delivery_given_up');
  assert.deepEqual(given, [
    {
      level: 'error',
      event: 'delivery_given_up',
      channel: 'mail',
      kind: 'authenticator_added',
      tenant: 'shop',
      attempts: pauses.length + 1,
    },
  ]);
  await shop.service.store.close();
});

test('what a sender says goes into the log as a code and a number, never as a message', async () => {
  const shop = await open();
  shop.down = true;
  await code(shop, '314159');
  await new Outbox(shop.service).deliver();
  assert.deepEqual(shop.log, [
    {
      level: 'warn',
      event: 'delivery_failed',
      channel: 'mail',
      kind: 'code',
      tenant: 'shop',
      attempts: 1,
      error: 'Error',
      code: 'EDOWN',
    },
  ]);
  await shop.service.store.close();
});

test('a code goes out until it is void and no longer, and only the newest of its ceremony', async () => {
  const shop = await open();
  shop.down = true;
  const outbox = new Outbox(shop.service);
  await code(shop, '111111');
  await outbox.deliver();
  await code(shop, '222222');
  await code(shop, '333333', { ceremonyId: 'other' });
  shop.down = false;
  shop.offset += 6_000;
  await outbox.deliver();
  assert.deepEqual(
    shop.mails.map(({ text }) => /^\d{6}$/m.exec(text)?.[0]),
    ['222222', '333333'],
  );
  await code(shop, '444444');
  shop.offset += 300_000;
  await outbox.deliver();
  assert.equal(shop.mails.length, 2);
  const last = (await rows(shop)).at(-1);
  assert.equal(last?.sealed, null);
  assert.ok(last.gave_up_at);
  await shop.service.store.close();
});

test('without a sender messages wait, however long, and go out once when there is one', async () => {
  const store = (await open()).service.store;
  const without = await createWorkshop({ store });
  const userId = await without.user({ email: 'ada@shop.example' });
  await added(without, userId);
  without.offset = 30 * day;
  await new Outbox(without.service).deliver();
  const shop = await open(store);
  shop.offset = 30 * day;
  await new Outbox(shop.service).deliver();
  await new Outbox(shop.service).deliver();
  assert.equal(shop.mails.length, 1);
  await store.close();
});

test('a process that dies between sending and saying so has the message sent again under the same id', async () => {
  const shop = await open();
  await added(shop, await shop.user({ email: 'ada@shop.example' }));
  const { store } = shop.service;
  const dying: Store = {
    transaction: (work) => store.transaction(work),
    close: () => store.close(),
    query: (text, values) =>
      text.includes('delivered_at =')
        ? Promise.reject(new Error('gone'))
        : store.query(text, values),
  };
  await new Outbox({ ...shop.service, store: dying }).deliver();
  assert.equal(shop.tried.length, 1);
  const outbox = new Outbox(shop.service);
  shop.offset = 50_000;
  await outbox.deliver();
  assert.equal(shop.tried.length, 1, 'while the claim holds');
  shop.offset = 61_000;
  await outbox.deliver();
  await outbox.deliver();
  assert.equal(shop.tried.length, 2);
  assert.equal(new Set(shop.tried).size, 1);
  await store.close();
});

test('a sender that never answers is given 30 seconds, and holds nobody else up', async () => {
  const shop = await createWorkshop({
    senders: {
      mail: {
        send: ({ to }) => (to === 'stuck@shop.example' ? new Promise(() => undefined) : others(to)),
      },
    },
  });
  let arrive: (to: string) => void;
  const arrived = new Promise<string>((resolve) => (arrive = resolve));
  const others = async (to: string): Promise<void> => arrive(to);
  await added(shop, await shop.user({ email: 'stuck@shop.example' }));
  mock.timers.enable({ apis: ['setTimeout'] });
  const outbox = new Outbox(shop.service);
  const delivered = outbox.deliver();
  await added(shop, await shop.user({ email: 'ada@shop.example' }));
  const second = outbox.deliver();
  assert.equal(await arrived, 'ada@shop.example');
  while ((await rows(shop)).at(-1)?.delivered_at === null);
  mock.timers.tick(30_000);
  await Promise.all([delivered, second]);
  mock.timers.reset();
  assert.deepEqual(
    shop.log.map(({ event, error }) => [event, error]),
    [['delivery_failed', 'TimeoutError']],
  );
  await shop.service.store.close();
});

test('what a request puts in goes out after its answer, which waits for nobody', async () => {
  const store = (await createWorkshop()).service.store;
  let release: (() => void) | undefined;
  const sent: string[] = [];
  const workshop = await createWorkshop({
    store,
    senders: {
      mail: {
        async send({ to }) {
          await new Promise<void>((resolve) => (release = resolve));
          sent.push(to);
        },
      },
    },
  });
  const userId = await workshop.user({ email: 'ada@shop.example' });
  const { service, background } = createBackground((kick) => ({ ...workshop.service, kick }));
  const request = (status: number): Promise<Response> =>
    background.around(async () => {
      await store.transaction((sql) =>
        notify(service, sql, 'shop', 'authenticator_added', { userId }),
      );
      return new Response(null, { status });
    });
  assert.equal((await request(201)).status, 201);
  assert.deepEqual(sent, []);
  while (release === undefined) await store.query('SELECT 1');
  const closed = background.outbox.close();
  release();
  await closed;
  assert.deepEqual(sent, ['ada@shop.example']);
  await request(201);
  await background.outbox.settled();
  assert.equal(sent.length, 1, 'closed');
  await store.close();
});
