import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import type { Bend } from '../support/authenticator.js';
import { bring } from '../support/bring.js';
import { newPerson, type Person } from '../support/challenges.js';
import { createHost, newKey, type Answer } from '../support/client.js';
import { baseUrl, createFixture, every, type Fixture } from '../support/fixture.js';
import { elsewhere } from '../support/imported.js';
import {
  answerSignIn,
  beginSignIn,
  openSignIn,
  promptOf,
  whoSignedIn,
} from '../support/sign-in.js';

const otherSecret = 'secret-of-the-other-tenant';
const thirdSecret = 'secret-of-the-third-tenant';
const keysOf = (secret: string) => [{ secret, rights: ['track', 'admin'] as const }];

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    tenants: [
      every,
      { ...every, id: 'other', keys: keysOf(otherSecret) },
      {
        ...every,
        id: 'third',
        keys: keysOf(thirdSecret),
        rpId: 'shop.example',
        origins: ['https://shop.example'],
      },
    ],
  });
});
after(() => fixture.close());

/** What a failed sign-in must leave as it was: nobody is known, nothing is counted, nobody is locked. */
async function unharmed(actionId: string, person: Person): Promise<void> {
  const { rows } = await fixture.store.query(
    `SELECT a.user_id, a.state, a.result_hash, a.elsewhere FROM actions a WHERE a.id = $1`,
    [actionId],
  );
  assert.deepEqual(rows, [{ user_id: null, state: 'opened', result_hash: null, elsewhere: false }]);
  const counted = await fixture.store.query(
    'SELECT failures, locked_until FROM users WHERE id = $1',
    [person.userId],
  );
  assert.deepEqual(counted.rows, [{ failures: 0, locked_until: null }]);
}

async function somebody(bend: Bend = {}, laid = {}) {
  const person = newPerson();
  const authenticator = await bring(fixture, person, laid, bend);
  return { person, authenticator };
}

test('what is not exactly an assertion of the owner for this prompt is refused in one word', async () => {
  const { person, authenticator } = await somebody();
  const { authenticator: another } = await somebody();
  const [theirs] = another.credentials;
  assert.ok(theirs);
  const { userHandle, keyPair } = theirs;
  const bends: Record<string, Partial<Bend & { origin: string }>> = {
    'a handle of somebody else': { userHandle },
    'no handle': { userHandle: null },
    'an empty handle': { userHandle: '' },
    'nobody verified': { flags: { uv: false } },
    'nobody present': { flags: { up: false } },
    'another page': { origin: 'https://evil.example' },
    'another site': { rpId: 'evil.example' },
    'another challenge': { challenge: 'AAAA' },
    'a registration': { type: 'webauthn.create' },
    'a frame': { crossOrigin: true, topOrigin: 'https://evil.example' },
    'a wrong signature': { signature: new Uint8Array(70) },
    'another key': { keyPair },
    'eligibility that has changed': { flags: { be: false, bs: false } },
  };
  for (const [what, bend] of Object.entries(bends)) {
    const { browser, session, tracked } = await openSignIn(fixture);
    const prompt = promptOf(session);
    const refused = await answerSignIn(browser, prompt, authenticator, bend);
    assert.deepEqual([refused.status, refused.json().code], [422, 'verification_failed'], what);
    assert.deepEqual(Object.keys(refused.json()), ['code', 'message'], what);
    const replayed = await answerSignIn(browser, prompt, authenticator);
    assert.equal(replayed.json().code, 'superseded', what);
    await unharmed(tracked.actionId, person);
    const again = (await beginSignIn(browser)).json<typeof prompt>();
    assert.equal((await answerSignIn(browser, again, authenticator)).status, 200, what);
  }
});

