import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AuthenticatorJSON, EnrollmentStart, SettingsJSON } from '../../src/contract.js';
import type { AuthenticatorsResponse, TrackRequest } from '../../src/host-contract.js';
import { newKey } from '../support/client.js';
import { codeIn } from '../support/codes.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { elsewhere } from '../support/imported.js';
import {
  enterSettings,
  facts,
  list,
  openSettings,
  patch,
  person,
  prove,
  regenerate,
  remove,
  stepUpOf,
  tryToProve,
  wait,
  type Person,
} from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [{ ...every, passkeyLimit: 3, totalLimit: 4 }] });
});
after(() => fixture.close());

const entered = (person: Person, request?: Partial<TrackRequest>) =>
  enterSettings(fixture, person, request);

test('the settings show everything there is, and what may be added', async () => {
  const ada = await person(fixture, 'set-all', 2);
  const { settings, browser } = await entered(ada);
  assert.deepEqual(
    settings.authenticators.map(({ id }) => id),
    ada.ids,
  );
  assert.deepEqual(settings.accepted, {
    rpId: 'localhost',
    userHandle: ada.request.userHandle,
    credentialIds: ada.authenticator.credentials.map(({ id }) => id),
  });
  assert.equal(settings.recovery, null);
  assert.deepEqual(settings.addable, [
    { method: 'passkey' },
    { method: 'security-key' },
    { method: 'totp' },
    { method: 'email-otp', sentTo: 'a•••@e•••.com' },
    { method: 'sms-otp', sentTo: '•••• 67' },
  ]);
  assert.deepEqual(settings.limits, { passkeys: 3, total: 4 });
  assert.deepEqual([...settings.scope].sort(), [
    'add:authenticators',
    'manage:recovery',
    'remove:authenticators',
    'rename:authenticators',
  ]);
  const listed = await list(browser);
  assert.equal(listed.status, 200, listed.text);
  const [first, second] = settings.authenticators;
  assert.ok(first && second);
  assert.deepEqual(listed.json<SettingsJSON>(), settings);
  assert.equal(first.lastUsedAt, null);
  assert.notEqual(second.lastUsedAt, null);
});

test('the list is not read before the person has proved themselves, unless there is nothing to prove with', async () => {
  const ada = await person(fixture, 'set-enter');
  const { browser, session } = await openSettings(fixture, { userId: ada.userId });
  assert.deepEqual(session.stepUp, { operation: 'enter', ways: [{ method: 'passkey' }] });
  assert.equal(session.settings, undefined);
  const before = (await fixture.audit('step_up_refused')).length;
  assert.deepEqual(stepUpOf(await list(browser)), session.stepUp);
  assert.equal((await fixture.audit('step_up_refused')).length, before + 1);
  await prove(browser, ada.authenticator, 'enter');
  assert.equal((await list(browser)).status, 200);

  const authenticatedAt = new Date().toISOString();
  const known = await openSettings(fixture, { userId: ada.userId, authenticatedAt });
  assert.deepEqual(known.session.settings?.authenticators.length, 1);
  assert.equal((await list(known.browser)).status, 200);

  const stale = new Date(Date.now() - 301_000).toISOString();
  const late = await openSettings(fixture, { userId: ada.userId, authenticatedAt: stale });
  stepUpOf(await list(late.browser));

  const fresh = await openSettings(fixture, { userId: 'set-new', user: facts, authenticatedAt });
  assert.deepEqual(fresh.session.settings?.authenticators, []);
  assert.equal((await list(fresh.browser)).status, 200);
});

test('within its own origin a browser names no origin where nothing is changed', async () => {
  const { settings, browser } = await entered(await person(fixture, 'set-within'));
  const [one] = settings.authenticators;
  const asked = (method: string, headers: Record<string, string>) =>
    browser.call(
      method,
      method === 'GET' ? '/v1/authenticators' : `/v1/authenticators/${one!.id}`,
      method === 'GET' ? undefined : { name: 'Other' },
      { headers: { origin: '', ...headers } },
    );
  assert.equal((await asked('GET', { 'sec-fetch-site': 'same-origin' })).status, 200);
  for (const site of ['', 'same-site', 'cross-site', 'none']) {
    assert.equal((await asked('GET', { 'sec-fetch-site': site })).status, 403, site);
  }
  assert.equal((await asked('PATCH', { 'sec-fetch-site': 'same-origin' })).status, 403);
});

