import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AuthenticatorJSON, SessionResponse } from '../../src/contract.js';
import type {
  AuthenticatorsResponse,
  TrackRequest,
  TrackResponse,
  UserResponse,
} from '../../src/host-contract.js';
import { Browser, createHost, type Answer } from '../support/client.js';
import { baseUrl, createFixture, demo, every, type Fixture } from '../support/fixture.js';
import { elsewhere } from '../support/imported.js';
import { openSettings, person, prove } from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    tenants: [
      { ...every, keys: [...every.keys, { secret: 'admin-only-key', rights: ['admin'] }] },
      {
        ...demo,
        id: 'other',
        keys: [{ secret: 'key-of-another-tenant', rights: ['track', 'admin'] }],
      },
    ],
  });
});
after(() => fixture.close());

const user = {
  name: 'ada@example.com',
  email: 'ada@example.com',
  emailVerified: true,
  phone: '+491701234567',
  phoneVerified: true,
} satisfies TrackRequest['user'];

/** A user with `count` passkeys; answers their ids, oldest first. */
async function enrolled(userId: string, count = 1): Promise<string[]> {
  const { request } = await elsewhere(count);
  const path = `/v1/users/${userId}/authenticators`;
  const answer = await fixture.host('POST', path, { ...request, user });
  assert.equal(answer.status, 201, answer.text);
  return answer.json<AuthenticatorsResponse>().authenticators.map(({ id }) => id);
}

const at = (userId: string, id = '') => `/v1/users/${userId}/authenticators${id && `/${id}`}`;