test('a prompt is of its action alone, and of no other ceremony', async () => {
  const { person, authenticator } = await somebody();
  const one = await openSignIn(fixture);
  const two = await openSignIn(fixture);
  const prompt = promptOf(one.session);
  const stolen = await answerSignIn(two.browser, prompt, authenticator);
  assert.equal(stolen.json().code, 'not_found');
  const response = await authenticator.get(prompt.options, { origin: baseUrl });
  const path = `/v1/challenges/${promptOf(two.session).id}/complete`;
  const crossed = await two.browser.call('POST', path, { response }, { idempotencyKey: newKey() });
  assert.equal(crossed.json().code, 'verification_failed');
  await unharmed(two.tracked.actionId, person);
  // One that was asked for in an action of theirs, and one that was made.
  const settings = await fixture.host('POST', '/v1/actions', {
    ...person,
    action: 'a',
    purpose: 'settings',
  });
  const browser = await fixture.browser();
  await browser.open({ token: settings.json<{ token: string }>().token });
  const begun = await browser.call('POST', '/v1/challenges', {
    method: 'passkey',
    operation: 'enter',
  });
  const entering = begun.json<typeof prompt>();
  const entered = await authenticator.get(entering.options, { origin: baseUrl });
  const mixed = await one.browser.call(
    'POST',
    `/v1/challenges/${prompt.id}/complete`,
    { response: entered },
    { idempotencyKey: newKey() },
  );
  assert.equal(mixed.json().code, 'verification_failed');
  const back = await browser.call(
    'POST',
    `/v1/challenges/${entering.id}/complete`,
    { response },
    { idempotencyKey: newKey() },
  );
  assert.equal(back.json().code, 'verification_failed');
  const outside = await browser.call('POST', '/v1/challenges', {
    method: 'passkey',
    operation: 'sign-in',
  });
  assert.equal(outside.json().code, 'forbidden');
});

test('in an action whose person is known a missing list still asks for nobody’s passkey', async () => {
  const { person, authenticator } = await somebody();
  const { authenticator: mine } = await somebody();
  const tracked = await fixture.host('POST', '/v1/actions', {
    ...person,
    action: 'a',
    purpose: 'challenge',
  });
  const browser = await fixture.browser();
  await browser.open({ token: tracked.json<{ token: string }>().token });
  for (const who of [mine, authenticator]) {
    const begun = await browser.call('POST', '/v1/challenges', {
      method: 'passkey',
      operation: 'confirm',
    });
    const prompt = begun.json<Parameters<typeof answerSignIn>[1]>();
    await fixture.store.query(
      `UPDATE challenges SET options = jsonb_set(options, '{allowCredentials}', '[]') WHERE id = $1`,
      [prompt.id],
    );
    const answer = await answerSignIn(
      browser,
      { ...prompt, options: { ...prompt.options, allowCredentials: [] } },
      who,
    );
    assert.equal(answer.status, 422, answer.text);
  }
});

describe('a credential that is not the tenant’s', () => {
  it('is unknown, so that it is forgotten, unless it is good elsewhere on this site', async () => {
    const { authenticator: gone, person } = await somebody();
    await fixture.host('DELETE', `/v1/users/${person.userId}`);
    const send = (request: Request) => fixture.server.fetch(request);
    const others = createHost(send, baseUrl, otherSecret);
    const thirds = createHost(send, baseUrl, thirdSecret);
    const foreign = await bring({ host: others }, newPerson());
    const distant = await bring({ host: thirds }, newPerson());
    const { authenticator: stranger } = await elsewhere();
    const answers: Answer[] = [];
    for (const authenticator of [gone, stranger, distant, foreign]) {
      const { browser, session, tracked } = await openSignIn(fixture);
      answers.push(await answerSignIn(browser, promptOf(session), authenticator));
      await unharmed(tracked.actionId, newKnown);
    }
    const [one, two, three, four] = answers;
    assert.equal(one?.json().code, 'credential_not_found');
    assert.deepEqual([two?.text, three?.text], [one.text, one.text]);
    // Under the same RP ID a password manager would forget a passkey the other tenant takes.
    assert.equal(four?.json().code, 'verification_failed');
    const failed = await fixture.audit('verification_failed');
    assert.deepEqual(
      failed.slice(-4).map((row) => row['user_id']),
      [null, null, null, null],
    );
  });

  let newKnown: Person;
  before(async () => {
    newKnown = (await somebody()).person;
  });
});

