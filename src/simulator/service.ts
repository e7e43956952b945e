import type {
  Backend,
  Capabilities,
  ChallengeInput,
  ChallengeStep,
  EnrollInput,
  EnrollStep,
  Opening,
  Settings,
} from '../backends/backend.js';
import type {
  AuthenticatorJSON,
  EnrollableMethod,
  MethodKind,
  Operation,
  Purpose,
} from '../contract.js';
import { serviceFailure } from '../backends/failures.js';
import { PasskeyError } from '../failure.js';
import type { NudgeAnswer } from '../nudge-contract.js';
import { authenticatorOf, rightCode, scope } from './samples.js';
import { challenge, isPasskey, link, sent } from './steps.js';

export interface SimulatedOptions {
  /** Which element it is for: `enroll` unless said. */
  readonly purpose?: Extract<Purpose, 'enroll' | 'settings' | 'challenge' | 'sign-in'>;
  /** With purpose `sign-in`: asks for the user name first; not unless said. */
  readonly identify?: boolean;
  /** What may be added, and proved with. */
  readonly methods?: readonly EnrollableMethod[];
  /** Asks for the address a code or a link by e-mail or text message goes to; not unless said. */
  readonly contact?: boolean;
  /** When a name may be given: `after-enroll` unless said. */
  readonly label?: Capabilities['label'];
  /** Asks for a proof before every change, as a real server does; not unless said. */
  readonly stepUp?: boolean;
  /** The person has asked not to be offered passkeys any more; not unless said. */
  readonly offersOff?: boolean;
}

/** A service in this page's memory, forgotten on reload. Codes are right when they are `123456`. */
export class SimulatedService implements Backend {
  readonly #purpose: Purpose;
  readonly #methods: readonly EnrollableMethod[];
  readonly #stepUp: boolean;
  readonly #contact: boolean;
  readonly #label: Capabilities['label'];
  #authenticators: AuthenticatorJSON[] = [];
  #recovery: Settings['recovery'] = null;
  #flows = 0;
  /** The method of every ceremony that has begun, and what a proof is for. */
  readonly #begun = new Map<string, MethodKind>();
  readonly #proofs = new Map<string, Operation>();
  /** Links that have been looked for in vain, once. */
  readonly #unopened = new Set<string>();
  readonly #identify: boolean;
  #granted: Operation | undefined;
  #offersOff: boolean;

  constructor({
    purpose = 'enroll',
    methods,
    stepUp = false,
    contact = false,
    label = 'after-enroll',
    offersOff = false,
    identify = false,
  }: SimulatedOptions = {}) {
    this.#offersOff = offersOff;
    this.#identify = identify;
    this.#contact = contact;
    this.#label = label;
    this.#purpose = purpose;
    this.#methods = methods ?? ['passkey', 'security-key', 'totp', 'email-otp'];
    this.#stepUp = stepUp;
    if (purpose !== 'enroll' || stepUp)
      this.#authenticators.push(authenticatorOf('passkey', 'first'));
  }

  capabilities(): Capabilities {
    return {
      enroll: this.#methods,
      manage:
        this.#label === 'after-enroll'
          ? ['rename', 'remove', 'suspend', 'regenerate']
          : ['remove', 'suspend', 'regenerate'],
      label: this.#label,
      trial: true,
    };
  }

