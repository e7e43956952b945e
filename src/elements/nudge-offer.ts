import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { EnrollState } from '../flows/enroll-states.js';
import { answersTo, isRequired } from '../flows/nudge-state.js';
import { plural } from '../i18n/plural.js';
import { unlockText } from '../i18n/unlock-text.js';
import type { NudgeOffer } from '../nudge-contract.js';
import { icon, passkeyIcon } from './passkey-icon.js';

/** What the screens of an offer can do about a click. */
export interface OfferActions {
  /** Opens the prompt, in the task of the click. */
  readonly create: (click: Pick<UIEvent, 'detail'>) => void;
  readonly answer: (answer: 'skipped' | 'not-here' | 'never') => void;
  /** Shows the answers that last, or hides them. */
  readonly unfold: (shown: boolean) => void;
}

const chevronIcon = icon(svg`<path d="m6.5 9.5 5.5 5.5 5.5-5.5" />`);

/** The benefit, what the device will ask, and every answer there is. */
export function offerScreen(
  state: Extract<EnrollState, { step: 'opened' | 'why' }>,
  offer: NudgeOffer,
  unfolded: boolean,
  actions: OfferActions,
): TemplateResult {
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${title(offer, state.session.opening.relyingParty?.name)}</h2>
    <p class="lead">
      ${
        offer.reason === 'here_too'
          ? msg('You signed in with a passkey from another device.', { id: 'nudge-elsewhere' })
          : nothing
      }
      ${msg(str`You’ll use ${unlockText(platform())}.`, { id: 'unlocking' })}
    </p>
    <p class="small">
      ${msg('Anyone who can unlock this device can sign in with the passkey.', {
        id: 'why-shared',
      })}
    </p>
    <div class="actions">
      <button
        part="primary"
        aria-disabled=${state.offer.at === 'preparing' ? 'true' : nothing}
        @click=${actions.create}
      >
        ${msg('Create a passkey', { id: 'create' })}
      </button>
      ${wayOut(offer, actions)}
    </div>
    ${foot(offer, unfolded, actions)}
  </div>`;
}

function title({ reason }: NudgeOffer, site: string | undefined): string | TemplateResult {
  switch (reason) {
    case 'here_too':
      return msg('Create a passkey on this device too?', { id: 'nudge-here-too' });
    case 'required':
      return site
        ? msg(html`<bdi>${site}</bdi> requires a passkey`, { id: 'nudge-required-by' })
        : msg('A passkey is required', { id: 'nudge-required' });
    case 'burst':
    case 'due':
      return msg('Sign in the way you unlock your device', { id: 'why-title' });
  }
}

/** How often it can still be put off, and for how long. */
function foot(
  offer: NudgeOffer,
  unfolded: boolean,
  actions: OfferActions,
): TemplateResult | typeof nothing {
  if (isRequired(offer)) return nothing;
  return html`<div class="foot" @keydown=${(event: KeyboardEvent) => close(event, actions)}>
    ${grace(offer)} ${toggle(unfolded, actions)} ${unfolded ? lasting(offer, actions) : nothing}
  </div>`;
}

function grace({ left }: NudgeOffer): TemplateResult | typeof nothing {
  if (left === undefined) return nothing;
  return html`<p class="small">
    ${
      left <= 1
        ? msg('This is the last time you can put this off.', { id: 'nudge-left-last' })
        : plural(
            msg(
              str`one:You can put this off once more.|other:You can put this off ${left} more times.`,
              { id: 'nudge-left', desc: 'Plural forms' },
            ),
            left,
          )
    }
  </p>`;
}

/** The one answer that is always there. */
export function wayOut(offer: NudgeOffer, actions: OfferActions): TemplateResult {
  return html`<button part="secondary" @click=${() => actions.answer('skipped')}>
    ${
      isRequired(offer)
        ? msg('I can’t do this here', { id: 'nudge-cannot' })
        : msg('Not now', { id: 'not-now' })
    }
  </button>`;
}

function toggle(unfolded: boolean, actions: OfferActions): TemplateResult {
  return html`<button
    part="secondary tool"
    class="toggle"
    data-more
    aria-expanded=${unfolded ? 'true' : 'false'}
    aria-controls=${unfolded ? 'more' : nothing}
    @click=${() => actions.unfold(!unfolded)}
  >
    <span>${msg('More options', { id: 'nudge-more' })}</span>${chevronIcon}
  </button>`;
}

/** The answers that last, each with what it means. */
function lasting(offer: NudgeOffer, actions: OfferActions): TemplateResult {
  return html`<div id="more" class="more" part="more">
    <button part="secondary" @click=${() => actions.answer('not-here')}>
      ${msg('Not on this device', { id: 'nudge-not-here' })}
    </button>
    ${
      answersTo(offer).includes('never')
        ? html`<button part="secondary" @click=${() => actions.answer('never')}>
            ${msg('Don’t ask again', { id: 'nudge-never' })}
          </button>`
        : nothing
    }
  </div>`;
}

function close(event: KeyboardEvent, actions: OfferActions): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  actions.unfold(false);
}
