import { nameLimit } from '../contract.js';
import { isUnknown, type PasskeyError } from '../failure.js';
import type { Backend, EnrollInput, EnrollStep } from './backend.js';
import { failed } from './http.js';
import {
  authenticatorFrom,
  entries,
  settingsFrom,
  typeOf,
  type JitsudoEntry,
  type JitsudoKind,
} from './jitsudo-list.js';
import { hold, type Hold } from './jitsudo-pending.js';
import { codesIn, optionsIn, setupIn, type JitsudoWire } from './jitsudo-wire.js';
import { authenticatorOf, nameHere } from './vendor.js';

interface Pending {
  readonly flow: string;
  readonly kind: JitsudoKind;
  readonly hold: Hold;
  readonly label: string;
  /** What there was before. */
  readonly before: readonly JitsudoEntry[];
  /** Sent, and nobody knows what became of it. */
  lost?: boolean;
}

/** Passkeys, security keys and authenticator apps, added by somebody who is signed in. */
export function enrolling(
  wire: JitsudoWire,
): Pick<Backend, 'beginEnrollment' | 'completeEnrollment'> {
  const { send, options } = wire;
  let begun = 0;
  let pending: Pending | undefined;

  /** The list, and in it what is new of this method. */
  async function look({ kind, before }: Pending, signal: AbortSignal) {
    const known = await entries(wire, signal);
    const added = known.find(
      (one) => one.method_type === typeOf[kind][0] && !before.some(({ id }) => id === one.id),
    );
    return { known, added };
  }

  /** Sends it, unless it has arrived before; answers the codes that came of it. */
  async function deliver(
    one: Pending,
    label: string,
    input: EnrollInput,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const { kind, before, lost } = one;
    if (lost && (await look(one, signal)).added)
      // The codes were lost with the answer: somebody who had none before gets others.
      return before.length > 0 ? [] : send('codes', signal).then(codesIn, () => []);
    one.lost = true;
    try {
      const [method_type] = typeOf[kind];
      const codes = codesIn(
        await ('credential' in input
          ? send('register', signal, {
              credential: input.credential,
              device_name: label,
              method_type,
            })
          : send('verify', signal, input)),
      );
      one.lost = false;
      return codes;
    } catch (error) {
      if (isOpen(error)) throw error;
      // What was sent before may have arrived after the look at the list.
      if (lost && (await look(one, signal)).added) return deliver(one, label, input, signal);
      one.lost = false;
      throw error;
    }
  }

  return {
    async beginEnrollment(wanted, { label }, signal) {
      if (!(wanted in typeOf)) throw failed('not_available', 'none');
      const kind = wanted as JitsudoKind;
      pending?.hold.release?.();
      pending = undefined;
      const held = await hold(options);
      const [type, name] = typeOf[kind];
      try {
        const [before, body] = await Promise.all([
          entries(wire, signal),
          kind === 'totp' ? send(kind, signal) : send('options', signal, undefined, type),
        ]);
        const flow = String((begun += 1));
        const suggested = cut(label) || (kind === 'passkey' ? nameHere() : name);
        const step: EnrollStep =
          kind === 'totp'
            ? { at: 'code', flow, method: kind, setup: setupIn(body) }
            : { at: 'create', flow, options: optionsIn(body), label: suggested };
        pending = { flow, kind, before, hold: held, label: suggested };
        return step;
      } catch (error) {
        held.release?.();
        throw error;
      }
    },

    async completeEnrollment(flow, input, signal) {
      const one = pending;
      // Sent all the same it would spend the one that took its place.
      if (one?.flow !== flow || one.hold.replaced) throw failed('options_expired', 'same');
      const label = ('label' in input && cut(input.label)) || one.label;
      const codes = await deliver(one, label, input, signal);
      // It is there and its codes are here, whether or not the list can be had just now.
      const found = await look(one, signal).catch(() => undefined);
      one.hold.release?.();
      pending = undefined;
      const replaced = one.before.length > 0 && (codes.length > 0 || one.lost);
      return {
        at: 'done',
        authenticator: found?.added
          ? authenticatorFrom(found.added)
          : authenticatorOf({ id: '', method: one.kind, name: label }),
        ...(found && { settings: settingsFrom(wire, found.known) }),
        ...(codes.length > 0 && { recoveryCodes: codes }),
        ...(replaced && { codesReplaced: true }),
      };
    },
  };
}

/** True where nobody knows what the service did. */
function isOpen(error: unknown): boolean {
  const { failure } = error as PasskeyError;
  return failure.code === 'aborted' || (isUnknown(failure) && failure.retry !== 'none');
}

/** At most as long as the service takes it. */
function cut(label = ''): string {
  return [...label.trim()].slice(0, nameLimit).join('').trim();
}
