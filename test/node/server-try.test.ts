import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type {
  AuthenticatorJSON,
  ChallengeCompleteResponse,
  EnrollmentStart,
} from '../../src/contract.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { createAuthenticator, type Bend } from '../support/authenticator.js';
import { newKey, type Answer, type Browser } from '../support/client.js';
import { totpCode } from '../support/codes.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { answerTrial, askTrial, begin, make, trial, undo } from '../support/made.js';
import { signIn } from '../support/nudges.js';
import { enterSettings, list, openSettings, patch, person, stepUpOf } from '../support/settings.js';

const automatic: TenantOptions = { ...every, nudge: { preset: 'every-sign-in', automatic: true } };

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [automatic] });
});
after(() => fixture.close());

let users = 0;
const newUser = () => `try-${(users += 1)}`;

/** An action that has ended with the passkey it has made, and the session that goes on. */
async function ended(server = fixture, bend: Bend = {}) {
  const authenticator = createAuthenticator(bend);
  const userId = newUser();
  const { browser, enrollment, tracked } = await server.open({ userId });
  const made = await make(browser, enrollment, authenticator);
  return { userId, browser, authenticator, id: enrollment.id, tracked, made };
}

/** A settings action that has made a passkey beside one from elsewhere, in an authenticator of its own. */
async function settled() {
  const ada = await person(fixture, newUser());
  const { browser, tracked } = await enterSettings(fixture, ada);
  const authenticator = createAuthenticator();
  const start = await begin(browser);
  await make(browser, start, authenticator);
  return { ada, browser, authenticator, id: start.id, tracked };
}

function passed(browser: Browser, answer: Answer): ChallengeCompleteResponse {
  assert.equal(answer.status, 200, answer.text);
  const done = answer.json<ChallengeCompleteResponse>();
  browser.session = done.session;
  return done;
}

function code(answer: Answer): string {
  assert.ok(answer.status >= 400, answer.text);
  return answer.json().code;
}

/** What an action has, and what its session lasts. */
async function stateOf(actionId: string) {
  const { rows } = await fixture.store.query<{ expires: string }>(
    `SELECT state, stepped_up_strength AS strength, stepped_up_at AS at, result_spent_at AS spent,
       (SELECT count(*)::int FROM grants g WHERE g.action_id = a.id AND g.spent_at IS NULL) AS grants,
       (SELECT max(expires_at)::text FROM sessions s
        WHERE s.action_id = a.id AND replaced_at IS NULL) AS expires
     FROM actions a WHERE id = $1`,
    [actionId],
  );
  return rows[0];
}

async function shown(userId: string): Promise<AuthenticatorJSON[]> {
  const answer = await fixture.host('GET', `/v1/users/${userId}/authenticators`);
  return answer.json<{ authenticators: AuthenticatorJSON[] }>().authenticators;
}

