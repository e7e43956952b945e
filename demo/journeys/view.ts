import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../page/icons.js';
import { inboxCard } from '../page/inbox.js';
import { initials } from '../page/person.js';
import { journeys } from './catalogue.js';
import {
  codeScreen,
  dashboardScreen,
  identifyScreen,
  outsideScreen,
  passwordScreen,
  refused,
} from './screens.js';
import type { PageActions, PageState } from './state.js';
import { stepsCard } from './steps.js';

export function journeysView(state: PageState, actions: PageActions): TemplateResult {
  const journey = journeys.find(({ id }) => id === state.journey);
  return html`<header class="bar">
      <p class="brand">${mark}<span>Saltmarsh</span></p>
      <p class="soft">
        A demonstration of passkey-elements · <a href="/">the member’s account</a> ·
        <a href="/backends">on every backend</a>
      </p>
    </header>
    <main class="journeys">
      <header class="opening">
        <h1>Ways to a passkey</h1>
        <p class="lead">
          A sign-in as a site writes it, and where a passkey comes in. Pick a way and walk it.
        </p>
      </header>
      <nav aria-label="Journeys">
        <ul class="choices">
          ${journeys.map(
            ({ id, title, kind }) =>
              html`<li>
                <button
                  class="choice"
                  data-journey=${id}
                  aria-current=${id === state.journey ? 'true' : nothing}
                  @click=${() => actions.choose(id)}
                >
                  <span class="called">${title}</span>
                  <span class="kind">${kind}</span>
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      <div class="sides">
        <div class="middle">
          <p class="about">${journey?.about}</p>
          ${stageView(state, actions)} ${logView(state)}
          <div class="beside">${inboxCard(state.messages)} ${residentsCard(state, actions)}</div>
        </div>
        <div class="asides">${stepsCard(state)}</div>
      </div>
    </main>`;
}

/** One screen of the site, with a label that says whose it is. */
function stageView(state: PageState, actions: PageActions): TemplateResult {
  const { visit, journey } = state;
  const { title, body, tag } = screenOf(state, actions);
  return html`<section
    class="stage ${tag ? 'by-element' : 'by-site'}"
    data-stage=${visit?.at ?? 'loading'}
    data-journey=${journey}
    aria-labelledby="on-stage"
    aria-busy=${visit === null || state.busy ? 'true' : 'false'}
  >
    <p class="whose">
      ${tag ? html`Our element <code dir="ltr">&lt;${tag}&gt;</code>` : html`The site’s own page`}
    </p>
    <div class="screen">
      <h2 id="on-stage" tabindex="-1" class=${title.hidden ? 'hidden' : ''}>${title.text}</h2>
      ${body}
    </div>
  </section>`;
}

interface Screen {
  readonly title: { readonly text: string; readonly hidden?: true };
  readonly body: unknown;
  readonly tag?: string;
}

function screenOf(state: PageState, actions: PageActions): Screen {
  const { visit, element, account } = state;
  const given = account?.name.split(' ')[0] ?? '';
  switch (visit?.at) {
    case undefined:
      return {
        title: { text: 'Sign in' },
        body: state.problem
          ? html`<div class="own-form">
              ${refused(state)}
              <button class="filled" @click=${() => actions.again()}>Begin again</button>
            </div>`
          : html`<span class="waiting" aria-hidden="true"></span>`,
      };
    case 'identify':
      return { title: { text: 'Sign in' }, body: identifyScreen(state, actions) };
    case 'passkey':
      return passkeyStage(state, actions);
    case 'password':
      return { title: { text: 'Your password' }, body: passwordScreen(state, actions) };
    case 'offer':
      return {
        title: { text: 'Before you go on', hidden: true },
        tag: 'passkey-nudge',
        body: html`${element ?? html`<span class="waiting" aria-hidden="true"></span>`}
        ${
          state.problem
            ? html`<div class="own-form">
                ${refused(state)}
                <button class="outlined" @click=${() => actions.retry()}>Try again</button>
              </div>`
            : nothing
        }`,
      };
    case 'code':
      return { title: { text: 'Confirm it’s you' }, body: codeScreen(state, actions) };
    case 'outside':
      return { title: { text: 'A passkey is needed' }, body: outsideScreen(state, actions) };
    case 'dashboard':
      return {
        title: { text: given ? `Good to see you, ${given}` : 'Good to see you' },
        body: dashboardScreen(state, actions),
      };
  }
}

/** The element and, below it, the way in that was always there. */
function passkeyStage(state: PageState, actions: PageActions): Screen {
  if (state.byPassword) return { title: { text: 'Sign in' }, body: identifyScreen(state, actions) };
  const classic = state.journey === 'classic';
  return {
    title: { text: 'Sign in', hidden: true },
    tag: 'authenticator-challenge',
    body: html`${state.element}
      <div class="other-way">
        ${
          classic
            ? html`${refused(state)}
                <button class="plain" @click=${() => actions.usePassword()}>
                  Use your password instead
                </button>`
            : identifyScreen(state, actions, true)
        }
      </div>`,
  };
}

function residentsCard({ residents, visit }: PageState, actions: PageActions): TemplateResult {
  const fills = visit?.at === 'identify' || visit?.at === 'password' || visit?.at === 'passkey';
  return html`<section class="card aside" aria-labelledby="residents">
    <h2 id="residents">Sign in as</h2>
    <ul class="residents">
      ${residents.map(
        (resident) =>
          html`<li>
            <span class="avatar" aria-hidden="true">${initials(resident.name)}</span>
            <div class="who">
              <span class="called"><bdi>${resident.name}</bdi></span>
              <span class="soft"><bdi data-email>${broken(resident.email)}</bdi></span>
              <code data-password>${resident.password}</code>
            </div>
            <button
              class="plain"
              ?disabled=${!fills}
              aria-label=${`Fill in ${resident.name}`}
              @click=${() => actions.fill(resident)}
            >
              Fill in
            </button>
          </li>`,
      )}
    </ul>
    <p class="soft">Made up for you alone, with passwords that are no secret here.</p>
    <div class="buttons">
      <button class="outlined" @click=${() => actions.startOver()}>
        Start over with new people
      </button>
    </div>
  </section>`;
}

/** An address may break before its sign, and nowhere else if that can be helped. */
function broken(email: string): TemplateResult {
  const [name, domain] = email.split('@');
  return html`${name}<wbr />@${domain}`;
}

/** What the elements told the page, and what it came to. */
function logView({ entries, outcome }: PageState): TemplateResult {
  return html`<details class="told">
    <summary>What the element told the page</summary>
    ${
      entries.length === 0
        ? html`<p class="soft">Nothing yet.</p>`
        : html`<ol class="log" dir="ltr">
            ${entries.map(
              ({ name, facts }) =>
                html`<li><code>${name}</code> <code class="soft">${facts}</code></li>`,
            )}
          </ol>`
    }
    ${outcome ? html`<p class="soft">Ended as <code>${outcome.outcome}</code>.</p>` : nothing}
  </details>`;
}
