import { svg, type SVGTemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { MethodKind } from '../contract.js';

/**
 * What the platform's prompt will look like and ask, on a grid of pixels: 1.5-px lines, the second tone in the fill. `rise`
 * is what comes up, `ask` what the person is to do; the lock stands for whatever unlocks the device, which no page can see.
 */
function illustration(drawing: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg
    class="scene"
    viewBox="0 0 96 72"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${drawing}</svg>`;
}

const lock = svg`<g class="ask">
  <rect x="-5" y="0" width="10" height="8" rx="2" fill="currentColor" fill-opacity=".28" />
  <path d="M-3 0v-2.5a3 3 0 0 1 6 0V0" />
</g>`;

/** A sheet that comes up from the lower edge. */
const phone = illustration(svg`
  <rect x="29" y=".75" width="38" height="70.5" rx="8" fill="currentColor" fill-opacity=".07" />
  <path d="M45 5h6" />
  <path d="M36 14h10M36 20h24M36 26h18" stroke-opacity=".32" />
  <svg x="29.75" y="30" width="36.5" height="40.5">
    <g class="rise">
      <rect x="3.25" y="1" width="30" height="36" rx="5.5" fill="currentColor" fill-opacity=".14" />
      <g transform="translate(18.25 11.5)">${lock}</g>
      <path d="M11.25 29h14" stroke-width="4" stroke-opacity=".5" />
    </g>
  </svg>
`);

/** A dialog in the middle of the screen. */
const laptop = illustration(svg`
  <path d="M14 56V11a6 6 0 0 1 6-6h56a6 6 0 0 1 6 6v45" fill="currentColor" fill-opacity=".07" />
  <path
    d="M5 56.75h86v1.5a6 6 0 0 1-6 6H11a6 6 0 0 1-6-6z"
    fill="currentColor"
    fill-opacity=".14"
  />
  <path d="M42 57v.5a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2V57" />
  <g class="rise">
    <rect x="30" y="12" width="36" height="36" rx="5.5" fill="currentColor" fill-opacity=".14" />
    <g transform="translate(48 21.5)">${lock}</g>
    <path d="M38 40.5h6.5" stroke-width="4" stroke-opacity=".22" />
    <path d="M52 40.5h6.5" stroke-width="4" stroke-opacity=".5" />
  </g>
`);

/** A key that is put into the side of a computer, and touched. */
const keyIn = illustration(svg`
  <path d="M3 10.75h20a6 6 0 0 1 6 6v38.5a6 6 0 0 1-6 6H3" fill="currentColor" fill-opacity=".07" />
  <path d="M29 29.5h-5v13h5" stroke-opacity=".5" />
  <g class="insert">
    <path d="M42 30.5H30v11h12" fill="currentColor" fill-opacity=".07" />
    <path d="M34 34v.1M34 38v.1" stroke-opacity=".6" />
    <rect x="42" y="24.5" width="46" height="23" rx="6.5" fill="currentColor" fill-opacity=".14" />
    <circle cx="80.5" cy="36" r="2.5" />
    <circle cx="59" cy="36" r="6" fill="currentColor" fill-opacity=".28" />
    <circle class="ask" cx="59" cy="36" r="16.5" stroke-opacity=".55" stroke-dasharray="1 4.18" />
  </g>
`);

/** A key that is held to a phone. */
const keyNear = illustration(svg`
  <rect x="12" y=".75" width="38" height="70.5" rx="8" fill="currentColor" fill-opacity=".07" />
  <path d="M28 5h6" />
  <path d="M19 16h10M19 22h24M19 28h18" stroke-opacity=".32" />
  <path class="ask" d="M56 30a8.5 8.5 0 0 1 0 12M60.5 25.5a15 15 0 0 1 0 21" />
  <g class="insert">
    <rect x="69" y="17" width="18" height="38" rx="6" fill="currentColor" fill-opacity=".14" />
    <circle cx="78" cy="39.5" r="4.5" fill="currentColor" fill-opacity=".28" />
    <circle cx="78" cy="25" r="2" />
  </g>
`);

/** By what kind of device it is, which is known, and what is asked for. */
export function promptIllustration(method: MethodKind): SVGTemplateResult {
  const held = /iphone|android/.test(platform());
  if (method === 'security-key') return held ? keyNear : keyIn;
  return held ? phone : laptop;
}
