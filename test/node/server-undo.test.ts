import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EnrollmentStart, EnrollmentUndoResponse, SettingsJSON } from '../../src/contract.js';
import { createAuthenticator } from '../support/authenticator.js';
import { fragmentOf, newKey, type Answer, type Browser } from '../support/client.js';
import { totpCode } from '../support/codes.js';
import { baseUrl, createFixture, every, type Fixture } from '../support/fixture.js';
import { begin, make, undo } from '../support/made.js';
import { signIn } from '../support/nudges.js';
import {
  enterSettings,
  list,
  openSettings,
  patch,
  person,
  prove,
  regenerate,
  remove,
  stepUpOf,
} from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  const nudge = { preset: 'quarterly', automatic: true } as const;
  fixture = await createFixture({ tenants: [{ ...every, nudge }] });
});
after(() => fixture.close());

let users = 0;
const newUser = () => `undo-${(users += 1)}`;
const justNow = () => new Date(Date.now() + fixture.offset).toISOString();

/** As they are counted, and as they are. */
async function counted(userId: string): Promise<unknown> {
  const { rows } = await fixture.store.query(
    `SELECT authenticator_count AS total, passkey_count AS passkeys,
       (SELECT count(*)::int FROM authenticators a WHERE a.user_id = u.id) AS rows,
       (SELECT count(*)::int FROM recovery_sets s JOIN recovery_codes c ON c.set_id = s.id
        WHERE s.user_id = u.id) AS codes
     FROM users u WHERE id = $1`,
    [userId],
  );
  return rows[0];
}

const nothing = { total: 0, passkeys: 0, rows: 0, codes: 0 };

function code(answer: Answer): string {
  assert.notEqual(answer.status, 200, answer.text);
  return answer.json().code;
}

function done(answer: Answer): EnrollmentUndoResponse {
  assert.equal(answer.status, 200, answer.text);
  return answer.json<EnrollmentUndoResponse>();
}

/** A settings action of somebody who has nothing and has just signed in, in which they make a passkey. */
async function first(userId = newUser()) {
  const { browser, tracked } = await openSettings(fixture, {
    ...{ userId, user: { name: userId }, authenticatedAt: justNow() },
  });
  const authenticator = createAuthenticator();
  const start = await begin(browser);
  await make(browser, start, authenticator);
  return { userId, browser, tracked, authenticator, id: start.id };
}

/** A settings action of somebody with a passkey, in which they make another. */
async function second(more: object = {}) {
  const ada = await person(fixture, newUser());
  const { browser } = await enterSettings(fixture, ada);
  const start = await begin(browser, more);
  await make(browser, start, createAuthenticator());
  return { ada, browser, id: start.id };
}

async function addTotp(browser: Browser): Promise<void> {
  const begun = (await browser.begin({ method: 'totp' })).json<EnrollmentStart>();
  assert.ok('secret' in begun);
  const path = `/v1/enrollments/${begun.id}/complete`;
  const body = { code: totpCode(begun.secret, Date.now() + fixture.offset) };
  const answer = await browser.call('POST', path, body, { idempotencyKey: newKey() });
  assert.equal(answer.status, 200, answer.text);
}

