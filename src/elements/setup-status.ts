import { msg } from '@lit/localize';
import type { SetupState } from '../flows/setup-state.js';
import { codeStatus } from './code-field.js';
import { linkStatus } from './link-screen.js';

/** What the live region says of a change; where focus moves to a heading, that is read instead. */
export function setupStatus(from: SetupState, to: SetupState): string | undefined {
  if (from.step === 'entering' && to.step === 'entering') return codeStatus(from, to);
  if (from.step === 'waiting' && to.step === 'waiting') return linkStatus(from, to);
  return from.step === to.step && to.step === 'scanning' && to.copied
    ? msg('Copied.', { id: 'copied' })
    : '';
}

/** Where focus belongs after a change. */
export function setupFocus(from: SetupState, to: SetupState): string | undefined {
  if (from.step !== to.step)
    return to.step === 'entering' || to.step === 'address' ? 'input' : '[tabindex]';
  const refused =
    (from.step === 'entering' || from.step === 'address') &&
    (to.step === 'entering' || to.step === 'address') &&
    from.entry !== to.entry &&
    to.entry.at === 'typing' &&
    to.entry.refused !== undefined;
  return refused ? 'input' : undefined;
}
