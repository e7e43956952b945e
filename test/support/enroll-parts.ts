import type { Backend } from '../../src/backends/backend.js';
import type { EnrollParts } from '../../src/runners/perform-enroll.js';
import { create, credential, done, opening } from './enroll-states.js';

const unasked = () => Promise.reject(new Error('not asked for'));

/** A service that answers what `overrides` say, and agrees to adding a passkey. */
export function fakeBackend(overrides: Partial<Backend> = {}): Backend {
  return {
    capabilities: () => ({
      enroll: ['passkey', 'security-key', 'totp', 'email-otp', 'sms-otp'],
      manage: [],
      label: 'after-enroll',
    }),
    open: () => Promise.resolve(opening),
    beginEnrollment: () => Promise.resolve(create),
    completeEnrollment: () => Promise.resolve(done),
    beginChallenge: unasked,
    completeChallenge: unasked,
    list: unasked,
    rename: unasked,
    suspend: unasked,
    remove: unasked,
    regenerate: unasked,
    ...overrides,
  };
}

/** What an enrollment loads late, in Node: no view, no page to be left, and a person who agrees. */
export function enrollParts(overrides: Partial<EnrollParts> = {}): EnrollParts {
  return {
    ceremony: {
      checkSupport: () => undefined,
      register: () => Promise.resolve({ ok: true, response: credential }),
      signalAccepted: () => undefined,
      signalUnknown: () => undefined,
    },
    loadChallenge: () => import('../../src/runners/late-challenge.js'),
    loadSetup: () => import('../../src/runners/late-setup.js'),
    loadRecovery: unasked,
    onLeave: () => () => undefined,
    ...overrides,
  };
}
