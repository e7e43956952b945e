import { PasskeyError, type FailureCode } from '../../src/failure.js';
import type { PasskeyEventMap } from '../../src/events.js';
import { ApiError, trackAction } from './api.js';

export interface EnrollDialogEvents {
  /** A passkey is stored, says the page; `result` is for our server to check. */
  enrolled(actionId: string, detail: PasskeyEventMap['passkey-enrolled']): void;
  renamed(): void;
  /** Our server wants to see the person sign in before it tracks an action. */
  staleSignIn(): void;
  closed(): void;
}

/** Shows `<passkey-enroll>` in the dialog; whatever closes that also takes the element, and its prompt, away. */
export function openEnrollDialog(dialog: HTMLDialogElement, events: EnrollDialogEvents): void {
  if (dialog.open) return;
  let actionId = '';
  const element = document.createElement('passkey-enroll');
  element.launch = async () => {
    try {
      const tracked = await trackAction();
      actionId = tracked.actionId;
      return tracked;
    } catch (error) {
      throw asFailure(error);
    }
  };
  element.addEventListener('passkey-enrolled', ({ detail }) => events.enrolled(actionId, detail));
  element.addEventListener('authenticator-renamed', () => events.renamed());
  element.addEventListener('passkey-expired', ({ detail }) => {
    if (detail.failure.code !== 'reauth_required') return;
    dialog.close();
    events.staleSignIn();
  });
  element.addEventListener('passkey-step', ({ detail }) => {
    if (detail.step === 'finished') dialog.close();
  });
  dialog.addEventListener(
    'close',
    () => {
      element.remove();
      events.closed();
    },
    { once: true },
  );
  dialog.append(element);
  dialog.showModal();
}

/** The element says the rest: it knows the texts of these codes. */
function asFailure(error: unknown): PasskeyError {
  const code = error instanceof ApiError ? error.code : 'server_error';
  const known: Partial<Record<string, FailureCode>> = {
    reauth_required: 'reauth_required',
    unauthorized: 'reauth_required',
    credential_limit: 'credential_limit',
    not_available: 'not_available',
    network: 'network',
  };
  const retry = code === 'credential_limit' ? 'none' : code === 'network' ? 'same' : 'restart';
  return new PasskeyError({ code: known[code] ?? 'server_error', retry, confidence: 'sure' });
}
