import { serviceFailure } from '../backends/failures.js';
import { PasskeyError, type Failure, type FailureCode } from '../failure.js';
import { exceptions } from './exceptions.js';
import { moments, retries, type Moment } from './moments.js';
import { stubPrompts, unstubPrompts } from './prompts.js';

/** Looked for in what is shipped: this room must be in none of it. */
const marker = 'passkey-elements simulator: for development only';

export interface SimulateOptions {
  /** How often it strikes, once unless said; `Infinity` until it is called off. */
  readonly times?: number;
  /** Where it strikes, where that should not be the code's own moment. */
  readonly at?: Moment;
}

interface Armed {
  readonly failure: Failure;
  readonly moments: readonly Moment[];
  left: number;
}

const armed: Armed[] = [];
let said = false;

/**
 * Makes the next ceremony or request of this page fail as said, and answers the way to call that off. What strikes in the
 * prompt is thrown by `navigator.credentials` and goes the whole way of a real one; everything else needs a backend
 * from `simulatedBackend()` or `failing()`.
 */
export function simulate(
  what: FailureCode | (Partial<Failure> & Pick<Failure, 'code'>),
  { times = 1, at }: SimulateOptions = {},
): () => void {
  if (!said) console.warn(marker);
  said = true;
  const more = typeof what === 'string' ? { code: what } : what;
  const { code } = more;
  const where = at ? [at] : moments[code];
  if (where.includes('prompt') && !exceptions[code] && code !== 'provider_malformed')
    throw new TypeError(`no prompt ends with ${code}: leave \`at\` out`);
  const entry: Armed = { failure: failureOf(more), moments: where, left: times };
  armed.push(entry);
  stubPrompts(takePrompt);
  return () => void (entry.left = 0);
}

/** Calls everything off, and gives the page its own `navigator.credentials` back. */
export function reset(): void {
  armed.length = 0;
  unstubPrompts();
}

/** Throws where a failure waits for this moment. */
export function strike(moment: Moment): void {
  const failure = take(moment);
  if (failure) throw new PasskeyError(failure);
}

/** How the next prompt fails, if it does. */
export const takePrompt = (): FailureCode | undefined => take('prompt')?.code;

function take(moment: Moment): Failure | undefined {
  const entry = armed.find(({ moments, left }) => left > 0 && moments.includes(moment));
  if (!entry) return undefined;
  entry.left -= 1;
  return entry.failure;
}

function failureOf({ code, ...more }: Partial<Failure> & Pick<Failure, 'code'>): Failure {
  const retry = retries[code];
  return serviceFailure(code, {
    cause: { name: 'Simulated', message: code },
    ...(retry && { retry }),
    ...(code === 'rate_limited' && { retryAfter: 30 }),
    ...(code === 'wrong_code' && { attemptsLeft: 4 }),
    ...more,
  });
}
