import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SessionResponse, SettingsJSON } from '../../src/contract.js';
import type { ActionResponse, TrackRequest, TrackResponse } from '../../src/host-contract.js';
import type { NudgeDecision } from '../../src/nudge-contract.js';
import type { NudgeOption } from '../../src/server/nudge-policy.js';
import { newToken } from '../../src/server/tokens.js';
import { bentTokens, type Answer } from '../support/client.js';
import { baseUrl, createFixture, demo, type Fixture } from '../support/fixture.js';
import {
  ask,
  create,
  day,
  fromPhone,
  mac,
  signIn,
  signInByPasskey,
  tell,
  trackNudge,
  windows,
} from '../support/nudges.js';
import { enterSettings, list, openSettings, person, stepUpOf } from '../support/settings.js';

const another = { rpId: 'example.com', origins: ['https://example.com'] } as const;
const secondKeys = [{ secret: 'secret-of-the-second', rights: ['track'] as const }];

let fixture: Fixture;
/** The same users under the policy that never tires. */
let tireless: Fixture;
let off: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [demo] });
  const of = (nudge: NudgeOption) =>
    createFixture({ store: fixture.store, tenants: [{ ...demo, nudge }] });
  tireless = await of('every-sign-in');
  off = await of(false);
});
after(() => fixture.close());

const why = ({ show, reason }: NudgeDecision): string => `${show ? 'shown' : 'silent'}: ${reason}`;
const codeOf = (answer: Answer): string => `${answer.status} ${answer.json().code}`;

async function row(query: string, ...values: string[]): Promise<Record<string, unknown>> {
  const { rows } = await fixture.store.query(query, values);
  assert.equal(rows.length, 1);
  return rows[0] ?? {};
}

describe('tracking an offer', () => {
  it('needs a user, and how they have signed in', async () => {
    const cases: [{ [Name in keyof TrackRequest]?: TrackRequest[Name] | undefined }, string][] = [
      [{ signIn: undefined }, 'signIn'],
      [{ signIn: {} }, 'signIn.with'],
      [{ signIn: { session: 'a', device: 'b' } }, 'signIn.with'],
      [{ userId: undefined }, 'userId'],
      [{ signIn: { with: 'password', session: '' } }, 'signIn.session'],
      [{ signIn: { with: 'password', device: 'x'.repeat(256) } }, 'signIn.device'],
      [{ signIn: { with: 'magic' as 'link' } }, 'signIn.with'],
      [{ signIn: { with: 'password', busy: true } as object }, 'signIn.busy'],
      [{ authenticatedAt: undefined }, 'authenticatedAt'],
    ];
    for (const [laid, property] of cases) {
      const answer = await trackNudge(fixture, 'tracked', { with: 'password' }, laid as object);
      assert.equal(answer.status, 400, answer.text);
      assert.equal(answer.json().details?.['property'], property, answer.text);
    }
    for (const purpose of ['enroll', 'settings', 'challenge', 'sign-in'] as const) {
      const laid = {
        purpose,
        ...(purpose === 'sign-in' && { userId: undefined, user: undefined }),
      };
      const answer = await trackNudge(fixture, 'tracked', { with: 'password' }, laid as object);
      assert.equal(codeOf(answer), '400 invalid_request');
      assert.equal(answer.json().details?.['property'], 'signIn');
    }
    const { rows } = await fixture.store.query(`SELECT 1 FROM users WHERE id = 'tracked'`);
    assert.equal(rows.length, 0);
  });

  it('adds passkeys and nothing else where the host does not say', async () => {
    const { open } = await signIn(fixture, 'defaults');
    const { session } = await open();
    assert.deepEqual(
      [session.purpose, session.scope, session.methods],
      ['nudge', ['add:authenticators'], ['passkey']],
    );
  });

  it('keeps no id of a session or a device that anybody could recognise', async () => {
    const facts = { session: 'cookie-of-a-session', device: 'cookie-of-a-device' };
    const { tracked, say } = await signIn(fixture, 'nameless', facts, {
      ...mac,
      device: 'mark-the-page-has-made',
    });
    await say('cancelled', 'not-here');
    const told = JSON.stringify([
      await fixture.store.query('SELECT * FROM actions'),
      await fixture.store.query('SELECT * FROM users'),
      await fixture.store.query('SELECT * FROM audit'),
      fixture.log,
    ]);
    assert.ok(told.includes('nudge_answered'));
    for (const secret of [...Object.values(facts), 'mark-the-page', 'Chrome macOS', 'Mac Chrome']) {
      assert.ok(!told.includes(secret), secret);
    }
    assert.ok(!told.includes(tracked.token));
    const answered = await fixture.audit('nudge_answered');
    const own = answered.filter(({ user_id: userId }) => userId === 'nameless');
    assert.deepEqual(
      own.map(({ detail }) => detail),
      [{ answer: 'cancelled' }, { answer: 'not-here' }],
    );
    const offered = (await fixture.audit('nudge_offered')).find(
      ({ user_id: userId }) => userId === 'nameless',
    );
    assert.deepEqual(offered?.['detail'], { reason: 'burst' });
  });
});

