import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serviceFailure } from '../../src/backends/failures.js';
import { announcements } from '../../src/flows/enroll-announcements.js';
import type { EnrollState } from '../../src/flows/enroll-states.js';
import { failureCodes, type FailureCode } from '../../src/failure.js';
import { done, failure, states } from '../support/enroll-states.js';

const heard = (from: EnrollState, to: EnrollState) =>
  announcements(from, to)
    .map(({ name }) => name)
    .filter((name) => name !== 'passkey-step');

const expired = [
  'action_expired',
  'action_ended',
  'opened_elsewhere',
  'session_expired',
  'reauth_required',
  'no_pending_enrollment',
  'not_found',
];

function expected(code: FailureCode): string[] {
  if (code === 'aborted' || code === 'superseded') return [];
  if (code === 'cancelled' || code === 'cancelled_or_duplicate' || code === 'not_offered')
    return ['passkey-cancelled'];
  return [expired.includes(code) ? 'passkey-expired' : 'passkey-failed'];
}

describe('what the page hears', () => {
  for (const code of failureCodes)
    it(`of ${code}`, () => {
      const to = { step: 'failed', failure: serviceFailure(code) } as const;
      assert.deepEqual(heard(states.prompting, to), expected(code));
    });

  it('of a passkey that was made and then not taken, whatever the reason', () => {
    const to = { step: 'failed', failure: failure('superseded') } as const;
    assert.deepEqual(heard(states.saving, to), ['passkey-failed']);
  });

  it('of a new passkey, once', () => {
    assert.deepEqual(announcements(states.saving, states.enrolled), [
      { name: 'passkey-step', detail: { step: 'enrolled' } },
      {
        name: 'passkey-enrolled',
        detail: { authenticator: done.authenticator, result: 'result-token' },
      },
    ]);
    assert.deepEqual(heard(states.enrolled, states['enrolled, editing']), []);
  });

  it('of another name', () => {
    const authenticator = { ...done.authenticator, name: 'Work' };
    const to = { ...states.enrolled, done: { ...done, authenticator } };
    assert.deepEqual(announcements(states['enrolled, saving name'], to), [
      { name: 'authenticator-renamed', detail: { id: authenticator.id, name: 'Work' } },
    ]);
  });

  it('of a person who says no before or at the prompt', () => {
    assert.deepEqual(heard(states.prompting, states['why, ready']), ['passkey-cancelled']);
    assert.deepEqual(heard(states['why, ready'], states.declined), ['passkey-cancelled']);
  });

  it('of each step', () => {
    assert.deepEqual(announcements(states.opening, states['opened, ready']), [
      { name: 'passkey-step', detail: { step: 'opened' } },
    ]);
  });
});
