import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AuthenticatorJSON } from '../contract.js';
import { isOnKey, isPasskey } from '../flows/settings-facts.js';
import { methodIcon } from './method-icons.js';

/** What may be done with a row here and now. */
export interface RowAbilities {
  readonly rename: boolean;
  readonly remove: boolean;
  readonly suspend: boolean;
  readonly upgrade: boolean;
}

/** What is said at a place of the list just now. */
export interface Said {
  /** In the place of a row: its name is being changed. */
  readonly form: (id: string) => TemplateResult | undefined;
  /** Below a row or a button: why it was not done. */
  readonly note: (place: string) => Note;
  /** After all: that no passkey is offered at the sign-in. */
  readonly offers: Note;
}

export type Note = TemplateResult | typeof nothing | undefined;

/** One way to sign in, and what may be done with it. */
export function settingsRow(
  one: AuthenticatorJSON,
  abilities: RowAbilities,
  busy: boolean,
  form: TemplateResult | undefined,
  note: Note,
): TemplateResult {
  return html`<li
    part="item"
    class="row"
    tabindex="-1"
    data-row=${one.id}
    aria-labelledby=${nameId(one.id)}
  >
    <slot name=${`icon-${one.id}`}>${methodIcon(one)}</slot>
    <div class="body">${form ?? about(one, abilities, busy)} ${note}</div>
  </li>`;
}

function about(one: AuthenticatorJSON, abilities: RowAbilities, busy: boolean): TemplateResult {
  const { id, name } = one;
  return html`<div class="text">
      <p class="name"><bdi id=${nameId(id)}>${name}</bdi>${mark(one)}</p>
      ${facts(one)} ${one.usable ? nothing : html`<p class="small state">${unusable(one)}</p>`}
    </div>
    <div class="tools">
      ${
        one.upgradable && abilities.upgrade
          ? rowButton('upgrade', id, busy, msg('Upgrade to a passkey', { id: 'settings-upgrade' }))
          : nothing
      }
      ${
        one.suspended && abilities.suspend
          ? rowButton('resume', id, busy, msg('Resume', { id: 'settings-resume' }))
          : nothing
      }
      ${abilities.rename ? rowButton('rename', id, busy, msg('Rename', { id: 'rename' })) : nothing}
      ${
        abilities.remove
          ? rowButton('remove', id, busy, msg('Remove', { id: 'settings-remove' }))
          : nothing
      }
    </div>`;
}

/** What the list's one listener reads off a button. */
export type RowTool = 'upgrade' | 'resume' | 'rename' | 'remove';

/** Its name is what it says and whose row it is in, in the order in which both are seen in every language. */
function rowButton(tool: RowTool, id: string, busy: boolean, text: string): TemplateResult {
  const own = `${tool}-${nameId(id)}`;
  return html`<button
    part="secondary tool"
    id=${own}
    data-do=${tool}
    data-id=${id}
    aria-labelledby=${`${own} ${nameId(id)}`}
    aria-disabled=${busy ? 'true' : nothing}
  >
    ${text}
  </button>`;
}

/** A list of ids is split at spaces, which a service may have in its own; no two of those become one here. */
function nameId(id: string): string {
  return `name-of-${id.replaceAll(/[\s_]/g, (sign) => `_${sign.charCodeAt(0)}_`)}`;
}

/** Only what people have to act on: what goes along to their other devices needs no mark. */
function mark(one: AuthenticatorJSON): TemplateResult | typeof nothing {
  if (!isPasskey(one) || one.syncs !== false) return nothing;
  return html`<span class="mark"
    >${
      isOnKey(one)
        ? msg('Only on this key', { id: 'settings-only-key' })
        : msg('Only on this device', { id: 'settings-only-device' })
    }</span
  >`;
}

/** The dates are written after the paint, into space that is kept for them. */
function facts({ name, provider, sentTo, createdAt, lastUsedAt }: AuthenticatorJSON) {
  const place = sentTo ?? (provider && !name.includes(provider) ? provider : undefined);
  const where = place === undefined ? undefined : html`<bdi>${place}</bdi>`;
  const created =
    createdAt === null
      ? undefined
      : msg(html`Created <time datetime=${createdAt}></time>`, { id: 'settings-created' });
  const used = createdAt === null && lastUsedAt === null ? undefined : usedText(lastUsedAt);
  if (!where && !used) return nothing;
  return html`<p class="small">
    ${where}${where && used ? ' · ' : nothing}${created ? html`<span>${created} ·</span> ` : nothing}${
      used ? html`<span>${used}</span>` : nothing
    }
  </p>`;
}

/** A service that does not keep when it was made does not know either that it was never used. */
function usedText(lastUsedAt: string | null): string | TemplateResult {
  return lastUsedAt === null
    ? msg('Never used', { id: 'settings-never-used' })
    : msg(html`Last used <time datetime=${lastUsedAt} data-relative></time>`, {
        id: 'settings-last-used',
      });
}

function unusable({ suspended }: AuthenticatorJSON): string {
  return suspended
    ? msg('Suspended: it doesn’t sign you in until you resume it.', { id: 'settings-suspended' })
    : msg('It can’t be used to sign in here.', { id: 'settings-unusable' });
}
