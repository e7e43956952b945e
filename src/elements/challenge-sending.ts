import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { In } from '../flows/challenge-state.js';
import { firstScreen, type ChallengeActions } from './challenge-screens.js';

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
    proof.signIn && msg('Sign in', { id: 'sign-in' }),
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
