import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { ChallengeState, In, Proof } from '../flows/challenge-state.js';
import { signInText } from '../i18n/sign-in-text.js';
import { unlockText } from '../i18n/unlock-text.js';
import { challengeEnded, challengeFailed, type FailedWords } from './challenge-failed.js';
import { firstScreen, promptButton, type ChallengeActions } from './challenge-screens.js';
import { challengeView, type ChallengeView } from './challenge-view.js';
import { doneIcon, warnIcon } from './icons.js';
import { passkeyIcon } from './passkey-icon.js';
import { typedName, userNameField } from './sign-in-field.js';

/** A challenge as it stands, in the words of somebody who signs in. */
export function signInView(
  view: ChallengeView,
  options: { readonly relaunch?: boolean } = {},
): TemplateResult | typeof nothing {
  const { state, ...actions } = view;
  const { send, now } = actions;
  switch (state.step) {
    case 'identifying':
      return identifyingScreen(state, actions);
    case 'asking':
      return state.proof.signIn && state.proof.way.method === 'passkey'
        ? askingScreen(state, actions)
        : challengeView(view);
    case 'failed':
      return challengeFailed(state, actions, words(state, changeButton(state, actions)));
    case 'ended':
      return challengeEnded(state, actions, options.relaunch === true, words(state));
    case 'stuck':
      return html`<div class="screen attention">
        ${warnIcon}
        <h2 part="heading" tabindex="-1">
          ${msg('You can’t sign in with a passkey here', { id: 'sign-in-stuck' })}
        </h2>
        <p class="lead" role="alert">
          ${msg('Use the site’s other ways to sign in.', { id: 'sign-in-others' })}
        </p>
        <div class="actions">
          <button part="secondary" @click=${() => send({ type: 'declined' })}>
            ${msg('Back', { id: 'challenge-back' })}
          </button>
        </div>
      </div>`;
    case 'passed':
      return html`<div class="screen success">
        ${doneIcon}
        <h2 part="heading" tabindex="-1">${msg('You’re signed in', { id: 'sign-in-passed' })}</h2>
      </div>`;
    case 'declined':
      return html`<div class="screen neutral">
        ${passkeyIcon}
        <h2 part="heading" tabindex="-1">
          ${msg('Not signed in', { id: 'sign-in-cancelled', desc: 'Not an error' })}
        </h2>
        ${
          state.proof
            ? html`<div class="actions">
                <button part="primary" @click=${() => send({ type: 'retried', now: now() })}>
                  ${msg('Sign in', { id: 'sign-in' })}
                </button>
              </div>`
            : nothing
        }
      </div>`;
    default:
      return challengeView(view);
  }
}

/** The user name comes first. */
function identifyingScreen(
  { proof, text, refused }: In<'identifying'>,
  actions: ChallengeActions,
): TemplateResult {
  const enter = (text: string): void => actions.send({ type: 'named', text });
  const label = nameLabel();
  return screen(
    { ...proof, stepUp: { ...proof.stepUp, ways: [] } },
    msg('Say who you are. Your passkey comes next.', { id: 'sign-in-who' }),
    html`<button part="primary" @click=${(event: Event) => enter(typedName(event))}>
      ${msg('Continue', { id: 'continue' })}
    </button>`,
    actions,
    slot(userNameField({ label, text, asked: true, enter, ...errorOf(refused) })),
  );
}

function errorOf(refused: In<'identifying'>['refused']): { readonly error?: string } {
  switch (refused) {
    case 'empty':
      return { error: msg('Enter your user name or e-mail.', { id: 'sign-in-empty' }) };
    case 'long':
      return { error: msg('That’s too long for a user name.', { id: 'sign-in-long' }) };
    case undefined:
      return {};
  }
}

/** One click, or a passkey that the browser offers at the field. */
function askingScreen(state: In<'asking'>, actions: ChallengeActions): TemplateResult {
  const { proof } = state;
  const { identify, identifier, autofill } = proof.signIn ?? {};
  const enter = (): void => actions.send({ type: 'clicked', now: actions.now() });
  const label = nameLabel();
  const help = msg('Select the field to see the passkeys you have here.', { id: 'sign-in-field' });
  const button = promptButton(
    state,
    actions,
    msg('Sign in with a passkey', { id: 'sign-in-passkey' }),
  );
  return screen(
    proof,
    msg(str`You’ll use ${unlockText(platform())}.`, { id: 'unlocking' }),
    html`${button} ${changeButton(state, actions)}`,
    actions,
    identify
      ? html`<dl class="rows" part="list">
          <div part="item">
            <dt>${label}</dt>
            <dd><bdi>${identifier}</bdi></dd>
          </div>
        </dl>`
      : slot(autofill ? userNameField({ label, help, asked: false, enter }) : nothing),
  );
}

/** Where the page's own field goes, and ours where it has none. */
function slot(field: unknown): TemplateResult {
  return html`<div class="name"><slot name="username" ${field}></slot></div>`;
}

/** Back to the user name, where one was asked for. */
function changeButton(
  { proof }: In<'asking' | 'failed'>,
  { send }: ChallengeActions,
): TemplateResult | undefined {
  return proof.signIn?.identify
    ? html`<button part="secondary" @click=${() => send({ type: 'unnamed' })}>
        ${msg('Change the user name', { id: 'sign-in-change' })}
      </button>`
    : undefined;
}

function screen(
  proof: Proof,
  lead: string,
  primary: TemplateResult,
  actions: ChallengeActions,
  more: TemplateResult,
): TemplateResult {
  return firstScreen(proof, lead, primary, actions, msg('Sign in', { id: 'sign-in' }), more);
}

function nameLabel(): string {
  return msg('User name or e-mail', { id: 'sign-in-name' });
}

function words(state: ChallengeState, more?: TemplateResult): FailedWords {
  const identify = state.step === 'failed' && state.proof.signIn?.identify === true;
  return {
    text: (failure, method, device) => signInText(failure, method, { identify, ...device }),
    ...(more && { more }),
  };
}
