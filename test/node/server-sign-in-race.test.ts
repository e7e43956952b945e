import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../../src/server/store/postgres.js';
import { bring } from '../support/bring.js';
import { newPerson } from '../support/challenges.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';
import { answerSignIn, openSignIn, promptOf } from '../support/sign-in.js';

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, drop }: PrivateSchema): void {
  describe('of eight answers at once on PostgreSQL', () => {
    let racing: Fixture;
    before(async () => {
      racing = await createFixture({
        tenants: [every],
        store: await openPostgres({ connectionString, schema }),
      });
    });
    after(async () => {
      await racing.close();
      await drop();
    });

    it('exactly one signs in, whoever answers', async () => {
      const mine = await bring(racing, newPerson());
      const theirs = await bring(racing, newPerson());
      for (let round = 0; round < 10; round += 1) {
        const { browser, session, tracked } = await openSignIn(racing);
        const prompt = promptOf(session);
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            answerSignIn(browser, prompt, index % 2 ? mine : theirs),
          ),
        );
        assert.deepEqual(
          answers.map(({ status, json }) => (status === 200 ? 'passed' : json().code)).sort(),
          ['passed', ...Array.from({ length: 7 }, () => 'superseded')],
        );
        const { rows } = await racing.store.query(
          `SELECT count(*)::int AS count FROM audit WHERE action_id = $1 AND event = 'challenge_passed'`,
          [tracked.actionId],
        );
        assert.deepEqual(rows, [{ count: 1 }]);
      }
    });

    it('and a user who is removed meanwhile is either told of or not there', async () => {
      for (let round = 0; round < 10; round += 1) {
        const person = newPerson();
        const authenticator = await bring(racing, person);
        const signing = await openSignIn(racing);
        const [done, removed] = await Promise.all([
          answerSignIn(signing.browser, promptOf(signing.session), authenticator),
          racing.host('DELETE', `/v1/users/${person.userId}`),
        ]);
        assert.equal(removed.status < 300, true, removed.text);
        assert.ok([200, 422].includes(done.status), done.text);
        if (done.status !== 200) continue;
        const { result } = done.json<{ result: string }>();
        const path = `/v1/actions/${signing.tracked.actionId}/validate`;
        const answer = await racing.host('POST', path, { result });
        assert.equal(answer.status, 404, answer.text);
      }
    });
  });
}
