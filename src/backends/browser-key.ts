import type { KeyPair } from 'dpop';

const database = 'passkey-elements';
const table = 'keys';

/** Where the browser keeps the key that owns a session, under a name of the action. */
export interface KeyStore {
  load(name: string): Promise<KeyPair | undefined>;
  /** For as long as the page. */
  hold(name: string, key: KeyPair): void;
  /** For longer than the page. */
  save(name: string, key: KeyPair): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Milliseconds: some browsers' storage never answers, and a person is waiting. */
const patience = 1000;

const held = new Map<string, KeyPair>();

/**
 * IndexedDB holds the handle of a key that nobody can read out. Where storage is blocked, memory does: the session then
 * lives as long as the page.
 */
export const browserKeys: KeyStore = {
  // What is stored comes first: another tab of the same link may have been quicker.
  load: async (name) =>
    (await transact<KeyPair>('readonly', (keys) => keys.get(name))) ?? held.get(name),
  hold: (name, key) => void held.set(name, key),
  save: (name, key) => transact('readwrite', (keys) => keys.put(key, name)).then(() => undefined),
  remove(name) {
    held.delete(name);
    return transact('readwrite', (keys) => keys.delete(name)).then(() => undefined);
  },
};

/** Blocked, full and broken storage all mean the same to us: nothing is kept. */
function transact<T>(
  mode: IDBTransactionMode,
  work: (keys: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const nothing = () => resolve(undefined);
    AbortSignal.timeout(patience).addEventListener('abort', nothing);
    try {
      const opening = indexedDB.open(database, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(table);
      opening.onerror = opening.onblocked = nothing;
      opening.onsuccess = () => {
        const db = opening.result;
        try {
          const done = work(db.transaction(table, mode).objectStore(table));
          done.onsuccess = () => resolve(done.result as T);
          done.onerror = nothing;
        } catch {
          nothing();
        } finally {
          db.close();
        }
      };
    } catch {
      nothing();
    }
  });
}
