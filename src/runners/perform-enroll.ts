import type { Backend, EnrollStep, UxEvent } from '../backends/backend.js';
import type * as Ceremony from '../ceremony/ceremony.js';
import type * as Signals from '../ceremony/signals.js';
import type * as Embed from '../embed/index.js';
import type { Outcome } from '../events.js';
import { PasskeyError, type Failure } from '../failure.js';
import { isPrompted } from '../flows/enroll-later.js';
import { uxEvent } from '../flows/enroll-report.js';
import type { EnrollEffect, EnrollEvent, Session } from '../flows/enroll-states.js';
import type { ChallengeEnd } from '../flows/challenge-state.js';
import type { RecoveryEnd } from '../flows/recovery-codes.js';
import type { SetupEnd } from '../flows/setup-state.js';
import type { Challenge, ChallengeOptions } from './challenge.js';
import { runNested } from './nested.js';
import type { RecoveryCodes } from './recovery-codes.js';
import { failureOf, persist, unexpected } from './persist.js';
import type { LatePorts, Performer } from './run-enroll.js';
import type { Setup, SetupPorts } from './setup.js';

/** The part of the ceremony room an enrollment needs. */
export type EnrollCeremony = Pick<typeof Ceremony, 'checkSupport' | 'register'> & typeof Signals;

/** A flow that runs inside a state of the enrollment, and how it stands. */
export type Nested =
  Inside<'proving', Challenge> | Inside<'setup', Setup> | Inside<'codes', RecoveryCodes>;
interface Inside<At extends string, R extends { readonly state: unknown }> {
  readonly at: At;
  readonly flow: R;
  readonly state: R['state'];
}

/** What is loaded only where it is needed. */
export interface EnrollParts {
  readonly ceremony: EnrollCeremony;
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
  /** Opens a link in a window; loaded with the link, since a window opens only within the click. */
  readonly loadLaunch?: () => Promise<{ readonly launch: typeof Embed.launch }>;
  /** Opens a link in place of the page that holds the frame. */
  readonly leaveFrame?: (url: string) => void;
  /** Hands recovery codes to a host that shows them itself. */
  readonly takeCodes?: (codes: readonly string[]) => void;
}

type In<D extends EnrollEffect['do']> = Extract<EnrollEffect, { do: D }>;

