import { html, type TemplateResult } from 'lit';
import type { Change } from './browse-view.js';
import { platforms } from './platforms.js';
import { styles } from './wear.js';
import { directions, languages, plain, themes, widths, type Wishes } from './wishes.js';

/** What is wished for all cells at once. */
export function toolbar(wishes: Wishes, change: Change): TemplateResult {
  return html`<div class="toolbar" role="group" aria-label="How cells are shown">
    ${select('Language', languages, wishes.locale, languageName, (locale) => change({ locale }))}
    ${select('Platform', platforms, wishes.platform, platformName, (platform) =>
      change({ platform }),
    )}
    ${select(
      'Style',
      ['', ...styles],
      wishes.style,
      (name) => name || 'Default',
      (style) => change({ style }),
    )}
    ${choice('Theme', themes, wishes.theme, (theme) => change({ theme }))}
    ${choice('Direction', directions, wishes.dir, (dir) => change({ dir }))}
    ${choice('Width', widths, wishes.width, (width) => change({ width }))}
    <button type="button" class="plain" @click=${() => change({ ...plain })}>Reset</button>
  </div>`;
}

function select<T extends string>(
  label: string,
  values: readonly T[],
  current: T,
  nameOf: (value: T) => string,
  choose: (value: T) => void,
): TemplateResult {
  return html`<label class="tool">
    <span>${label}</span>
    <select
      @change=${({ target }: Event) => {
        const wanted = target instanceof HTMLSelectElement && target.value;
        const known = values.find((value) => value === wanted);
        if (known !== undefined) choose(known);
      }}
    >
      ${values.map(
        (value) =>
          html`<option value=${value} .selected=${value === current}>${nameOf(value)}</option>`,
      )}
    </select>
  </label>`;
}

function choice<T extends string>(
  label: string,
  values: readonly T[],
  current: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="tool">
    <legend>${label}</legend>
    <div class="segments">
      ${values.map(
        (value) =>
          html`<label>
            <input
              type="radio"
              name=${label}
              .checked=${value === current}
              @change=${() => choose(value)}
            />
            <span>${value}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Each language in its own words, as people look for it. */
function languageName(tag: string): string {
  if (tag === 'pseudo') return 'Pseudo-letters, 40 % longer';
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return `${name} (${tag})`;
}

const platformNames: Readonly<Record<(typeof platforms)[number], string>> = {
  mac: 'Mac',
  iphone: 'iPhone and iPad',
  windows: 'Windows',
  android: 'Android',
  chromeos: 'ChromeOS',
  linux: 'Linux',
  other: 'Any other',
};

function platformName(platform: (typeof platforms)[number]): string {
  return platformNames[platform];
}
