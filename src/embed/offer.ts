import { msg } from '@lit/localize';
import { button, icon, make } from './shell.js';

/** What the browser would not do, and two ways on, each of which takes a click of the person's own. */
export function offerWindow(
  document: Document,
  refused: 'iframe' | 'popup',
  { onWindow, onLeave }: { readonly onWindow: () => void; readonly onLeave: () => void },
): HTMLElement {
  const offer = make(document, 'div', 'offer');
  offer.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  heading.textContent =
    refused === 'popup'
      ? msg('Your browser blocked the window', { id: 'launch-window-blocked' })
      : msg('This needs a window of its own', { id: 'launch-frame-blocked' });
  const lead = document.createElement('p');
  lead.textContent =
    refused === 'popup'
      ? msg('Open it again, or continue on this page. You’ll come back here afterwards.', {
          id: 'launch-window-blocked-lead',
        })
      : msg('Your browser can’t show it inside this page. You’ll come back here afterwards.', {
          id: 'launch-frame-blocked-lead',
        });
  const actions = make(document, 'div', 'actions');
  const open = button(document, 'primary', onWindow);
  open.textContent = msg('Open the window', { id: 'launch-open-window' });
  const leave = button(document, 'secondary', onLeave);
  leave.textContent = msg('Continue on this page', { id: 'launch-continue-here' });
  actions.append(open, leave);
  offer.append(icon(document, windowIcon), heading, lead, actions);
  return offer;
}

const windowIcon =
  'M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM4 9.5h16M6.6 7.3h.01M9 7.3h.01';
