import type { PasskeyEventMap } from '../../src/events.js';
import { PasskeyError } from '../../src/failure.js';
import type { NudgeOutcome } from '../../src/nudge-contract.js';
import * as api from './api.js';
import type { Entry } from './state.js';

const names = [
  'passkey-step',
  'passkey-enrolled',
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
  'authenticator-renamed',
  'authenticator-removed',
  'challenge-passed',
  'recovery-codes-shown',
  'recovery-codes-saved',
  'nudge-ended',
] as const satisfies readonly (keyof PasskeyEventMap)[];

/** Offers a passkey after the site's own sign-in; `ended` is called once, whatever happens. */
export function nudgeElement(
  ended: (actionId: string, outcome: NudgeOutcome) => void,
): HTMLElement {
  const element = document.createElement('passkey-nudge');
  let actionId = '';
  element.launch = async () => {
    const tracked = await tracking(() => api.offer(actionId !== ''));
    actionId = tracked.actionId;
    return tracked;
  };
  void element.finished.then((outcome) => ended(actionId, outcome));
  return element;
}

/** Signs somebody in whom nobody knows yet; `passed` has what the site's server is to have validated. */
export function signInElement(passed: (actionId: string, result: string) => void): HTMLElement {
  const element = document.createElement('authenticator-challenge');
  let actionId = '';
  element.launch = async () => {
    const tracked = await tracking(() => api.passkey());
    actionId = tracked.actionId;
    return tracked;
  };
  element.addEventListener('challenge-passed', ({ detail: { result } }) => {
    if (result !== undefined) passed(actionId, result);
  });
  return element;
}

/** Tells what the elements of the page say; no token is worth a line in a log. */
export function listen(add: (entry: Entry) => void): void {
  for (const name of names)
    document.addEventListener(name, (event) => {
      if (!(event instanceof CustomEvent)) return;
      const facts = JSON.stringify(event.detail, (property, value: unknown) =>
        property === 'result' ? '…' : value,
      );
      add({ name, facts });
    });
}

/** The element says what went wrong; it knows the texts of these codes. */
async function tracking(track: () => Promise<api.Tracked>): Promise<api.Tracked> {
  try {
    return await track();
  } catch (error) {
    const lost = error instanceof api.JourneyError && error.code === 'network';
    throw new PasskeyError({
      code: lost ? 'network' : 'server_error',
      retry: lost ? 'same' : 'restart',
      confidence: 'sure',
    });
  }
}
