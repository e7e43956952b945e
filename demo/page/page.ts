import { html, nothing, type TemplateResult } from 'lit';
import { accountView } from './account.js';
import { developersView } from './developers.js';
import { close, mark } from './icons.js';
import { signedOutView } from './signed-out.js';
import type { Entry, PageActions, PageState } from './state.js';

export function pageView(
  state: PageState,
  entries: readonly Entry[],
  actions: PageActions,
): TemplateResult {
  return html`<header class="bar">
      <p class="brand">${mark}<span>Saltmarsh</span></p>
      <p class="soft">
        A demonstration of passkey-elements · <a href="/docs/">documentation</a> ·
        <a href="/backends">on every backend</a>${
          location.hostname === 'localhost'
            ? html` ·
                <a href=${`http://books.localhost:${location.port}/`}>seen from another site</a>`
            : nothing
        }
      </p>
    </header>
    ${mainView(state, actions)}
    ${developersView(entries, state.at === 'signed-in' ? state : undefined, actions)}
    <dialog>
      <button class="icon-button" aria-label="Close" @click=${closeDialog}>${close}</button>
    </dialog>`;
}

function closeDialog({ currentTarget }: MouseEvent): void {
  if (currentTarget instanceof HTMLElement) currentTarget.closest('dialog')?.close();
}

function mainView(state: PageState, actions: PageActions): TemplateResult {
  switch (state.at) {
    case 'loading':
      return html`<main aria-busy="true"></main>`;
    case 'unreachable':
      return html`<main class="away">
        <section class="card">
          <h1>The connection was lost</h1>
          <p class="soft">Check it, then try again. Nothing has changed in your account.</p>
          <button class="filled" @click=${() => actions.reload()}>Try again</button>
        </section>
      </main>`;
    case 'signed-out':
      return signedOutView(state.people, state.refused, actions);
    case 'signed-in':
      return accountView(state, actions);
  }
}
