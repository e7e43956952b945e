import { gatherFacts } from '../ceremony/facts.js';
import { packageVersion } from '../version.js';
import type { Level } from './catalogue.js';
import { bounded, type After, type Check, type Checkup } from './checkup.js';
import { cspCheck, partsCheck } from './csp-checks.js';
import type { DoctorEnv, Violation } from './env.js';
import type { Finding } from './finding.js';
import {
  capabilitiesCheck,
  copiesCheck,
  frameCheck,
  interceptionCheck,
  languageCheck,
  pageCheck,
} from './page-checks.js';
import { relatedCheck, rpIdCheck } from './rp-id-checks.js';
import { serverCheck } from './server-checks.js';
import { openerCheck, storageCheck } from './storage-checks.js';

export interface DiagnoseOptions {
  /** The tenant's RP ID, to be compared with this page's origin. The server tells nobody. */
  readonly rpId?: string;
  /** Where the server answers: its `baseUrl`. */
  readonly server?: string;
  /** Milliseconds each check may take, 2000 unless said; they run side by side. */
  readonly limit?: number;
}

/** What the doctor uses of the world; the page's own unless said. */
export interface DoctorPorts {
  readonly env?: DoctorEnv;
  readonly fetch?: typeof globalThis.fetch;
  readonly loadPart?: () => Promise<unknown>;
  readonly now?: () => number;
  readonly after?: After;
}

export interface Report {
  readonly findings: readonly Finding[];
  /** The worst there is. */
  readonly level: Level;
  /** Of this copy of the package. */
  readonly version: string;
  /** ISO 8601. */
  readonly at: string;
  readonly origin: string;
  readonly userAgent: string;
}

const checks: readonly Check[] = [
  pageCheck,
  capabilitiesCheck,
  interceptionCheck,
  rpIdCheck,
  relatedCheck,
  frameCheck,
  cspCheck,
  partsCheck,
  serverCheck,
  openerCheck,
  storageCheck,
  copiesCheck,
  languageCheck,
];

const severity: readonly Level[] = ['ok', 'info', 'warning', 'error'];

/**
 * Looks at everything that commonly keeps passkeys from working on a page: the page, the browser, the RP ID, frames and
 * policies, the server. Shows no prompt, writes nothing, never rejects, and settles within the limit of one check.
 */
export async function diagnose(
  options: DiagnoseOptions = {},
  ports: DoctorPorts = {},
): Promise<Report> {
  const { env = globalThis as DoctorEnv, now = Date.now, after = afterTimeout } = ports;
  const { rpId, server, limit = 2000 } = options;
  const fetch = ports.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const violations: Violation[] = [];
  const note = (event: Violation): void => {
    if (event.disposition === 'enforce') violations.push(event);
  };
  env.document?.addEventListener?.('securitypolicyviolation', note);
  const facts = gatherFacts(env);
  const checkup: Checkup = {
    env,
    facts,
    get: gatherFacts(env, 'get'),
    rpId,
    server,
    fetch,
    loadPart: ports.loadPart ?? (() => import('./part.js')),
    now,
    after,
    limit,
    headers: ownHeaders(env, fetch, after, limit),
    violations,
  };
  const found = await Promise.all(checks.map((check) => bounded(check, checkup)));
  env.document?.removeEventListener?.('securitypolicyviolation', note);
  const findings = found
    .flat()
    .sort((one, other) => severity.indexOf(other.level) - severity.indexOf(one.level));
  return {
    findings,
    level: findings[0]?.level ?? 'ok',
    version: packageVersion,
    at: new Date(now()).toISOString(),
    origin: facts.origin,
    userAgent: env.navigator?.userAgent ?? '',
  };
}

/** A page cannot read the headers it came with, only ask for them once more. Ends a little before a check does. */
function ownHeaders(
  { location }: DoctorEnv,
  fetch: typeof globalThis.fetch,
  after: After,
  limit: number,
): Promise<Headers | undefined> {
  const [address = ''] = (location?.href ?? '').split('#');
  if (!/^https?:/.test(address)) return Promise.resolve(undefined);
  const controller = new AbortController();
  return new Promise((resolve) => {
    const callOff = after(limit * 0.75, () => {
      controller.abort();
      resolve(undefined);
    });
    const { signal } = controller;
    const asked = async () =>
      fetch(address, { method: 'HEAD', cache: 'no-store', redirect: 'error', signal });
    asked()
      .then(
        ({ ok, headers }) => resolve(ok ? headers : undefined),
        () => resolve(undefined),
      )
      .finally(callOff);
  });
}

function afterTimeout(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
