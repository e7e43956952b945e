import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeStep, ContactStep, WaitStep } from '../../src/backends/backend.js';
import type { Failure } from '../../src/failure.js';
import type { SetupEvent, SetupState } from '../../src/flows/setup-state.js';
import { setupFlow } from '../../src/flows/setup.js';
import { done, failure } from '../support/enroll-states.js';

const { transition } = setupFlow('totp');

const app: CodeStep = {
  at: 'code',
  flow: 'setup-1',
  method: 'totp',
  setup: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP' },
};
const sent: CodeStep = {
  at: 'code',
  flow: 'setup-2',
  method: 'email-otp',
  sentTo: 'a•••@e•••.org',
  resendIn: 30_000,
};
const link: WaitStep = {
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
const wrong = failure('wrong_code', { attemptsLeft: 4 });
const entering = { step: 'entering', begun: { code: sent }, entry: typing, asked: false } as const;
const checking = { at: 'checking', code: '123456' } as const;

const states = {
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

const failed = (failure: Failure) => ({ type: 'failed', failure, now: 1_000 }) as const;
const events = {
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

/** The whole table, by hand: an event that is not named here must change nothing. */
const table: { [S in keyof typeof states]: { [E in keyof typeof events]?: string } } = {
  offered: { asked: 'starting / begin', declined: 'declined / abort' },
  starting: {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    completed: 'done',
    'failed, implausible': 'ended invalid_request',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'ended rate_limited',
    'failed, unknown outcome': 'ended network',
    'failed, definite': 'ended action_expired',
  },
  scanning: {
    copied: 'scanning / copy JBSWY3DPEHPK3PXP',
    wrote: 'scanning, copied',
    'could not write': 'scanning, not copied',
    continued: 'entering',
    declined: 'declined / abort',
  },
  'entering, app': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'failed, implausible': 'ended invalid_request',
    'submitted, an address': 'entering, refused invalid_request',
    'typed, whole': 'checking 123456 / complete setup-1 123456',
    'typed, tried': 'checking 999999 / complete setup-1 999999',
    'submitted, half': 'entering, refused invalid_request',
    'submitted, tried': 'checking 999999 / complete setup-1 999999',
    cancelled: 'scanning',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'entering, wait 20, refused rate_limited',
    'failed, unknown outcome': 'entering, refused network',
    'failed, definite': 'ended action_expired',
  },
  'entering, sent': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'failed, implausible': 'ended invalid_request',
    'submitted, an address': 'entering, wait 30, refused invalid_request',
    'ticked, too late': 'entering',
    'typed, whole': 'checking 123456, wait 30 / complete setup-2 123456',
    'typed, tried': 'checking 999999, wait 30 / complete setup-2 999999',
    'submitted, half': 'entering, wait 30, refused invalid_request',
    'submitted, tried': 'checking 999999, wait 30 / complete setup-2 999999',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'entering, wait 20, refused rate_limited',
    'failed, unknown outcome': 'entering, refused network',
    'failed, definite': 'ended action_expired',
    'ticked, next second': 'entering, wait 29',
    'ticked, over': 'entering',
  },
  'entering, may resend': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'failed, implausible': 'ended invalid_request',
    'submitted, an address': 'entering, refused invalid_request',
    asked: 'entering, asked / begin',
    'typed, whole': 'checking 123456 / complete setup-2 123456',
    'typed, tried': 'checking 999999 / complete setup-2 999999',
    'submitted, half': 'entering, refused invalid_request',
    'submitted, tried': 'checking 999999 / complete setup-2 999999',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'entering, wait 20, refused rate_limited',
    'failed, unknown outcome': 'entering, refused network',
    'failed, definite': 'ended action_expired',
  },
  'entering, asked': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'failed, implausible': 'ended invalid_request',
    'submitted, an address': 'entering, asked, refused invalid_request',
    'typed, whole': 'checking 123456 / complete setup-2 123456',
    'typed, tried': 'checking 999999 / complete setup-2 999999',
    'submitted, half': 'entering, asked, refused invalid_request',
    'submitted, tried': 'checking 999999 / complete setup-2 999999',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'entering, wait 20, refused rate_limited',
    'failed, unknown outcome': 'entering, refused network',
    'failed, definite': 'ended action_expired',
  },
  'entering, refused': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'failed, implausible': 'ended invalid_request',
    'submitted, an address': 'entering, refused invalid_request',
    asked: 'entering, asked, refused wrong_code, tried 999999 / begin',
    'typed, whole': 'checking 123456 / complete setup-2 123456',
    'submitted, half': 'entering, refused invalid_request',
    'submitted, tried': 'checking 999999 / complete setup-2 999999',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'entering, wait 20, refused rate_limited',
    'failed, unknown outcome': 'entering, refused network',
    'failed, definite': 'ended action_expired',
  },
  'checking, app': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'failed, implausible': 'ended invalid_request',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'entering, refused wrong_code, tried 123456',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'ended rate_limited',
    'failed, unknown outcome': 'entering, refused network, tried 123456',
    'failed, definite': 'ended action_expired',
  },
  'checking, sent': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'failed, implausible': 'ended invalid_request',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'entering, refused wrong_code, tried 123456',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'ended rate_limited',
    'failed, unknown outcome': 'entering, refused network, tried 123456',
    'failed, definite': 'ended action_expired',
  },
  'entering, sent where they said': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    asked: 'entering, asked / begin for a@b.example',
    readdressed: 'starting / begin',
    'typed, whole': 'checking 123456 / complete setup-2 123456',
    'typed, tried': 'checking 999999 / complete setup-2 999999',
    'submitted, half': 'entering, refused invalid_request',
    'submitted, tried': 'checking 999999 / complete setup-2 999999',
    'submitted, an address': 'entering, refused invalid_request',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'entering, wait 20, refused rate_limited',
    'failed, unknown outcome': 'entering, refused network',
    'failed, implausible': 'ended invalid_request',
    'failed, definite': 'ended action_expired',
  },
  address: {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'submitted, half': 'address 123 refused invalid_request',
    'submitted, tried': 'address 999999 refused invalid_request',
    'submitted, an address': 'address sending / contact contact-1 a@b.example',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
  },
  'address, sending': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code',
    'failed, no try left': 'ended wrong_code',
    'failed, limited': 'address a@b.example refused rate_limited',
    'failed, unknown outcome': 'address a@b.example refused network',
    'failed, implausible': 'address a@b.example refused invalid_request',
    'failed, definite': 'ended action_expired',
  },
  waiting: {
    asked: 'waiting until 200, asked / begin',
    linked: 'waiting until 200 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 200 / poll link-1 in 2000',
    lacked: 'address',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code / abort',
    'failed, no try left': 'ended wrong_code / abort',
    'failed, limited': 'waiting until 200, lost 1 / poll link-1 in 20000',
    'failed, unknown outcome': 'waiting until 200, lost 1 / poll link-1 in 4000',
    'failed, implausible': 'ended invalid_request / abort',
    'failed, definite': 'ended action_expired / abort',
    'ticked, too late': 'ended options_expired / abort',
  },
  'waiting, may not resend': {
    readdressed: 'starting / begin',
    linked: 'waiting until 200, wait 30, for a@b.example / poll link-1 in 2000',
    'linked, where they said': 'waiting until 200, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code / abort',
    'failed, no try left': 'ended wrong_code / abort',
    'failed, limited':
      'waiting until 200, lost 2, wait 30, refused rate_limited, for a@b.example / poll link-1 in 20000',
    'failed, unknown outcome':
      'waiting until 200, lost 2, wait 30, refused network, for a@b.example / poll link-1 in 6000',
    'failed, implausible': 'ended invalid_request / abort',
    'failed, definite': 'ended action_expired / abort',
    'ticked, next second': 'waiting until 200, lost 1, wait 29, for a@b.example',
    'ticked, over': 'waiting until 200, lost 1, for a@b.example',
    'ticked, too late': 'ended options_expired / abort',
  },
  'waiting, asked': {
    linked: 'waiting until 210, wait 30 / poll link-1 in 2000',
    'linked, where they said': 'waiting until 210, wait 30, for a@b.example / poll link-1 in 2000',
    lacked: 'address',
    'begun, app': 'scanning',
    'begun, sent': 'entering, wait 30',
    completed: 'done',
    declined: 'declined / abort',
    'failed, wrong': 'ended wrong_code / abort',
    'failed, no try left': 'ended wrong_code / abort',
    'failed, limited': 'waiting until 200, wait 20, refused rate_limited / poll link-1 in 20000',
    'failed, unknown outcome': 'waiting until 200, refused network / poll link-1 in 2000',
    'failed, implausible': 'ended invalid_request / abort',
    'failed, definite': 'ended action_expired / abort',
  },
  done: {},
  declined: {},
  ended: {},
};

