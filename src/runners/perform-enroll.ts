import type { Backend, EnrollStep, UxEvent } from '../backends/backend.js';
import type * as Ceremony from '../ceremony/ceremony.js';
import type * as Signals from '../ceremony/signals.js';
import type * as Embed from '../embed/index.js';
import type { Outcome } from '../events.js';
import { PasskeyError, type Failure } from '../failure.js';
import { isPrompted } from '../flows/enroll-later.js';
import { uxEvent } from '../flows/enroll-report.js';
import type { EnrollEffect, EnrollEvent, TrialEffect } from '../flows/enroll-states.js';
import { replacing, runInside, type InsideParts, type Nested } from './enroll-inside.js';
import { failureOf, persist, unexpected } from './persist.js';
import type { Made, TrialPerformer } from './perform-trial.js';
import type { LatePorts, Performer } from './run-enroll.js';

export type { Nested };

/** The part of the ceremony room an enrollment needs. */
export type EnrollCeremony = Pick<typeof Ceremony, 'checkSupport' | 'register'> & typeof Signals;

/** What is loaded only where it is needed. */
export interface EnrollParts extends InsideParts {
  readonly ceremony: EnrollCeremony;
  /** Opens a link in a window; loaded with the link, since a window opens only within the click. */
  readonly loadLaunch?: () => Promise<{ readonly launch: typeof Embed.launch }>;
  /** Opens a link in place of the page that holds the frame. */
  readonly leaveFrame?: (url: string) => void;
  /** Tries and removes what was made; absent where nobody could ask for it. */
  readonly loadTrial?: () => Promise<{
    readonly createTrial: (clock: LatePorts['clock']) => TrialPerformer;
  }>;
}

type In<D extends EnrollEffect['do']> = Extract<EnrollEffect, { do: D }>;

/** Performs what comes after the opening. */
export function performEnroll(parts: EnrollParts, ports: LatePorts): Performer {
  const { ceremony } = parts;
  const { clock } = ports;
  const inside = runInside(parts, ports);
  let rpId: string | undefined;
  /** What is told of once only. */
  const told = new Set<UxEvent['name']>();
  let launch: typeof Embed.launch | undefined;
  let trial: TrialPerformer | undefined;
  let made: Made | undefined;

  function completed(step: EnrollStep): EnrollEvent {
    if (step.at === 'done' && step.accepted) ceremony.signalAccepted(step.accepted);
    return inside.completed(step);
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
    if (rpId) made = { rpId, credentialId: credential.id };
    try {
      const input = { credential, ...(label !== undefined && { label }) };
      const call = () => backend.completeEnrollment(flow, input, signal);
      return completed(await persist(call, clock, signal));
    } catch (error) {
      const failure = failureOf(error);
      if (isOrphaned(failure) && made) ceremony.signalUnknown(made);
      return { type: 'failed', failure };
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

  /** Within the click it is there already: what opens a prompt comes after what prepared it. */
  async function tried(
    effect: TrialEffect,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    trial ??= (await parts.loadTrial?.())?.createTrial(clock);
    if (!trial) return { type: 'failed', failure: unexpected };
    const event = await trial.run(effect, backend, signal, made);
    // The codes that came with it have gone with it.
    if (event.type === 'undone') inside.drop();
    return event;
  }

  return {
    drop: inside.drop,
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
          return inside.prove(effect, backend, signal);
        case 'setup':
          return inside.setup(effect, backend, signal, completed);
        case 'show':
          return inside.show(signal);
        case 'handover':
          return handover(backend, signal);
        default:
          return tried(effect, backend, signal);
      }
    },
  };
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
