import { html, LitElement, type TemplateResult } from 'lit';

/** What a site has of its own, with a Lit of its own. */
class SiteGreeting extends LitElement {
  protected override render(): TemplateResult {
    return html`<button>Good morning</button>`;
  }
}
customElements.define('site-greeting', SiteGreeting);
