import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { In, Proof } from '../flows/challenge-state.js';
import type { Challenge } from '../runners/challenge.js';
import { passkeyIcon } from './passkey-icon.js';

/** What a screen of a challenge can do about a click. */
export type ChallengeActions = Pick<Challenge, 'send' | 'now'>;

/** A passkey or a security key, before its prompt. */
export function askingScreen(
  { proof, offer }: In<'asking'>,
  actions: ChallengeActions,
): TemplateResult {
  const key = proof.way.method === 'security-key';
  return firstScreen(
    proof,
    key
      ? msg('Have your security key at hand.', { id: 'challenge-key' })
      : msg('Use the passkey you sign in with.', { id: 'challenge-passkey' }),
    html`<button
      part="primary"
      aria-disabled=${offer.at === 'preparing' ? 'true' : nothing}
      @click=${({ detail }: MouseEvent) => {
        // The second click of a double click lands on a button that was not there for the first.
        if (detail < 2) actions.send({ type: 'clicked', now: actions.now() });
      }}
    >
      ${
        key
          ? msg('Continue with your security key', { id: 'challenge-key-continue' })
          : msg('Continue with your passkey', { id: 'challenge-passkey-continue' })
      }
    </button>`,
    actions,
  );
}

/** Before a code or a link is sent, which is the person’s wish and not the page’s. */
export function sendingScreen(
  { proof, asked }: In<'sending'>,
  actions: ChallengeActions,
): TemplateResult {
  const { sentTo, method } = proof.way;
  return firstScreen(
    proof,
    method === 'email-link' ? linkLead(sentTo) : codeLead(sentTo),
    html`<button
      part="primary"
      aria-disabled=${asked ? 'true' : nothing}
      @click=${() => actions.send({ type: 'asked' })}
    >
      ${
        method === 'email-link'
          ? msg('Send a link', { id: 'challenge-send-link' })
          : msg('Send a code', { id: 'challenge-send' })
      }
    </button>`,
    actions,
  );
}

function codeLead(sentTo: string | undefined): string | TemplateResult {
  return sentTo
    ? msg(html`We’ll send a code to <bdi>${sentTo}</bdi>.`, { id: 'challenge-send-to' })
    : msg('We’ll send you a code.', { id: 'challenge-send-lead' });
}

function linkLead(sentTo: string | undefined): string | TemplateResult {
  return sentTo
    ? msg(html`We’ll send a link to <bdi>${sentTo}</bdi>.`, { id: 'challenge-link-to' })
    : msg('We’ll send you a link.', { id: 'challenge-link-lead' });
}

function firstScreen(
  { opening, ...proof }: Proof,
  lead: string | TemplateResult,
  primary: TemplateResult,
  actions: ChallengeActions,
): TemplateResult {
  const { account, relyingParty } = opening ?? {};
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${msg('Confirm it’s you', { id: 'challenge-title' })}</h2>
    <p class="lead">${lead}</p>
    ${
      account
        ? html`<dl class="rows" part="list">
            ${row(msg('Account', { id: 'account' }), account.name)}
            ${relyingParty ? row(msg('Asked by', { id: 'challenge-site' }), relyingParty.name) : nothing}
          </dl>`
        : nothing
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
