import { html, nothing, type TemplateResult } from 'lit';
import type { PasskeyEventMap } from '../../src/events.js';
import type { Person, Policy } from './api.js';
import { policyView } from './policy.js';
import type { Entry, PageActions } from './state.js';
import { exactTime } from './times.js';

const names = [
  'passkey-step',
  'passkey-enrolled',
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
  'authenticator-added',
  'authenticator-renamed',
  'authenticator-removed',
  'authenticator-suspended',
  'challenge-passed',
  'recovery-codes-saved',
] as const satisfies readonly (keyof PasskeyEventMap)[];

/** Tells `add` what the elements on this page say to it. */
export function listen(add: (entry: Entry) => void): void {
  for (const name of names) {
    document.addEventListener(name, (event) => {
      if (event instanceof CustomEvent) add({ at: new Date(), name, facts: factsOf(event.detail) });
    });
  }
}

/** The result token is spent by now, but a log is no place for any token. */
function factsOf(detail: unknown): string {
  return JSON.stringify(detail, (property, value: unknown) =>
    property === 'result' ? '…' : value,
  );
}

/** Folded away at the foot of the page. */
export function developersView(
  entries: readonly Entry[],
  signedIn: { person: Person; policy: Policy } | undefined,
  actions: PageActions,
): TemplateResult {
  return html`<footer class="developers">
    <details>
      <summary>For developers</summary>
      <div class="folded">
        <section aria-labelledby="more">
          <h2 id="more">More to see</h2>
          <p><a href="/docs/">Documentation</a>: embedding, theming, what each failure means</p>
          <p><a href="/journeys">Ways to a passkey</a>, from sign-in to dashboard</p>
          <p><a href="/cadence">A year of prompts</a>, drawn for any policy</p>
          <p><a href="/gallery">Gallery</a>, every state in every language</p>
        </section>
        <section aria-labelledby="events">
          <h2 id="events">What the element told the page</h2>
          ${
            entries.length === 0
              ? html`<p class="soft">Nothing yet: add a passkey.</p>`
              : html`<ol class="log" dir="ltr" tabindex="0" aria-labelledby="events">
                  ${entries.map(
                    ({ at, name, facts }) =>
                      html`<li>
                        <time datetime=${at.toISOString()}>${exactTime(at)}</time>
                        <code>${name}</code> <code class="soft">${facts}</code>
                      </li>`,
                  )}
                </ol>`
          }
        </section>
        ${
          signedIn
            ? html`${policyView(signedIn.policy, actions)}
                <section aria-labelledby="curl">
                  <h2 id="curl">Track an action</h2>
                  <p class="soft">
                    What this company’s server does when you press “Set up a passkey”; the answer’s
                    <code>url</code> also opens by itself.
                  </p>
                  <pre
                    tabindex="0"
                    aria-labelledby="curl"
                    dir="ltr"
                  ><code>${curl(signedIn.person)}</code></pre>
                </section>`
            : nothing
        }
      </div>
    </details>
  </footer>`;
}

function curl({ id, email }: Person): string {
  const body = `{"userId": "${id}", "action": "add-passkey", "purpose": "enroll",
       "user": {"name": "${email}"}, "authenticatedAt": "'$(date -u +%FT%TZ)'"}`;
  return `curl ${location.origin}/v1/actions \\
  -H "Authorization: Bearer \${API_KEY:-demo-key}" -H 'Content-Type: application/json' \\
  -d '${body}'`;
}