describe('what an action has made can be tried', () => {
  it('after it has ended, and proves nothing', async () => {
    const { userId, browser, authenticator, id, tracked, made } = await ended(fixture, {
      counts: true,
    });
    const before = await stateOf(tracked.actionId);
    const start = await trial(browser, id);
    const [kept] = authenticator.credentials;
    assert.deepEqual(start.options.allowCredentials, [
      { id: kept?.id, type: 'public-key', transports: ['internal', 'hybrid'] },
    ]);
    assert.equal(start.options.userVerification, 'preferred');
    const old = browser.session;
    const done = passed(browser, await answerTrial(browser, start, authenticator));
    assert.deepEqual(Object.keys(done).sort(), ['method', 'session']);
    assert.notEqual(done.session, old);
    assert.deepEqual(await stateOf(tracked.actionId), before);
    const [row] = await shown(userId);
    assert.notEqual(row?.lastUsedAt, null);
    const { rows } = await fixture.store.query(
      'SELECT counter::int FROM authenticators WHERE id = $1',
      [id],
    );
    assert.deepEqual(rows, [{ counter: 1 }]);
    const audited = (await fixture.audit('challenge_passed')).filter(
      (each) => each['action_id'] === tracked.actionId,
    );
    assert.deepEqual(
      audited.map((each) => each['detail']),
      [
        {
          ...{ method: 'passkey', operation: 'try', challengeId: start.id },
          ...{ target: id, authenticatorId: id },
        },
      ],
    );
    // The host's result is what it was.
    const path = `/v1/actions/${tracked.actionId}/validate`;
    const validated = await fixture.host('POST', path, { result: made.result });
    assert.equal(validated.status, 200, validated.text);
  });

  it('again and again, and taken back where it fails', async () => {
    const { userId, browser, authenticator, id } = await ended();
    passed(browser, await answerTrial(browser, await trial(browser, id), authenticator));
    const absent = { flags: { up: false } };
    const failed = await answerTrial(browser, await trial(browser, id), authenticator, absent);
    assert.equal(code(failed), 'verification_failed');
    passed(browser, await answerTrial(browser, await trial(browser, id), authenticator));
    assert.equal((await undo(browser, id)).status, 200);
    assert.equal(await fixture.count(userId), 0);
    assert.equal(code(await askTrial(browser, id)), 'not_found');
  });

  it('with verification, where the tenant asks for it', async () => {
    const strict = { ...automatic, userVerification: 'required' } satisfies TenantOptions;
    const server = await createFixture({ tenants: [strict], store: fixture.store });
    const { browser, authenticator, id } = await ended(server);
    const start = await trial(browser, id);
    assert.equal(start.options.userVerification, 'required');
    const answer = await answerTrial(browser, start, authenticator, { flags: { uv: false } });
    assert.equal(code(answer), 'verification_failed');
  });

  it('where nobody was asked for it; it is no stronger for that', async () => {
    const { open, tracked } = await signIn(fixture, newUser());
    const { browser } = await open();
    const authenticator = createAuthenticator();
    const start = await begin(browser, { conditional: true });
    await make(browser, start, authenticator, { flags: { up: false, uv: false } });
    passed(browser, await answerTrial(browser, await trial(browser, start.id), authenticator));
    const { rows } = await fixture.store.query(
      'SELECT user_verified FROM authenticators WHERE id = $1',
      [start.id],
    );
    assert.deepEqual(rows, [{ user_verified: false }]);
    assert.notEqual((await stateOf(tracked.actionId))?.expires, undefined);
  });

  it('in the settings, and opens nothing there', async () => {
    const { ada, browser, authenticator, id, tracked } = await settled();
    await fixture.store.query(
      'UPDATE actions SET stepped_up_at = NULL, stepped_up_strength = NULL WHERE id = $1',
      [tracked.actionId],
    );
    passed(browser, await answerTrial(browser, await trial(browser, id), authenticator));
    const state = await stateOf(tracked.actionId);
    assert.deepEqual([state?.['grants' as never], state?.['strength' as never]], [0, null]);
    stepUpOf(await browser.begin());
    stepUpOf(await patch(browser, ada.ids[0] ?? '', { name: 'Mine' }));
  });
});

