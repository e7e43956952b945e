import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { TotpEnrollmentStart } from '../../src/contract.js';
import type { AuthenticatorsResponse, ImportRequest } from '../../src/host-contract.js';
import { createAuthenticator } from '../support/authenticator.js';
import { encodeCbor } from '../support/cbor.js';
import { createFixture, demo, every, type Fixture } from '../support/fixture.js';
import { elsewhere } from '../support/imported.js';
import { newKey, type Answer } from '../support/client.js';
import { totpCode } from '../support/codes.js';
import { openSettings } from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [{ ...demo, passkeyLimit: 3, totalLimit: 9 }] });
});
after(() => fixture.close());

const pathOf = (userId: string) => `/v1/users/${userId}/authenticators`;
const send = (userId: string, body: unknown): Promise<Answer> =>
  fixture.host('POST', pathOf(userId), body);

async function counts(userId: string): Promise<unknown> {
  const { rows } = await fixture.store.query(
    'SELECT authenticator_count AS total, passkey_count AS passkeys FROM users WHERE id = $1',
    [userId],
  );
  return rows[0];
}

test('imported credentials are listed as they were described, and counted', async () => {
  const { request } = await elsewhere(2, {
    aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
    transports: ['internal', 'hybrid', 'telepathy', 'internal'],
  });
  const credentials = request.credentials.map((each, index) => ({
    ...each,
    createdAt: `2024-02-0${index + 1}T04:05:06Z`,
  }));
  const answer = await send('imp-listed', { ...request, credentials });
  assert.equal(answer.status, 201, answer.text);
  const { authenticators } = answer.json<AuthenticatorsResponse>();
  assert.deepEqual(
    authenticators.map((each) => ({ ...each, id: '' })),
    ['Google Password Manager', 'Google Password Manager 2'].map((name, index) => ({
      id: '',
      method: 'passkey',
      name,
      createdAt: `2024-02-0${index + 1}T04:05:06.000Z`,
      lastUsedAt: null,
      attachment: 'platform',
      provider: 'Google Password Manager',
      syncs: true,
      backedUp: true,
      discoverable: true,
      transports: ['internal', 'hybrid'],
      sentTo: null,
      suspended: false,
      usable: true,
      upgradable: false,
    })),
  );
  const listed = await fixture.host('GET', pathOf('imp-listed'));
  assert.deepEqual(listed.json<AuthenticatorsResponse>().authenticators, authenticators);
  assert.deepEqual(await counts('imp-listed'), { total: 2, passkeys: 2 });
  const { rows } = await fixture.store.query<{ handle: Uint8Array }>(
    `SELECT handle FROM users WHERE id = 'imp-listed'`,
  );
  assert.equal(Buffer.from(rows[0]?.handle ?? []).toString('base64url'), request.userHandle);
  const audited = await fixture.audit('authenticator_imported');
  assert.deepEqual(
    audited.map(({ user_id: user, action_id: action }) => [user, action]),
    [
      ['imp-listed', null],
      ['imp-listed', null],
    ],
  );
});

test('all three algorithms are taken', async () => {
  for (const algorithm of [-7, -8, -257] as const) {
    const { request } = await elsewhere(1, {}, { algorithm });
    const answer = await send(`imp-alg${algorithm}`, request);
    assert.equal(answer.status, 201, answer.text);
  }
});

test('what could never verify a signature, or says the impossible, is refused with its name', async () => {
  const { request } = await elsewhere();
  const [good] = request.credentials;
  assert.ok(good);
  const off = encodeCbor(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, randomBytes(32)],
      [-3, randomBytes(32)],
    ]),
  );
  const bent: [Partial<typeof good>, string][] = [
    [{ publicKey: off.toString('base64url') }, 'publicKey'],
    [{ publicKey: 'AAAA' }, 'publicKey'],
    [{ publicKey: good.publicKey.slice(0, -4) }, 'publicKey'],
    [
      {
        publicKey: Buffer.concat([
          Buffer.from(good.publicKey, 'base64url'),
          Buffer.from([0]),
        ]).toString('base64url'),
      },
      'publicKey',
    ],
    [{ publicKey: 'x' }, 'publicKey'],
    [{ credentialId: 'x' }, 'credentialId'],
    [{ credentialId: '' }, 'credentialId'],
    [{ credentialId: randomBytes(1024).toString('base64url') }, 'credentialId'],
    [{ counter: -1 }, 'counter'],
    [{ counter: 2 ** 32 }, 'counter'],
    [{ backupEligible: false, backedUp: true }, 'backedUp'],
    [{ name: 'a\u202eb' }, 'name'],
    [{ aaguid: 'nonsense' }, 'aaguid'],
    [{ createdAt: 'yesterday' }, 'createdAt'],
  ];
  for (const [laid, property] of bent) {
    const answer = await send('imp-bent', {
      ...request,
      credentials: [{ ...good, ...laid }],
    } satisfies ImportRequest);
    assert.equal(answer.status, 400, `${JSON.stringify(laid)}: ${answer.text}`);
    assert.equal(answer.json().details?.['property'], `credentials.0.${property}`);
  }
  assert.equal(await counts('imp-bent'), undefined);
  const longest = randomBytes(1023).toString('base64url');
  const answer = await send('imp-bent', {
    ...request,
    credentials: [{ ...good, credentialId: longest }],
  });
  assert.equal(answer.status, 201, answer.text);
});

