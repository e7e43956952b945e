import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { NudgeDecision } from '../../src/nudge-contract.js';
import type { NudgeOption } from '../../src/server/nudge-policy.js';
import type { Browser } from '../support/client.js';
import { createFixture, demo, type Fixture } from '../support/fixture.js';
import { ask, fromPhone, signIn, signInByPasskey, tell, trackNudge } from '../support/nudges.js';
import { person } from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [{ ...demo, nudge: 'every-sign-in' }] });
});
after(() => fixture.close());

let users = 0;
const newUser = () => `nudged-${(users += 1)}`;
const under = (nudge: NudgeOption) =>
  createFixture({ store: fixture.store, tenants: [{ ...demo, nudge }] });

async function opened(token: string): Promise<Browser> {
  const browser = await fixture.browser();
  const answer = await browser.open({ token });
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.json<{ refusal?: { code: string } }>().refusal?.code, 'not_offered');
  return browser;
}

async function nothingBegins(browser: Browser, userId: string): Promise<void> {
  for (const wish of [{}, { conditional: true }]) {
    const answer = await browser.begin({ method: 'passkey', ...wish });
    assert.deepEqual([answer.status, answer.json().code], [403, 'not_offered'], answer.text);
  }
  const { rows } = await fixture.store.query(
    `SELECT 1 FROM enrollments e JOIN actions a ON a.id = e.action_id
     WHERE a.user_id = $1 AND e.state = 'pending'`,
    [userId],
  );
  assert.deepEqual(rows, []);
}

describe('an action in which nothing is offered adds nothing', () => {
  it('before the other factors of a sign-in', async () => {
    const userId = newUser();
    const { tracked, decision } = await signIn(fixture, userId, { pending: true });
    assert.equal(decision.reason, 'factors_pending');
    await nothingBegins(await opened(tracked.token), userId);
    assert.equal(await fixture.count(userId), 0);
  });

  it('before it has been asked', async () => {
    const userId = newUser();
    const { token } = (await trackNudge(fixture, userId)).json<{ token: string }>();
    const browser = await opened(token);
    await nothingBegins(browser, userId);
    const asked = await ask(fixture, { token, capable: true });
    assert.equal(asked.json<NudgeDecision>().show, true);
    assert.equal((await browser.begin({ method: 'passkey' })).status, 201);
  });

  it('where the tenant offers nothing', async () => {
    const off = await under(false);
    const userId = newUser();
    const { tracked } = await signIn(off, userId);
    await nothingBegins(await opened(tracked.token), userId);
  });

  it('once it has been turned down', async () => {
    for (const answer of ['skipped', 'not-here', 'never']) {
      const userId = newUser();
      const browser = await (await signIn(fixture, userId)).say(answer);
      // What the session was opened with is still awaited, and nothing new is.
      await fixture.store.query(
        `UPDATE enrollments SET state = 'superseded' WHERE action_id IN
           (SELECT id FROM actions WHERE user_id = $1)`,
        [userId],
      );
      await nothingBegins(browser, userId);
    }
  });

  it('by what was proved in a sign-in, either', async () => {
    const { userId, authenticator } = await person(fixture, newUser());
    const { actionId } = await signInByPasskey(fixture, authenticator);
    const { tracked, decision } = await signIn(fixture, userId, { actionId });
    assert.equal(decision.reason, 'signed_in_with_passkey');
    await nothingBegins(await opened(tracked.token), userId);
    const elsewhere = await signInByPasskey(fixture, authenticator, fromPhone);
    const offered = await signIn(fixture, userId, { actionId: elsewhere.actionId });
    const { session } = await offered.open();
    assert.ok(session.enrollment);
  });
});

describe('what is kept of an offer', () => {
  it('does not grow with every prompt that is dismissed', async () => {
    const { open, tracked } = await signIn(fixture, newUser());
    const { browser } = await open();
    for (let time = 0; time < 20; time += 1) {
      const answer = time % 2 === 0 ? 'cancelled' : 'failed';
      assert.equal((await tell(browser, answer)).status, 204);
    }
    const { rows } = await fixture.store.query(
      `SELECT nudge->'answers' AS answers FROM actions WHERE id = $1`,
      [tracked.actionId],
    );
    assert.deepEqual(rows, [{ answers: ['cancelled', 'failed'] }]);
  });
});
