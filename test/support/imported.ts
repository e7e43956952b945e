import { randomBytes } from 'node:crypto';
import type { ImportRequest } from '../../src/host-contract.js';
import {
  createAuthenticator,
  type Algorithm,
  type Bend,
  type SoftwareAuthenticator,
} from './authenticator.js';
import { coseKey } from './authenticator-data.js';
import { baseUrl } from './fixture.js';

type Given = ImportRequest['credentials'][number];

/** What another server may hand over: credentials that exist, in an authenticator that can answer with them. */
export interface Elsewhere {
  readonly authenticator: SoftwareAuthenticator;
  readonly request: ImportRequest & { userHandle: string };
}

/**
 * Makes `count` credentials as a server other than ours would have, with whatever `laid` over what it says of each; for
 * the user and in the authenticator of `again`, where there is one.
 */
export async function elsewhere(
  count = 1,
  laid: Partial<Given> = {},
  bend: Bend & { algorithm?: Algorithm } = {},
  again?: Elsewhere,
): Promise<Elsewhere> {
  const authenticator = again?.authenticator ?? createAuthenticator(bend);
  const userHandle = again?.request.userHandle ?? randomBytes(32).toString('base64url');
  const before = authenticator.credentials.length;
  for (let made = 0; made < count; made += 1) {
    await authenticator.create(
      {
        rp: { id: 'localhost', name: 'Elsewhere' },
        user: { id: userHandle, name: 'ada', displayName: 'Ada' },
        challenge: randomBytes(32).toString('base64url'),
        pubKeyCredParams: [{ type: 'public-key', alg: bend.algorithm ?? -7 }],
      },
      { origin: baseUrl },
    );
  }
  const credentials = authenticator.credentials.slice(before).map(({ id, keyPair }) => ({
    credentialId: id,
    publicKey: coseKey(keyPair.publicKey, bend).toString('base64url'),
    counter: 0,
    transports: ['internal', 'hybrid'],
    attachment: 'platform' as const,
    backupEligible: true,
    backedUp: true,
    userVerified: true,
    discoverable: true,
    ...laid,
  }));
  return { authenticator, request: { userHandle, user: { name: 'ada@example.com' }, credentials } };
}
