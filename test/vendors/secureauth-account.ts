import { randomBytes } from 'node:crypto';
import type { RegistrationResponseJSON } from '../../src/contract.js';
import type { Passkey, People, Person } from './people.js';

/** What nobody has published, or what differs from tenant to tenant; may be changed while it runs. */
export interface SecureAuthQuirks {
  /** `old-server` names the smart mode and lacks its endpoints: they are in seed 2 only, not in the 2025-11 spec. */
  mode: 'smart' | 'classic' | 'old-server' | 'none';
  totp: boolean;
  /** What complete writes bytes as; Go's own rule is `standard`, the spec has `numbers`. wire.md §2.3 [I] */
  bytesOut: 'standard' | 'url' | 'numbers';
  /** The same of begin, where go-webauthn has a type of its own. wire.md §2.3 [I] */
  optionsOut: 'standard' | 'url';
  /** Whether complete keeps the credential by itself. wire.md §2.3 [I] */
  stores: boolean;
  /** How a login of more than five minutes ago is refused. wire.md §2.1 [I] */
  stale: 401 | 403;
  /** Whether delete and rename need a fresh login too: seed 2 says so, the spec does not. */
  staleEverywhere: boolean;
  /** Passkeys a person may have: 10 by default, at most 100. Seed 2 [F] */
  capacity: number;
  /** How the one too many is refused. wire.md §2.4 [I] */
  full: 403 | 409 | 422;
  /** How the last key is refused, which is forbidden [F]. wire.md §2.4 [I] */
  lastKey: 400 | 403 | 409 | 422;
  /** How a credential that does not verify is refused. wire.md §2.4 [I] */
  unverified: 400 | 422;
}

export const usual: SecureAuthQuirks = {
  mode: 'smart',
  totp: true,
  bytesOut: 'standard',
  optionsOut: 'url',
  stores: true,
  stale: 401,
  staleEverywhere: false,
  capacity: 10,
  full: 422,
  lastKey: 422,
  unverified: 422,
};

export type RefusedStatus = 400 | 401 | 403 | 404 | 409 | 412 | 422;

/** Answered as `{error, error_code, status_code}`. wire.md §2.4 [F]; the texts are ours */
export class Refusal extends Error {
  readonly status: RefusedStatus;
  readonly code: string;

