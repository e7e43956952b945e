import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  EnrollmentCompleteResponse,
  EnrollmentStart,
  SettingsJSON,
} from '../../src/contract.js';
import type {
  AuthenticatorsResponse,
  TrackResponse,
  UserResponse,
} from '../../src/host-contract.js';
import { parseTenants } from '../../src/server/tenants.js';
import { createAuthenticator, type SoftwareAuthenticator } from '../support/authenticator.js';
import type { Answer, Browser } from '../support/client.js';
import { baseUrl, createFixture, demo, type Fixture } from '../support/fixture.js';
import { elsewhere } from '../support/imported.js';
import {
  enterSettings,
  list,
  openSettings,
  patch,
  person,
  prove,
  remove,
  stepUpOf,
  wait,
} from '../support/settings.js';

/** What seed 2 (SecureAuth Connect, "Passkeys") says of users and administrators, rule by rule, over HTTP. */
let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

const authenticatedAt = () => new Date(Date.now() + fixture.offset).toISOString();

function completed(
  browser: Browser,
  authenticator: SoftwareAuthenticator,
  start: EnrollmentStart,
): Promise<Answer> {
  assert.ok('options' in start && 'rp' in start.options);
  return authenticator
    .create(start.options, { origin: baseUrl })
    .then((response) => browser.complete(start, response));
}

/** One more passkey in a settings action that has been entered. */
async function add(browser: Browser, authenticator: SoftwareAuthenticator): Promise<SettingsJSON> {
  await prove(browser, authenticator, 'add');
  const begun = await browser.begin();
  assert.equal(begun.status, 201, begun.text);
  const done = await completed(browser, authenticator, begun.json<EnrollmentStart>());
  assert.equal(done.status, 200, done.text);
  const { settings } = done.json<EnrollmentCompleteResponse>();
  assert.ok(settings);
  return settings;
}

describe('WebAuthn Credentials Capacity', () => {
  const limits = (more: object) =>
    parseTenants([{ ...demo, ...more }], new URL(baseUrl)).map((tenant) => tenant.passkeyLimit);

  test('the default is 10, the maximum is 100, never more than the total', () => {
    assert.deepEqual(limits({}), [10]);
    assert.deepEqual(limits({ passkeyLimit: 100 }), [100]);
    assert.deepEqual(limits({ passkeyLimit: 20, totalLimit: 20 }), [20]);
    assert.throws(() => limits({ passkeyLimit: 101 }), /passkeyLimit/);
    assert.throws(() => limits({ passkeyLimit: 0 }), /passkeyLimit/);
    assert.throws(() => limits({ passkeyLimit: 21, totalLimit: 20 }), /totalLimit/);
  });

  test('a user registers 10 and no more, however they try', async () => {
    const ada = await person(fixture, 'two-ten', 8);
    const { browser } = await enterSettings(fixture, ada);
    await add(browser, ada.authenticator);
    await prove(browser, ada.authenticator, 'add');
    const begun = await browser.begin();
    const settings = await (async () => {
      const done = await completed(browser, ada.authenticator, begun.json<EnrollmentStart>());
      return done.json<EnrollmentCompleteResponse>().settings;
    })();
    assert.equal(settings?.authenticators.length, 10);
    assert.deepEqual(settings.addable[0], { method: 'passkey', refusal: 'credential_limit' });
    await prove(browser, ada.authenticator, 'add');
    assert.equal((await browser.begin()).json().code, 'credential_limit');
    const more = await elsewhere(1, {}, {}, ada);
    const path = '/v1/users/two-ten/authenticators';
    const imported = await fixture.host('POST', path, more.request);
    assert.equal(imported.json().code, 'credential_limit');
    assert.equal(await fixture.count('two-ten'), 10);
  });

  test('100 may be had where the tenant says so, and not 101', async () => {
    const large = await createFixture({ tenants: [{ ...demo, passkeyLimit: 100 }] });
    const ada = await person(large, 'two-hundred', 60);
    const more = await elsewhere(40, {}, {}, ada);
    const path = '/v1/users/two-hundred/authenticators';
    assert.equal((await large.host('POST', path, more.request)).status, 201);
    const over = await elsewhere(1, {}, {}, ada);
    assert.equal((await large.host('POST', path, over.request)).json().code, 'credential_limit');
    const { settings } = await enterSettings(large, ada);
    assert.deepEqual(
      [settings.authenticators.length, settings.accepted.credentialIds.length],
      [100, 100],
    );
    await large.close();
  });
});

