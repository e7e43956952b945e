import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it, test } from 'node:test';
import type { PublicKeyCredentialRequestOptionsJSON } from '../../src/contract.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import { createAuthenticator, keyOfU2f, keyWithPin } from '../support/authenticator.js';
import { bring, type Laid } from '../support/bring.js';
import { newPerson, type Person } from '../support/challenges.js';
import type { Answer } from '../support/client.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import {
  answerSignIn,
  beginSignIn,
  named,
  openSignIn,
  whoSignedIn,
  type Prompt,
} from '../support/sign-in.js';

const classic = { ...every, mode: 'classic' as const };
/** Statements as they are sent, oldest first. */
const sent: string[] = [];

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [classic], store: noting(await openPGlite()) });
});
after(() => fixture.close());

function noting(store: Store): Store {
  return {
    query: (text, values) => {
      sent.push(text);
      return store.query(text, values);
    },
    transaction: (work) =>
      store.transaction((sql) =>
        work({
          query: (text, values) => {
            sent.push(text);
            return sql.query(text, values);
          },
        }),
      ),
    close: () => store.close(),
  };
}

const listOf = ({ options }: { options: PublicKeyCredentialRequestOptionsJSON }) =>
  options.allowCredentials ?? [];
const list = async (identifier: string, from = fixture) =>
  listOf(await named((await openSignIn(from)).browser, identifier));

/** Everybody who is answered like somebody who is not there. */
async function absent(): Promise<Record<string, string>> {
  const bare = newPerson();
  await fixture.track({ ...bare, purpose: 'settings' });
  const suspended = newPerson();
  await bring(fixture, suspended);
  await fixture.store.query(
    'UPDATE authenticators SET suspended_at = clock_timestamp() WHERE user_id = $1',
    [suspended.userId],
  );
  const flagged = newPerson();
  await bring(fixture, flagged);
  await fixture.store.query(
    'UPDATE authenticators SET flagged_at = clock_timestamp() WHERE user_id = $1',
    [flagged.userId],
  );
  const shared = `both-${bare.userId}@example.com`;
  for (const person of [newPerson(), newPerson()]) {
    await bring(fixture, { ...person, user: { ...person.user, email: shared } });
  }
  return {
    unknown: 'nobody@example.com',
    'without a passkey': bare.user.email,
    suspended: suspended.user.email,
    flagged: flagged.user.email,
    'of two people': shared,
  };
}

async function locked(): Promise<Person> {
  const person = newPerson();
  await bring(fixture, person);
  await fixture.store.query(
    `UPDATE users SET failures = 100, locked_until = clock_timestamp() + interval '1 day' WHERE id = $1`,
    [person.userId],
  );
  return person;
}

test('the user name comes first: by name or address, in whatever case', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  for (const identifier of [
    person.user.name,
    person.user.email,
    person.user.email.toUpperCase(),
    `  ${person.user.email} `,
  ]) {
    const signing = await openSignIn(fixture);
    assert.deepEqual(signing.session.signIn, { identify: true });
    assert.equal(signing.session.stepUp?.operation, 'sign-in');
    const prompt = await named(signing.browser, identifier);
    assert.equal(prompt.options.userVerification, 'required');
    assert.deepEqual(
      listOf(prompt).map(({ id }) => id),
      authenticator.credentials.map(({ id }) => id),
    );
    const done = await answerSignIn(signing.browser, prompt, authenticator);
    assert.equal((await whoSignedIn(fixture, signing, done)).userId, person.userId);
  }
});

test('a key that keeps no names signs in with a PIN, and not without', async () => {
  const laid: Laid = {
    transports: ['usb'],
    attachment: 'cross-platform',
    backupEligible: false,
    backedUp: false,
    discoverable: false,
  };
  const person = newPerson();
  const key = await bring(fixture, person, laid, keyWithPin);
  const signing = await openSignIn(fixture);
  const prompt = await named(signing.browser, person.user.name);
  const done = await answerSignIn(signing.browser, prompt, key, { userHandle: null });
  assert.deepEqual((await whoSignedIn(fixture, signing, done)).methods, ['security-key']);
  const without = await openSignIn(fixture);
  const asked = await named(without.browser, person.user.name);
  const bend = { userHandle: null, flags: { uv: false, be: false, bs: false } };
  const refused = await answerSignIn(without.browser, asked, key, bend);
  assert.equal(refused.json().code, 'verification_failed');
  const old = newPerson();
  const u2f = await bring(fixture, old, { ...laid, userVerified: false }, keyOfU2f);
  const given = await list(old.user.name);
  assert.equal(
    given.some(({ id }) => id === u2f.credentials[0]?.id),
    false,
  );
});

