import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { EnrollState } from '../flows/enroll-states.js';
import type { EnrollActions } from './enroll-actions.js';

/** What it is to be called, where that is asked before it is made. Enter goes on, as the button does. */
export function labelField(
  { session, misnamed }: Extract<EnrollState, { step: 'why' }>,
  actions: EnrollActions,
): TemplateResult {
  return html`<form
    class="label"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      actions.create({ detail: 0 });
    }}
  >
    <label for="name">${msg('Name', { id: 'name' })}</label>
    <input
      id="name"
      part="field"
      autocomplete="off"
      dir="auto"
      .value=${session.label ?? ''}
      aria-invalid=${misnamed ? 'true' : nothing}
      aria-describedby=${misnamed ? 'name-help name-error' : 'name-help'}
      @input=${({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLInputElement)
          actions.send({ type: 'labelled', text: currentTarget.value });
      }}
    />
    <p id="name-help" class="small">
      ${msg('Optional. You’ll find it under this name later.', { id: 'label-help' })}
    </p>
    ${
      misnamed
        ? html`<p id="name-error" part="error" role="alert">
            ${msg('Use 1 to 100 letters, digits or signs.', { id: 'name-refused' })}
          </p>`
        : nothing
    }
  </form>`;
}
