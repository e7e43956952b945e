import type { Settings } from '../backends/backend.js';
import type { AuthenticatorJSON } from '../contract.js';
import type { Failure } from '../failure.js';
import { find, isLastWay } from './settings-facts.js';
import type { AddTask, List, Op, SettingsEvent, SettingsResult, Task } from './settings-state.js';

const idle: Op = { at: 'idle' };

/** What happens beside the list. */
export function listed(state: List, event: SettingsEvent): SettingsResult {
  switch (event.type) {
    case 'edited':
      return edit(state, event.id);
    case 'doubted':
      return doubt(state, event.id);
    case 'wanted':
      return isBusy(state.op) ? { state } : begin(state, event.task);
    case 'retried':
      return state.op.at === 'refused' ? begin(state, state.op.task) : { state };
    case 'equipped':
      // What has come is shown by another look at the same.
      return event.offers
        ? { state: { ...state, session: { ...state.session, offers: true } } }
        : { state: { ...state } };
    default:
      return inOp(state, state.op, event);
  }
}

function inOp(state: List, op: Op, event: SettingsEvent): SettingsResult {
  switch (op.at) {
    case 'renaming':
      return renaming(state, op, event);
    case 'confirming':
      return event.type === 'closed' ? at(state, idle) : failing(state, op, event);
    case 'refused':
      return event.type === 'closed' ? at(state, idle) : refreshed(state, event);
    case 'working':
      return working(state, op.task, event);
    case 'proving':
      return proving(state, op.task, event);
    case 'adding':
      return adding(state, op.task, event);
    case 'codes':
      // They could not be shown, so nobody has them: others are made in their place.
      if (event.type === 'failed') return refuse(state, { do: 'regenerate' }, event.failure);
      return event.type === 'closed' ? at(state, idle) : { state };
    case 'idle':
      return refreshed(state, event);
  }
}

function renaming(
  state: List,
  op: Extract<Op, { at: 'renaming' }>,
  event: SettingsEvent,
): SettingsResult {
  if (event.type === 'closed') return at(state, idle);
  if (event.type !== 'named') return failing(state, op, event);
  const { id } = op;
  return find(state.settings, id)?.name === event.name
    ? at(state, idle)
    : begin(state, { do: 'rename', id, name: event.name });
}

/** The part with the form or the dialog did not come. */
function failing(
  state: List,
  op: Extract<Op, { at: 'renaming' | 'confirming' }>,
  event: SettingsEvent,
): SettingsResult {
  if (event.type !== 'failed') return { state };
  const { id } = op;
  const task: Task =
    op.at === 'confirming' ? { do: 'remove', id } : { do: 'rename', id, name: op.name };
  return at(state, { at: 'refused', task, failure: event.failure });
}

function working(state: List, task: Task, event: SettingsEvent): SettingsResult {
  switch (event.type) {
    case 'listed':
      return at({ ...state, settings: event.settings }, idle);
    case 'changed':
      return changed(state, event);
    case 'renamed':
      return at({ ...state, settings: replace(state.settings, event.authenticator) }, idle);
    case 'offering': {
      const { offersOff: _, ...settings } = state.settings;
      return at({ ...state, settings }, idle);
    }
    case 'failed':
      return refuse(state, task, event.failure);
    default:
      return { state };
  }
}

function proving(state: List, task: Task, event: SettingsEvent): SettingsResult {
  switch (event.type) {
    case 'proved':
      return begin(event.settings ? { ...state, settings: event.settings } : state, task);
    case 'declined':
      return at(
        state,
        task.do === 'rename' ? { at: 'renaming', id: task.id, name: task.name } : idle,
      );
    case 'failed':
      return refuse(state, task, event.failure);
    default:
      return { state };
  }
}

function adding(state: List, task: AddTask, event: SettingsEvent): SettingsResult {
  switch (event.type) {
    case 'added':
      return event.settings
        ? at({ ...state, settings: event.settings }, idle)
        : { ...at(state, { at: 'working', task }), effect: { do: 'list' } };
    case 'declined':
      return at(state, idle);
    case 'closed':
      return { ...at(state, idle), effect: null };
    case 'failed':
      return refuse(state, task, event.failure);
    default:
      return { state };
  }
}

function edit(state: List, id: string): SettingsResult {
  const authenticator = find(state.settings, id);
  if (isBusy(state.op) || !authenticator) return { state };
  return {
    ...at(state, { at: 'renaming', id, name: authenticator.name }),
    effect: { do: 'equip' },
  };
}

function doubt(state: List, id: string): SettingsResult {
  if (isBusy(state.op) || !find(state.settings, id)) return { state };
  const last = isLastWay(state.settings, id);
  return { ...at(state, { at: 'confirming', id, last }), effect: { do: 'equip' } };
}

function begin(state: List, task: Task): SettingsResult {
  return task.do === 'add'
    ? {
        ...at(state, { at: 'adding', task }),
        effect: { do: 'enroll', task },
      }
    : { ...at(state, { at: 'working', task }), effect: { do: 'change', task } };
}

function refuse(state: List, task: Task, failure: Failure): SettingsResult {
  const { session } = state;
  if (failure.stepUp)
    return {
      ...at(state, { at: 'proving', task, stepUp: failure.stepUp }),
      effect: { do: 'prove', stepUp: failure.stepUp },
    };
  // Somebody has removed it meanwhile: the list is what is out of date, not the link.
  if (failure.code === 'not_found' && 'id' in task)
    return { ...at(state, { at: 'refused', task, failure }), effect: { do: 'list' } };
  if (failure.retry === 'restart') return { state: { step: 'failed', failure, session } };
  // It was added, and only the list did not come.
  if (task.do === 'add' && state.op.at === 'working')
    return { state: { step: 'failed', failure, session } };
  if (task.do === 'rename')
    return at(state, { at: 'renaming', id: task.id, name: task.name, refused: failure });
  if (task.do === 'remove' && failure.code === 'last_authenticator')
    return at(state, { at: 'confirming', id: task.id, last: true });
  return at(state, { at: 'refused', task, failure });
}

function changed(state: List, { settings, codes }: Extract<SettingsEvent, { type: 'changed' }>) {
  const next = { ...state, settings };
  return codes ? { ...at(next, { at: 'codes' }), effect: { do: 'show' } as const } : at(next, idle);
}

function refreshed(state: List, event: SettingsEvent): SettingsResult {
  return event.type === 'listed' ? { state: { ...state, settings: event.settings } } : { state };
}

function at(state: List, op: Op): { readonly state: List } {
  return { state: { ...state, op } };
}

/** True while something goes on that another wish would cut off. */
function isBusy({ at }: Op): boolean {
  return at === 'working' || at === 'proving' || at === 'adding' || at === 'codes';
}

function replace(settings: Settings, authenticator: AuthenticatorJSON): Settings {
  const { id } = authenticator;
  return {
    ...settings,
    authenticators: settings.authenticators.map((one) => (one.id === id ? authenticator : one)),
  };
}
