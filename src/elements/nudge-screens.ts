import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { EnrollState } from '../flows/enroll-states.js';
import { isEnough } from '../flows/nudge.js';
import { isRequired, type NudgeState } from '../flows/nudge-state.js';
import { failureText } from '../i18n/failure-text.js';
import { remedies } from '../i18n/remedies.js';
import type { NudgeOffer } from '../nudge-contract.js';
import { keptIn } from './enrolled-screens.js';
import type { EnrollActions } from './enroll-actions.js';
import { doneIcon, warnIcon } from './icons.js';
import { wayOut, type OfferActions } from './nudge-offer.js';
import { passkeyIcon } from './passkey-icon.js';

type In<S extends NudgeState['step']> = Extract<NudgeState, { step: S }>;

const icons = { neutral: passkeyIcon, success: doneIcon, attention: warnIcon, danger: warnIcon };

/** Where else it can be done, in place of a third try. */
function elsewhere(): string {
  return msg('You can create a passkey later in your account’s settings, here or elsewhere.', {
    id: 'nudge-later-help',
  });
}

/** After two prompts that were dismissed. */
export function laterScreen(offer: NudgeOffer, actions: OfferActions): TemplateResult {
  return html`<div class="screen neutral">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${msg('You can do this later', { id: 'nudge-later' })}</h2>
    <p class="lead">${elsewhere()}</p>
    <div class="actions">${wayOut(offer, actions)}</div>
  </div>`;
}

/** What went wrong, without a fuss; another try, or the way out. */
export function failedScreen(
  { failure, session, unsent }: Extract<EnrollState, { step: 'failed' }>,
  offer: NudgeOffer,
  enroll: EnrollActions,
  actions: OfferActions,
): TemplateResult {
  const { title, help, tone } = failureText(failure, { platform: platform() });
  const ways = remedies(failure);
  const done = ways.includes('done');
  const enough = !unsent && !isRequired(offer) && isEnough(session?.attempts ?? 0);
  const again = session !== undefined && (ways.includes('retry') || ways.includes('reload'));
  return html`<div class=${`screen ${tone}`}>
    ${icons[tone]}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <p class="lead" role=${icons[tone] === warnIcon ? 'alert' : nothing}>
      ${again && enough ? elsewhere() : help}
    </p>
    <div class="actions">
      ${
        done
          ? html`<button part="primary" @click=${() => enroll.send({ type: 'finished' })}>
              ${msg('Done', { id: 'done' })}
            </button>`
          : nothing
      }
      ${
        again && !enough
          ? html`<button
              part="primary"
              @click=${({ detail }: UIEvent) => {
                if (detail < 2) enroll.retry();
              }}
            >
              ${msg('Try again', { id: 'try-again' })}
            </button>`
          : nothing
      }
      ${done ? nothing : wayOut(offer, actions)}
    </div>
  </div>`;
}

/** A passkey that nobody was asked about: where it is, and the way to have it gone. */
export function toldScreen(
  { done, undo }: In<'told'>,
  { finish, takeBack }: { readonly finish: () => void; readonly takeBack: () => void },
): TemplateResult {
  const running = undo === 'running' ? 'true' : nothing;
  return html`<div class="screen success">
    ${doneIcon}
    <h2 part="heading" tabindex="-1">
      ${msg('A passkey was created for you', { id: 'nudge-told' })}
    </h2>
    <p class="lead">${keptIn(done.authenticator)}</p>
    ${
      undo === 'failed'
        ? html`<p class="small" part="error" role="alert">
            ${msg('It couldn’t be removed. Try again.', { id: 'nudge-undo-failed' })}
          </p>`
        : nothing
    }
    <div class="actions">
      <button part="primary" aria-disabled=${running} @click=${finish}>
        ${msg('OK', { id: 'nudge-ok' })}
      </button>
      ${
        undo === 'never'
          ? nothing
          : html`<button part="secondary" aria-disabled=${running} @click=${takeBack}>
              ${msg('Undo', { id: 'nudge-undo' })}
            </button>`
      }
    </div>
  </div>`;
}

export function undoneScreen(finish: () => void): TemplateResult {
  return html`<div class="screen neutral">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${msg('The passkey was removed', { id: 'nudge-undone' })}</h2>
    <p class="lead">${msg('Your other ways to sign in stay as they are.', { id: 'why-keep' })}</p>
    <div class="actions">
      <button part="primary" @click=${finish}>${msg('OK', { id: 'nudge-ok' })}</button>
    </div>
  </div>`;
}
