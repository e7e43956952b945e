import { randomBytes } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '../../src/contract.js';
import {
  requestOptions,
  verifyAuthentication,
} from '../../src/server/relying-party-authentication.js';
import {
  creationOptions,
  verifyRegistration,
  type VerifiedCredential,
} from '../../src/server/relying-party-registration.js';
import type { Policy } from '../../src/server/relying-party.js';

/** A passkey a vendor's stand-in has verified and keeps. */
export interface Passkey extends VerifiedCredential {
  readonly id: string;
  name: string | null;
  readonly createdAt: Date;
  lastUsedAt: Date | null;
}

export interface Person {
  readonly id: string;
  readonly handle: Uint8Array;
  readonly name: string;
  readonly displayName: string;
  passkeys: Passkey[];
  /** What `beginCreate` and `beginGet` answered last; a newer one takes its place. */
  creating?: PublicKeyCredentialCreationOptionsJSON;
  getting?: PublicKeyCredentialRequestOptionsJSON;
}

/** The people of a stand-in, in memory, whose passkeys are verified by the same relying party as our own server's. */
export class People {
  readonly policy: Policy;
  readonly #people = new Map<string, Person>();

  constructor(policy: Pick<Policy, 'rpId' | 'origins'> & Partial<Policy>) {
    this.policy = { rpName: 'Stand-in', mode: 'smart', userVerification: 'preferred', ...policy };
  }

  /** The person of this id, made at the first sight of them. */
  of(id: string, name = 'ada@example.com', displayName = 'Ada Lovelace'): Person {
    const known = this.#people.get(id);
    if (known) return known;
    const person: Person = { id, handle: randomBytes(32), name, displayName, passkeys: [] };
    this.#people.set(id, person);
    return person;
  }

  async beginCreate(
    person: Person,
    policy: Partial<Policy> = {},
    kind: 'passkey' | 'security-key' = 'passkey',
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const tenant = { ...this.policy, ...policy };
    const options = await creationOptions({ tenant, user: person, exclude: person.passkeys, kind });
    person.creating = options;
    return options;
  }

  /** The passkey, stored; undefined where nothing is pending or it does not verify. */
  async finishCreate(
    person: Person,
    response: RegistrationResponseJSON,
    policy: Partial<Policy> = {},
  ): Promise<Passkey | undefined> {
    const { creating: options } = person;
    delete person.creating;
    if (!options) return undefined;
    const tenant = { ...this.policy, ...policy };
    const verdict = await verifyRegistration({ response, options, tenant, embedOrigins: [] });
    if (!verdict.ok) return undefined;
    const passkey = {
      ...verdict.credential,
      id: randomBytes(9).toString('hex'),
      name: null,
      createdAt: new Date(),
      lastUsedAt: null,
    };
    person.passkeys = [...person.passkeys, passkey];
    return passkey;
  }

  async beginGet(
    person: Person,
    kind: 'passkey' | 'security-key' = 'passkey',
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await requestOptions({
      tenant: this.policy,
      kind,
      allow: person.passkeys,
      verify: false,
    });
    person.getting = options;
    return options;
  }

  /** The passkey that answered; undefined where none of theirs did. */
  async finishGet(
    person: Person,
    response: AuthenticationResponseJSON,
  ): Promise<Passkey | undefined> {
    const { getting: options } = person;
    delete person.getting;
    const passkey = person.passkeys.find(
      ({ credentialId }) => Buffer.from(credentialId).toString('base64url') === response.id,
    );
    if (!options || !passkey) return undefined;
    const verdict = await verifyAuthentication({
      response,
      options,
      tenant: this.policy,
      credential: passkey,
      embedOrigins: [],
      userHandle: person.handle,
    });
    if (!verdict.ok) return undefined;
    passkey.lastUsedAt = new Date();
    return passkey;
  }
}
