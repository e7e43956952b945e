import { checkSupport, register } from '../ceremony/ceremony.js';
import { signalAccepted, signalUnknown } from '../ceremony/signals.js';
import { later } from '../flows/enroll-later.js';
import { leaveFrame, onLeave } from '../runners/leave.js';
import { performEnroll, type EnrollParts } from '../runners/perform-enroll.js';
import type { EnrollLate } from '../runners/run-enroll.js';
import type * as Challenge from './challenge-late.js';
import type * as Trial from './enroll-trial.js';
import type * as Recovery from './recovery-late.js';
import type * as Setup from './setup-late.js';

/** What runs inside an enrollment, once it has been needed; shared by all elements of the page. */
export const inner: {
  challenge?: typeof Challenge;
  setup?: typeof Setup;
  recovery?: typeof Recovery;
  trial?: typeof Trial;
} = {};

let table = later;

const parts: EnrollParts = {
  ceremony: { checkSupport, register, signalAccepted, signalUnknown },
  loadChallenge: () => import('./challenge-late.js').then((module) => (inner.challenge = module)),
  loadSetup: () => import('./setup-late.js').then((module) => (inner.setup = module)),
  loadRecovery: () => import('./recovery-late.js').then((module) => (inner.recovery = module)),
  onLeave,
  leaveFrame,
  loadLaunch: () => import('../embed/index.js'),
  loadTrial: () =>
    import('./enroll-trial.js').then((module) => {
      table = module.withTrial(later);
      return (inner.trial = module);
    }),
};

/** All that an enrollment does after its opening. */
export const enrollLate: EnrollLate = {
  later: (state, event) => table(state, event),
  perform: (ports) => performEnroll(parts, ports),
};
