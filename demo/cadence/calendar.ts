import { html, nothing, type TemplateResult } from 'lit';
import type { YearStep } from '../../src/nudge/index.js';
import { daysDrawn, firstDay } from './lived.js';
import { legend, lookOf, looks, why, type Look } from './words.js';

const day = 86_400_000;
const order = ['offer', 'required', 'skipped', 'waiting', 'silenced', 'passkey', 'none'] as const;

const named = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options });
const monthName = named({ month: 'long' });
export const dayName = named({ day: 'numeric', month: 'short' });

/** Twelve months, a cell a day. A picture: the table beside it says the same in words. */
export function calendarView(steps: readonly YearStep[]): TemplateResult {
  const byDay = new Map<number, YearStep[]>();
  for (const step of steps) {
    const date = Math.floor((step.at - firstDay) / day);
    byDay.set(date, [...(byDay.get(date) ?? []), step]);
  }
  const months = Array.from({ length: 12 }, (_, month) => month);
  const seen = new Set(steps.map(({ decision }) => lookOf(decision)));
  return html`<section class="card year" aria-labelledby="year">
    <h2 id="year">The year</h2>
    <div class="months" data-calendar>${months.map((month) => monthView(month, byDay))}</div>
    <ul class="legend" aria-label="Colors">
      ${order
        .filter((look) => (look === 'none' ? byDay.size < daysDrawn : seen.has(look)))
        .map((look) => html`<li><span class="day ${look}"></span>${legend[look]}</li>`)}
    </ul>
  </section>`;
}

function monthView(month: number, byDay: ReadonlyMap<number, readonly YearStep[]>): TemplateResult {
  const first = Date.UTC(2027, month, 1);
  const length = new Date(Date.UTC(2027, month + 1, 0)).getUTCDate();
  const dates = Array.from({ length }, (_, index) => {
    const at = first + index * day;
    const steps = byDay.get((at - Date.UTC(2027, 0, 1)) / day) ?? [];
    return { at, date: index + 1, steps, shown: steps.filter(({ decision }) => decision.show) };
  });
  const name = monthName.format(first);
  const on = dates.filter(({ shown }) => shown.length > 0).map(({ date }) => date);
  return html`<div class="month">
    <p class="month-name" aria-hidden="true">${name}</p>
    <div class="days" role="img" aria-label="${name}: ${inWords(on)}">
      ${dates.map(({ at, date, steps, shown }) => {
        const look = lookOfDay(steps);
        const starts = date === 1 ? ` starts-${(new Date(at).getUTCDay() + 6) % 7}` : '';
        return html`<span
          class="day ${look}${starts}"
          data-shown=${shown.length || nothing}
          title="${dayName.format(at)}: ${saidOf(steps)}"
          >${shown.length > 1 ? shown.length : nothing}</span
        >`;
      })}
    </div>
  </div>`;
}

function inWords(dates: readonly number[]): string {
  if (dates.length === 0) return 'nothing offered';
  return `offered on ${new Intl.ListFormat('en').format(ranges(dates))}`;
}

/** `1, 2, 3, 7` as `1 to 3` and `7`. */
function ranges(dates: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run?.[1] === date - 1) run[1] = date;
    else runs.push([date, date]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
}

function lookOfDay(steps: readonly YearStep[]): Look | 'none' {
  const there = new Set(steps.map(({ decision }) => lookOf(decision)));
  return looks.find((look) => there.has(look)) ?? 'none';
}

function saidOf(steps: readonly YearStep[]): string {
  if (steps.length === 0) return legend.none;
  const said = steps.map(
    ({ decision: { show, reason } }) => `${show ? 'Offered' : 'Quiet'} – ${why[reason]}`,
  );
  return [...new Set(said)].join('; ');
}
