import type { NudgeHistory } from '../nudge/history.js';
import type { Subject } from './audit.js';
import { operatingSystem } from './names.js';
import type { Caller, Service } from './service.js';
import { base64url } from './tokens.js';

/**
 * An id of a device or a session as it is kept: hashed under the newest key, then under every older one. The store holds
 * no id a host or a page has given, and one account's hashes say nothing of another's.
 */
export type Names = readonly string[];

/** Who asks, as far as offers are concerned. */
export interface Visitor {
  readonly session: Names;
  /** Of ids the host or the page has given, the host's first. */
  readonly devices: readonly Names[];
  /** Of all computers with this system and browser; null where the request does not say. */
  readonly family: Names | null;
}

type Whose = Pick<Subject, 'tenant' | 'userId'>;

export function namesOf(
  { keyring }: Service,
  { tenant, userId }: Whose,
  kind: 'session' | 'host-device' | 'page-device' | 'family',
  value: string,
): Names {
  // 128 bits are enough to tell a handful of an account's own devices apart.
  return keyring
    .macs('nudge', tenant, userId, kind, value)
    .map((mac) => base64url(mac.subarray(0, 16)));
}

/** System and browser, as every browser says of itself; hints that were not asked for. */
export function familyOf(service: Service, whose: Whose, caller: Caller): Names | null {
  const agent = caller.userAgent ?? '';
  const system = operatingSystem(agent, caller.platformHint ?? '');
  if (system === undefined) return null;
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1] ?? '';
  return namesOf(service, whose, 'family', `${system} ${browser}`);
}

// In this order: all but Firefox call themselves Safari too, and most of them Chrome.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

/** What "Not on this device" is said of, the most exact first: where ids are lost, a computer of the kind is the device. */
export function allHints({ devices, family }: Visitor): string[] {
  return [...devices, ...(family ? [family] : [])].flatMap((names) => names.slice(0, 1));
}

/** Where a passkey is: a computer of the same kind has it only as long as nobody can tell the two apart. */
export function exactHints(visitor: Visitor): string[] {
  return allHints(visitor.devices.length > 0 ? { ...visitor, family: null } : visitor);
}

/** The history as this visitor is to be judged by it, under names of the newest key. */
export function historyFor(history: NudgeHistory, visitor: Visitor): NudgeHistory {
  const { session, devices, family } = visitor;
  const all = [session, ...devices, ...(family ? [family] : [])];
  const current = (name: string) => all.find((names) => names.includes(name))?.[0] ?? name;
  return {
    ...history,
    devices: history.devices.map((device) => ({ ...device, hint: current(device.hint) })),
    sessions: history.sessions.map((visit) => ({ ...visit, id: current(visit.id) })),
  };
}
