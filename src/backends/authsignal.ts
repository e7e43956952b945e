import type { Purpose } from '../contract.js';
import { isPasskeyError, PasskeyError } from '../failure.js';
import { createAccount } from './authsignal-account.js';
import type { Ceremonies } from './authsignal-ceremonies.js';
import { authenticatorsOf } from './authsignal-list.js';
import type { AuthsignalOptions } from './authsignal-wire.js';
import type { Backend, Opening } from './backend.js';
import { serviceFailure } from './failures.js';
import { arrive } from './http.js';
import { askHost, cannot } from './vendor.js';

export { authsignalErrors } from './authsignal-wire.js';
export type { AuthsignalMethod, AuthsignalOptions } from './authsignal-wire.js';

/**
 * Authsignal, or our own server's API for its clients, over the wire of its published browser client. What it leaves to
 * servers, removing and renaming, is offered where the host's functions do it.
 */
export function authsignal(options: AuthsignalOptions): Backend {
  const account = createAccount(options);
  const { session } = account;
  const { server = {} } = options;
  let loading: Promise<Ceremonies> | undefined;

  /** What comes after the first list is fetched beside it. */
  function late(): Promise<Ceremonies> {
    return (loading ??= arrive(import('./authsignal-ceremonies.js')).then(
      ({ ceremonies }) => ceremonies(account),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  }

  async function open(signal: AbortSignal, wanted?: Purpose): Promise<Opening> {
    const { purpose = wanted ?? 'enroll' } = options;
    account.managing = purpose === 'settings';
    late().catch(() => undefined);
    if (purpose === 'challenge' || purpose === 'sign-in') {
      if (await session.identify('challenge')) await account.entries(signal);
      else account.ways = [{ method: 'passkey' }];
      const { ways } = account;
      const methods = ways.map(({ method }) => method);
      return { purpose, methods, stepUp: { operation: 'confirm', ways } };
    }
    await session.identify(account.managing ? 'read' : 'enroll');
    const asked = account.ask(signal);
    if (account.managing) {
      const [entries] = await Promise.all([account.entries(signal), asked]);
      const settings = await account.settings(entries);
      return { purpose, methods: account.offered, settings };
    }
    const [{ enrollment, ...more }] = await Promise.all([prepare(signal), asked]);
    const { offered: methods } = account;
    return {
      purpose,
      methods,
      ...more,
      ...(enrollment && methods.includes('passkey') && { enrollment }),
    };
  }

  /** The options are there already where a passkey is what is most likely wanted. */
  async function prepare(signal: AbortSignal): Promise<Partial<Opening>> {
    if (!account.offered.includes('passkey')) {
      await account.entries(signal);
      return {};
    }
    try {
      const enrollment = await (await late()).add('passkey', signal);
      if (enrollment.at !== 'create') return {};
      const { rp, user } = enrollment.options;
      const { name, displayName } = user;
      return { enrollment, relyingParty: rp, account: { name, displayName } };
    } catch (error) {
      const stepUp = isPasskeyError(error) && error.failure.stepUp;
      if (!stepUp) throw error;
      return { stepUp };
    }
  }

  return {
    capabilities: () => ({
      enroll: account.offered,
      manage: (['rename', 'remove'] as const).filter(
        (change) => typeof server[change] === 'function',
      ),
      label: server.rename ? 'after-enroll' : 'none',
    }),
    open,
    beginEnrollment: async (...given) => (await late()).beginEnrollment(...given),
    completeEnrollment: async (...given) => (await late()).completeEnrollment(...given),
    beginChallenge: async (...given) => (await late()).beginChallenge(...given),
    completeChallenge: async (...given) => (await late()).completeChallenge(...given),
    list: async (signal) => account.settings(await account.entries(signal)),
    async rename(id, name, signal) {
      await askHost(() => server.rename?.(id, name) ?? cannot());
      const [renamed] = await authenticatorsOf(
        (await account.entries(signal)).filter(
          ({ userAuthenticatorId }) => userAuthenticatorId === id,
        ),
      );
      if (!renamed) throw new PasskeyError(serviceFailure('not_found'));
      return { ...renamed, name };
    },
    async remove(id, signal) {
      if (!server.remove) return cannot();
      // After an answer that was lost it may be gone already.
      const entries = await account.entries(signal);
      if (entries.some(({ userAuthenticatorId }) => userAuthenticatorId === id)) {
        const { proof, ways } = account;
        // The service asks its own servers for nothing: whoever has the page open could remove all there is.
        if (!proof)
          throw new PasskeyError(
            serviceFailure('step_up_required', {
              stepUp: { operation: 'remove', target: id, ways },
            }),
          );
        await askHost(() => server.remove?.(id, proof));
      }
      account.proof = undefined;
      return account.settings(await account.entries(signal));
    },
    suspend: cannot,
    regenerate: cannot,
  };
}
