import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { Failure } from '../failure.js';
import type { SettingsEvent } from '../flows/settings-state.js';
import { failureText } from '../i18n/failure-text.js';
import { remedies } from '../i18n/remedies.js';
import { warnIcon } from './icons.js';
import { passkeyIcon } from './passkey-icon.js';

type Send = (event: SettingsEvent) => void;

/** There is no list to show. */
export function settingsFailed(failure: Failure, send: Send, canRelaunch: boolean): TemplateResult {
  const { title, help, tone } = failureText(failure, { platform: platform() });
  const serious = tone === 'attention' || tone === 'danger';
  const restart = failure.retry === 'restart';
  const offered = restart ? canRelaunch : remedies(failure).includes('retry');
  return html`<div class="screen alone ${tone}">
    ${serious ? warnIcon : passkeyIcon}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <p class="lead" role=${serious ? 'alert' : nothing}>${help}</p>
    ${notices(failure)}
    <div class="actions">
      ${
        offered
          ? html`<button part="primary" @click=${() => send({ type: 'retried' })}>
              ${restart ? msg('Start again', { id: 'start-again' }) : tryAgain()}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** The person would not prove who they are; nothing is lost. */
export function lockedScreen(send: Send): TemplateResult {
  return html`<div class="screen alone neutral">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${msg('Confirm it’s you first', { id: 'step-up' })}</h2>
    <p class="lead">
      ${msg('Your ways to sign in are shown to nobody but you.', { id: 'settings-locked' })}
    </p>
    <div class="actions">
      <button part="primary" @click=${() => send({ type: 'retried' })}>
        ${msg('Continue', { id: 'continue' })}
      </button>
    </div>
  </div>`;
}

/** Why it was not done, where it was asked for. */
export function failureNote(failure: Failure, send: Send): TemplateResult {
  const { title, help, tone } =
    failure.code === 'not_found' ? goneText() : failureText(failure, { platform: platform() });
  return html`<div part="error" class="refused ${tone}" role="alert">
    <p>${title}</p>
    <p>${help}</p>
    ${notices(failure)}
    ${
      failure.code !== 'not_found' && remedies(failure).includes('retry')
        ? html`<button part="secondary" @click=${() => send({ type: 'retried' })}>
            ${tryAgain()}
          </button>`
        : nothing
    }
  </div>`;
}

/** Somebody has removed it meanwhile, perhaps the same person on another device. */
function goneText() {
  return {
    title: msg('It isn’t there any more', { id: 'settings-gone' }),
    help: msg('This is the list as it is now.', { id: 'settings-gone-help' }),
    tone: 'neutral',
  };
}

function notices(failure: Failure): TemplateResult[] | undefined {
  return failure.notices?.map((notice) => html`<p class="lead">${notice}</p>`);
}

function tryAgain(): string {
  return msg('Try again', { id: 'try-again' });
}
