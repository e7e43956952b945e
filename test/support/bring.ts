import assert from 'node:assert/strict';
import type { ImportRequest } from '../../src/host-contract.js';
import type { Bend, SoftwareAuthenticator } from './authenticator.js';
import type { Person } from './challenges.js';
import type { Fixture } from './fixture.js';
import { elsewhere, type Elsewhere } from './imported.js';

/** What the other server says of a credential otherwise than it would of most. */
export type Laid = Partial<ImportRequest['credentials'][number]>;

const before = new WeakMap<Person, Elsewhere>();

/** Gives somebody a credential, as another server would hand it over; all of theirs are in one authenticator. */
export async function bring(
  { host }: Pick<Fixture, 'host'>,
  person: Person,
  laid: Laid = {},
  bend: Bend = {},
): Promise<SoftwareAuthenticator> {
  const made = await elsewhere(1, laid, bend, before.get(person));
  before.set(person, made);
  const path = `/v1/users/${person.userId}/authenticators`;
  const answer = await host('POST', path, { ...made.request, user: person.user });
  assert.equal(answer.status, 201, answer.text);
  return made.authenticator;
}
