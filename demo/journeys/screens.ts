import { html, nothing, type TemplateResult } from 'lit';
import { landscape } from '../page/icons.js';
import type { PageActions, PageState } from './state.js';

/** What the site's own server refused, in its words. */
function problemText({ code, triesLeft }: NonNullable<PageState['problem']>): string {
  switch (code) {
    case 'wrong_password':
      return 'This e-mail address and password do not match. Check both and try again.';
    case 'wrong_code':
      return triesLeft === 1
        ? 'That is not the code. You can try once more.'
        : `That is not the code. You can try ${triesLeft ?? 'a few'} more times.`;
    case 'expired':
      return 'This code is no longer good. Send a new one.';
    case 'too_many':
      return 'Too many tries. Sign in again in a while.';
    case 'invalid_request':
      return 'Fill in the field as it says.';
    case 'unknown_account':
      return 'This passkey is from an earlier visit of this demonstration, whose people are gone. Use another way.';
    case 'not_confirmed':
      return 'We could not confirm that. Try again.';
    case 'network':
      return 'The connection was lost. Check it and try again.';
    default:
      return 'That did not work. Begin again.';
  }
}

function refused({ problem }: PageState): TemplateResult | typeof nothing {
  return problem
    ? html`<p id="problem" class="problem" role="alert">${problemText(problem)}</p>`
    : nothing;
}

/** Hands over what stands in a form's one field. */
function submitted(take: (text: string) => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget).get('given');
    if (typeof given === 'string') take(given);
  };
}

/** `autofill`: the browser may offer a passkey in the field. */
export function identifyScreen(
  state: PageState,
  actions: PageActions,
  autofill = false,
): TemplateResult {
  const invalid = state.problem !== undefined;
  return html`<form
    class="own-form"
    novalidate
    @submit=${submitted((text) => actions.identify(text))}
  >
    <label for="identifier">E-mail address</label>
    <input
      id="identifier"
      name="given"
      type="email"
      autocomplete=${autofill ? 'username webauthn' : 'username'}
      autocapitalize="none"
      spellcheck="false"
      maxlength="255"
      dir="auto"
      required
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${invalid ? 'problem' : nothing}
    />
    ${refused(state)}
    <button class=${autofill ? 'outlined' : 'filled'} ?disabled=${state.busy}>
      ${autofill ? 'Continue with a password' : 'Continue'}
    </button>
  </form>`;
}

export function passwordScreen(state: PageState, actions: PageActions): TemplateResult {
  const invalid = state.problem !== undefined;
  return html`<form
    class="own-form"
    novalidate
    @submit=${submitted((text) => actions.password(text))}
  >
    <p class="as">
      <bdi>${state.visit?.identifier ?? ''}</bdi>
      <button type="button" class="plain" @click=${() => actions.again()}>Change</button>
    </p>
    <input
      class="hidden"
      type="email"
      autocomplete="username"
      aria-hidden="true"
      tabindex="-1"
      readonly
      .value=${state.visit?.identifier ?? ''}
    />
    <label for="password">Password</label>
    <input
      id="password"
      name="given"
      type="password"
      autocomplete="current-password"
      maxlength="200"
      required
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${invalid ? 'problem' : nothing}
    />
    ${refused(state)}
    <button class="filled" ?disabled=${state.busy}>Sign in</button>
  </form>`;
}

export function codeScreen(state: PageState, actions: PageActions): TemplateResult {
  const sentTo = state.visit?.sentTo;
  if (sentTo === undefined)
    return html`<div class="own-form">
      <p>One more step. Where may we send a code?</p>
      ${refused(state)}
      <button class="filled" ?disabled=${state.busy} @click=${() => actions.send('email')}>
        Send it by e-mail
      </button>
      <button class="outlined" ?disabled=${state.busy} @click=${() => actions.send('sms')}>
        Send it as a text message
      </button>
    </div>`;
  const invalid = state.problem !== undefined;
  return html`<form class="own-form" novalidate @submit=${submitted((text) => actions.check(text))}>
    <p>We sent a code to <bdi>${sentTo}</bdi>. It is good for 10 minutes.</p>
    <label for="code">Code of 6 digits</label>
    <input
      id="code"
      class="code-field"
      name="given"
      inputmode="numeric"
      autocomplete="one-time-code"
      pattern="[0-9]{6}"
      maxlength="6"
      dir="ltr"
      required
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${invalid ? 'problem' : nothing}
    />
    ${refused(state)}
    <button class="filled" ?disabled=${state.busy}>Confirm</button>
    <button
      type="button"
      class="plain"
      ?disabled=${state.busy}
      @click=${() => actions.send('email')}
    >
      Send another by e-mail
    </button>
  </form>`;
}

/** The site's own choice for whoever has no passkey where one is required. */
export function outsideScreen(state: PageState, actions: PageActions): TemplateResult {
  return html`<div class="own-form">
    <p>
      Your society asks for a passkey, and this account has none yet. Nothing in it has changed.
    </p>
    <p class="soft">
      Can this device not make one? Sign in on another device of yours, or call us: we help you in.
    </p>
    ${refused(state)}
    <button class="filled" ?disabled=${state.busy} @click=${() => actions.retry()}>
      Try again
    </button>
    <button class="outlined" ?disabled=${state.busy} @click=${() => actions.again()}>
      Sign out
    </button>
  </div>`;
}

export function dashboardScreen(
  { account, validated, visit, busy }: PageState,
  actions: PageActions,
): TemplateResult {
  const passkeys = account?.passkeys ?? [];
  return html`<div class="dashboard">
    <div class="balance">
      ${landscape}
      <p class="soft">Tide savings</p>
      <p class="amount">€ 4,218.60</p>
    </div>
    <section aria-labelledby="ways">
      <h3 id="ways">Ways to sign in</h3>
      <ul class="ways">
        <li><span class="called">Password</span> <span class="soft">with a code</span></li>
        ${passkeys.map(
          ({ name, syncs }) =>
            html`<li data-passkey>
              <span class="called"><bdi>${name}</bdi></span>
              <span class="soft">${syncs ? 'passkey, on all your devices' : 'passkey'}</span>
            </li>`,
        )}
      </ul>
    </section>
    ${
      validated
        ? html`<p class="fact" data-validated=${validated.purpose}>
            Our server had it confirmed: ${validated.purpose}, ${validated.outcome},
            ${validated.methods.join(', ')}${validated.elsewhere ? ', from another device' : ''}.
          </p>`
        : nothing
    }
    ${visit?.signedIn ? nothing : html`<p class="problem">This account is not open.</p>`}
    <button class="outlined" ?disabled=${busy} @click=${() => actions.again()}>Sign out</button>
  </div>`;
}

export { refused };
