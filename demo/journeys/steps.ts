import { html, type TemplateResult } from 'lit';
import { check } from '../page/icons.js';
import { journeys, type JourneyStep, type Moment, type Side } from './catalogue.js';
import type { PageState } from './state.js';

const sides: Readonly<Record<Side, string>> = {
  site: 'The site’s own',
  element: 'Our element',
  platform: 'The device',
};

/** What not everybody comes through. */
const skippable: readonly Moment[] = ['prompt', 'created', 'outside'];

/** What is on the screen now. */
export function momentOf({ visit, moment }: PageState): Moment | undefined {
  if (!visit) return undefined;
  const { at } = visit;
  return at === 'offer' || at === 'passkey' ? (moment ?? at) : at;
}

/** The journey's steps in their order, with the one that is on the screen marked. */
export function stepsCard(state: PageState): TemplateResult {
  const steps = journeys.find(({ id }) => id === state.journey)?.steps ?? [];
  const moment = momentOf(state);
  const current = steps.findIndex((step) => step.moment === moment);
  return html`<section class="card aside steps" aria-labelledby="steps">
    <h2 id="steps">Steps</h2>
    <ol>
      ${steps.map((step, index) => {
        const passed = !skippable.includes(step.moment) || state.passed.includes(step.moment);
        return stepView(step, index, current, index < current && passed);
      })}
    </ol>
    <ul class="legend" aria-label="Who shows a step">
      ${Object.entries(sides).map(
        ([side, name]) =>
          html`<li><span class="dot ${side}" aria-hidden="true"></span>${name}</li>`,
      )}
    </ul>
  </section>`;
}

function stepView(
  { text, side, number }: JourneyStep,
  index: number,
  current: number,
  done: boolean,
): TemplateResult {
  return html`<li
    class=${`step ${side} ${done ? 'done' : ''}`}
    data-step=${number ?? index + 1}
    aria-current=${index === current ? 'step' : 'false'}
  >
    <span class="number" dir="ltr">${done ? check : (number ?? index + 1)}</span>
    <span class="what">${text}<span class="hidden">. ${sides[side]}.</span></span>
  </li>`;
}
