import { msg } from '@lit/localize';
import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { passkeyIcon } from './passkey-icon.js';

/** While something is fetched. Focus may be here, so it has a name for those who do not see the drawing. */
export function waitingScreen(drawing: SVGTemplateResult = passkeyIcon): TemplateResult {
  return html`<div
    class="screen waiting"
    tabindex="-1"
    role="progressbar"
    aria-label=${msg('One moment…', { id: 'waiting' })}
  >
    ${drawing}
  </div>`;
}