/** Performs what comes after the opening. */
export function performEnroll(parts: EnrollParts, ports: LatePorts): Performer {
  const { ceremony } = parts;
  const { clock } = ports;
  let rpId: string | undefined;
  let codes: readonly string[] = [];
  let replaced = false;
  /** What is told of once only. */
  const told = new Set<UxEvent['name']>();
  let stay: (() => void) | undefined;
  let launch: typeof Embed.launch | undefined;

  function drop(): void {
    codes = [];
    stay?.();
    stay = undefined;
  }

  /** The codes are kept here and in the flow that shows them, and only while the page is not left. */
  function completed(step: EnrollStep): EnrollEvent {
    if (step.at !== 'done') return { type: 'failed', failure: unexpected };
    const { recoveryCodes = [], ...done } = step;
    replaced = done.codesReplaced === true;
    if (done.accepted) ceremony.signalAccepted(done.accepted);
    drop();
    if (parts.takeCodes) parts.takeCodes(recoveryCodes);
    else if (recoveryCodes.length > 0) {
      codes = recoveryCodes;
      stay = parts.onLeave(drop);
    }
    return { type: 'completed', done, codes: codes.length };
  }

  async function prepare(
    { session, first }: In<'prepare'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    const { opening, method, proved } = session;
    if (opening.stepUp && !proved) {
      await parts.loadChallenge();
      return { type: 'prepared', now: clock.now() };
    }
    if (!isPrompted(method)) {
      await parts.loadSetup();
      return { type: 'prepared', now: clock.now() };
    }
    const create =
      (first ? opening.enrollment : undefined) ??
      (await backend.beginEnrollment(method, replacing(session), signal));
    if (create.at === 'external') {
      rpId = undefined;
      return { type: 'prepared', create, now: clock.now() };
    }
    if (create.at !== 'create') return { type: 'failed', failure: unexpected };
    const failure = ceremony.checkSupport(create.options);
    if (failure) return { type: 'failed', failure };
    rpId = create.options.rp.id;
    return { type: 'prepared', create, now: clock.now() };
  }

  async function complete(
    { flow, credential, label }: In<'complete'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    try {
      const input = { credential, ...(label !== undefined && { label }) };
      const call = () => backend.completeEnrollment(flow, input, signal);
      return completed(await persist(call, clock, signal));
    } catch (error) {
      const failure = failureOf(error);
      if (isOrphaned(failure) && rpId)
        ceremony.signalUnknown({ rpId, credentialId: credential.id });
      return { type: 'failed', failure };
    }
  }

  async function prove(
    { stepUp }: In<'prove'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    const { createChallenge, loadCeremony, isOver } = await parts.loadChallenge();
    const flow = createChallenge({ backend, stepUp, clock, loadCeremony });
    const end = await runNested(
      flow,
      isOver,
      () => ports.publish({ at: 'proving', flow, state: flow.state }),
      signal,
    );
    switch (end.step) {
      case 'passed':
        return { type: 'proved', method: end.passed.method };
      case 'declined':
        return { type: 'declined' };
      case 'ended':
        return { type: 'failed', failure: end.failure };
    }
  }

  async function setup(
    { session }: In<'setup'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    const { method, asked } = session;
    if (method === 'passkey' || method === 'security-key')
      return { type: 'failed', failure: unexpected };
    const { createSetup, draw, isSetUp } = await parts.loadSetup();
    const flow = createSetup({ backend, method, asked, clock, draw, ...replacing(session) });
    const end = await runNested(
      flow,
      isSetUp,
      () => ports.publish({ at: 'setup', flow, state: flow.state }),
      signal,
    );
    switch (end.step) {
      case 'done':
        return completed(end.done);
      case 'declined':
        return { type: 'declined' };
      case 'ended':
        return { type: 'failed', failure: end.failure };
    }
  }

  async function handover(backend: Backend, signal: AbortSignal): Promise<EnrollEvent> {
    const { loadLaunch } = parts;
    if (!backend.handover || !loadLaunch) return { type: 'kept-here' };
    try {
      const [handed, module] = await Promise.all([backend.handover(signal), loadLaunch()]);
      launch = module.launch;
      return { type: 'handed', ...handed, now: clock.now() };
    } catch {
      return { type: 'kept-here' };
    }
  }

  async function show(signal: AbortSignal): Promise<EnrollEvent> {
    if (codes.length === 0) return { type: 'shown', saved: 0 };
    const { createRecoveryCodes, isShown } = await parts.loadRecovery();
    const flow = createRecoveryCodes(codes, { replaced });
    drop();
    const end = await runNested(
      flow,
      isShown,
      () => ports.publish({ at: 'codes', flow, state: flow.state }),
      signal,
    );
    return { type: 'shown', saved: end.step === 'saved' ? end.count : 0 };
  }

  /** Called within the click too. */
  async function external(
    { flow, label }: In<'run'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    const options = label === undefined ? {} : { label };
    const step = await backend.runEnrollment?.(flow, options, signal);
    return step ? completed(step) : { type: 'failed', failure: unexpected };
  }

  return {
    drop,
    report(from, to, backend) {
      const event = uxEvent(from, to);
      if (!event || told.has(event.name)) return;
      if (event.name === 'offered' || event.name === 'skipped') told.add(event.name);
      try {
        backend.report?.(event);
      } catch {
        // Nothing hangs on it.
      }
    },
    async run(effect, backend, signal) {
      // The prompt opens within the click: nothing is waited for before it.
      if (effect.do === 'create') {
        const { create, attempt } = effect;
        const made = await ceremony.register(create.options, signal, { attempt });
        return made.ok
          ? { type: 'created', credential: made.response }
          : { type: 'failed', failure: made.failure };
      }
      // A window opens within the click too.
      if (effect.do === 'window') {
        if (!launch) throw new PasskeyError(unexpected);
        if (effect.inPlace) parts.leaveFrame?.(effect.url);
        const outcome: Outcome = effect.inPlace
          ? { status: 'blocked', mode: 'redirect' }
          : await launch(effect.url, { mode: 'popup', signal });
        return { type: 'returned', outcome };
      }
      if (!backend) throw new PasskeyError(unexpected);
      if (effect.do === 'run') return external(effect, backend, signal);
      switch (effect.do) {
        case 'prepare':
          return prepare(effect, backend, signal);
        case 'complete':
          return complete(effect, backend, signal);
        case 'rename':
          return {
            type: 'renamed',
            authenticator: await backend.rename(effect.id, effect.name, signal),
          };
        case 'prove':
          return prove(effect, backend, signal);
        case 'setup':
          return setup(effect, backend, signal);
        case 'show':
          return show(signal);
        case 'handover':
          return handover(backend, signal);
      }
    },
  };
}

function replacing({ replaces }: Session): { readonly replaces?: string } {
  return replaces === undefined ? {} : { replaces };
}

/** The service will never know this passkey, so the person's password manager need not keep it. */
function isOrphaned({ code, confidence }: Failure): boolean {
  return (
    confidence === 'sure' &&
    (code === 'verification_failed' ||
      code === 'credential_limit' ||
      code === 'step_up_required' ||
      code === 'options_expired')
  );
}
