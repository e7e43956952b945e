import { msg } from '@lit/localize';
import { isCovered } from '../flows/enroll-done.js';
import type { EnrollState } from '../flows/enroll-states.js';
import { trialLead } from './trial-screens.js';

type Enrolled = Extract<EnrollState, { step: 'enrolled' }>;

/**
 * What the live region says of the trial; undefined where what it says is to stay. A screen of its own is read from its
 * heading.
 */
export function trialStatus(from: Enrolled, to: Enrolled): string | undefined {
  if (isCovered(to)) return '';
  if (from.trial?.at === 'trying' && to.trial?.at === 'ready')
    return msg('Cancelled. Nothing was changed.', { id: 'trial-cancelled' });
  // Options that have come, or are to come again, are nothing to tell.
  return trialLead(to) ?? (isCovered(from) ? '' : undefined);
}

/** What in the shadow root focus belongs on after a change of the trial; undefined where it stays. */
export function trialFocus(from: Enrolled, to: Enrolled): string | undefined {
  if (isCovered(to)) return '[tabindex]';
  switch (to.trial?.at) {
    case 'worked':
    case 'unchecked':
      return '[part=primary]';
    case undefined:
      if (isCovered(from)) return '[tabindex]';
      // The button has gone that they may have been on.
      return from.trial?.at === 'preparing' && from.trial.again ? '[part=primary]' : undefined;
    default:
      return isCovered(from) ? '[data-try]' : undefined;
  }
}
