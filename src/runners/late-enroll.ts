import { checkSupport, register } from '../ceremony/ceremony.js';
import { signalAccepted, signalUnknown } from '../ceremony/signals.js';
import { later } from '../flows/enroll-later.js';
import { performEnroll } from './perform-enroll.js';
import type { EnrollLate } from './run-enroll.js';

/** An enrollment after its opening, without any view; loaded while the service is asked. Recovery codes go to `takeCodes`. */
export function enrollLate(takeCodes: (codes: readonly string[]) => void): EnrollLate {
  return {
    later,
    perform: (ports) =>
      performEnroll(
        {
          ceremony: { checkSupport, register, signalAccepted, signalUnknown },
          loadChallenge: () => import('./late-challenge.js'),
          loadSetup: () => import('./late-setup.js'),
          loadRecovery: () => Promise.reject(new TypeError('the codes were taken')),
          onLeave: () => () => undefined,
          takeCodes,
        },
        ports,
      ),
  };
}