test('a user name is given where it comes first, and nowhere else', async () => {
  const { browser } = await openSignIn(fixture);
  const missing = await beginSignIn(browser);
  assert.deepEqual(missing.json().details, { property: 'identifier' }, missing.text);
  for (const identifier of ['', 'x'.repeat(256), 'a\u0000b']) {
    assert.equal((await beginSignIn(browser, identifier)).status, 400, JSON.stringify(identifier));
  }
  assert.equal((await beginSignIn(browser, '   ')).status, 201);
  const smart = await createFixture({ tenants: [every] });
  const needless = await beginSignIn((await openSignIn(smart)).browser, 'ada');
  assert.deepEqual(needless.json().details, { property: 'identifier' }, needless.text);
  await smart.close();
  const person = newPerson();
  await bring(fixture, person);
  const tracked = await fixture.track({ ...person, purpose: 'challenge' });
  const other = await fixture.browser();
  await other.open({ token: tracked.token });
  const body = { method: 'passkey', operation: 'confirm', identifier: 'ada' };
  const elsewhere = await other.call('POST', '/v1/challenges', body);
  assert.deepEqual(elsewhere.json().details, { property: 'identifier' }, elsewhere.text);
});

describe('whether somebody is there (ENU-1, ENU-2, ENU-3)', () => {
  /** All of an answer that a stranger sees, but for what is new every time. */
  const seen = ({ status, headers, text }: Answer) => {
    const { id, completeIn, options, ...rest } = JSON.parse(text) as Prompt;
    return {
      status,
      headers: [...headers].filter(([name]) => name !== 'dpop-nonce' && name !== 'date'),
      keys: Object.keys(JSON.parse(text) as object),
      rest,
      completeIn: completeIn > 590,
      id: id.length,
      options: {
        ...options,
        challenge: options.challenge.length,
        allowCredentials: options.allowCredentials?.map(({ id: credential, ...more }) => ({
          ...more,
          id: credential.length,
        })),
      },
      size: text.length,
    };
  };

  it('does not show in the answer, in its headers, or in what is asked of the store', async () => {
    const known = newPerson();
    await bring(fixture, known);
    const shut = await locked();
    const names = { known: known.user.email, locked: shut.user.email, ...(await absent()) };
    await list('whoever is first has the tenant looked at');
    const answers = new Map<string, unknown>();
    const statements = new Map<string, string[]>();
    for (const [what, identifier] of Object.entries(names)) {
      const { browser } = await openSignIn(fixture);
      await beginSignIn(browser, identifier);
      sent.length = 0;
      const begun = await beginSignIn(browser, identifier);
      statements.set(what, [...sent]);
      answers.set(what, seen(begun));
    }
    assert.equal(answers.size, 7);
    for (const [what, answer] of answers) assert.deepEqual(answer, answers.get('known'), what);
    for (const [what, texts] of statements) {
      assert.deepEqual(texts, statements.get('known'), what);
    }
    const begun = await fixture.audit('challenge_begun');
    assert.deepEqual([...new Set(begun.slice(-7).map((row) => row['user_id']))], [null]);
  });

  it('does not show in what a made up assertion is answered', async () => {
    const known = newPerson();
    await bring(fixture, known);
    const names = { known: known.user.email, ...(await absent()) };
    const answers = new Map<string, string>();
    const statements = new Map<string, string[]>();
    for (const [what, identifier] of Object.entries(names)) {
      const { browser } = await openSignIn(fixture);
      const prompt = await named(browser, identifier);
      const [{ id } = { id: '' }] = listOf(prompt);
      const forger = await forgery(prompt);
      sent.length = 0;
      const refused = await answerSignIn(browser, prompt, forger, { id, userHandle: null });
      statements.set(what, [...sent]);
      answers.set(what, refused.text);
      assert.deepEqual([refused.status, refused.json().code], [422, 'verification_failed'], what);
    }
    for (const [what, text] of answers) assert.equal(text, answers.get('known'), what);
    for (const [what, texts] of statements) {
      assert.deepEqual(texts, statements.get('known'), what);
    }
  });

  it('does not show in the time between two questions: the same name has the same list', async () => {
    const person = newPerson();
    const authenticator = await bring(fixture, person);
    await bring(fixture, person);
    const others = await absent();
    const restarted = await createFixture({ tenants: [classic], store: fixture.store });
    for (const identifier of [person.user.email, ...Object.values(others)]) {
      const first = await list(identifier);
      const { browser } = await openSignIn(fixture);
      const { options } = await named(browser, identifier);
      assert.deepEqual(options.allowCredentials, first);
      const byKey = await beginSignIn(browser, identifier.toUpperCase(), 'security-key');
      assert.deepEqual(listOf(byKey.json<Prompt>()), first);
      assert.deepEqual(await list(` ${identifier}`, restarted), first);
      assert.deepEqual(
        first.map(({ id }) => id),
        first.map(({ id }) => id).sort(),
      );
    }
    // Nor after one of them has been used: the order of use would change.
    const first = await list(person.user.email);
    assert.equal(first.length, 2);
    for (const each of authenticator.credentials) {
      const { browser } = await openSignIn(fixture);
      const prompt = await named(browser, person.user.email);
      const only = listOf(prompt).filter(({ id }) => id === each.id);
      const options = { ...prompt.options, allowCredentials: only };
      assert.equal(
        (await answerSignIn(browser, { ...prompt, options }, authenticator)).status,
        200,
      );
      assert.deepEqual(await list(person.user.email), first);
    }
  });

  it('and nobody signs in as somebody else than was named', async () => {
    const [one, two] = [newPerson(), newPerson()];
    const mine = await bring(fixture, one);
    await bring(fixture, two);
    for (const identifier of [two.user.email, 'nobody@example.com']) {
      const { browser, tracked } = await openSignIn(fixture);
      const prompt = await named(browser, identifier);
      const any = { ...prompt, options: { ...prompt.options, allowCredentials: [] } };
      const refused = await answerSignIn(browser, any, mine);
      assert.equal(refused.json().code, 'verification_failed');
      const state = await fixture.host('GET', `/v1/actions/${tracked.actionId}`);
      assert.equal(state.json<{ userId?: string }>().userId, undefined);
    }
    const { browser } = await openSignIn(fixture);
    const prompt = await named(browser, one.user.email);
    const handle = randomBytes(64).toString('base64url');
    const refused = await answerSignIn(browser, prompt, mine, { userHandle: handle });
    assert.equal(refused.json().code, 'verification_failed');
    const theirs = await named(browser, one.user.email);
    const right = await answerSignIn(browser, theirs, mine, { userHandle: null });
    assert.equal(right.status, 200, right.text);
  });

  it('shows to whoever has the passkey, and to them alone', async () => {
    const person = newPerson();
    const authenticator = await bring(fixture, person);
    await fixture.store.query('UPDATE users SET failures = 100 WHERE id = $1', [person.userId]);
    const { browser } = await openSignIn(fixture);
    const wrong = await named(browser, person.user.email);
    const forged = await answerSignIn(browser, wrong, authenticator, {
      signature: new Uint8Array(70),
    });
    assert.equal(forged.json().code, 'verification_failed');
    const prompt = await named(browser, person.user.email);
    const right = await answerSignIn(browser, prompt, authenticator);
    assert.equal(right.json().code, 'rate_limited', right.text);
    assert.equal(right.headers.get('retry-after'), '86400');
  });
});

/** An authenticator that answers for a credential of its own. */
async function forgery({ options }: Prompt) {
  const authenticator = createAuthenticator();
  await authenticator.create(
    {
      rp: { id: 'localhost', name: 'x' },
      user: { id: 'AAAA', name: 'x', displayName: 'x' },
      challenge: options.challenge,
      pubKeyCredParams: [],
    },
    { origin: 'http://localhost:3000' },
  );
  return {
    ...authenticator,
    get: (asked: PublicKeyCredentialRequestOptionsJSON, page: { origin: string }) =>
      authenticator.get({ ...asked, allowCredentials: [] }, page),
  };
}