describe('the decision', () => {
  it('is made once: asked again it is the same, and nothing more is written', async () => {
    const first = await signIn(fixture, 'once', {}, mac);
    assert.equal(why(first.decision), 'shown: burst');
    const { actionId } = first.tracked;
    const stored = () =>
      row(
        `SELECT u.nudge AS history, u.xmin::text AS user, a.xmin::text AS action,
           (SELECT count(*)::int FROM audit WHERE action_id = $1) AS audited
         FROM actions a JOIN users u ON u.id = a.user_id WHERE a.id = $1`,
        actionId,
      );
    const before = await stored();
    for (const page of [mac, windows, { capable: false }, { device: 'another-device-id' }]) {
      assert.deepEqual(await first.again(page), first.decision);
    }
    assert.deepEqual(await stored(), before);

    const silent = await signIn(fixture, 'once-silent', {}, { capable: false });
    assert.equal(why(silent.decision), 'silent: not_capable');
    assert.deepEqual(await silent.again({ capable: true }), silent.decision);
    const { nudge } = await row(`SELECT nudge FROM users WHERE id = 'once-silent'`);
    assert.equal(nudge, null);
  });

  it('is told to the host, which need not believe a page', async () => {
    const told = async (actionId: string) =>
      (await fixture.host('GET', `/v1/actions/${actionId}`)).json<ActionResponse>().nudge;
    const unasked = (await trackNudge(fixture, 'told-unasked')).json<TrackResponse>();
    assert.equal(await told(unasked.actionId), undefined);
    const { tracked, say } = await signIn(fixture, 'told', {}, mac);
    assert.deepEqual(await told(tracked.actionId), { show: true, reason: 'burst' });
    await say('skipped');
    assert.deepEqual(await told(tracked.actionId), { show: false, reason: 'burst' });
  });

  it('leaves the action to whoever opens it first', async () => {
    const { tracked, again, open } = await signIn(fixture, 'unclaimed');
    const owner = () => row('SELECT state, owner_jkt FROM actions WHERE id = $1', tracked.actionId);
    assert.deepEqual(await owner(), { state: 'tracked', owner_jkt: null });
    await open();
    const opened = await owner();
    assert.equal(opened['state'], 'opened');
    await again();
    assert.deepEqual(await owner(), opened);
    const thief = await fixture.browser();
    assert.equal((await thief.open({ token: tracked.token })).json().code, 'opened_elsewhere');
  });

  it('is refused as the exchange is, for the same tokens and pages', async () => {
    const { tracked } = await signIn(fixture, 'refused');
    const { token } = tracked;
    for (const [fault, bent] of Object.entries(bentTokens(token))) {
      const answer = await ask(fixture, { token: bent, capable: true });
      assert.equal(codeOf(answer), '410 action_ended', fault);
    }
    assert.equal(
      codeOf(await ask(fixture, { token: newToken(), capable: true })),
      '410 action_ended',
    );
    for (const origin of ['https://evil.example', 'null', '']) {
      const answer = await ask(fixture, { token, capable: true }, {}, { origin });
      assert.equal(codeOf(answer), '403 invalid_origin', origin);
    }
    const two = await createFixture({
      store: fixture.store,
      tenants: [demo, { ...demo, id: 'two', keys: secondKeys, ...another }],
    });
    const theirs = await ask(two, { token, capable: true }, {}, { origin: another.origins[0] });
    assert.equal(codeOf(theirs), '403 invalid_origin', "another tenant's page");
    const short = await trackNudge(fixture, 'refused', undefined, { expiresIn: 60 });
    fixture.offset = 61_000;
    const late = await ask(fixture, { token: short.json<TrackResponse>().token, capable: true });
    fixture.offset = 0;
    assert.equal(codeOf(late), '410 action_expired');

    const cancelled = await signIn(fixture, 'refused-cancelled');
    const { browser } = await cancelled.open();
    await browser.call('DELETE', `/v1/actions/${cancelled.tracked.actionId}`);
    const gone = await ask(fixture, { token: cancelled.tracked.token, capable: true });
    assert.equal(codeOf(gone), '410 action_ended');
  });

  it('says what is wrong with a question, and takes no more than it needs', async () => {
    const { tracked } = await signIn(fixture, 'wrong');
    const { token } = tracked;
    const cases: [object, string][] = [
      [{ capable: true }, 'token'],
      [{ token }, 'capable'],
      [{ token, capable: 'yes' }, 'capable'],
      [{ token, capable: true, device: 'short' }, 'device'],
      [{ token, capable: true, device: 'x'.repeat(65) }, 'device'],
      [{ token, capable: true, device: 'with spaces and such' }, 'device'],
    ];
    for (const [question, property] of cases) {
      const answer = await ask(fixture, question);
      assert.equal(codeOf(answer), '400 invalid_request');
      assert.equal(answer.json().details?.['property'], property);
    }
    for (const unknown of ['busy', 'with', 'hasPasskey', 'session', 'userId']) {
      const answer = await ask(fixture, { token, capable: true, [unknown]: true });
      assert.equal(codeOf(answer), '400 invalid_request', unknown);
    }
    const enroll = await fixture.track();
    const other = await ask(fixture, { token: enroll.token, capable: true });
    assert.equal(codeOf(other), '400 invalid_request');
    assert.equal(other.json().details?.['property'], 'token');
    const typed = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = await ask(fixture, { token, capable: true }, {}, typed);
    assert.equal(codeOf(form), '415 unsupported_media_type');
    const asJson = { 'content-type': 'application/json' };
    assert.equal((await ask(fixture, { token, capable: true }, {}, asJson)).status, 200);
  });

  it('is silent for what stands against an offer, each by its name', async () => {
    const ada = await person(fixture, 'has-one');
    const cases: [string, Parameters<typeof signIn>[2], Parameters<typeof signIn>[3], string][] = [
      ['new-1', {}, { capable: false }, 'silent: not_capable'],
      ['new-2', { with: 'passkey' }, {}, 'silent: signed_in_with_passkey'],
      ['new-3', { pending: true }, {}, 'silent: factors_pending'],
      ['new-4', { with: 'federated' }, {}, 'shown: burst'],
      ['has-one', {}, {}, 'silent: has_passkey'],
      ['has-one', { with: 'passkey-elsewhere' }, {}, 'shown: here_too'],
    ];
    for (const [userId, facts, page, expected] of cases) {
      assert.equal(why((await signIn(fixture, userId, facts, page)).decision), expected, userId);
    }
    assert.equal(why((await signIn(off, 'new-5')).decision), 'silent: off');
    // One that is suspended opens nothing, so it is none.
    const path = `/v1/users/has-one/authenticators/${ada.ids[0]}`;
    await fixture.host('PATCH', path, { suspended: true });
    assert.equal(why((await signIn(fixture, 'has-one')).decision), 'shown: burst');
  });
});

