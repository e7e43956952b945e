import type { Scope } from '../contract.js';
import { accessTable } from './access-table.js';
import type { Action } from './actions.js';
import { Refusal, type RefusalCode } from './refusal.js';

/**
 * What a route lets its caller do. Every route names its class, or one for each thing its body may ask; what a class
 * answers to whom is in {@link accessTable} alone, which the guard reads and the test goes through cell by cell.
 */
export type AccessClass =
  | 'public'
  | 'exchange'
  | 'watch'
  | 'ask'
  | 'host:track'
  | 'host:ask'
  | 'host:validate'
  | 'host:admin'
  | 'host:send'
  | 'host:object'
  | 'session:cancel'
  | 'session:handover'
  | 'session:read'
  | 'session:challenge'
  | 'session:prove'
  | 'session:add'
  | 'session:store'
  | 'session:rename'
  | 'session:remove'
  | 'session:suspend'
  | 'session:resume'
  | 'session:regenerate'
  | 'session:nudge'
  | 'session:undo'
  | 'session:try';

/** What a request shows before anything is known of whom it is about. */
type Presented =
  | 'no-token'
  | 'malformed-token'
  | 'unknown-token'
  /** A secret key with the right, from a server. */
  | 'key'
  | 'key-without-right'
  /** A secret key in a request of a page. */
  | 'key-in-page'
  /** A session's token where a secret key belongs. */
  | 'session-as-key'
  /** A session, from a page no tenant lists. */
  | 'unlisted-page'
  | 'expired-session'
  /** A session's token with the proof of a key it is not bound to. */
  | 'anothers-proof'
  | 'replayed-proof'
  /** A proof without the nonce of an answer before. */
  | 'stale-proof';

/** What the action of a session is. */
export type ActionState =
  | 'cancelled-action'
  | 'expired-action'
  | 'ended-action'
  | 'missing-scope'
  /** Of purpose `sign-in`, before anybody is known and after. */
  | 'signing-in';

/** How the person has proved who they are, for the operation of the class, in an open action that allows it. */
export type ProofState =
  /** Enrolled, and nothing is begun. */
  | 'nothing-proved'
  | 'challenge-begun'
  /** For this operation on this target; whatever the operation needs besides is begun. */
  | 'proved'
  | 'proved-otherwise'
  | 'proved-other-target'
  /** More than 5 minutes ago; what was begun in time is still awaited. */
  | 'proof-too-old'
  | 'grant-spent'
  /** By less than the person has by now. */
  | 'weaker-proof'
  | 'recovery-code'
  /** Nothing enrolled, and the host has just seen them sign in. */
  | 'first'
  /** The same, more than 5 minutes ago. */
  | 'first-stale'
  /** The same, and something has been enrolled in another action since. */
  | 'first-overtaken'
  /** Enrolled, and the host vouches for them. */
  | 'assumed';

/** Proved, and the object that is named belongs to somebody else. */
export type ObjectState = 'others-object' | 'other-tenants-object';

export type TokenState = Presented | ActionState | ProofState | ObjectState;

/** `allow`: what is refused then is refused for what was sent, not for who sent it. */
export type Verdict = 'allow' | RefusalCode;

/** The scopes one of which an action needs for a class; for the others it needs none. */
const scopes: Readonly<Partial<Record<AccessClass, readonly [Scope, ...Scope[]]>>> = {
  'session:add': ['add:authenticators'],
  'session:rename': ['rename:authenticators'],
  'session:remove': ['remove:authenticators'],
  'session:suspend': ['remove:authenticators'],
  'session:resume': ['remove:authenticators'],
  'session:regenerate': ['manage:recovery'],
};

/** What the table says to a state it refuses; it never is asked about one that it allows. */
export function refuse(access: AccessClass, state: TokenState, message?: string): Refusal {
  const verdict = accessTable[access][state];
  if (verdict === 'allow') throw new Error(`${access} is open to ${state}`);
  return new Refusal(verdict, message === undefined ? {} : { message });
}

/** Whoever signs in may do that, and leave: whatever else they do is done in actions of their own. */
export function signInRefusal(
  access: AccessClass,
  { purpose }: Pick<Action, 'purpose'>,
): Refusal | undefined {
  if (purpose !== 'sign-in' || accessTable[access]['signing-in'] === 'allow') return undefined;
  return refuse(access, 'signing-in');
}

/** What stands against a class in an action as it is, its row held: its state, its time, its scope. */
export function actionRefusal(
  access: AccessClass,
  { state, expires, at, scope }: Pick<Action, 'state' | 'expires' | 'at' | 'scope'>,
): Refusal | undefined {
  if (state !== 'opened') return refuse(access, 'ended-action');
  if (expires <= at) return refuse(access, 'expired-action');
  const needed = scopes[access];
  if (!needed || needed.some((each) => scope.includes(each))) return undefined;
  return refuse(access, 'missing-scope', `This action lacks the scope "${needed[0]}".`);
}
