import type { Capabilities, EnrollStep, Opening } from '../../src/backends/backend.js';
import type {
  AuthenticatorJSON,
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
  StepUp,
} from '../../src/contract.js';
import type { Failure } from '../../src/failure.js';
import type { EnrollEvent, EnrollState } from '../../src/flows/enroll-states.js';

/** One of everything the enrollment flow knows, for tables of state × event and for the screens' tests. */
export const options: PublicKeyCredentialCreationOptionsJSON = {
  rp: { id: 'localhost', name: 'Meadow Bank' },
  user: { id: 'dXNlci1oYW5kbGU', name: 'ada@example.com', displayName: 'Ada' },
  challenge: 'Y2hhbGxlbmdl',
  pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true },
};

export const create: Extract<EnrollStep, { at: 'create' }> = {
  at: 'create',
  flow: 'ceremony-1',
  options,
  completeIn: 600_000,
};

export const opening: Opening = {
  purpose: 'enroll',
  account: { name: 'ada@example.com', displayName: 'Ada' },
  relyingParty: { id: 'localhost', name: 'Meadow Bank' },
  methods: ['passkey', 'totp'],
  expiresIn: 540_000,
  enrollment: create,
};

export const credential: RegistrationResponseJSON = {
  id: 'Y3JlZA',
  rawId: 'Y3JlZA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', attestationObject: 'oA' },
};

export const authenticator: AuthenticatorJSON = {
  id: 'authenticator-1',
  method: 'passkey',
  name: 'Passkey on Mac',
  createdAt: '2026-11-21T10:00:00.000Z',
  lastUsedAt: null,
  attachment: 'platform',
  provider: null,
  syncs: true,
  backedUp: true,
  discoverable: true,
  transports: ['internal'],
  sentTo: null,
  suspended: false,
  usable: true,
  upgradable: false,
};

export const done: Extract<EnrollStep, { at: 'done' }> = {
  at: 'done',
  authenticator,
  result: 'result-token',
};

export const failure = (code: Failure['code'], more: Partial<Failure> = {}): Failure => ({
  code,
  retry: 'same',
  confidence: 'sure',
  ...more,
});

export const capabilities: Capabilities = {
  enroll: ['passkey', 'security-key', 'totp', 'email-otp', 'email-link', 'sms-otp'],
  manage: ['rename', 'remove', 'suspend', 'regenerate'],
  label: 'after-enroll',
};

export const session = {
  opening,
  capabilities,
  endsAt: 540_000,
  minutesLeft: 9,
  attempts: 0,
  method: 'passkey',
} as const;
const totp = { ...session, method: 'totp' } as const;
export const stepUp: StepUp = {
  operation: 'add',
  ways: [{ method: 'email-otp', sentTo: 'a•••@e•••.org' }],
};
const unproved = { ...session, opening: { ...opening, stepUp } };
const offer = { at: 'ready', create, staleAt: 300_000 } as const;
const unsent = { flow: create.flow, credential };
const url = 'https://id.example/launch/a#token=t';
const framed = {
  step: 'failed',
  failure: failure('frame_blocked', { retry: 'window' }),
  session,
} as const;