describe('the session of an offer', () => {
  it('brings the offer and its options, and no session brings what was not offered', async () => {
    const offer = await signIn(fixture, 'opened');
    const { browser, session } = await offer.open();
    assert.deepEqual(session.nudge, { reason: 'burst' });
    assert.ok(session.enrollment);
    const done = await create(browser, session);
    assert.equal(done.status, 200, done.text);
    assert.ok(done.json<{ result?: string }>().result);

    const silent = await signIn(fixture, 'opened-silent', {}, { capable: false });
    const unasked = await trackNudge(fixture, 'opened-unasked');
    const page = await fixture.browser();
    await page.open({ token: unasked.json<TrackResponse>().token });
    for (const refused of [(await silent.open()).session, page.opened]) {
      assert.equal(refused?.refusal?.code, 'not_offered');
      assert.equal(refused.enrollment, undefined);
      assert.equal(refused.nudge, undefined);
    }
  });

  it('asks who has a passkey to prove it, unless the sign-in has', async () => {
    await person(fixture, 'steps-up');
    const offer = await signIn(fixture, 'steps-up', { with: 'passkey-elsewhere' });
    const { browser, session } = await offer.open();
    assert.deepEqual(session.nudge, { reason: 'here_too' });
    assert.equal(session.stepUp?.operation, 'add');
    assert.deepEqual(session.stepUp.ways, [{ method: 'passkey' }]);
    assert.equal(session.enrollment, undefined);
    stepUpOf(await browser.begin());
  });
});

