import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { notify } from '../../src/server/notices.js';
import { openPostgres } from '../../src/server/store/postgres.js';
import type { Store } from '../../src/server/store/store.js';
import { privateSchema } from '../support/postgres.js';
import { createWorkshop } from '../support/service.js';

const postgres = await privateSchema();
if (postgres) {
  const { connectionString, schema, drop } = postgres;
  let store: Store;
  const children: ChildProcess[] = [];
  const next = async (child: ChildProcess): Promise<unknown> =>
    ((await once(child, 'message')) as [unknown])[0];

  before(async () => {
    store = await openPostgres({ connectionString, schema });
    for (let index = 0; index < 4; index += 1) {
      const args = [connectionString, schema];
      children.push(
        fork('test/support/deliver-process.ts', args, { execArgv: ['--import', 'tsx'] }),
      );
    }
    await Promise.all(children.map(next));
  });
  after(async () => {
    for (const child of children) child.disconnect();
    await Promise.all(children.map((child) => once(child, 'exit')));
    await store.close();
    await drop();
  });

  test('four processes over one PostgreSQL send each message once', async () => {
    const shop = await createWorkshop({ store });
    const userId = await shop.user({ email: 'ada@shop.example' });
    for (let round = 0; round < 5; round += 1) {
      await store.transaction(async (sql) => {
        for (let row = 0; row < 100; row += 1) {
          await notify(shop.service, sql, 'shop', 'authenticator_added', { userId });
        }
      });
      const answers = children.map(next);
      for (const child of children) child.send('go');
      const sent = (await Promise.all(answers)).flat();
      assert.equal(sent.length, 100, `round ${round}`);
      assert.equal(new Set(sent).size, 100, `round ${round}`);
    }
  });
}
