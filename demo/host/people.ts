import { createHash } from 'node:crypto';

/** A member of the made-up company. */
export interface Person {
  /** What the authenticator server knows them by; says nothing about them. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export const people: readonly Person[] = [
  { id: 'member-1024', name: 'Amara Okafor', email: 'amara@marsh.example' },
  { id: 'member-1187', name: 'Jonas Lindqvist', email: 'jonas@marsh.example' },
  { id: 'member-1203', name: 'ليلى حداد', email: 'layla@marsh.example' },
];

/** The same person for the same address, also after a restart. */
export function personOf(name: string, email: string): Person {
  const address = email.toLowerCase();
  const known = people.find((person) => person.email === address);
  if (known) return known;
  const digest = createHash('sha256').update(address).digest('base64url');
  return { id: `member-${digest.slice(0, 16)}`, name, email: address };
}
