import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcements } from '../../src/flows/enroll-announcements.js';
import { enrollFlow } from '../../src/flows/enroll.js';
import { embeddedFlow, later } from '../../src/flows/enroll-later.js';
import type { EnrollState } from '../../src/flows/enroll-states.js';
import { withTrial } from '../../src/flows/enroll-trial.js';
import { capabilities, done, events, failure, session, states } from '../support/enroll-states.js';
import { laptop, settings } from '../support/settings-states.js';
import { dismissed, trialEvents, trialStates } from '../support/trial-states.js';

const table = withTrial(later);
const { transition } = enrollFlow({ later: () => table });

type Row = { [E in keyof typeof trialEvents]?: string };

/** Done, with nothing more to show. */
const leave: Row = { finished: 'finished enrolled / abort' };
const undo: Row = { undo: 'removing / undo' };

/** What every state does whose name may be changed beside the trial. */
const aside = (at: string, more: Row = {}): Row => ({
  ...leave,
  ...undo,
  edited: `${at}, editing`,
  renamed: `${at}, as Work`,
  ...more,
});

const blamed: Row = {
  'failed, dismissed': 'refused cancelled',
  'failed, verified': 'refused verification_failed',
  'failed, nobody knows': 'unchecked',
  'failed, the session': 'unchecked',
};

/** Any failure before there was anything to click leads to no button, and to no word about it. */
const gone: Row = {
  'failed, dismissed': 'untried',
  'failed, cancelled here': 'untried',
  'failed, in the way': 'untried',
  'failed, verified': 'untried',
  'failed, nobody knows': 'untried',
  'failed, the session': 'untried',
};

const refusedName = (at: string, effect = ''): Row => ({
  'failed, dismissed': `${at}, editing, refused cancelled${effect}`,
  'failed, cancelled here': `${at}, editing, refused cancelled${effect}`,
  'failed, in the way': `${at}, editing, refused busy${effect}`,
  'failed, verified': `${at}, editing, refused verification_failed${effect}`,
  'failed, nobody knows': `${at}, editing, refused network${effect}`,
  'failed, the session': `${at}, editing, refused session_expired${effect}`,
});