  async open(): Promise<Opening> {
    return {
      purpose: this.#purpose,
      ...(this.#purpose !== 'sign-in' && {
        account: { name: 'ada@example.com', displayName: 'Ada Lovelace' },
      }),
      relyingParty: { id: location.hostname, name: 'Simulated' },
      methods: this.#methods,
      expiresIn: 600_000,
      ...(this.#purpose === 'challenge' && { stepUp: this.#wanted('confirm') }),
      ...(this.#purpose === 'sign-in' && {
        stepUp: { operation: 'sign-in', ways: [{ method: 'passkey' }] },
        signIn: { identify: this.#identify },
      }),
      ...(this.#purpose === 'settings' && { settings: this.#settings() }),
    };
  }

  async beginEnrollment(method: EnrollableMethod): Promise<EnrollStep> {
    this.#prove('add');
    const flow = this.#begin(method);
    if (method !== 'passkey' && method !== 'security-key')
      return this.#contact && method !== 'totp'
        ? { at: 'contact', flow, method }
        : sent(flow, method);
    return {
      at: 'create',
      flow,
      completeIn: 600_000,
      ...(this.#label === 'at-enroll' && { label: 'Simulated passkey' }),
      options: {
        rp: { id: location.hostname, name: 'Simulated' },
        user: { id: 'c2ltdWxhdGVk', name: 'ada@example.com', displayName: 'Ada Lovelace' },
        challenge: challenge(),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        excludeCredentials: [{ type: 'public-key', id: 'Zmlyc3Q' }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      },
    };
  }

  async completeEnrollment(flow: string, input: EnrollInput): Promise<EnrollStep> {
    const begun = this.#begun.get(flow);
    if ('contact' in input && begun && begun !== 'recovery-code' && !isPasskey(begun))
      return sent(flow, begun, input.contact);
    if (this.#isUnopened(flow, input)) return link(flow);
    const method = this.#take(flow, input);
    const named = 'label' in input && input.label ? { name: input.label } : {};
    const authenticator = { ...authenticatorOf(method, flow), ...named };
    this.#authenticators = [...this.#authenticators, authenticator];
    return {
      at: 'done',
      authenticator,
      ...(this.#purpose === 'settings'
        ? { settings: this.#settings() }
        : { result: 'simulated-result' }),
    };
  }

  async beginChallenge({
    method,
    operation,
  }: {
    readonly method: MethodKind;
    readonly operation: Operation;
  }): Promise<ChallengeStep> {
    const flow = this.#begin(method);
    this.#proofs.set(flow, operation);
    if (!isPasskey(method)) return sent(flow, method);
    const options = { challenge: challenge(), rpId: location.hostname };
    return { at: 'get', flow, method, options, completeIn: 600_000 };
  }

  async completeChallenge(flow: string, input: ChallengeInput): Promise<ChallengeStep> {
    if (this.#isUnopened(flow, input)) return link(flow);
    const method = this.#take(flow, input);
    const operation = this.#proofs.get(flow);
    // That something works proves nothing.
    if (operation !== 'try') this.#granted = operation;
    const result =
      operation === 'confirm' || operation === 'sign-in' ? { result: 'simulated-result' } : {};
    return { at: 'passed', method, ...result };
  }

  async list(): Promise<Settings> {
    return this.#settings();
  }

  async rename(id: string, name: string): Promise<AuthenticatorJSON> {
    return this.#change('rename', id, (one) => ({ ...one, name }));
  }

  async suspend(id: string, suspended: boolean): Promise<Settings> {
    this.#change(suspended ? 'suspend' : 'resume', id, (one) => ({
      ...one,
      suspended,
      usable: !suspended,
    }));
    return this.#settings();
  }

  async remove(id: string): Promise<Settings> {
    this.#prove('remove');
    this.#authenticators = this.#authenticators.filter((one) => one.id !== id);
    return this.#settings();
  }

  async regenerate() {
    this.#prove('regenerate');
    const codes = Array.from({ length: 10 }, (_, index) => `ABCD-EFGH-JKMN-PQR${index}`);
    this.#recovery = { remaining: 10, total: 10, createdAt: new Date().toISOString() };
    return { codes, settings: this.#settings() };
  }

  async undo(id: string): Promise<undefined> {
    this.#authenticators = this.#authenticators.filter((one) => one.id !== id);
    return undefined;
  }

  async answerNudge(answer: NudgeAnswer | 'resumed'): Promise<void> {
    this.#offersOff = answer === 'never' || (answer !== 'resumed' && this.#offersOff);
  }

  #begin(method: MethodKind): string {
    const flow = `simulated-${++this.#flows}`;
    this.#begun.set(flow, method);
    return flow;
  }

  #take(flow: string, input: EnrollInput | ChallengeInput): MethodKind {
    const method = this.#begun.get(flow);
    if (!method) throw new PasskeyError(serviceFailure('no_pending_enrollment'));
    if ('code' in input && input.code !== rightCode)
      throw new PasskeyError(serviceFailure('wrong_code', { attemptsLeft: 4 }));
    this.#begun.delete(flow);
    return method;
  }

  /** True at the first look, and whenever a link is answered with anything else. */
  #isUnopened(flow: string, input: EnrollInput | ChallengeInput): boolean {
    if (this.#begun.get(flow) !== 'email-link') return false;
    const looked = this.#unopened.has(flow);
    this.#unopened.add(flow);
    return !looked || !('poll' in input);
  }

  #change(
    operation: Operation,
    id: string,
    change: (one: AuthenticatorJSON) => AuthenticatorJSON,
  ): AuthenticatorJSON {
    this.#prove(operation);
    const found = this.#authenticators.find((one) => one.id === id);
    if (!found) throw new PasskeyError(serviceFailure('not_found'));
    const changed = change(found);
    this.#authenticators = this.#authenticators.map((one) => (one === found ? changed : one));
    return changed;
  }

  /** Each proof is good for the one change it was asked for. */
  #prove(operation: Operation): void {
    if (!this.#stepUp) return;
    const granted = this.#granted === operation;
    this.#granted = undefined;
    if (!granted)
      throw new PasskeyError(
        serviceFailure('step_up_required', { stepUp: this.#wanted(operation) }),
      );
  }

  #wanted(operation: Operation) {
    return { operation, ways: this.#methods.map((method) => ({ method })) };
  }

  #settings(): Settings {
    return {
      authenticators: this.#authenticators,
      recovery: this.#recovery,
      addable: this.#methods.map((method) => ({ method })),
      limits: { passkeys: 10, total: 20 },
      scope,
      ...(this.#offersOff && { offersOff: true as const }),
    };
  }
}
