import type { KeyPair } from 'dpop';

const database = 'passkey-elements';
const table = 'keys';

/**
 * Where the browser keeps the key that owns a session: IndexedDB holds the handle of a key nobody can read out.
 * Where storage is blocked, memory does: the session then lives as long as the page.
 */
export interface KeyStore {
  load(name: string): Promise<KeyPair | undefined>;
  save(name: string, key: KeyPair): Promise<void>;
}

export const browserKeys: KeyStore = {
  load: (name) => transact<KeyPair | undefined>('readonly', (keys) => keys.get(name)),
  save: (name, key) => transact('readwrite', (keys) => keys.put(key, name)).then(() => undefined),
};

/** Blocked, full and broken storage all mean the same to us: nothing is kept. */
function transact<T>(
  mode: IDBTransactionMode,
  work: (keys: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const nothing = () => resolve(undefined);
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
