import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AuthenticatorJSON } from '../contract.js';
import type { EnrollState } from '../flows/enroll-states.js';
import type { EnrollActions } from './enroll-actions.js';
import { inner } from './enroll-parts.js';
import { doneIcon } from './icons.js';
import { nameForm } from './name-form.js';

type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;

/** The result: its name, which may be changed here, where it is kept, and the way to try it. */
export function enrolledScreen(state: In<'enrolled'>, actions: EnrollActions): TemplateResult {
  const { naming } = state;
  const { authenticator } = state.done;
  const covering = inner.trial?.trialScreen(state, actions);
  if (covering) return covering;
  return html`<div class="screen success">
    ${doneIcon}
    <h2 part="heading" tabindex="-1">${title(authenticator)}</h2>
    <p class="lead">${inner.trial?.trialLead(state) ?? lead(authenticator)}</p>
    ${
      naming.at === 'shown'
        ? shownName(state, actions)
        : nameForm({
            name: naming.at === 'saving' ? naming.name : authenticator.name,
            saving: naming.at === 'saving',
            refused: naming.at === 'editing' ? naming.refused : undefined,
            save: (name) => actions.send({ type: 'named', name }),
            cancel: () => actions.send({ type: 'kept' }),
          })
    }
  </div>`;
}

function shownName(state: In<'enrolled'>, actions: EnrollActions): TemplateResult {
  const { done, codes, fixed } = state;
  return html`<div part="item" class="named">
      <bdi>${done.authenticator.name}</bdi>
      ${
        fixed
          ? nothing
          : html`<button
              part="secondary tool"
              data-rename
              @click=${() => actions.send({ type: 'edited' })}
            >
              ${msg('Rename', { id: 'rename' })}
            </button>`
      }
    </div>
    <div class="actions">
      <button part="primary" @click=${() => actions.send({ type: 'finished' })}>
        ${codes > 0 ? msg('Continue', { id: 'continue' }) : msg('Done', { id: 'done' })}
      </button>
      ${isAwaited(state) ? reserved() : inner.trial?.tryButton(state, actions)}
    </div>`;
}

/** Whether the way to try it is still on its way. */
function isAwaited({ trial }: In<'enrolled'>): boolean {
  return trial?.at === 'preparing' && trial.again === undefined;
}

/** Its place, so that what comes does not push another button from under somebody's finger. */
function reserved(): TemplateResult {
  return html`<button part="secondary" class="reserved">
    ${msg('Try it now', { id: 'trial-try' })}
  </button>`;
}

function title({ method }: AuthenticatorJSON): string {
  switch (method) {
    case 'security-key':
      return msg('Security key added', { id: 'enrolled-key' });
    case 'totp':
      return msg('Authenticator app added', { id: 'enrolled-totp' });
    case 'email-otp':
      return msg('Codes by e-mail added', { id: 'enrolled-email' });
    case 'email-link':
      return msg('Links by e-mail added', { id: 'enrolled-link' });
    case 'sms-otp':
      return msg('Codes by text message added', { id: 'enrolled-sms' });
    case 'passkey':
    case 'recovery-code':
      return msg('Passkey created', { id: 'enrolled-title' });
  }
}

function lead(authenticator: AuthenticatorJSON): string | TemplateResult {
  const { method, sentTo } = authenticator;
  switch (method) {
    case 'security-key':
      return msg('Add a second key too, in case you lose this one.', { id: 'enrolled-key-help' });
    case 'totp':
      return msg('Use the code it shows when you’re asked for one.', { id: 'enrolled-totp-help' });
    case 'email-otp':
    case 'sms-otp':
      return sentTo === null
        ? msg('Use the code we send when you’re asked for one.', { id: 'enrolled-sent-help' })
        : msg(html`Codes go to <bdi>${sentTo}</bdi>.`, { id: 'enrolled-sent-to' });
    case 'email-link':
      return sentTo === null
        ? msg('Open the link we send when you’re asked to.', { id: 'enrolled-link-help' })
        : msg(html`Links go to <bdi>${sentTo}</bdi>.`, { id: 'enrolled-link-to' });
    case 'passkey':
    case 'recovery-code':
      return keptIn(authenticator);
  }
}

export function keptIn({ provider, syncs, attachment }: AuthenticatorJSON): string {
  if (provider && syncs)
    return msg(str`It is kept in ${provider} and works on your other devices too.`, {
      id: 'kept-synced-in',
    });
  if (syncs === null)
    return provider
      ? msg(str`It is kept in ${provider}.`, { id: 'kept-by' })
      : msg('Use it the next time you sign in.', { id: 'finished-help' });
  if (provider) return msg(str`It is kept in ${provider}, on this device only.`, { id: 'kept-in' });
  if (syncs)
    return msg('It is kept in your password manager and works on your other devices too.', {
      id: 'kept-synced',
    });
  return attachment === 'cross-platform'
    ? msg('It is kept on your security key or phone.', { id: 'kept-elsewhere' })
    : msg('It is kept on this device only.', { id: 'kept-here' });
}
