import assert from 'node:assert/strict';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../../src/contract.js';
import {
  requestOptions,
  verifyAuthentication,
  type AuthenticationVerdict,
  type CredentialRecord,
} from '../../src/server/relying-party-authentication.js';
import {
  creationOptions,
  verifyRegistration,
} from '../../src/server/relying-party-registration.js';
import type { RegistrationVerdict } from '../../src/server/relying-party-registration.js';
import type { CredentialKind } from '../../src/server/relying-party.js';
import { createAuthenticator } from './authenticator.js';
import type { Bend, SoftwareAuthenticator } from './authenticator.js';

type Policy = Parameters<typeof verifyRegistration>[0]['tenant'];

export const tenant: Policy = {
  rpId: 'localhost',
  rpName: 'Demo',
  origins: ['http://localhost:3000'],
  mode: 'smart',
  userVerification: 'preferred',
};

export const user = {
  handle: new Uint8Array(64).fill(5),
  name: 'ada@example.com',
  displayName: 'Ada',
};

/** One whole registration on `http://localhost:3000`, bent as told, and what the relying party says to it. */
export async function verdict(
  bend: Bend & { origin?: string } = {},
  setting: {
    options?: PublicKeyCredentialCreationOptionsJSON;
    tenant?: Policy;
    embedOrigins?: readonly string[];
  } = {},
): Promise<RegistrationVerdict> {
  const options = setting.options ?? (await creationOptions({ tenant, user, exclude: [] }));
  const page = { origin: 'http://localhost:3000', ...bend };
  const response = await createAuthenticator().create(options, page);
  return verifyRegistration({
    response,
    options,
    tenant: setting.tenant ?? tenant,
    embedOrigins: setting.embedOrigins ?? [],
  });
}

/** A credential that has been registered, and the authenticator that keeps it. */
export interface Registered {
  readonly authenticator: SoftwareAuthenticator;
  readonly credential: CredentialRecord;
}

export async function register(
  bend: Bend = {},
  setting: { tenant?: Policy; kind?: CredentialKind } = {},
): Promise<Registered> {
  const policy = setting.tenant ?? tenant;
  const authenticator = createAuthenticator(bend);
  const options = await creationOptions({
    tenant: policy,
    user,
    exclude: [],
    ...(setting.kind && { kind: setting.kind }),
  });
  const response = await authenticator.create(options, { origin: 'http://localhost:3000' });
  const made = await verifyRegistration({ response, options, tenant: policy, embedOrigins: [] });
  assert.ok(made.ok, JSON.stringify(made));
  return { authenticator, credential: made.credential };
}

export function optionsFor(
  { credential }: Registered,
  { verify = false, kind = 'passkey' }: { verify?: boolean; kind?: CredentialKind } = {},
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { credentialId } = credential;
  return requestOptions({ tenant, kind, verify, allow: [{ credentialId, transports: [] }] });
}

/** One whole assertion on `http://localhost:3000`, bent as told, and what the relying party says to it. */
export async function assertion(
  registered: Registered,
  bend: Bend & { origin?: string } = {},
  setting: {
    options?: PublicKeyCredentialRequestOptionsJSON;
    tenant?: Policy;
    embedOrigins?: readonly string[];
    credential?: Partial<CredentialRecord>;
    userHandle?: Uint8Array;
    change?: (response: AuthenticationResponseJSON) => void;
  } = {},
): Promise<AuthenticationVerdict> {
  const options = setting.options ?? (await optionsFor(registered));
  const page = { origin: 'http://localhost:3000', ...bend };
  // What is asked of the authenticator is always an honest page's; what is held against it may be another's.
  const response = await registered.authenticator.get(await asked(registered, options), page);
  setting.change?.(response);
  return verifyAuthentication({
    response,
    options,
    tenant: setting.tenant ?? tenant,
    embedOrigins: setting.embedOrigins ?? [],
    userHandle: setting.userHandle ?? user.handle,
    credential: { ...registered.credential, ...setting.credential },
  });
}

async function asked(
  registered: Registered,
  { challenge }: PublicKeyCredentialRequestOptionsJSON,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return { ...(await optionsFor(registered)), challenge };
}
