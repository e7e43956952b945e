import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from './api.js';
import { timeOfDay } from './times.js';

const shown = 8;

/** The person's mailbox and phone: the demo sends nothing anywhere else. */
export function inboxCard(messages: readonly Message[]): TemplateResult {
  return html`<section class="card aside" aria-labelledby="inbox">
    <h2 id="inbox">Inbox</h2>
    ${
      messages.length === 0
        ? html`<p class="soft">
            Codes and notices for this member appear here. Nothing leaves this machine.
          </p>`
        : html`<ol class="messages">
            ${messages.slice(0, shown).map((message) => messageView(message))}
          </ol>`
    }
  </section>`;
}

/** A link that is the way on by itself; what else is linked to in a mail says so in its words. */
const isWayOn = (url: string): boolean =>
  URL.canParse(url) && new URL(url).origin === location.origin && new URL(url).pathname !== '/';

function messageView({ subject, text, at, code, url, to }: Message): TemplateResult {
  const date = new Date(at);
  return html`<li>
    <details>
      <summary>
        <span class="about">${subject || html`Text message to <bdi>${to}</bdi>`}</span>
        <time class="soft" datetime=${at}>${timeOfDay(date)}</time>
        ${code ? html`<code class="code">${code}</code>` : nothing}
      </summary>
      <p class="text">${text}</p>
      ${
        url && isWayOn(url)
          ? html`<p><a href=${url} target="_blank" rel="noopener">Open the link</a></p>`
          : nothing
      }
    </details>
  </li>`;
}
