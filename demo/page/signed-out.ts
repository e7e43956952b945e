import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from './api.js';
import { landscape } from './icons.js';
import { initials } from './person.js';
import type { PageActions } from './state.js';

/** Who are you today: the made-up members, or somebody the visitor makes up. */
export function signedOutView(
  people: readonly Person[],
  refused: boolean,
  actions: PageActions,
): TemplateResult {
  return html`<main class="welcome">
    <section class="story">
      <p class="kicker">Members’ account</p>
      <h1>Savings that move with the tide.</h1>
      <p class="lead">
        Saltmarsh is a made-up savings society. Its members are made up too, so nobody needs a
        password here: pick one and give them a passkey.
      </p>
      <p class="soft">
        <a href="/backends">One UI, every backend</a>, and what the same elements say to each.
      </p>
      ${landscape}
    </section>
    <section class="card sign-in" aria-labelledby="who">
      <h2 id="who">Who are you today?</h2>
      <ul class="people">
        ${people.map(
          (person) =>
            html`<li>
              <button class="person" @click=${() => actions.signIn(person.name, person.email)}>
                <span class="avatar" aria-hidden="true">${initials(person.name)}</span>
                <span class="who">
                  <span class="called"><bdi>${person.name}</bdi></span>
                  <span class="soft"><bdi>${person.email}</bdi></span>
                </span>
              </button>
            </li>`,
        )}
      </ul>
      <p class="or"><span>or somebody new</span></p>
      <form
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!(event.currentTarget instanceof HTMLFormElement)) return;
          const given = new FormData(event.currentTarget);
          actions.signIn(text(given.get('name')), text(given.get('email')));
        }}
      >
        <label for="name">Name</label>
        <input
          id="name"
          name="name"
          autocomplete="off"
          maxlength="64"
          dir="auto"
          required
          aria-invalid=${refused ? 'true' : nothing}
          aria-describedby=${refused ? 'refused' : nothing}
        />
        <label for="email">E-mail address</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="off"
          maxlength="64"
          dir="auto"
          required
          aria-invalid=${refused ? 'true' : nothing}
          aria-describedby=${refused ? 'refused' : nothing}
        />
        ${
          refused
            ? html`<p id="refused" class="refused" role="alert">
                Enter a name and an e-mail address. No mail is sent.
              </p>`
            : nothing
        }
        <button class="filled">Sign in</button>
      </form>
    </section>
  </main>`;
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}
