import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { EnrollState, Trial } from '../flows/enroll-states.js';
import { failureText } from '../i18n/failure-text.js';
import type { EnrollActions } from './enroll-actions.js';
import { deviceIcon, keyIcon, warnIcon } from './icons.js';
import { passkeyIcon } from './passkey-icon.js';
import { promptScreen } from './prompt-screens.js';

type Enrolled = Extract<EnrollState, { step: 'enrolled' }>;
type At<A extends Trial['at']> = Extract<Trial, { at: A }>;

/** What stands in the place of the result meanwhile; nothing where that is to be seen. */
export function trialScreen(
  { trial, done: { authenticator } }: Enrolled,
  actions: EnrollActions,
): TemplateResult | undefined {
  const key = authenticator.method === 'security-key';
  switch (trial?.at) {
    case 'trying':
      return promptScreen(authenticator, actions);
    case 'checking':
      return waiting(
        key
          ? msg('Checking your security key…', { id: 'trial-checking-key' })
          : msg('Checking your passkey…', { id: 'trial-checking' }),
      );
    case 'removing':
      return waiting(
        key
          ? msg('Removing your security key…', { id: 'trial-removing-key' })
          : msg('Removing your passkey…', { id: 'trial-removing' }),
      );
    case 'refused':
      return refused(trial, key, actions);
    case 'stuck':
      return stuck(trial, actions);
    case 'removed':
      return removed(key, actions);
    default:
      return undefined;
  }
}

/** What has come of it, in the place of where it is kept. */
export function trialLead({ trial }: Enrolled): string | undefined {
  switch (trial?.at) {
    case 'worked':
      return msg('It works. You can sign in with it from now on.', { id: 'trial-works' });
    case 'unchecked':
      return msg('It couldn’t be checked just now. It is saved all the same.', {
        id: 'trial-unchecked',
      });
    default:
      return undefined;
  }
}

export function tryButton(
  { trial }: Enrolled,
  { tryOut }: EnrollActions,
): TemplateResult | typeof nothing {
  if (trial?.at !== 'ready' && !(trial?.at === 'preparing' && trial.again)) return nothing;
  return html`<button part="secondary" data-try @click=${tryOut}>
    ${msg('Try it now', { id: 'trial-try' })}
  </button>`;
}

/** What surely fails is better gone; what may only have been dismissed is not. */
function refused({ failure }: At<'refused'>, key: boolean, actions: EnrollActions): TemplateResult {
  const sure = failure.confidence === 'sure' && failure.code !== 'timed_out';
  const remove = (part: 'primary' | 'secondary') =>
    html`<button part=${part} @click=${() => actions.send({ type: 'undo' })}>
      ${msg('Remove it', { id: 'trial-remove' })}
    </button>`;
  return html`<div class="screen attention">
    ${warnIcon}
    <h2 part="heading" tabindex="-1">${sure ? failedTitle(key) : silentTitle(key)}</h2>
    <p class="lead">
      ${
        sure
          ? msg(
              'Remove it, so that you’re not asked for it later. You can add another one any time.',
              {
                id: 'trial-failed-help',
              },
            )
          : msg(
              'Perhaps the prompt was closed, or it is on another device. You can keep it and use it later.',
              { id: 'trial-silent-help' },
            )
      }
    </p>
    <div class="actions">
      ${sure ? remove('primary') : keep('primary', actions)}
      ${sure ? keep('secondary', actions) : remove('secondary')}
    </div>
  </div>`;
}

function failedTitle(key: boolean): string {
  return key
    ? msg('Your security key doesn’t work here', { id: 'trial-failed-key' })
    : msg('Your passkey doesn’t work here', { id: 'trial-failed' });
}

function silentTitle(key: boolean): string {
  return key
    ? msg('Your security key didn’t answer', { id: 'trial-silent-key' })
    : msg('Your passkey didn’t answer', { id: 'trial-silent' });
}

function stuck({ failure }: At<'stuck'>, actions: EnrollActions): TemplateResult {
  return html`<div class="screen attention">
    ${warnIcon}
    <h2 part="heading" tabindex="-1">${msg('It couldn’t be removed', { id: 'trial-stuck' })}</h2>
    <p class="lead">${failureText(failure, { platform: platform() }).help}</p>
    <div class="actions">
      <button part="primary" @click=${() => actions.send({ type: 'undo' })}>
        ${msg('Try again', { id: 'try-again' })}
      </button>
      ${keep('secondary', actions)}
    </div>
  </div>`;
}

function removed(key: boolean, actions: EnrollActions): TemplateResult {
  return html`<div class="screen neutral">
    ${key ? keyIcon : passkeyIcon}
    <h2 part="heading" tabindex="-1">
      ${
        key
          ? msg('Security key removed', { id: 'trial-removed-key' })
          : msg('Passkey removed', { id: 'trial-removed' })
      }
    </h2>
    <p class="lead">${msg('Your other ways to sign in stay as they are.', { id: 'why-keep' })}</p>
    <p class="lead small">
      ${msg('If it is still offered to you, delete it where you keep it.', { id: 'trial-left' })}
    </p>
    <div class="actions">
      <button part="primary" @click=${() => actions.send({ type: 'finished' })}>
        ${msg('Done', { id: 'done' })}
      </button>
    </div>
  </div>`;
}

function keep(part: 'primary' | 'secondary', { send }: EnrollActions): TemplateResult {
  return html`<button part=${part} @click=${() => send({ type: 'kept' })}>
    ${msg('Keep it', { id: 'trial-keep' })}
  </button>`;
}

function waiting(title: string): TemplateResult {
  return html`<div class="screen waiting">
    ${deviceIcon}
    <h2 part="heading" tabindex="-1">${title}</h2>
  </div>`;
}