  constructor(status: RefusedStatus, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** wire.md §2.3 SelfUserCredentials [F]: no credential id, no AAGUID, no date but of the last change. */
export interface Listed {
  readonly id: string;
  readonly type: 'password' | 'webauthn' | 'totp';
  readonly state: 'valid';
  readonly updated_at: string;
  readonly name?: string;
}

export interface Account {
  readonly person: Person;
  totp?: { readonly id: string; readonly secret: string; readonly at: number };
  /** Verified, and not kept yet. */
  made?: Passkey;
}

export function listed({ person, totp }: Account): Listed[] {
  const state = 'valid';
  const at = (time: number | Date) => new Date(time).toISOString();
  return [
    { id: `${person.id}-password`, type: 'password', state, updated_at: at(0) },
    ...person.passkeys.map(({ id, name, createdAt }): Listed => {
      const updated_at = at(createdAt);
      return { id, type: 'webauthn', state, updated_at, ...(name !== null && { name }) };
    }),
    ...(totp ? [{ id: totp.id, type: 'totp', state, updated_at: at(totp.at) } as const] : []),
  ];
}

/** wire.md §2.3 SelfUserWithDataV2 [F]; the mode by its mechanism, seed 2 [F] */
export function profile(account: Account, { mode, totp }: SecureAuthQuirks): object {
  const { id, name } = account.person;
  const passkey = mode === 'classic' ? 'webauthn' : 'usernameless_webauthn';
  const first = ['password', ...(mode === 'none' ? [] : [passkey])];
  const second = totp ? ['totp'] : [];
  const created_at = '2026-01-01T00:00:00Z';
  return {
    id,
    allowed_authentication_mechanisms: [...first, ...second],
    authentication_mechanisms: first,
    second_factor_authentication_mechanisms: second,
    credentials: listed(account),
    identifiers: [
      { identifier: 'ada', type: 'uid', created_at },
      { identifier: name, type: 'email', created_at },
    ],
    totp_issuer: 'Stand-in',
  };
}

const policy = ({ mode }: SecureAuthQuirks) =>
  ({ mode: mode === 'classic' ? 'classic' : 'smart' }) as const;

const written = (value: Uint8Array, as: 'standard' | 'url') =>
  Buffer.from(value).toString(as === 'url' ? 'base64url' : 'base64');

/** go-webauthn ≈ 0.11: `{publicKey: PublicKeyCredentialCreationOptions}`. wire.md §2.3 [I] */
export async function begin(
  { person }: Account,
  people: People,
  quirks: SecureAuthQuirks,
): Promise<object> {
  const options = await people.beginCreate(person, policy(quirks));
  const text = (value: string) => written(Buffer.from(value, 'base64url'), quirks.optionsOut);
  const { challenge, user, excludeCredentials = [] } = options;
  const excluded = excludeCredentials.map((one) => ({ ...one, id: text(one.id) }));
  return {
    publicKey: {
      ...options,
      challenge: text(challenge),
      user: { ...user, id: text(user.id) },
      // What Go writes for a slice of nothing.
      excludeCredentials: excluded.length > 0 ? excluded : null,
    },
  };
}

/** RegistrationResponseJSON as it is, to go-webauthn's records. wire.md §2.3 [F], their bytes [I] */
export async function complete(
  account: Account,
  people: People,
  quirks: SecureAuthQuirks,
  credential: RegistrationResponseJSON,
): Promise<object> {
  const { person } = account;
  if (!person.creating) throw new Refusal(404, 'not_found', 'nothing has been begun');
  const before = person.passkeys;
  const passkey = await people.finishCreate(person, credential, policy(quirks));
  if (!passkey) throw new Refusal(quirks.unverified, 'validation', 'it does not verify');
  if (before.length >= quirks.capacity || !quirks.stores) person.passkeys = before;
  if (before.length >= quirks.capacity) throw new Refusal(quirks.full, 'pool', 'not this one');
  account.made = passkey;
  const { bytesOut } = quirks;
  const out = (value: Uint8Array) =>
    bytesOut === 'numbers' ? [...value] : written(value, bytesOut);
  const { userVerified, backupEligible, backedUp: backupState, counter: signCount } = passkey;
  const record = {
    id: out(passkey.credentialId),
    publicKey: out(passkey.publicKey),
    attestationType: 'none',
    transport: passkey.transports,
    flags: { userPresent: true, userVerified, backupEligible, backupState },
    authenticator: {
      AAGUID: out(Buffer.from(passkey.aaguid.replaceAll('-', ''), 'hex')),
      signCount,
      cloneWarning: false,
      attachment: passkey.attachment ?? '',
    },
  };
  return { credentials: [record] };
}

/** "For a user who doesn't have one yet". wire.md §2.2 [F] */
export function setWebauthn({ person, made }: Account, record: { id?: unknown } = {}): void {
  const id = Array.isArray(record.id)
    ? Buffer.from(record.id)
    : Buffer.from(String(record.id), 'base64');
  if (!made || !id.equals(made.credentialId) || person.passkeys.length > 0)
    throw new Refusal(422, 'validation', 'not for this one');
  person.passkeys = [made];
}

/** The same, and no code is asked for. wire.md §2.2 [F] */
export function setTotp(account: Account, secret: unknown, at: number): void {
  if (account.totp || !/^[A-Z2-7]{16,}$/.test(String(secret)))
    throw new Refusal(422, 'validation', `not this one: ${String(secret)}`);
  account.totp = { id: randomBytes(9).toString('hex'), secret: String(secret), at };
}

export function found({ person }: Account, id: string): Passkey {
  const passkey = person.passkeys.find((one) => one.id === id);
  if (!passkey) throw new Refusal(404, 'not_found', 'no such key');
  return passkey;
}
