import { msg } from '@lit/localize';
import { html, nothing, render } from 'lit';
import { linkOf, type Address } from './address.js';

/** In place of the element where nobody vouches for the page that shows this one; the link has not been used. */
export function turnAway(address: Address): HTMLElement {
  const place = document.createElement('section');
  const link = linkOf(address);
  // Opened by a click, not by an address in the document, where it could be read.
  const open = (): void => void window.open(link, '_blank', 'noopener');
  render(
    html`<h2 tabindex="-1">${msg('This can’t be shown here', { id: 'away-title' })}</h2>
      <p role="alert">
        ${msg('The site that shows this page isn’t known to it, so nothing has been started.', {
          id: 'away-lead',
        })}
      </p>
      ${
        link
          ? html`<button type="button" @click=${open}>
              ${msg('Open in a window', { id: 'away-open' })}
            </button>`
          : nothing
      }`,
    place,
  );
  return place;
}