describe('User self-enrollment', () => {
  test('a user registers a passkey, names it, and deletes it', async () => {
    const ada = await person(fixture, 'two-self');
    const { browser } = await enterSettings(fixture, ada);
    const settings = await add(browser, ada.authenticator);
    const made = settings.authenticators.at(-1);
    assert.ok(made);
    for (const name of ['Work MacBook', 'iPhone 16']) {
      const named = await patch(browser, made.id, { name });
      assert.equal(named.json<{ name: string }>().name, name);
    }
    await prove(browser, ada.authenticator, 'remove', made.id);
    const left = (await remove(browser, made.id)).json<SettingsJSON>();
    assert.deepEqual(
      left.authenticators.map(({ id }) => id),
      ada.ids,
    );
  });

  test('users cannot delete their last remaining passkey', async () => {
    const ada = await person(fixture, 'two-last');
    const [id = ''] = ada.ids;
    const { browser } = await enterSettings(fixture, ada);
    await prove(browser, ada.authenticator, 'remove', id);
    const answer = await remove(browser, id);
    assert.deepEqual([answer.status, answer.json().code], [409, 'last_authenticator']);
    assert.equal(await fixture.count('two-last'), 1);
  });

  test('the user must have proved themselves within the last 5 minutes, for every change', async () => {
    const ada = await person(fixture, 'two-five', 2);
    const [id = ''] = ada.ids;
    const { browser } = await enterSettings(fixture, ada);
    for (const operation of ['remove', 'suspend'] as const) {
      await prove(browser, ada.authenticator, operation, id);
    }
    await prove(browser, ada.authenticator, 'add');
    await wait(fixture, browser, 301);
    stepUpOf(await remove(browser, id));
    stepUpOf(await patch(browser, id, { suspended: true }));
    stepUpOf(await patch(browser, id, { name: 'Late' }));
    stepUpOf(await browser.begin());
    await wait(fixture, browser, 298);
    assert.equal((await patch(browser, id, { name: 'In time' })).status, 200);
    assert.equal((await browser.begin()).status, 201);
    assert.equal((await remove(browser, id)).status, 200);
    fixture.offset = 0;
  });

  test('a first passkey needs a sign-in of the last 5 minutes', async () => {
    const stale = new Date(Date.now() - 301_000).toISOString();
    const late = await openSettings(fixture, {
      userId: 'two-first',
      user: { name: 'ada' },
      authenticatedAt: stale,
    });
    assert.equal((await late.browser.begin()).json().code, 'reauth_required');
    const { browser, session } = await openSettings(fixture, {
      userId: 'two-first',
      authenticatedAt: authenticatedAt(),
    });
    assert.deepEqual(session.settings?.authenticators, []);
    assert.equal((await browser.begin()).status, 201);
  });
});

