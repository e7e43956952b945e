import { randomBytes, randomInt } from 'node:crypto';
import type { Person } from '../people.js';
import { hashPassword, type PasswordHash } from './passwords.js';

/** Somebody with an account, as this site keeps it. */
export interface Account extends Person {
  readonly password: PasswordHash;
}

/** The made-up people of one browser, so that no visitor meets another one's passkeys. */
export interface Room {
  /** For the authenticator server: the same browser, by a value of this site's own. */
  readonly device: string;
  readonly accounts: readonly Account[];
}

/** Whom every visitor gets, and the password that the page tells them. */
export const residents = [
  { name: 'Amara Okafor', mailbox: 'amara', password: 'heron over the reeds' },
  { name: 'Jonas Lindqvist', mailbox: 'jonas', password: 'low tide at noon' },
  { name: 'ليلى حداد', mailbox: 'layla', password: 'a lamp on the jetty' },
] as const;

/** Browsers at once; whoever came first is forgotten first, and their accounts with them. */
const most = 500;

/** Rooms by the random value in a cookie; forgotten when the process ends. */
export class Rooms {
  readonly #byKey = new Map<string, Room>();
  readonly #byId = new Map<string, Account>();
  #hashes: Promise<readonly PasswordHash[]> | undefined;

  get(key: string | undefined): Room | undefined {
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** Somebody of any room: a passkey says who it belongs to. */
  account(id: string): Account | undefined {
    return this.#byId.get(id);
  }

  /** New people, and the value for the cookie; in place of those who were there. */
  async open(before?: string): Promise<{ key: string; room: Room }> {
    // The passwords are public: hashing them anew for every visitor would only make visits cost more.
    this.#hashes ??= Promise.all(residents.map(({ password }) => hashPassword(password)));
    const hashes = await this.#hashes;
    this.#forget(before);
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size >= most) this.#forget(oldest);
    const tag = randomBytes(3).toString('hex');
    const accounts = hashes.flatMap((password, index) => {
      const resident = residents[index];
      return resident ? [{ ...personIn(tag, resident), password }] : [];
    });
    const room = { device: randomBytes(16).toString('base64url'), accounts };
    const key = randomBytes(32).toString('base64url');
    this.#byKey.set(key, room);
    for (const account of accounts) this.#byId.set(account.id, account);
    return { key, room };
  }

  #forget(key: string | undefined): void {
    const room = this.get(key);
    if (key === undefined || !room) return;
    this.#byKey.delete(key);
    for (const { id } of room.accounts) this.#byId.delete(id);
  }
}

/** By the address as it was typed; letters of either case. */
export function accountOf({ accounts }: Room, identifier: string): Account | undefined {
  const wanted = identifier.trim().toLowerCase();
  return accounts.find(({ email }) => email === wanted);
}

function personIn(tag: string, { name, mailbox }: (typeof residents)[number]): Person {
  return {
    id: `journey-${randomBytes(9).toString('base64url')}`,
    name,
    email: `${mailbox}.${tag}@marsh.example`,
    phone: `+1555010${String(randomInt(10_000)).padStart(4, '0')}`,
  };
}
