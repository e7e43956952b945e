import type { ChallengeStep, CodeStep, Opening, WaitStep } from '../../src/backends/backend.js';
import type { AuthenticationResponseJSON, ChallengeWay, StepUp } from '../../src/contract.js';
import type { ChallengeEvent, ChallengeState } from '../../src/flows/challenge-state.js';
import type { Failure, FailureCode } from '../../src/failure.js';

export const failure = (code: FailureCode, more: Partial<Failure> = {}): Failure => ({
  code,
  retry: 'once',
  confidence: 'sure',
  ...more,
});

export const get = {
  at: 'get',
  flow: 'get-1',
  method: 'passkey',
  options: { challenge: 'AAEC', rpId: 'localhost' },
  completeIn: 600_000,
} as const satisfies ChallengeStep;

export const code: CodeStep = {
  at: 'code',
  flow: 'code-1',
  method: 'email-otp',
  sentTo: 'a•••@e•••.org',
  resendIn: 30_000,
  completeIn: 600_000,
};
export const link: WaitStep = {
  at: 'wait',
  flow: 'link-1',
  method: 'email-link',
  sentTo: 'a•••@e•••.org',
  resendIn: 30_000,
  pollIn: 2_000,
  completeIn: 200_000,
};
const totp: CodeStep = { at: 'code', flow: 'code-2', method: 'totp', completeIn: 600_000 };
export const passed = { at: 'passed', method: 'passkey', result: 'result-token' } as const;

export const credential: AuthenticationResponseJSON = {
  id: 'Y3JlZA',
  rawId: 'Y3JlZA',
  type: 'public-key',
  response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
  clientExtensionResults: {},
};

const email: ChallengeWay = { method: 'email-otp', sentTo: 'a•••@e•••.org' };
export const stepUp: StepUp = {
  operation: 'remove',
  target: 'auth-1',
  ways: [{ method: 'passkey' }, email, { method: 'totp' }, { method: 'recovery-code' }],
};
export const opening: Opening = { purpose: 'challenge', methods: [], stepUp };

const proof = { stepUp, way: { method: 'passkey' }, attempts: 0 } as const;
const mail = { ...proof, way: email };
const app = { ...proof, way: { method: 'totp' } } as const;
const offer = { at: 'ready', get, staleAt: 300_000 } as const;
const wait = { until: 30_000, seconds: 30 };
const typing = { at: 'typing' } as const;
const linked = {
  step: 'waiting',
  proof: { ...proof, way: { method: 'email-link' } },
  link,
  endsAt: 200_000,
  asked: false,
  lost: 0,
} as const;
const asking = { step: 'asking', proof, offer } as const;
const awaiting = { step: 'code', proof: mail, code, entry: typing, asked: false } as const;
const limited = failure('rate_limited', { retry: 'same', retryAfter: 30 });

/** Every state, and every nested one, under the name the table of transitions uses. */
export const states = {
  confirming: { step: 'confirming' },
  opening: { step: 'opening' },
  'asking, preparing': { step: 'asking', proof, offer: { at: 'preparing' } },
  'asking, ready': asking,
  renewing: { step: 'renewing', proof, clickedAt: 300_000 },
  prompting: { step: 'prompting', proof: { ...proof, attempts: 1 }, offer },
  checking: { step: 'checking', proof, unsent: { get, credential } },
  sending: { step: 'sending', proof: mail, asked: false },
  'sending, asked': { step: 'sending', proof: mail, asked: true },
  'code, beginning': { step: 'code', proof: app, entry: typing, asked: true },
  'code, beginning, typed': {
    step: 'code',
    proof: app,
    entry: { at: 'checking', code: '123456' },
    asked: true,
  },
  code: awaiting,
  'code, waiting': { ...awaiting, wait },
  'code, asked again': { ...awaiting, asked: true },
  'code, checking': { ...awaiting, entry: { at: 'checking', code: '123456' }, wait },
  'code, refused': {
    ...awaiting,
    entry: { at: 'typing', refused: failure('wrong_code'), tried: '123456' },
  },
  'code of an app': { step: 'code', proof: app, code: totp, entry: typing, asked: false },
  waiting: linked,
  'waiting, may not resend': { ...linked, wait },
  'waiting, asked again': { ...linked, asked: true },
  'waiting, unheard once': { ...linked, lost: 1 },
  'waiting, unheard': { ...linked, lost: 2, refused: failure('network') },
  'choosing, from a link': { step: 'choosing', proof: linked.proof, back: linked },
  'choosing, from a passkey': { step: 'choosing', proof, back: asking },
  'choosing, from a code': { step: 'choosing', proof: mail, back: awaiting },
  stuck: { step: 'stuck', stepUp: { ...stepUp, ways: [] } },
  'failed at the prompt': { step: 'failed', proof, failure: failure('cancelled'), offer },
  'failed unsent': {
    step: 'failed',
    proof,
    failure: failure('network'),
    unsent: { get, credential },
  },
  'failed, limited': { step: 'failed', proof: mail, failure: limited, wait },
  'failed, spent': { step: 'failed', proof, failure: failure('verification_failed') },
  'failed, exhausted': {
    step: 'failed',
    proof: mail,
    failure: failure('wrong_code', { attemptsLeft: 0 }),
  },
  passed: { step: 'passed', passed },
  declined: { step: 'declined', proof },
  'ended for good': { step: 'ended', failure: failure('action_ended', { retry: 'restart' }) },
  'ended before it began': { step: 'ended', failure: failure('network', { retry: 'same' }) },
} satisfies Record<string, ChallengeState>;

