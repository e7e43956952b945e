import type { Population, Profile } from './population.js';
import type { CredentialKind } from './relying-party.js';
import type { Service } from './service.js';

/** A credential as a list names it. */
export interface Listed {
  readonly credentialId: Uint8Array;
  readonly transports: readonly string[];
}

/** A name nobody goes by, as far as whoever typed it may learn. */
interface Unknown {
  readonly tenant: string;
  readonly identifier: string;
  readonly kinds: readonly CredentialKind[];
}

/** What somebody would most likely have where nobody has anything yet. */
const likely: Readonly<Record<CredentialKind, readonly string[]>> = {
  passkey: ['internal', 'hybrid'],
  'security-key': ['usb', 'nfc'],
};
const likelyLength = 32;

/**
 * Credentials nobody has, in place of those of somebody who is not there (WebAuthn L3 §14.6.2): the same for the same name
 * at any time and on any server with the same keys, as many and of such shapes as somebody of this tenant has.
 */
export function decoys(
  { keyring }: Pick<Service, 'keyring'>,
  { tenant, identifier, kinds }: Unknown,
  { profiles }: Population,
): Listed[] {
  // Under the oldest key: people's own credentials do not change either when a new key is put before it.
  const mac = (...parts: readonly string[]): Uint8Array => {
    const all = ['decoy', tenant, identifier, ...parts];
    return keyring.macs(...all).at(-1) ?? keyring.mac(...all);
  };
  const of = (profile: Profile | undefined, use: string): Listed[] =>
    (profile?.shapes ?? []).flatMap(({ kind, length, transports }, index) =>
      kinds.includes(kind)
        ? [{ credentialId: stretch(length, (part) => mac(use, `${index}`, `${part}`)), transports }]
        : [],
    );
  const whole = of(draw(profiles, mac('profile')), 'of all');
  if (whole.length > 0) return whole;
  // What an action asks for may be what the one drawn has none of.
  const some = profiles.filter(({ shapes }) => shapes.some(({ kind }) => kinds.includes(kind)));
  const part = of(draw(some, mac('profile of', ...kinds)), `of ${kinds.join()}`);
  if (part.length > 0) return part;
  const [kind = 'passkey'] = kinds;
  const credentialId = stretch(likelyLength, (part) => mac('of nobody', kind, `${part}`));
  return [{ credentialId, transports: likely[kind] }];
}

/** Each as often as there are people like it. */
function draw(profiles: readonly Profile[], random: Uint8Array): Profile | undefined {
  const all = profiles.reduce((sum, { people }) => sum + people, 0);
  let left = (Buffer.from(random).readUIntBE(0, 6) / 2 ** 48) * all;
  return profiles.find(({ people }) => (left -= people) < 0);
}

function stretch(length: number, block: (index: number) => Uint8Array): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) => block(index));
  return Buffer.concat(blocks).subarray(0, length);
}
