import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { EnrollableMethod, MethodKind } from '../contract.js';
import type { Failure } from '../failure.js';
import { addable, isPrompted } from '../flows/enroll-later.js';
import type { EnrollState } from '../flows/enroll-states.js';
import { failureText } from '../i18n/failure-text.js';
import { methodText } from '../i18n/method-text.js';
import { remedies, type Remedy } from '../i18n/remedies.js';
import { setupText } from '../i18n/setup-text.js';
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
  const device = { platform: platform() };
  const method = session?.method ?? 'passkey';
  const { title, help, tone } = isPrompted(method)
    ? failureText(failure, device)
    : setupText(failure, method, device);
  const ways = remedies(failure);
  const more = session && !session.opening.refusal && addable(session).length > 1;
  const buttons = ways.flatMap(
    (way) => button(way, failure, actions, { canRelaunch, more, method }) ?? [],
  );
  if (embedded && !ways.includes('done'))
    buttons.push({
      text: msg('Back', { id: 'back' }),
      click: () => actions.send({ type: 'finished' }),
    });
  const others =
    buttons.length === 0 && ways.includes('other-method')
      ? (session ? addable(session) : []).filter((method) => method !== 'passkey')
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

interface Offered {
  readonly canRelaunch: boolean;
  readonly more: boolean | undefined;
  readonly method: EnrollableMethod;
}

/** What brings something fresh. */
function anew(method: EnrollableMethod): string {
  switch (method) {
    case 'passkey':
    case 'security-key':
      return msg('Create a passkey', { id: 'create' });
    case 'email-link':
      return msg('Send a new link', { id: 'link-resend' });
    case 'email-otp':
    case 'sms-otp':
      return msg('Send a new code', { id: 'code-resend' });
    case 'totp':
      return msg('Try again', { id: 'try-again' });
  }
}

function button(
  way: Remedy,
  { code }: Failure,
  actions: EnrollActions,
  { canRelaunch, more, method }: Offered,
): { text: string; click: () => void } | undefined {
  switch (way) {
    case 'retry':
    case 'reload':
      return {
        text:
          code === 'needs_gesture' || code === 'options_expired'
            ? anew(method)
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
  return html`<ul class="rows" part="list" role="list">
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
