import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend } from '../../src/backends/backend.js';
import { authsignal } from '../../src/backends/authsignal.js';
import { corbado } from '../../src/backends/corbado.js';
import { jitsudo } from '../../src/backends/jitsudo.js';
import { sdkBridge } from '../../src/backends/sdk-bridge.js';
import { secureAuth } from '../../src/backends/secureauth.js';
import { isPasskeyError, type Failure, type FailureCode } from '../../src/failure.js';
import { failureText } from '../../src/i18n/failure-text.js';

/**
 * wire.md §6.2 by hand: what a service answers, and what a person reads. The answer is given to every request, whatever was
 * asked, so that nothing but the answer decides. What the browser throws is `classify.test.ts`'s.
 */
interface Row {
  readonly what: string;
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
  readonly code: FailureCode;
  readonly title: string;
  readonly more?: Partial<Failure>;
}

const ended = 'This link no longer works';
const ours = 'Something went wrong on our side';
const away = 'The service didn’t answer';
const again = 'Sign in again first';

const services: Record<string, { backend(fetch: typeof globalThis.fetch): Backend; rows: Row[] }> =
  {
    Authsignal: {
      backend: (fetch) =>
        authsignal({ baseUrl: 'https://api.example/v1', token: () => 'token', fetch }),
      rows: [
        {
          what: 'expired_token',
          status: 401,
          body: { error: 'unauthorized', errorCode: 'expired_token' },
          code: 'session_expired',
          title: ended,
        },
        {
          what: 'unauthorized',
          status: 401,
          body: { error: 'unauthorized', errorDescription: 'The request is unauthorized.' },
          code: 'session_expired',
          title: ended,
        },
        {
          what: 'an error that calls itself a success',
          status: 200,
          body: { error: 'unauthorized', errorCode: 'unauthorized' },
          code: 'session_expired',
          title: ended,
        },
        {
          what: 'too_many_requests',
          status: 429,
          body: { error: 'too many', errorCode: 'too_many_requests' },
          code: 'rate_limited',
          title: 'Too many tries',
        },
        {
          what: 'invalid_configuration',
          status: 400,
          body: { error: 'passkeys are off', errorCode: 'invalid_configuration' },
          code: 'invalid_request',
          title: ours,
        },
        {
          what: 'a fault of its own',
          status: 500,
          body: { error: 'internal_server_error' },
          code: 'server_error',
          title: away,
        },
      ],
    },
    'SecureAuth Connect': {
      backend: (fetch) =>
        secureAuth({ baseUrl: 'https://id.example/t/w/identity', token: () => 'token', fetch }),
      rows: [
        {
          what: '401',
          status: 401,
          body: { error: 'unauthorized', status_code: 401 },
          code: 'session_expired',
          title: ended,
        },
        {
          what: '403',
          status: 403,
          body: { error: 'forbidden', status_code: 403 },
          code: 'forbidden',
          title: ours,
        },
        {
          what: '429',
          status: 429,
          body: { error: 'too many requests', status_code: 429 },
          headers: { 'retry-after': '30' },
          code: 'rate_limited',
          title: 'Too many tries',
          more: { retryAfter: 30 },
        },
        {
          what: '500',
          status: 500,
          body: { error: 'internal', status_code: 500 },
          code: 'server_error',
          title: away,
        },
      ],
    },
    JITSudo: {
      backend: (fetch) =>
        jitsudo({
          baseUrl: 'https://api.example',
          tenantId: '2489E9AD-2EE2-8E00-8EC9-32D5F69181C0',
          token: () => 'token',
          fetch,
        }),
      rows: [
        {
          what: 'unauthenticated',
          status: 401,
          body: { code: 'unauthenticated', message: 'sign in' },
          code: 'session_expired',
          title: ended,
        },
        {
          what: 'tenant_mismatch',
          status: 403,
          body: { code: 'tenant_mismatch', message: 'another tenant' },
          code: 'tenant_mismatch',
          title: ours,
        },
        {
          what: 'a policy’s refusal, with its notices',
          status: 403,
          body: { code: 'forbidden', message: 'policy', notices: ['Only <b>on site</b>'] },
          code: 'forbidden',
          title: ours,
          more: { notices: ['Only <b>on site</b>'] },
        },
        {
          what: 'mfa_required',
          status: 403,
          body: { code: 'mfa_required', message: 'verify first' },
          code: 'reauth_required',
          title: again,
        },
        {
          what: 'no pending enrollment',
          status: 404,
          body: { code: 'not_found', message: 'No pending enrollment found' },
          code: 'no_pending_enrollment',
          title: ended,
        },
        {
          what: 'not implemented',
          status: 501,
          body: { code: 'not_implemented', message: 'Not implemented' },
          code: 'not_available',
          title: 'This can’t be done here',
          more: { retry: 'none' },
        },
        {
          what: '429',
          status: 429,
          body: { code: 'rate_limited', message: 'slow down' },
          headers: { 'retry-after': '7' },
          code: 'rate_limited',
          title: 'Too many tries',
          more: { retryAfter: 7 },
        },
        {
          what: '500',
          status: 500,
          body: { code: 'internal', message: 'oops' },
          code: 'server_error',
          title: away,
        },
      ],
    },
    'Corbado Connect': {
      backend: (fetch) =>
        corbado({
          projectId: 'pro-1',
          baseUrl: 'https://pro-1.frontendapi.example',
          token: () => 'ctk1_token',
          fetch,
        }),
      rows: [
        {
          what: '401',
          status: 401,
          body: { httpStatusCode: 401, message: 'token', error: { type: 'unauthorized' } },
          code: 'session_expired',
          title: ended,
        },
        {
          what: '403',
          status: 403,
          body: { httpStatusCode: 403, message: 'no', error: { type: 'forbidden' } },
          code: 'forbidden',
          title: ours,
        },
        {
          what: '429',
          status: 429,
          body: { httpStatusCode: 429, message: 'slow', error: { type: 'too_many_requests' } },
          code: 'rate_limited',
          title: 'Too many tries',
        },
        {
          what: 'passkey_already_exists',
          status: 400,
          body: { httpStatusCode: 400, message: 'x', error: { type: 'passkey_already_exists' } },
          code: 'already_enrolled',
          title: 'You already have a passkey here',
        },
        {
          what: '500',
          status: 500,
          body: { httpStatusCode: 500, message: 'oops', error: { type: 'server' } },
          code: 'server_error',
          title: away,
        },
      ],
    },
  };