async function count(table: string, userId: string): Promise<number> {
  const { rows } = await fixture.store.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE user_id = $1`,
    [userId],
  );
  return rows[0]?.count ?? -1;
}

const mailsTo = (address: string) => fixture.mails.filter(({ to }) => to === address).length;

test('an administrator renames, suspends, resumes and removes, the last one too, and the person is told', async () => {
  const [id = ''] = await enrolled('adm-one');
  const named = await fixture.host('PATCH', at('adm-one', id), { name: '  Work   Mac ' });
  assert.equal(named.status, 200, named.text);
  assert.equal(named.json<AuthenticatorJSON>().name, 'Work Mac');

  for (const suspended of [true, true, false]) {
    const answer = await fixture.host('PATCH', at('adm-one', id), { suspended });
    assert.equal(answer.status, 200, answer.text);
    const shown = answer.json<AuthenticatorJSON>();
    assert.deepEqual([shown.suspended, shown.usable], [suspended, !suspended]);
  }
  assert.equal((await fixture.audit('authenticator_suspended')).length, 1);
  assert.equal((await fixture.audit('authenticator_resumed')).length, 1);

  const before = mailsTo('ada@example.com');
  const removed = await fixture.host('DELETE', at('adm-one', id));
  assert.deepEqual([removed.status, removed.text], [204, '']);
  assert.equal(mailsTo('ada@example.com'), before + 1);
  assert.equal(await fixture.count('adm-one'), 0);
  const { rows } = await fixture.store.query(
    `SELECT authenticator_count AS total, passkey_count AS passkeys FROM users WHERE id = 'adm-one'`,
  );
  assert.deepEqual(rows, [{ total: 0, passkeys: 0 }]);
  const audited = await fixture.audit('authenticator_removed');
  assert.deepEqual(
    audited.map(({ user_id: who, action_id: action, detail }) => ({ who, action, detail })),
    [
      {
        who: 'adm-one',
        action: null,
        detail: { authenticatorId: id, method: 'passkey', name: 'Work Mac' },
      },
    ],
  );
  const again = await fixture.host('DELETE', at('adm-one', id));
  assert.equal(again.status, 404);
});

test("another user's and another tenant's authenticators are as unknown as unknown ones", async () => {
  const [own = ''] = await enrolled('adm-mine');
  await enrolled('adm-yours');
  const foreign = createHost(
    (request) => fixture.server.fetch(request),
    baseUrl,
    'key-of-another-tenant',
  );
  const calls: ((host: typeof foreign, path: string) => Promise<Answer>)[] = [
    (host, path) => host('DELETE', path),
    (host, path) => host('PATCH', path, { name: 'mine now' }),
    (host, path) => host('PATCH', path, { suspended: true }),
    (host, path) => host('PATCH', path, { suspended: false }),
  ];
  for (const call of calls) {
    const unknown = await call(fixture.host, at('adm-yours', 'x'.repeat(22)));
    const answers = [
      await call(fixture.host, at('adm-yours', own)),
      await call(fixture.host, at('nobody-yet', own)),
      await call(foreign, at('adm-mine', own)),
    ];
    assert.equal(unknown.status, 404);
    for (const { status, text } of answers) {
      assert.deepEqual({ status, text }, { status: 404, text: unknown.text });
    }
  }
  const listed = await foreign('GET', at('adm-mine'));
  assert.deepEqual(listed.json(), { authenticators: [] });
  assert.equal(await fixture.count('adm-mine'), 1);
});

test('a user who is removed is gone with all of theirs but the audit, and what was open has ended', async () => {
  await enrolled('adm-gone', 2);
  const open = await fixture.track({ userId: 'adm-gone', user, assumeAuthenticated: true });
  const browser = await fixture.browser();
  assert.equal((await browser.open({ token: open.token })).status, 200);
  const waiting = await fixture.track({ userId: 'adm-gone', user });
  const sent = await fixture.host('POST', '/v1/users/adm-gone/codes', { channel: 'email' });
  assert.equal(sent.status, 201, sent.text);

  const removed = await fixture.host('DELETE', '/v1/users/adm-gone');
  assert.deepEqual([removed.status, removed.text], [204, '']);

  for (const table of ['authenticators', 'recovery_sets', 'sends']) {
    assert.equal(await count(table, 'adm-gone'), 0, table);
  }
  const { rows: left } = await fixture.store.query(
    `SELECT 1 FROM users WHERE id = 'adm-gone'
     UNION ALL SELECT 1 FROM sessions s JOIN actions a ON a.id = s.action_id WHERE a.user_id = 'adm-gone'
     UNION ALL SELECT 1 FROM enrollments e JOIN actions a ON a.id = e.action_id WHERE a.user_id = 'adm-gone'
     UNION ALL SELECT 1 FROM challenges c JOIN actions a ON a.id = c.action_id WHERE a.user_id = 'adm-gone'
     UNION ALL SELECT 1 FROM outbox WHERE payload->>'userId' = 'adm-gone'`,
  );
  assert.deepEqual(left, []);
  const { rows: states } = await fixture.store.query<{ state: string }>(
    `SELECT DISTINCT state FROM actions WHERE user_id = 'adm-gone'`,
  );
  assert.deepEqual(states, [{ state: 'cancelled' }]);
  for (const { actionId } of [open, waiting]) {
    const asked = await fixture.host('GET', `/v1/actions/${actionId}`);
    assert.equal(asked.json<{ state: string }>().state, 'cancelled');
  }
  const late = await fixture.browser();
  assert.equal((await late.open({ token: waiting.token })).json().code, 'action_ended');
  assert.equal((await browser.begin()).json().code, 'session_expired');

  const audited = await fixture.audit('user_removed');
  assert.deepEqual(
    audited.map(({ user_id: who, detail }) => ({ who, detail })),
    [{ who: 'adm-gone', detail: { authenticators: 2 } }],
  );
  assert.ok((await count('audit', 'adm-gone')) > 4);

  const asked = await fixture.host('GET', '/v1/users/adm-gone');
  assert.deepEqual(asked.json<UserResponse>(), {
    userId: 'adm-gone',
    isEnrolled: false,
    enrolledMethods: [],
  });
  assert.equal((await fixture.host('DELETE', '/v1/users/adm-gone')).status, 204);
  assert.equal((await fixture.audit('user_removed')).length, 1);

  const anew = await fixture.enroll({ userId: 'adm-gone', user });
  assert.equal(anew.tracked.isEnrolled, false);
});

test('a result that was not yet validated is worth nothing once its user is removed', async () => {
  const ada = await person(fixture, 'adm-result');
  const { browser, tracked } = await openSettings(fixture, {
    userId: ada.userId,
    purpose: 'challenge',
  });
  const { result } = await prove(browser, ada.authenticator, 'confirm');
  assert.ok(result);
  await fixture.host('DELETE', '/v1/users/adm-result');
  const path = `/v1/actions/${tracked.actionId}/validate`;
  const answer = await fixture.host('POST', path, { result });
  assert.equal(answer.status, 404, answer.text);
});

test('what an administrator starts goes by message: a page is not opened without a click', async () => {
  const admin = createHost((request) => fixture.server.fetch(request), baseUrl, 'admin-only-key');
  const body = {
    userId: 'adm-start',
    action: 'enroll',
    purpose: 'enroll',
    user,
    authenticatedAt: new Date().toISOString(),
  };
  for (const delivery of [undefined, 'page', 'message']) {
    const answer = await admin('POST', '/v1/actions', { ...body, ...(delivery && { delivery }) });
    assert.equal(answer.status, 201, answer.text);
    assert.match(answer.json<TrackResponse>().url, /&confirm$/);
  }
  const own = await fixture.host('POST', '/v1/actions', body);
  assert.doesNotMatch(own.json<TrackResponse>().url, /confirm/);
});

test('none of it is for pages, for keys without the right, or for sessions', async () => {
  const [id = ''] = await enrolled('adm-right');
  const page = { origin: baseUrl };
  const opened = await fixture.track({ userId: 'adm-right', assumeAuthenticated: true });
  const browser = await Browser.create((request) => fixture.server.fetch(request), baseUrl);
  const session = await browser.open({ token: opened.token });
  assert.ok(session.json<SessionResponse>().session);
  const calls: [string, string, unknown?][] = [
    ['GET', '/v1/users/adm-right'],
    ['DELETE', '/v1/users/adm-right'],
    ['GET', at('adm-right')],
    ['POST', at('adm-right'), (await elsewhere()).request],
    ['PATCH', at('adm-right', id), { name: 'n' }],
    ['DELETE', at('adm-right', id)],
    ['POST', '/v1/users/adm-right/codes', { channel: 'email' }],
    ['POST', '/v1/users/adm-right/codes/x/verify', { code: '123456' }],
  ];
  for (const [method, path, body] of calls) {
    const byPage = await fixture.host(method, path, body, page);
    const bySession = await browser.call(method, path, body);
    const unknown = await fixture.host(method, path, body, { authorization: 'Bearer no-such-key' });
    assert.deepEqual([byPage.status, bySession.status, unknown.status], [403, 403, 401], path);
  }
  assert.equal(await fixture.count('adm-right'), 1);
});
