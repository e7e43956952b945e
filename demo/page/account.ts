import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clock, close, done } from './icons.js';
import { inboxCard } from './inbox.js';
import { trackFor } from './launch.js';
import { initials } from './person.js';
import type { Notice, PageActions, PageState } from './state.js';
import { timeOfDay } from './times.js';

type SignedIn = Extract<PageState, { at: 'signed-in' }>;

const launch = () => trackFor('settings');

/** The security page of one member. */
export function accountView(
  { person, signedInAt, turn, messages, notice }: SignedIn,
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
      <section class="card settings" aria-label="Ways to sign in">
        ${keyed(turn, html`<authenticator-settings .launch=${launch}></authenticator-settings>`)}
      </section>
      <div class="asides">
        ${inboxCard(messages)}
        <section class="card aside" aria-labelledby="try">
          <h2 id="try">Elsewhere on this site</h2>
          <p class="soft">The same proofs, each as an element of its own.</p>
          <div class="buttons">
            <button class="outlined" @click=${() => actions.open('enroll')}>
              Set up a passkey
            </button>
            <button class="outlined" @click=${() => actions.open('challenge')}>
              Confirm a payment
            </button>
          </div>
        </section>
        <section class="card aside" aria-labelledby="sign-in">
          <h2 id="sign-in">This sign-in</h2>
          <p>
            You signed in at
            <time datetime=${signedInAt.toISOString()}>${timeOfDay(signedInAt)}</time>.
          </p>
          <p class="soft">
            For five minutes that is enough to add a first passkey. Later changes ask for one you
            have.
          </p>
          <div class="buttons">
            <button class="outlined" @click=${() => actions.signInAgain()}>Sign in again</button>
            <button class="plain" @click=${() => actions.signOut()}>Sign out</button>
          </div>
        </section>
      </div>
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
    case 'confirmed':
      return html`<div class="notice good">
        ${done}
        <p>Your payment is confirmed.</p>
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
        <p>We could not confirm that. The list shows what we know.</p>
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
