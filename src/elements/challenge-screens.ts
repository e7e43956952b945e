import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { In, Proof } from '../flows/challenge-state.js';
import type { Challenge } from '../runners/challenge.js';
import { passkeyIcon } from './passkey-icon.js';

/** What a screen of a challenge can do about a click. */
export type ChallengeActions = Pick<Challenge, 'send' | 'now'>;

/** A passkey, before its prompt. */
export function askingScreen(state: In<'asking'>, actions: ChallengeActions): TemplateResult {
  return firstScreen(
    state.proof,
    msg('Use the passkey you sign in with.', { id: 'challenge-passkey' }),
    promptButton(
      state,
      actions,
      msg('Continue with your passkey', { id: 'challenge-passkey-continue' }),
    ),
    actions,
  );
}

/** Opens the prompt. */
export function promptButton(
  { offer }: In<'asking'>,
  { send, now }: ChallengeActions,
  text: string,
): TemplateResult {
  return html`<button
    part="primary"
    aria-disabled=${offer.at === 'preparing' ? 'true' : nothing}
    @click=${({ detail }: MouseEvent) => {
      // The second click of a double click lands on a button that was not there for the first.
      if (detail < 2) send({ type: 'clicked', now: now() });
    }}
  >
    ${text}
  </button>`;
}

/** How a way begins. */
export function firstScreen(
  { opening, ...proof }: Proof,
  lead: string | TemplateResult,
  primary: TemplateResult,
  actions: ChallengeActions,
  title = msg('Confirm it’s you', { id: 'challenge-title' }),
  more?: TemplateResult,
): TemplateResult {
  const { account, relyingParty } = opening ?? {};
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <p class="lead">${lead}</p>
    ${
      account
        ? html`<dl class="rows" part="list">
            ${row(msg('Account', { id: 'account' }), account.name)}
            ${relyingParty ? row(msg('Asked by', { id: 'challenge-site' }), relyingParty.name) : nothing}
          </dl>`
        : more
    }
    <div class="actions">${primary} ${waysOut(proof, actions)}</div>
  </div>`;
}

function row(label: string, value: string): TemplateResult {
  return html`<div part="item">
    <dt>${label}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>`;
}

/** Another way where there is one, and the way out. */
export function waysOut(
  { stepUp }: Pick<Proof, 'stepUp'>,
  { send }: ChallengeActions,
): TemplateResult {
  return html`${
      stepUp.ways.length > 1
        ? html`<button part="secondary" @click=${() => send({ type: 'others' })}>
            ${msg('Try another way', { id: 'challenge-others' })}
          </button>`
        : nothing
    }<button part="secondary" @click=${() => send({ type: 'declined' })}>
      ${msg('Cancel', { id: 'cancel' })}
    </button>`;
}
