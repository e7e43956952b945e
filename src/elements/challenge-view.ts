import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { ChallengeWay } from '../contract.js';
import type { ChallengeState, In } from '../flows/challenge-state.js';
import { methodText } from '../i18n/method-text.js';
import { unlockText } from '../i18n/unlock-text.js';
import { challengeFailed, challengeEnded, codeErrorText } from './challenge-failed.js';
import { keyScreen } from './challenge-key.js';
import { askingScreen, waysOut, type ChallengeActions } from './challenge-screens.js';
import { sendingScreen } from './challenge-sending.js';
import { codeField, resendButton } from './code-field.js';
import { doneIcon, warnIcon } from './icons.js';
import { promptIllustration } from './illustrations.js';
import { linkScreen } from './link-screen.js';
import { passkeyIcon } from './passkey-icon.js';

export interface ChallengeView extends ChallengeActions {
  readonly state: ChallengeState;
}

/** A challenge as it stands, in the place of everything else; `relaunch` where another action may be had. */
export function challengeView(
  { state, ...actions }: ChallengeView,
  { relaunch = false }: { readonly relaunch?: boolean } = {},
): TemplateResult | typeof nothing {
  switch (state.step) {
    case 'confirming':
    case 'opening':
    case 'identifying':
      return nothing;
    case 'asking':
      return state.proof.way.method === 'security-key'
        ? keyScreen(state, actions)
        : askingScreen(state, actions);
    case 'sending':
      return sendingScreen(state, actions);
    case 'renewing':
    case 'prompting':
      return promptScreen(state, actions);
    case 'checking':
      return html`<div class="screen waiting">
        ${promptIllustration(state.proof.way.method)}
        <h2 part="heading" tabindex="-1">${msg('Checking…', { id: 'challenge-checking' })}</h2>
      </div>`;
    case 'code':
      return codeScreen(state, actions);
    case 'waiting':
      return linkScreen({
        state,
        resend: () => actions.send({ type: 'asked' }),
        explain: (failure) => codeErrorText(failure, 'email-link'),
        ways: waysOut(state.proof, actions),
      });
    case 'choosing':
      return choosingScreen(state, actions);
    case 'failed':
      return challengeFailed(state, actions);
    case 'stuck':
      return stuckScreen(actions);
    case 'passed':
      return html`<div class="screen success">
        ${doneIcon}
        <h2 part="heading" tabindex="-1">${msg('Confirmed', { id: 'challenge-passed' })}</h2>
      </div>`;
    case 'declined':
      return declinedScreen(state, actions);
    case 'ended':
      return challengeEnded(state, actions, relaunch);
  }
}

function promptScreen(
  { proof }: In<'renewing' | 'prompting'>,
  { send }: ChallengeActions,
): TemplateResult {
  return html`<div class="screen waiting asking">
    ${promptIllustration(proof.way.method)}
    <h2 part="heading" tabindex="-1">
      ${msg('Follow the prompt from your device', { id: 'prompt-title' })}
    </h2>
    <p class="lead">
      ${
        proof.way.method === 'security-key'
          ? msg('Insert your security key, or hold it near, and touch it.', {
              id: 'challenge-touch',
            })
          : msg(str`You’ll use ${unlockText(platform())}.`, { id: 'unlocking' })
      }
    </p>
    <div class="actions">
      <button part="secondary" @click=${() => send({ type: 'cancelled' })}>
        ${msg('Cancel', { id: 'cancel' })}
      </button>
    </div>
  </div>`;
}

function codeScreen(state: In<'code'>, actions: ChallengeActions): TemplateResult {
  const { proof, code, entry, asked, wait } = state;
  const method = code?.method ?? (proof.way.method === 'recovery-code' ? 'recovery-code' : 'totp');
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${codeTitle(method)}</h2>
    ${codeField({
      method,
      form: code?.form,
      entry,
      sentTo: code?.sentTo,
      busy: asked && code !== undefined,
      send: actions.send,
      explain: (failure) => codeErrorText(failure, method),
    })}
    <div class="actions more">
      ${
        code?.resendIn === undefined
          ? nothing
          : resendButton({ wait, asked, click: () => actions.send({ type: 'asked' }) })
      }
      ${waysOut(proof, actions)}
    </div>
  </div>`;
}

function codeTitle(method: Exclude<In<'code'>['code'], undefined>['method']): string {
  switch (method) {
    case 'totp':
      return msg('Enter the code from your authenticator app', { id: 'challenge-totp' });
    case 'email-otp':
      return msg('Enter the code from your e-mail', { id: 'challenge-email' });
    case 'sms-otp':
      return msg('Enter the code from your text message', { id: 'challenge-sms' });
    case 'recovery-code':
      return msg('Enter one of your recovery codes', { id: 'challenge-recovery' });
  }
}

function choosingScreen({ proof }: In<'choosing'>, { send }: ChallengeActions): TemplateResult {
  const others = proof.stepUp.ways.filter(({ method }) => method !== proof.way.method);
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">
      ${
        proof.signIn
          ? msg('Sign in another way', { id: 'sign-in-choose' })
          : msg('Confirm it’s you another way', { id: 'challenge-choose' })
      }
    </h2>
    <ul class="rows ways" part="list" role="list">
      ${others.map(
        (way) =>
          html`<li part="item">
            <button
              part="secondary"
              data-way=${way.method}
              @click=${() => send({ type: 'chosen', method: way.method })}
            >
              ${methodText(way.method)} ${destination(way)}
            </button>
          </li>`,
      )}
    </ul>
    <div class="actions">
      <button part="secondary" @click=${() => send({ type: 'cancelled' })}>
        ${msg('Back', { id: 'challenge-back' })}
      </button>
    </div>
  </div>`;
}

function destination({ sentTo }: ChallengeWay): TemplateResult | typeof nothing {
  return sentTo ? html`<bdi class="small">${sentTo}</bdi>` : nothing;
}

/** Nobody is left in front of a closed door without being told who has the key. */
function stuckScreen({ send }: ChallengeActions): TemplateResult {
  return html`<div class="screen attention">
    ${warnIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('We can’t confirm it’s you here', { id: 'challenge-stuck' })}
    </h2>
    <p class="lead" role="alert">
      ${msg('None of your ways to sign in can be used for this. The site’s support can help you.', {
        id: 'challenge-stuck-help',
      })}
    </p>
    <div class="actions">
      <button part="secondary" @click=${() => send({ type: 'declined' })}>
        ${msg('Back', { id: 'challenge-back' })}
      </button>
    </div>
  </div>`;
}

function declinedScreen(
  { proof }: In<'declined'>,
  { send, now }: ChallengeActions,
): TemplateResult {
  return html`<div class="screen neutral">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('Not confirmed', { id: 'challenge-cancelled', desc: 'Not an error' })}
    </h2>
    ${
      proof
        ? html`<div class="actions">
            <button part="primary" @click=${() => send({ type: 'retried', now: now() })}>
              ${msg('Confirm it’s you', { id: 'challenge-title' })}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
