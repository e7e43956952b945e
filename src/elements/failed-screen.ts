import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { MethodKind } from '../contract.js';
import type { Failure } from '../failure.js';
import { addable } from '../flows/enroll-later.js';
import type { EnrollState } from '../flows/enroll-states.js';
import { failureText } from '../i18n/failure-text.js';
import { methodText } from '../i18n/method-text.js';
import { remedies, type Remedy } from '../i18n/remedies.js';
import type { EnrollActions } from './enroll-actions.js';
import type { EnrollViewOptions } from './enroll-view.js';
import { doneIcon, warnIcon } from './icons.js';
import { passkeyIcon } from './passkey-icon.js';
import { windowButton, windowHelp } from './window-button.js';

type Failed = Extract<EnrollState, { step: 'failed' }>;

const icons = { neutral: passkeyIcon, success: doneIcon, attention: warnIcon, danger: warnIcon };

/** What went wrong in the person's own terms, and every way on that there is. */
export function failedScreen(
  state: Failed,
  actions: EnrollActions,
  { canRelaunch = false, embedded = false }: EnrollViewOptions,
): TemplateResult {
  const { failure, session } = state;
  const { title, help, tone } = failureText(failure, { platform: platform() });
  const ways = remedies(failure);
  const more = session && !session.opening.refusal && addable(session).length > 1;
  const buttons = ways.flatMap((way) => button(way, failure, actions, canRelaunch, more) ?? []);
  if (embedded && !ways.includes('done'))
    buttons.push({
      text: msg('Back', { id: 'back' }),
      click: () => actions.send({ type: 'finished' }),
    });
  const others =
    buttons.length === 0 && ways.includes('other-method')
      ? (session?.opening.methods ?? []).filter((method) => method !== 'passkey')
      : [];
  return html`<div class=${`screen ${tone}`}>
    ${icons[tone]}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <p class="lead" role=${icons[tone] === warnIcon ? 'alert' : nothing}>
      ${state.window ? windowHelp(state.window) : help}
    </p>
    ${failure.notices?.map((notice) => html`<p class="lead">${notice}</p>`)}
    ${others.length > 0 ? otherMethods(others) : nothing}
    <div class="actions">
      ${state.window ? windowButton(state.window, actions) : nothing}
      ${buttons.map(
        ({ text, click }, index) =>
          html`<button
            part=${index === 0 && !state.window ? 'primary' : 'secondary'}
            @click=${click}
          >
            ${text}
          </button>`,
      )}
    </div>
  </div>`;
}

function button(
  way: Remedy,
  { code }: Failure,
  actions: EnrollActions,
  canRelaunch: boolean,
  more: boolean | undefined,
): { text: string; click: () => void } | undefined {
  switch (way) {
    case 'retry':
    case 'reload':
      return {
        text:
          code === 'needs_gesture' || code === 'options_expired'
            ? msg('Create a passkey', { id: 'create' })
            : msg('Try again', { id: 'try-again' }),
        click: actions.retry,
      };
    case 'restart':
      return canRelaunch
        ? { text: msg('Start again', { id: 'start-again' }), click: actions.retry }
        : undefined;
    case 'done':
      return {
        text: msg('Done', { id: 'done' }),
        click: () => actions.send({ type: 'finished' }),
      };
    case 'other-method':
      return more
        ? {
            text: msg('Use another way', { id: 'other-way' }),
            click: () => actions.send({ type: 'others' }),
          }
        : undefined;
    case 'window':
    case 'settings':
      return undefined;
  }
}

/** Named, so that the person knows what to ask for; not offered, so that nobody clicks in vain. */
function otherMethods(methods: readonly MethodKind[]): TemplateResult {
  return html`<ul class="rows" part="list">
    ${methods.map(
      (method) =>
        html`<li part="item">
          <span>${methodText(method)}</span>
          <span class="small"
            >${msg('Not available on this page', { id: 'method-unavailable' })}</span
          >
        </li>`,
    )}
  </ul>`;
}
