import { html, type TemplateResult } from 'lit';
import type { Policy } from './api.js';
import type { PageActions } from './state.js';

const names = {
  totp: 'Authenticator app',
  'email-otp': 'Code by e-mail',
  'sms-otp': 'Code by text message',
  'recovery-code': 'Recovery codes',
} as const;

type Factor = keyof typeof names;
const factors = Object.keys(names) as Factor[];

/** The tenant's rules, which a real site would keep in its configuration. */
export function policyView(policy: Policy, actions: PageActions): TemplateResult {
  const change = (part: Partial<Policy>): void => actions.setPolicy({ ...policy, ...part });
  const toggle = (factor: Factor, on: boolean): void =>
    change({
      secondFactor: factors.filter((name) =>
        name === factor ? on : policy.secondFactor.includes(name),
      ),
    });
  return html`<section class="policy" aria-labelledby="policy">
    <h2 id="policy">This site’s rules</h2>
    <fieldset>
      <legend>Passkeys</legend>
      ${(['smart', 'classic'] as const).map(
        (mode) =>
          html`<label>
            <input
              type="radio"
              name="mode"
              value=${mode}
              .checked=${policy.mode === mode}
              @change=${() => change({ mode })}
            />
            ${mode === 'smart' ? 'Smart: no user name needed' : 'Classic: user name first'}
          </label>`,
      )}
      <label>
        At most
        <select
          @change=${({ currentTarget }: Event) => {
            if (currentTarget instanceof HTMLSelectElement)
              change({ passkeyLimit: Number(currentTarget.value) });
          }}
        >
          ${[1, 2, 3, 10, 100].map(
            (limit) =>
              html`<option value=${limit} .selected=${policy.passkeyLimit === limit}>
                ${limit}
              </option>`,
          )}
        </select>
        passkeys
      </label>
    </fieldset>
    <fieldset>
      <legend>Other ways to sign in</legend>
      ${factors.map(
        (factor) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${policy.secondFactor.includes(factor)}
              @change=${({ currentTarget }: Event) => {
                if (currentTarget instanceof HTMLInputElement)
                  toggle(factor, currentTarget.checked);
              }}
            />
            ${names[factor]}
          </label>`,
      )}
    </fieldset>
  </section>`;
}
