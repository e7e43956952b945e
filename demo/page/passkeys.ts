import { html, nothing, type TemplateResult } from 'lit';
import type { AuthenticatorJSON } from '../../src/contract.js';
import { key, phone } from './icons.js';
import type { PageActions } from './state.js';
import { day } from './times.js';

/** The person's passkeys, as the server lists them. */
export function passkeysCard(
  authenticators: readonly AuthenticatorJSON[],
  actions: PageActions,
): TemplateResult {
  const setUp = (look: string): TemplateResult =>
    html`<button class=${look} @click=${() => actions.setUp()}>Set up a passkey</button>`;
  return html`<section class="card passkeys" aria-labelledby="passkeys">
    <header>
      <h2 id="passkeys" tabindex="-1">Passkeys</h2>
      ${
        authenticators.length > 0
          ? html`<p class="soft">${count(authenticators.length)}</p>`
          : nothing
      }
    </header>
    ${
      authenticators.length === 0
        ? html`<div class="empty">
            <span class="disc" aria-hidden="true">${key}</span>
            <p class="lead">
              Sign in the way you unlock your device: nothing to remember, and nothing a false
              website can take from you.
            </p>
            ${setUp('filled')}
          </div>`
        : html`<ul class="rows">
              ${authenticators.map((authenticator) => row(authenticator))}
            </ul>
            <footer>${setUp('outlined')}</footer>`
    }
  </section>`;
}

function row({
  id,
  name,
  provider,
  createdAt,
  syncs,
  attachment,
}: AuthenticatorJSON): TemplateResult {
  return html`<li class="row" data-authenticator=${id}>
    <span class="disc" aria-hidden="true">${attachment === 'cross-platform' ? key : phone}</span>
    <div class="what">
      <p class="name"><bdi>${name}</bdi></p>
      <p class="soft">
        ${provider && provider !== name ? html`<bdi>${provider}</bdi> · ` : nothing}Added
        <time datetime=${createdAt}>${day(createdAt)}</time>
      </p>
    </div>
    ${syncs ? nothing : html`<span class="tag">Only on this device</span>`}
  </li>`;
}

function count(passkeys: number): string {
  return passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`;
}
