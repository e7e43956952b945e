import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HandoverResponse, SessionResponse } from '../../src/contract.js';
import type {
  ActionResponse,
  AuthenticatorsResponse,
  TrackRequest,
} from '../../src/host-contract.js';
import { keyWithPin } from '../support/authenticator.js';
import { bring, type Laid } from '../support/bring.js';
import { newPerson } from '../support/challenges.js';
import { createHost, fragmentOf, newKey } from '../support/client.js';
import { baseUrl, createFixture, every, secret, type Fixture } from '../support/fixture.js';
import {
  answerSignIn,
  beginSignIn,
  openSignIn,
  promptOf,
  trackSignIn,
  whoSignedIn,
} from '../support/sign-in.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

const ask = async (actionId: string): Promise<ActionResponse> =>
  (await fixture.host('GET', `/v1/actions/${actionId}`)).json<ActionResponse>();

test('any passkey of the site says who is there, and only then the host is told', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const signing = await openSignIn(fixture);
  const { browser, session, tracked } = signing;
  const { actionId, isEnrolled, enrolledMethods } = tracked;
  assert.deepEqual([isEnrolled, enrolledMethods], [false, []]);
  const prompt = promptOf(session);
  assert.deepEqual(
    { ...session, session: '', expiresIn: 0, signIn: { ...session.signIn, challenge: undefined } },
    {
      session: '',
      actionId,
      purpose: 'sign-in',
      action: 'sign-in',
      scope: [],
      methods: ['passkey', 'security-key'],
      relyingParty: { id: 'localhost', name: 'Demo' },
      expiresIn: 0,
      stepUp: {
        operation: 'sign-in',
        ways: [{ method: 'passkey' }],
      },
      signIn: { identify: false, challenge: undefined },
    },
  );
  assert.deepEqual(
    { ...prompt.options, challenge: '' },
    {
      rpId: 'localhost',
      challenge: '',
      allowCredentials: [],
      timeout: 300_000,
      userVerification: 'required',
      hints: [],
    },
  );
  assert.deepEqual(
    [(await ask(actionId)).userId, (await ask(actionId)).state],
    [undefined, 'opened'],
  );

  const key = newKey();
  const old = browser.session;
  const done = await answerSignIn(browser, prompt, authenticator, {}, key);
  assert.equal(done.status, 200, done.text);
  const passed = done.json<{ session: string; method: string }>();
  assert.deepEqual([passed.method, passed.session === old], ['passkey', false]);
  const unseen = await ask(actionId);
  assert.deepEqual([unseen.userId, unseen.state], [undefined, 'completed']);
  const who = await whoSignedIn(fixture, signing, done);
  const seen = await ask(actionId);
  assert.equal(seen.userId, person.userId);
  assert.deepEqual(who, {
    actionId,
    userId: person.userId,
    action: 'sign-in',
    purpose: 'sign-in',
    outcome: 'completed',
    methods: ['passkey'],
    authenticatorId: seen.authenticatorId,
    origin: baseUrl,
  });
  const { rows } = await fixture.store.query<{ event: string; user_id: string | null }>(
    'SELECT event, user_id FROM audit WHERE action_id = $1 ORDER BY id',
    [actionId],
  );
  assert.deepEqual(
    rows.map(({ event, user_id: userId }) => [event, userId]),
    [
      ['action_tracked', null],
      ['action_opened', null],
      ['challenge_begun', null],
      ['challenge_passed', person.userId],
      ['result_validated', person.userId],
    ],
  );
});

test('an answer that was lost is given again to the same key, and to no other', async () => {
  const authenticator = await bring(fixture, newPerson());
  const { browser, session } = await openSignIn(fixture);
  const prompt = promptOf(session);
  const response = await authenticator.get(prompt.options, { origin: baseUrl });
  const idempotencyKey = newKey();
  const path = `/v1/challenges/${prompt.id}/complete`;
  const send = (key: string) => browser.call('POST', path, { response }, { idempotencyKey: key });
  const first = await send(idempotencyKey);
  assert.equal(first.status, 200, first.text);
  assert.equal((await send(idempotencyKey)).text, first.text);
  const other = await send(newKey());
  assert.equal(other.json().code, 'superseded');
  assert.deepEqual(other.json().details, { spent: true });
});