export const events = {
  confirmed: { type: 'confirmed' },
  'clicked in time': { type: 'clicked', now: 1_000 },
  'clicked late': { type: 'clicked', now: 300_000 },
  asked: { type: 'asked' },
  'typed in part': { type: 'typed', text: '123' },
  'typed in full': { type: 'typed', text: '123-456' },
  'submitted in part': { type: 'submitted', text: '123' },
  'submitted in full': { type: 'submitted', text: '１２３ ٤٥٦' },
  others: { type: 'others' },
  'chosen: passkey': { type: 'chosen', method: 'passkey' },
  'chosen: e-mail': { type: 'chosen', method: 'email-otp' },
  'chosen: app': { type: 'chosen', method: 'totp' },
  'chosen: none of them': { type: 'chosen', method: 'sms-otp' },
  cancelled: { type: 'cancelled' },
  'retried in time': { type: 'retried', now: 2_000 },
  'retried late': { type: 'retried', now: 300_000 },
  declined: { type: 'declined' },
  opened: { type: 'opened', opening },
  'opened without a proof': { type: 'opened', opening: { methods: [] } },
  'answered: get soon': { type: 'answered', answer: get, now: 302_000 },
  'answered: get too late for the click': { type: 'answered', answer: get, now: 303_001 },
  'answered: code': { type: 'answered', answer: code, now: 0 },
  'answered: link': { type: 'answered', answer: link, now: 10_000 },
  'answered: passed': { type: 'answered', answer: passed, now: 0 },
  signed: { type: 'signed', credential },
  named: { type: 'named', text: ' ada@example.org ' },
  'named with nothing': { type: 'named', text: ' \u00a0 ' },
  'named too long': { type: 'named', text: '🧑'.repeat(256) },
  'named as long as may be': { type: 'named', text: '🧑'.repeat(255) },
  unnamed: { type: 'unnamed' },
  'probed, autofill': { type: 'probed', autofill: true },
  'probed, no autofill': { type: 'probed', autofill: false },
  'failed, unknown outcome': { type: 'failed', failure: failure('network'), now: 0 },
  'failed, definite': { type: 'failed', failure: failure('verification_failed'), now: 0 },
  'failed, wrong code': {
    type: 'failed',
    failure: failure('wrong_code', { attemptsLeft: 4 }),
    now: 0,
  },
  'failed, last wrong code': {
    type: 'failed',
    failure: failure('wrong_code', { attemptsLeft: 0, retryAfter: 20 }),
    now: 0,
  },
  'failed, limited': { type: 'failed', failure: limited, now: 0 },
  'failed for good': {
    type: 'failed',
    failure: failure('action_expired', { retry: 'restart' }),
    now: 0,
  },
  'ticked, same second': { type: 'ticked', now: 100 },
  'ticked, next second': { type: 'ticked', now: 1_500 },
  'ticked, over': { type: 'ticked', now: 30_000 },
  'ticked, stale': { type: 'ticked', now: 300_000 },
} satisfies Record<string, ChallengeEvent>;
