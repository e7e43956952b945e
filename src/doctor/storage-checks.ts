import type { Check, Checkup } from './checkup.js';
import { finding, type Finding } from './finding.js';

const name = 'passkey-elements-doctor';

/** Opens a database of its own where the keys of links would be kept, and takes it away again. */
export const storageCheck: Check = {
  name: 'storage',
  late: 'storage_hang',
  async run(checkup) {
    const kept = await keeps(checkup.env.indexedDB);
    return [finding(kept ? 'storage_ok' : 'storage_blocked'), ...sessionStorage(checkup)];
  },
};

function keeps(factory: Checkup['env']['indexedDB']): Promise<boolean> {
  return new Promise((resolve) => {
    if (!factory) {
      resolve(false);
      return;
    }
    const opening = factory.open(name);
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      opening.result.close();
      factory.deleteDatabase(name);
      resolve(true);
    };
  });
}

/** Where it is blocked even naming it throws. */
function sessionStorage({ env }: Checkup): Finding[] {
  try {
    env.sessionStorage?.setItem(name, '');
    env.sessionStorage?.removeItem(name);
    return env.sessionStorage ? [] : [finding('session_storage_missing')];
  } catch {
    return [finding('session_storage_missing')];
  }
}

/** What this page has said about its openers is in its headers; that it is isolated implies it. */
export const openerCheck: Check = {
  name: 'opener-policy',
  async run({ env, headers }) {
    if (env.crossOriginIsolated) return [finding('popups_severed')];
    const sent = await headers;
    if (!sent) return [finding('popups_unknown')];
    const [policy = ''] = (sent.get('cross-origin-opener-policy') ?? '').split(';');
    const severed = ['same-origin', 'noopener-allow-popups'].includes(policy.trim());
    return [finding(severed ? 'popups_severed' : 'popups_ok')];
  },
};
