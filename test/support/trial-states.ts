import type { Failure } from '../../src/failure.js';
import type {
  EnrollEvent,
  EnrollState,
  GetStep,
  Trial,
  Triable,
} from '../../src/flows/enroll-states.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../../src/contract.js';
import { authenticator, done, failure } from './enroll-states.js';

/** One of everything the trial of a new authenticator knows, for its table of state × event. */
export const requestOptions: PublicKeyCredentialRequestOptionsJSON = {
  challenge: 'dHJpYWw',
  rpId: 'localhost',
  allowCredentials: [{ id: 'Y3JlZA', type: 'public-key' }],
  userVerification: 'required',
};

export const get: GetStep = {
  at: 'get',
  flow: 'trial-1',
  method: 'passkey',
  options: requestOptions,
  completeIn: 600_000,
};

export const assertion: AuthenticationResponseJSON = {
  id: 'Y3JlZA',
  rawId: 'Y3JlZA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', authenticatorData: 'oA', signature: 'c2ln' },
};

const triable: Triable = { get, staleAt: 300_000, refusals: 0 };
export const dismissed: Failure = failure('cancelled', { confidence: 'ambiguous' });
export const wrong: Failure = failure('verification_failed', { retry: 'once' });

type Enrolled = Extract<EnrollState, { step: 'enrolled' }>;
const at = (trial: Trial, more: Partial<Enrolled> = {}): Enrolled => ({
  step: 'enrolled',
  done,
  naming: { at: 'shown' },
  codes: 0,
  trial,
  ...more,
});

export const trialStates = {
  preparing: at({ at: 'preparing', refusals: 0 }),
  'preparing again': at({ at: 'preparing', refusals: 1, again: true }),
  'preparing again, clicked': at({ at: 'preparing', refusals: 0, again: true, clickedAt: 300_000 }),
  'preparing, editing': at({ at: 'preparing', refusals: 0 }, { naming: { at: 'editing' } }),
  'preparing, saving name': at(
    { at: 'preparing', refusals: 0 },
    { naming: { at: 'saving', name: 'Work' } },
  ),
  ready: at({ at: 'ready', ...triable }),
  'ready, codes to show': at({ at: 'ready', ...triable }, { codes: 10 }),
  'ready, editing': at({ at: 'ready', ...triable }, { naming: { at: 'editing' } }),
  'ready, saving name': at({ at: 'ready', ...triable }, { naming: { at: 'saving', name: 'Work' } }),
  trying: at({ at: 'trying', ...triable }),
  'trying once more': at({ at: 'trying', ...triable, refusals: 1 }),
  checking: at({ at: 'checking' }),
  worked: at({ at: 'worked' }),
  unchecked: at({ at: 'unchecked' }),
  refused: at({ at: 'refused', failure: wrong }),
  removing: at({ at: 'removing' }, { codes: 10 }),
  stuck: at({ at: 'stuck', failure: failure('network') }),
  removed: at({ at: 'removed' }),
} satisfies Record<string, EnrollState>;

export const trialEvents = {
  'triable soon': { type: 'triable', get, now: 302_000 },
  'triable too late for the click': { type: 'triable', get, now: 303_001 },
  'tried in time': { type: 'tried', now: 1_000 },
  'tried late': { type: 'tried', now: 300_000 },
  signed: { type: 'signed', credential: assertion },
  worked: { type: 'worked', now: 1_000 },
  undo: { type: 'undo' },
  undone: { type: 'undone' },
  'failed, dismissed': { type: 'failed', failure: dismissed },
  'failed, cancelled here': { type: 'failed', failure: failure('cancelled') },
  'failed, in the way': { type: 'failed', failure: failure('busy') },
  'failed, verified': { type: 'failed', failure: wrong },
  'failed, nobody knows': { type: 'failed', failure: failure('network') },
  'failed, the session': { type: 'failed', failure: failure('session_expired') },
  ticked: { type: 'ticked', now: 100 },
  'ticked, stale': { type: 'ticked', now: 300_000 },
  cancelled: { type: 'cancelled' },
  kept: { type: 'kept' },
  edited: { type: 'edited' },
  named: { type: 'named', name: 'Work' },
  renamed: { type: 'renamed', authenticator: { ...authenticator, name: 'Work' } },
  finished: { type: 'finished' },
} satisfies Record<string, EnrollEvent>;
