import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RecoveryCodesResponse, SettingsJSON } from '../../src/contract.js';
import type { TrackRequest } from '../../src/host-contract.js';
import { newKey } from '../support/client.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import {
  enterSettings,
  openSettings,
  patch,
  person,
  prove,
  proveByCode,
  regenerate,
  remove,
  stepUpOf,
  type Person,
} from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [{ ...every, passkeyLimit: 3, totalLimit: 4 }] });
});
after(() => fixture.close());

const entered = (person: Person, request?: Partial<TrackRequest>) =>
  enterSettings(fixture, person, request);

test('a suspended authenticator opens nothing until it is resumed, each by a grant that names it', async () => {
  const ada = await person(fixture, 'set-suspend', 2);
  const [one = '', two = ''] = ada.ids;
  const [old, newest] = ada.authenticator.credentials;
  assert.ok(old && newest);
  const { browser } = await entered(ada);
  assert.equal(stepUpOf(await patch(browser, two, { suspended: true })).operation, 'suspend');
  await prove(browser, ada.authenticator, 'suspend', one);
  stepUpOf(await patch(browser, two, { suspended: true }));
  await prove(browser, ada.authenticator, 'suspend', two);
  const done = await patch(browser, two, { suspended: true });
  assert.equal(done.status, 200, done.text);
  const shown = done.json<SettingsJSON>();
  assert.deepEqual(
    shown.authenticators.map(({ suspended, usable }) => [suspended, usable]),
    [
      [false, true],
      [true, false],
    ],
  );
  // What is left out may be deleted by the browser for good, and there would be nothing to resume.
  assert.deepEqual(shown.accepted.credentialIds, [old.id, newest.id]);

  const begun = await browser.call('POST', '/v1/challenges', {
    method: 'passkey',
    operation: 'resume',
    target: two,
  });
  const { options, id } = begun.json<{
    id: string;
    options: {
      challenge: string;
      rpId: string;
      timeout: number;
      userVerification: 'required';
      allowCredentials: { id: string; type: 'public-key' }[];
    };
  }>();
  assert.deepEqual(
    options.allowCredentials.map((each) => each.id),
    [old.id],
  );
  const response = await ada.authenticator.get(
    { ...options, allowCredentials: [{ id: newest.id, type: 'public-key' }] },
    { origin: 'http://localhost:3000' },
  );
  const stolen = await browser.call(
    'POST',
    `/v1/challenges/${id}/complete`,
    { response },
    { idempotencyKey: newKey() },
  );
  assert.equal(stolen.status, 422, stolen.text);

  assert.equal(stepUpOf(await patch(browser, two, { suspended: false })).operation, 'resume');
  await prove(browser, ada.authenticator, 'resume', two);
  const resumed = await patch(browser, two, { suspended: false });
  assert.equal(resumed.json<SettingsJSON>().authenticators[1]?.usable, true);
  stepUpOf(await patch(browser, two, { suspended: true }));
  await prove(browser, ada.authenticator, 'enter');
});

test('the last one may be suspended, and a recovery code is a way back in, once', async () => {
  const ada = await person(fixture, 'set-last');
  const [id = ''] = ada.ids;
  const { browser } = await entered(ada);
  await prove(browser, ada.authenticator, 'regenerate');
  const made = await regenerate(browser);
  assert.equal(made.status, 200, made.text);
  const [code = ''] = made.json<RecoveryCodesResponse>().codes;
  await prove(browser, ada.authenticator, 'suspend', id);
  const done = await patch(browser, id, { suspended: true });
  assert.equal(done.json<SettingsJSON>().authenticators[0]?.usable, false);

  const later = await openSettings(fixture, { userId: ada.userId });
  assert.deepEqual(later.session.stepUp?.ways, [{ method: 'recovery-code' }]);
  const way = { method: 'recovery-code', operation: 'enter' } as const;
  const { settings } = await proveByCode(later.browser, way, () => code);
  assert.deepEqual(
    settings?.recovery && [settings.recovery.remaining, settings.recovery.total],
    [9, 10],
  );
  assert.deepEqual(stepUpOf(await patch(later.browser, id, { suspended: false })).ways, []);
});

test('whatever a thief had proved elsewhere is void once anything is suspended', async () => {
  const ada = await person(fixture, 'set-thief', 2);
  const [one = '', two = ''] = ada.ids;
  const thief = await entered(ada);
  await prove(thief.browser, ada.authenticator, 'remove', one);
  const owner = await entered(ada);
  await prove(owner.browser, ada.authenticator, 'suspend', two);
  assert.equal((await patch(owner.browser, two, { suspended: true })).status, 200);
  const answer = await remove(thief.browser, one);
  assert.equal(stepUpOf(answer).operation, 'remove');
  assert.equal((await thief.browser.begin()).status, 403);
});

test('what a thief could stay by is void too once an authenticator is removed, whoever removes it', async () => {
  const ada = await person(fixture, 'set-stolen', 3);
  const [one = '', two = ''] = ada.ids;
  const [first, second] = [await entered(ada), await entered(ada)];
  const owner = await entered(ada);
  await prove(owner.browser, ada.authenticator, 'remove', two);
  assert.equal((await remove(owner.browser, two)).status, 200);
  assert.equal(stepUpOf(await first.browser.begin()).operation, 'add');
  await prove(second.browser, ada.authenticator, 'regenerate');
  const removed = await fixture.host('DELETE', `/v1/users/${ada.userId}/authenticators/${one}`);
  assert.equal(removed.status, 204, removed.text);
  assert.equal(stepUpOf(await regenerate(second.browser)).operation, 'regenerate');
});

test('new recovery codes take the place of all before, once a grant, and are answered alike when asked again', async () => {
  const ada = await person(fixture, 'set-codes');
  const { browser } = await entered(ada);
  assert.equal(stepUpOf(await regenerate(browser)).operation, 'regenerate');
  await prove(browser, ada.authenticator, 'regenerate');
  const key = newKey();
  const first = await regenerate(browser, key);
  assert.equal(first.status, 200, first.text);
  const { codes, settings } = first.json<RecoveryCodesResponse>();
  assert.equal(new Set(codes).size, 10);
  for (const code of codes)
    assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.deepEqual([settings.recovery?.remaining, settings.recovery?.total], [10, 10]);
  stepUpOf(await regenerate(browser));

  await prove(browser, ada.authenticator, 'regenerate');
  const second = await regenerate(browser);
  const newer = second.json<RecoveryCodesResponse>().codes;
  assert.deepEqual(
    codes.filter((code) => newer.includes(code)),
    [],
  );
  const [old = ''] = codes;
  const [current = ''] = newer;
  const begun = await browser.call('POST', '/v1/challenges', {
    method: 'recovery-code',
    operation: 'enter',
  });
  const path = `/v1/challenges/${begun.json<{ id: string }>().id}/complete`;
  const refused = await browser.call('POST', path, { code: old }, { idempotencyKey: newKey() });
  assert.equal(refused.json().code, 'wrong_code');
  const way = { method: 'recovery-code', operation: 'enter' } as const;
  await proveByCode(browser, way, () => current);

  // The codes are those of before, the list is of now.
  const again = await regenerate(browser, key);
  const repeated = again.json<RecoveryCodesResponse>();
  assert.deepEqual(repeated.codes, codes);
  assert.equal(repeated.settings.recovery?.remaining, 9);
  const { rows } = await fixture.store.query<{ answer: Uint8Array }>(
    'SELECT answer FROM idempotency',
  );
  for (const { answer } of rows) {
    for (const code of [...codes, ...newer]) assert.ok(!Buffer.from(answer).includes(code));
  }
});