test('a name needs one proof for as many as are changed within five minutes', async () => {
  const ada = await person(fixture, 'set-name', 2);
  const [one = '', two = ''] = ada.ids;
  const authenticatedAt = new Date().toISOString();
  const { browser } = await openSettings(fixture, { userId: ada.userId, authenticatedAt });
  const wanted = stepUpOf(await patch(browser, one, { name: 'Work' }));
  assert.deepEqual(wanted, { operation: 'rename', target: one, ways: [{ method: 'passkey' }] });
  await prove(browser, ada.authenticator, 'rename', one);
  for (const [id, name] of [
    [one, 'Work'],
    [two, 'Home'],
    [one, 'Office'],
  ] as const) {
    const answer = await patch(browser, id, { name });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json<AuthenticatorJSON>().name, name);
  }
  await wait(fixture, browser, 301);
  stepUpOf(await patch(browser, one, { name: 'Late' }));
  await wait(fixture, browser, 0);
  const shown = (await list(browser)).json<SettingsJSON>();
  assert.deepEqual(
    shown.authenticators.map(({ name }) => name),
    ['Office', 'Home'],
  );
  assert.deepEqual(
    (await fixture.audit('authenticator_renamed')).map(({ detail }) => detail),
    [
      { authenticatorId: one, name: 'Work' },
      { authenticatorId: two, name: 'Home' },
      { authenticatorId: one, name: 'Office' },
    ],
  );
});

test('a body names one change, and only one people can read', async () => {
  const ada = await person(fixture, 'set-body');
  const [id = ''] = ada.ids;
  const { browser } = await entered(ada);
  for (const body of [
    {},
    { name: 'a', suspended: true },
    { name: '' },
    { name: 'a\u202eb' },
    { suspended: 'yes' },
    { name: 'a', method: 'totp' },
  ]) {
    const answer = await patch(browser, id, body);
    assert.equal(answer.status, 400, JSON.stringify(body));
  }
});

test('what an action has no scope for stays forbidden, however strong the proof', async () => {
  const ada = await person(fixture, 'set-scope', 2);
  const [id = ''] = ada.ids;
  const { browser } = await entered(ada, { scope: ['add:authenticators'] });
  const answers = [
    await patch(browser, id, { name: 'Work' }),
    await patch(browser, id, { suspended: true }),
    await remove(browser, id),
    await regenerate(browser),
    await tryToProve(browser, ada.authenticator, 'remove', id),
    await tryToProve(browser, ada.authenticator, 'regenerate'),
  ];
  for (const answer of answers) assert.equal(answer.json().code, 'forbidden', answer.text);
  assert.equal(await fixture.count(ada.userId), 2);
});

test("another user's authenticator is as unknown as an unknown one, also with every grant", async () => {
  const ada = await person(fixture, 'set-mine');
  const eve = await person(fixture, 'set-theirs');
  const [id = ''] = eve.ids;
  const { browser } = await entered(ada);
  await prove(browser, ada.authenticator, 'rename');
  const unknown = 'x'.repeat(22);
  for (const body of [{ name: 'mine' }, { suspended: true }, { suspended: false }]) {
    const theirs = await patch(browser, id, body);
    assert.equal(theirs.status, 404);
    assert.equal(theirs.text, (await patch(browser, unknown, body)).text);
  }
  const challenge = { method: 'passkey', operation: 'suspend', target: id };
  const begun = await browser.call('POST', '/v1/challenges', challenge);
  assert.equal(begun.status, 404);
  const [row] = (await list((await entered(eve)).browser)).json<SettingsJSON>().authenticators;
  assert.deepEqual([row?.suspended, row?.name === 'mine'], [false, false]);
});

