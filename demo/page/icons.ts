import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** 1.5-px lines on a 24-px grid; decorative. */
function line(drawing: SVGTemplateResult, name: string): TemplateResult {
  return html`<svg class=${`icon ${name}`} viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;
}

export const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="8" />
  <path d="M7 18.5c3 0 3-2 6-2s3 2 6 2 3-2 6-2" />
  <path class="faint" d="M7 24c3 0 3-2 6-2s3 2 6 2 3-2 6-2" />
  <path d="M16 16.5v-9M16 11.5c-2.5 0-4-1.5-4-4M16 13.5c2.5 0 4-1.5 4-4" />
</svg>`;

export const close = line(svg`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />`, 'close');

export const done = line(
  svg`<circle class="tone" cx="12" cy="12" r="9.25" /><path d="m8 12.25 2.75 2.75L16 9.5" />`,
  'done',
);

export const check = line(svg`<path d="m5.5 12.75 4 4 9-9.5" />`, 'check');

export const cannot = line(svg`<path d="M7 12h10" />`, 'cannot');

export const clock = line(
  svg`<circle class="tone" cx="12" cy="12" r="9.25" /><path d="M12 7v5.25l3.25 2" />`,
  'clock',
);

/** Marsh, tide and a low sun: three tones of the page. */
export const landscape = html`<svg
  class="landscape"
  viewBox="0 0 640 260"
  preserveAspectRatio="xMidYMax slice"
  aria-hidden="true"
>
  <circle class="sun" cx="468" cy="92" r="46" />
  <path class="far" d="M0 138c86-34 150-30 236-8s150 26 228 4 128-22 176-8v134H0z" />
  <path class="water" d="M0 176c92-14 160 10 262 8s196-34 378-10v86H0z" />
  <path class="near" d="M0 214c104-26 214-14 312 6s214 20 328-12v52H0z" />
  <path
    class="reeds"
    d="M84 226c2-34-2-62-10-86M92 228c0-40 4-70 14-98M104 230c2-26 10-50 22-70M536 232c-2-36 2-64 12-88M546 232c-2-26-8-48-18-64M556 231c2-26 8-44 18-60"
  />
</svg>`;