test('what says something of a person has no meaning before one is known', async () => {
  const wrong: [Partial<TrackRequest>, string][] = [
    [{ userId: 'ada' }, 'userId'],
    [{ user: { name: 'ada' } }, 'user'],
    [{ authenticatedAt: new Date().toISOString() }, 'authenticatedAt'],
    [{ assumeAuthenticated: false }, 'assumeAuthenticated'],
    [{ scope: ['add:authenticators'] }, 'scope'],
    [{ signIn: { with: 'password' } }, 'signIn'],
    [{ methods: ['passkey', 'totp'] }, 'methods'],
    [{ methods: ['passkey', 'passkey'] }, 'methods'],
  ];
  for (const [request, property] of wrong) {
    const answer = await trackSignIn(fixture, request);
    assert.equal(answer.status, 400, answer.text);
    assert.deepEqual(answer.json().details, { property }, answer.text);
  }
  for (const purpose of ['enroll', 'settings', 'challenge'] as const) {
    const answer = await trackSignIn(fixture, { purpose });
    assert.equal(answer.json().details?.['property'], 'userId', answer.text);
  }
  const { rows } = await fixture.store.query(`SELECT 1 FROM users WHERE id IN ('', 'ada')`);
  assert.deepEqual(rows, []);
});

test('it is for tenants where a passkey or key opens an account by itself, by those that do', async () => {
  const cases = [
    { firstFactor: ['email-otp'], methods: undefined },
    { firstFactor: ['email-otp', 'security-key'], methods: ['security-key'] },
    { firstFactor: ['passkey', 'security-key'], methods: ['passkey', 'security-key'] },
    {
      firstFactor: ['passkey', 'security-key'],
      preferred: 'security-key',
      methods: ['security-key', 'passkey'],
    },
  ] as const;
  for (const { methods, ...policy } of cases) {
    const other = await createFixture({ tenants: [{ ...every, ...policy }] });
    const answer = await trackSignIn(other);
    if (methods === undefined) {
      assert.deepEqual(answer.json().details, { property: 'purpose' }, answer.text);
    } else {
      const { session } = await openSignIn(other);
      assert.deepEqual(session.methods, methods);
      assert.deepEqual(
        session.stepUp?.ways.map(({ method }) => method),
        [methods[0]],
      );
      assert.equal(promptOf(session).method, methods[0]);
    }
    await other.close();
  }
});

test('a key signs in where a passkey was asked for, and is told apart', async () => {
  const laid: Laid = {
    transports: ['usb'],
    attachment: 'cross-platform',
    backupEligible: false,
    backedUp: false,
  };
  const authenticator = await bring(fixture, newPerson(), laid, keyWithPin);
  const signing = await openSignIn(fixture);
  const done = await answerSignIn(signing.browser, promptOf(signing.session), authenticator);
  const who = await whoSignedIn(fixture, signing, done);
  assert.deepEqual([who.methods, who.elsewhere], [['security-key'], true]);
  const only = await openSignIn(fixture, { methods: ['passkey'] });
  const refused = await answerSignIn(only.browser, promptOf(only.session), authenticator);
  assert.equal(refused.json().code, 'verification_failed');
});

test('elsewhere is what the browser says, else what the passkey is not', async () => {
  const cases = [
    { attachment: 'cross-platform', transports: ['internal', 'hybrid'], elsewhere: true },
    { attachment: 'platform', transports: ['hybrid'], elsewhere: undefined },
    { attachment: null, transports: ['hybrid'], elsewhere: true },
    { attachment: null, transports: ['internal'], elsewhere: undefined },
    { attachment: null, transports: [], elsewhere: undefined },
  ];
  for (const { attachment, transports, elsewhere } of cases) {
    const authenticator = await bring(fixture, newPerson(), { transports });
    const signing = await openSignIn(fixture);
    const { browser, session } = signing;
    const done = await answerSignIn(browser, promptOf(session), authenticator, { attachment });
    assert.equal((await whoSignedIn(fixture, signing, done)).elsewhere, elsewhere);
  }
});

test('a reload is given options of its own, and those before are over', async () => {
  const authenticator = await bring(fixture, newPerson());
  const signing = await openSignIn(fixture);
  const { browser, tracked } = signing;
  const before = promptOf(signing.session);
  const again = await browser.open({ actionId: tracked.actionId });
  assert.equal(again.status, 200, again.text);
  const fresh = promptOf(again.json<SessionResponse>());
  assert.notEqual(fresh.options.challenge, before.options.challenge);
  const late = await answerSignIn(browser, before, authenticator);
  assert.deepEqual([late.json().code, late.json().details], ['superseded', { spent: false }]);
  await whoSignedIn(fixture, signing, await answerSignIn(browser, fresh, authenticator));
  const over = await browser.open({ actionId: tracked.actionId });
  assert.equal(over.json().code, 'action_ended');
});

