import { randomUUID } from 'node:crypto';
import { Keyring } from '../../src/server/keyring.js';
import type { LogEntry } from '../../src/server/log.js';
import type { Senders } from '../../src/server/senders/sender.js';
import type { Service } from '../../src/server/service.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import { parseTenants, type Tenant, type TenantOptions } from '../../src/server/tenants.js';

const baseUrl = 'http://localhost:3000';

/** The parts of a server below its routes, with a clock that can be set and a log that can be read. */
export interface Workshop {
  readonly service: Service;
  readonly tenant: Tenant;
  readonly log: LogEntry[];
  /** Milliseconds ahead of the database's clock. */
  offset: number;
  /** Makes a user and answers their id. */
  user(facts?: { email?: string; verified?: boolean; locale?: string }): Promise<string>;
}

/** Another one over the same rows is made by handing the store in. */
export async function createWorkshop({
  store,
  senders = {},
  tenant = {},
}: {
  store?: Store;
  senders?: Senders;
  tenant?: Partial<TenantOptions>;
} = {}): Promise<Workshop> {
  const log: LogEntry[] = [];
  const tenants = parseTenants(
    [
      {
        id: 'shop',
        rpName: 'Shop',
        keys: [{ secret: 'secret-of-the-shop', rights: ['track'] }],
        notices: { from: 'Shop <no-reply@shop.example>', supportUrl: 'https://shop.example/help' },
        ...tenant,
      },
    ],
    new URL(baseUrl),
  );
  const [first] = tenants;
  if (!first) throw new Error('no tenant');
  const service: Service = {
    store: store ?? (await openPGlite()),
    tenants,
    baseUrl,
    offset: () => workshop.offset,
    log: (entry) => log.push(entry),
    keyring: new Keyring(['A'.repeat(43)]),
    senders,
  };
  const workshop: Workshop = {
    service,
    tenant: first,
    log,
    offset: 0,
    async user({ email, verified = true, locale } = {}) {
      const id = randomUUID();
      await service.store.query(
        `INSERT INTO users (tenant, id, handle, name, email, email_verified, locale)
         VALUES ($1, $2, $3, $2, $4, $5, $6)`,
        [first.id, id, Buffer.from(id), email ?? null, verified, locale ?? null],
      );
      return id;
    },
  };
  return workshop;
}
