import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { RetriableError, translate } from './errors.js';
import { Session, type Connection } from './session.js';
import { StoreUnavailableError, type Result, type Sql, type Store, type Value } from './store.js';

/** What the two databases do differently. */
export interface Driver {
  /** Opens a transaction, with whatever bounds its waiting. */
  readonly begin: string;
  connect(): Promise<Connection>;
  close(): Promise<void>;
}

/** Times a transaction is run again after losing against another. */
const retries = 3;
/** Upper bound of the first pause, in milliseconds; it doubles. */
const pause = 20;

/** The store over a driver: transactions, retries and error classes are the same for every database. */
export class SqlStore implements Store {
  readonly #driver: Driver;
  readonly #inside = new AsyncLocalStorage<Session>();
  #closed: Promise<void> | undefined;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  query<R = Record<string, unknown>>(text: string, values?: readonly Value[]): Promise<Result<R>> {
    return this.#retrying(async (session) => session.query<R>(text, values));
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#retrying((session) => this.#commit(session, work));
  }

  close(): Promise<void> {
    this.#closed ??= this.#driver.close();
    return this.#closed;
  }

  async #commit<T>(session: Session, work: (sql: Sql) => Promise<T>): Promise<T> {
    await begin(session, this.#driver.begin);
    try {
      const result = await this.#inside.run(session, () => work(session));
      await session.end();
      if (session.failure) throw session.failure;
      await session.script('COMMIT');
      return result;
    } catch (error) {
      await session.end();
      if (!session.broken) await session.script('ROLLBACK').catch(() => undefined);
      throw session.failure instanceof RetriableError ? session.failure : error;
    }
  }

  async #retrying<T>(run: (session: Session) => Promise<T>): Promise<T> {
    if (this.#inside.getStore()?.open)
      throw new Error(
        'inside a transaction, use the `sql` it was given: the store would wait for itself',
      );
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#lend(run);
      } catch (error) {
        if (!(error instanceof RetriableError) || attempt === retries) throw error;
        await delay(Math.random() * pause * 2 ** attempt);
      }
    }
  }

  async #lend<T>(run: (session: Session) => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreUnavailableError('the store is closed');
    const connection = await this.#driver.connect().catch((error: unknown) => {
      throw translate(error);
    });
    const session = new Session(connection);
    try {
      return await run(session);
    } finally {
      connection.release(session.broken);
    }
  }
}

/** A connection that turns out to be dead before anything was asked of it costs the caller nothing. */
async function begin(session: Session, text: string): Promise<void> {
  try {
    await session.script(text);
  } catch (error) {
    throw error instanceof StoreUnavailableError ? new RetriableError(error.message) : error;
  }
}