test('it goes on in a window of its own, which alone is told', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const { browser, session, tracked } = await openSignIn(fixture);
  const before = promptOf(session);
  const handover = await browser.call('POST', '/v1/session/handover');
  const fragment = fragmentOf(handover.json<HandoverResponse>().url);
  assert.equal(fragment.get('purpose'), 'sign-in');
  const popup = await fixture.browser();
  const opened = await popup.open({ token: fragment.get('token') ?? '' });
  assert.equal(opened.status, 200, opened.text);
  const late = await answerSignIn(browser, before, authenticator);
  assert.equal(late.json().code, 'session_expired');
  const prompt = promptOf(opened.json<SessionResponse>());
  const done = await answerSignIn(popup, prompt, authenticator);
  assert.equal(fragmentOf(tracked.url).has('watch'), false);
  assert.equal((await whoSignedIn(fixture, { tracked }, done)).userId, person.userId);
});

test('it is cancelled for good, and what was asked is not answered any more', async () => {
  const authenticator = await bring(fixture, newPerson());
  const { browser, session, tracked } = await openSignIn(fixture);
  const left = await browser.call('DELETE', `/v1/actions/${tracked.actionId}`);
  assert.equal(left.status, 204, left.text);
  const late = await answerSignIn(browser, promptOf(session), authenticator);
  assert.equal(late.json().code, 'session_expired');
  const { userId, state } = await ask(tracked.actionId);
  assert.deepEqual([userId, state], [undefined, 'cancelled']);
  const cancelled = await fixture.audit('action_cancelled');
  assert.equal(cancelled.at(-1)?.['user_id'], null);
});

test('what was asked in time is answered until its own end, and nothing is asked after', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const one = await openSignIn(fixture, { expiresIn: 60 });
  const two = await openSignIn(fixture, { expiresIn: 60 });
  fixture.offset += 500_000;
  await beginSignIn(one.browser);
  assert.equal((await beginSignIn(one.browser)).json().code, 'action_expired');
  assert.equal(
    (await one.browser.open({ actionId: one.tracked.actionId })).json().code,
    'action_expired',
  );
  assert.equal((await ask(one.tracked.actionId)).state, 'opened');
  const done = await answerSignIn(one.browser, promptOf(one.session), authenticator);
  assert.equal((await whoSignedIn(fixture, one, done)).userId, person.userId);
  fixture.offset += 101_000;
  await beginSignIn(two.browser);
  const late = await answerSignIn(two.browser, promptOf(two.session), authenticator);
  assert.equal(late.status, 401, late.text);
  assert.equal((await ask(two.tracked.actionId)).state, 'expired');
});

test('what has been removed since signs nobody in', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const signing = await openSignIn(fixture);
  const done = await answerSignIn(signing.browser, promptOf(signing.session), authenticator);
  const { actionId } = signing.tracked;
  const path = `/v1/users/${person.userId}/authenticators`;
  const listed = (await fixture.host('GET', path)).json<AuthenticatorsResponse>();
  const removed = await fixture.host('DELETE', `${path}/${listed.authenticators[0]?.id ?? ''}`);
  assert.equal(removed.status < 300, true, removed.text);
  const { result } = done.json<{ result: string }>();
  const answer = await fixture.host('POST', `/v1/actions/${actionId}/validate`, { result });
  assert.equal(answer.status, 404, answer.text);
});

test('an action is its tenant’s, whoever signs in', async () => {
  const keys = [{ secret: 'secret-of-the-other-tenant', rights: ['track', 'admin'] as const }];
  const two = await createFixture({ tenants: [every, { ...every, id: 'other', keys }] });
  const authenticator = await bring(two, newPerson());
  const signing = await openSignIn(two);
  const done = await answerSignIn(signing.browser, promptOf(signing.session), authenticator);
  const send = (request: Request) => two.server.fetch(request);
  const path = `/v1/actions/${signing.tracked.actionId}`;
  const { result } = done.json<{ result: string }>();
  const other = createHost(send, baseUrl, keys[0]?.secret ?? secret);
  assert.equal((await other('GET', path)).status, 404);
  assert.equal((await other('POST', `${path}/validate`, { result })).status, 404);
  await whoSignedIn(two, signing, done);
  await two.close();
});
