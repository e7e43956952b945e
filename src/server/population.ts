import { z } from 'zod';
import { opensAlone, signInMethods } from './alone.js';
import type { CredentialKind } from './relying-party.js';
import type { Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';

/** What is told of a credential by whoever is asked for it, but for the credential itself. */
interface Shape {
  readonly kind: CredentialKind;
  /** Bytes of its id. */
  readonly length: number;
  readonly transports: readonly string[];
}

/** What one person has, and how many have the like. */
export interface Profile {
  readonly shapes: readonly Shape[];
  readonly people: number;
}

/** Who signs in to a tenant, as far as it shows. */
export interface Population {
  /** The most frequent first. */
  readonly profiles: readonly Profile[];
}

/** As it is kept: profiles in one line each, `passkey 32 internal,hybrid;security-key 64 usb`. */
const stored = z.strictObject({
  people: z.int(),
  profiles: z.array(z.tuple([z.string(), z.int()])),
});
type Stored = z.infer<typeof stored>;

/** Of the rarer ones there are too few to be missed. */
const most = 256;
/** Milliseconds between two looks at a tenant by one process: the look goes through all there is. */
const often = 60_000;
const seldom = 3_600_000;
const few = 1000;

/** When each tenant was last looked at; that is all a process keeps. */
const looks = new WeakMap<Service, Map<string, number>>();

/**
 * The population of a tenant as it was when it was last taken. It is taken anew only once it has doubled: what is drawn from
 * it must stay what it was, as people's own credentials do, on every server and after every restart.
 *
 * @param at milliseconds of the database's clock
 */
export async function populationOf(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  at: number,
): Promise<Population> {
  const kept = await read(sql, tenant.id);
  return parse((await look(service, sql, tenant, kept, at)) ?? kept);
}

/** What is to be kept from now on, where it is time for that. */
async function look(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  kept: Stored | undefined,
  at: number,
): Promise<Stored | undefined> {
  const mine = looks.get(service) ?? new Map<string, number>();
  looks.set(service, mine);
  const last = mine.get(tenant.id);
  const wait = (kept?.people ?? 0) < few ? often : seldom;
  if (last !== undefined && Math.abs(at - last) < wait) return undefined;
  mine.set(tenant.id, at);
  const taken = await take(sql, tenant);
  if (taken.people < Math.max(1, 2 * (kept?.people ?? 0))) return undefined;
  await sql.query(
    'INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value',
    [keyOf(tenant.id), Buffer.from(JSON.stringify(taken))],
  );
  return taken;
}

async function take(sql: Sql, tenant: Tenant): Promise<Stored> {
  const transports = `array_to_string(transports, ',')`;
  const { rows } = await sql.query<{ shapes: string; people: number; total: number }>(
    `SELECT shapes, count(*)::int AS people, (sum(count(*)) OVER ())::int AS total FROM (
       SELECT string_agg(method || ' ' || octet_length(credential_id) || ' ' || ${transports}, ';'
         ORDER BY method, octet_length(credential_id), ${transports}) AS shapes
       FROM authenticators WHERE tenant = $1 AND method = ANY ($2) AND ${opensAlone}
       GROUP BY user_id
     ) AS persons
     GROUP BY shapes ORDER BY people DESC, shapes LIMIT ${most}`,
    [tenant.id, signInMethods(tenant)],
  );
  return {
    people: rows[0]?.total ?? 0,
    profiles: rows.map(({ shapes, people }) => [shapes, people]),
  };
}

async function read(sql: Sql, tenant: string): Promise<Stored | undefined> {
  const { rows } = await sql.query<{ value: Uint8Array }>('SELECT value FROM meta WHERE key = $1', [
    keyOf(tenant),
  ]);
  const text = rows[0] && Buffer.from(rows[0].value).toString();
  return text === undefined ? undefined : stored.parse(JSON.parse(text));
}

function keyOf(tenant: string): string {
  return `population:${tenant}`;
}

function parse(kept: Stored | undefined): Population {
  const profiles = (kept?.profiles ?? []).map(([text, people]) => ({
    people,
    shapes: text.split(';').map((line): Shape => {
      const [kind, length = '', transports = ''] = line.split(' ');
      return {
        kind: kind === 'security-key' ? kind : 'passkey',
        length: Number(length),
        transports: transports === '' ? [] : transports.split(','),
      };
    }),
  }));
  return { profiles };
}
