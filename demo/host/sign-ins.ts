import { randomBytes } from 'node:crypto';
import type { Person } from './people.js';

export interface SignIn {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const most = 1000;
const lifetime = 8 * 60 * 60 * 1000;

/** Who is signed in, by the random value in their cookie; forgotten when the process ends. */
export class SignIns {
  readonly #byKey = new Map<string, SignIn>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Signs a person in and answers the value for their cookie. */
  add(person: Person): string {
    const oldest = this.#byKey.keys().next();
    if (this.#byKey.size >= most && !oldest.done) this.#byKey.delete(oldest.value);
    const key = randomBytes(32).toString('base64url');
    this.#byKey.set(key, { person, at: this.#now() });
    return key;
  }

  get(key: string | undefined): SignIn | undefined {
    const signIn = key === undefined ? undefined : this.#byKey.get(key);
    return signIn && this.#now() - signIn.at < lifetime ? signIn : undefined;
  }

  remove(key: string | undefined): void {
    if (key !== undefined) this.#byKey.delete(key);
  }
}
