import { describeError, logToStderr, type Log } from './log.js';
import { repeat, type Schedule } from './repeat.js';
import type { AuthenticatorServer } from './server.js';

export interface WorkOptions {
  log?: Log | undefined;
  /** @internal */
  schedule?: Schedule | undefined;
}

/** Milliseconds. */
const workEvery = 2_000;
const sweepEvery = 300_000;

/**
 * Delivers, seals and sweeps at intervals, as `serve` does; for a server that is mounted in another one.
 *
 * @returns what ends it; resolves when the work under way has ended, and the server may be closed.
 */
export function startWork(
  server: AuthenticatorServer,
  { log = logToStderr, schedule }: WorkOptions = {},
): () => Promise<void> {
  const every = (milliseconds: number, event: string, work: () => Promise<void>) =>
    repeat(
      work,
      milliseconds,
      (error) => log({ level: 'error', event, ...describeError(error) }),
      schedule,
    );
  // Apart from each other: a mail server that answers slowly must not keep the audit from being sealed.
  const stops = [
    every(workEvery, 'delivery_failed', () => server.deliver()),
    every(workEvery, 'sealing_failed', () => server.seal()),
    every(sweepEvery, 'sweep_failed', () => server.tick()),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
