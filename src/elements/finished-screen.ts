import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { EnrollState } from '../flows/enroll-states.js';
import type { EnrollActions } from './enroll-actions.js';
import { doneIcon } from './icons.js';
import { passkeyIcon } from './passkey-icon.js';

type Finished = Extract<EnrollState, { step: 'finished' }>;

/** What stays on the page when there is nothing more to do. */
export function finishedScreen(state: Finished, actions: EnrollActions): TemplateResult {
  return state.outcome === 'enrolled' ? enrolled(state) : declined(state, actions);
}

function enrolled({ done, saved }: Extract<Finished, { outcome: 'enrolled' }>): TemplateResult {
  const passkey = !done || done.authenticator.method === 'passkey';
  return html`<div class="screen success">
    ${doneIcon}
    <h2 part="heading" tabindex="-1">
      ${
        passkey
          ? msg('You can sign in with your passkey', { id: 'finished-title' })
          : msg('You’re all set', { id: 'finished-other' })
      }
    </h2>
    <p class="lead">${msg('Use it the next time you sign in.', { id: 'finished-help' })}</p>
    ${
      saved === 0
        ? html`<p class="lead">
            ${msg(
              'Your recovery codes are shown only once. You can make new ones in your account’s settings.',
              { id: 'finished-codes' },
            )}
          </p>`
        : nothing
    }
  </div>`;
}

function declined(
  { session, undone }: Extract<Finished, { outcome: 'declined' }>,
  actions: EnrollActions,
): TemplateResult {
  const passkey = (session?.method ?? undone ?? 'passkey') === 'passkey';
  return html`<div class="screen neutral">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">
      ${
        passkey
          ? msg('No passkey was added', { id: 'finished-declined' })
          : msg('Nothing was added', { id: 'finished-nothing' })
      }
    </h2>
    <p class="lead">${msg('Your other ways to sign in stay as they are.', { id: 'why-keep' })}</p>
    ${
      session
        ? html`<div class="actions">
            <button part="primary" @click=${actions.retry}>
              ${
                passkey
                  ? msg('Create a passkey', { id: 'create' })
                  : msg('Start again', { id: 'start-again' })
              }
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
