import { aaguids } from '../aaguids.js';
import { nameLimit } from '../contract.js';

/** What is known about a new authenticator and the device it was made on; all of it hints, none of it proof. */
export interface NamingFacts {
  aaguid: string;
  attachment: 'platform' | 'cross-platform' | null;
  transports: readonly string[];
  /** The `User-Agent` header. */
  userAgent: string | null;
  /** `Sec-CH-UA-Platform` or `navigator.userAgentData.platform`; quotes do not matter. */
  platformHint: string | null;
  /** Names this user's other authenticators have. */
  taken: readonly string[];
}

/** The product behind an AAGUID as people know it; null where it is unknown or all zeros. */
export function providerName(
  aaguid: string,
  table: ReadonlyMap<string, string> = aaguids,
): string | null {
  return table.get(aaguid.toLowerCase()) ?? null;
}

/** A name nobody had to type: at most 100 code points, and none that is taken, whatever the case of its letters. */
export function defaultName(
  facts: NamingFacts,
  table: ReadonlyMap<string, string> = aaguids,
): string {
  const name = providerName(facts.aaguid, table) ?? deviceName(facts);
  const taken = new Set(facts.taken.map(fold));
  for (let number = 1; ; number += 1) {
    const candidate = numbered(name, number);
    if (!taken.has(fold(candidate))) return candidate;
  }
}

function deviceName({ attachment, transports, userAgent, platformHint }: NamingFacts): string {
  const plugged = transports.some((transport) => /^(usb|nfc|ble|smart-card)$/.test(transport));
  const here =
    attachment === 'platform' || (attachment === null && transports.includes('internal'));
  // A phone reports `internal` too: to itself it is a platform authenticator.
  if (!here && transports.includes('hybrid')) return 'Passkey on phone';
  if (!here && (plugged || attachment === 'cross-platform')) return 'Security key';
  const system = operatingSystem(userAgent ?? '', platformHint ?? '');
  return system ? `Passkey on ${system}` : 'Passkey';
}

const byHint: ReadonlyMap<string, string> = new Map([
  ['macos', 'Mac'],
  ['windows', 'Windows'],
  ['android', 'Android'],
  ['chrome os', 'ChromeOS'],
  ['chromium os', 'ChromeOS'],
  ['linux', 'Linux'],
]);

// In this order: Android and ChromeOS also call themselves Linux or X11, iPhones and iPads "like Mac OS X". An iPad that
// asks for desktop sites calls itself a Mac, and nothing a server sees tells them apart.
const byUserAgent: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, 'iPad'],
  [/\b(?:iPhone|iPod)\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac(?:intosh|OS)?\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/** As people call it; undefined where neither header says. */
export function operatingSystem(userAgent: string, platformHint: string): string | undefined {
  const hint = platformHint.replaceAll('"', '').trim().toLowerCase();
  return byHint.get(hint) ?? byUserAgent.find(([pattern]) => pattern.test(userAgent))?.[1];
}

function numbered(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` ${number}`;
  const points = [...name].slice(0, nameLimit - suffix.length);
  return points.join('').trimEnd() + suffix;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}
