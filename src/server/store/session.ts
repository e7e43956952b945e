import { RetriableError, translate } from './errors.js';
import { StoreUnavailableError, type Result, type Sql, type Value } from './store.js';
import { encode } from './values.js';

/** One connection of a driver; errors as the driver throws them. */
export interface Connection extends Sql {
  /** Runs statements without parameters, several at once. */
  script(text: string): Promise<void>;
  /** Gives the connection back; a broken one is thrown away. */
  release(broken: boolean): void;
}

/**
 * A connection in the hands of one transaction: statements run one after the other even when not awaited, the first
 * failure is kept, and nothing runs once it has ended.
 */
export class Session implements Sql {
  readonly #connection: Connection;
  #tail: Promise<unknown> = Promise.resolve();
  #open = true;
  #failure: Error | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get open(): boolean {
    return this.#open;
  }

  /** PostgreSQL has given the transaction up at the first failed statement, whatever became of the error. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  get broken(): boolean {
    return (
      this.#failure instanceof StoreUnavailableError && !(this.#failure instanceof RetriableError)
    );
  }

  async query<R = Record<string, unknown>>(
    text: string,
    values: readonly Value[] = [],
  ): Promise<Result<R>> {
    if (!this.#open) throw new Error('the transaction has ended: await every statement inside it');
    return this.#enqueue(() => this.#connection.query<R>(text, encode(values)));
  }

  script(text: string): Promise<void> {
    return this.#enqueue(() => this.#connection.script(text));
  }

  /** Takes no more statements; resolves when those sent have been answered. */
  async end(): Promise<void> {
    this.#open = false;
    await this.#tail;
  }

  #enqueue<T>(run: () => Promise<T>): Promise<T> {
    const answer = this.#tail.then(run).catch((error: unknown) => {
      const translated = translate(error);
      this.#failure ??= translated;
      throw translated;
    });
    this.#tail = answer.catch(() => undefined);
    return answer;
  }
}
