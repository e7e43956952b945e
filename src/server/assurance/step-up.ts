import type { ChallengeWay, MethodKind, Operation, StepUp } from '../../contract.js';
import type { Action } from '../actions.js';
import { bearerKey } from '../authsignal/tokens.js';
import { maskAddress } from '../mask.js';
import type { Strength } from '../methods/method.js';
import { tenantOf, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { ratedAuthenticators, type RatedRow } from './strength.js';

/** What a person whose authenticators are gone may still do: bring in another, shut one out, make new codes. */
const byRecoveryCode: ReadonlySet<Operation> = new Set(['add', 'suspend', 'regenerate', 'enter']);

/**
 * What a suspended authenticator is still asked for: any proof suspends one, so that a code by e-mail would otherwise shut
 * a passkey out and then do in its place.
 */
const heldToSuspended: ReadonlySet<Operation> = new Set(['add', 'remove', 'resume', 'regenerate']);

/** The ways to prove what an operation needs, and the strength a proof must have. */
export interface Need {
  readonly stepUp: StepUp;
  readonly needed: Strength;
  /** What is taken, on whatever wire, and how strong a proof by it must be; `stepUp` names what our own wire has of it. */
  readonly proves: ReadonlyMap<MethodKind, Strength>;
}

/** What must be proved for an operation, with what of it this user has; see {@link needFor}. */
export async function stepUpFor(
  service: Service,
  sql: Sql,
  action: Action,
  operation: Operation,
  target?: string | null,
): Promise<StepUp> {
  return (await needFor(service, sql, action, operation, target)).stepUp;
}

/**
 * The strongest usable authenticator is what an operation needs, the strongest enrolled one where the operation changes what
 * is enrolled; to suspend one, any will do: a thief must be shut out at once. Where the host asked for a confirmation by methods it named, those are asked for, whatever their strength.
 */
export async function needFor(
  service: Service,
  sql: Sql,
  action: Action,
  operation: Operation,
  target?: string | null,
): Promise<Need> {
  const tenant = tenantOf(service, action.tenant);
  const rated = await ratedAuthenticators(service, sql, { tenant, userId: action.user_id });
  const usable = rated.filter(({ suspended }) => !suspended);
  const named = operation === 'confirm' && action.methods.length > 0;
  const needed = named
    ? 1
    : neededStrength(operation, heldToSuspended.has(operation) ? rated : usable);
  const enough = usable.filter(
    ({ method, strength }) =>
      strength >= needed && (!named || provenBy(method).some((by) => action.methods.includes(by))),
  );
  const ways = order(tenant, enough.map(onOurWire)).map((method) => toWay(method, enough));
  const proves = new Map<MethodKind, Strength>(
    enough.flatMap(({ method }) => provenBy(method).map((by) => [by, needed] as const)),
  );
  // Pages of bearers choose among all there is, and the host is told which it was. It adds nothing unless it is as strong
  // as what is needed for that.
  if (operation === 'enter' && action.owner_jkt === bearerKey) {
    for (const { method, strength } of usable) {
      for (const by of provenBy(method)) if (!proves.has(by)) proves.set(by, strength);
    }
  }
  const recoverable = named
    ? action.methods.includes('recovery-code')
    : byRecoveryCode.has(operation);
  if (recoverable && (await hasRecoveryCode(sql, tenant, action.user_id))) {
    ways.push({ method: 'recovery-code' });
    proves.set('recovery-code', 1);
  }
  return { needed, proves, stepUp: { operation, ...(target && { target }), ways } };
}

/** What shows that somebody reads a mailbox does so whether it comes as a link or as a code. */
function provenBy(method: MethodKind): readonly MethodKind[] {
  return method === 'email-link' ? ['email-link', 'email-otp'] : [method];
}

/** Our own pages know codes, no links. */
function onOurWire({ method }: RatedRow): MethodKind {
  return method === 'email-link' ? 'email-otp' : method;
}

/** Whether a recovery code may stand in for a proof of the strength an operation needs. */
export function takesRecoveryCode(operation: Operation): boolean {
  return byRecoveryCode.has(operation);
}

function neededStrength(operation: Operation, usable: readonly RatedRow[]): Strength {
  if (operation === 'suspend') return 1;
  return usable.reduce<Strength>((most, { strength }) => (strength > most ? strength : most), 1);
}

/** Each method once: what the tenant prefers, else as the rows come, strongest first. */
function order({ preferred }: Tenant, methods: readonly MethodKind[]): MethodKind[] {
  return [...new Set(methods)].sort(
    (one, other) => Number(other === preferred) - Number(one === preferred),
  );
}

function toWay(method: MethodKind, rows: readonly RatedRow[]): ChallengeWay {
  const address = rows.find((row) => onOurWire(row) === method)?.address;
  return { method, ...(address && { sentTo: maskAddress(address) }) };
}

async function hasRecoveryCode(sql: Sql, tenant: Tenant, userId: string): Promise<boolean> {
  if (!tenant.methods.includes('recovery-code')) return false;
  const { rows } = await sql.query(
    `SELECT 1 FROM recovery_sets s JOIN recovery_codes c ON c.set_id = s.id
     WHERE s.tenant = $1 AND s.user_id = $2 AND c.spent_at IS NULL LIMIT 1`,
    [tenant.id, userId],
  );
  return rows.length > 0;
}
