import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { EnrollState } from '../flows/enroll.js';
import { unlockText } from '../i18n/unlock-text.js';
import type { EnrollActions } from './enroll-actions.js';
import { deviceIcon, keepIcon, shieldIcon, unlockIcon } from './icons.js';
import { passkeyIcon } from './passkey-icon.js';

/** What a passkey is good for, and what this device will ask. */
export function whyScreen(
  { offer }: Extract<EnrollState, { step: 'why' }>,
  actions: EnrollActions,
): TemplateResult {
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('Sign in the way you unlock your device', { id: 'why-title' })}
    </h2>
    <ul class="points" part="list">
      <li part="item">${unlockIcon}<span>${unlocking()}</span></li>
      <li part="item">
        ${shieldIcon}<span
          >${msg('Your fingerprint or face never leaves your device.', { id: 'why-private' })}</span
        >
      </li>
      <li part="item">
        ${keepIcon}<span
          >${msg('Your other ways to sign in stay as they are.', { id: 'why-keep' })}</span
        >
      </li>
    </ul>
    <p class="small">
      ${msg('Anyone who can unlock this device can sign in with the passkey.', { id: 'why-shared' })}
    </p>
    <div class="actions">
      <button
        part="primary"
        aria-disabled=${offer.at === 'preparing' ? 'true' : nothing}
        @click=${actions.create}
      >
        ${msg('Create a passkey', { id: 'create' })}
      </button>
      <button part="secondary" @click=${() => actions.send({ type: 'finished' })}>
        ${msg('Not now', { id: 'not-now' })}
      </button>
    </div>
  </div>`;
}

/** While the platform's own prompt is up. */
export function promptScreen(actions: EnrollActions): TemplateResult {
  return html`<div class="screen waiting">
    ${deviceIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('Follow the prompt from your device', { id: 'prompt-title' })}
    </h2>
    <p class="lead">${unlocking()}</p>
    <div class="actions">
      <button part="secondary" @click=${() => actions.send({ type: 'cancelled' })}>
        ${msg('Cancel', { id: 'cancel' })}
      </button>
    </div>
  </div>`;
}

/** Between the person's yes and the service's. */
export function savingScreen(): TemplateResult {
  return html`<div class="screen waiting">
    ${deviceIcon}
    <h2 part="heading" tabindex="-1">${msg('Saving your passkey…', { id: 'saving' })}</h2>
  </div>`;
}

function unlocking(): string {
  return msg(str`You’ll use ${unlockText(platform())}.`, { id: 'unlocking' });
}
