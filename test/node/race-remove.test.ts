import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type {
  ChallengeCompleteResponse,
  ChallengeStart,
  RecoveryCodesResponse,
} from '../../src/contract.js';
import { kill, message, start } from '../support/child.js';
import { Browser, createHost, newKey, type Answer, type Send } from '../support/client.js';
import { baseUrl, secret } from '../support/fixture.js';
import { privateSchema, type PrivateSchema } from '../support/postgres.js';
import {
  another,
  openSettings,
  person,
  prove,
  regenerate,
  remove,
  tryToProve,
  type Person,
} from '../support/settings.js';

const rounds = Number(process.env['ROUNDS'] ?? 20);

const database = await privateSchema();
if (database) races(database);

function races({ connectionString, schema, administer, drop }: PrivateSchema): void {
  describe(`removals and recovery codes over four server processes on PostgreSQL, ${rounds} rounds`, () => {
    let servers: ChildProcess[];
    let ports: number[];
    let turn = 0;

    before(async () => {
      const args = [connectionString, schema, 'every'];
      servers = [1, 2, 3, 4].map(() => start('server-process.ts', args));
      ports = await Promise.all(servers.map((server) => message(server, portOf)));
    });
    after(async () => {
      await Promise.all(servers.map(kill));
      await drop();
    });

    /** Takes the processes in turn; the public URL is one and the same. */
    const send: Send = async (request) => {
      turn += 1;
      const { pathname, search } = new URL(request.url);
      const { method, headers } = request;
      const body = await request.text();
      return fetch(`http://127.0.0.1:${ports[turn % ports.length]}${pathname}${search}`, {
        method,
        headers,
        ...(body && { body }),
      });
    };
    const fixture = {
      host: createHost(send, baseUrl, secret),
      browser: () => Browser.create(send, baseUrl),
    };

    /** As many actions of one user, each in a browser of its own. */
    async function browsersOf({ userId }: Person, count: number): Promise<Browser[]> {
      const opened = Array.from({ length: count }, () => openSettings(fixture, { userId }));
      return (await Promise.all(opened)).map(({ browser }) => browser);
    }

    it('leave exactly 1 of the last two after 20 parallel removals', async () => {
      const ada = await person(fixture, 'race-remove', 2);
      const browsers = await browsersOf(ada, 20);
      let pair = ada.ids;
      for (let round = 0; round < rounds; round += 1) {
        const targets = browsers.map((_, index) => pair[index % 2] ?? '');
        for (const [index, browser] of browsers.entries()) {
          await prove(browser, ada.authenticator, 'remove', targets[index]);
        }
        const answers = await Promise.all(
          browsers.map((browser, index) =>
            settled((key) => remove(browser, targets[index] ?? '', key)),
          ),
        );
        const removed = targets.filter((_, index) => answers[index]?.status === 200);
        const [gone] = removed;
        assert.equal(removed.length, 1, answers.map(({ text }) => text).join('\n'));
        for (const [index, answer] of answers.entries()) {
          if (answer.status === 200) continue;
          const expected = targets[index] === gone ? 'not_found' : 'last_authenticator';
          assert.equal(answer.json().code, expected);
        }
        const [stored] = await administer(
          `SELECT (SELECT count(*)::int FROM ${schema}.authenticators WHERE user_id = u.id) AS rows,
             authenticator_count AS counted, passkey_count AS passkeys,
             (SELECT count(*)::int FROM ${schema}.audit
              WHERE user_id = u.id AND event = 'authenticator_removed') AS audited
           FROM ${schema}.users u WHERE id = $1`,
          [ada.userId],
        );
        assert.deepEqual(stored, { rows: 1, counted: 1, passkeys: 1, audited: round + 1 });
        pair = [...pair.filter((id) => id !== gone), await another(fixture, ada)];
      }
    });

    it('leave exactly 1 whole set of codes after 2 parallel regenerations, one of those answered', async () => {
      const ada = await person(fixture, 'race-codes', 1);
      const browsers = await browsersOf(ada, 2);
      const [checking] = await browsersOf(ada, 1);
      assert.ok(checking);
      for (let round = 0; round < Math.ceil(rounds / 5); round += 1) {
        for (const browser of browsers) await prove(browser, ada.authenticator, 'regenerate');
        const answers = await Promise.all(
          browsers.map((browser) => settled((key) => regenerate(browser, key))),
        );
        const sets = answers.map((answer) => {
          assert.equal(answer.status, 200, answer.text);
          return answer.json<RecoveryCodesResponse>().codes;
        });
        const [stored] = await administer(
          `SELECT count(DISTINCT s.id)::int AS sets, count(c.hash)::int AS codes
           FROM ${schema}.recovery_sets s JOIN ${schema}.recovery_codes c ON c.set_id = s.id
           WHERE s.user_id = $1 AND c.spent_at IS NULL`,
          [ada.userId],
        );
        assert.deepEqual(stored, { sets: 1, codes: 10 });
        const works: boolean[] = [];
        for (const [code = ''] of sets) works.push(await isTaken(checking, code));
        assert.deepEqual(works.sort(), [false, true]);
        // Failed tries would add up to a lock.
        await prove(checking, ada.authenticator, 'enter');
        await administer(`UPDATE ${schema}.users SET failures = 0`);
      }
    });

    it('let a grant be spent once by 8 parallel requests with 8 keys', async () => {
      const ada = await person(fixture, 'race-grant', 8);
      const [browser] = await browsersOf(ada, 1);
      assert.ok(browser);
      for (let round = 0; round < Math.ceil(rounds / 5); round += 1) {
        await prove(browser, ada.authenticator, 'regenerate');
        const asked = Array.from({ length: 8 }, (): Promise<Answer> =>
          settled((key) => regenerate(browser, key)),
        );
        const answers: Answer[] = await Promise.all(asked);
        const refused = answers.filter(({ status }) => status !== 200);
        assert.deepEqual(
          refused.map((answer) => answer.json().code),
          Array.from({ length: 7 }, () => 'step_up_required'),
        );
      }
      assert.equal((await tryToProve(browser, ada.authenticator, 'regenerate')).status, 200);
    });
  });
}

/** As a page does: what waits for others longer than the server lets it is asked again under the same key. */
async function settled(ask: (key: string) => Promise<Answer>): Promise<Answer> {
  const key = newKey();
  for (;;) {
    const answer = await ask(key);
    if (answer.status !== 409 || answer.json().code !== 'in_progress') return answer;
  }
}

async function isTaken(browser: Browser, code: string): Promise<boolean> {
  const way = { method: 'recovery-code', operation: 'enter' };
  const begun = await browser.call('POST', '/v1/challenges', way);
  const path = `/v1/challenges/${begun.json<ChallengeStart>().id}/complete`;
  const answer = await browser.call('POST', path, { code }, { idempotencyKey: newKey() });
  if (answer.status === 200) {
    browser.session = answer.json<ChallengeCompleteResponse>().session;
    return true;
  }
  assert.equal(answer.json().code, 'wrong_code', answer.text);
  return false;
}

function portOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'port' in value
    ? (value.port as number)
    : undefined;
}
