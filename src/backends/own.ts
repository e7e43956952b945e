import type { Backend, Capabilities, Opening } from './backend.js';
import { arrive, failed } from './http.js';
import type { OwnCalls, OwnLacks } from './own-calls.js';
import { OwnSession, type OwnBackendOptions } from './own-session.js';
import { createStep, signInStep } from './own-opening.js';

export { parseLaunchUrl } from './launch-url.js';
export type { OwnBackendOptions };

/** The parameters of a call of the port. */
type Given<Name extends keyof OwnCalls> = Parameters<OwnCalls[Name]>;

/** Our own server, over the wire of `contract.ts`. */
export class OwnBackend implements Omit<Required<Backend>, OwnLacks> {
  readonly #session: OwnSession;
  #calls: Promise<OwnCalls> | undefined;

  constructor(options: OwnBackendOptions) {
    this.#session = new OwnSession(options);
  }

  capabilities(): Capabilities {
    return {
      enroll: ['passkey', 'security-key', 'totp', 'email-otp', 'sms-otp'],
      manage: ['rename', 'remove', 'suspend', 'regenerate'],
      label: 'after-enroll',
      trial: true,
    };
  }

  async open(signal: AbortSignal): Promise<Opening> {
    // The DOM's types do not know that an insecure page has none.
    if (!('subtle' in crypto)) throw failed('insecure_context', 'none');
    const session = await this.#session.open(signal);
    // What comes next is not waited for, but should be there by then.
    this.#late().catch(() => undefined);
    const { account, purpose, relyingParty, methods, returnTo } = session;
    const { enrollment, stepUp, settings, signIn, nudge, refusal } = session;
    return {
      ...(account && { account }),
      purpose,
      relyingParty,
      methods,
      expiresIn: session.expiresIn * 1000,
      ...(enrollment && 'options' in enrollment && { enrollment: createStep(enrollment) }),
      ...(stepUp && { stepUp }),
      ...(settings && { settings }),
      ...(signIn && { signIn: signInStep(signIn) }),
      ...(nudge && { nudge }),
      ...(returnTo && { returnTo }),
      ...(refusal && { refusal: (await arrive(import('./failures.js'))).refusedFailure(refusal) }),
    };
  }

  async beginEnrollment(...given: Given<'beginEnrollment'>) {
    return (await this.#late()).beginEnrollment(...given);
  }

  async completeEnrollment(...given: Given<'completeEnrollment'>) {
    return (await this.#late()).completeEnrollment(...given);
  }

  async beginChallenge(...given: Given<'beginChallenge'>) {
    return (await this.#late()).beginChallenge(...given);
  }

  async completeChallenge(...given: Given<'completeChallenge'>) {
    return (await this.#late()).completeChallenge(...given);
  }

  async list(...given: Given<'list'>) {
    return (await this.#late()).list(...given);
  }

  async rename(...given: Given<'rename'>) {
    return (await this.#late()).rename(...given);
  }

  async suspend(...given: Given<'suspend'>) {
    return (await this.#late()).suspend(...given);
  }

  async remove(...given: Given<'remove'>) {
    return (await this.#late()).remove(...given);
  }

  async regenerate(...given: Given<'regenerate'>) {
    return (await this.#late()).regenerate(...given);
  }

  async undo(...given: Given<'undo'>) {
    return (await this.#late()).undo(...given);
  }

  async answerNudge(...given: Given<'answerNudge'>) {
    return (await this.#late()).answerNudge(...given);
  }

  async handover(...given: Given<'handover'>) {
    return (await this.#late()).handover(...given);
  }

  async cancel(...given: Given<'cancel'>) {
    return (await this.#late()).cancel(...given);
  }

  #late(): Promise<OwnCalls> {
    return (this.#calls ??= arrive(import('./own-calls.js')).then(
      ({ OwnCalls }) => new OwnCalls(this.#session),
      (error: unknown) => {
        this.#calls = undefined;
        throw error;
      },
    ));
  }
}
