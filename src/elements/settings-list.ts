import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Capabilities } from '../backends/backend.js';
import type { AddableMethod, AuthenticatorJSON } from '../contract.js';
import { addableHere, canDo, groupsOf, isFixed, lonePasskey } from '../flows/settings-facts.js';
import type { List, Op } from '../flows/settings-state.js';
import { methodText } from '../i18n/method-text.js';
import { codesIcon, methodIcon } from './method-icons.js';
import { passkeyIcon } from './passkey-icon.js';
import { settingsRow, type Note, type RowAbilities, type Said } from './settings-row.js';

/** How often the texts have become others: one word may be the same in two languages, or alone be the page's own. */
let spoken = 0;
if (typeof addEventListener === 'function')
  addEventListener('lit-localize-status', () => (spoken += 1));

/** Every way to sign in, in one order for everybody; of the rows no more than `most`, the others are to follow. */
export function settingsList(state: List, most: number, said?: Said): TemplateResult {
  const { session, settings, op } = state;
  const { devices, keys, others } = groupsOf(settings);
  const busy = op.at === 'working';
  const able = (ability: Parameters<typeof canDo>[2]) =>
    canDo(session.capabilities, settings, ability);
  const addable = addableHere(session.capabilities, settings);
  const passkeys = addable.filter(isWebAuthn);
  const abilities: RowAbilities = {
    rename: able('rename'),
    remove: able('remove'),
    suspend: able('suspend'),
    upgrade: passkeys.length > 0 && session.webauthn,
  };
  // A row is the same while these are.
  const same = [JSON.stringify([abilities, session.capabilities.fixed]), spoken];
  let left = most;
  const row = (one: AuthenticatorJSON) => {
    const busy = isBusy(one, op);
    const form = said?.form(one.id);
    const note = said?.note(one.id);
    return guard([one, busy, form, note, ...same], () =>
      settingsRow(one, allowed(abilities, one, session.capabilities), busy, form, note),
    );
  };
  const rows = (list: readonly AuthenticatorJSON[]) => {
    const now = list.slice(0, left);
    left -= now.length;
    return now.map(row);
  };
  const group = (title: string, list: readonly AuthenticatorJSON[]) =>
    list.length === 0
      ? nothing
      : html`<div>
          <h3>${title}</h3>
          <ul part="list" role="list">
            ${rows(list)}
          </ul>
        </div>`;
  const count = devices.length + keys.length;
  const methods = addable.filter((one) => !isWebAuthn(one));
  return html`<section>
      <h2 part="heading" tabindex="-1">${msg('Passkeys', { id: 'settings-passkeys' })}</h2>
      ${said?.note('')} ${count > 0 ? nothing : empty()}
      ${group(msg('On your devices', { id: 'settings-on-devices' }), devices)}
      ${group(msg('On security keys', { id: 'settings-on-keys' }), keys)}
      ${lonePasskey(settings) && passkeys.length > 0 ? lone() : nothing}
      ${passkeys.length > 0 ? add(passkeys, state, said?.note('add')) : nothing}
    </section>
    ${
      // What follows a list that is still to grow would only be pushed away.
      count > most
        ? nothing
        : html`${
            others.length + methods.length > 0
              ? html`<section>
                  <h2 part="heading">${msg('Other ways to sign in', { id: 'settings-others' })}</h2>
                  <ul part="list" role="list">
                    ${rows(others)}
                    ${methods.map((one) => methodRow(one, busy, said?.note(one.method)))}
                  </ul>
                </section>`
              : nothing
          }
          ${
            settings.recovery || (able('regenerate') && settings.authenticators.length > 0)
              ? recovery(state, able('regenerate'), said?.note('codes'))
              : nothing
          }
          ${said?.offers}`
    }`;
}

function allowed(
  abilities: RowAbilities,
  one: AuthenticatorJSON,
  capabilities: Capabilities,
): RowAbilities {
  return {
    ...abilities,
    rename: abilities.rename && !isFixed(capabilities, one, 'rename'),
    remove: abilities.remove && !isFixed(capabilities, one, 'remove'),
  };
}

function isBusy({ id }: AuthenticatorJSON, op: Op): boolean {
  return op.at === 'working' && 'id' in op.task && op.task.id === id;
}

function isWebAuthn({ method }: AddableMethod): boolean {
  return method === 'passkey' || method === 'security-key';
}

