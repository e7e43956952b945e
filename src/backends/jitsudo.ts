import type { Backend } from './backend.js';
import { enrolling } from './jitsudo-enroll.js';
import { capabilitiesOf, entries, settingsFrom } from './jitsudo-list.js';
import { loggingIn } from './jitsudo-login.js';
import { codesIn, isAbsent, jitsudoWire, type JitsudoOptions } from './jitsudo-wire.js';
import { cannot } from './vendor.js';

export type { JitsudoChallenge, JitsudoOptions } from './jitsudo-wire.js';

/**
 * JITSudo (`/v1/users/me/mfa`, `/v1/auth/mfa`): passkeys, security keys and an authenticator app of somebody who is
 * signed in, and the second half of a login. It renames nothing, and says neither which credentials are valid nor
 * how many backup codes are left.
 */
export function jitsudo(options: JitsudoOptions): Backend {
  const wire = jitsudoWire(options);
  const { challenge } = options;
  const login = challenge && loggingIn(wire, challenge);
  const list = async (signal: AbortSignal) => settingsFrom(wire, await entries(wire, signal));

  return {
    capabilities: () => capabilitiesOf(wire),

    async open(signal, wanted) {
      if (login && wanted !== 'settings') return login.opening;
      const settings = await list(signal);
      return { methods: settings.addable.map(({ method }) => method), settings };
    },

    ...enrolling(wire),
    // Whoever is signed in proves nothing more here; the host has them sign in again.
    beginChallenge: cannot,
    completeChallenge: cannot,
    ...login?.calls,
    list,
    rename: cannot,
    suspend: cannot,

    async remove(id, signal) {
      try {
        await wire.send('remove', signal, undefined, encodeURIComponent(id));
      } catch (error) {
        if (!isAbsent(error)) throw error;
        // It is gone already, as after an answer that was lost, or there is no such call.
        const known = await entries(wire, signal);
        if (known.some((one) => one.id === id)) throw error;
        wire.absent.delete('remove');
        return settingsFrom(wire, known);
      }
      return list(signal);
    },

    async regenerate(signal) {
      // First, so that nothing comes between the codes and the person: those before are void by then.
      const settings = await list(signal);
      return { codes: codesIn(await wire.send('codes', signal)), settings };
    },
  };
}
