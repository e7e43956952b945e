import { msg } from '@lit/localize';
import type { EnrollState } from '../flows/enroll.js';

/**
 * What the live region says of a change. Screens that move focus to their heading are read from there and say nothing
 * here, so that nothing is said twice.
 */
export function statusText(from: EnrollState, to: EnrollState): string {
  if (from.step === 'prompting' && to.step === 'why')
    return msg('Cancelled. Nothing was saved.', { id: 'status-cancelled' });
  if (from.step !== 'enrolled' || to.step !== 'enrolled') return '';
  if (from.naming.at === 'saving' && to.naming.at === 'shown')
    return msg('Name saved.', { id: 'status-named' });
  return '';
}
