import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { keepIcon } from './icons.js';

/** After the page was left, where it comes back from the browser's own memory. */
export function gone(): TemplateResult {
  return html`<div class="screen neutral">
    ${keepIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('Your recovery codes are hidden', { id: 'recovery-gone' })}
    </h2>
    <p class="lead">
      ${msg('They’re shown only once. You can make new ones in your account’s settings.', {
        id: 'recovery-gone-help',
      })}
    </p>
  </div>`;
}
