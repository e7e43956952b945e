import { authenticate, checkRequest } from '../ceremony/authenticate.js';
import { signalAccepted, signalUnknown } from '../ceremony/signals.js';
import type { Clock } from '../runners/clock.js';
import { performTrial, type TrialPerformer } from '../runners/perform-trial.js';

/** Trying what was made, and removing it again; loaded while the result is looked at. */
export { withTrial } from '../flows/enroll-trial.js';
export { trialFocus, trialStatus } from './trial-status.js';
export { trialLead, trialScreen, tryButton } from './trial-screens.js';

export function createTrial(clock: Clock): TrialPerformer {
  return performTrial({
    clock,
    ceremony: { authenticate, checkRequest, signalAccepted, signalUnknown },
  });
}
