import { html, type TemplateResult } from 'lit';

/** What is seen in groups, for those who hear it: letter by letter, with a pause after each group. */
export function spelled(groups: readonly string[]): TemplateResult {
  const heard = groups.map((group) => [...group].join(' ')).join(', ');
  return html`<span class="hidden heard" dir="ltr" translate="no">${heard}</span>`;
}
