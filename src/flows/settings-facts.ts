import type { Capabilities, Settings } from '../backends/backend.js';
import type { AddableMethod, AuthenticatorJSON, Scope } from '../contract.js';

/** The list in the order it is shown. */
export interface Groups {
  readonly devices: readonly AuthenticatorJSON[];
  readonly keys: readonly AuthenticatorJSON[];
  readonly others: readonly AuthenticatorJSON[];
}

export type Ability = Capabilities['manage'][number] | 'add';

const scopes: Record<Ability, Scope> = {
  add: 'add:authenticators',
  rename: 'rename:authenticators',
  remove: 'remove:authenticators',
  suspend: 'remove:authenticators',
  regenerate: 'manage:recovery',
};

/** What this person may do here: what the service can, within what the action is for. */
export function canDo({ manage }: Capabilities, { scope }: Settings, ability: Ability): boolean {
  return (ability === 'add' || manage.includes(ability)) && scope.includes(scopes[ability]);
}

/** The same for one of them, which a service may not be able to change though it can others. */
export function isFixed(
  { fixed }: Capabilities,
  { method }: Pick<AuthenticatorJSON, 'method'>,
  ability: 'rename' | 'remove',
): boolean {
  return fixed?.[ability]?.includes(method) === true;
}

/** What may be added here, as far as the service can. */
export function addableHere(capabilities: Capabilities, settings: Settings): AddableMethod[] {
  return canDo(capabilities, settings, 'add')
    ? settings.addable.filter(({ method }) => capabilities.enroll.includes(method))
    : [];
}

export function groupsOf({ authenticators }: Settings): Groups {
  const passkeys = authenticators.filter(isPasskey);
  return {
    devices: passkeys.filter((one) => !isOnKey(one)),
    keys: passkeys.filter(isOnKey),
    others: authenticators.filter((one) => !isPasskey(one) && one.method !== 'recovery-code'),
  };
}

export function find({ authenticators }: Settings, id: string): AuthenticatorJSON | undefined {
  return authenticators.find((one) => one.id === id);
}

/** What still opens the account without this one; recovery codes are no way of every day. */
export function waysWithout({ authenticators }: Settings, id: string): AuthenticatorJSON[] {
  return authenticators.filter((one) => one.usable && one.id !== id);
}

/** True where removing it would lock the person out. */
export function isLastWay(settings: Settings, id: string): boolean {
  return find(settings, id)?.usable === true && waysWithout(settings, id).length === 0;
}

/** The only passkey there is, if losing one thing loses it (WebAuthn L3 §1.1: single-device credential). */
export function lonePasskey({ authenticators }: Settings): AuthenticatorJSON | undefined {
  const [only, another] = authenticators.filter(isPasskey);
  return only && !another && only.syncs === false ? only : undefined;
}

export function isPasskey({ method }: Pick<AuthenticatorJSON, 'method'>): boolean {
  return method === 'passkey' || method === 'security-key';
}

/** A phone answers across devices too, but over `hybrid`. */
export function isOnKey({
  method,
  attachment,
  transports,
}: Pick<AuthenticatorJSON, 'method' | 'attachment' | 'transports'>): boolean {
  return (
    method === 'security-key' ||
    (attachment === 'cross-platform' &&
      !transports.includes('hybrid') &&
      !transports.includes('internal'))
  );
}
