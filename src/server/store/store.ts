/**
 * What a statement answers. `rows` are plain objects with snake_case columns: int8 is a number, timestamptz a `Date`,
 * bytea a `Uint8Array`, jsonb what it holds, text[] an array, numeric a string. `count` is rows touched or read.
 */
export interface Result<R> {
  readonly rows: R[];
  readonly count: number;
}

/** Values as both drivers take them: bytes as `Uint8Array`, JSON columns as plain objects, text[] as string arrays. */
export type Value =
  string | number | boolean | null | Date | Uint8Array | readonly string[] | object;

/**
 * One connection's worth of SQL: PostgreSQL dialect, one statement, `$1` parameters, nothing else. No error of it holds
 * SQL or values.
 */
export interface Sql {
  query<R = Record<string, unknown>>(text: string, values?: readonly Value[]): Promise<Result<R>>;
}

/**
 * Where everything durable lives. Server processes hold no state; whatever is single-use is spent, and every limit
 * counted, by one conditional statement, so that any number of processes agree.
 */
export interface Store extends Sql {
  /**
   * Runs `work` in one READ COMMITTED transaction; commits when it resolves, rolls back when it throws.
   * Serialization failures and deadlocks are tried again, 3 times at most, with jitter: `work` runs from its beginning
   * and must have no effect but its SQL. A lock waited for longer than 5 s throws `LockTimeoutError`; a
   * store that cannot be reached throws `StoreUnavailableError`.
   *
   * A statement that failed has ended the transaction: when `work` catches its error and resolves, nothing is committed
   * and that error is thrown. Where a conflict is an answer, `ON CONFLICT DO NOTHING RETURNING` asks without failing.
   * Inside `work` use the `sql` it is given; the store itself throws there, since it might wait for its own lock.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Resolves when what is under way has been answered; whatever comes later throws `StoreUnavailableError`. */
  close(): Promise<void>;
}

/** Another request holds the same row; nothing has been changed. */
export class LockTimeoutError extends Error {
  override name = 'LockTimeoutError';
}

/** Whether anything has been changed is not known; the caller may try again later with the same idempotency key. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}

/** A unique constraint refused the row; `constraint` is its name. */
export class UniqueViolationError extends Error {
  override name = 'UniqueViolationError';
  readonly constraint: string;
  constructor(constraint: string) {
    super(`unique constraint ${constraint}`);
    this.constraint = constraint;
  }
}
