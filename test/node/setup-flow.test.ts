import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SetupEvent, SetupState } from '../../src/flows/setup-state.js';
import { setupFlow } from '../../src/flows/setup.js';
import { events, states } from '../support/setup-states.js';

const { transition } = setupFlow('totp');

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
