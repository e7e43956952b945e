import { msg, str } from '@lit/localize';
import { doneBetween, screenOf } from '../flows/settings-announcements.js';
import { find } from '../flows/settings-facts.js';
import type { List, SettingsState, Task } from '../flows/settings-state.js';

/** What the live region says of a change, once; undefined where it stays as it is. */
export function settingsStatus(from: SettingsState, to: SettingsState): string | undefined {
  const task = doneBetween(from, to);
  if (!task || from.step !== 'list') return from === to ? undefined : '';
  const name = 'id' in task ? (find(from.settings, task.id)?.name ?? '') : '';
  switch (task.do) {
    case 'rename':
      return msg('Name saved.', { id: 'status-named' });
    case 'remove':
      return msg(str`${name} was removed.`, { id: 'settings-removed' });
    case 'suspend':
      return task.suspended
        ? msg(str`${name} is suspended.`, { id: 'settings-status-suspended' })
        : msg(str`${name} is resumed.`, { id: 'settings-status-resumed' });
    case 'offer':
      return msg('You’ll be offered a passkey again.', { id: 'settings-offered' });
    case 'regenerate':
    case 'add':
      return '';
  }
}

/** Where focus belongs after a change, the best place first; none where it stays. */
export function settingsFocus(from: SettingsState, to: SettingsState): string[] {
  if (to.step !== 'list' || from.step !== 'list')
    return screenOf(from) === screenOf(to) ? [] : [heading];
  if (from.op === to.op) return [];
  switch (to.op.at) {
    case 'renaming':
      return ['form input'];
    case 'idle':
    case 'refused':
    case 'working':
      return afterwards(from, to);
    default:
      return [];
  }
}

const heading = '[part=heading]';

/** Back to what began it; where that has gone, to the row in its place. */
function afterwards(from: List, to: List): string[] {
  const { op } = from;
  switch (op.at) {
    case 'renaming':
      return [control('rename', op.id)];
    case 'confirming':
      return [control('remove', op.id), row(op.id)];
    case 'working':
    case 'proving':
    case 'adding':
      return began(op.task, from, to);
    case 'codes':
      return ['[data-do=regenerate]'];
    case 'idle':
    case 'refused':
      return [];
  }
}

function began(task: Task, from: List, to: List): string[] {
  switch (task.do) {
    case 'rename':
      return [control('rename', task.id)];
    case 'remove':
      return [control('remove', task.id), ...neighbour(task.id, from, to), heading];
    case 'suspend':
      return [row(task.id)];
    case 'regenerate':
      return ['[data-do=regenerate]'];
    case 'offer':
      return ['[data-do=offer]', heading];
    case 'add': {
      const added = to.settings.authenticators.find(({ id }) => !find(from.settings, id));
      return [...(added ? [row(added.id)] : []), control('add', task.method), heading];
    }
  }
}

/** The row that has moved up, or the one before where it was the last. */
function neighbour(id: string, from: List, to: List): string[] {
  const before = from.settings.authenticators.findIndex((one) => one.id === id);
  const { authenticators } = to.settings;
  const next = authenticators[before] ?? authenticators.at(-1);
  return next ? [row(next.id)] : [];
}

function control(tool: string, id: string): string {
  return `[data-do=${tool}][data-id="${CSS.escape(id)}"]`;
}

function row(id: string): string {
  return `[data-row="${CSS.escape(id)}"]`;
}
