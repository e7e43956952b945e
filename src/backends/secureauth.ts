import type { Backend, EnrollInput, EnrollStep } from './backend.js';
import { failed } from './http.js';
import { refused } from './secureauth-failures.js';
import { createPasskey } from './secureauth-passkey.js';
import { createApp } from './secureauth-totp.js';
import { createWire, type SecureAuthOptions } from './secureauth-wire.js';

export type { SecureAuthOptions };

/** What is being added; a newer one takes its place. */
interface Begun {
  readonly flow: string;
  readonly complete: (input: EnrollInput, signal: AbortSignal) => Promise<EnrollStep>;
}

/**
 * SecureAuth Connect, by the identity self-service of one workspace. `token` answers access tokens with the scopes
 * `view_ss_profile` and `manage_ss_profile`, asked for `read` and `enroll`; `reauthenticate` has the person sign in
 * again, after which `token` answers one of a login no more than `maxAge` seconds ago.
 */
export function secureAuth(options: SecureAuthOptions): Backend {
  const wire = createWire(options);
  const { me } = wire;
  let begun: Begun | undefined;

  const lacks = () => Promise.reject(refused('not_available'));
  const pathOf = (id: string) => `webauthn/${encodeURIComponent(id)}`;

  return {
    capabilities: () => ({
      enroll: wire.profile?.methods ?? ['passkey', 'totp'],
      manage: ['rename', 'remove'],
      fixed: { rename: ['totp'], remove: ['totp'] },
      label: 'after-enroll',
    }),

    async open(signal, purpose = 'enroll') {
      // The DOM's types do not know that an insecure page has none.
      if (!('subtle' in crypto)) throw failed('insecure_context', 'none');
      const { name, settings } = await me(signal);
      const methods = settings.addable.map(({ method }) => method);
      const opening = { purpose, account: { name, displayName: name }, methods };
      if (purpose === 'settings') return { ...opening, settings };
      // Only its own pages have people prove who they are.
      const adds = purpose === 'enroll' || purpose === 'nudge';
      if (adds && methods.length > 0) return opening;
      return { ...opening, refusal: refused(adds ? 'not_offered' : 'not_available').failure };
    },

    async beginEnrollment(method, _, signal) {
      const now = await me(signal);
      if (!now.methods.includes(method)) throw refused('not_available');
      const flow = crypto.randomUUID();
      if (method !== 'totp') {
        const { options, complete } = await createPasskey(wire, now, signal);
        begun = { flow, complete };
        return { at: 'create', flow, options };
      }
      if (now.app) throw refused('already_enrolled');
      const { setup, complete } = await createApp(wire, now);
      begun = { flow, complete };
      return { at: 'code', flow, method, setup };
    },

    async completeEnrollment(flow, ...given) {
      if (begun?.flow !== flow) throw refused('options_expired');
      return begun.complete(...given);
    },

    beginChallenge: lacks,
    completeChallenge: lacks,
    list: async (signal) => (await me(signal)).settings,

    async rename(id, name, signal) {
      const { passkeys, app } = wire.profile ?? (await me(signal));
      const entry = passkeys.find((one) => one.id === id);
      if (!entry) throw refused(app?.id === id ? 'not_available' : 'not_found');
      await wire.change({ call: 'rename' }, 'PUT', `${pathOf(id)}/name`, signal, { name });
      return wire.authenticator({ ...entry, name });
    },

    async remove(id, signal) {
      const { passkeys, app, settings } = await me(signal);
      if (app?.id === id) throw refused('not_available');
      // It is gone already, by a call whose answer was lost for instance.
      if (!passkeys.some((one) => one.id === id)) return settings;
      const asked = { call: 'remove', passkeys: passkeys.length } as const;
      await wire.change(asked, 'DELETE', pathOf(id), signal);
      return (await me(signal)).settings;
    },

    suspend: lacks,
    regenerate: lacks,
  };
}