describe('what an enrollment has made', () => {
  it('is taken back after its action has ended, and all that came with it', async () => {
    const userId = newUser();
    const user = { name: userId, email: `${userId}@example.com`, emailVerified: true };
    const { browser, enrollment, done: made, tracked } = await fixture.enroll({ userId, user });
    assert.equal(made.recoveryCodes?.length, 10);
    assert.deepEqual(await counted(userId), { total: 1, passkeys: 1, rows: 1, codes: 10 });
    const mails = fixture.mails.length;
    const idempotencyKey = newKey();
    const answer = await undo(browser, enrollment.id, idempotencyKey);
    assert.deepEqual(done(answer).accepted, { ...made.accepted, credentialIds: [] });
    assert.deepEqual(await counted(userId), nothing);

    const about = (rows: Record<string, unknown>[]) =>
      rows.filter((row) => row['user_id'] === userId).map((row) => row['detail']);
    const { name } = made.authenticator;
    assert.deepEqual(about(await fixture.audit('authenticator_undone')), [
      { authenticatorId: enrollment.id, method: 'passkey', name },
    ]);
    assert.deepEqual(about(await fixture.audit('authenticator_removed')), []);
    await fixture.server.delivered();
    assert.equal(fixture.mails.length, mails + 1, 'one notice');

    const { actionId, url } = tracked;
    const validated = await fixture.host('POST', `/v1/actions/${actionId}/validate`, {
      result: made.result,
    });
    assert.equal(code(validated), 'not_found');
    const watch = fragmentOf(url).get('watch') ?? '';
    const status = await fixture.send('POST', `/v1/actions/${actionId}/status`, {
      headers: { 'content-type': 'application/json', origin: baseUrl },
      body: JSON.stringify({ watch, wait: 0 }),
    });
    assert.deepEqual(status.json(), { outcome: 'completed', opened: true });

    // Asked again the answer is what is there by then; by another key there is nothing to take back.
    const { done: later } = await fixture.enroll({ userId, user });
    assert.equal(later.recoveryCodes?.length, 10);
    const again = await undo(browser, enrollment.id, idempotencyKey);
    assert.deepEqual(done(again).accepted, later.accepted);
    assert.equal(code(await undo(browser, enrollment.id)), 'not_found');
    assert.deepEqual(await counted(userId), { total: 1, passkeys: 1, rows: 1, codes: 10 });
  });

  it('is taken back in the settings too, and another can be made in its place', async () => {
    const { browser, id, userId } = await first();
    done(await undo(browser, id));
    assert.deepEqual(await counted(userId), nothing);
    const start = await begin(browser);
    await make(browser, start, createAuthenticator());
    assert.deepEqual(await counted(userId), { total: 1, passkeys: 1, rows: 1, codes: 10 });
  });

  it('is taken back for 10 minutes', async () => {
    const { browser, id, userId } = await first();
    const last = await first();
    fixture.offset = 601_000;
    await list(browser);
    const late = await undo(browser, id);
    fixture.offset = 595_000;
    await list(last.browser);
    const inTime = await undo(last.browser, last.id);
    fixture.offset = 0;
    assert.equal(code(late), 'forbidden');
    done(inTime);
    assert.deepEqual(await counted(userId), { total: 1, passkeys: 1, rows: 1, codes: 10 });
    assert.deepEqual(await counted(last.userId), nothing);
  });

  it('stays once the session is over', async () => {
    const { browser, enrollment } = await fixture.enroll({ userId: newUser() });
    fixture.offset = 601_000;
    const answer = await undo(browser, enrollment.id);
    fixture.offset = 0;
    assert.equal(code(answer), 'session_expired');
  });

  it('stays where the request has no key to be asked again by', async () => {
    const { browser, enrollment } = await fixture.enroll({ userId: newUser() });
    const answer = await browser.call('DELETE', `/v1/enrollments/${enrollment.id}`);
    assert.equal(code(answer), 'invalid_request');
  });
});

describe('nobody takes back', () => {
  for (const how of ['removed', 'suspended'] as const) {
    it(`what the host vouched for, once the last way in before it has been ${how} by it`, async () => {
      const ada = await person(fixture, newUser());
      const [id = ''] = ada.ids;
      const { browser } = await openSettings(fixture, {
        userId: ada.userId,
        assumeAuthenticated: true,
      });
      const authenticator = createAuthenticator();
      const start = await begin(browser);
      await make(browser, start, authenticator);
      const shut = how === 'removed' ? 'remove' : 'suspend';
      await prove(browser, authenticator, shut, id);
      const gone =
        how === 'removed'
          ? await remove(browser, id)
          : await patch(browser, id, { suspended: true });
      assert.equal(gone.status, 200, gone.text);
      assert.equal(code(await undo(browser, start.id)), 'last_authenticator');
    });
  }

  it('what another action of the same person has made', async () => {
    const userId = newUser();
    const one = await fixture.enroll({ userId });
    const two = await fixture.enroll({ userId, assumeAuthenticated: true });
    const settings = await openSettings(fixture, { userId, assumeAuthenticated: true });
    for (const browser of [two.browser, settings.browser]) {
      assert.equal(code(await undo(browser, one.enrollment.id)), 'not_found');
    }
    assert.equal(await fixture.count(userId), 2);
  });

  it('what somebody else has made, or what there was before', async () => {
    const { ada, browser } = await second();
    const other = await fixture.enroll({ userId: newUser() });
    assert.equal(code(await undo(browser, other.enrollment.id)), 'not_found');
    assert.equal(code(await undo(browser, ada.ids[0] ?? '')), 'not_found');
    assert.equal(await fixture.count(ada.userId), 2);
  });

  it('what is not made yet, or was never', async () => {
    const { browser, enrollment } = await fixture.open({ userId: newUser() });
    assert.equal(code(await undo(browser, enrollment.id)), 'not_found');
    assert.equal(code(await undo(browser, 'A'.repeat(32))), 'not_found');
    await make(browser, enrollment, createAuthenticator());
  });

  it('what has taken the place of another', async () => {
    const ada = await person(fixture, newUser(), 1, { discoverable: false });
    const { browser } = await enterSettings(fixture, ada);
    const start = await begin(browser, { replaces: ada.ids[0] ?? '' });
    await make(browser, start, createAuthenticator());
    assert.equal(code(await undo(browser, start.id)), 'forbidden');
    assert.equal(await fixture.count(ada.userId), 1);
  });

  it('the last, where what it was added by is gone', async () => {
    const ada = await person(fixture, newUser());
    const [old = ''] = ada.ids;
    const { browser } = await enterSettings(fixture, ada);
    const start = await begin(browser);
    const authenticator = createAuthenticator();
    await make(browser, start, authenticator);
    await prove(browser, authenticator, 'remove', old);
    assert.equal((await remove(browser, old)).status, 200);
    assert.equal(code(await undo(browser, start.id)), 'last_authenticator');
    assert.equal(await fixture.count(ada.userId), 1);
  });
});

