import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { List } from '../flows/settings-state.js';
import type { Note } from './settings-row.js';

/** For somebody who once said “Don’t ask again”: quiet, last, and there only as long as that holds. */
export function offers({ session, settings, op }: List, note: Note): Note {
  if (!settings.offersOff || !session.offers) return nothing;
  return html`<div class="offers">
    <p class="small">
      ${msg('You won’t be offered to create a passkey when you sign in.', {
        id: 'settings-offers-off',
      })}
    </p>
    <button
      part="secondary"
      data-do="offer"
      aria-disabled=${op.at === 'working' ? 'true' : nothing}
    >
      ${msg('Offer it again', { id: 'settings-offer' })}
    </button>
    ${note}
  </div>`;
}
