import type { Settings } from '../backends/backend.js';
import type { StepUp } from '../contract.js';
import type { FlowDefinition } from './flow.js';
import type {
  SettingsEffect,
  SettingsEvent,
  SettingsResult,
  SettingsSession,
  SettingsState,
  SettingsTable,
} from './settings-state.js';

/**
 * Every way a person signs in, seen and managed; `confirm` waits for a click before the link is used at all. `later`
 * answers the table of what happens beside the list, which is loaded while the list is looked at.
 */
export function settingsFlow({
  confirm = false,
  later,
}: {
  readonly confirm?: boolean;
  readonly later: () => SettingsTable | undefined;
}): FlowDefinition<SettingsState, SettingsEvent, SettingsEffect> {
  return {
    initial: confirm ? { state: { step: 'confirming' } } : open,
    transition(state, event) {
      switch (state.step) {
        case 'confirming':
          return event.type === 'confirmed' ? open : { state };
        case 'opening':
          return opening(state, event);
        case 'entering':
        case 'loading':
          return entering(state, event);
        case 'locked':
          return event.type === 'retried' ? enter(state.session, state.stepUp) : { state };
        case 'failed':
          return failed(state, event);
        case 'list':
          return later()?.(state, event) ?? { state };
      }
    },
  };
}

const open: SettingsResult = { state: { step: 'opening' }, effect: { do: 'open' } };

function opening(state: SettingsState, event: SettingsEvent): SettingsResult {
  if (event.type === 'failed') return { state: { step: 'failed', failure: event.failure } };
  if (event.type !== 'opened') return { state };
  const { session } = event;
  const { refusal, settings, stepUp } = session.opening;
  if (refusal) return { state: { step: 'failed', failure: refusal, session } };
  if (settings) return show(session, settings);
  return stepUp ? enter(session, stepUp) : load(session);
}

function entering(
  state: Extract<SettingsState, { step: 'entering' | 'loading' }>,
  event: SettingsEvent,
): SettingsResult {
  const { session } = state;
  switch (event.type) {
    case 'proved':
      return event.settings ? show(session, event.settings) : load(session);
    case 'listed':
      return show(session, event.settings);
    case 'declined':
      return state.step === 'entering' ? { state: { ...state, step: 'locked' } } : { state };
    case 'failed': {
      const { failure } = event;
      return state.step === 'loading' && failure.stepUp
        ? enter(session, failure.stepUp)
        : { state: { step: 'failed', failure, session } };
    }
    default:
      return { state };
  }
}

function failed(
  state: Extract<SettingsState, { step: 'failed' }>,
  event: SettingsEvent,
): SettingsResult {
  if (event.type !== 'retried') return { state };
  const { failure, session } = state;
  if (failure.retry === 'restart')
    return { state: { step: 'opening' }, effect: { do: 'open', anew: true } };
  return session && !session.opening.refusal ? load(session) : open;
}

function show(session: SettingsSession, settings: Settings): SettingsResult {
  return {
    state: { step: 'list', session, settings, op: { at: 'idle' } },
    effect: { do: 'equip' },
  };
}

function enter(session: SettingsSession, stepUp: StepUp): SettingsResult {
  return { state: { step: 'entering', session, stepUp }, effect: { do: 'prove', stepUp } };
}

function load(session: SettingsSession): SettingsResult {
  return { state: { step: 'loading', session }, effect: { do: 'list' } };
}
