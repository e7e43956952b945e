import type { Facts } from '../ceremony/facts.js';
import type { FindingCode } from './catalogue.js';
import type { DoctorEnv, Violation } from './env.js';
import { finding, type Finding } from './finding.js';

/** Calls back after so many milliseconds; answers the way to call it off. */
export type After = (milliseconds: number, callback: () => void) => () => void;

/** What the checks have in common. */
export interface Checkup {
  readonly env: DoctorEnv;
  /** For `create`, and for `get`. */
  readonly facts: Facts;
  readonly get: Facts;
  readonly rpId: string | undefined;
  /** As it was given. */
  readonly server: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly loadPart: () => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly after: After;
  /** Milliseconds a check may take. */
  readonly limit: number;
  /** The headers this page came with, asked for again; nothing where they cannot be had. */
  readonly headers: Promise<Headers | undefined>;
  /** What the Content-Security-Policy has refused since the doctor began. */
  readonly violations: readonly Violation[];
}

export interface Check {
  readonly name: string;
  /** What is found where it does not end in time. */
  readonly late?: FindingCode;
  run(checkup: Checkup, signal: AbortSignal): Promise<readonly Finding[]> | readonly Finding[];
}

/** Runs one check; settles within the limit, whatever it does, and never rejects. */
export function bounded(check: Check, checkup: Checkup): Promise<readonly Finding[]> {
  const { name, late = 'check_timed_out' } = check;
  const { after, limit, rpId = '', server = '' } = checkup;
  const controller = new AbortController();
  return new Promise((resolve) => {
    const callOff = after(limit, () => {
      controller.abort();
      resolve([finding(late, { check: name, limit, rpId, server: addressOf(server) })]);
    });
    const run = async () => check.run(checkup, controller.signal);
    run()
      .catch((error: unknown) => [finding('check_failed', { check: name, reason: String(error) })])
      .then(resolve, resolve)
      .finally(callOff);
  });
}

/** Resolves after so many milliseconds. */
export function settle({ after }: Checkup, milliseconds: number): Promise<void> {
  return new Promise((resolve) => void after(milliseconds, resolve));
}

/** Where a server answers: what was given without a link's path, query and fragment. */
export function addressOf(server: string): string {
  if (!URL.canParse(server)) return server.replace(/[?#].*/s, '');
  const { origin, pathname, protocol } = new URL(server);
  if (!protocol.startsWith('http')) return server.replace(/[?#].*/s, '');
  return origin + pathname.replace(/\/(launch(\/.*)?)?$/, '');
}