describe('the set-up of a method with codes', () => {
  it('sends nothing before a click, and has an app’s secret made at once', () => {
    assert.deepEqual(setupFlow('email-otp').initial, { state: { step: 'offered' } });
    assert.deepEqual(setupFlow('sms-otp').initial, { state: { step: 'offered' } });
    assert.deepEqual(setupFlow('email-link').initial, { state: { step: 'offered' } });
    assert.deepEqual(setupFlow('totp').initial, {
      state: { step: 'starting' },
      effect: { do: 'begin' },
    });
  });

  for (const [from, state] of Object.entries(states) as [keyof typeof states, SetupState][])
    for (const [name, event] of Object.entries(events) as [keyof typeof events, SetupEvent][]) {
      const expected = table[from][name];
      it(`${from} + ${name} → ${expected ?? 'nothing'}`, () => {
        const step = transition(state, event);
        if (expected !== undefined) assert.equal(told(step), expected);
        else assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });
    }
});

function told({ state, effect }: ReturnType<typeof transition>): string {
  if (effect === undefined) return stated(state);
  if (effect === null) return `${stated(state)} / abort`;
  switch (effect.do) {
    case 'begin':
      return `${stated(state)} / begin${effect.contact === undefined ? '' : ` for ${effect.contact}`}`;
    case 'contact':
      return `${stated(state)} / contact ${effect.flow} ${effect.contact}`;
    case 'poll':
      return `${stated(state)} / poll ${effect.flow} in ${effect.after}`;
    case 'copy':
      return `${stated(state)} / copy ${effect.text}`;
    case 'complete':
      return `${stated(state)} / complete ${effect.flow} ${effect.code}`;
  }
}