test("a handle is needed for what may be discoverable, is one user's, and stays", async () => {
  const { request } = await elsewhere();
  const { userHandle, ...without } = request;
  const missing = await send('imp-handle', without);
  assert.equal(missing.status, 400);
  assert.equal(missing.json().details?.['property'], 'userHandle');
  for (const wrong of ['', 'x', randomBytes(65).toString('base64url')]) {
    const answer = await send('imp-handle', { ...request, userHandle: wrong });
    assert.equal(answer.status, 400, wrong);
    assert.equal(answer.json().details?.['property'], 'userHandle');
  }
  assert.equal((await send('imp-handle', request)).status, 201);
  const other = await elsewhere();
  const taken = await send('imp-handle-2', { ...other.request, userHandle });
  assert.equal(taken.status, 400);
  const changed = await send('imp-handle', other.request);
  assert.equal(changed.status, 400);
  assert.equal(changed.json().details?.['property'], 'userHandle');
  const same = await send('imp-handle', { ...other.request, userHandle });
  assert.equal(same.status, 201, same.text);
  const key = await elsewhere(1, { discoverable: false });
  const { credentials } = key.request;
  assert.equal((await send('imp-handle-3', { credentials })).status, 201);
});

test('one that anybody has is refused alike whoever has it, and all of the request with it', async () => {
  const first = await elsewhere();
  assert.equal((await send('imp-owner', first.request)).status, 201);
  const more = await elsewhere();
  const both = {
    ...more.request,
    credentials: [...more.request.credentials, ...first.request.credentials],
  };
  const other = await send('imp-thief', both);
  const own = await send('imp-owner', { ...both, userHandle: first.request.userHandle });
  assert.equal(other.status, 409);
  assert.equal(own.text, other.text);
  assert.equal(other.json().code, 'already_enrolled');
  assert.deepEqual(other.json().details, { property: 'credentials.1.credentialId' });
  assert.equal(await counts('imp-thief'), undefined);
  assert.equal(await fixture.count('imp-owner'), 1);
  const twice = await elsewhere();
  const [one] = twice.request.credentials;
  assert.ok(one);
  const answer = await send('imp-twice', { ...twice.request, credentials: [one, one] });
  assert.equal(answer.json().code, 'already_enrolled');
});

test('the limits hold, for all or none', async () => {
  const four = await elsewhere(4);
  const over = await send('imp-limit', four.request);
  assert.equal(over.status, 409);
  assert.equal(over.json().code, 'credential_limit');
  assert.equal(await fixture.count('imp-limit'), 0);
  const credentials = four.request.credentials.slice(0, 3);
  assert.equal((await send('imp-limit', { ...four.request, credentials })).status, 201);
  const last = await send('imp-limit', {
    ...four.request,
    credentials: four.request.credentials.slice(3),
  });
  assert.equal(last.json().code, 'credential_limit');
  assert.deepEqual(await counts('imp-limit'), { total: 3, passkeys: 3 });

  const tenants = [
    { ...demo, firstFactor: ['totp', 'passkey'], passkeyLimit: 2, totalLimit: 2 },
  ] as const;
  const narrow = await createFixture({ tenants });
  const { browser } = await openSettings(narrow, {
    userId: 'imp-total',
    user: { name: 'ada' },
    authenticatedAt: new Date().toISOString(),
  });
  const begun = (await browser.begin({ method: 'totp' })).json<TotpEnrollmentStart>();
  const body = { code: totpCode(begun.secret) };
  const path = `/v1/enrollments/${begun.id}/complete`;
  const added = await browser.call('POST', path, body, { idempotencyKey: newKey() });
  assert.equal(added.status, 200, added.text);
  const two = await elsewhere(2);
  const total = await narrow.host('POST', pathOf('imp-total'), two.request);
  assert.equal(total.json().code, 'credential_limit');
  assert.equal(await narrow.count('imp-total'), 1);
  await narrow.close();
});

test('an enrollment begun with the handle of before makes nothing after an import', async () => {
  const { browser, enrollment, tracked } = await fixture.open({ userId: 'imp-open' });
  const { request } = await elsewhere();
  assert.equal((await send('imp-open', request)).status, 201);
  assert.ok('options' in enrollment);
  const response = await createAuthenticator().create(enrollment.options, {
    origin: 'http://localhost:3000',
  });
  const answer = await browser.complete(enrollment, response);
  assert.equal(answer.status, 409, answer.text);
  assert.equal(answer.json().code, 'superseded');
  assert.equal(tracked.isEnrolled, false);
  assert.equal(await fixture.count('imp-open'), 1);
});

test('what is plugged in and never copied is a security key where the tenant takes them', async () => {
  const keys = await createFixture({ tenants: [every] });
  const shapes: [Partial<ImportRequest['credentials'][number]>, string][] = [
    [
      { attachment: 'cross-platform', transports: ['usb'], backupEligible: false, backedUp: false },
      'security-key',
    ],
    [{ attachment: 'cross-platform', transports: ['hybrid'], backupEligible: true }, 'passkey'],
    [{ attachment: 'platform' }, 'passkey'],
  ];
  for (const [index, [laid, method]] of shapes.entries()) {
    const { request } = await elsewhere(1, laid);
    const answer = await keys.host('POST', pathOf(`imp-shape-${index}`), request);
    assert.equal(answer.json<AuthenticatorsResponse>().authenticators[0]?.method, method);
  }
  await keys.close();
});

test('only a key with admin rights may, from a server, with nothing unknown in the body', async () => {
  const { request } = await elsewhere();
  const asked = await fixture.host('POST', pathOf('imp-right'), request, {
    authorization: 'Bearer unknown-secret',
  });
  assert.equal(asked.status, 401);
  const page = await fixture.host('POST', pathOf('imp-right'), request, {
    origin: 'http://localhost:3000',
  });
  assert.equal(page.status, 403);
  const unknown = await send('imp-right', { ...request, tenant: 'other' });
  assert.equal(unknown.status, 400);
  assert.equal(await fixture.count('imp-right'), 0);
});
