import { randomBytes, randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { RegistrationResponseJSON } from '../../src/contract.js';
import type { People, Person } from './people.js';

export type MethodType = 'totp' | 'webauthn_passkey' | 'webauthn_fido';
export type RefusedStatus = 400 | 401 | 403 | 404 | 405 | 409 | 422 | 429 | 500 | 501 | 503;

/** What the pages leave open, or a tenant may have otherwise. */
export interface JitsudoQuirks {
  /** `{options: {publicKey}}` in place of `{options}`. wire.md §3 [I] */
  nested: boolean;
  /** wire.md §3 [I] */
  noPending: 404 | 409;
  /** At which completions codes come back; documented for every one. */
  codes: 'always' | 'first' | 'never';
  /** How the calls nobody has documented (confirm an app, remove) are answered where they are not there. */
  inferred: 'there' | 404 | 405 | 501;
  /** Whether a login without any method must set one up. */
  forces: boolean;
  /** Whether the last method stays. [I] */
  keepsLast: boolean;
}

export const usual: JitsudoQuirks = {
  nested: false,
  noPending: 404,
  codes: 'always',
  inferred: 'there',
  forces: false,
  keepsLast: false,
};

/** wire.md §3 [F] */
export interface Listed {
  readonly id: string;
  readonly method_type: MethodType;
  readonly device_name: string | null;
  readonly verified: boolean;
  readonly created_at: string;
  readonly last_used_at: string | null;
}

export interface Account {
  readonly email: string;
  readonly password: string;
  readonly tenantId: string;
  readonly person: Person;
  /** What each of the person's passkeys was registered as. */
  readonly types: Map<string, MethodType>;
  readonly codes: Set<string>;
  pendingType?: MethodType;
  app?: App;
}

interface App {
  readonly id: string;
  readonly secret: Secret;
  readonly created: string;
  used: string | null;
  verified: boolean;
  /** The last step a code was taken of (RFC 6238 §5.2). */
  step: number;
}

/** wire.md §3 [F]: `{code, message, details?, notices?}`; the numbers are our guesses but for 401 and 403. */
export class Refusal extends Error {
  readonly status: RefusedStatus;
  readonly code: string;
  readonly notices: readonly string[] | undefined;

  constructor(status: RefusedStatus, code: string, message: string, notices?: readonly string[]) {
    super(message);
    this.status = status;
    this.code = code;
    this.notices = notices;
  }
}

export function listed({ person, types, app }: Account): Listed[] {
  const passkeys = person.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    method_type: types.get(id) ?? 'webauthn_passkey',
    device_name: name,
    verified: true,
    created_at: createdAt.toISOString(),
    last_used_at: lastUsedAt?.toISOString() ?? null,
  }));
  if (!app) return passkeys;
  const { id, verified, created, used } = app;
  const one = { id, verified, created_at: created, last_used_at: used };
  return [...passkeys, { ...one, method_type: 'totp', device_name: null }];
}

export async function begin(account: Account, people: People, type: string, nested: boolean) {
  if (type !== 'webauthn_passkey' && type !== 'webauthn_fido')
    throw new Refusal(400, 'invalid_request', 'method_type');
  account.pendingType = type;
  const fido = type === 'webauthn_fido';
  const options = await people.beginCreate(
    account.person,
    { mode: fido ? 'classic' : 'smart' },
    fido ? 'security-key' : 'passkey',
  );
  return { options: nested ? { publicKey: options } : options };
}

/** wire.md §3 [F], but for what is checked of it. */
export async function complete(
  account: Account,
  people: People,
  quirks: JitsudoQuirks,
  body: Body,
) {
  const { credential, device_name, method_type } = body;
  const { person, pendingType } = account;
  if (typeof device_name !== 'string' || device_name === '' || [...device_name].length > 100)
    throw new Refusal(400, 'invalid_request', 'device_name');
  if (!person.creating || method_type !== pendingType)
    throw new Refusal(quirks.noPending, 'not_found', 'No pending enrollment found');
  const mode = pendingType === 'webauthn_fido' ? 'classic' : 'smart';
  const made = await people.finishCreate(person, credential as RegistrationResponseJSON, { mode });
  if (!made) throw new Refusal(400, 'invalid_credential', 'it does not verify');
  made.name = device_name;
  account.types.set(made.id, pendingType ?? 'webauthn_passkey');
  return codesAfter(account, quirks);
}

/** wire.md §3 [F] that they come back, [I] whether they do each time. */
function codesAfter(account: Account, { codes }: JitsudoQuirks) {
  const first = listed(account).filter(({ verified }) => verified).length === 1;
  return codes === 'always' || (codes === 'first' && first)
    ? newCodes(account)
    : { codes: [], remaining: account.codes.size };
}

export function newCodes({ codes }: Account) {
  codes.clear();
  for (let number = 0; number < 8; number += 1) codes.add(randomBytes(5).toString('hex'));
  return { codes: [...codes], remaining: codes.size };
}

/** wire.md §3 [F] */
export function beginTotp(account: Account, now: number) {
  if (account.app?.verified)
    throw new Refusal(409, 'totp_already_enrolled', 'TOTP already enrolled');
  const secret = new Secret({ size: 20 });
  const created = new Date(now).toISOString();
  account.app = { id: randomUUID(), secret, created, used: null, verified: false, step: 0 };
  const uri = new TOTP({ issuer: 'JITSudo', label: account.email, secret }).toString();
  return { id: account.app.id, secret: secret.base32, qr_uri: uri };
}

/** wire.md §3 [I] */
export function confirmTotp(
  account: Account,
  quirks: JitsudoQuirks,
  code: unknown,
  now: number,
): { codes: string[]; remaining: number } {
  const { app } = account;
  if (!app || app.verified)
    throw new Refusal(quirks.noPending, 'not_found', 'No pending enrollment found');
  if (!isTotp(app, code, now)) throw new Refusal(422, 'invalid_code', 'the code is wrong');
  app.verified = true;
  return codesAfter(account, quirks);
}

/** Whether it is a code of about now that has not been taken before. */
export function isTotp(app: App, code: unknown, now: number): boolean {
  const totp = new TOTP({ secret: app.secret });
  const delta = totp.validate({ token: String(code), timestamp: now, window: 1 });
  const step = totp.counter({ timestamp: now }) + (delta ?? 0);
  if (delta === null || step <= app.step) return false;
  app.step = step;
  app.used = new Date(now).toISOString();
  return true;
}

/** wire.md §3 [I] */
export function remove(account: Account, id: string, { keepsLast }: JitsudoQuirks): void {
  const { person, app } = account;
  const known = listed(account);
  if (!known.some((one) => one.id === id)) throw new Refusal(404, 'not_found', 'no such method');
  if (keepsLast && known.length === 1) throw new Refusal(409, 'conflict', 'the last method stays');
  person.passkeys = person.passkeys.filter((one) => one.id !== id);
  if (app?.id === id) delete account.app;
}

export type Body = Readonly<Record<string, unknown>>;

export function bodyOf(request: Request): Promise<Body> {
  return (request.json() as Promise<Body>).catch(() => ({}));
}

/** wire.md §3 [F] */
export function inTenant(header: string | undefined, { tenantId }: Account): void {
  if (header?.toLowerCase() !== tenantId)
    throw new Refusal(403, 'tenant_mismatch', 'The credential is of another tenant.');
}