describe('what is said to an offer', () => {
  it('ends it once; a prompt that failed does not, however often', async () => {
    const offer = await signIn(tireless, 'says', { session: 'says-session' });
    const { browser } = await offer.open();
    for (const answer of ['cancelled', 'failed', 'cancelled', 'skipped', 'skipped']) {
      assert.equal((await tell(browser, answer)).status, 204, answer);
    }
    for (const answer of ['never', 'not-here', 'cancelled', 'failed']) {
      assert.equal(codeOf(await tell(browser, answer)), '409 superseded', answer);
    }
    const { nudge } = await row(`SELECT nudge FROM users WHERE id = 'says'`);
    assert.equal((nudge as { putOff: number }).putOff, 1);
    assert.equal((nudge as { neverAt?: number }).neverAt, undefined);
    assert.equal(why(await offer.again()), 'silent: this_session');
    const reopened = await browser.open({ token: offer.tracked.token });
    assert.equal(reopened.json<SessionResponse>().refusal?.code, 'not_offered');
  });

  it('leaves an offer whose prompt failed where it was, for whoever goes on in another window', async () => {
    const offer = await signIn(tireless, 'goes-on');
    const { browser } = await offer.open();
    await tell(browser, 'cancelled');
    const reopened = await browser.open({ token: offer.tracked.token });
    assert.deepEqual(reopened.json<SessionResponse>().nudge, { reason: 'due' });
    assert.equal(why(await offer.again()), 'silent: this_session');
  });

  it('has no meaning where nothing is offered, or for words nobody knows', async () => {
    const { browser } = await fixture.open();
    assert.equal(codeOf(await tell(browser, 'skipped')), '403 forbidden');
    assert.equal(codeOf(await tell(browser, 'resumed')), '403 forbidden');
    const offer = await signIn(fixture, 'words');
    const { browser: page } = await offer.open();
    for (const answer of ['created', 'used', 'offered', 'possible', 'later', '']) {
      assert.equal(codeOf(await tell(page, answer)), '400 invalid_request', answer);
    }
    assert.equal(codeOf(await tell(page, 'resumed')), '403 forbidden');
    const more = await page.call('POST', '/v1/nudges', { answer: 'skipped', device: 'mine' });
    assert.equal(codeOf(more), '400 invalid_request');
    const elsewhere = { headers: { origin: 'https://evil.example' } };
    const evil = await page.call('POST', '/v1/nudges', { answer: 'never' }, elsewhere);
    assert.equal(codeOf(evil), '403 invalid_origin');
    const { nudge } = await row(`SELECT nudge FROM users WHERE id = 'words'`);
    assert.equal((nudge as { putOff: number }).putOff, 0);
  });

  it('comes too late when the passkey has been made', async () => {
    const offer = await signIn(fixture, 'late');
    const { browser, session } = await offer.open();
    assert.equal((await create(browser, session)).status, 200);
    assert.equal(codeOf(await tell(browser, 'skipped')), '410 action_ended');
    const { nudge } = await row(`SELECT nudge FROM users WHERE id = 'late'`);
    assert.equal((nudge as { last: { answer: string } }).last.answer, 'created');
  });
});

