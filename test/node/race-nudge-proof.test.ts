import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TrackResponse } from '../../src/host-contract.js';
import { openPostgres } from '../../src/server/store/postgres.js';
import type { Store } from '../../src/server/store/store.js';
import { createFixture, demo, type Fixture } from '../support/fixture.js';
import { fromPhone, signInByPasskey, trackNudge } from '../support/nudges.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';
import { person } from '../support/settings.js';

const rounds = Number(process.env['ROUNDS'] ?? 6);

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe(`what a sign-in proved, brought to an offer while it is shut out, ${rounds} rounds`, () => {
    let store: Store;
    let fixture: Fixture;
    /** Transactions that lost against another one. */
    let again = 0;

    before(async () => {
      const real = await openPostgres({ connectionString, schema });
      store = {
        query: (text, values) => real.query(text, values),
        transaction: (work) => {
          let runs = 0;
          return real.transaction((sql) => {
            again += Number(runs > 0);
            runs += 1;
            return work(sql);
          });
        },
        close: () => real.close(),
      };
      fixture = await createFixture({ tenants: [{ ...demo, nudge: 'every-sign-in' }], store });
    });
    after(async () => {
      await fixture.close();
      await drop();
    });

    for (const by of ['suspended', 'removed'] as const) {
      it(`adds nothing afterwards (${by}), whichever comes first, and neither fails`, async () => {
        again = 0;
        for (let round = 0; round < rounds; round += 1) {
          const ada = await person(fixture, `proof-${by}-${round}`, 2);
          const { actionId } = await signInByPasskey(fixture, ada.authenticator, fromPhone);
          const path = `/v1/users/${ada.userId}/authenticators/${ada.ids[0] ?? ''}`;
          const shutOut = () =>
            by === 'suspended'
              ? fixture.host('PATCH', path, { suspended: true })
              : fixture.host('DELETE', path);
          const [tracked, done] = await Promise.all([
            trackNudge(fixture, ada.userId, { actionId }),
            shutOut(),
          ]);
          assert.ok([200, 204].includes(done.status), done.text);
          assert.ok([201, 409].includes(tracked.status), tracked.text);
          const grants = await administer(
            `SELECT 1 FROM ${schema}.grants WHERE action_id = $1 AND spent_at IS NULL`,
            [tracked.status === 201 ? tracked.json<TrackResponse>().actionId : ''],
          );
          assert.deepEqual(grants, [], `round ${round}`);
        }
        // Both take the rows in one order: there was no deadlock to resolve.
        assert.equal(again, 0);
      });
    }
  });
}
