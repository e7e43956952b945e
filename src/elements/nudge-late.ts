import { canCreateConditionally, createConditionally } from '../ceremony/conditional.js';
import { signalAccepted, signalUnknown } from '../ceremony/signals.js';
import type { NudgeOutcome } from '../nudge-contract.js';
import { createNudge } from '../runners/nudge.js';
import { connect, type Source } from '../runners/source.js';
import { enrollLate } from './enroll-parts.js';
import { NudgeView } from './nudge-view.js';

/** An offer that is on its way to the page, or on it. */
export interface Shown {
  /** What has been made already, should the person go now. */
  made(): NudgeOutcome | undefined;
  stop(): void;
}

/** Opens the action and makes its offer in `root`; calls `end` once, unless it is stopped. */
export function showNudge(
  host: HTMLElement,
  root: ShadowRoot,
  source: Source,
  automatic: boolean,
  end: (outcome: NudgeOutcome) => void,
): Shown {
  const nudge = createNudge({
    connect: () => connect(source, false),
    automatic,
    late: enrollLate,
    ceremony: { canCreateConditionally, createConditionally, signalAccepted, signalUnknown },
  });
  const view = new NudgeView(host, root, nudge);
  nudge.subscribe((state) => {
    view.change(state);
    if (state.step === 'over') void nudge.told().then(() => end(state.outcome));
  });
  nudge.start();
  return {
    made: () => nudge.made(),
    stop() {
      nudge.stop();
      view.clear();
    },
  };
}
