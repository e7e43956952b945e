import type { Backend, Settings } from '../backends/backend.js';
import type * as Signals from '../ceremony/signals.js';
import { isOver as isProved } from '../flows/challenge-state.js';

import type { RecoveryState } from '../flows/recovery-codes.js';
import type { SettingsEffect, SettingsEvent } from '../flows/settings-state.js';
import { PasskeyError } from '../failure.js';
import type { Challenge, createChallenge } from './challenge.js';
import type { Clock } from './clock.js';
import type { Embedding } from './embedded-enrollment.js';
import type { Enrollment, EnrollShown } from './enrollment.js';
import { runNested, type Running } from './nested.js';
import { persist, unexpected } from './persist.js';
import type { createRecoveryCodes, RecoveryCodes } from './recovery-codes.js';

/** The flow that runs inside the present state. */
export type NestedInSettings =
  | { readonly at: 'proving'; readonly flow: Challenge }
  | { readonly at: 'adding'; readonly flow: Enrollment }
  | { readonly at: 'codes'; readonly flow: RecoveryCodes };

/** A change of the flow inside; where nothing was before, it has just begun. */
export type Move =
  | (Moved<Challenge['state']> & { readonly at: 'proving' })
  | (Moved<EnrollShown> & { readonly at: 'adding' })
  | (Moved<RecoveryState> & { readonly at: 'codes' });

interface Moved<S> {
  readonly from: S | undefined;
  readonly to: S;
}

/** What is loaded only where it is needed. */
export interface SettingsParts {
  readonly signals: Pick<typeof Signals, 'signalAccepted'>;
  loadChallenge(): Promise<{
    readonly createChallenge: typeof createChallenge;
    readonly loadCeremony: Parameters<typeof createChallenge>[0]['loadCeremony'];
  }>;
  loadEnroll(): Promise<{
    readonly createEmbeddedEnrollment: (what: Embedding, clock: Clock) => Enrollment;
  }>;
  loadRecovery(): Promise<{ readonly createRecoveryCodes: typeof createRecoveryCodes }>;
}

export interface SettingsLatePorts {
  readonly clock: Clock;
  /** Hears of every change of the flow that runs inside; of `undefined` when it is over. */
  readonly publish: (nested: NestedInSettings | undefined) => void;
  /** Hears what became of it, its end included. */
  readonly moved: (move: Move) => void;
}

export interface SettingsPerformer {
  run(
    effect: Exclude<SettingsEffect, { do: 'open' }>,
    backend: Backend | undefined,
    signal: AbortSignal,
  ): Promise<SettingsEvent>;
  /** Lets the browser know which passkeys are left. */
  tell(settings: Settings): void;
  /** Forgets what must not outlive the page. */
  drop(): void;
}

type In<D extends SettingsEffect['do']> = Extract<SettingsEffect, { do: D }>;

