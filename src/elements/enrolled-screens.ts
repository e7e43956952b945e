import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { AuthenticatorJSON } from '../contract.js';
import type { EnrollState, Naming } from '../flows/enroll.js';
import { failureText } from '../i18n/failure-text.js';
import type { EnrollActions } from './enroll-actions.js';
import { doneIcon } from './icons.js';
import { passkeyIcon } from './passkey-icon.js';

type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;

/** The result: its name, which may be changed here, and where it is kept. */
export function enrolledScreen(
  { done: { authenticator }, naming }: In<'enrolled'>,
  actions: EnrollActions,
): TemplateResult {
  return html`<div class="screen success">
    ${doneIcon}
    <h2 part="heading" tabindex="-1">${msg('Passkey created', { id: 'enrolled-title' })}</h2>
    <p class="lead">${keptIn(authenticator)}</p>
    ${
      naming.at === 'shown'
        ? shownName(authenticator.name, actions)
        : nameForm(authenticator.name, naming, actions)
    }
  </div>`;
}

/** What stays on the page when there is nothing more to do. */
export function finishedScreen(state: In<'finished'>, actions: EnrollActions): TemplateResult {
  if (state.outcome === 'enrolled')
    return html`<div class="screen success">
      ${doneIcon}
      <h2 part="heading" tabindex="-1">
        ${msg('You can sign in with your passkey', { id: 'finished-title' })}
      </h2>
      <p class="lead">${msg('Use it the next time you sign in.', { id: 'finished-help' })}</p>
    </div>`;
  return html`<div class="screen neutral">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('No passkey was added', { id: 'finished-declined' })}
    </h2>
    <p class="lead">${msg('Your other ways to sign in stay as they are.', { id: 'why-keep' })}</p>
    ${
      state.session
        ? html`<div class="actions">
            <button part="primary" @click=${actions.retry}>
              ${msg('Create a passkey', { id: 'create' })}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

function shownName(name: string, actions: EnrollActions): TemplateResult {
  return html`<div part="item" class="named">
      <bdi>${name}</bdi>
      <button part="secondary" data-rename @click=${() => actions.send({ type: 'edited' })}>
        ${msg('Rename', { id: 'rename' })}
      </button>
    </div>
    <div class="actions">
      <button part="primary" @click=${() => actions.send({ type: 'finished' })}>
        ${msg('Done', { id: 'done' })}
      </button>
    </div>`;
}

/** In place of the way out, which would lose a name that is not saved yet. */
function nameForm(
  current: string,
  naming: Exclude<Naming, { at: 'shown' }>,
  actions: EnrollActions,
): TemplateResult {
  const saving = naming.at === 'saving';
  const refused = saving ? undefined : naming.refused;
  return html`<form
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = event.currentTarget instanceof HTMLFormElement && event.currentTarget[0];
      if (field instanceof HTMLInputElement)
        actions.send({ type: 'named', name: field.value.trim() });
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // A dialog around the element stays open.
      event.preventDefault();
      actions.send({ type: 'kept' });
    }}
  >
    <label for="name">${msg('Name', { id: 'name' })}</label>
    <input
      id="name"
      part="field"
      autocomplete="off"
      dir="auto"
      .value=${saving ? naming.name : current}
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
        @click=${() => actions.send({ type: 'kept' })}
      >
        ${msg('Cancel', { id: 'cancel' })}
      </button>
    </div>
  </form>`;
}

function keptIn({ provider, syncs, attachment }: AuthenticatorJSON): string {
  if (provider && syncs)
    return msg(str`It is kept in ${provider} and works on your other devices too.`, {
      id: 'kept-synced-in',
    });
  if (provider) return msg(str`It is kept in ${provider}, on this device only.`, { id: 'kept-in' });
  if (syncs)
    return msg('It is kept in your password manager and works on your other devices too.', {
      id: 'kept-synced',
    });
  return attachment === 'cross-platform'
    ? msg('It is kept on your security key or phone.', { id: 'kept-elsewhere' })
    : msg('It is kept on this device only.', { id: 'kept-here' });
}
