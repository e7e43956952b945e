import { causeOf, type Failure } from '../failure.js';
import { classify, effectiveTimeout, type Aborter } from './classify.js';
import { claimCeremony } from './coordinator.js';
import type { CeremonyEnv } from './env.js';
import type { Facts } from './facts.js';
import { preflight } from './preflight.js';
import type { CeremonyRequest } from './request.js';
import { failureOf } from './verdict.js';

export interface CeremonyPorts {
  readonly env?: CeremonyEnv;
  /** Calls back after so many milliseconds; answers the way to call it off. */
  readonly after?: (milliseconds: number, callback: () => void) => () => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
  /** Milliseconds below which no person can have answered; virtual authenticators can. */
  readonly fast?: number;
  /** Milliseconds, both sent as `timeout` and watched over here. */
  readonly timeout?: number;
  /** 1 for the first prompt of a visit. */
  readonly attempt?: number;
  /** Milliseconds until the service refuses the answer. */
  readonly remaining?: number;
}

export type Answer<R> =
  { readonly ok: true; readonly response: R } | { readonly ok: false; readonly failure: Failure };

/** What the two ceremonies differ in. */
interface Prompt<R> {
  readonly facts: Facts;
  readonly request: CeremonyRequest;
  /** Asks the browser, which may throw at once. */
  readonly call: (signal: AbortSignal) => unknown;
  /** What it answered as JSON; nothing where that cannot be read. */
  readonly read: (credential: unknown) => R | undefined;
  /** An answer that came after nobody wanted it any more. */
  readonly late?: (response: R | undefined) => void;
}

/** Why a prompt would fail, where that is known without one. */
export function foreseen(
  facts: Facts,
  request: CeremonyRequest,
  { env = globalThis }: CeremonyPorts,
): Failure | undefined {
  return explained(preflight(facts, request), facts, request, env);
}

/** Shows the browser's prompt before it returns, so that the click still counts; never rejects. */
export function show<R>(
  { facts, request, call, read, late }: Prompt<R>,
  signal: AbortSignal,
  ports: CeremonyPorts,
): Promise<Answer<R>> {
  const { env = globalThis, now = () => performance.now(), after = afterTimeout } = ports;
  const { fast = 250, attempt = 1 } = ports;
  const refused = (failure: Failure): Answer<R> => ({
    ok: false,
    failure: explained(failure, facts, request, env),
  });

  const blocked = preflight(facts, request);
  if (blocked) return Promise.resolve(refused(blocked));
  const release = claimCeremony(env);
  if (!release) return Promise.resolve(refused(failureOf(['busy', 'same'])));

  return new Promise((resolve) => {
    const started = now();
    const prompt = new AbortController();
    let over = false;

    const settle = (answer: Answer<R>): void => {
      over = true;
      callOff();
      signal.removeEventListener('abort', onAbort);
      release();
      resolve(answer);
    };
    const fail = (
      error: unknown,
      how: { abortedBy?: Aborter; unreadable?: boolean } = {},
    ): void => {
      const run = {
        elapsed: now() - started,
        fast,
        effTimeout: effectiveTimeout(facts, request.timeout),
        abortedBy: null,
        attempt,
        ...how,
      };
      const post = { docActive: env.document?.defaultView !== null };
      settle(refused(classify(error, facts, request, run, post)));
    };
    // Settled here and not by the browser's answer: some extensions ignore the signal and never give one.
    const abort = (abortedBy: Aborter, reason: unknown): void => {
      if (over) return;
      fail(reason, { abortedBy });
      prompt.abort(reason);
    };
    const onAbort = (): void => abort(aborterOf(signal.reason), signal.reason);
    const callOff = after(request.timeout, () =>
      abort('watchdog', new DOMException('', 'TimeoutError')),
    );

    const answered = (credential: unknown): void => {
      if (over) {
        late?.(read(credential));
      } else if (credential == null) {
        fail(null);
      } else {
        const response = read(credential);
        if (response) settle({ ok: true, response });
        else fail(undefined, { unreadable: true });
      }
    };
    const ask = (retry: boolean): void => {
      // The executor runs at once, and turns what is thrown at once into a rejection.
      const answer = new Promise<unknown>((resolve) => resolve(call(prompt.signal)));
      answer.then(answered, (error: unknown) => {
        if (over) return;
        // The autofill request we have just aborted may not be gone yet; the click is good for one more call.
        const again = retry && causeOf(error).name === 'OperationError';
        if (again && env.navigator?.userActivation?.isActive !== false) ask(false);
        else fail(error);
      });
    };

    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else ask(true);
  });
}

function aborterOf(reason: unknown): Aborter {
  if (reason === 'superseded' || reason === 'disconnect') return reason;
  return causeOf(reason).name === 'TimeoutError' ? 'watchdog' : 'user';
}

function afterTimeout(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

/** Words for developers, of use only when something is wrong, and so not loaded before. */
function explained<F extends Failure | undefined>(
  failure: F,
  facts: Facts,
  request: CeremonyRequest,
  env: CeremonyEnv,
): F {
  if (failure)
    void import('./diagnose.js').then(
      ({ report }) => report(failure, facts, request, env),
      () => undefined,
    );
  return failure;
}
