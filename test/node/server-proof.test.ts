import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateProof } from 'dpop';

import { bentTokens, hash } from '../support/client.js';
import { baseUrl, createFixture, type Fixture } from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

test('a stolen session token is nothing without its key', async () => {
  const { browser, tracked } = await fixture.open();
  const thief = await fixture.browser();
  thief.session = browser.session;
  thief.nonce = browser.nonce;
  const answer = await thief.begin();
  assert.equal(answer.status, 401);
  assert.equal(answer.json().code, 'invalid_proof');
  assert.equal((await thief.begin()).status, 401);
  const refused = await fixture.audit('proof_refused');
  assert.deepEqual(
    refused.map((row) => row['action_id']),
    [tracked.actionId],
  );
  const bearer = await browser.call(
    'POST',
    '/v1/enrollments',
    { method: 'passkey' },
    {
      headers: { authorization: `Bearer ${browser.session}` },
    },
  );
  assert.equal(bearer.status, 401);
});

test('a session token that was changed in any way is refused', async () => {
  const { browser } = await fixture.open();
  const { session } = browser;
  for (const [how, token] of Object.entries(bentTokens(session))) {
    if (how === 'with a space') continue;
    browser.session = token;
    const answer = await browser.begin();
    assert.equal(answer.status, 401, how);
    assert.equal(answer.json().code, 'session_expired', how);
  }
  browser.session = session;
  assert.equal((await browser.begin()).status, 201);
});

test('a proof is good once, and its replay is audited', async () => {
  const { browser, tracked } = await fixture.open();
  assert.equal((await browser.begin()).status, 201);
  const { proof } = browser;
  const replay = await browser.call('POST', '/v1/enrollments', { method: 'passkey' }, { proof });
  assert.equal(replay.status, 401);
  assert.equal(replay.json().code, 'invalid_proof');
  const rows = await fixture.audit('proof_replayed');
  assert.equal(rows.filter((row) => row['action_id'] === tracked.actionId).length, 1);
});

