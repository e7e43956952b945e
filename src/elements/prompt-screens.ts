import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { AuthenticatorJSON } from '../contract.js';
import { isNamedFirst } from '../flows/enroll-label.js';
import { addable } from '../flows/enroll-later.js';
import type { EnrollState, Session } from '../flows/enroll-states.js';
import { unlockText } from '../i18n/unlock-text.js';
import type { EnrollActions } from './enroll-actions.js';
import { keepIcon, shieldIcon, unlockIcon } from './icons.js';
import { promptIllustration } from './illustrations.js';
import { labelField } from './label-field.js';

/** What a passkey is good for, and what this device will ask. */
export function whyScreen(
  state: Extract<EnrollState, { step: 'why' }>,
  actions: EnrollActions,
): TemplateResult {
  const { offer, session } = state;
  const key = session.method === 'security-key';
  return html`<div class="screen">
    ${promptIllustration(session.method)}
    <h2 part="heading" tabindex="-1">
      ${
        key
          ? msg('Use a security key', { id: 'why-key-title' })
          : msg('Sign in the way you unlock your device', { id: 'why-title' })
      }
    </h2>
    <ul class="points" part="list" role="list">
      <li part="item">${unlockIcon}<span>${key ? touching() : unlocking()}</span></li>
      <li part="item">
        ${shieldIcon}<span
          >${
            key
              ? msg('It works only on the real site, so nobody can trick it out of you.', {
                  id: 'why-key-safe',
                })
              : msg('Your fingerprint or face never leaves your device.', { id: 'why-private' })
          }</span
        >
      </li>
      <li part="item">
        ${keepIcon}<span
          >${msg('Your other ways to sign in stay as they are.', { id: 'why-keep' })}</span
        >
      </li>
    </ul>
    ${
      key
        ? nothing
        : html`<p class="small">
            ${msg('Anyone who can unlock this device can sign in with the passkey.', {
              id: 'why-shared',
            })}
          </p>`
    }
    ${isNamedFirst(session) ? labelField(state, actions) : nothing}
    <div class="actions">
      <button
        part="primary"
        aria-disabled=${offer.at === 'preparing' ? 'true' : nothing}
        @click=${actions.create}
      >
        ${key ? msg('Continue', { id: 'continue' }) : msg('Create a passkey', { id: 'create' })}
      </button>
      ${
        addable(session).length > 1
          ? html`<button part="secondary" @click=${() => actions.send({ type: 'others' })}>
              ${msg('Use another way', { id: 'other-way' })}
            </button>`
          : nothing
      }
      <button part="secondary" @click=${() => actions.send({ type: 'finished' })}>
        ${msg('Not now', { id: 'not-now' })}
      </button>
    </div>
  </div>`;
}

/** While the platform's own prompt is up. */
export function promptScreen(
  { method }: Pick<AuthenticatorJSON, 'method'>,
  actions: EnrollActions,
): TemplateResult {
  return html`<div class="screen waiting asking">
    ${promptIllustration(method)}
    <h2 part="heading" tabindex="-1">
      ${msg('Follow the prompt from your device', { id: 'prompt-title' })}
    </h2>
    <p class="lead">${method === 'security-key' ? touching() : unlocking()}</p>
    <div class="actions">
      <button part="secondary" @click=${() => actions.send({ type: 'cancelled' })}>
        ${msg('Cancel', { id: 'cancel' })}
      </button>
    </div>
  </div>`;
}

/** Between the person's yes and the service's. */
export function savingScreen({ method }: Session): TemplateResult {
  return html`<div class="screen waiting">
    ${promptIllustration(method)}
    <h2 part="heading" tabindex="-1">
      ${
        method === 'security-key'
          ? msg('Saving your security key…', { id: 'saving-key' })
          : msg('Saving your passkey…', { id: 'saving' })
      }
    </h2>
  </div>`;
}

function unlocking(): string {
  return msg(str`You’ll use ${unlockText(platform())}.`, { id: 'unlocking' });
}

function touching(): string {
  return msg('Insert your key or hold it near, then touch it. It may ask for its PIN.', {
    id: 'touching',
  });
}
