import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../contract.js';
import { causeOf, type Failure } from '../failure.js';
import { probe } from './capabilities.js';
import { classify, effectiveTimeout, type Aborter } from './classify.js';
import { claimCeremony } from './coordinator.js';
import type { CeremonyEnv } from './env.js';
import { gatherFacts, type Facts } from './facts.js';
import { preflight } from './preflight.js';
import { readRequest, type CeremonyRequest } from './request.js';
import { readRegistration } from './response.js';
import { signalUnknown } from './signals.js';
import { failureOf } from './verdict.js';

export type Registration =
  | { readonly ok: true; readonly response: RegistrationResponseJSON }
  | { readonly ok: false; readonly failure: Failure };

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

/** Why a prompt with these options would fail, where that is known without one. */
export function checkSupport(
  options: PublicKeyCredentialCreationOptionsJSON,
  ports: CeremonyPorts = {},
): Failure | undefined {
  const { env = globalThis } = ports;
  void probe(env);
  const facts = gatherFacts(env);
  const { request } = readRequest(options, ports);
  return explained(preflight(facts, request), facts, request, env);
}

/**
 * Shows the browser's prompt for a new credential (WebAuthn L3 §5.1.3) and never rejects. `credentials.create()` is
 * called before this returns, so that the click still counts; abort with the reason `superseded` or `disconnect` where
 * it was not the person who gave up.
 */
export function register(
  options: PublicKeyCredentialCreationOptionsJSON,
  signal: AbortSignal,
  ports: CeremonyPorts = {},
): Promise<Registration> {
  const { env = globalThis, now = () => performance.now(), after = afterTimeout } = ports;
  const { fast = 250, attempt = 1 } = ports;
  const facts = gatherFacts(env);
  const { request, publicKey, dropped } = readRequest(options, ports);
  const refused = (failure: Failure): Registration => ({
    ok: false,
    failure: explained(failure, facts, request, env),
  });

  const blocked = preflight(facts, request);
  if (blocked) return Promise.resolve(refused(blocked));
  const release = claimCeremony(env);
  if (!release) return Promise.resolve(refused(failureOf(['busy', 'same'])));
  if (dropped)
    env.console?.info(
      `passkey-elements: ${dropped} of the credentials to exclude were left out, browsers take 64`,
    );

  return new Promise((resolve) => {
    const started = now();
    const prompt = new AbortController();
    let over = false;

    const settle = (registration: Registration): void => {
      over = true;
      callOff();
      signal.removeEventListener('abort', onAbort);
      release();
      resolve(registration);
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
        discard(credential, request.rpId ?? facts.host, env);
      } else if (credential == null) {
        fail(null);
      } else {
        const response = readRegistration(credential);
        if (response) settle({ ok: true, response });
        else fail(undefined, { unreadable: true });
      }
    };
    const create = (retry: boolean): void => {
      // The executor runs at once, and turns what is thrown at once into a rejection.
      const answer = new Promise<unknown>((resolve) =>
        resolve(
          env.navigator?.credentials?.create?.({
            ...(publicKey && { publicKey }),
            signal: prompt.signal,
          }),
        ),
      );
      answer.then(answered, (error: unknown) => {
        if (over) return;
        // The autofill request we have just aborted may not be gone yet; the click is good for one more call.
        const again = retry && causeOf(error).name === 'OperationError';
        if (again && env.navigator?.userActivation?.isActive !== false) create(false);
        else fail(error);
      });
    };

    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else create(true);
  });
}

/** A credential made after nobody wanted it any more: no service will ever know it. */
function discard(credential: unknown, rpId: string, env: CeremonyEnv): void {
  const credentialId = readRegistration(credential)?.id;
  if (credentialId) signalUnknown({ rpId, credentialId }, env);
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