/** Whatever is asked first. */
async function failureOf(backend: Backend): Promise<Failure> {
  const { signal } = new AbortController();
  try {
    const { refusal } = await backend.open(signal, 'enroll');
    if (refusal) return refusal;
    await backend.beginEnrollment('passkey', {}, signal);
  } catch (error) {
    assert.ok(isPasskeyError(error), String(error));
    return error.failure;
  }
  throw new Error('nothing was refused');
}

function check(failure: Failure, { code, title, more = {} }: Pick<Row, 'code' | 'title' | 'more'>) {
  assert.equal(failure.code, code);
  assert.equal(failureText(failure, { platform: 'mac' }).title, title);
  for (const [member, value] of Object.entries(more))
    assert.deepEqual(failure[member as keyof Failure], value);
}

for (const [service, { backend, rows }] of Object.entries(services)) {
  describe(`what ${service} refuses`, () => {
    for (const row of rows) {
      it(`${row.what} is ${row.code}`, async () => {
        const { status, body, headers } = row;
        const answer = () =>
          Promise.resolve(Response.json(body, { status, headers: headers ?? {} }));
        check(await failureOf(backend(answer)), row);
      });
    }

    it('is not reached', async () => {
      const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
      const failure = await failureOf(backend(unreachable));
      check(failure, { code: 'network', title: 'Can’t reach the service' });
    });
  });
}

describe('what an SDK of the host’s refuses', () => {
  const rows: [string, object, FailureCode, string, Partial<Failure>?][] = [
    ['totp_invalid', { code: 'totp_invalid' }, 'wrong_code', 'That code isn’t right'],
    [
      'account_locked',
      { code: 'account_locked', details: { retry_after_s: 90 } },
      'rate_limited',
      'Too many tries',
      { retryAfter: 90 },
    ],
    ['rate_limited', { code: 'rate_limited' }, 'rate_limited', 'Too many tries'],
    ['session_expired', { code: 'session_expired' }, 'session_expired', ended],
    ['session_revoked', { code: 'session_revoked' }, 'session_expired', ended],
    ['not_authenticated', { code: 'not_authenticated' }, 'session_expired', ended],
    ['step_up_required', { code: 'step_up_required' }, 'reauth_required', again],
    ['mfa_required', { code: 'mfa_required' }, 'reauth_required', again],
    ['consent_required', { code: 'consent_required' }, 'forbidden', ours],
    ['invalid_redirect_uri', { code: 'invalid_redirect_uri' }, 'invalid_request', ours],
    ['not_found', { code: 'not_found' }, 'not_found', ended],
    ['network_error', { code: 'network_error' }, 'network', 'Can’t reach the service'],
    ['server_error', { code: 'server_error' }, 'server_error', away],
    [
      'a prompt that was dismissed',
      { code: 'webauthn_failed', cause: { name: 'NotAllowedError' } },
      'cancelled',
      'Passkey not created',
    ],
    [
      'a passkey that is there already',
      { code: 'webauthn_failed', cause: { name: 'InvalidStateError' } },
      'already_enrolled',
      'You already have a passkey here',
    ],
    [
      'what the device cannot make',
      { code: 'webauthn_failed', cause: { name: 'NotSupportedError' } },
      'request_unsupported',
      'This device or password manager couldn’t create the passkey',
    ],
    [
      'a page that may not',
      { code: 'webauthn_failed', cause: { name: 'SecurityError' } },
      'rp_id_mismatch',
      'Passkeys can’t be set up on this page',
    ],
  ];
  for (const [what, error, code, title, more] of rows) {
    it(`${what} is ${code}`, async () => {
      const backend = sdkBridge({
        startMfaEnrolment: () => Promise.resolve({ kind: 'error', error }),
      });
      const { signal } = new AbortController();
      await backend.open(signal, 'enroll');
      const step = await backend.beginEnrollment('passkey', {}, signal);
      assert.ok(step.at === 'external' && backend.runEnrollment);
      const running = backend.runEnrollment(step.flow, {}, signal);
      await assert.rejects(running, (thrown) => {
        assert.ok(isPasskeyError(thrown));
        check(thrown.failure, { code, title, ...(more && { more }) });
        return true;
      });
    });
  }
});
