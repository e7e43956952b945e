import { createHash } from 'node:crypto';

/** A member of the made-up company. */
export interface Person {
  /** What the authenticator server knows them by; says nothing about them. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Of the range that belongs to nobody. */
  readonly phone: string;
}

export const people: readonly Person[] = [
  { id: 'member-1024', name: 'Amara Okafor', email: 'amara@marsh.example', phone: '+15550100142' },
  {
    id: 'member-1187',
    name: 'Jonas Lindqvist',
    email: 'jonas@marsh.example',
    phone: '+15550100187',
  },
  { id: 'member-1203', name: 'ليلى حداد', email: 'layla@marsh.example', phone: '+15550100103' },
];

/** The same person for the same address, also after a restart. */
export function personOf(name: string, email: string): Person {
  const address = email.toLowerCase();
  const known = people.find((person) => person.email === address);
  if (known) return known;
  const digest = createHash('sha256').update(address).digest();
  const phone = `+1555010${String(digest.readUInt16BE(0) % 10_000).padStart(4, '0')}`;
  return { id: `member-${digest.toString('base64url').slice(0, 16)}`, name, email: address, phone };
}