/** Performs what comes after the opening. */
export function performSettings(
  parts: SettingsParts,
  { clock, publish, moved }: SettingsLatePorts,
): SettingsPerformer {
  let codes: readonly string[] = [];

  /** What is missing may be deleted for good, so a password manager is told of a complete list only. */
  function tell({ accepted }: Settings): void {
    if (accepted) parts.signals.signalAccepted(accepted);
  }

  function told<E extends SettingsEvent & { readonly settings?: Settings }>(event: E): E {
    if (event.settings) tell(event.settings);
    return event;
  }

  /** Runs a flow to its end, seen and heard by the element. */
  async function inside<S, E extends S>(
    flow: Running<S>,
    isOver: (state: S) => state is E,
    nested: NestedInSettings,
    hear: (moved: Moved<S>) => void,
    signal: AbortSignal,
  ): Promise<E> {
    let from: S | undefined;
    const deaf = flow.subscribe((to) => {
      hear({ from, to });
      from = to;
    });
    hear({ from, to: (from = flow.state) });
    try {
      return await runNested(flow, isOver, () => publish(nested), signal);
    } finally {
      deaf();
      publish(undefined);
    }
  }

  async function prove(
    { stepUp }: In<'prove'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<SettingsEvent> {
    const { createChallenge, loadCeremony } = await parts.loadChallenge();
    const flow = createChallenge({ backend, stepUp, clock, loadCeremony });
    const at = 'proving';
    const hear = (move: Moved<Challenge['state']>) => moved({ at, ...move });
    const end = await inside(flow, isProved, { at, flow }, hear, signal);
    switch (end.step) {
      case 'passed': {
        const { settings } = end.passed;
        return told({ type: 'proved', ...(settings && { settings }) });
      }
      case 'declined':
        return { type: 'declined' };
      case 'ended':
        return { type: 'failed', failure: end.failure };
    }
  }

  async function enroll(
    { task }: In<'enroll'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<SettingsEvent> {
    const { createEmbeddedEnrollment } = await parts.loadEnroll();
    const { method, replaces } = task;
    const flow = createEmbeddedEnrollment(
      { backend, method, ...(replaces !== undefined && { replaces }) },
      clock,
    );
    const at = 'adding';
    const hear = (move: Moved<EnrollShown>) => moved({ at, ...move });
    const end = await inside(flow, isEnrolled, { at, flow }, hear, signal);
    // What it had taken the place of is gone too: only the service knows what is left.
    if (end.outcome === 'declined' && end.undone && replaces !== undefined)
      return { type: 'added' };
    if (end.outcome === 'declined' || !end.done) return { type: 'declined' };
    const { settings } = end.done;
    return told({ type: 'added', ...(settings && { settings }) });
  }

  async function show(signal: AbortSignal): Promise<SettingsEvent> {
    const { createRecoveryCodes } = await parts.loadRecovery();
    const flow = createRecoveryCodes(codes);
    drop();
    const at = 'codes';
    const hear = (move: Moved<RecoveryState>) => moved({ at, ...move });
    await inside(flow, isKept, { at, flow }, hear, signal);
    return { type: 'closed' };
  }

  async function change(
    { task }: In<'change'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<SettingsEvent> {
    const changed = (settings: Settings) => told({ type: 'changed' as const, settings });
    switch (task.do) {
      case 'rename': {
        const authenticator = await backend.rename(task.id, task.name, signal);
        return { type: 'renamed', authenticator };
      }
      case 'remove':
        return changed(await persist(() => backend.remove(task.id, signal), clock, signal));
      case 'suspend':
        return changed(await backend.suspend(task.id, task.suspended, signal));
      case 'regenerate': {
        const made = await persist(() => backend.regenerate(signal), clock, signal);
        codes = made.codes;
        return { ...changed(made.settings), codes: true };
      }
      case 'offer': {
        if (!backend.answerNudge) throw new PasskeyError(unexpected);
        await persist(backend.answerNudge.bind(backend, 'resumed', signal), clock, signal);
        return { type: 'offering' };
      }
    }
  }

  function drop(): void {
    codes = [];
  }

  return {
    tell,
    drop,
    async run(effect, backend, signal) {
      if (!backend) throw new PasskeyError(unexpected);
      switch (effect.do) {
        case 'list':
          return told({ type: 'listed', settings: await backend.list(signal) });
        case 'equip':
          return { type: 'equipped', ...(backend.answerNudge && { offers: true }) };
        case 'prove':
          return prove(effect, backend, signal);
        case 'enroll':
          return enroll(effect, backend, signal);
        case 'show':
          return show(signal);
        case 'change':
          return change(effect, backend, signal);
      }
    },
  };
}

type EnrollEnd = Extract<EnrollShown, { step: 'finished' }>;
type RecoveryEnd = Extract<RecoveryState, { step: 'saved' | 'gone' }>;

function isEnrolled(state: EnrollShown): state is EnrollEnd {
  return state.step === 'finished';
}

function isKept(state: RecoveryState): state is RecoveryEnd {
  return state.step !== 'showing';
}
