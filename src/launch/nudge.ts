import { msg } from '@lit/localize';
import { html, render } from 'lit';
import '../define/passkey-nudge.js';
import { ask } from '../elements/nudge-question.js';
import type { NudgeOutcome } from '../nudge-contract.js';
import type { Address } from './address.js';

/**
 * Has the service decide whether there is an offer, before the link is used; after a reload it has. What it says comes with
 * the exchange, and with it the way back, which is why there is one in either case.
 */
export async function decide({ token, baseUrl }: Address, signal: AbortSignal): Promise<void> {
  if (token) await ask({ token, baseUrl }, signal).catch(() => undefined);
}

/** In place of the element on a page that nobody has sent the person to, and that has nowhere to send them. */
export function lastScreen({ outcome }: NudgeOutcome): HTMLElement {
  const place = document.createElement('section');
  const [title, help] = words(outcome);
  render(
    html`<h2 tabindex="-1">${title}</h2>
      <p>${help}</p>`,
    place,
  );
  return place;
}

function words(outcome: NudgeOutcome['outcome']): [title: string, help: string] {
  switch (outcome) {
    case 'done':
      return [
        msg('You can sign in with your passkey', { id: 'finished-title' }),
        msg('Use it the next time you sign in.', { id: 'finished-help' }),
      ];
    case 'skipped':
      return [
        msg('No passkey was added', { id: 'finished-declined' }),
        msg('Your other ways to sign in stay as they are.', { id: 'why-keep' }),
      ];
    case 'not-offered':
      return [
        msg('Nothing to set up right now', { id: 'not-offered' }),
        msg('You can close this window.', { id: 'page-closable' }),
      ];
  }
}
