import type { AuthenticatorJSON } from '../contract.js';
import type { Capabilities, Settings } from './backend.js';
import { requireMembers } from './http.js';
import type { JitsudoWire } from './jitsudo-wire.js';
import { authenticatorOf, settingsOf } from './vendor.js';

/** `GET /v1/users/me/mfa` */
export interface JitsudoEntry {
  readonly id: string;
  readonly method_type: 'totp' | 'webauthn_passkey' | 'webauthn_fido';
  readonly device_name: string | null;
  readonly verified: boolean;
  readonly created_at: string;
  readonly last_used_at: string | null;
}

/** Their names of ours, and what one is called that nobody has named. */
export const typeOf = {
  passkey: ['webauthn_passkey', 'Passkey'],
  'security-key': ['webauthn_fido', 'Security key'],
  totp: ['totp', 'Authenticator app'],
} as const;

export type JitsudoKind = keyof typeof typeOf;

const kinds = Object.keys(typeOf) as JitsudoKind[];

/** Ours of theirs. */
export function kindOf(type: string): JitsudoKind | undefined {
  return kinds.find((kind) => typeOf[kind][0] === type);
}

/** What may be added and changed at this service, less what it turned out not to have. */
export function capabilitiesOf({ absent }: JitsudoWire): Capabilities {
  return {
    enroll: kinds.filter((kind) =>
      kind === 'totp' ? !absent.has('totp') && !absent.has('verify') : !absent.has('options'),
    ),
    manage: absent.has('remove') ? ['regenerate'] : ['remove', 'regenerate'],
    label: 'at-enroll',
  };
}

/** What is set up and confirmed: the rest opens nothing, and may be begun again. */
export async function entries({ send }: JitsudoWire, signal: AbortSignal): Promise<JitsudoEntry[]> {
  const body = await send('list', signal);
  requireMembers(body, 'methods');
  const { methods } = body as { methods: readonly JitsudoEntry[] };
  return methods.filter(({ method_type, verified }) => verified && kindOf(method_type));
}

export function settingsFrom(wire: JitsudoWire, known: readonly JitsudoEntry[]): Settings {
  return settingsOf({
    authenticators: known.map(authenticatorFrom),
    addable: capabilitiesOf(wire)
      // There is one authenticator app a person.
      .enroll.filter(
        (method) => !known.some((one) => method === 'totp' && one.method_type === method),
      )
      .map((method) => ({ method })),
    codesUnknown: true,
    // Views go by what could be changed when they were opened.
    ...(wire.absent.has('remove') && { scope: ['add:authenticators', 'manage:recovery'] }),
  });
}

export function authenticatorFrom(entry: JitsudoEntry): AuthenticatorJSON {
  const method = kindOf(entry.method_type) ?? 'totp';
  return authenticatorOf({
    id: entry.id,
    method,
    name: entry.device_name ?? typeOf[method][1],
    createdAt: entry.created_at,
    lastUsedAt: entry.last_used_at,
  });
}