/** The whole table, written by hand: an event that is not named here must change nothing. */
const rows: { [S in keyof typeof trialStates]: Row } = {
  preparing: aside('preparing', {
    ...gone,
    renamed: 'preparing, as Work / offer-trial',
    'triable soon': 'ready until 602000',
    'triable too late for the click': 'ready until 603001',
  }),
  'preparing again': aside('preparing again', {
    ...gone,
    renamed: 'preparing again, as Work / offer-trial',
    'triable soon': 'ready until 602000, 1 refusal',
    'triable too late for the click': 'ready until 603001, 1 refusal',
    'tried in time': 'preparing again, clicked at 1000',
    'tried late': 'preparing again, clicked at 300000',
  }),
  'preparing again, clicked': aside('preparing again, clicked at 300000', {
    renamed: 'preparing again, clicked at 300000, as Work / offer-trial',
    'triable soon': 'trying / try, attempt 1',
    'triable too late for the click': 'ready until 603001',
    'tried in time': 'preparing again, clicked at 1000',
    'tried late': 'preparing again, clicked at 300000',
    'failed, dismissed': 'refused cancelled',
    'failed, cancelled here': 'refused cancelled',
    'failed, in the way': 'unchecked',
    'failed, verified': 'refused verification_failed',
    'failed, nobody knows': 'unchecked',
    'failed, the session': 'unchecked',
  }),
  'preparing, editing': {
    ...leave,
    ...undo,
    ...gone,
    'failed, dismissed': 'untried, editing',
    'failed, cancelled here': 'untried, editing',
    'failed, in the way': 'untried, editing',
    'failed, verified': 'untried, editing',
    'failed, nobody knows': 'untried, editing',
    'failed, the session': 'untried, editing',
    kept: 'preparing',
    named: 'preparing, saving Work / rename',
    renamed: 'preparing, as Work / offer-trial',
    'triable soon': 'ready until 602000, editing',
    'triable too late for the click': 'ready until 603001, editing',
  },
  'preparing, saving name': {
    ...leave,
    ...refusedName('preparing', ' / offer-trial'),
    renamed: 'preparing, as Work / offer-trial',
    'triable soon': 'ready until 602000, saving Work',
    'triable too late for the click': 'ready until 603001, saving Work',
  },
  ready: aside('ready until 300000', {
    'tried in time': 'trying / try, attempt 1',
    'tried late': 'preparing again, clicked at 300000 / offer-trial',
    'ticked, stale': 'preparing again / offer-trial',
  }),
  'ready, codes to show': aside('ready until 300000, 10 codes', {
    edited: 'ready until 300000, editing, 10 codes',
    renamed: 'ready until 300000, as Work, 10 codes',
    finished: 'codes / show',
    undo: 'removing, 10 codes / undo',
    'tried in time': 'trying, 10 codes / try, attempt 1',
    'tried late': 'preparing again, clicked at 300000, 10 codes / offer-trial',
    'ticked, stale': 'preparing again, 10 codes / offer-trial',
  }),
  'ready, editing': {
    ...leave,
    ...undo,
    kept: 'ready until 300000',
    named: 'ready until 300000, saving Work / rename',
    renamed: 'ready until 300000, as Work',
    'ticked, stale': 'preparing again, editing / offer-trial',
  },
  'ready, saving name': {
    ...leave,
    ...refusedName('ready until 300000'),
    renamed: 'ready until 300000, as Work',
  },
  trying: {
    ...leave,
    ...undo,
    ...blamed,
    renamed: 'trying, as Work',
    signed: 'checking / check',
    cancelled: 'ready until 300000 / abort',
    'failed, cancelled here': 'ready until 300000',
    'failed, in the way': 'ready until 300000',
    'failed, dismissed': 'ready until 300000, 1 refusal',
  },
  'trying once more': {
    ...leave,
    ...undo,
    ...blamed,
    renamed: 'trying, as Work',
    signed: 'checking / check',
    cancelled: 'ready until 300000, 1 refusal / abort',
    'failed, cancelled here': 'ready until 300000, 1 refusal',
    'failed, in the way': 'ready until 300000, 1 refusal',
  },
  checking: {
    ...leave,
    ...undo,
    ...blamed,
    renamed: 'checking, as Work',
    worked: 'worked',
    'failed, cancelled here': 'refused cancelled',
    'failed, in the way': 'unchecked',
  },
  worked: aside('worked'),
  unchecked: aside('unchecked'),
  refused: { ...leave, ...undo, renamed: 'refused verification_failed, as Work', kept: 'untried' },
  removing: {
    renamed: 'removing, as Work, 10 codes',
    undone: 'removed',
    'failed, dismissed': 'stuck cancelled, 10 codes',
    'failed, cancelled here': 'stuck cancelled, 10 codes',
    'failed, in the way': 'stuck busy, 10 codes',
    'failed, verified': 'stuck verification_failed, 10 codes',
    'failed, nobody knows': 'stuck network, 10 codes',
    'failed, the session': 'stuck session_expired, 10 codes',
  },
  stuck: { ...leave, ...undo, renamed: 'stuck network, as Work', kept: 'untried' },
  removed: { renamed: 'removed, as Work', finished: 'finished declined, undone passkey' },
};

