import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { secureAuthFailure, type Asked } from '../../src/backends/secureauth-failures.js';
import type { FailureCode } from '../../src/failure.js';

const statuses = [400, 401, 403, 404, 409, 412, 422, 429, 500, 501, 503] as const;
type Meanings = Record<(typeof statuses)[number], FailureCode>;

const change: Meanings = {
  400: 'invalid_request',
  401: 'reauth_required',
  403: 'reauth_required',
  404: 'not_available',
  409: 'superseded',
  412: 'superseded',
  422: 'invalid_request',
  429: 'rate_limited',
  500: 'server_error',
  501: 'not_available',
  503: 'not_available',
};
const confirmed = { 400: 'verification_failed', 422: 'verification_failed' } as const;
const full = { 409: 'credential_limit', 422: 'credential_limit' } as const;
const last = 'last_authenticator' as const;

/** wire.md §2.4 and §6.2 by hand: every call, every status, and what else decides. */
const rows: [what: string, asked: Asked, meanings: Meanings][] = [
  [
    'the list',
    { call: 'read' },
    {
      ...change,
      ...{ 401: 'session_expired', 403: 'forbidden', 404: 'invalid_request' },
      ...{ 409: 'invalid_request', 412: 'invalid_request' },
    },
  ],
  ['the options', { call: 'begin', passkeys: 9 }, change],
  ['the options of the one too many', { call: 'begin', passkeys: 10 }, { ...change, ...full }],
  [
    'a new passkey',
    { call: 'complete', passkeys: 9 },
    { ...change, ...confirmed, 404: 'no_pending_enrollment' },
  ],
  [
    'the one too many',
    { call: 'complete', passkeys: 10 },
    { ...change, ...confirmed, ...full, 404: 'no_pending_enrollment' },
  ],
  [
    'the one too many, after another login',
    { call: 'complete', passkeys: 10, fresh: true },
    { ...change, ...confirmed, ...full, 403: 'credential_limit', 404: 'credential_limit' },
  ],
  ['what is set', { call: 'set' }, change],
  ['another name', { call: 'rename', passkeys: 1 }, { ...change, 404: 'not_found' }],
  ['one of two removed', { call: 'remove', passkeys: 2 }, { ...change, 404: 'not_found' }],
  [
    'the last one removed',
    { call: 'remove', passkeys: 1 },
    { ...change, 404: 'not_found', 400: last, 403: last, 409: last, 412: last, 422: last },
  ],
];

const answer = (status: number, body: unknown = {}, headers: HeadersInit = {}) => ({
  ...{ status, body, headers: new Headers(headers) },
});

describe('what SecureAuth answers to', () => {
  for (const [what, asked, meanings] of rows)
    it(what, () => {
      const read = statuses.map((status) => [
        status,
        secureAuthFailure(answer(status), asked)?.code,
      ]);
      assert.deepEqual(Object.fromEntries(read), meanings);
      for (const status of [200, 204])
        assert.equal(secureAuthFailure(answer(status), asked), undefined);
    });
});

describe('an error of SecureAuth', () => {
  it('is for developers: the status, the code and the words, and no details', () => {
    const body = {
      error: 'no',
      error_code: 'nope',
      status_code: 409,
      details: { token: 'secret' },
    };
    const failure = secureAuthFailure(answer(409, body), { call: 'rename' });
    assert.equal(failure?.cause?.message, '409 nope no');
    assert.ok(!JSON.stringify(failure).includes('secret'));
  });

  it('is a limit where it says so, whatever the status', () => {
    for (const status of [400, 403, 409, 412, 422]) {
      const body = { error: 'maximum credentials capacity reached' };
      const asked = { call: 'complete', passkeys: 3 } as const;
      assert.equal(secureAuthFailure(answer(status, body), asked)?.code, 'credential_limit');
    }
  });

  it('says how long to wait', () => {
    const failure = secureAuthFailure(answer(429, {}, { 'retry-after': '30' }), { call: 'begin' });
    assert.equal(failure?.retryAfter, 30);
  });

  it('comes again for good where something is lacking, and not where it is away', () => {
    const retry = (status: number) => secureAuthFailure(answer(status), { call: 'begin' })?.retry;
    assert.deepEqual([retry(404), retry(501), retry(503)], ['none', 'none', 'once']);
  });

  it('may be of a gateway that knows nothing of this', () => {
    for (const body of [null, 'no', [], { error: { deep: 1 } }, { code: 'last_authenticator' }])
      assert.equal(secureAuthFailure(answer(403, body), { call: 'read' })?.code, 'forbidden');
  });
});
