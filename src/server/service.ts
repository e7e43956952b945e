import type { Authsignal } from './authsignal/options.js';
import type { Store } from './store/store.js';
import type { Tenant } from './tenants.js';
import type { Log } from './log.js';
import type { Keyring } from './keyring.js';
import { Refusal } from './refusal.js';
import type { Senders } from './senders/sender.js';

/** What every part of the server works with. */
export interface Service {
  readonly store: Store;
  readonly tenants: readonly Tenant[];
  /** The server's own origin, from configuration only. */
  readonly baseUrl: string;
  /** Milliseconds added to the database's clock; other than 0 in tests only. */
  readonly offset: () => number;
  readonly log: Log;
  /** Seals what must be read again and hashes what is compared; its keys are not in the store. */
  readonly keyring: Keyring;
  /** Senders that are configured; a method without its sender is not offered. */
  readonly senders: Senders;
  /** The API of Authsignal's clients, where it is on. */
  readonly authsignal?: Authsignal | undefined;
  /** Has the outbox delivered as soon as the request under way has been answered; `put` of notices.ts calls it. */
  readonly kick?: (() => void) | undefined;
}

/** Who sent a request, as far as the audit wants to know. */
export interface Caller {
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** `Sec-CH-UA-Platform`, to name what was enrolled. */
  readonly platformHint: string | null;
}

/** The tenant of a row; refuses when it is no longer configured. */
export function tenantOf(service: Service, id: string): Tenant {
  const tenant = service.tenants.find((tenant) => tenant.id === id);
  if (!tenant) throw new Refusal('tenant_mismatch');
  return tenant;
}

/** The database's time as SQL; `offset` is the number of the parameter that carries `Service.offset()`. */
export function now(offset: number): string {
  return `(clock_timestamp() + make_interval(secs => $${offset}::float8 / 1000))`;
}

/** A timestamp column as milliseconds since 1970, whatever the driver makes of dates. */
export function millis(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::float8`;
}
