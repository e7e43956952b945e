import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AuthenticatorJSON } from '../contract.js';
import {
  addableHere,
  canDo,
  find,
  isOnKey,
  isPasskey,
  waysWithout,
} from '../flows/settings-facts.js';
import type { List, Op, SettingsEvent } from '../flows/settings-state.js';
import { plural } from '../i18n/plural.js';

type Send = (event: SettingsEvent) => void;

/** Names shown of what still opens the account. */
const namesShown = 4;

/** Says what is lost and what is left before it is done; the last way in gets the reason instead. */
export function removeDialog(
  state: List,
  { id, last }: Extract<Op, { at: 'confirming' }>,
  send: Send,
): TemplateResult | typeof nothing {
  const one = find(state.settings, id);
  if (!one) return nothing;
  const close = () => send({ type: 'closed' });
  return html`<dialog
    aria-labelledby="dialog-title"
    aria-describedby="dialog-text"
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
    @click=${(event: MouseEvent) => {
      // The backdrop is the dialog itself, everything in it is something else.
      if (event.target === event.currentTarget) close();
    }}
  >
    <div class="dialog">${last ? kept(one, state, send) : asked(one, state, send)}</div>
  </dialog>`;
}

function asked(one: AuthenticatorJSON, state: List, send: Send): TemplateResult {
  const { id, name } = one;
  return html`<h2 part="heading" id="dialog-title">
      ${msg(html`Remove <bdi>${name}</bdi>?`, { id: 'settings-remove-title' })}
    </h2>
    ${remaining(waysWithout(state.settings, id))}
    ${isPasskey(one) && !canSignal() ? byHand(state) : nothing}
    ${canSuspend(one, state) ? html`<p class="small">${whenLost()}</p>` : nothing}
    <div class="choices">
      ${closeButton(msg('Keep it', { id: 'settings-keep' }), send)}
      ${suspendButton(one, state, send)}
      <button
        part="primary"
        class="danger"
        @click=${() => send({ type: 'wanted', task: { do: 'remove', id } })}
      >
        ${msg('Remove', { id: 'settings-remove' })}
      </button>
    </div>`;
}

function kept(one: AuthenticatorJSON, state: List, send: Send): TemplateResult {
  const { settings, session } = state;
  const addable = addableHere(session.capabilities, settings).find(
    ({ method, refusal }) => !refusal && (session.webauthn || !isPasskey({ method })),
  );
  return html`<h2 part="heading" id="dialog-title">
      ${msg(html`<bdi>${one.name}</bdi> is your only way to sign in`, { id: 'settings-last-title' })}
    </h2>
    <p id="dialog-text">
      ${msg(
        'Without it you could no longer sign in. Add another way first, then remove this one.',
        {
          id: 'settings-last',
        },
      )}
    </p>
    ${
      canSuspend(one, state)
        ? html`<p class="small">
            ${msg(
              'Lost it? Suspend it, so that nobody can use it. You’ll need a recovery code or the site’s support to sign in again.',
              { id: 'settings-last-lost' },
            )}
          </p>`
        : nothing
    }
    <div class="choices">
      ${closeButton(msg('Keep it', { id: 'settings-keep' }), send)}
      ${suspendButton(one, state, send)}
      ${
        addable
          ? html`<button
              part="primary"
              @click=${() => send({ type: 'wanted', task: { do: 'add', method: addable.method } })}
            >
              ${msg('Add another first', { id: 'settings-add-first' })}
            </button>`
          : nothing
      }
    </div>`;
}

function remaining(ways: readonly AuthenticatorJSON[]): TemplateResult | typeof nothing {
  if (ways.length === 0) return nothing;
  const more = ways.length - namesShown;
  return html`<div id="dialog-text">
    <p>${msg('You can still sign in with:', { id: 'settings-remaining' })}</p>
    <ul class="remaining" role="list">
      ${ways.slice(0, namesShown).map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}
      ${
        more > 0
          ? html`<li>
              ${plural(
                msg(str`one:and one more|other:and ${more} more`, {
                  id: 'settings-more',
                  desc: 'Plural forms',
                }),
                more,
              )}
            </li>`
          : nothing
      }
    </ul>
  </div>`;
}

/** Whether the browser passes on what is gone (WebAuthn L3 §5.1.10); where it does not, the person has to. */
function canSignal(): boolean {
  return (
    'PublicKeyCredential' in globalThis &&
    'signalAllAcceptedCredentials' in globalThis.PublicKeyCredential
  );
}

function byHand({ session }: List): TemplateResult {
  const site = session.opening.relyingParty?.name ?? location.host;
  return html`<p>
    ${msg(
      html`Your password manager may go on offering it. Open it, look for <bdi>${site}</bdi>, and
        delete the passkey there too.`,
      { id: 'settings-by-hand' },
    )}
  </p>`;
}

function whenLost(): string {
  return msg(
    'Lost it? Suspend it instead: nobody can use it, and you can resume it if you find it.',
    {
      id: 'settings-lost',
    },
  );
}

function canSuspend({ suspended }: AuthenticatorJSON, { session, settings }: List): boolean {
  return !suspended && canDo(session.capabilities, settings, 'suspend');
}

/** First, so that Enter loses nothing. */
function closeButton(text: string, send: Send): TemplateResult {
  return html`<button part="secondary" autofocus @click=${() => send({ type: 'closed' })}>
    ${text}
  </button>`;
}

function suspendButton(
  one: AuthenticatorJSON,
  state: List,
  send: Send,
): TemplateResult | typeof nothing {
  if (!canSuspend(one, state)) return nothing;
  const task = { do: 'suspend', id: one.id, suspended: true } as const;
  return html`<button part="secondary" @click=${() => send({ type: 'wanted', task })}>
    ${suspendText(one)}
  </button>`;
}

function suspendText(one: AuthenticatorJSON): string {
  if (!isPasskey(one)) return msg('Suspend it', { id: 'settings-suspend' });
  return isOnKey(one)
    ? msg('I lost this key', { id: 'settings-lost-key' })
    : msg('I lost this device', { id: 'settings-lost-device' });
}
