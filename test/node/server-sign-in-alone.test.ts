import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bring } from '../support/bring.js';
import { newPerson } from '../support/challenges.js';
import { newKey, type Browser } from '../support/client.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { answerSignIn, openSignIn, promptOf } from '../support/sign-in.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

describe('whatever else a session may be used for', () => {
  const id = 'A'.repeat(32);
  /** The sign-in's own, and leaving. */
  const own = new Set([
    'POST /v1/challenges',
    'POST /v1/challenges/{challengeId}/complete',
    'POST /v1/session/handover',
    'DELETE /v1/actions/{actionId}',
  ]);
  const bodies: Record<string, object> = {
    'POST /v1/enrollments': { method: 'passkey' },
    'POST /v1/nudges': { answer: 'skipped' },
  };

  async function others(): Promise<{ method: string; path: string }[]> {
    const { paths } = (await fixture.send('GET', '/openapi.json')).json<{
      paths: Record<string, Record<string, { 'x-access'?: string[] }>>;
    }>();
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([name, { 'x-access': access = [] }]) => {
        const method = name.toUpperCase();
        const isOther =
          access.some((each) => each.startsWith('session:')) && !own.has(`${method} ${path}`);
        return isOther ? [{ method, path }] : [];
      }),
    );
  }

  /** Rows of everything, but for what proofs of requests and nonces leave behind. */
  async function rows(): Promise<unknown[]> {
    const tables = [
      'users',
      'authenticators',
      'actions',
      'enrollments',
      'challenges',
      'grants',
      'audit',
    ];
    const counted = await Promise.all(
      tables.map((table) =>
        fixture.store.query(
          `SELECT count(*)::int AS count, md5(string_agg(t::text, ' ' ORDER BY t::text)) AS all FROM ${table} t`,
        ),
      ),
    );
    return counted.map(({ rows: [row] }) => row);
  }

  async function refusesAll(browser: Browser, authenticatorId: string): Promise<void> {
    const routes = await others();
    assert.ok(routes.length >= 7, `${routes.length}`);
    for (const { method, path } of routes) {
      const filled = path.replace('{authenticatorId}', authenticatorId).replace(/\{\w+\}/, id);
      const named = bodies[`${method} ${path}`];
      const body = named ?? (method === 'PATCH' ? { name: 'Mine' } : undefined);
      const before_ = await rows();
      const answer = await browser.call(method, filled, body ?? undefined, {
        idempotencyKey: newKey(),
      });
      assert.deepEqual(
        [answer.status, answer.json().code],
        [403, 'forbidden'],
        `${method} ${path}`,
      );
      assert.deepEqual(await rows(), before_, `${method} ${path}`);
    }
  }

  it('is refused in a sign-in, before somebody is known and after', async () => {
    const person = newPerson();
    const authenticator = await bring(fixture, person);
    const { rows: found } = await fixture.store.query<{ id: string }>(
      'SELECT id FROM authenticators WHERE user_id = $1',
      [person.userId],
    );
    const { browser, session } = await openSignIn(fixture);
    await refusesAll(browser, found[0]?.id ?? '');
    const done = await answerSignIn(browser, promptOf(session), authenticator);
    assert.equal(done.status, 200, done.text);
    browser.session = done.json<{ session: string }>().session;
    await refusesAll(browser, found[0]?.id ?? '');
  });

  it('is no operation of a sign-in either', async () => {
    const { browser } = await openSignIn(fixture);
    const operations = [
      'add',
      'remove',
      'suspend',
      'resume',
      'rename',
      'regenerate',
      'enter',
      'confirm',
    ];
    for (const operation of operations) {
      const body = { method: 'passkey', operation };
      const answer = await browser.call('POST', '/v1/challenges', body);
      assert.equal(answer.json().code, 'forbidden', operation);
    }
    const tried = { method: 'passkey', operation: 'try', target: id };
    const answer = await browser.call('POST', '/v1/challenges', tried);
    assert.equal(answer.status >= 400, true, answer.text);
    const body = { method: 'totp', operation: 'sign-in' };
    assert.equal((await browser.call('POST', '/v1/challenges', body)).json().code, 'forbidden');
    const target = { method: 'passkey', operation: 'sign-in', target: id };
    const aimed = await browser.call('POST', '/v1/challenges', target);
    assert.equal(aimed.json().details?.['property'], 'target', aimed.text);
  });
});
