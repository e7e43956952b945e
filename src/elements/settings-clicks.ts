import { nothing, type TemplateResult } from 'lit';
import { addableHere, find, isPasskey } from '../flows/settings-facts.js';
import type { List, SettingsEvent, Task } from '../flows/settings-state.js';
import type { RunningSettings } from '../runners/settings.js';
import { nameForm } from './name-form.js';
import { failureNote } from './settings-failed.js';
import { offers } from './settings-offers.js';
import type { Said } from './settings-row.js';

type Send = (event: SettingsEvent) => void;

/** Does what is written on the button that was clicked; `page` is asked before anything is removed. */
export function clicked(
  target: EventTarget | null,
  flow: RunningSettings | undefined,
  page: EventTarget,
): void {
  const button = target instanceof Element && target.closest<HTMLElement>('[data-do]');
  if (!button || button.ariaDisabled === 'true' || flow?.state.step !== 'list') return;
  const { settings } = flow.state;
  const { id = '' } = button.dataset;
  const one = find(settings, id);
  const want = (task: Task): void => flow.send({ type: 'wanted', task });
  switch (button.dataset['do']) {
    case 'rename':
      flow.send({ type: 'edited', id });
      break;
    case 'remove':
      if (one && mayRemove(one, page)) flow.send({ type: 'doubted', id });
      break;
    case 'resume':
      want({ do: 'suspend', id, suspended: false });
      break;
    case 'upgrade':
      want({
        do: 'add',
        method: one?.method === 'security-key' ? one.method : 'passkey',
        replaces: id,
      });
      break;
    case 'regenerate':
    case 'offer':
      want({ do: button.dataset['do'] });
      break;
    default: {
      const { capabilities } = flow.state.session;
      const addable = addableHere(capabilities, settings);
      const method = addable.find((way) => way.method === id)?.method;
      if (method) want({ do: 'add', method });
    }
  }
}

function mayRemove(
  { id, name, method }: List['settings']['authenticators'][number],
  page: EventTarget,
): boolean {
  const detail = { id, name, method };
  const init = { detail, bubbles: true, composed: true, cancelable: true };
  return page.dispatchEvent(new CustomEvent('authenticator-remove', init));
}

/** What is to be said in the list just now. */
export function said(state: List, send: Send): Said {
  const { op } = state;
  const note: Said['note'] = (place) =>
    op.at === 'refused' && placeOf(op.task, state) === place
      ? failureNote(op.failure, send)
      : nothing;
  return {
    form: (id) => form(id, state, send),
    note,
    offers: offers(state, note('offers')),
  };
}

function form(id: string, { op }: List, send: Send): TemplateResult | undefined {
  const save = (name: string): void => send({ type: 'named', name });
  const cancel = (): void => send({ type: 'closed' });
  if (op.at === 'renaming' && op.id === id)
    return nameForm({ name: op.name, refused: op.refused, save, cancel });
  if (op.at === 'working' && op.task.do === 'rename' && op.task.id === id)
    return nameForm({ name: op.task.name, saving: true, save, cancel });
  return undefined;
}

/** Where in the list a task belongs; at its head where it is about something that has gone. */
function placeOf(task: Task, { settings }: List): string {
  if (task.do === 'regenerate') return 'codes';
  if (task.do === 'offer') return 'offers';
  if (task.do === 'add') return isPasskey(task) ? 'add' : task.method;
  return find(settings, task.id) ? task.id : '';
}
