import { randomBytes, randomInt } from 'node:crypto';
import type { Persona } from './services/service.js';

/** Browsers at once; whoever came first is forgotten first. */
const most = 500;
const names = [
  ['Amara Okafor', 'amara'],
  ['Jonas Lindqvist', 'jonas'],
  ['ليلى حداد', 'layla'],
  ['Nguyễn Minh Anh', 'anh'],
  ['Teuila Faʻatafa', 'teuila'],
] as const;

/** Somebody nobody has seen before: an authenticator that is left over from another person is no help to them. */
function makePersona(now: number): Persona {
  const [name, mailbox] = names[randomInt(names.length)] ?? names[0];
  const tag = randomBytes(3).toString('hex');
  return {
    id: `switch-${randomBytes(9).toString('base64url')}`,
    name,
    email: `${mailbox}.${tag}@marsh.example`,
    phone: `+1555010${String(randomInt(10_000)).padStart(4, '0')}`,
    signedInAt: now,
  };
}

/** The people of one browser, one a service. */
export interface Visitor {
  of(service: string): Persona;
  /** Puts somebody new in the place of the person at this service. */
  startOver(service: string): Persona;
}

/** Browsers by the random value in their cookie; forgotten when the process ends. */
export class Visitors {
  readonly #byKey = new Map<string, Visitor>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get(key: string | undefined): Visitor | undefined {
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** A new browser, and the value for its cookie. */
  add(): { key: string; visitor: Visitor } {
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size >= most && oldest !== undefined) this.#byKey.delete(oldest);
    const people = new Map<string, Persona>();
    const startOver = (service: string): Persona => {
      const persona = makePersona(this.#now());
      people.set(service, persona);
      return persona;
    };
    const visitor = {
      of: (service: string) => people.get(service) ?? startOver(service),
      startOver,
    };
    const key = randomBytes(32).toString('base64url');
    this.#byKey.set(key, visitor);
    return { key, visitor };
  }
}
