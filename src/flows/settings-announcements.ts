import type { PasskeyAnnouncement } from '../events.js';
import type { Failure } from '../failure.js';
import type { SettingsState, Task } from './settings-state.js';

/** What the host page hears when the settings go from one state to the next; nested flows speak for themselves. */
export function announcements(from: SettingsState, to: SettingsState): PasskeyAnnouncement[] {
  const step = screenOf(to);
  return [
    ...(screenOf(from) === step ? [] : [{ name: 'passkey-step', detail: { step } } as const]),
    ...facts(from, to),
  ];
}

/** What a person sees: the list, or what covers it. */
export function screenOf(state: SettingsState): string {
  if (state.step !== 'list') return state.step;
  const { at } = state.op;
  return at === 'proving' || at === 'adding' || at === 'codes' ? at : 'list';
}

/** What has just been done, if anything has. */
export function doneBetween(from: SettingsState, to: SettingsState): Task | undefined {
  if (from.step !== 'list' || to.step !== 'list' || from.op.at !== 'working') return undefined;
  return to.op.at === 'idle' || to.op.at === 'codes' ? from.op.task : undefined;
}

function facts(from: SettingsState, to: SettingsState): PasskeyAnnouncement[] {
  if (to.step === 'failed' && from.step !== 'failed') return failure(to.failure);
  if (to.step !== 'list') return [];
  if (to.op.at === 'refused' && (from.step !== 'list' || from.op.at !== 'refused'))
    return failure(to.op.failure);
  const task = doneBetween(from, to);
  switch (task?.do) {
    case 'rename': {
      const { id } = task;
      const name = to.settings.authenticators.find((one) => one.id === id)?.name ?? task.name;
      return [{ name: 'authenticator-renamed', detail: { id, name } }];
    }
    case 'remove':
      return [{ name: 'authenticator-removed', detail: { id: task.id } }];
    case 'suspend': {
      const { id, suspended } = task;
      return [{ name: 'authenticator-suspended', detail: { id, suspended } }];
    }
    case 'regenerate':
    case 'offer':
    case 'add':
    case undefined:
      return [];
  }
}

/** What nobody asked for goes unsaid. */
function failure({ stepUp: _, ...failure }: Failure): PasskeyAnnouncement[] {
  if (failure.code === 'aborted' || failure.code === 'superseded') return [];
  if (failure.code === 'not_offered') return [{ name: 'passkey-cancelled', detail: { failure } }];
  const name = failure.retry === 'restart' ? 'passkey-expired' : 'passkey-failed';
  return [{ name, detail: { failure } }];
}
