import { randomBytes } from 'node:crypto';
import type { Account, Room } from './accounts.js';
import type { OneTimeCode } from './code.js';
import type { Journey } from './plans.js';

/** One sign-in, from the first page to the way out; `plans.ts` says what comes next. */
export interface Visit {
  /** What the authenticator server knows it by; no secret. */
  readonly id: string;
  readonly journey: Journey;
  readonly room: Room;
  readonly code: OneTimeCode;
  /** As it was typed; whether anybody has it is found out with the password. */
  identifier?: string;
  /** Who it is, once a password or a passkey has shown it. */
  account?: Account;
  /** When they last proved who they are, milliseconds since 1970. */
  provedAt?: number;
  passwordAt?: number;
  codeAt?: number;
  /** The action of the passkey they signed in with; it goes into the offer, where that was one of another device. */
  passkey?: { readonly actionId: string; readonly elsewhere: boolean };
  /** Actions of purpose `sign-in` that were tracked for this visit. */
  readonly signIns: string[];
  offer?: Offer;
  /** A code is on its way. */
  sentTo?: string;
}

export interface Offer {
  readonly actionId: string;
  readonly url: string;
  /** The server requires a passkey: nothing else than one lets them in. */
  readonly required: boolean;
  readonly outcome: 'open' | 'made' | 'passed' | 'refused';
}

/** Milliseconds: half signed in, and signed in. */
const lifetimes = { half: 15 * 60_000, full: 8 * 60 * 60_000 };
const most = 1000;

/** Visits by the random value in a cookie, a new one after each factor; forgotten when the process ends. */
export class Visits {
  readonly #byKey = new Map<string, { readonly visit: Visit; readonly until: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Keeps a visit and answers the value for its cookie. */
  add(visit: Visit, lifetime: keyof typeof lifetimes = 'half'): string {
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size >= most && oldest !== undefined) this.#byKey.delete(oldest);
    const key = randomBytes(32).toString('base64url');
    this.#byKey.set(key, { visit, until: this.#now() + lifetimes[lifetime] });
    return key;
  }

  get(key: string | undefined): Visit | undefined {
    const kept = key === undefined ? undefined : this.#byKey.get(key);
    return kept && this.#now() < kept.until ? kept.visit : undefined;
  }

  remove(key: string | undefined): void {
    if (key !== undefined) this.#byKey.delete(key);
  }
}
