import type { PublicKeyCredentialCreationOptionsJSON } from '../../src/contract.js';
import { creationOptions, verifyRegistration } from '../../src/server/relying-party.js';
import type { RegistrationVerdict } from '../../src/server/relying-party.js';
import { createAuthenticator } from './authenticator.js';
import type { Bend } from './authenticator.js';

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