describe('where a passkey is', () => {
  const answers = async (facts: Parameters<typeof signIn>[2], page: typeof mac, userId: string) =>
    why((await signIn(tireless, userId, { with: 'passkey-elsewhere', ...facts }, page)).decision);

  it('is known of one that was made on an offer, by the device it was made on', async () => {
    const page = { ...mac, device: 'where-it-was-made' };
    const offer = await signIn(tireless, 'made', { device: 'cookie-of-made' }, page);
    const { browser, session } = await offer.open();
    assert.equal((await create(browser, session)).status, 200);
    for (const [facts, where] of [
      [{ device: 'cookie-of-made' }, {}],
      [{}, { device: 'where-it-was-made' }],
    ] as const) {
      assert.equal(await answers(facts, where, 'made'), 'silent: has_passkey_here');
    }
    // A computer of the same kind has it only where nobody can tell them apart.
    const twin = { ...mac, device: 'another-of-the-kind' };
    assert.equal(await answers({}, twin, 'made'), 'shown: here_too');
    assert.equal(await answers({}, windows, 'made'), 'shown: here_too');
  });

  it('is known of one that was used, by system and browser where that is all there is', async () => {
    const ada = await person(fixture, 'used');
    const agent = { headers: { 'user-agent': mac.agent ?? '', 'sec-ch-ua-platform': '"macOS"' } };
    const use = async (attachment: string) => {
      const { browser } = await openSettings(tireless, { userId: 'used' });
      const begun = await browser.call('POST', '/v1/challenges', {
        method: 'passkey',
        operation: 'enter',
      });
      const start = begun.json<{ id: string; options: never }>();
      const response = await ada.authenticator.get(start.options, { origin: baseUrl, attachment });
      const path = `/v1/challenges/${start.id}/complete`;
      const key = newToken();
      const done = await browser.call(
        'POST',
        path,
        { response },
        { idempotencyKey: key, ...agent },
      );
      assert.equal(done.status, 200, done.text);
    };
    await use('cross-platform');
    assert.equal(await answers({}, mac, 'used'), 'shown: here_too');
    await use('platform');
    assert.equal(await answers({}, mac, 'used'), 'silent: has_passkey_here');
    assert.equal(await answers({}, windows, 'used'), 'shown: here_too');
    const twin = { ...mac, device: 'one-that-can-be-told-apart' };
    assert.equal(await answers({}, twin, 'used'), 'shown: here_too');
  });

  it('is not here when it was made on a phone, and the offer is answered all the same', async () => {
    const offer = await signIn(fixture, 'on-phone', { device: 'cookie-of-phone' }, mac);
    const { browser, session } = await offer.open();
    const { enrollment } = session;
    assert.ok(enrollment && 'options' in enrollment);
    const phone = (await person(fixture, 'phone-owner')).authenticator;
    const response = await phone.create(enrollment.options, {
      origin: baseUrl,
      attachment: 'cross-platform',
    });
    assert.equal((await browser.complete(enrollment, response)).status, 200);
    const { nudge } = await row(`SELECT nudge FROM users WHERE id = 'on-phone'`);
    assert.deepEqual((nudge as { devices: object[] }).devices, []);
    assert.equal((nudge as { last: { answer: string } }).last.answer, 'created');
  });
});

