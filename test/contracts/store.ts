import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { StoreUnavailableError, type Store } from '../../src/server/store/store.js';
import { contention } from './store/contention.js';
import { errors } from './store/errors.js';
import { statements } from './store/statements.js';
import { transactions } from './store/transactions.js';
import { values } from './store/values.js';

/**
 * What every store promises. `open` opens the same database each time it is called, with a lock timeout of about a
 * second.
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the store contract`, () => {
    let store: Store;
    before(async () => {
      store = await open();
    });
    after(() => store.close());

    values(() => store);
    statements(() => store);
    transactions(() => store);
    contention(() => store);
    errors(() => store);

    it('finds its data when opened again, and migrates nothing twice', async () => {
      await store.query('INSERT INTO meta (key, value) VALUES ($1, $2)', [
        'kept',
        Uint8Array.of(7),
      ]);
      const versions = await store.query('SELECT version FROM schema_version');
      await store.close();
      store = await open();
      assert.deepEqual(await store.query('SELECT value FROM meta WHERE key = $1', ['kept']), {
        rows: [{ value: Uint8Array.of(7) }],
        count: 1,
      });
      assert.deepEqual(await store.query('SELECT version FROM schema_version'), versions);
    });

    it('says that it is unavailable once closed, and closes twice', async () => {
      await store.close();
      await store.close();
      await assert.rejects(store.query('SELECT 1'), StoreUnavailableError);
      await assert.rejects(
        store.transaction(async () => 1),
        StoreUnavailableError,
      );
      store = await open();
    });
  });
}
