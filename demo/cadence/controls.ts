import { html, nothing, type TemplateResult } from 'lit';
import { nudgePresets, type NudgePreset } from '../../src/nudge/index.js';
import {
  begins,
  manners,
  numbers,
  rhythms,
  whole,
  type PolicyNumber,
  type Setup,
} from './setup.js';
import { fields, presets } from './words.js';

export type Change = (part: Partial<Setup>) => void;

const names = Object.keys(presets) as NudgePreset[];

/** What the year follows from: a policy, and a person. */
export function controls(setup: Setup, change: Change): TemplateResult {
  return html`<form class="card controls" @submit=${(event: Event) => event.preventDefault()}>
    <fieldset class="presets">
      <legend><h2>The policy</h2></legend>
      ${names.map(
        (name) =>
          html`<label>
            <input
              type="radio"
              name="preset"
              value=${name}
              .checked=${setup.preset === name}
              @change=${() => change({ preset: name, policy: nudgePresets[name] })}
            />
            <span class="called">${presets[name][0]}</span>
            <span class="soft">${presets[name][1]}</span>
          </label>`,
      )}
    </fieldset>
    <details class="numbers" ?open=${setup.preset === null}>
      <summary>${setup.preset ? 'Its numbers' : 'Your own numbers'}</summary>
      <div class="fields">${numbers.map((name) => numberField(name, setup, change))}</div>
    </details>
    <fieldset class="person">
      <legend><h2>The person</h2></legend>
      ${choice('Signs in', rhythms, setup.rhythm, (rhythm) => change({ rhythm }))}
      ${
        setup.rhythm === 'now-and-then'
          ? html`<button
              type="button"
              class="outlined"
              @click=${() => change({ seed: (setup.seed % 999) + 1 })}
            >
              Take somebody else
            </button>`
          : nothing
      }
      ${choice(
        'On',
        { 1: 'One device', 2: 'A laptop and a phone' },
        setup.devices === 2 ? '2' : '1',
        (devices) => change({ devices: devices === '2' ? 2 : 1 }),
      )}
      ${choice('Answers', manners, setup.manner, (manner) => change({ manner }))}
      ${
        begins(setup.manner)
          ? number('From offer', '', setup.offer, (offer) =>
              change({ offer: Math.max(1, offer ?? 1) }),
            )
          : nothing
      }
      ${
        setup.manner === 'creates' || setup.manner === 'never'
          ? number(
              setup.manner === 'creates' ? 'Removes it on day' : 'Switches offers on, on day',
              '',
              setup.until,
              (until) => change({ until }),
            )
          : nothing
      }
    </fieldset>
  </form>`;
}

function numberField(name: PolicyNumber, { policy }: Setup, change: Change): TemplateResult {
  const [label, unit] = fields[name];
  return number(label, unit, policy[name], (value) =>
    change({
      preset: null,
      policy: { ...policy, [name]: value ?? (name === 'snoozes' ? null : 0) },
    }),
  );
}

/** Empty is null; what is no whole number changes nothing. */
function number(
  label: string,
  unit: string,
  value: number | null,
  set: (value: number | null) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <input
      type="text"
      inputmode="numeric"
      maxlength="4"
      autocomplete="off"
      placeholder="–"
      .value=${value === null ? '' : `${value}`}
      @change=${({ currentTarget }: Event) => {
        if (!(currentTarget instanceof HTMLInputElement)) return;
        const text = currentTarget.value.trim();
        const typed = text === '' ? null : whole(text, value);
        currentTarget.value = typed === null ? '' : `${typed}`;
        set(typed);
      }}
    />
    ${unit ? html`<span class="soft">${unit}</span>` : nothing}
  </label>`;
}

function choice<T extends string>(
  label: string,
  all: Readonly<Record<T, string>>,
  chosen: T,
  choose: (one: T) => void,
): TemplateResult {
  return html`<label class="field wide">
    <span>${label}</span>
    <select
      @change=${({ currentTarget }: Event) => {
        if (!(currentTarget instanceof HTMLSelectElement)) return;
        for (const name of Object.keys(all) as T[]) if (name === currentTarget.value) choose(name);
      }}
    >
      ${(Object.keys(all) as T[]).map(
        (name) => html`<option value=${name} .selected=${name === chosen}>${all[name]}</option>`,
      )}
    </select>
  </label>`;
}
