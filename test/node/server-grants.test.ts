import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { SessionResponse } from '../../src/contract.js';
import type { TrackRequest } from '../../src/host-contract.js';

import { createFixture, demo, type Fixture, type Opened, respond } from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

test('a first passkey needs a sign-in of the last five minutes, to the second', async () => {
  const plain: Partial<TrackRequest> = { expiresIn: 3600 };
  const missing = await fixture.host('POST', '/v1/actions', {
    userId: 'late',
    action: 'a',
    purpose: 'enroll',
    user: { name: 'late' },
  });
  assert.equal(missing.status, 400);
  assert.equal(missing.json().details?.['property'], 'authenticatedAt');

  const { browser } = await fixture.open({ ...plain, authenticatedAt: ago(240) });
  fixture.offset = 58_000;
  const early = await browser.begin();
  assert.equal(early.status, 201, early.text);
  fixture.offset = 62_000;
  const late = await browser.begin();
  fixture.offset = 0;
  assert.equal(late.status, 403);
  assert.equal(late.json().code, 'reauth_required');

  const stale = await fixture.track({ ...plain, authenticatedAt: ago(301) });
  const opened = await (await fixture.browser()).exchange({ token: stale.token });
  assert.equal(opened.status, 200);
  const session = opened.json<SessionResponse>();
  assert.equal(session.refusal?.code, 'reauth_required');
  assert.equal(session.enrollment, undefined);
});

test('a sign-in in the future is refused', async () => {
  const answer = await fixture.host('POST', '/v1/actions', {
    userId: 'early',
    action: 'a',
    purpose: 'enroll',
    user: { name: 'early' },
    authenticatedAt: ago(-120),
  });
  assert.equal(answer.status, 400);
  assert.equal(answer.json().details?.['property'], 'authenticatedAt');
  assert.deepEqual(await fixture.audit('none'), []);
  const { rows } = await fixture.store.query(`SELECT 1 FROM users WHERE id = 'early'`);
  assert.equal(rows.length, 0);
});

test('a prompt answered after the action has expired still counts, until completeBy', async () => {
  const first = await fixture.open({ expiresIn: 60 });
  const second = await fixture.open({ expiresIn: 60 });
  fixture.offset = 598_000;
  const nonce = async (opened: Opened) => opened.browser.begin();
  await nonce(first);
  const kept = await first.browser.complete(first.enrollment, await respond(first.enrollment));
  fixture.offset = 602_000;
  const gone = await second.browser.complete(second.enrollment, await respond(second.enrollment));
  fixture.offset = 0;
  assert.equal(kept.status, 200, kept.text);
  assert.equal(gone.json().code, 'session_expired');
});

test('options whose time is over are refused as such while the session lives', async () => {
  const { browser, enrollment } = await fixture.open({ expiresIn: 3600 });
  fixture.offset = 601_000;
  await browser.begin();
  const answer = await browser.complete(enrollment, await respond(enrollment));
  fixture.offset = 0;
  assert.equal(answer.status, 410, answer.text);
  assert.equal(answer.json().code, 'options_expired');
});

test('who has an authenticator must prove it, unless the host vouches for them, which is audited', async () => {
  await fixture.enroll({ userId: 'vera' });
  const plain = await fixture.track({ userId: 'vera' });
  assert.equal(plain.isEnrolled, true);
  const browser = await fixture.browser();
  const opened = await browser.exchange({ token: plain.token });
  const stepUp = { operation: 'add', ways: [{ method: 'passkey' }] };
  assert.deepEqual(opened.json<SessionResponse>().stepUp, stepUp);
  assert.equal(opened.json<SessionResponse>().refusal, undefined);
  const begun = await browser.begin();
  assert.equal(begun.status, 403);
  assert.equal(begun.json().code, 'step_up_required');
  assert.deepEqual(begun.json().details, { stepUp });
  const refusals = await fixture.audit('step_up_refused');
  assert.equal(refusals.filter((row) => row['action_id'] === plain.actionId).length, 1);

  const { tracked, session } = await fixture.enroll({ userId: 'vera', assumeAuthenticated: true });
  assert.equal(session.enrollment.options.excludeCredentials?.length, 1);
  const assumed = await fixture.audit('authentication_assumed');
  assert.deepEqual(
    assumed.map((row) => row['action_id']),
    [tracked.actionId],
  );
  assert.equal(await fixture.count('vera'), 2);
});

test('of two first enrollments begun side by side, the one completed first is the last of its kind', async () => {
  const one = await fixture.open({ userId: 'pair' });
  const two = await fixture.open({ userId: 'pair' });
  const answers = await Promise.all(
    [one, two].map(async ({ browser, enrollment }) =>
      browser.complete(enrollment, await respond(enrollment)),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403]);
  assert.equal(answers.find(({ status }) => status === 403)?.json().code, 'step_up_required');
  assert.equal(await fixture.count('pair'), 1);
});

test('the limit holds at begin and, when twelve complete at once, at complete', async () => {
  const limited = await createFixture({
    store: fixture.store,
    tenants: [{ ...demo, passkeyLimit: 3 }],
  });
  const request = { userId: 'many', assumeAuthenticated: true };
  const opened = await Promise.all(Array.from({ length: 12 }, () => limited.open(request)));
  const answers = await Promise.all(
    opened.map(async ({ browser, enrollment }) =>
      browser.complete(enrollment, await respond(enrollment)),
    ),
  );
  const codes = answers.map(({ status, json }) => (status === 200 ? 'ok' : json().code));
  assert.equal(codes.filter((code) => code === 'ok').length, 3);
  assert.equal(codes.filter((code) => code === 'credential_limit').length, 9);
  assert.equal(await fixture.count('many'), 3);

  const tracked = await limited.track(request);
  const browser = await limited.browser();
  const refused = await browser.exchange({ token: tracked.token });
  assert.equal(refused.json<SessionResponse>().refusal?.code, 'credential_limit');
});

test('an action without the scope or the method adds nothing', async () => {
  for (const request of [{ scope: ['rename:authenticators'] }, { methods: ['totp'] }]) {
    const tracked = await fixture.track(request as Partial<TrackRequest>);
    const opened = await (await fixture.browser()).exchange({ token: tracked.token });
    assert.equal(opened.json<SessionResponse>().refusal?.code, 'forbidden');
  }
});