function empty(): TemplateResult {
  return html`<div class="note empty">
    ${passkeyIcon}
    <p>
      ${msg('Sign in with your fingerprint, face or screen lock instead of a code or password.', {
        id: 'settings-benefit',
      })}
    </p>
  </div>`;
}

function lone(): TemplateResult {
  return html`<p class="note">
    ${msg('This passkey is in one place only. Add a second one, so that you can still sign in if you lose it.', { id: 'settings-lone' })}
  </p>`;
}

/** Where it cannot be, the button stays and says why. */
function add(methods: readonly AddableMethod[], { session, op }: List, note: Note): TemplateResult {
  const reason = session.webauthn
    ? limitText(methods)
    : msg('This browser doesn’t support passkeys', { id: 'browser' });
  return html`<div>
    <div class="add">
      ${methods.map(
        ({ method, refusal }, index) =>
          html`<button
            part=${index === 0 ? 'primary' : 'secondary'}
            data-do="add"
            data-id=${method}
            aria-disabled=${op.at === 'working' || refusal || !session.webauthn ? 'true' : nothing}
            aria-describedby=${reason ? 'why-not' : nothing}
          >
            ${
              method === 'passkey'
                ? msg('Create a passkey', { id: 'create' })
                : msg('Use a security key', { id: 'settings-use-key' })
            }
          </button>`,
      )}
    </div>
    ${reason ? html`<p class="small" id="why-not">${reason}</p>` : nothing} ${note}
  </div>`;
}

/** A way that is not set up yet has its place among those that are. */
function methodRow(one: AddableMethod, busy: boolean, note: Note): TemplateResult {
  const { method, sentTo, refusal } = one;
  const reason = limitText([one]);
  return html`<li part="item" class="row">
    ${methodIcon({ method, attachment: null, transports: [] })}
    <div class="body">
      <div class="text">
        <p class="name" id=${`add-name-${method}`}>${methodText(method)}</p>
        <p class="small" id=${`about-${method}`}>
          ${reason ?? (sentTo ? html`<bdi>${sentTo}</bdi>` : notSetUp())}
        </p>
      </div>
      <div class="tools">
        <button
          part="secondary tool"
          id=${`add-${method}`}
          data-do="add"
          data-id=${method}
          aria-labelledby=${`add-${method} add-name-${method}`}
          aria-describedby=${`about-${method}`}
          aria-disabled=${busy || refusal ? 'true' : nothing}
        >
          ${msg('Set up', { id: 'settings-set-up' })}
        </button>
      </div>
      ${note}
    </div>
  </li>`;
}

function notSetUp(): string {
  return msg('Not set up', { id: 'settings-not-set-up' });
}

function limitText(methods: readonly AddableMethod[]): string | undefined {
  return methods.some(({ refusal }) => refusal)
    ? msg('You have as many as this site allows. Remove one you no longer use first.', {
        id: 'settings-limit',
      })
    : undefined;
}

function recovery({ settings, op }: List, able: boolean, note: Note): TemplateResult {
  const codes = settings.recovery;
  return html`<section>
    <h2 part="heading">${msg('Recovery codes', { id: 'settings-codes' })}</h2>
    <ul part="list" role="list">
      <li part="item" class="row">
        ${codesIcon}
        <div class="body">
          <div class="text">
            ${
              settings.codesUnknown
                ? nothing
                : html`<p class="name">
                    ${
                      codes
                        ? msg(str`${codes.remaining} of ${codes.total} left`, {
                            id: 'settings-codes-left',
                          })
                        : notSetUp()
                    }
                  </p>`
            }
            <p class="small">
              ${msg('Each signs you in once when you have nothing else.', {
                id: 'settings-codes-help',
              })}
            </p>
          </div>
          <div class="tools">
            ${
              able
                ? html`<button
                    part="secondary tool"
                    data-do="regenerate"
                    aria-disabled=${op.at === 'working' ? 'true' : nothing}
                  >
                    ${
                      codes || settings.codesUnknown
                        ? msg('Replace the codes', { id: 'settings-codes-renew' })
                        : msg('Create codes', { id: 'settings-codes-create' })
                    }
                  </button>`
                : nothing
            }
          </div>
          ${note}
        </div>
      </li>
    </ul>
  </section>`;
}
