import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, YearStep } from '../../src/nudge/index.js';
import { mark } from '../page/icons.js';
import { calendarView, dayName } from './calendar.js';
import { controls, type Change } from './controls.js';
import { daysDrawn, firstDay } from './lived.js';
import type { Setup } from './setup.js';
import { countsOf, storyOf, type Chapter, type Counts } from './story.js';
import { lookOf, presets, replied, why } from './words.js';

export function cadenceView(
  setup: Setup,
  steps: readonly YearStep[],
  change: Change,
): TemplateResult {
  const counts = countsOf(steps, firstDay, daysDrawn);
  const name = setup.preset ? presets[setup.preset][0] : 'your own policy';
  return html`<header class="bar">
      <p class="brand">${mark}<span>Saltmarsh</span></p>
      <p class="soft">A demonstration of passkey-elements · <a href="/">the member’s account</a></p>
    </header>
    <main class="cadence">
      <header class="opening">
        <h1>A year of prompts</h1>
        <p class="lead">
          How often somebody is offered a passkey under a policy, by the function the server itself
          asks. Change anything: the year is drawn anew.
        </p>
      </header>
      <div class="sides">
        ${controls(setup, change)}
        <div class="drawn">
          ${figures(counts)} ${calendarView(steps)} ${storyView(steps, setup.devices === 2)}
        </div>
      </div>
      <p class="hidden" role="status" data-said>${spoken(name, counts)}</p>
    </main>`;
}

const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

function spoken(name: string, { offers, required, signIns }: Counts): string {
  const also = required > 0 ? `, required ${counted(required, 'time')}` : '';
  return `${name}: ${counted(offers, 'offer')} at ${counted(signIns, 'sign-in')}${also}.`;
}

function figures({ signIns, offers, required, firstMonth, longestQuiet }: Counts): TemplateResult {
  const all: [number, string, string][] = [
    [offers, offers === 1 ? 'offer in the year' : 'offers in the year', 'offers'],
    ...(required > 0
      ? [[required, 'sign-ins that require one', 'required'] satisfies [number, string, string]]
      : []),
    [firstMonth, 'in the first 30 days', 'first-month'],
    [longestQuiet, longestQuiet === 1 ? 'quiet day in a row' : 'quiet days in a row', 'quiet'],
    [signIns, 'sign-ins', 'sign-ins'],
  ];
  return html`<dl class="figures">
    ${all.map(
      ([number, label, name]) =>
        html`<div class="card">
          <dt>${label}</dt>
          <dd data-figure=${name}>${number}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Every offer, and between them what kept it quiet. */
// The roles are said where the narrow layout, which is no table's, would take them away.
function storyView(steps: readonly YearStep[], devices: boolean): TemplateResult {
  return html`<section class="card story" aria-labelledby="story">
    <h2 id="story">Every offer, and why</h2>
    <div class="rows" tabindex="0" role="group" aria-labelledby="story">
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">When</th>
            <th role="columnheader" scope="col">What</th>
            <th role="columnheader" scope="col">Why</th>
            <th role="columnheader" scope="col">They</th>
            ${devices ? html`<th role="columnheader" scope="col">Where</th>` : nothing}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${storyOf(steps).map((chapter) => chapterView(chapter, devices))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function chapterView({ steps, offer }: Chapter, devices: boolean): TemplateResult {
  const [{ at, decision, reply, device }] = steps;
  const end = steps.at(-1)?.at ?? at;
  const [from, to] = [dayName.format(at), dayName.format(end)];
  const where = [...new Set(steps.map((step) => step.device))];
  return html`<tr
    role="row"
    class=${decision.show ? 'shown' : 'quiet'}
    data-offer=${offer ? decision.reason : nothing}
  >
    <th role="rowheader" scope="row">${from === to ? from : html`${from} – ${to}`}</th>
    <td role="cell">
      <span class="what"
        ><span class="day ${lookOf(decision)}" aria-hidden="true"></span>${whatOf(
          decision,
          steps.length,
        )}</span
      >
    </td>
    <td role="cell">${why[decision.reason]}</td>
    <td role="cell">
      ${decision.show ? replied(reply, offer) : html`<span aria-hidden="true">–</span>`}
    </td>
    ${devices ? html`<td role="cell">${where.length > 1 ? 'Both' : named[device]}</td>` : nothing}
  </tr>`;
}

function whatOf(decision: Decision, signIns: number): string {
  if (!decision.show) return `Quiet, ${counted(signIns, 'sign-in')}`;
  if (decision.reason === 'required') return `Required, ${counted(signIns, 'sign-in')}`;
  return decision.left === undefined ? 'Offered' : `Offered, ${decision.left} left`;
}

const named: Readonly<Record<string, string>> = { laptop: 'Laptop', phone: 'Phone' };
