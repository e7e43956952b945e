import type {
  Backend,
  ChallengeStep,
  EnrollStep,
  Opening,
  Settings,
} from '../../src/backends/backend.js';
import type { AuthenticatorJSON, ChallengeWay, Operation } from '../../src/contract.js';
import { PasskeyError, type Failure } from '../../src/failure.js';
import { capabilities, settings as usual } from './settings-states.js';

/** What a fake answers next in place of an answer. */
export type Refusals = Partial<Record<keyof Backend, Failure>>;

/**
 * A fake of a settings service: the port in memory, with a step-up before every change where `ways` says by which; a
 * code is right when it is `123456`. Labelled as a fake in every test that uses it.
 */
export class FakeSettings implements Backend {
  settings: Settings;
  ways: readonly ChallengeWay[];
  refusals: Refusals = {};
  readonly asked: string[] = [];
  readonly enter: boolean;
  #granted: Operation | undefined;
  #pending: Operation | undefined;

  /** `enter`: also before the list is shown. */
  constructor(
    settings: Partial<Settings> = {},
    { ways = [], enter = false }: { ways?: readonly ChallengeWay[]; enter?: boolean } = {},
  ) {
    this.settings = { ...usual, ...settings };
    this.ways = ways;
    this.enter = enter;
  }

  capabilities() {
    return capabilities;
  }

  async open(): Promise<Opening> {
    this.#hear('open');
    return {
      purpose: 'settings',
      account: { name: 'ada@example.com', displayName: 'Ada' },
      relyingParty: { id: 'localhost', name: 'Meadow Bank' },
      methods: ['passkey', 'security-key', 'totp', 'email-otp', 'recovery-code'],
      expiresIn: 540_000,
      ...(this.enter
        ? { stepUp: { operation: 'enter', ways: [...this.ways] } }
        : { settings: this.settings }),
    };
  }

  async list(): Promise<Settings> {
    this.#hear('list');
    return this.settings;
  }

  async rename(id: string, name: string): Promise<AuthenticatorJSON> {
    this.#hear('rename', 'rename');
    const renamed = { ...this.#find(id), name };
    this.#put(this.settings.authenticators.map((one) => (one.id === id ? renamed : one)));
    return renamed;
  }

  async suspend(id: string, suspended: boolean): Promise<Settings> {
    this.#hear('suspend', suspended ? 'suspend' : 'resume');
    const changed = { ...this.#find(id), suspended, usable: !suspended };
    return this.#put(this.settings.authenticators.map((one) => (one.id === id ? changed : one)));
  }

  async remove(id: string): Promise<Settings> {
    this.#hear('remove', 'remove');
    return this.#put(this.settings.authenticators.filter((one) => one.id !== id));
  }

  async regenerate() {
    this.#hear('regenerate', 'regenerate');
    const codes = Array.from({ length: 10 }, (_, index) => `ABCD-EFGH-JKMN-PQR${index}`);
    const recovery = { remaining: 10, total: 10, createdAt: '2026-11-21T12:00:00.000Z' };
    this.settings = { ...this.settings, recovery };
    return { codes, settings: this.settings };
  }

  async beginEnrollment(): Promise<EnrollStep> {
    this.#hear('beginEnrollment', 'add');
    return {
      at: 'code',
      flow: 'enrollment-1',
      method: 'email-otp',
      sentTo: 'a•••@e•••.org',
      resendIn: 30_000,
    };
  }

  async completeEnrollment(): Promise<EnrollStep> {
    this.#hear('completeEnrollment');
    const authenticator: AuthenticatorJSON = {
      ...this.#find(this.settings.authenticators[0]?.id ?? ''),
      id: 'added',
      method: 'email-otp',
      name: 'Code by e-mail',
      sentTo: 'a•••@e•••.org',
    };
    this.#put([...this.settings.authenticators, authenticator]);
    return { at: 'done', authenticator, settings: this.settings };
  }

  async beginChallenge({ operation }: { operation: Operation }): Promise<ChallengeStep> {
    this.#hear('beginChallenge');
    this.#pending = operation;
    return { at: 'code', flow: 'challenge-1', method: 'totp', completeIn: 600_000 };
  }

  async completeChallenge(_flow: string, input: object): Promise<ChallengeStep> {
    this.#hear('completeChallenge');
    if (!('code' in input) || input.code !== '123456')
      throw new PasskeyError({
        code: 'wrong_code',
        retry: 'same',
        confidence: 'sure',
        attemptsLeft: 4,
      });
    this.#granted = this.#pending;
    const entered = this.#pending === 'enter' ? { settings: this.settings } : {};
    return { at: 'passed', method: 'totp', ...entered };
  }

  #find(id: string): AuthenticatorJSON {
    const one = this.settings.authenticators.find((each) => each.id === id);
    if (one) return one;
    throw new PasskeyError({ code: 'not_found', retry: 'restart', confidence: 'sure' });
  }

  #put(authenticators: AuthenticatorJSON[]): Settings {
    return (this.settings = { ...this.settings, authenticators });
  }

  #hear(call: keyof Backend, operation?: Operation): void {
    this.asked.push(call);
    const refusal = this.refusals[call];
    if (refusal) {
      this.refusals = { ...this.refusals, [call]: undefined };
      throw new PasskeyError(refusal);
    }
    if (!operation || this.ways.length === 0 || this.#granted === operation) {
      if (operation) this.#granted = undefined;
      return;
    }
    throw new PasskeyError({
      code: 'step_up_required',
      retry: 'none',
      confidence: 'sure',
      stepUp: { operation, ways: [...this.ways] },
    });
  }
}
