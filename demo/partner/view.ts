import { html, nothing, type TemplateResult } from 'lit';
import type { LaunchMode, Outcome } from '../../src/events.js';

export type Choice = LaunchMode | 'auto';
export type Purpose = 'enroll' | 'settings';

export interface PartnerState {
  readonly choice: Choice;
  readonly busy: boolean;
  readonly outcome?: Outcome | undefined;
  /** What the shop's own server found out about the result; undefined before. */
  readonly confirmed?: boolean | undefined;
}

export interface PartnerActions {
  readonly choose: (choice: Choice) => void;
  readonly start: (purpose: Purpose) => void;
}

const choices: readonly (readonly [Choice, string, string])[] = [
  ['auto', 'Whatever works here', 'A frame where the browser allows it, else a window'],
  ['iframe', 'In a frame', 'Over this page, which stays where it is'],
  ['popup', 'In a window', 'Beside this page; works in every browser'],
  ['redirect', 'In place of this page', 'And back again afterwards'],
];

export function partnerView(
  { choice, busy, outcome, confirmed }: PartnerState,
  { choose, start }: PartnerActions,
): TemplateResult {
  return html`<header class="bar">
      <p class="brand">Dunlin Books</p>
      <p class="soft">A second site, on <bdi>${location.host}</bdi></p>
    </header>
    <main>
      <section class="card" aria-labelledby="account">
        <h1 id="account">Your account</h1>
        <p class="soft">
          Dunlin Books is a made-up shop whose accounts are kept by Saltmarsh. It has no passkey
          code of its own: it opens Saltmarsh’s page, and asks Saltmarsh’s server what came of it.
        </p>
        <fieldset ?disabled=${busy}>
          <legend>Where Saltmarsh’s page opens</legend>
          ${choices.map(
            ([value, label, help]) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="mode"
                  value=${value}
                  .checked=${choice === value}
                  @change=${() => choose(value)}
                />
                <span><span class="called">${label}</span> <span class="soft">${help}</span></span>
              </label>`,
          )}
        </fieldset>
        <div class="actions">
          <button class="filled" ?disabled=${busy} @click=${() => start('enroll')}>
            Add a passkey
          </button>
          <button class="outlined" ?disabled=${busy} @click=${() => start('settings')}>
            Manage sign-in
          </button>
        </div>
      </section>
      <section class="card result" aria-labelledby="result" role="status">
        <h2 id="result">What came of it</h2>
        ${outcome ? resultView(outcome, confirmed) : html`<p class="soft">Nothing yet.</p>`}
      </section>
    </main>`;
}

const sentences: Record<Outcome['status'], string> = {
  completed: 'It was done.',
  cancelled: 'The reader chose not to.',
  closed: 'The page was closed before it was done.',
  blocked: 'The browser didn’t open it.',
  expired: 'The link was too old or used up.',
  failed: 'It couldn’t be done.',
};

function resultView(outcome: Outcome, confirmed: boolean | undefined): TemplateResult {
  // A token belongs in no log, even one that is spent.
  const told = JSON.stringify(outcome, (name, value: unknown) => (name === 'result' ? '…' : value));
  return html`<p>${sentences[outcome.status]}</p>
    ${
      confirmed === undefined
        ? nothing
        : html`<p class=${confirmed ? 'good' : 'bad'}>
            ${
              confirmed
                ? 'Saltmarsh’s server has confirmed it.'
                : 'Saltmarsh’s server did not confirm it.'
            }
          </p>`
    }
    <pre dir="ltr" tabindex="0" aria-label="What the page was told"><code>${told}</code></pre>`;
}