describe('Smart and Classic', () => {
  test('Smart asks for a discoverable credential, Classic does not; nothing else differs', async () => {
    const asked: object[] = [];
    const others: object[] = [];
    for (const mode of ['smart', 'classic'] as const) {
      const tenant = await createFixture({ tenants: [{ ...demo, mode }] });
      const { enrollment } = await tenant.open({ userId: 'two-mode' });
      assert.ok('options' in enrollment);
      const { authenticatorSelection, challenge, user, ...rest } = enrollment.options;
      assert.ok(authenticatorSelection);
      const { residentKey, requireResidentKey, ...selection } = authenticatorSelection;
      asked.push({ residentKey, requireResidentKey });
      others.push({ ...rest, selection, sizes: [challenge.length, user.id.length] });
      await tenant.close();
    }
    assert.deepEqual(others[0], others[1]);
    assert.deepEqual(asked, [
      { residentKey: 'required', requireResidentKey: true },
      { residentKey: 'discouraged', requireResidentKey: false },
    ]);
  });

  test('a workspace switches at any time: everything stays listed, and what must be made anew says so', async () => {
    const at = (mode: 'smart' | 'classic') =>
      createFixture({ tenants: [{ ...demo, mode }], store: fixture.store });
    const classic = await at('classic');
    const { tracked, done } = await classic.enroll({ userId: 'two-switch' });
    assert.equal(done.authenticator.discoverable, false);
    assert.equal(done.authenticator.upgradable, false);
    const smart = await at('smart');
    const path = `/v1/users/two-switch/authenticators`;
    const listed = (await smart.host('GET', path)).json<AuthenticatorsResponse>().authenticators;
    assert.deepEqual(
      listed.map(({ id, usable, upgradable }) => ({ id, usable, upgradable })),
      [{ id: done.authenticator.id, usable: true, upgradable: true }],
    );
    assert.equal(tracked.isEnrolled, false);
    const back = (await classic.host('GET', path)).json<AuthenticatorsResponse>().authenticators;
    assert.deepEqual(back, [done.authenticator]);
  });

  test('one from before the switch is replaced in one step: the old one is gone when the new one is there', async () => {
    const smart = await createFixture({ tenants: [{ ...demo, mode: 'smart' }] });
    const ada = await person(smart, 'two-upgrade', 1, { discoverable: false });
    const [old = ''] = ada.ids;
    const { browser, settings } = await enterSettings(smart, ada);
    assert.equal(settings.authenticators[0]?.upgradable, true);
    await prove(browser, ada.authenticator, 'add');
    const begun = await browser.begin({ method: 'passkey', replaces: old });
    assert.equal(begun.status, 201, begun.text);
    const answer = await completed(browser, createAuthenticator(), begun.json<EnrollmentStart>());
    assert.equal(answer.status, 200, answer.text);
    const after = answer.json<EnrollmentCompleteResponse>().settings?.authenticators ?? [];
    assert.deepEqual(
      after.map(({ id, upgradable, discoverable }) => [id === old, upgradable, discoverable]),
      [[false, false, true]],
    );
    assert.equal(await smart.count('two-upgrade'), 1);
    await smart.close();
  });
});

describe('System endpoints', () => {
  const path = '/v1/users/two-admin';

  test('an administrator lists, names and deletes, the last one too', async () => {
    const ada = await person(fixture, 'two-admin');
    const [id = ''] = ada.ids;
    const listed = await fixture.host('GET', path);
    assert.deepEqual(listed.json<UserResponse>(), {
      userId: 'two-admin',
      isEnrolled: true,
      enrolledMethods: ['passkey'],
    });
    const named = await fixture.host('PATCH', `${path}/authenticators/${id}`, { name: 'Lost' });
    assert.equal(named.json<{ name: string }>().name, 'Lost');
    const removed = await fixture.host('DELETE', `${path}/authenticators/${id}`);
    assert.equal(removed.status, 204);
    assert.equal(await fixture.count('two-admin'), 0);
  });

  test('an administrator starts an enrollment for a user, after a code they were sent', async () => {
    const every = await createFixture({
      tenants: [{ ...demo, secondFactor: ['email-otp'] }],
    });
    const user = { name: 'ada', email: 'ada@example.com' };
    await every.track({ userId: 'two-code', user });
    const sent = await every.host('POST', '/v1/users/two-code/codes', { channel: 'email' });
    const { codeId } = sent.json<{ codeId: string }>();
    const code = /\d{6}/.exec(every.mails.at(-1)?.text ?? '')?.[0];
    const verified = await every.host('POST', `/v1/users/two-code/codes/${codeId}/verify`, {
      code,
    });
    const proved = verified.json<{ authenticatedAt: string }>();
    const tracked = await every.host('POST', '/v1/actions', {
      userId: 'two-code',
      action: 'enroll',
      purpose: 'enroll',
      delivery: 'message',
      authenticatedAt: proved.authenticatedAt,
    });
    assert.match(tracked.json<TrackResponse>().url, /&confirm$/);
    const browser = await every.browser();
    const opened = await browser.open({ token: tracked.json<TrackResponse>().token });
    const { enrollment } = opened.json<{ enrollment: EnrollmentStart }>();
    const done = await completed(browser, createAuthenticator(), enrollment);
    assert.equal(done.status, 200, done.text);
    assert.equal(await every.count('two-code'), 1);
    await every.close();
  });

  test('none of it is for the user, and nothing of theirs is for an administrator', async () => {
    const ada = await person(fixture, 'two-sides');
    const { browser } = await enterSettings(fixture, ada);
    assert.equal((await browser.call('GET', '/v1/users/two-sides')).status, 403);
    const answer = await fixture.host('GET', '/v1/authenticators');
    assert.notEqual(answer.status, 200);
    assert.equal((await list(browser)).status, 200);
  });
});