describe('the trial of what was made', () => {
  for (const [from, state] of Object.entries(trialStates) as [
    keyof typeof trialStates,
    EnrollState,
  ][])
    for (const [name, event] of Object.entries(trialEvents) as [
      keyof typeof trialEvents,
      never,
    ][]) {
      const expected = rows[from][name];
      it(`${from} + ${name} → ${expected ?? 'nothing'}`, () => {
        const step = transition(state, event);
        if (expected !== undefined) assert.equal(describeStep(step), expected);
        else assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });
    }

  for (const [from, state] of Object.entries(states) as [keyof typeof states, EnrollState][])
    for (const name of ['triable soon', 'tried in time', 'signed', 'worked', 'undone'] as const)
      it(`without one: ${from} + ${name} → nothing`, () => {
        const step = transition(state, trialEvents[name]);
        assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });

  it('is offered where the service has it, of passkeys and security keys', () => {
    const complete = (trial: boolean, method: 'passkey' | 'security-key' | 'totp') => {
      const able = { ...session, capabilities: { ...capabilities, ...(trial && { trial }) } };
      const made = { ...done, authenticator: { ...done.authenticator, method } };
      return describeStep(
        transition({ ...states.saving, session: able }, { ...events.completed, done: made }),
      );
    };
    assert.equal(complete(true, 'passkey'), 'preparing / offer-trial');
    assert.equal(complete(true, 'security-key'), 'preparing / offer-trial');
    assert.equal(complete(true, 'totp'), 'untried');
    assert.equal(complete(false, 'passkey'), 'untried');
  });

  it('needs no trial to be removed, nor what a trial is made of', () => {
    const plain = enrollFlow({ later: () => later });
    const removing = plain.transition(states.enrolled, trialEvents.undo);
    assert.equal(describeStep(removing), 'removing / undo');
    const stuck = plain.transition(removing.state, trialEvents['failed, nobody knows']);
    assert.equal(describeStep(stuck), 'stuck network');
    assert.equal(describeStep(plain.transition(stuck.state, trialEvents.undo)), 'removing / undo');
    const removed = plain.transition(removing.state, trialEvents.undone);
    assert.equal(describeStep(removed), 'removed');
  });

  it('is the same inside another flow', () => {
    const inside = embeddedFlow(session, table);
    assert.equal(
      describeStep(inside.transition(trialStates.ready, trialEvents['tried in time'])),
      'trying / try, attempt 1',
    );
  });

  it('is known to the list that came with it, as is the new name', () => {
    const { authenticator } = done;
    const listed = { ...done, settings: { ...settings, authenticators: [laptop, authenticator] } };
    const listAfter = ({ state }: ReturnType<typeof transition>) =>
      state.step === 'enrolled' && state.done.settings?.authenticators;
    const worked = transition({ ...trialStates.checking, done: listed }, trialEvents.worked);
    const lastUsedAt = '1970-01-01T00:00:01.000Z';
    assert.deepEqual(listAfter(worked), [laptop, { ...authenticator, lastUsedAt }]);
    const renamed = transition({ ...states.enrolled, done: listed }, events.renamed);
    assert.deepEqual(listAfter(renamed), [laptop, { ...authenticator, name: 'Work' }]);
  });

  it('asks about the passkey after two prompts that were dismissed, whatever was between them', () => {
    let state: EnrollState = trialStates.ready;
    const lead = (event: Parameters<typeof transition>[1]) => {
      state = transition(state, event).state;
      return describeState(state);
    };
    lead(trialEvents['tried in time']);
    assert.equal(lead({ type: 'failed', failure: dismissed }), 'ready until 300000, 1 refusal');
    lead(trialEvents['ticked, stale']);
    lead(trialEvents['triable soon']);
    lead(trialEvents['tried in time']);
    lead({ type: 'failed', failure: failure('busy') });
    lead(trialEvents['tried in time']);
    assert.equal(lead(trialEvents['failed, dismissed']), 'refused cancelled');
  });

  it('tells the page of a removal, once, and of nothing else', () => {
    const { ready, trying, worked, refused, removing, removed, stuck } = trialStates;
    for (const [from, to] of [
      [ready, trying],
      [trying, worked],
      [trying, refused],
      [refused, removing],
      [removing, stuck],
      [removed, { step: 'finished', outcome: 'declined', undone: 'passkey' }],
    ] satisfies [EnrollState, EnrollState][])
      assert.deepEqual(
        announcements(from, to).filter(({ name }) => name !== 'passkey-step'),
        [],
      );
    assert.deepEqual(announcements(removing, removed), [
      { name: 'authenticator-removed', detail: { id: done.authenticator.id } },
    ]);
  });
});

function describeStep({ state, effect }: ReturnType<typeof transition>): string {
  const done =
    effect === undefined
      ? ''
      : effect === null
        ? ' / abort'
        : ` / ${effect.do}${effect.do === 'try' ? `, attempt ${effect.attempt}` : ''}`;
  return describeState(state) + done;
}

function describeState(state: EnrollState): string {
  if (state.step === 'finished')
    return `finished ${state.outcome}${
      state.outcome === 'declined' && state.undone ? `, undone ${state.undone}` : ''
    }`;
  if (state.step !== 'enrolled') return state.step;
  const { naming, trial, codes, done } = state;
  const name =
    naming.at === 'saving'
      ? `, saving ${naming.name}`
      : naming.at === 'editing'
        ? `, editing${naming.refused ? `, refused ${naming.refused.code}` : ''}`
        : done.authenticator.name === 'Work'
          ? ', as Work'
          : '';
  return `${describeTrial(trial)}${name}${codes > 0 ? `, ${codes} codes` : ''}`;
}

function describeTrial(trial: Extract<EnrollState, { step: 'enrolled' }>['trial']): string {
  if (!trial) return 'untried';
  switch (trial.at) {
    case 'preparing':
      return `preparing${trial.again ? ' again' : ''}${
        trial.clickedAt === undefined ? '' : `, clicked at ${trial.clickedAt}`
      }`;
    case 'ready':
      return `ready until ${trial.staleAt}${trial.refusals > 0 ? `, ${trial.refusals} refusal` : ''}`;
    case 'refused':
    case 'stuck':
      return `${trial.at} ${trial.failure.code}`;
    default:
      return trial.at;
  }
}
