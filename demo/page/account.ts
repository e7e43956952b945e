import { html, nothing, type TemplateResult } from 'lit';
import { clock, close, done } from './icons.js';
import { passkeysCard } from './passkeys.js';
import { initials } from './person.js';
import type { Notice, PageActions, PageState } from './state.js';
import { timeOfDay } from './times.js';

type SignedIn = Extract<PageState, { at: 'signed-in' }>;

/** The security page of one member. */
export function accountView(
  { person, signedInAt, authenticators, notice }: SignedIn,
  actions: PageActions,
): TemplateResult {
  return html`<main class="account">
    <header class="title">
      <span class="avatar large" aria-hidden="true">${initials(person.name)}</span>
      <div>
        <h1>Sign-in and security</h1>
        <p class="soft"><bdi>${person.name}</bdi> · <bdi>${person.email}</bdi></p>
      </div>
    </header>
    <div role="status" class="notices">
      ${notice ? noticeView(notice, person.name, actions) : nothing}
    </div>
    <div class="columns">
      ${passkeysCard(authenticators, actions)}
      <section class="card aside" aria-labelledby="sign-in">
        <h2 id="sign-in">This sign-in</h2>
        <p>
          You signed in at
          <time datetime=${signedInAt.toISOString()}>${timeOfDay(signedInAt)}</time>.
        </p>
        <p class="soft">
          A passkey opens your account, so it can be added for five minutes after you sign in.
        </p>
        <div class="buttons">
          <button class="outlined" @click=${() => actions.signInAgain()}>Sign in again</button>
          <button class="plain" @click=${() => actions.signOut()}>Sign out</button>
        </div>
      </section>
    </div>
  </main>`;
}

function noticeView(notice: Notice, name: string, actions: PageActions): TemplateResult {
  switch (notice.about) {
    case 'added':
      return html`<div class="notice good">
        ${done}
        <p><bdi>${notice.name}</bdi> was added to your account.</p>
        ${dismiss(actions)}
      </div>`;
    case 'stale-sign-in':
      return html`<div class="notice">
        ${clock}
        <p>
          You signed in more than five minutes ago. Sign in again as <bdi>${name}</bdi>, then set up
          your passkey.
        </p>
        <button class="outlined" @click=${() => actions.signInAgain()}>Sign in again</button>
      </div>`;
    case 'unconfirmed':
      return html`<div class="notice">
        ${clock}
        <p>We could not confirm that a passkey was added. The list shows what we know.</p>
        <button class="outlined" @click=${() => actions.reload()}>Look again</button>
      </div>`;
    case 'lost':
      return html`<div class="notice">
        ${clock}
        <p>The connection was lost. Check it and try again.</p>
        <button class="outlined" @click=${() => actions.reload()}>Try again</button>
      </div>`;
  }
}

function dismiss(actions: PageActions): TemplateResult {
  return html`<button
    class="icon-button"
    aria-label="Dismiss"
    @click=${() => actions.dismissNotice()}
  >
    ${close}
  </button>`;
}