/** Every state, and every nested one, under the name the table of transitions uses. */
export const states = {
  confirming: { step: 'confirming' },
  opening: { step: 'opening' },
  'opened, preparing': { step: 'opened', session, offer: { at: 'preparing' } },
  'opened, ready': { step: 'opened', session, offer },
  'opened, loaded': { step: 'opened', session: totp, offer: { at: 'loaded' } },
  'opened, to be proved': { step: 'opened', session: unproved, offer: { at: 'loaded' } },
  choosing: { step: 'choosing', session },
  proving: { step: 'proving', session: unproved, stepUp },
  setup: { step: 'setup', session: totp },
  'why, preparing': { step: 'why', session, offer: { at: 'preparing' } },
  'why, ready': { step: 'why', session, offer },
  renewing: { step: 'renewing', session, clickedAt: 300_000 },
  prompting: { step: 'prompting', session: { ...session, attempts: 1 }, offer },
  saving: { step: 'saving', session, unsent },
  enrolled: { step: 'enrolled', done, naming: { at: 'shown' }, codes: 0 },
  'enrolled, codes to show': { step: 'enrolled', done, naming: { at: 'shown' }, codes: 10 },
  'enrolled, editing': { step: 'enrolled', done, naming: { at: 'editing' }, codes: 0 },
  'enrolled, saving name': {
    step: 'enrolled',
    done,
    naming: { at: 'saving', name: 'Work' },
    codes: 0,
  },
  codes: { step: 'codes', done, codes: 10 },
  'failed at the prompt': { step: 'failed', failure: failure('cancelled'), session, offer },
  'failed unsent': { step: 'failed', failure: failure('network'), session, unsent },
  'failed, spent': { step: 'failed', failure: failure('verification_failed'), session },
  'failed to open': { step: 'failed', failure: failure('network') },
  'failed for good': { step: 'failed', failure: failure('action_ended', { retry: 'restart' }) },
  'failed, already here': { step: 'failed', failure: failure('already_enrolled'), session, offer },
  'failed, refused': {
    step: 'failed',
    failure: failure('reauth_required', { retry: 'none' }),
    session: { ...session, opening: { ...opening, refusal: failure('reauth_required') } },
  },
  'framed, preparing': { ...framed, window: { at: 'preparing' } },
  'framed, ready': { ...framed, window: { at: 'ready', url, staleAt: 300_000 } },
  'framed, open': { ...framed, window: { at: 'open', url } },
  'framed, left': { ...framed, window: { at: 'left', url, blocked: false } },
  'framed, no window': { ...framed, window: { at: 'left', url, blocked: true } },
  'framed for good': framed,
  finished: { step: 'finished', outcome: 'enrolled' },
  declined: { step: 'finished', outcome: 'declined', session },
} satisfies Record<string, EnrollState>;

export const events = {
  confirmed: { type: 'confirmed' },
  continued: { type: 'continued' },
  others: { type: 'others' },
  chosen: { type: 'chosen', method: 'totp' },
  'clicked in time': { type: 'clicked', now: 1_000 },
  'clicked late': { type: 'clicked', now: 300_000 },
  cancelled: { type: 'cancelled' },
  'retried in time': { type: 'retried', now: 2_000 },
  'retried late': { type: 'retried', now: 300_000 },
  edited: { type: 'edited' },
  'named anew': { type: 'named', name: 'Work' },
  'named the same': { type: 'named', name: authenticator.name },
  kept: { type: 'kept' },
  finished: { type: 'finished' },
  opened: { type: 'opened', opening, capabilities, now: 0 },
  'opened, refused': {
    type: 'opened',
    opening: { ...opening, refusal: failure('step_up_required', { retry: 'none' }) },
    capabilities,
    now: 0,
  },
  'prepared, nothing to fetch': { type: 'prepared', now: 302_000 },
  proved: { type: 'proved', method: 'email-otp' },
  declined: { type: 'declined' },
  shown: { type: 'shown', saved: 10 },
  'prepared soon': { type: 'prepared', create, now: 302_000 },
  'prepared too late for the click': { type: 'prepared', create, now: 303_001 },
  created: { type: 'created', credential },
  completed: { type: 'completed', done, codes: 0 },
  'completed, with codes': { type: 'completed', done, codes: 10 },
  renamed: { type: 'renamed', authenticator: { ...authenticator, name: 'Work' } },
  'failed, unknown outcome': { type: 'failed', failure: failure('network') },
  'failed, definite': { type: 'failed', failure: failure('verification_failed') },
  'failed, to be proved': { type: 'failed', failure: failure('step_up_required', { stepUp }) },
  'failed, framed': { type: 'failed', failure: framed.failure },
  handed: { type: 'handed', url, expiresIn: 60, now: 1_000 },
  'kept here': { type: 'kept-here' },
  windowed: { type: 'windowed' },
  'returned, completed': { type: 'returned', outcome: { status: 'completed', result: 'r' } },
  'returned, closed': { type: 'returned', outcome: { status: 'closed' } },
  'returned, blocked': { type: 'returned', outcome: { status: 'blocked', mode: 'popup' } },
  'ticked, same minute': { type: 'ticked', now: 100 },
  'ticked, next minute': { type: 'ticked', now: 61_000 },
  'ticked, stale': { type: 'ticked', now: 300_000 },
  'ticked, over': { type: 'ticked', now: 540_000 },
} satisfies Record<string, EnrollEvent>;