test('what is there already, has no address or is over a limit is not offered, or with its reason', async () => {
  const ada = await person(fixture, 'set-add', 2);
  const { browser, settings } = await entered(ada, { methods: ['passkey', 'email-otp', 'totp'] });
  assert.deepEqual(settings.addable, [
    { method: 'passkey' },
    { method: 'totp' },
    { method: 'email-otp', sentTo: 'a•••@e•••.com' },
  ]);
  const begun = await browser.call('POST', '/v1/enrollments', { method: 'email-otp' });
  assert.equal(begun.status, 201, begun.text);
  const code = codeIn(fixture.mails.at(-1)?.text ?? '');
  const path = `/v1/enrollments/${begun.json<EnrollmentStart>().id}/complete`;
  const done = await browser.call('POST', path, { code }, { idempotencyKey: newKey() });
  assert.equal(done.status, 200, done.text);
  const shown = done.json<{ settings: SettingsJSON }>().settings;
  assert.deepEqual(shown.addable, [{ method: 'passkey' }, { method: 'totp' }]);
  const mail = shown.authenticators.at(-1);
  assert.deepEqual(
    mail && [mail.method, mail.sentTo, mail.usable, mail.upgradable, mail.transports],
    ['email-otp', 'a•••@e•••.com', true, false, []],
  );
  assert.equal(shown.accepted.credentialIds.length, 2);

  const more = await elsewhere(1, {}, {}, ada);
  const imported = await fixture.host(
    'POST',
    `/v1/users/${ada.userId}/authenticators`,
    more.request,
  );
  assert.equal(imported.status, 201, imported.text);
  assert.deepEqual((await list(browser)).json<SettingsJSON>().addable, [
    { method: 'passkey', refusal: 'credential_limit' },
    { method: 'totp', refusal: 'credential_limit' },
  ]);

  const bare = await openSettings(fixture, {
    userId: 'set-bare',
    user: { name: 'bare' },
    authenticatedAt: new Date().toISOString(),
    scope: ['add:authenticators'],
  });
  assert.deepEqual(
    bare.session.settings?.addable.map(({ method }) => method),
    ['passkey', 'security-key', 'totp'],
  );
  const nothing = await openSettings(fixture, {
    userId: 'set-bare',
    authenticatedAt: new Date().toISOString(),
    scope: ['remove:authenticators'],
  });
  assert.deepEqual(nothing.session.settings?.addable, []);
});

test('after the tenant has changed its mode or methods everything stays listed, and says what it is worth', async () => {
  const ada = await person(fixture, 'set-mode', 1, { discoverable: false });
  for (const discoverable of [true, undefined]) {
    const more = await elsewhere(1, {}, {}, ada);
    const { credentials } = more.request;
    await fixture.host('POST', `/v1/users/${ada.userId}/authenticators`, {
      ...more.request,
      credentials: credentials.map(({ discoverable: _known, ...each }) => ({
        ...each,
        ...(discoverable !== undefined && { discoverable }),
      })),
    });
  }
  const path = `/v1/users/${ada.userId}/authenticators`;
  const seen = async (tenant: object) => {
    const other = await createFixture({ tenants: [{ ...every, ...tenant }], store: fixture.store });
    const answer = await other.host('GET', path);
    return answer
      .json<AuthenticatorsResponse>()
      .authenticators.map(({ discoverable, upgradable, usable }) => [
        discoverable,
        upgradable,
        usable,
      ]);
  };
  assert.deepEqual(await seen({ mode: 'smart' }), [
    [false, true, true],
    [true, false, true],
    [null, false, true],
  ]);
  assert.deepEqual(await seen({ mode: 'classic' }), [
    [false, false, true],
    [true, false, true],
    [null, false, true],
  ]);
  assert.deepEqual(await seen({ firstFactor: ['security-key'] }), [
    [false, true, false],
    [true, false, false],
    [null, false, false],
  ]);
});

test('nothing is changed or read in an action that has ended or expired', async () => {
  const ada = await person(fixture, 'set-over', 2);
  const [id = ''] = ada.ids;
  const { browser, tracked } = await entered(ada, { expiresIn: 60 });
  await prove(browser, ada.authenticator, 'remove', id);
  await wait(fixture, browser, 61);
  const answers = [
    await list(browser),
    await patch(browser, id, { name: 'late' }),
    await remove(browser, id),
    await regenerate(browser),
  ];
  await wait(fixture, browser, 0);
  for (const answer of answers) {
    assert.match(answer.json().code, /^(action_expired|session_expired)$/, answer.text);
  }
  const ended = await browser.call('DELETE', `/v1/actions/${tracked.actionId}`);
  assert.equal(ended.status, 204, ended.text);
  assert.equal((await list(browser)).status, 401);
  assert.equal(await fixture.count(ada.userId), 2);
});
