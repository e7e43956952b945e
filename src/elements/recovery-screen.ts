import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Kept, RecoveryState } from '../flows/recovery-codes.js';
import { plural } from '../i18n/plural.js';
import type { RecoveryCodes } from '../runners/recovery-codes.js';
import { gone } from './recovery-gone.js';
import { spelled } from './spelled.js';

type Showing = Extract<RecoveryState, { step: 'showing' }>;

/** The codes, every way to keep them, and the way on once they are kept. */
export function recoveryView(flow: RecoveryCodes): TemplateResult {
  const { state } = flow;
  return state.step === 'showing' ? showing(state, flow) : gone();
}

function showing({ codes, saved, kept, replaced }: Showing, flow: RecoveryCodes): TemplateResult {
  const keep = (by: Kept['by'], text: string) =>
    html`<button part="secondary" data-keep=${by} @click=${() => flow.send({ type: 'kept', by })}>
      ${text}
    </button>`;
  return html`<div class="screen">
    <h2 part="heading" tabindex="-1">
      ${msg('Save your recovery codes', { id: 'recovery-title' })}
    </h2>
    <p class="lead">
      ${plural(
        msg(
          str`one:They let you in if you lose your other ways to sign in. The code works once, and it’s shown only now.|other:They let you in if you lose your other ways to sign in. Each of the ${codes.length} codes works once, and they’re shown only now.`,
          { id: 'recovery-lead', desc: 'Plural forms' },
        ),
        codes.length,
      )}
    </p>
    ${
      replaced
        ? html`<p class="lead">
            ${msg('Codes you saved before may no longer work.', { id: 'recovery-replaced' })}
          </p>`
        : nothing
    }
    <ol
      class="codes"
      part="list"
      role="list"
      aria-label=${msg('Recovery codes', { id: 'recovery-codes' })}
    >
      ${codes.map((code) => html`<li part="item">${grouped(code)}</li>`)}
    </ol>
    <div class="keep">
      ${keep('copy', msg('Copy', { id: 'copy' }))}
      ${keep('download', msg('Download', { id: 'recovery-download' }))}
      ${keep('print', msg('Print', { id: 'recovery-print' }))}
    </div>
    ${
      kept && !kept.ok
        ? html`<p part="error" role="alert" class="small">
            ${msg('That didn’t work here. Keep them another way.', { id: 'recovery-failed' })}
          </p>`
        : nothing
    }
    <div class="actions">
      <label class="saved">
        <input
          type="checkbox"
          .checked=${saved}
          @change=${({ currentTarget }: Event) =>
            flow.send({
              type: 'ticked',
              saved: currentTarget instanceof HTMLInputElement && currentTarget.checked,
            })}
        />
        <span>${msg('I saved these codes', { id: 'recovery-saved' })}</span>
      </label>
      <button
        part="primary"
        aria-disabled=${saved ? nothing : 'true'}
        @click=${() => flow.send({ type: 'finished' })}
      >
        ${msg('Done', { id: 'done' })}
      </button>
    </div>
  </div>`;
}

/** Seen as it is typed, and heard letter by letter. */
function grouped(code: string): TemplateResult {
  return html`<code dir="ltr" translate="no" aria-hidden="true">${code}</code
    >${spelled(code.split('-'))}`;
}
