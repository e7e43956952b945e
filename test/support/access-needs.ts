import type { Operation, Scope } from '../../src/contract.js';
import type {
  AccessClass,
  ActionState,
  ObjectState,
  ProofState,
  TokenState,
} from '../../src/server/access.js';

export type SessionState = ActionState | ProofState | ObjectState;
export type SessionClass = Extract<AccessClass, `session:${string}`>;

export const scopes = {
  add: 'add:authenticators',
  remove: 'remove:authenticators',
  rename: 'rename:authenticators',
  recovery: 'manage:recovery',
} as const;

/** What each class needs a proof for, and the scope without which it is none of the action's business. */
export const needs: Readonly<Record<SessionClass, [Operation, keyof typeof scopes | undefined]>> = {
  'session:cancel': ['enter', undefined],
  'session:handover': ['enter', undefined],
  'session:read': ['enter', undefined],
  'session:challenge': ['add', 'add'],
  'session:prove': ['add', 'add'],
  'session:add': ['add', 'add'],
  'session:store': ['add', 'add'],
  'session:rename': ['rename', 'rename'],
  'session:remove': ['remove', 'remove'],
  'session:suspend': ['suspend', 'remove'],
  'session:resume': ['resume', 'remove'],
  'session:regenerate': ['regenerate', 'recovery'],
  'session:nudge': ['add', 'add'],
  'session:undo': ['add', 'add'],
  'session:try': ['add', 'add'],
};

/** All scopes but the one a class needs. */
export function scopesWithout(access: SessionClass): Scope[] {
  const [, lacking = 'add'] = needs[access];
  return Object.entries(scopes).flatMap(([name, value]) => (name === lacking ? [] : [value]));
}

/** What is about an authenticator that the action has made: it is begun as what is to be stored is. */
export const aboutMade: ReadonlySet<SessionClass> = new Set(['session:undo', 'session:try']);

/** What a request shows, before the state of a session is anything to it. */
export const presented: ReadonlySet<TokenState> = new Set<TokenState>([
  'no-token',
  'malformed-token',
  'unknown-token',
  'key',
  'key-without-right',
  'key-in-page',
  'session-as-key',
  'unlisted-page',
  'expired-session',
  'anothers-proof',
  'replayed-proof',
  'stale-proof',
]);

export function aboutOne(operation: Operation): boolean {
  return ['remove', 'suspend', 'resume'].includes(operation);
}
