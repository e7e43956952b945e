import type { PasskeyElement } from '../../src/elements/passkey-element.js';
import { trackFor } from './launch.js';
import type { Purpose } from './state.js';

export interface DialogEvents {
  /** The element says it is done; `result` is for our server to check. */
  done(actionId: string, about: { name?: string; result: string }): void;
  /** Our server wants to see the person sign in before it tracks an action. */
  staleSignIn(): void;
  closed(): void;
}

const tags = { enroll: 'passkey-enroll', challenge: 'authenticator-challenge' } as const;

/** Shows an element in the dialog; whatever closes that also takes the element, and its prompt, away. */
export function openDialog(
  dialog: HTMLDialogElement,
  purpose: Purpose,
  label: string,
  events: DialogEvents,
): void {
  if (dialog.open) return;
  let actionId = '';
  const element: PasskeyElement = document.createElement(tags[purpose]);
  element.launch = async () => {
    const tracked = await trackFor(purpose);
    actionId = tracked.actionId;
    return tracked;
  };
  const done = (result: string | undefined, name?: string): void => {
    if (result) events.done(actionId, { result, ...(name !== undefined && { name }) });
  };
  element.addEventListener('passkey-enrolled', ({ detail: { result, authenticator } }) =>
    done(result, authenticator?.name),
  );
  element.addEventListener('authenticator-added', ({ detail: { result, authenticator } }) =>
    done(result, authenticator.name),
  );
  element.addEventListener('challenge-passed', ({ detail: { result } }) => {
    if (purpose !== 'challenge') return;
    dialog.close();
    done(result);
  });
  element.addEventListener('passkey-expired', ({ detail }) => {
    if (detail.failure.code !== 'reauth_required') return;
    dialog.close();
    events.staleSignIn();
  });
  element.addEventListener('passkey-step', ({ detail }) => {
    if (detail.step === 'finished' || detail.step === 'declined') dialog.close();
  });
  dialog.addEventListener(
    'close',
    () => {
      element.remove();
      events.closed();
    },
    { once: true },
  );
  dialog.setAttribute('aria-label', label);
  dialog.append(element);
  dialog.showModal();
}
