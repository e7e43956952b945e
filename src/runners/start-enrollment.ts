import type { EnrollableMethod } from '../contract.js';
import type { Failure } from '../failure.js';
import { isName } from '../flows/enroll-label.js';
import { addable } from '../flows/enroll.js';
import type { SetupEvent } from '../flows/setup-state.js';
import type {
  EnrollmentOptions,
  EnrollmentResult,
  PendingEnrollment,
  PreparedEnrollment,
} from './enrollment-result.js';
import { createEnrollment, type Enrollment, type EnrollShown } from './enrollment.js';
import type { EnrollLate } from './run-enroll.js';
import { pendingOf, setupOf, type Reached, type SetupInside } from './pending-setup.js';
import { isComplete } from './source.js';

/** Fetches what the flow needs after its opening; recovery codes go to `takeCodes`. */
export type LoadLate = (takeCodes: (codes: readonly string[]) => void) => Promise<EnrollLate>;

/** The options had to be fetched again and took too long for the click that asked for them. */
const clickIsOver: Failure = { code: 'needs_gesture', retry: 'same', confidence: 'sure' };
const gaveUp: Failure = { code: 'aborted', retry: 'same', confidence: 'sure' };
const declined: Failure = { code: 'cancelled', retry: 'same', confidence: 'sure' };
const notAllowed: Failure = { code: 'not_available', retry: 'none', confidence: 'sure' };
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
  method: EnrollableMethod | undefined,
  options: EnrollmentOptions,
  loadLate: LoadLate,
): Promise<PreparedEnrollment> {
  if (!isComplete(options))
    return { start: () => Promise.resolve({ kind: 'error', error: noSource }) };
  const drive = new Drive(method, options, loadLate);
  const state = await drive.reach((enrollment) => enrollment.start());
  const ready = isReady(state) || setupOf(state);
  return { start: ready ? () => drive.start() : () => Promise.resolve(drive.result(state)) };
}

class Drive {
  readonly #options: EnrollmentOptions;
  readonly #enrollment: Enrollment;
  /** Whose challenge the host has been shown. */
  #shown: object | undefined;
  #codes: readonly string[] = [];

