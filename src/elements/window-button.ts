import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WindowWay } from '../flows/enroll-window.js';
import type { EnrollActions } from './enroll-actions.js';

/** What the person can do where this frame may not open a prompt, and a window of its own may. */
export function windowHelp(way: WindowWay): string {
  switch (way.at) {
    case 'preparing':
    case 'ready':
      return msg('This part of the page can’t open your device’s prompt. A new window can.', {
        id: 'window-help',
      });
    case 'open':
      return msg('Go on in the window that opened. This page waits for it.', {
        id: 'window-open-help',
      });
    case 'left':
      return way.blocked
        ? msg('Your browser didn’t open the window. You can go on in place of this page.', {
            id: 'window-blocked-help',
          })
        : msg('The window was closed before a passkey was created.', { id: 'window-left-help' });
  }
}

/** The way there; dead while its link is being fetched, gone while the person is in the window. */
export function windowButton(
  way: WindowWay,
  { send }: EnrollActions,
): TemplateResult | typeof nothing {
  if (way.at === 'open') return nothing;
  return html`<button
    part="primary"
    aria-disabled=${way.at === 'preparing' ? 'true' : nothing}
    @click=${() => send({ type: 'windowed' })}
  >
    ${
      way.at === 'left' && way.blocked
        ? msg('Continue on this page', { id: 'window-in-place' })
        : msg('Continue in a new window', { id: 'window-continue' })
    }
  </button>`;
}
