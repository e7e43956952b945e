import { msg } from '@lit/localize';
import type { SetupState } from '../flows/setup.js';
import { codeStatus } from './code-field.js';

/** What the live region says of a change; where focus moves to a heading, that is read instead. */
export function setupStatus(from: SetupState, to: SetupState): string | undefined {
  if (from.step === 'entering' && to.step === 'entering') return codeStatus(from, to);
  return from.step === to.step && to.step === 'scanning' && to.copied
    ? msg('Copied.', { id: 'copied' })
    : '';
}

/** Where focus belongs after a change. */
export function setupFocus(from: SetupState, to: SetupState): string | undefined {
  if (from.step !== to.step) return to.step === 'entering' ? 'input' : '[tabindex]';
  const refused =
    from.step === 'entering' &&
    to.step === 'entering' &&
    from.entry.at === 'checking' &&
    to.entry.at === 'typing';
  return refused ? 'input' : undefined;
}
