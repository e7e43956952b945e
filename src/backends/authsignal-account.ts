import type { ChallengeWay } from '../contract.js';
import {
  acceptedOf,
  authenticatorsOf,
  kinds,
  offeredBy,
  readEntries,
  waysOf,
  type Entry,
} from './authsignal-list.js';
import {
  createSession,
  type AuthsignalMethod,
  type AuthsignalOptions,
  type AuthsignalSession,
} from './authsignal-wire.js';
import type { Settings } from './backend.js';
import { settingsOf } from './vendor.js';

/** A person at the service, as far as the page knows them. */
export interface AuthsignalAccount {
  readonly options: AuthsignalOptions;
  readonly session: AuthsignalSession;
  /** What may be added. */
  offered: readonly AuthsignalMethod[];
  /** As ceremonies have named them: the list does not. */
  readonly known: { rpId?: string | undefined; userHandle?: string | undefined };
  /** What they can prove themselves with, by the last list. */
  ways: ChallengeWay[];
  /** The token of a challenge passed to remove something, until that is done. */
  proof?: string | undefined;
  /** Whether the list is what it is all about. */
  managing: boolean;
  /** Asks what the tenant offers. */
  ask(signal: AbortSignal): Promise<void>;
  entries(signal: AbortSignal): Promise<readonly Entry[]>;
  settings(entries: readonly Entry[]): Promise<Settings>;
}

export function createAccount(options: AuthsignalOptions): AuthsignalAccount {
  const session = createSession(options);
  const account: AuthsignalAccount = {
    options,
    session,
    offered: options.methods ?? kinds,
    known: {},
    ways: [],
    managing: false,
    async ask(signal) {
      if (options.methods) return;
      // Only documented: what is not to be had means that nothing is known.
      const offered = offeredBy(await session.send('authenticators', signal).catch(() => []));
      if (offered.length > 0) account.offered = kinds.filter((kind) => offered.includes(kind));
    },
    async entries(signal) {
      const entries = readEntries(
        await session.send('user-authenticators', signal, undefined, 'read'),
      );
      account.ways = waysOf(entries);
      return entries;
    },
    async settings(entries) {
      const accepted = acceptedOf(entries, account.known);
      return settingsOf({
        authenticators: await authenticatorsOf(entries),
        addable: account.offered.map((method) => ({ method })),
        ...(accepted && { accepted }),
      });
    },
  };
  return account;
}
