import { html, nothing, type TemplateResult } from 'lit';
import { services } from '../backends/index.js';
import type { Service, Shown } from '../backends/service.js';
import { mark } from '../page/icons.js';
import { inboxCard } from '../page/inbox.js';
import { initials } from '../page/person.js';
import { abilitiesCard } from './abilities.js';
import type { SwitchActions, SwitchState } from './state.js';
import { wirePanel } from './wire.js';

const labels: Readonly<Record<Shown, readonly [label: string, tag: string]>> = {
  enroll: ['Set up a passkey', 'passkey-enroll'],
  settings: ['Manage sign-in', 'authenticator-settings'],
  challenge: ['Confirm it’s you', 'authenticator-challenge'],
};

export function switchView(state: SwitchState, actions: SwitchActions): TemplateResult {
  const { service, stage, people, messages, calls, said } = state;
  const backend = state.backends[service.id];
  const own = calls.filter((call) => call.service === service.id);
  return html`<header class="bar">
      <p class="brand">${mark}<span>Saltmarsh</span></p>
      <p class="soft">A demonstration of passkey-elements · <a href="/">the member’s account</a></p>
    </header>
    <main class="switch">
      <header class="opening">
        <h1>One UI, every backend</h1>
        <p class="lead">
          The same elements, unchanged, on ${inWords(offered(people).length)}. Pick one and watch
          what they say to it.
        </p>
      </header>
      <nav aria-label="Backends">
        <ul class="choices">
          ${offered(people).map(
            (one) =>
              html`<li>
                <button
                  class="choice"
                  data-backend=${one.id}
                  aria-current=${one === service ? 'true' : nothing}
                  @click=${() => actions.choose(one)}
                >
                  <span class="called">${one.name}</span>
                  <span class="kind">${one.kind}</span>
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      <div class="sides">
        <section class="card stage" data-stage=${service.id} aria-labelledby="on-stage">
          ${stageHead(state, actions)}
          <div class="element ${state.shown}" aria-busy=${stage.at === 'connecting'}>
            ${stageBody(state, actions)}
          </div>
        </section>
        ${service.sends ? inboxCard(messages) : nothing} ${wirePanel(own, service, actions)}
        ${backend ? abilitiesCard(service, backend.capabilities()) : nothing}
      </div>
      <p class="hidden" role="status" data-said>${said}</p>
    </main>`;
}

/** Where others reach the demo it has no stand-ins; until that is known all are shown. */
function offered(people: SwitchState['people']): readonly Service[] {
  const there = services.filter(({ id }) => people[id]);
  return there.length > 0 ? there : services;
}

function stageHead(
  { service, shown, people }: SwitchState,
  actions: SwitchActions,
): TemplateResult {
  const person = people[service.id];
  return html`<div class="head">
      <h2 id="on-stage">${service.name}</h2>
      <p class="soft">${service.about}</p>
    </div>
    <div class="who-strip">
      ${
        person
          ? html`<span class="avatar" aria-hidden="true">${initials(person.name)}</span>
              <p class="who">
                <span class="called"><bdi>${person.name}</bdi></span>
                <span class="soft"><bdi data-person>${person.email}</bdi></span>
              </p>`
          : html`<span class="avatar" aria-hidden="true"></span>`
      }
      ${
        service.fresh
          ? html`<button class="plain" data-grow-old @click=${() => actions.growOld()}>
              Let this sign-in grow old
            </button>`
          : nothing
      }
      <button class="outlined" data-start-over @click=${() => actions.startOver()}>
        Start over
      </button>
    </div>
    <ul class="tabs" aria-label="Elements">
      ${service.shows.map((one) => {
        const [label, tag] = labels[one];
        return html`<li>
          <button
            data-show=${one}
            aria-current=${one === shown ? 'true' : nothing}
            @click=${() => actions.show(one)}
          >
            <span class="called">${label}</span>
            <code aria-hidden="true">&lt;${tag}&gt;</code>
          </button>
        </li>`;
      })}
    </ul>`;
}

function stageBody({ stage }: SwitchState, actions: SwitchActions): unknown {
  switch (stage.at) {
    case 'connecting':
      return html`<span class="waiting" aria-hidden="true"></span>`;
    case 'failed':
      return html`<div class="failed" role="alert">
        <p>This service could not be reached. The calls say more.</p>
        <button class="outlined" @click=${() => actions.retry()}>Try again</button>
      </div>`;
    case 'nothing':
      return html`<div class="nothing">
        <p>There is nothing to confirm with yet.</p>
        <button class="outlined" @click=${() => actions.show('enroll')}>Set up a passkey</button>
      </div>`;
    case 'ready':
      return stage.element;
  }
}

const numbers = ['none', 'one service', 'two', 'three', 'four', 'five', 'six'];
const inWords = (count: number): string =>
  count > 1 ? `${numbers[count] ?? count} services` : (numbers[count] ?? '');
