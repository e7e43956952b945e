import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { RegenerationState } from '../flows/regeneration.js';
import { failureText } from '../i18n/failure-text.js';
import { remedies } from '../i18n/remedies.js';
import type { Regeneration } from '../runners/regeneration.js';
import { doneIcon, shieldIcon, warnIcon } from './icons.js';
import { gone } from './recovery-gone.js';

type In<S extends RegenerationState['step']> = Extract<RegenerationState, { step: S }>;

/** Before anything is made: the codes there are will no longer work. */
export function offeredScreen(
  { remaining }: Partial<In<'offered'>>,
  flow: Regeneration,
  busy: boolean,
): TemplateResult {
  return html`<div class="screen">
    ${shieldIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('Make new recovery codes', { id: 'regenerate-title' })}
    </h2>
    <p class="lead">
      ${msg('They take the place of those you have, which no longer work then.', {
        id: 'regenerate-lead',
      })}
    </p>
    ${
      remaining === undefined
        ? nothing
        : html`<dl class="rows" part="list">
            <div part="item">
              <dt>${msg('Codes you have left', { id: 'regenerate-left' })}</dt>
              <dd>${remaining}</dd>
            </div>
          </dl>`
    }
    <div class="actions">
      <button
        part="primary"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => flow.send({ type: 'clicked' })}
      >
        ${msg('Make new codes', { id: 'regenerate' })}
      </button>
    </div>
  </div>`;
}

export function failedScreen(
  { failure }: In<'failed'>,
  flow: Regeneration,
  canRelaunch: boolean,
): TemplateResult {
  const { title, help, tone } = failureText(failure, { platform: platform() });
  const ways = remedies(failure);
  const again =
    ways.includes('retry') || ways.includes('reload') || (ways.includes('restart') && canRelaunch);
  return html`<div class=${`screen ${tone}`}>
    ${warnIcon}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <p class="lead" role=${tone === 'attention' || tone === 'danger' ? 'alert' : nothing}>
      ${help}
    </p>
    ${failure.notices?.map((notice) => html`<p class="lead">${notice}</p>`)}
    ${
      again
        ? html`<div class="actions">
            <button part="primary" @click=${() => flow.send({ type: 'retried' })}>
              ${msg('Try again', { id: 'try-again' })}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

export function finishedScreen({ saved }: In<'finished'>): TemplateResult {
  return saved === 0
    ? gone()
    : html`<div class="screen success">
        ${doneIcon}
        <h2 part="heading" tabindex="-1">
          ${msg('Your recovery codes are saved', { id: 'recovery-done' })}
        </h2>
        <p class="lead">
          ${msg('Keep them where only you can find them.', { id: 'recovery-done-help' })}
        </p>
      </div>`;
}