describe('a sign-in with a passkey of another device', () => {
  it('pays for one here, once, without another prompt', async () => {
    const ada = await person(fixture, 'crosses');
    const { actionId, validated } = await signInByPasskey(fixture, ada.authenticator, fromPhone);
    assert.equal(validated.userId, 'crosses');
    assert.equal(validated.elsewhere, true);
    const offer = await signIn(fixture, 'crosses', { actionId }, mac);
    assert.equal(why(offer.decision), 'shown: here_too');
    const { browser, session } = await offer.open();
    assert.equal(session.stepUp, undefined);
    assert.ok(session.enrollment && 'options' in session.enrollment);
    assert.equal(session.enrollment.options.excludeCredentials?.length, 1);
    const done = await create(browser, session);
    assert.equal(done.status, 200, done.text);
    assert.equal(await fixture.count('crosses'), 2);
    const { rows } = await fixture.store.query<{ spent: boolean; strength: number }>(
      'SELECT spent_at IS NOT NULL AS spent, strength FROM grants WHERE action_id = $1',
      [offer.tracked.actionId],
    );
    assert.deepEqual(rows, [{ spent: true, strength: 4 }]);

    const again = await trackNudge(fixture, 'crosses', { actionId });
    assert.equal(codeOf(again), '409 superseded');
    assert.equal(again.json().details?.['property'], 'signIn.actionId');
  });

  it('with one of this device asks nothing and offers nothing', async () => {
    const ada = await person(fixture, 'stays');
    const { actionId } = await signInByPasskey(fixture, ada.authenticator);
    const offer = await signIn(fixture, 'stays', { actionId });
    assert.equal(why(offer.decision), 'silent: signed_in_with_passkey');
  });

  it('is of the same user and tenant, completed, and 5 minutes old at most', async () => {
    const ada = await person(fixture, 'owner');
    await person(fixture, 'thief');
    const { actionId } = await signInByPasskey(fixture, ada.authenticator, fromPhone);
    const unopened = await fixture.host('POST', '/v1/actions', {
      action: 'sign-in',
      purpose: 'sign-in',
    });
    const enrolled = await fixture.enroll({ userId: 'owner-2' });
    const other = await createFixture({
      store: fixture.store,
      tenants: [{ ...demo, id: 'other-tenant' }],
    });
    const cases: [string, Promise<Answer>, RegExp][] = [
      ["another user's", trackNudge(fixture, 'thief', { actionId }), /no sign-in of this user/],
      ["another tenant's", trackNudge(other, 'owner', { actionId }), /no sign-in of this user/],
      [
        'no sign-in',
        trackNudge(fixture, 'owner-2', { actionId: enrolled.tracked.actionId }),
        /no sign-in of this user/,
      ],
      ['no id', trackNudge(fixture, 'owner', { actionId: 'nothing' }), /no sign-in of this user/],
      [
        'not completed',
        trackNudge(fixture, 'owner', { actionId: unopened.json<TrackResponse>().actionId }),
        /no sign-in of this user/,
      ],
    ];
    for (const [what, asked, message] of cases) {
      const answer = await asked;
      assert.equal(codeOf(answer), '400 invalid_request', what);
      assert.equal(answer.json().details?.['property'], 'signIn.actionId', what);
      assert.match(answer.json().message, message, what);
    }
    fixture.offset = 301_000;
    const late = await trackNudge(fixture, 'owner', { actionId });
    assert.equal(codeOf(late), '400 invalid_request');
    assert.match(late.json().message, /last 5 minutes/);
    // What was refused has taken nothing.
    fixture.offset = 290_000;
    const offer = await signIn(fixture, 'owner', { actionId });
    assert.equal(why(offer.decision), 'shown: here_too');
    // And what was proved then is no fresher for it.
    fixture.offset = 310_000;
    const { session } = await offer.open();
    fixture.offset = 0;
    assert.equal(session.stepUp?.operation, 'add');
  });

  for (const [what, end] of [
    ['suspended', (path: string) => fixture.host('PATCH', path, { suspended: true })],
    ['removed', (path: string) => fixture.host('DELETE', path)],
  ] as const) {
    it(`opens nothing when what was used, or anything else, has been ${what} since`, async () => {
      for (const which of [0, 1]) {
        const userId = `${what}-${which}`;
        const ada = await person(fixture, userId, 2);
        // The newest is what the authenticator answers with.
        const { actionId } = await signInByPasskey(fixture, ada.authenticator, fromPhone);
        const path = `/v1/users/${userId}/authenticators/${ada.ids[which]}`;
        const ended = await end(path);
        assert.ok([200, 204].includes(ended.status), ended.text);
        const answer = await trackNudge(fixture, userId, { actionId });
        assert.equal(codeOf(answer), '409 superseded', `${which}`);
        assert.equal(answer.json().details?.['property'], 'signIn.actionId');
      }
    });
  }
});

