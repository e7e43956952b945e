import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { Failure } from '../failure.js';
import { failureText } from '../i18n/failure-text.js';

export interface NameForm {
  /** What the field begins with. */
  readonly name: string;
  readonly saving?: boolean;
  readonly refused?: Failure | undefined;
  readonly save: (name: string) => void;
  readonly cancel: () => void;
}

/** A name that is being changed: Enter saves it, Escape leaves it. */
export function nameForm({
  name,
  saving = false,
  refused,
  save,
  cancel,
}: NameForm): TemplateResult {
  return html`<form
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = event.currentTarget instanceof HTMLFormElement && event.currentTarget[0];
      if (field instanceof HTMLInputElement) save(field.value.trim());
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // A dialog around the element stays open.
      event.preventDefault();
      cancel();
    }}
  >
    <label for="name">${msg('Name', { id: 'name' })}</label>
    <input
      id="name"
      part="field"
      autocomplete="off"
      dir="auto"
      .value=${name}
      ?readonly=${saving}
      aria-invalid=${refused ? 'true' : nothing}
      aria-describedby=${refused ? 'name-error' : nothing}
    />
    ${
      refused
        ? html`<p id="name-error" part="error" role="alert">
            ${
              refused.code === 'invalid_request'
                ? msg('Use 1 to 100 letters, digits or signs.', { id: 'name-refused' })
                : failureText(refused, { platform: platform() }).title
            }
            ${refused.notices?.map((notice) => html`<span class="notice">${notice}</span>`)}
          </p>`
        : nothing
    }
    <div class="actions">
      <button part="primary" aria-disabled=${saving ? 'true' : nothing}>
        ${msg('Save', { id: 'save' })}
      </button>
      <button
        part="secondary"
        type="button"
        aria-disabled=${saving ? 'true' : nothing}
        @click=${cancel}
      >
        ${msg('Cancel', { id: 'cancel' })}
      </button>
    </div>
  </form>`;
}