  constructor(
    method: EnrollableMethod | undefined,
    options: EnrollmentOptions,
    loadLate: LoadLate,
  ) {
    this.#options = options;
    const load = () => loadLate((codes) => (this.#codes = codes));
    this.#enrollment = createEnrollment(options, load, { method });
    options.signal?.addEventListener('abort', () => this.#enrollment.stop(), { once: true });
  }

  /** Goes through the screens nobody looks at, until the host has to do something or the signal aborts. */
  reach(
    begin: (enrollment: Enrollment) => void,
    isSettled = (state: EnrollShown) => this.#isSettled(state),
  ): Promise<Reached> {
    const { signal } = this.#options;
    const enrollment = this.#enrollment;
    return new Promise((resolve) => {
      const look = (state: EnrollShown): void => {
        if (isSettled(state)) end(state);
        else this.#goOn(state);
      };
      const end = (state: Reached): void => {
        unsubscribe();
        signal?.removeEventListener('abort', abort);
        resolve(state);
      };
      const abort = (): void => end({ step: 'aborted' });
      const unsubscribe = enrollment.subscribe(look);
      signal?.addEventListener('abort', abort);
      if (signal?.aborted) abort();
      else {
        begin(enrollment);
        look(enrollment.state);
      }
    });
  }

  async start(): Promise<EnrollmentResult> {
    this.#label();
    const made = await this.reach((enrollment) => {
      enrollment.start();
      const { state } = enrollment;
      const setup = setupOf(state);
      if (setup) setup.flow.send({ type: 'asked' });
      else {
        enrollment.send({
          type: state.step === 'failed' ? 'retried' : 'clicked',
          now: enrollment.now(),
        });
      }
    });
    return this.#named(made);
  }

  result(state: Reached): EnrollmentResult {
    const setup = setupOf(state);
    if (setup) return this.#pending(setup);
    this.#enrollment.stop();
    if (state.step !== 'enrolled') return failed(failureOf(state));
    const { authenticator, result } = state.done;
    const recoveryCodes = this.#codes;
    this.#codes = [];
    return {
      kind: 'success',
      authenticator,
      ...(result !== undefined && { result }),
      ...(recoveryCodes.length > 0 && { recoveryCodes }),
    };
  }

  /** Goes along with what is made, where the service takes it then; one that cannot be a name is left out. */
  #label(): void {
    const { label } = this.#options;
    if (label !== undefined && isName(label))
      this.#enrollment.send({ type: 'labelled', text: label });
  }

  /** A name that is refused does not undo a good enrollment. */
  async #named(made: Reached): Promise<EnrollmentResult> {
    const { label } = this.#options;
    if (made.step !== 'enrolled' || made.fixed || label === undefined) return this.result(made);
    const named = await this.reach((enrollment) => {
      enrollment.send({ type: 'edited' });
      enrollment.send({ type: 'named', name: label });
    });
    return this.result(named);
  }

  #pending({ flow, state }: SetupInside): PendingEnrollment {
    if (state.step === 'offered') throw new TypeError('nothing is pending');
    const lead = async (event: SetupEvent): Promise<EnrollmentResult> => {
      flow.send({ type: 'continued' });
      return this.#named(await this.reach(() => flow.send(event)));
    };
    const opened = async (): Promise<EnrollmentResult> =>
      this.#named(
        await this.reach(
          () => undefined,
          (now) => this.#isOpened(now),
        ),
      );
    const { awaits, sentTo, setup, refused, wait } = pendingOf(state);
    return {
      kind: 'pending',
      method: flow.method,
      awaits,
      ...(sentTo !== undefined && { sentTo }),
      ...setup,
      ...(refused && { error: refused }),
      ...(awaits !== 'contact' &&
        flow.method !== 'totp' && { resend: () => lead({ type: 'asked' }) }),
      ...(wait && { resendIn: wait.seconds }),
      complete: ({ code = '', contact = '' } = {}) =>
        awaits === 'link'
          ? opened()
          : lead({ type: 'submitted', text: awaits === 'code' ? code : contact }),
    };
  }

  #isOpened(state: EnrollShown): boolean {
    return this.#isSettled(state) && setupOf(state)?.state.step !== 'waiting';
  }

  #isSettled(state: EnrollShown): boolean {
    switch (state.step) {
      case 'failed':
      case 'finished':
        return true;
      case 'opened':
        return !addable(state.session).includes(state.session.method);
      case 'proving':
        return !this.#options.onChallenge;
      case 'why':
        return isReady(state);
      case 'setup':
        return setupOf(state) !== undefined;
      case 'enrolled':
        return (
          state.naming.at === 'shown' || (state.naming.at === 'editing' && !!state.naming.refused)
        );
      default:
        return false;
    }
  }

  #goOn(state: EnrollShown): void {
    if (state.step === 'confirming') this.#enrollment.send({ type: 'confirmed' });
    else if (state.step === 'opened') this.#enrollment.send({ type: 'continued' });
    else if (state.inside?.at === 'proving' && this.#shown !== state.inside.flow) {
      this.#shown = state.inside.flow;
      this.#options.onChallenge?.(state.inside.flow);
    }
  }
}

function isReady(state: Reached): boolean {
  return state.step === 'why' && state.offer.at === 'ready';
}

function failureOf(state: Reached): Failure {
  switch (state.step) {
    case 'failed':
      return state.failure;
    case 'why':
      return clickIsOver;
    case 'opened':
      return notAllowed;
    case 'proving':
      return {
        code: 'step_up_required',
        retry: 'none',
        confidence: 'sure',
        stepUp: state.stepUp,
      };
    case 'finished':
      return declined;
    default:
      return gaveUp;
  }
}

function failed(failure: Failure): EnrollmentResult {
  switch (failure.code) {
    case 'already_enrolled':
      return { kind: 'success', alreadyEnrolled: true };
    case 'cancelled':
    case 'cancelled_or_duplicate':
    case 'timed_out':
    case 'aborted':
    case 'superseded':
    case 'not_offered':
      return { kind: 'cancelled', failure };
    default:
      return { kind: 'error', error: failure };
  }
}
