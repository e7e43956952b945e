import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { page, startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';
import { enrollPasskey, newUser, post, requestOptions } from '../support/authsignal-client.js';
import { bring } from '../support/bring.js';
import { assertion, register } from '../support/ceremony.js';
import { newPerson } from '../support/challenges.js';
import { newKey } from '../support/client.js';
import { baseUrl, createFixture, every, type Fixture } from '../support/fixture.js';
import { answerSignIn, named, openSignIn, promptOf, whoSignedIn } from '../support/sign-in.js';

const classicSecret = 'secret-of-the-classic-tenant';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    tenants: [
      every,
      {
        ...every,
        id: 'classic',
        mode: 'classic',
        keys: [{ secret: classicSecret, rights: ['track', 'admin'] as const }],
      },
    ],
  });
});
after(() => fixture.close());
const asClassic = { authorization: `Bearer ${classicSecret}` };
const classic: Pick<Fixture, 'host' | 'browser'> = {
  host: (method, path, body) => fixture.host(method, path, body, asClassic),
  browser: () => fixture.browser(),
};

describe('whoever sends the link of a sign-in to somebody else', () => {
  it('learns nothing by its watch, for there is none', async () => {
    const person = newPerson();
    const authenticator = await bring(fixture, person);
    const { tracked, browser, session } = await openSignIn(fixture);
    assert.equal(new URLSearchParams(new URL(tracked.url).hash.slice(1)).has('watch'), false);
    const done = await answerSignIn(browser, promptOf(session), authenticator);
    assert.equal(done.status, 200, done.text);
    const { rows } = await fixture.store.query(
      'SELECT watch_hash, result_sealed FROM actions WHERE id = $1',
      [tracked.actionId],
    );
    assert.deepEqual(rows, [{ watch_hash: null, result_sealed: null }]);
  });

  it('hears who it was from no server that has not seen the result', async () => {
    const person = newPerson();
    const authenticator = await bring(fixture, person);
    const signing = await openSignIn(fixture);
    const done = await answerSignIn(signing.browser, promptOf(signing.session), authenticator);
    const path = `/v1/actions/${signing.tracked.actionId}`;
    const before = (await fixture.host('GET', path)).json<Record<string, unknown>>();
    assert.equal(before['state'], 'completed');
    assert.deepEqual([before['userId'], before['authenticatorId']], [undefined, undefined]);
    await whoSignedIn(fixture, signing, done);
    const seen = (await fixture.host('GET', path)).json<Record<string, unknown>>();
    assert.equal(seen['userId'], person.userId);
  });
});

describe('a credential that is shut out', () => {
  for (const column of ['suspended_at', 'flagged_at']) {
    it(`between the proof and its validation opens nothing (${column})`, async () => {
      const person = newPerson();
      const authenticator = await bring(fixture, person);
      const { tracked, browser, session } = await openSignIn(fixture);
      const done = await answerSignIn(browser, promptOf(session), authenticator);
      await fixture.store.query(
        `UPDATE authenticators SET ${column} = clock_timestamp() WHERE user_id = $1`,
        [person.userId],
      );
      const { result } = done.json<{ result: string }>();
      const path = `/v1/actions/${tracked.actionId}/validate`;
      assert.equal((await fixture.host('POST', path, { result })).status, 404);
    });
  }
});

describe('credentials nobody has are told from real ones', () => {
  it('by no other tenant of the same site', async () => {
    const person = newPerson();
    await bring(classic, person);
    const mine = await bring(fixture, newPerson());
    const { browser } = await openSignIn(classic);
    const answers = [];
    for (const identifier of [person.user.name, 'nobody@example.com']) {
      const { options } = await named(browser, identifier);
      const id = options.allowCredentials?.[0]?.id ?? '';
      // A smart sign-in at the other tenant, answered with the id that was listed.
      const { browser: other, session } = await openSignIn(fixture);
      const prompt = promptOf(session);
      const response = await mine.get(prompt.options, { origin: baseUrl });
      const answer = await other.call(
        'POST',
        `/v1/challenges/${prompt.id}/complete`,
        { response: { ...response, id, rawId: id } },
        { idempotencyKey: newKey() },
      );
      answers.push([answer.status, answer.json()]);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.equal((answers[0]?.[1] as { code: string }).code, 'verification_failed');
  });

  it('not by how soon a wrong answer is refused: the signature is looked at first', async () => {
    const registered = await register();
    const [kept] = (await register()).authenticator.credentials;
    assert.ok(kept);
    const { keyPair } = kept;
    const bend = { keyPair, flags: { be: false, bs: false } };
    const reason = 'signature does not verify';
    assert.deepEqual(await assertion(registered, bend), { ok: false, reason });
  });
});

describe('of a person who is removed', () => {
  it('no prompt somebody else began with their name keeps who they were', async () => {
    const person = newPerson();
    await bring(classic, person);
    await named((await openSignIn(classic)).browser, person.user.name);
    const identified = async () =>
      (await fixture.store.query('SELECT 1 FROM challenges WHERE identified = $1', [person.userId]))
        .rows.length;
    assert.equal(await identified(), 1);
    const gone = await classic.host('DELETE', `/v1/users/${person.userId}`);
    assert.equal(gone.status, 204, gone.text);
    assert.equal(await identified(), 0);
  });
});

describe('the API of Authsignal’s clients, where names are answered with made-up credentials', () => {
  let host: AuthsignalHost;
  before(async () => {
    host = await startAuthsignal({ tenant: { mode: 'classic' } });
  });
  after(() => host.close());

  const enrolled = async () => {
    const { token } = await newUser(host);
    const { authenticator } = await enrollPasskey(host, token);
    const [credential] = authenticator.credentials;
    assert.ok(credential);
    return { token, authenticator, id: credential.id };
  };

  it('tells nobody whether a credential is there', async () => {
    const { id } = await enrolled();
    const answers = [];
    for (const asked of [id, randomBytes(16).toString('base64url')]) {
      const answer = await host.call(
        'GET',
        `/client/user-authenticators/passkey?credentialIds=${asked}`,
      );
      answers.push([answer.status, await answer.text()]);
    }
    assert.deepEqual(answers[0], answers[1]);
  });

  it('nor when one is signed in with, alone or in an action', async () => {
    const { id } = await enrolled();
    const mine = await enrolled();
    for (const token of [undefined, mine.token]) {
      const answers = [];
      for (const claimed of [id, randomBytes(16).toString('base64url')]) {
        const { challengeId, options } = await requestOptions(host, token);
        const allowCredentials = [{ id: mine.id, type: 'public-key' as const }];
        const asked = { ...options, allowCredentials };
        const response = await mine.authenticator.get(asked, { origin: page });
        const authenticationCredential = { ...response, id: claimed, rawId: claimed };
        const body = { authenticationCredential, challengeId };
        const done = await post(host, 'verify/passkey', body, token);
        answers.push([done.status, done.body]);
      }
      assert.deepEqual(answers[0], answers[1]);
    }
  });
});
