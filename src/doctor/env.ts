import type { CeremonyEnv } from '../ceremony/env.js';

/** What the doctor reads of the browser, every part of it possibly missing or broken. */
export interface DoctorEnv extends CeremonyEnv {
  readonly crossOriginIsolated?: boolean;
  readonly location?: CeremonyEnv['location'] & {
    readonly href?: string;
    readonly protocol?: string;
  };
  readonly document?: CeremonyEnv['document'] & {
    readonly documentElement?: { readonly lang?: string };
    readonly adoptedStyleSheets?: unknown;
    querySelectorAll?(selector: string): Iterable<{ readonly content?: string }>;
    addEventListener?(name: string, listener: (event: never) => void): void;
    removeEventListener?(name: string, listener: (event: never) => void): void;
  };
  readonly trustedTypes?: { createPolicy(name: string, rules: object): unknown };
  readonly indexedDB?: Pick<IDBFactory, 'open' | 'deleteDatabase'>;
  readonly sessionStorage?: {
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
}

/** What of a refusal by the Content-Security-Policy is read. */
export interface Violation {
  readonly blockedURI: string;
  readonly effectiveDirective: string;
  readonly originalPolicy: string;
  readonly disposition: string;
}
