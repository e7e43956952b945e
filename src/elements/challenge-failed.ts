import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { MethodKind } from '../contract.js';
import type { Failure } from '../failure.js';
import type { FailedState, In } from '../flows/challenge-state.js';
import { challengeText } from '../i18n/challenge-text.js';
import { remedies } from '../i18n/remedies.js';
import { waysOut, type ChallengeActions } from './challenge-screens.js';
import { countdown } from './code-field.js';
import { warnIcon } from './icons.js';
import { linkResend } from './link-screen.js';
import { passkeyIcon } from './passkey-icon.js';

/** Where it is said otherwise. */
export interface FailedWords {
  readonly text?: typeof challengeText;
  /** Another way on, after that of trying again. */
  readonly more?: TemplateResult;
}

/** What went wrong with one way, and every way on that there is. */
export function challengeFailed(
  state: FailedState,
  actions: ChallengeActions,
  { text, more }: FailedWords = {},
): TemplateResult {
  const { proof, failure, wait, unsent } = state;
  const ways = remedies(failure);
  const again = html`<button
    part=${ways[0] === 'other-method' && proof.stepUp.ways.length > 1 ? 'secondary' : 'primary'}
    aria-disabled=${wait ? 'true' : nothing}
    @click=${({ detail }: MouseEvent) => {
      if (detail < 2) actions.send({ type: 'retried', now: actions.now() });
    }}
  >
    ${retryText(state)} ${countdown(wait)}
  </button>`;
  const retriable = unsent ?? ways.some((way) => way === 'retry' || way === 'reload');
  return failedScreen(
    failure,
    proof.way.method,
    html`${retriable ? again : nothing} ${more} ${waysOut(proof, actions)}`,
    text,
  );
}

/** The link is used up, or the service was not to be reached in the first place. */
export function challengeEnded(
  { failure }: In<'ended'>,
  { send, now }: ChallengeActions,
  relaunch: boolean,
  { text }: FailedWords = {},
): TemplateResult {
  const gone = failure.retry === 'restart';
  const retry = html`<button part="primary" @click=${() => send({ type: 'retried', now: now() })}>
    ${gone ? msg('Start again', { id: 'start-again' }) : msg('Try again', { id: 'try-again' })}
  </button>`;
  return failedScreen(
    failure,
    'recovery-code',
    (gone ? relaunch : failure.retry !== 'none') ? retry : nothing,
    text,
  );
}

/** In one line under a field, where the person stays at it. */
export function codeErrorText(failure: Failure, method: MethodKind): string {
  const { title, help } = challengeText(failure, method, { platform: platform() });
  return failure.code === 'rate_limited' ? help : title;
}

function failedScreen(
  failure: Failure,
  method: MethodKind,
  actions: TemplateResult | typeof nothing,
  text: typeof challengeText = challengeText,
): TemplateResult {
  const { title, help, tone } = text(failure, method, { platform: platform() });
  const calm = tone === 'neutral';
  return html`<div class=${`screen ${tone}`}>
    ${calm ? passkeyIcon : warnIcon}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <p class="lead" role=${calm ? nothing : 'alert'}>${help}</p>
    ${failure.notices?.map((notice) => html`<p class="lead">${notice}</p>`)}
    <div class="actions">${actions}</div>
  </div>`;
}

function retryText({ proof, failure, unsent }: FailedState): string {
  const { method } = proof.way;
  if (!unsent && (method === 'email-otp' || method === 'sms-otp'))
    return msg('Send a new code', { id: 'code-resend' });
  if (!unsent && method === 'email-link') return linkResend();
  const { code } = failure;
  const prompted = method === 'passkey' || method === 'security-key';
  return prompted && (code === 'needs_gesture' || code === 'options_expired')
    ? msg('Continue', { id: 'continue' })
    : msg('Try again', { id: 'try-again' });
}
