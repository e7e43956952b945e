import type { CodeStep, ContactStep, WaitStep } from '../../src/backends/backend.js';
import type { Failure } from '../../src/failure.js';
import type { SetupEvent, SetupState } from '../../src/flows/setup-state.js';
import { done, failure } from './enroll-states.js';

/** One of everything the set-up of a method with codes knows, for its table of state × event and for its screens. */
export const app: CodeStep = {
  at: 'code',
  flow: 'setup-1',
  method: 'totp',
  setup: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP' },
};
export const sent: CodeStep = {
  at: 'code',
  flow: 'setup-2',
  method: 'email-otp',
  sentTo: 'a•••@e•••.org',
  resendIn: 30_000,
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
const wanted: ContactStep = { at: 'contact', flow: 'contact-1', method: 'email-otp' };
const typing = { at: 'typing' } as const;
const wait = { until: 30_000, seconds: 30 };
export const wrong = failure('wrong_code', { attemptsLeft: 4 });
export const entering = {
  step: 'entering',
  begun: { code: sent },
  entry: typing,
  asked: false,
} as const;
export const checking = { at: 'checking', code: '123456' } as const;

/** Every state, and every nested one, under the name the table of transitions uses. */
export const states = {
  offered: { step: 'offered' },
  starting: { step: 'starting' },
  scanning: { step: 'scanning', begun: { code: app } },
  'entering, app': { ...entering, begun: { code: app } },
  'entering, sent': { ...entering, wait },
  'entering, may resend': entering,
  'entering, asked': { ...entering, asked: true },
  'entering, refused': { ...entering, entry: { at: 'typing', refused: wrong, tried: '999999' } },
  'checking, app': { ...entering, begun: { code: app }, entry: checking },
  'checking, sent': { ...entering, entry: checking },
  'entering, sent where they said': { ...entering, begun: { code: sent, contact: 'a@b.example' } },
  address: { step: 'address', wanted, entry: typing },
  'address, sending': { step: 'address', wanted, entry: { at: 'sending', contact: 'a@b.example' } },
  waiting: { step: 'waiting', link, endsAt: 200_000, asked: false, lost: 0 },
  'waiting, may not resend': {
    step: 'waiting',
    link,
    endsAt: 200_000,
    asked: false,
    lost: 1,
    wait,
    contact: 'a@b.example',
  },
  'waiting, asked': { step: 'waiting', link, endsAt: 200_000, asked: true, lost: 0 },
  done: { step: 'done', done },
  declined: { step: 'declined' },
  ended: { step: 'ended', failure: failure('network') },
} satisfies Record<string, SetupState>;

export const failed = (failure: Failure) => ({ type: 'failed', failure, now: 1_000 }) as const;
export const events = {
  asked: { type: 'asked' },
  copied: { type: 'copied' },
  continued: { type: 'continued' },
  'typed, half': { type: 'typed', text: '123' },
  'typed, whole': { type: 'typed', text: '１２３ ٤٥٦' },
  'typed, tried': { type: 'typed', text: '999999' },
  'submitted, half': { type: 'submitted', text: '123' },
  'submitted, tried': { type: 'submitted', text: '999999' },
  'submitted, an address': { type: 'submitted', text: ' a@b.example ' },
  readdressed: { type: 'readdressed' },
  cancelled: { type: 'cancelled' },
  declined: { type: 'declined' },
  'begun, app': { type: 'begun', begun: { code: app }, now: 0 },
  'begun, sent': { type: 'begun', begun: { code: sent }, now: 0 },
  linked: { type: 'linked', link, now: 10_000 },
  'linked, where they said': { type: 'linked', link, contact: 'a@b.example', now: 10_000 },
  lacked: { type: 'lacked', wanted },
  wrote: { type: 'wrote', ok: true },
  'could not write': { type: 'wrote', ok: false },
  completed: { type: 'completed', done },
  'failed, wrong': failed(wrong),
  'failed, no try left': failed(failure('wrong_code', { attemptsLeft: 0 })),
  'failed, limited': failed(failure('rate_limited', { retryAfter: 20 })),
  'failed, unknown outcome': failed(failure('network')),
  'failed, implausible': failed(failure('invalid_request')),
  'failed, definite': failed(failure('action_expired', { retry: 'restart' })),
  'ticked, same second': { type: 'ticked', now: 100 },
  'ticked, next second': { type: 'ticked', now: 1_000 },
  'ticked, over': { type: 'ticked', now: 30_000 },
  'ticked, too late': { type: 'ticked', now: 200_000 },
} satisfies Record<string, SetupEvent>;
