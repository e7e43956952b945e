import type { Backend, EnrollStep } from '../backends/backend.js';
import type * as Ceremony from '../ceremony/ceremony.js';
import type * as Signals from '../ceremony/signals.js';
import type { RegistrationResponseJSON } from '../contract.js';
import { causeOf, isPasskeyError, PasskeyError, type Failure } from '../failure.js';
import { isUnknown, type EnrollEffect, type EnrollEvent } from '../flows/enroll.js';
import type { EffectRunner } from '../flows/flow.js';
import type { Clock } from './clock.js';

/** The part of the ceremony room an enrollment needs; loaded after the first paint. */
export type EnrollCeremony = Pick<typeof Ceremony, 'checkSupport' | 'register'> & typeof Signals;

export interface EnrollPorts {
  /** The service; `anew` where the one before has ended and another action is wanted. */
  connect(anew: boolean): Promise<Backend>;
  readonly clock: Clock;
  /** Called once, when the first answer is there. */
  loadCeremony(): Promise<EnrollCeremony>;
}

/** Tries of a completion whose answer was lost; each waits longer than the one before. */
const waits = [500, 1500, 4000];
/** Milliseconds a person is kept waiting without a way on. */
const patience = 10_000;

/** Performs the effects of `enrollFlow` through its ports. */
export function runEnroll(ports: EnrollPorts): EffectRunner<EnrollEvent, EnrollEffect> {
  const { clock } = ports;
  let backend: Backend | undefined;
  let ceremony: EnrollCeremony | undefined;
  let begun: Extract<EnrollStep, { at: 'create' }> | undefined;

  /** A host's own function may never answer; a person should not have to wait for that. */
  async function connect(anew: boolean, signal: AbortSignal): Promise<Backend> {
    const late = clock.wait(patience, signal).then(() => {
      throw new PasskeyError({ code: 'network', retry: 'same', confidence: 'likely' });
    });
    return Promise.race([ports.connect(anew), late]);
  }

  function connected(): Backend {
    if (!backend) throw new PasskeyError(unexpected);
    return backend;
  }

  async function prepare(start: EnrollStep | undefined, signal: AbortSignal): Promise<EnrollEvent> {
    ceremony ??= await ports.loadCeremony();
    const create = start ?? (await connected().beginEnrollment('passkey', {}, signal));
    if (create.at !== 'create') return { type: 'failed', failure: unexpected };
    const failure = ceremony.checkSupport(create.options);
    if (failure) return { type: 'failed', failure };
    begun = create;
    return { type: 'prepared', create, now: clock.now() };
  }

  async function complete(
    flow: string,
    credential: RegistrationResponseJSON,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    for (const wait of [...waits, undefined]) {
      try {
        const done = await connected().completeEnrollment(flow, { credential }, signal);
        if (done.at !== 'done') return { type: 'failed', failure: unexpected };
        if (done.accepted) ceremony?.signalAccepted(done.accepted);
        return { type: 'completed', done };
      } catch (error) {
        const failure = failureOf(error);
        const { retryAfter = 0 } = failure;
        if (!isUnknown(failure) || wait === undefined || retryAfter * 1000 > patience) {
          const rpId = begun?.options.rp.id;
          if (isOrphaned(failure) && rpId)
            ceremony?.signalUnknown({ rpId, credentialId: credential.id });
          return { type: 'failed', failure };
        }
        await clock.wait(Math.max(wait * (0.5 + Math.random()), retryAfter * 1000), signal);
      }
    }
    return { type: 'failed', failure: unexpected };
  }

  async function run(effect: EnrollEffect, signal: AbortSignal): Promise<EnrollEvent> {
    switch (effect.do) {
      case 'open': {
        // The backend of a try whose answer was lost holds the key that the server may know already.
        if (!backend || effect.anew) backend = await connect(effect.anew === true, signal);
        const opening = await backend.open(signal);
        // Why it may not begin is told by the part that is loaded late.
        if (opening.refusal) ceremony ??= await ports.loadCeremony();
        return { type: 'opened', opening, now: clock.now() };
      }
      case 'prepare':
        return prepare(effect.begun, signal);
      case 'create': {
        if (!ceremony) return { type: 'failed', failure: unexpected };
        const { create, attempt } = effect;
        const made = await ceremony.register(create.options, signal, { attempt });
        return made.ok
          ? { type: 'created', credential: made.response }
          : { type: 'failed', failure: made.failure };
      }
      case 'complete':
        return complete(effect.flow, effect.credential, signal);
      case 'rename':
        return {
          type: 'renamed',
          authenticator: await connected().rename(effect.id, effect.name, signal),
        };
    }
  }

  return async (effect, signal) => {
    try {
      return await run(effect, signal);
    } catch (error) {
      // What went wrong is told by the part that is loaded late, even where it went wrong early.
      ceremony ??= await ports.loadCeremony().catch(() => undefined);
      return { type: 'failed', failure: failureOf(error) };
    }
  };
}

const unexpected: Failure = { code: 'unknown', retry: 'once', confidence: 'sure' };

function failureOf(error: unknown): Failure {
  if (isPasskeyError(error)) return error.failure;
  // What is left is a chunk of ours that did not load.
  return { code: 'network', retry: 'same', confidence: 'likely', cause: causeOf(error) };
}

/** The service will never know this passkey, so the person's password manager need not keep it. */
function isOrphaned({ code }: Failure): boolean {
  return (
    code === 'verification_failed' ||
    code === 'credential_limit' ||
    code === 'step_up_required' ||
    code === 'options_expired'
  );
}
