import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '../../contract.js';
import { isNobodys, readCredentialId } from '../owner.js';
import { Refusal } from '../refusal.js';
import type { CredentialKind } from '../relying-party.js';
import {
  beginAdding,
  beginProving,
  complete,
  type Awaited,
  type BearerCall,
  type Verified,
} from './client-ceremony.js';
import { VendorRefusal } from './errors.js';

/** What a credential is an answer to. */
interface Credited {
  readonly kind: CredentialKind;
  readonly table: Awaited['table'];
  readonly id?: string | null;
}

export async function creationOptionsFor(call: BearerCall, kind: CredentialKind) {
  const start = await beginAdding(call, kind);
  if ('options' in start) return start;
  throw new Error('another method was begun');
}

export async function requestOptionsFor(call: BearerCall, kind: CredentialKind) {
  const start = await beginProving(call, kind);
  if ('options' in start) return start;
  throw new Error('another method was begun');
}

/** Completes the ceremony a credential names, else the last one of its kind. */
export async function answerWith(
  call: BearerCall,
  held: Credited,
  response: RegistrationResponseJSON | AuthenticationResponseJSON,
): Promise<Verified> {
  const { kind, table } = held;
  const id = await ceremonyOf(call, held);
  try {
    return await complete(call, { table, id, method: kind }, { response });
  } catch (error) {
    throw await unknownOr(call, response.id, error);
  }
}

/** Whether it still awaits anything is judged later: what was answered before may be asked for again. */
async function ceremonyOf(
  { service, bearer }: BearerCall,
  { kind, table, id = null }: Credited,
): Promise<string> {
  const { rows } = await service.store.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE action_id = $1 AND method = $2 AND ($3::text IS NULL OR id = $3)
     ORDER BY begun_at DESC LIMIT 1`,
    [bearer.action.id, kind, id],
  );
  if (rows[0]) return rows[0].id;
  throw new VendorRefusal('expired_challenge', 'Nothing of this kind is awaited. Ask for options.');
}

/** Password managers forget a credential that is called unknown: only one that nobody here has is. */
async function unknownOr(call: BearerCall, credentialId: string, error: unknown): Promise<unknown> {
  if (!(error instanceof Refusal) || error.code !== 'credential_not_found') return error;
  return (await isUnknown(call, credentialId)) ? unknownCredential() : error;
}

export function unknownCredential(): VendorRefusal {
  return new VendorRefusal('unknown_credential', 'This passkey is not known here any more.');
}

async function isUnknown(
  { service, bearer: { tenant } }: BearerCall,
  credentialId: string,
): Promise<boolean> {
  const bytes = readCredentialId(credentialId);
  if (!bytes) return false;
  const { rows } = await service.store.query<{ tenant: string }>(
    'SELECT tenant FROM authenticators WHERE credential_id = $1',
    [bytes],
  );
  return isNobodys(service, tenant, rows[0]);
}
