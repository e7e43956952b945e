import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { addable } from '../flows/enroll-later.js';
import type { EnrollState } from '../flows/enroll-states.js';
import { methodText } from '../i18n/method-text.js';
import type { EnrollActions } from './enroll-actions.js';
import { passkeyIcon } from './passkey-icon.js';

/** Everything that may be added instead. */
export function choosingScreen(
  { session }: Extract<EnrollState, { step: 'choosing' }>,
  actions: EnrollActions,
): TemplateResult {
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${msg('Choose what to add', { id: 'choose-title' })}</h2>
    <ul class="rows choices" part="list" role="list">
      ${addable(session).map(
        (method) =>
          html`<li part="item">
            <button part="secondary" @click=${() => actions.choose(method)}>
              ${methodText(method)}
            </button>
          </li>`,
      )}
    </ul>
    <div class="actions">
      <button part="secondary" @click=${() => actions.send({ type: 'finished' })}>
        ${msg('Not now', { id: 'not-now' })}
      </button>
    </div>
  </div>`;
}
