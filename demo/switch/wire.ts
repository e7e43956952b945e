import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Service } from '../backends/service.js';
import { exactTime } from '../page/times.js';
import type { SwitchActions } from './state.js';
import type { Call, Side } from './traffic.js';

/** Every call to the service that is shown, the newest first. */
export function wirePanel(
  calls: readonly Call[],
  { name }: Service,
  actions: SwitchActions,
): TemplateResult {
  return html`<section class="card wire" aria-labelledby="wire">
    <div class="wire-head">
      <h2 id="wire">On the wire</h2>
      <button
        class="plain"
        data-clear
        ?disabled=${calls.length === 0}
        @click=${() => actions.clear()}
      >
        Clear
      </button>
    </div>
    ${
      calls.length === 0
        ? html`<p class="soft">Nothing yet. What the element says to ${name} appears here.</p>`
        : html`<ol class="calls" dir="ltr">
            ${repeat(
              calls,
              ({ id }) => id,
              (call) => callView(call),
            )}
          </ol>`
    }
    <p class="soft foot">
      Newest first. <code>•••</code> stands for what is secret, with its length; it is not kept.
    </p>
  </section>`;
}

function callView({ to, at, method, path, request, outcome }: Call): TemplateResult {
  return html`<li
    data-call=${to}
    data-method=${method}
    data-path=${path}
    data-status=${outcome?.status ?? nothing}
  >
    <details>
      <summary>
        <span class="method">${method}</span>
        <span class="path"
          >${broken(path)}${to === 'host' ? html`<span class="tag">page’s server</span>` : nothing}</span
        >
        <span class="end">
          ${
            outcome
              ? html`<span class="status ${outcome.good ? 'good' : 'bad'}">${outcome.status}</span>
                  <span class="ms">${outcome.ms} ms</span>`
              : html`<span class="status">…</span>`
          }
        </span>
      </summary>
      <div class="sent">
        <p class="soft">
          <time datetime=${at.toISOString()}>${exactTime(at)}</time>
        </p>
        ${sideView(to === 'sdk' ? 'Given' : 'Request', request)}
        ${outcome?.response ? sideView(to === 'sdk' ? 'Answered' : 'Response', outcome.response) : nothing}
      </div>
    </details>
  </li>`;
}

/** A path may break after a slash, and nowhere else if that can be helped. */
function broken(path: string): TemplateResult[] {
  return path.split(/(?<=[/?&])/).map((part) => html`${part}<wbr />`);
}

function sideView(title: string, { headers, body }: Side): TemplateResult {
  return html`<h3>${title}</h3>
    ${
      headers.length > 0
        ? html`<dl>
            ${headers.map(
              ([name, value]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    ${
      body
        ? html`<pre tabindex="0" aria-label=${`${title}, JSON`}><code>${colored(body)}</code></pre>`
        : html`<p class="soft">No body.</p>`
    }`;
}

/** Names and masks in colors of their own. */
function colored(json: string): (string | TemplateResult)[] {
  return json
    .split(/("[^"\\\n]*"(?=: )|••• \(\d+\))/)
    .map((part, index) =>
      index % 2 === 0
        ? part
        : html`<span class=${part.startsWith('•') ? 'masked' : 'name'}>${part}</span>`,
    );
}
