import type { Visit } from './visits.js';

/** Which tenant of the authenticator server a journey is at. */
export type Place = 'smart' | 'classic' | 'required';
/** What the site asks for after the password, in this order. */
type Part = 'offer' | 'code';

interface Plan {
  readonly place: Place;
  /** A passkey may be used in place of everything else. */
  readonly passkeyFirst: boolean;
  readonly afterPassword: readonly Part[];
  /** The way in stays shut until a passkey is there, once it is required. */
  readonly enforced?: true;
}

const usual: readonly Part[] = ['code', 'offer'];

/** Seed 3 and what is told beside it; the (a) to (f). */
const drawn = {
  append: { place: 'smart', passkeyFirst: false, afterPassword: ['offer', 'code'] },
  skip: { place: 'smart', passkeyFirst: false, afterPassword: ['offer', 'code'] },
  after: { place: 'smart', passkeyFirst: false, afterPassword: usual },
  'one-tap': { place: 'smart', passkeyFirst: true, afterPassword: usual },
  classic: { place: 'classic', passkeyFirst: true, afterPassword: usual },
  'here-too': { place: 'smart', passkeyFirst: true, afterPassword: usual },
  required: { place: 'required', passkeyFirst: false, afterPassword: usual, enforced: true },
} as const satisfies Record<string, Plan>;

export type Journey = keyof typeof drawn;
export const plans: Readonly<Record<Journey, Plan>> = drawn;

export type Step = 'passkey' | 'identify' | 'password' | 'offer' | 'code' | 'outside' | 'dashboard';

/** What a visit is at; everything a page may ask for depends on it. */
export function stepOf(visit: Visit): Step {
  const { afterPassword, passkeyFirst } = plans[visit.journey];
  if (visit.passkey) return visit.passkey.elsewhere && !isThrough(visit) ? 'offer' : 'dashboard';
  if (visit.passwordAt === undefined) {
    if (visit.identifier !== undefined) return 'password';
    return passkeyFirst ? 'passkey' : 'identify';
  }
  if (visit.offer?.outcome === 'refused') return 'outside';
  const left = afterPassword.find((part) =>
    part === 'code' ? visit.codeAt === undefined : !isThrough(visit),
  );
  return left ?? 'dashboard';
}

/**
 * Whether the account is open: every factor was proved, and what the tenant requires is there. An offer that comes after
 * all of them keeps nobody out.
 */
export function isSignedIn(visit: Visit): boolean {
  const { enforced } = plans[visit.journey];
  if (visit.passkey) return true;
  if (visit.passwordAt === undefined || visit.codeAt === undefined) return false;
  return !enforced || isThrough(visit);
}

function isThrough({ offer }: Visit): boolean {
  return offer?.outcome === 'made' || offer?.outcome === 'passed';
}
