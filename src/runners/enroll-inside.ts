import type { Backend, EnrollStep } from '../backends/backend.js';
import type { Failure } from '../failure.js';
import type { ChallengeEnd } from '../flows/challenge-state.js';
import type { EnrollEffect, EnrollEvent, Session } from '../flows/enroll-states.js';
import type { RecoveryEnd } from '../flows/recovery-codes.js';
import type { SetupEnd } from '../flows/setup-state.js';
import type { Challenge, ChallengeOptions } from './challenge.js';
import type { Clock } from './clock.js';
import { runNested } from './nested.js';
import { unexpected } from './persist.js';
import type { RecoveryCodes } from './recovery-codes.js';
import type { Setup, SetupPorts } from './setup.js';

/** A flow that runs inside a state of the enrollment, and how it stands. */
export type Nested =
  Inside<'proving', Challenge> | Inside<'setup', Setup> | Inside<'codes', RecoveryCodes>;
interface Inside<At extends string, R extends { readonly state: unknown }> {
  readonly at: At;
  readonly flow: R;
  readonly state: R['state'];
}

/** What runs inside, loaded only where it is needed. */
export interface InsideParts {
  readonly loadChallenge: () => Promise<{
    readonly createChallenge: (what: ChallengeOptions) => Challenge;
    readonly loadCeremony: ChallengeOptions['loadCeremony'];
    readonly isOver: (state: Challenge['state']) => state is ChallengeEnd;
  }>;
  readonly loadSetup: () => Promise<{
    readonly createSetup: (ports: SetupPorts) => Setup;
    readonly draw?: SetupPorts['draw'];
    readonly isSetUp: (state: Setup['state']) => state is SetupEnd;
  }>;
  readonly loadRecovery: () => Promise<{
    readonly createRecoveryCodes: (
      codes: readonly string[],
      options?: { readonly replaced?: boolean },
    ) => RecoveryCodes;
    readonly isShown: (state: RecoveryCodes['state']) => state is RecoveryEnd;
  }>;
  /** Calls back when the page is left; answers the way to end it. */
  readonly onLeave: (call: () => void) => () => void;
  /** Hands recovery codes to a host that shows them itself. */
  readonly takeCodes?: (codes: readonly string[]) => void;
}

interface InsidePorts {
  readonly clock: Clock;
  readonly publish: (nested: Nested) => void;
}

type In<D extends EnrollEffect['do']> = Extract<EnrollEffect, { do: D }>;

/** Runs the flows inside an enrollment, and keeps the recovery codes between the one that makes them and the one that shows them. */
export function runInside(parts: InsideParts, { clock, publish }: InsidePorts) {
  let codes: readonly string[] = [];
  let replaced = false;
  let stay: (() => void) | undefined;

  function drop(): void {
    codes = [];
    stay?.();
    stay = undefined;
  }

  /** The codes are kept here and in the flow that shows them, and only while the page is not left. */
  function completed(step: EnrollStep): EnrollEvent {
    if (step.at !== 'done') return failed(unexpected);
    const { recoveryCodes = [], ...done } = step;
    replaced = done.codesReplaced === true;
    drop();
    if (parts.takeCodes) parts.takeCodes(recoveryCodes);
    else if (recoveryCodes.length > 0) {
      codes = recoveryCodes;
      stay = parts.onLeave(drop);
    }
    return { type: 'completed', done, codes: codes.length };
  }

  async function prove(
    { stepUp }: In<'prove'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    const { createChallenge, loadCeremony, isOver } = await parts.loadChallenge();
    const flow = createChallenge({ backend, stepUp, clock, loadCeremony });
    const tell = () => publish({ at: 'proving', flow, state: flow.state });
    const end = await runNested(flow, isOver, tell, signal);
    switch (end.step) {
      case 'passed':
        return { type: 'proved', method: end.passed.method };
      case 'declined':
        return { type: 'declined' };
      case 'ended':
        return failed(end.failure);
    }
  }

  /** `done` hears of what was made before anything is shown of it. */
  async function setup(
    { session }: In<'setup'>,
    backend: Backend,
    signal: AbortSignal,
    done: (step: EnrollStep) => EnrollEvent,
  ): Promise<EnrollEvent> {
    const { method, asked } = session;
    if (method === 'passkey' || method === 'security-key') return failed(unexpected);
    const { createSetup, draw, isSetUp } = await parts.loadSetup();
    const flow = createSetup({ backend, method, asked, clock, draw, ...replacing(session) });
    const tell = () => publish({ at: 'setup', flow, state: flow.state });
    const end = await runNested(flow, isSetUp, tell, signal);
    switch (end.step) {
      case 'done':
        return done(end.done);
      case 'declined':
        return { type: 'declined' };
      case 'ended':
        return failed(end.failure);
    }
  }

  async function show(signal: AbortSignal): Promise<EnrollEvent> {
    if (codes.length === 0) return { type: 'shown', saved: 0 };
    const { createRecoveryCodes, isShown } = await parts.loadRecovery();
    const flow = createRecoveryCodes(codes, { replaced });
    drop();
    const tell = () => publish({ at: 'codes', flow, state: flow.state });
    const end = await runNested(flow, isShown, tell, signal);
    return { type: 'shown', saved: end.step === 'saved' ? end.count : 0 };
  }

  return { completed, prove, setup, show, drop };
}

export function replacing({ replaces }: Session): { readonly replaces?: string } {
  return replaces === undefined ? {} : { replaces };
}

function failed(failure: Failure): EnrollEvent {
  return { type: 'failed', failure };
}
