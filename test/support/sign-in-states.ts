import type { Opening } from '../../src/backends/backend.js';
import type { StepUp } from '../../src/contract.js';
import type { ChallengeEvent, ChallengeState, Proof } from '../../src/flows/challenge-state.js';
import { credential, events as shared, failure, get, passed } from './challenge-states.js';

/** One of everything a challenge for somebody nobody knows yet knows, besides what every challenge does. */
const stepUp: StepUp = {
  operation: 'sign-in',
  ways: [{ method: 'passkey' }, { method: 'security-key' }],
};
const opening: Opening = { purpose: 'sign-in', methods: ['passkey'], stepUp };
const smartly: Opening = { ...opening, signIn: { identify: false, challenge: get } };
const classically: Opening = { ...opening, signIn: { identify: true } };

const smart: Proof = {
  stepUp,
  way: { method: 'passkey' },
  attempts: 0,
  signIn: { identify: false },
};
const filling: Proof = { ...smart, signIn: { identify: false, autofill: true } };
const alone: Proof = { ...smart, signIn: { identify: false, autofill: false } };
const unnamed: Proof = { ...smart, signIn: { identify: true } };
const named: Proof = { ...smart, signIn: { identify: true, identifier: 'ada' } };
const offer = { at: 'ready', get, staleAt: 300_000 } as const;

/** Every state, and every nested one, under the name the table of transitions uses. */
export const states = {
  opening: { step: 'opening' },
  identifying: { step: 'identifying', proof: unnamed, text: '' },
  'identifying, refused': { step: 'identifying', proof: named, text: ' ', refused: 'empty' },
  'asking, preparing': { step: 'asking', proof: smart, offer: { at: 'preparing' } },
  'asking, ready': { step: 'asking', proof: smart, offer },
  'asking, filling': { step: 'asking', proof: filling, offer },
  'asking, no autofill': { step: 'asking', proof: alone, offer },
  'asking, stale': { step: 'asking', proof: filling, offer: { at: 'preparing' } },
  'asking, named': { step: 'asking', proof: named, offer },
  'asking for a key': {
    step: 'asking',
    proof: { ...filling, way: { method: 'security-key' } },
    offer,
  },
  renewing: { step: 'renewing', proof: filling, clickedAt: 300_000 },
  prompting: { step: 'prompting', proof: { ...filling, attempts: 1 }, offer },
  'prompting, named': { step: 'prompting', proof: { ...named, attempts: 1 }, offer },
  checking: { step: 'checking', proof: filling, unsent: { get, credential } },
  choosing: {
    step: 'choosing',
    proof: filling,
    back: { step: 'asking', proof: filling, offer },
  },
  failed: { step: 'failed', proof: filling, failure: failure('cancelled'), offer },
  'failed, named': { step: 'failed', proof: named, failure: failure('cancelled'), offer },
  'failed, spent': { step: 'failed', proof: filling, failure: failure('verification_failed') },
  stuck: { step: 'stuck', stepUp: { ...stepUp, ways: [] } },
  passed: { step: 'passed', passed },
  declined: { step: 'declined', proof: filling },
  'declined, unnamed': { step: 'declined', proof: unnamed },
  'declined, named': { step: 'declined', proof: named },
  'ended before it began': { step: 'ended', failure: failure('network', { retry: 'same' }) },
} satisfies Record<string, ChallengeState>;

export const events = {
  ...shared,
  'chosen: key': { type: 'chosen', method: 'security-key' },
  'opened: smart': { type: 'opened', opening: smartly },
  'opened: smart, not begun': {
    type: 'opened',
    opening: { ...opening, signIn: { identify: false } },
  },
  'opened: classic': { type: 'opened', opening: classically },
  'opened: no way in': {
    type: 'opened',
    opening: { ...smartly, stepUp: { ...stepUp, ways: [] } },
  },
  'opened: refused': {
    type: 'opened',
    opening: { methods: [], signIn: { identify: false }, refusal: failure('not_available') },
  },
} satisfies Record<string, ChallengeEvent>;
