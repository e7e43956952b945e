import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { openPostgres } from '../../src/server/store/postgres.js';
import type { Store } from '../../src/server/store/store.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';
import { enterSettings, patch, person, prove, stepUpOf, tryToProve } from '../support/settings.js';

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe('a challenge that is being passed while something is suspended', () => {
    let store: Store;
    let owners: Fixture;
    let thieves: Fixture;
    let granted: (() => Promise<void>) | undefined;

    before(async () => {
      store = await openPostgres({ connectionString, schema });
      const slow: Store = {
        query: (text, values) => store.query(text, values),
        transaction: (work) =>
          store.transaction((sql) =>
            work({
              async query(text, values) {
                const result = await sql.query(text, values);
                if (text.includes('INSERT INTO grants')) await granted?.();
                return result as never;
              },
            }),
          ),
        close: () => store.close(),
      };
      owners = await createFixture({ tenants: [every], store });
      thieves = await createFixture({ tenants: [every], store: slow });
    });
    after(async () => {
      await owners.close();
      await drop();
    });

    for (const by of ['its owner', 'an administrator'] as const) {
      it(`opens nothing afterwards, suspended by ${by}`, async () => {
        const ada = await person(owners, `race-${by === 'its owner' ? 'own' : 'admin'}`, 2);
        const [, two = ''] = ada.ids;
        const thief = await enterSettings(thieves, ada, { userId: ada.userId });
        const owner = await enterSettings(owners, ada);
        await administer(`UPDATE ${schema}.grants SET spent_at = now()`);
        await prove(owner.browser, ada.authenticator, 'suspend', two);
        const reached = signal();
        const blocked = signal();
        granted = async () => {
          granted = undefined;
          reached.resolve();
          await blocked.promise;
        };
        const proving = tryToProve(thief.browser, ada.authenticator, 'add');
        await reached.promise;
        const suspending =
          by === 'its owner'
            ? patch(owner.browser, two, { suspended: true })
            : owners.host('PATCH', `/v1/users/${ada.userId}/authenticators/${two}`, {
                suspended: true,
              });
        for (let waiting = 0, tries = 0; waiting === 0 && tries < 50; tries += 1) {
          await delay(20);
          const rows = await administer(
            `SELECT 1 FROM pg_locks l JOIN pg_stat_activity a USING (pid)
             WHERE a.application_name = 'passkey-elements' AND NOT l.granted`,
          );
          waiting = rows.length;
        }
        blocked.resolve();
        const passed = await proving;
        assert.equal(passed.status, 200, passed.text);
        thief.browser.session = passed.json<{ session: string }>().session;
        const suspended = await suspending;
        assert.equal(suspended.status, 200, suspended.text);
        assert.equal(stepUpOf(await thief.browser.begin()).operation, 'add');
      });
    }
  });
}

function signal(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