describe('nothing else can', () => {
  it('be tried in the action: neither what was there nor what another has made', async () => {
    const { ada, browser } = await settled();
    const other = await ended();
    assert.equal(code(await askTrial(browser, ada.ids[0] ?? '')), 'not_found');
    assert.equal(code(await askTrial(browser, other.id)), 'not_found');
    const elsewhere = await fixture.enroll({ userId: ada.userId, assumeAuthenticated: true });
    assert.equal(code(await askTrial(browser, elsewhere.enrollment.id)), 'not_found');
    assert.equal(code(await askTrial(browser, 'A'.repeat(32))), 'not_found');
  });

  it('be begun in an action that has ended', async () => {
    const { browser, id } = await ended();
    for (const request of [
      { method: 'passkey', operation: 'add' },
      { method: 'passkey', operation: 'enter' },
      { method: 'passkey', operation: 'remove', target: id },
    ]) {
      const answer = await browser.call('POST', '/v1/challenges', request);
      assert.equal(code(answer), 'action_ended');
    }
    assert.equal(code(await browser.begin()), 'action_ended');
  });

  it('answer for it', async () => {
    const { ada, browser, authenticator, id } = await settled();
    const start = await trial(browser, id);
    assert.deepEqual(
      start.options.allowCredentials?.map((each) => each.id),
      authenticator.credentials.map((each) => each.id),
    );
    const [other] = ada.authenticator.credentials;
    const options = {
      ...start.options,
      allowCredentials: [{ id: other?.id ?? '', type: 'public-key' as const }],
    };
    const wrong = await answerTrial(browser, { ...start, options }, ada.authenticator);
    assert.equal(code(wrong), 'verification_failed');
    const again = await answerTrial(browser, start, authenticator);
    assert.equal(code(again), 'superseded');
  });

  it('be asked for with it', async () => {
    const { browser, id } = await ended();
    const none = { target: undefined };
    assert.equal(code(await askTrial(browser, id, none)), 'invalid_request');
    assert.equal(code(await askTrial(browser, id, { identifier: 'ada' })), 'invalid_request');
    assert.equal(code(await askTrial(browser, id, { method: 'security-key' })), 'forbidden');
    assert.equal(code(await askTrial(browser, id, { method: 'totp' })), 'forbidden');
  });

  it('be tried of a code', async () => {
    const { browser } = await openSettings(fixture, {
      ...{ userId: newUser(), authenticatedAt: new Date().toISOString() },
    });
    const begun = (await browser.begin({ method: 'totp' })).json<EnrollmentStart>();
    assert.ok('secret' in begun);
    const path = `/v1/enrollments/${begun.id}/complete`;
    const body = { code: totpCode(begun.secret, Date.now()) };
    const done = await browser.call('POST', path, body, { idempotencyKey: newKey() });
    assert.equal(done.status, 200, done.text);
    assert.equal(code(await askTrial(browser, begun.id, { method: 'totp' })), 'forbidden');
  });

  it('be tried while it is suspended, or the account locked', async () => {
    const { userId, browser, authenticator, id } = await ended();
    const start = await trial(browser, id);
    const until = `now() + interval '10 minutes'`;
    await fixture.store.query(`UPDATE users SET locked_until = ${until} WHERE id = $1`, [userId]);
    assert.equal(code(await askTrial(browser, id)), 'rate_limited');
    assert.equal(code(await answerTrial(browser, start, authenticator)), 'rate_limited');
    await fixture.store.query('UPDATE users SET locked_until = NULL WHERE id = $1', [userId]);
    const path = `/v1/users/${userId}/authenticators/${id}`;
    assert.equal((await fixture.host('PATCH', path, { suspended: true })).status, 200);
    assert.equal(code(await askTrial(browser, id)), 'forbidden');
    assert.equal(code(await answerTrial(browser, start, authenticator)), 'verification_failed');
  });

  it('be proved by what has been taken back meanwhile', async () => {
    const { browser, authenticator, id } = await ended();
    const start = await trial(browser, id);
    assert.equal((await undo(browser, id)).status, 200);
    assert.equal(code(await answerTrial(browser, start, authenticator)), 'credential_not_found');
  });
});

describe('a session that tries', () => {
  it('lasts no longer for it, however often', async () => {
    const { browser, authenticator, id, tracked } = await ended();
    const { expires } = (await stateOf(tracked.actionId)) ?? {};
    for (const seconds of [0, 200, 400, 590]) {
      fixture.offset = seconds * 1000;
      await list(browser);
      const start = await trial(browser, id);
      assert.ok(start.completeIn <= 600 - seconds, `${start.completeIn} after ${seconds}`);
      passed(browser, await answerTrial(browser, start, authenticator));
      assert.equal((await stateOf(tracked.actionId))?.expires, expires);
    }
    const last = await trial(browser, id);
    fixture.offset = 601_000;
    const asked = await askTrial(browser, id);
    const answered = await answerTrial(browser, last, authenticator);
    fixture.offset = 0;
    assert.deepEqual([code(asked), code(answered)], ['session_expired', 'session_expired']);
  });

  it('is left a minute under the token before, to ask again', async () => {
    const { browser, authenticator, id } = await ended();
    const { id: challenge, options } = await trial(browser, id);
    const response = await authenticator.get(options, { origin: 'http://localhost:3000' });
    const path = `/v1/challenges/${challenge}/complete`;
    const change = { idempotencyKey: newKey() };
    const one = await browser.call('POST', path, { response }, change);
    const two = await browser.call('POST', path, { response }, change);
    assert.equal(one.text, two.text);
    passed(browser, two);
    assert.equal((await askTrial(browser, id)).status, 201);
  });

  it('has one prompt at a time', async () => {
    const { browser, authenticator, id } = await ended();
    const one = await trial(browser, id);
    const two = await trial(browser, id);
    assert.equal(code(await answerTrial(browser, one, authenticator)), 'superseded');
    passed(browser, await answerTrial(browser, two, authenticator));
  });
});