test('what its owner or the server has shut out signs nobody in', async () => {
  const shut: Record<string, string> = {
    suspended: 'UPDATE authenticators SET suspended_at = clock_timestamp() WHERE user_id = $1',
    flagged: 'UPDATE authenticators SET flagged_at = clock_timestamp() WHERE user_id = $1',
    'without a PIN once':
      'UPDATE authenticators SET user_verified = false, backup_eligible = false WHERE user_id = $1',
  };
  for (const [what, statement] of Object.entries(shut)) {
    const { person, authenticator } = await somebody(
      { flags: { be: false, bs: false } },
      {
        backupEligible: false,
        backedUp: false,
      },
    );
    const { browser, session, tracked } = await openSignIn(fixture);
    await fixture.store.query(statement, [person.userId]);
    const refused = await answerSignIn(browser, promptOf(session), authenticator);
    assert.equal(refused.json().code, 'verification_failed', what);
    await unharmed(tracked.actionId, person);
  }
  const { person, authenticator } = await somebody();
  await fixture.store.query('UPDATE authenticators SET user_verified = false WHERE user_id = $1', [
    person.userId,
  ]);
  const synced = await openSignIn(fixture);
  const done = await answerSignIn(synced.browser, promptOf(synced.session), authenticator);
  assert.equal((await whoSignedIn(fixture, synced, done)).userId, person.userId);
});

test('a counter that went back flags the credential, and its owner is told', async () => {
  const { person, authenticator } = await somebody({ counts: true });
  const first = await openSignIn(fixture);
  assert.equal(
    (await answerSignIn(first.browser, promptOf(first.session), authenticator)).status,
    200,
  );
  const { browser, session, tracked } = await openSignIn(fixture);
  const copied = await answerSignIn(browser, promptOf(session), authenticator, { counter: 1 });
  assert.equal(copied.json().code, 'verification_failed');
  await unharmed(tracked.actionId, person);
  const flagged = await fixture.audit('authenticator_flagged');
  assert.equal(flagged.at(-1)?.['user_id'], person.userId);
  const { browser: next, session: opened } = await openSignIn(fixture);
  assert.equal(
    (await answerSignIn(next, promptOf(opened), authenticator)).json().code,
    'verification_failed',
  );
});

test('strangers lock nobody out, and only whoever has the passkey learns of a lock', async () => {
  const { person, authenticator } = await somebody();
  const bad = { signature: new Uint8Array(70) };
  const { browser } = await openSignIn(fixture);
  for (let tries = 0; tries < 12; tries += 1) {
    const prompt = (await beginSignIn(browser)).json<Parameters<typeof answerSignIn>[1]>();
    const refused = await answerSignIn(browser, prompt, authenticator, bad);
    assert.equal(refused.json().code, 'verification_failed');
  }
  const after12 = await openSignIn(fixture);
  const done = await answerSignIn(after12.browser, promptOf(after12.session), authenticator);
  assert.equal(done.status, 200, done.text);
  await fixture.store.query(
    `UPDATE users SET failures = 10, locked_until = clock_timestamp() + interval '15 minutes' WHERE id = $1`,
    [person.userId],
  );
  const locked = await openSignIn(fixture);
  const wrong = await answerSignIn(locked.browser, promptOf(locked.session), authenticator, bad);
  assert.equal(wrong.json().code, 'verification_failed');
  const prompt = (await beginSignIn(locked.browser)).json<Parameters<typeof answerSignIn>[1]>();
  const right = await answerSignIn(locked.browser, prompt, authenticator);
  assert.equal(right.json().code, 'rate_limited', right.text);
  const seconds = Number(right.headers.get('retry-after'));
  assert.ok(seconds > 880 && seconds <= 900, `${seconds}`);
  const { rows } = await fixture.store.query('SELECT user_id, state FROM actions WHERE id = $1', [
    locked.tracked.actionId,
  ]);
  assert.deepEqual(rows, [{ user_id: null, state: 'opened' }]);
});