function stated(state: SetupState): string {
  switch (state.step) {
    case 'scanning':
      return `scanning${
        state.copied === undefined ? '' : state.copied ? ', copied' : ', not copied'
      }`;
    case 'entering': {
      const { entry, asked, wait } = state;
      const words = [
        entry.at === 'checking' ? `checking ${entry.code}` : 'entering',
        asked && 'asked',
        wait && `wait ${wait.seconds}`,
        entry.at === 'typing' && entry.refused && `refused ${entry.refused.code}`,
        entry.at === 'typing' && entry.tried && entry.refused && `tried ${entry.tried}`,
      ];
      return words.filter(Boolean).join(', ');
    }
    case 'address': {
      const { entry } = state;
      if (entry.at === 'sending') return 'address sending';
      return entry.refused
        ? `address ${entry.text ?? ''} refused ${entry.refused.code}`
        : 'address';
    }
    case 'waiting': {
      const { endsAt, lost, asked, wait, refused, contact } = state;
      const words = [
        `waiting until ${endsAt / 1000}`,
        lost > 0 && `lost ${lost}`,
        asked && 'asked',
        wait && `wait ${wait.seconds}`,
        refused && `refused ${refused.code}`,
        contact && `for ${contact}`,
      ];
      return words.filter(Boolean).join(', ');
    }
    case 'ended':
      return `ended ${state.failure.code}`;
    default:
      return state.step;
  }
}
