import { svg, type SVGTemplateResult } from 'lit';

/** Our own drawings: 1.5-px lines on a 24-px grid, a second tone in the fill. Decorative, the text says it all. */
export function icon(drawing: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${drawing}</svg>`;
}

/** A person and their key. */
export const passkeyIcon = icon(svg`
  <circle cx="9" cy="7.5" r="3.75" fill="currentColor" fill-opacity=".14" />
  <path d="M2.75 19.5c0-3.3 2.8-5.5 6.25-5.5 1.2 0 2.3.26 3.25.73" />
  <circle cx="17.75" cy="12.5" r="3" fill="currentColor" fill-opacity=".14" />
  <path d="M17.75 15.5v5.75M17.75 18.25h2M17.75 21.25h2" />
`);
