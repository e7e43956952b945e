export type Level = 'debug' | 'info' | 'warn' | 'error';

export interface LogEntry {
  readonly level: Level;
  /** What happened, in snake_case. */
  readonly event: string;
  readonly [fact: string]: string | number | boolean | null | undefined;
}

/** Takes one entry at a time; never given a token, key, challenge or credential. */
export type Log = (entry: LogEntry) => void;

/** One JSON object a line on standard error, `debug` left out; control characters cannot forge a line. */
export const logToStderr: Log = (entry) => {
  if (entry.level === 'debug') return;
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
};

/** What the log may know of a thrown error: long unbroken runs of characters are what secrets look like. */
export function describeError(error: unknown): { error: string; stack: string } {
  if (!(error instanceof Error)) return { error: typeof error, stack: '' };
  const scrub = (text: string) => text.replace(/[A-Za-z0-9_-]{22,}/g, '…');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: scrub(`${error.name}: ${error.message}`), stack: frames.join('\n') };
}