test('a proof for another request, token, body or action is refused', async () => {
  const { browser } = await fixture.open();
  const other = await fixture.open();
  const path = '/v1/enrollments';
  const body = { method: 'passkey' };
  const changes = {
    'another method': { htm: 'PATCH' },
    'another path': { htu: `${baseUrl}/v1/session` },
    'another host': { htu: `https://example.com${path}` },
    'a query': { htu: `${baseUrl}${path}?x` },
    'another body': { claims: { bh: hash('{}') } },
    'no body': { claims: { bh: null } },
    'no token': { claims: { ath: null } },
    'another token': { token: other.browser.session },
    'no jti': { claims: { jti: null } },
    'an empty jti': { claims: { jti: '' } },
    'a jti that is no string': { claims: { jti: 1 } },
    'an action it does not name': { claims: { act: 'A'.repeat(32) } },
    'another key': { key: other.browser.key },
    'no proof at all': { proof: 'x' },
    'an unsigned proof': {
      proof: `${Buffer.from('{"alg":"none","typ":"dpop+jwt"}').toString('base64url')}.e30.`,
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    const answer = await browser.call('POST', path, body, change);
    assert.equal(answer.status, 401, what);
    assert.equal(answer.json().code, 'invalid_proof', what);
  }
  const absent = await browser.call('POST', path, body, { headers: { dpop: '' } });
  assert.equal(absent.json().code, 'invalid_proof');
});

test('a proof whose signature, type or algorithm is another is refused', async () => {
  const { browser } = await fixture.open();
  const claims = { bh: hash('{"method":"passkey"}') };
  const url = `${baseUrl}/v1/enrollments`;
  const proof = await generateProof(
    browser.key,
    url,
    'POST',
    browser.nonce,
    browser.session,
    claims,
  );
  const [header = '', payload = '', signature = ''] = proof.split('.');
  const read = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
  const write = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const flipped = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
  const proofs = [
    `${header}.${payload}.${flipped}`,
    `${write({ ...read, typ: 'JWT' })}.${payload}.${signature}`,
    `${write({ ...read, alg: 'HS256' })}.${payload}.${signature}`,
    `${write({ ...read, alg: 'none' })}.${payload}.`,
    `${header}.${payload}`,
    `${proof}.${signature}`,
  ];
  for (const bad of proofs) {
    const answer = await browser.call(
      'POST',
      '/v1/enrollments',
      { method: 'passkey' },
      { proof: bad },
    );
    assert.equal(answer.json().code, 'invalid_proof', bad);
  }
  const good = await browser.call('POST', '/v1/enrollments', { method: 'passkey' }, { proof });
  assert.equal(good.status, 201, good.text);
});

test('a nonce is asked for, belongs to one action and lives for five minutes', async () => {
  const { browser } = await fixture.open({ expiresIn: 3600 });
  const other = await fixture.open();
  const old = browser.nonce;
  const path = '/v1/enrollments';
  for (const nonce of [undefined, 'A'.repeat(32), 'x', other.browser.nonce]) {
    const answer = await browser.call('POST', path, { method: 'passkey' }, { nonce });
    assert.equal(answer.status, 401);
    assert.equal(answer.json().code, 'use_dpop_nonce');
    assert.ok(answer.headers.get('dpop-nonce'));
  }
  fixture.offset = 301_000;
  const stale = await browser.call('POST', path, { method: 'passkey' }, { nonce: old });
  const fresh = await browser.begin();
  fixture.offset = 0;
  assert.equal(stale.json().code, 'use_dpop_nonce');
  assert.equal(fresh.json().code, 'reauth_required');
});

test('the exchange takes a proof for this token and no other', async () => {
  const tracked = await fixture.track();
  const other = await fixture.track();
  const browser = await fixture.browser();
  const changes = [
    { token: other.token },
    { htm: 'GET' },
    { htu: `${baseUrl}/v1/enrollments` },
    { claims: { act: tracked.actionId } },
  ];
  for (const change of changes) {
    const answer = await browser.exchange({ token: tracked.token }, change);
    assert.equal(answer.json().code, 'invalid_proof');
  }
  assert.equal((await browser.exchange({ token: tracked.token })).status, 200);
  const { proof } = browser;
  const replayed = await browser.exchange({ token: tracked.token }, { proof });
  assert.equal(replayed.json().code, 'use_dpop_nonce');
});

test('a proof that has been used opens no link, and leaves it to be opened', async () => {
  const tracked = await fixture.track();
  const { browser } = await fixture.open();
  const jti = 'used-before';
  const used = await browser.call(
    'POST',
    '/v1/enrollments',
    { method: 'passkey' },
    { claims: { jti, bh: hash('{"method":"passkey"}') } },
  );
  assert.equal(used.status, 201, used.text);
  const refused = await browser.exchange({ token: tracked.token }, { claims: { jti } });
  assert.equal(refused.status, 401);
  assert.equal(refused.json().code, 'invalid_proof');
  const rows = await fixture.audit('proof_replayed');
  assert.equal(rows.filter((row) => row['action_id'] === tracked.actionId).length, 1);
  const asked = await fixture.host('GET', `/v1/actions/${tracked.actionId}`);
  assert.equal(asked.json<{ state: string }>().state, 'tracked');
  const other = await fixture.browser();
  assert.equal((await other.exchange({ token: tracked.token })).status, 200);
});

test('the clock of the browser is not asked', async () => {
  const tracked = await fixture.track();
  const browser = await fixture.browser();
  const day = 86_400;
  const now = Math.floor(Date.now() / 1000);
  const answer = await browser.exchange(
    { token: tracked.token },
    { claims: { iat: now + day, exp: now - day, nbf: now + day } },
  );
  assert.equal(answer.status, 200, answer.text);
});
