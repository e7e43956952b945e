import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { openPostgres } from '../../src/server/store/postgres.js';
import type { Store } from '../../src/server/store/store.js';
import { createAuthenticator } from '../support/authenticator.js';
import { newKey, type Answer } from '../support/client.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { begin, make, undo } from '../support/made.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';
import { enterSettings, openSettings, person, prove, remove } from '../support/settings.js';

const rounds = Number(process.env['ROUNDS'] ?? 10);
const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe(`what is taken back while something else is asked of it, ${rounds} rounds`, () => {
    let store: Store;
    let fixture: Fixture;
    let slow: Fixture;
    let removed: (() => Promise<void>) | undefined;

    before(async () => {
      store = await openPostgres({ connectionString, schema });
      const waiting: Store = {
        query: (text, values) => store.query(text, values),
        transaction: (work) =>
          store.transaction((sql) =>
            work({
              async query(text, values) {
                const result = await sql.query(text, values);
                if (text.includes('DELETE FROM authenticators')) await removed?.();
                return result as never;
              },
            }),
          ),
        close: () => store.close(),
      };
      fixture = await createFixture({ tenants: [every], store });
      slow = await createFixture({ tenants: [every], store: waiting });
    });
    after(async () => {
      await fixture.close();
      await drop();
    });

    /** As it is counted, and as it is; and how often it is told that something went. */
    async function stateOf(userId: string): Promise<unknown> {
      const [row] = await administer(
        `SELECT authenticator_count AS counted, passkey_count AS passkeys,
           (SELECT count(*)::int FROM ${schema}.authenticators WHERE user_id = u.id) AS rows,
           (SELECT count(*)::int FROM ${schema}.audit WHERE user_id = u.id
            AND event IN ('authenticator_undone', 'authenticator_removed')) AS gone
         FROM ${schema}.users u WHERE id = $1`,
        [userId],
      );
      return row;
    }

    /** As a page does: what waits for others longer than the server lets it is asked again under the same key. */
    async function settled(ask: (key: string) => Promise<Answer>): Promise<string> {
      const key = newKey();
      for (;;) {
        const answer = await ask(key);
        if (answer.status === 200) return 'done';
        const { code } = answer.json();
        if (code !== 'in_progress') return code;
      }
    }

    it('is not vouched for by a validation that has been waiting for it', async () => {
      const userId = 'race-validate';
      const { browser, enrollment, done, tracked } = await slow.enroll({ userId });
      const reached = signal();
      const blocked = signal();
      removed = async () => {
        removed = undefined;
        reached.resolve();
        await blocked.promise;
      };
      const undoing = undo(browser, enrollment.id);
      await reached.promise;
      const path = `/v1/actions/${tracked.actionId}/validate`;
      const validating = fixture.host('POST', path, { result: done.result });
      for (let waiting = 0, tries = 0; waiting === 0 && tries < 250; tries += 1) {
        await delay(20);
        const rows = await administer(
          `SELECT 1 FROM pg_locks l JOIN pg_stat_activity a USING (pid)
           WHERE a.application_name = 'passkey-elements' AND NOT l.granted`,
        );
        waiting = rows.length;
      }
      blocked.resolve();
      assert.equal((await undoing).status, 200);
      assert.equal((await validating).status, 404);
      assert.deepEqual(await stateOf(userId), { counted: 0, passkeys: 0, rows: 0, gone: 1 });
    });

    it('is validated before it is taken back, or not at all', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const userId = `race-at-once-${round}`;
        const { browser, enrollment, done, tracked } = await fixture.enroll({ userId });
        const path = `/v1/actions/${tracked.actionId}/validate`;
        const validate = () => fixture.host('POST', path, { result: done.result });
        const [undone, validated] = await Promise.all([
          settled((key) => undo(browser, enrollment.id, key)),
          validate(),
        ]);
        assert.equal(undone, 'done');
        assert.ok([200, 404].includes(validated.status), validated.text);
        assert.equal((await validate()).status, 404);
        assert.deepEqual(await stateOf(userId), { counted: 0, passkeys: 0, rows: 0, gone: 1 });
      }
    });

    it('goes once by two keys', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const userId = `race-twice-${round}`;
        const { browser, enrollment } = await fixture.enroll({ userId });
        const answers = await Promise.all(
          [1, 2].map(() => settled((key) => undo(browser, enrollment.id, key))),
        );
        assert.deepEqual(answers.sort(), ['done', 'not_found']);
        assert.deepEqual(await stateOf(userId), { counted: 0, passkeys: 0, rows: 0, gone: 1 });
      }
    });

    it('goes once where another session of the same person removes it', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const ada = await person(fixture, `race-removed-${round}`);
        const making = await enterSettings(fixture, ada);
        const start = await begin(making.browser);
        await make(making.browser, start, createAuthenticator());
        const other = await openSettings(fixture, { userId: ada.userId });
        await prove(other.browser, ada.authenticator, 'remove', start.id);
        const answers = await Promise.all([
          settled((key) => undo(making.browser, start.id, key)),
          settled((key) => remove(other.browser, start.id, key)),
        ]);
        assert.deepEqual(answers.sort(), ['done', 'not_found']);
        assert.deepEqual(await stateOf(ada.userId), {
          ...{ counted: 1, passkeys: 1, rows: 1, gone: 1 },
        });
      }
    });
  });
}

function signal(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