describe('"Don\'t ask again"', () => {
  it('shows in the settings, and is taken back there by whoever may see them', async () => {
    const ada = await person(fixture, 'stops');
    const offer = await signIn(fixture, 'stops', { with: 'passkey-elsewhere' });
    await offer.say('never');
    const { browser, settings } = await enterSettings(fixture, ada);
    assert.equal(settings.offersOff, true);
    assert.equal((await list(browser)).json<SettingsJSON>().offersOff, true);

    const shut = await openSettings(fixture, { userId: 'stops' });
    assert.equal(stepUpOf(await tell(shut.browser, 'resumed')).operation, 'enter');
    assert.equal((await list(browser)).json<SettingsJSON>().offersOff, true);

    assert.equal((await tell(browser, 'resumed')).status, 204);
    assert.equal((await list(browser)).json<SettingsJSON>().offersOff, undefined);
    const resumed = await fixture.audit('offers_resumed');
    assert.deepEqual(
      resumed.map(({ user_id: userId, detail }) => [userId, detail]),
      [['stops', {}]],
    );
    const next = await signIn(fixture, 'stops', { with: 'passkey-elsewhere' });
    assert.equal(why(next.decision), 'shown: here_too');
    // Under a policy that offers nothing there is nothing to switch on.
    await next.say('never');
    const none = await openSettings(off, {
      userId: 'stops',
      authenticatedAt: new Date().toISOString(),
    });
    assert.equal(none.session.settings?.offersOff, undefined);
  });
});

describe('what is kept', () => {
  it('goes with the user', async () => {
    const offer = await signIn(fixture, 'leaves', { device: 'cookie-of-leaves' }, mac);
    await offer.say('not-here');
    assert.equal((await fixture.host('DELETE', '/v1/users/leaves')).status, 204);
    const kept = await row(
      'SELECT sign_in, nudge FROM actions WHERE id = $1',
      offer.tracked.actionId,
    );
    assert.deepEqual(kept, { sign_in: null, nudge: null });
    assert.equal(why((await signIn(fixture, 'leaves')).decision), 'shown: burst');
  });

  it('of an action goes a day after its end, and of the user stays', async () => {
    const offer = await signIn(fixture, 'swept');
    await offer.say('skipped');
    fixture.offset = 2 * day;
    await fixture.server.tick();
    fixture.offset = 0;
    const kept = await row(
      'SELECT sign_in, nudge FROM actions WHERE id = $1',
      offer.tracked.actionId,
    );
    assert.deepEqual(kept, { sign_in: null, nudge: null });
    const { nudge } = await row(`SELECT nudge FROM users WHERE id = 'swept'`);
    assert.equal((nudge as { putOff: number }).putOff, 1);
  });
});

describe('parallel tabs', () => {
  it('of one session are shown one offer', async () => {
    for (let round = 0; round < 5; round += 1) {
      const userId = `tabs-${round}`;
      const facts = { with: 'password', session: `session-${round}` } as const;
      const tabs = await Promise.all(
        Array.from({ length: 8 }, () => trackNudge(tireless, userId, facts)),
      );
      const answers = await Promise.all(
        tabs.map((tab) => ask(tireless, { token: tab.json<TrackResponse>().token, capable: true })),
      );
      const shown = answers.filter((answer) => answer.json<NudgeDecision>().show);
      assert.equal(shown.length, 1);
    }
  });
});