describe('recovery codes', () => {
  it('stay with something else that is worth them', async () => {
    const { browser, id, userId } = await first();
    const other = await openSettings(fixture, { userId, assumeAuthenticated: true });
    await addTotp(other.browser);
    done(await undo(browser, id));
    assert.deepEqual(await counted(userId), { total: 1, passkeys: 0, rows: 1, codes: 10 });
  });

  it('go with it, also those made anew since', async () => {
    const { browser, id, userId, authenticator } = await first();
    await prove(browser, authenticator, 'regenerate');
    assert.equal((await regenerate(browser)).status, 200);
    done(await undo(browser, id));
    assert.deepEqual(await counted(userId), nothing);
  });

  it('stay where they are older, whatever has become of what they came with', async () => {
    const before = await first();
    const { userId } = before;
    const path = `/v1/users/${userId}/authenticators/${before.id}`;
    assert.equal((await fixture.host('DELETE', path)).status, 204);
    const { browser, id } = await first(userId);
    done(await undo(browser, id));
    assert.deepEqual(await counted(userId), { ...nothing, codes: 10 });
  });

  it('stay where they were there before', async () => {
    const { userId } = await first();
    const again = await openSettings(fixture, { userId, assumeAuthenticated: true });
    const start = await begin(again.browser);
    await make(again.browser, start, createAuthenticator());
    done(await undo(again.browser, start.id));
    assert.deepEqual(await counted(userId), { total: 1, passkeys: 1, rows: 1, codes: 10 });
  });
});

describe('what was proved with it', () => {
  it('adds nothing to what the person has by then', async () => {
    const { browser, id, userId, authenticator } = await first();
    await prove(browser, authenticator, 'add');
    done(await undo(browser, id));
    await fixture.enroll({ userId });
    assert.equal(stepUpOf(await browser.begin()).operation, 'add');
    assert.equal(await fixture.count(userId), 1);
  });

  it('adds nothing that was begun by it', async () => {
    const { browser, id, userId, authenticator } = await first();
    await prove(browser, authenticator, 'add');
    const start = await begin(browser);
    done(await undo(browser, id));
    await fixture.enroll({ userId });
    const response = await createAuthenticator().create(start.options, { origin: baseUrl });
    stepUpOf(await browser.complete(start, response));
    assert.equal(await fixture.count(userId), 1);
  });

  it('renames nothing', async () => {
    const { browser, id, userId, authenticator } = await first();
    await prove(browser, authenticator, 'rename', id);
    done(await undo(browser, id));
    const { enrollment } = await fixture.enroll({ userId });
    stepUpOf(await patch(browser, enrollment.id, { name: 'Mine' }));
  });

  it('adds nothing in another action either', async () => {
    const { browser, id, userId, authenticator } = await first();
    const other = await openSettings(fixture, { userId });
    await prove(other.browser, authenticator, 'add');
    done(await undo(browser, id));
    await fixture.enroll({ userId });
    stepUpOf(await other.browser.begin());
  });
});

describe('an offer', () => {
  it('that was tried without a word is put off by taking back what came of it, and then asked', async () => {
    const userId = newUser();
    const signedIn = await signIn(fixture, userId);
    const { browser } = await signedIn.open();
    const start = await begin(browser, { conditional: true });
    await make(browser, start, createAuthenticator(), { flags: { up: false, uv: false } });
    done(await undo(browser, start.id));
    assert.deepEqual(await counted(userId), nothing);
    fixture.offset = 25 * 3_600_000;
    const { decision } = await signIn(fixture, userId);
    fixture.offset = 91 * 24 * 3_600_000;
    const { decision: later } = await signIn(fixture, userId);
    fixture.offset = 0;
    assert.deepEqual([decision.show, decision.reason], [false, 'skipped']);
    const { nextAt: _, ...offer } = later;
    assert.deepEqual(offer, { show: true, reason: 'due' });
  });

  it('that was taken up is made again after its time', async () => {
    const userId = newUser();
    const signedIn = await signIn(fixture, userId);
    const { browser } = await signedIn.open();
    const start = await begin(browser);
    await make(browser, start, createAuthenticator());
    done(await undo(browser, start.id));
    fixture.offset = 25 * 3_600_000;
    const { decision } = await signIn(fixture, userId);
    fixture.offset = 0;
    assert.equal(decision.show, true);
  });
});

describe('the settings', () => {
  it('list what is left', async () => {
    const { ada, browser, id } = await second();
    done(await undo(browser, id));
    const shown = (await list(browser)).json<SettingsJSON>();
    assert.deepEqual(
      shown.authenticators.map((each) => each.id),
      ada.ids,
    );
  });
});
