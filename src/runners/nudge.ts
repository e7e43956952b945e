import type { Backend } from '../backends/backend.js';
import type * as Conditional from '../ceremony/conditional.js';
import type * as Signals from '../ceremony/signals.js';
import type { EnrollEvent } from '../flows/enroll-states.js';
import { Flow } from '../flows/flow.js';
import { answerTo, endOf, madeSoFar, nudgeFlow, offeredFlow, offerScreen } from '../flows/nudge.js';
import type { NudgeEffect, NudgeEvent, NudgeState, Offered } from '../flows/nudge-state.js';
import type { NudgeAnswer, NudgeOutcome } from '../nudge-contract.js';
import { clock as systemClock, type Clock } from './clock.js';
import { runEnrollment, type Enrollment, type EnrollShown } from './enrollment.js';
import type { Running } from './nested.js';
import { createAutomatically } from './nudge-automatic.js';
import { failureOf, patience, persist } from './persist.js';
import type { EnrollLate } from './run-enroll.js';

export interface NudgePorts {
  readonly connect: () => Promise<Backend>;
  /** Whether the page wants it made without a word, where the service does too. */
  readonly automatic: boolean;
  readonly late: EnrollLate;
  readonly ceremony: Pick<typeof Conditional, 'canCreateConditionally' | 'createConditionally'> &
    typeof Signals;
  readonly clock?: Clock;
}

/** A state, and the enrollment that runs inside it. */
export type NudgeShown = NudgeState & { readonly inside?: Inside };
export interface Inside {
  readonly flow: Enrollment;
  readonly state: EnrollShown;
}

export interface Nudge extends Running<NudgeShown> {
  send(event: NudgeEvent): void;
  /** Opens the prompt, in the task of the click. */
  create(): void;
  /** What has been made already, should the person go now. */
  made(): NudgeOutcome | undefined;
  /** Resolves once the service has heard what was said, or a quarter of a second later. */
  told(): Promise<void>;
}

/** Milliseconds the page is kept waiting for an answer to be on its way: a page that goes at once would take it along. */
const farewell = 250;

/** One offer, from the opening of the action to its end. */
export function createNudge(ports: NudgePorts): Nudge {
  const { clock = systemClock, ceremony } = ports;
  let backend: Backend | undefined;
  let shown: NudgeShown = nudgeFlow.initial.state;
  let inside: Inside | undefined;
  const listeners = new Set<(state: NudgeShown) => void>();

  const flow = new Flow(nudgeFlow, async (effect: NudgeEffect, signal): Promise<NudgeEvent> => {
    try {
      return await perform(effect, signal);
    } catch (error) {
      return { type: 'failed', failure: failureOf(error) };
    }
  });

  function publish(): void {
    const { state } = flow;
    const next = { ...state, ...(inside && state.step === 'offering' && { inside }) };
    shown = next;
    for (const listener of listeners) listener(next);
  }

  async function perform(effect: NudgeEffect, signal: AbortSignal): Promise<NudgeEvent> {
    switch (effect.do) {
      case 'open': {
        const opened = await inTime(open(signal), signal);
        return { type: 'opened', automatic: ports.automatic, now: clock.now(), ...opened };
      }
      case 'try':
        return createAutomatically({ backend: opened(), ceremony, clock, signal });
      case 'offer':
        return { type: 'ended', outcome: await offer(effect.offered, signal) };
      case 'undo': {
        const left = await opened().undo?.(effect.done.authenticator.id, signal);
        if (left) ceremony.signalAccepted(left);
        tell('skipped');
        return { type: 'undone' };
      }
    }
  }

  async function open(signal: AbortSignal) {
    backend = await ports.connect();
    const opening = await backend.open(signal, 'nudge');
    return { opening, capabilities: backend.capabilities() };
  }

  function opened(): Backend {
    if (!backend) throw new TypeError('not opened');
    return backend;
  }

  /** Until something is on the page nobody sees what it waits for, and nothing may wait for ever. */
  function inTime<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
    const slow = clock.wait(patience, signal).then(() => Promise.reject(new TypeError()));
    return Promise.race([coming, slow]);
  }

  function offer(offered: Offered, signal: AbortSignal): Promise<NudgeOutcome> {
    const enrollment = runEnrollment({
      clock,
      definition: offeredFlow(offered, ports.late.later),
      backend: opened(),
      connect: () => Promise.resolve(opened()),
      loadLate: () => Promise.resolve(ports.late),
    });
    return new Promise((resolve, reject) => {
      let before: EnrollShown = enrollment.state;
      let seen = false;
      const watch = new AbortController();
      const look = (state: EnrollShown): void => {
        const answer = answerTo(before, state);
        before = state;
        if (answer) tell(answer);
        const end = endOf(state, offered, seen);
        if (end) {
          inside = { flow: enrollment, state };
          if (seen) publish();
          stop();
          // Put off by declining what had to be proved first, or by removing what was made.
          if (end.outcome === 'skipped') tell(end.answer);
          resolve(end);
          return;
        }
        if (!seen && offerScreen(state) !== 'none') {
          seen = true;
          watch.abort();
        }
        inside = { flow: enrollment, state };
        publish();
      };
      const unsubscribe = enrollment.subscribe(look);
      const stop = (): void => {
        watch.abort();
        unsubscribe();
        enrollment.stop();
      };
      const abort = (): void => {
        stop();
        reject(new DOMException('', 'AbortError'));
      };
      signal.addEventListener('abort', abort, { once: true });
      void clock.wait(patience, watch.signal).then(() => {
        if (seen || watch.signal.aborted) return;
        stop();
        reject(new DOMException('', 'TimeoutError'));
      });
      enrollment.start();
    });
  }

  /** Sent on its own, and again where it got lost; nothing hangs on it. */
  let last: Promise<unknown> = Promise.resolve();
  function tell(answer: NudgeAnswer): void {
    const { signal } = new AbortController();
    const send = () => backend?.answerNudge?.(answer, signal) ?? Promise.resolve();
    last = persist(send, clock, signal).catch(() => undefined);
  }

  flow.subscribe((state, event) => {
    if (event?.type === 'answered' && state.step === 'over') tell(event.answer);
    publish();
  });

  return {
    get state() {
      return shown;
    },
    start: () => flow.start(),
    stop: () => flow.stop(),
    send: (event) => flow.send(event),
    create() {
      const now = clock.now();
      const send = (event: EnrollEvent): void => inside?.flow.send(event);
      if (inside?.state.step === 'opened') send({ type: 'continued' });
      send({ type: 'clicked', now });
    },
    made: () => madeSoFar(flow.state, inside?.state),
    async told() {
      const gone = new AbortController();
      await Promise.race([last, clock.wait(farewell, gone.signal)]);
      gone.abort();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
