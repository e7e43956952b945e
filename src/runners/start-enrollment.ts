import type { AuthenticatorJSON } from '../contract.js';
import type { Failure } from '../failure.js';
import type { EnrollState } from '../flows/enroll.js';
import { createEnrollment, type Enrollment } from './enrollment.js';
import type { EnrollCeremony } from './run-enroll.js';
import { isComplete, type Source } from './source.js';

export interface EnrollmentOptions extends Source {
  /** A name for the new passkey, 1–100 code points; without it the server finds one. */
  readonly label?: string;
  /** Gives up: the prompt closes and the result is `cancelled`. */
  readonly signal?: AbortSignal;
}

export type EnrollmentResult =
  | {
      readonly kind: 'success';
      readonly authenticator: AuthenticatorJSON;
      readonly result?: string;
    }
  /** This device or password manager has a passkey of this person already. */
  | { readonly kind: 'success'; readonly alreadyEnrolled: true }
  | { readonly kind: 'cancelled'; readonly failure: Failure }
  | { readonly kind: 'error'; readonly error: Failure };

/**
 * An enrollment whose options are there, so that `start` reaches the prompt within the click that called it. They are
 * kept fresh until then; abort the signal to let go of it. After a refusal `start` may be called again.
 */
export interface PreparedEnrollment {
  start(): Promise<EnrollmentResult>;
}

/** The options had to be fetched again and took too long for the click that asked for them. */
const clickIsOver: Failure = { code: 'needs_gesture', retry: 'same', confidence: 'sure' };
const gaveUp: Failure = { code: 'aborted', retry: 'same', confidence: 'sure' };
const noSource: Failure = {
  code: 'invalid_request',
  retry: 'none',
  confidence: 'sure',
  cause: {
    name: 'TypeError',
    message: 'Give startEnrollment a `url`, `token`, `launch` or `backend`.',
  },
};

/** Drives the enrollment flow without an element. Never rejects; what goes wrong is the result of `start`. */
export async function prepareEnrollment(
  options: EnrollmentOptions,
  loadCeremony: () => Promise<EnrollCeremony>,
): Promise<PreparedEnrollment> {
  if (!isComplete(options)) return ended({ kind: 'error', error: noSource });
  const enrollment = createEnrollment(options, loadCeremony);
  const { signal } = options;
  const stop = () => enrollment.stop();
  signal?.addEventListener('abort', stop, { once: true });
  const state = await reach(enrollment, signal, isPrepared, () => enrollment.start());
  if (state.step !== 'why') return ended(finish(enrollment, state));
  return {
    async start() {
      enrollment.start();
      const type = enrollment.state.step === 'failed' ? 'retried' : 'clicked';
      const made = await reach(enrollment, signal, hasEnded, () => {
        enrollment.send({ type, now: enrollment.now() });
      });
      if (made.step === 'enrolled' && options.label !== undefined)
        return finish(enrollment, await name(enrollment, options.label, signal));
      return finish(enrollment, made);
    },
  };
}

type Reached = EnrollState | { readonly step: 'aborted' };

/** Goes through the screens nobody looks at, until `there` holds or the signal aborts. */
function reach(
  enrollment: Enrollment,
  signal: AbortSignal | undefined,
  there: (state: EnrollState) => boolean,
  begin: () => void,
): Promise<Reached> {
  return new Promise((resolve) => {
    const look = (state: EnrollState) => {
      if (there(state)) {
        unsubscribe();
        resolve(state);
      } else if (state.step === 'confirming') enrollment.send({ type: 'confirmed' });
      else if (state.step === 'opened') enrollment.send({ type: 'continued' });
    };
    const unsubscribe = enrollment.subscribe(look);
    const abort = () => {
      unsubscribe();
      resolve({ step: 'aborted' });
    };
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    begin();
    look(enrollment.state);
  });
}

/** A name that is refused does not undo a good enrollment. */
function name(enrollment: Enrollment, label: string, signal?: AbortSignal): Promise<Reached> {
  return reach(
    enrollment,
    signal,
    (state) =>
      state.step === 'enrolled' &&
      (state.naming.at === 'shown' || (state.naming.at === 'editing' && !!state.naming.refused)),
    () => {
      enrollment.send({ type: 'edited' });
      enrollment.send({ type: 'named', name: label });
    },
  );
}

function isPrepared(state: EnrollState): boolean {
  return state.step === 'failed' || (state.step === 'why' && state.offer.at === 'ready');
}

function hasEnded(state: EnrollState): boolean {
  const { step } = state;
  return step === 'failed' || step === 'enrolled' || (step === 'why' && state.offer.at === 'ready');
}

function ended(result: EnrollmentResult): PreparedEnrollment {
  return { start: () => Promise.resolve(result) };
}

function failureOf(state: Reached): Failure {
  if (state.step === 'failed') return state.failure;
  return state.step === 'why' ? clickIsOver : gaveUp;
}

function finish(enrollment: Enrollment, state: Reached): EnrollmentResult {
  enrollment.stop();
  if (state.step === 'enrolled') {
    const { authenticator, result } = state.done;
    return { kind: 'success', authenticator, ...(result !== undefined && { result }) };
  }
  const failure = failureOf(state);
  switch (failure.code) {
    case 'already_enrolled':
      return { kind: 'success', alreadyEnrolled: true };
    case 'cancelled':
    case 'cancelled_or_duplicate':
    case 'timed_out':
    case 'aborted':
    case 'superseded':
      return { kind: 'cancelled', failure };
    default:
      return { kind: 'error', error: failure };
  }
}
