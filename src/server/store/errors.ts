import { LockTimeoutError, StoreUnavailableError, UniqueViolationError } from './store.js';

/** The transaction lost against another one and may be run again from its beginning. */
export class RetriableError extends StoreUnavailableError {
  override name = 'RetriableError';
}

/** A statement the database refused: a mistake of ours. Names and the SQLSTATE, never SQL or values. */
export class StatementError extends Error {
  override name = 'StatementError';
  readonly code: string;
  constructor(code: string, place: string) {
    super(`the database refused a statement (${code}${place && `, ${place}`})`);
    this.code = code;
  }
}

/** What both drivers put on an error that came from the database itself. */
interface DatabaseError extends Error {
  readonly code: string;
  readonly severity: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
}

const unavailable = new Set([
  '25006', // read_only_sql_transaction: the primary has become a standby
  '25P03', // idle_in_transaction_session_timeout
  '57014', // query_canceled
  '58030', // io_error
]);

/**
 * The port's error for a driver's. The original is dropped: its message, detail and properties hold SQL and values.
 */
export function translate(error: unknown): Error {
  if (isOurs(error)) return error;
  if (!isDatabaseError(error)) {
    // The drivers refuse a value they cannot encode with a TypeError; everything else without a SQLSTATE is the connection.
    return error instanceof TypeError
      ? new StatementError('22000', 'a value of the wrong type')
      : new StoreUnavailableError(`the store cannot be reached${systemCode(error)}`);
  }
  const { code, severity } = error;
  if (code === '23505') return new UniqueViolationError(error.constraint ?? 'unknown');
  if (code === '55P03') return new LockTimeoutError('another transaction holds the row');
  if (code === '40001' || code === '40P01')
    return new RetriableError(`too much contention (${code})`);
  if (code.startsWith('28'))
    return new StoreUnavailableError(`PostgreSQL refused the user or password (${code})`);
  if (code === '3D000') return new StoreUnavailableError(`there is no such database (${code})`);
  if (
    severity === 'FATAL' ||
    severity === 'PANIC' ||
    /^(08|53|57P|XX)/.test(code) ||
    unavailable.has(code)
  )
    return new StoreUnavailableError(`the store is not available (${code})`);
  const place = [error.table, error.column, error.constraint].filter(Boolean).join('.');
  return new StatementError(code, place);
}

function isOurs(error: unknown): error is Error {
  return (
    error instanceof StoreUnavailableError ||
    error instanceof LockTimeoutError ||
    error instanceof UniqueViolationError ||
    error instanceof StatementError
  );
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return (
    error instanceof Error &&
    'severity' in error &&
    typeof error.severity === 'string' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? ` (${code})` : '';
}
