import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PasskeyAnnouncement } from '../events.js';
import type { List, SettingsEvent, SettingsState } from '../flows/settings-state.js';
import type { Move } from '../runners/perform-settings.js';
import { afterPaint } from '../runners/after-paint.js';
import { createSettings, type RunningSettings } from '../runners/settings.js';
import { canRelaunch, isComplete } from '../runners/source.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { AddListener, RemoveListener } from '../types/listen.js';
import { settingsStyles } from './authenticator-settings.styles.js';
import { FlowController } from './flow-controller.js';
import { passkeyIcon } from './passkey-icon.js';
import { PasskeyElement } from './passkey-element.js';
import type * as Late from './settings-late.js';
import { settingsList } from './settings-list.js';

/** Rows that a slow device shows without keeping anybody waiting. */
const slice = 5;

/** What is not needed before the first click; shared by all elements of the page. */
let late: typeof Late | undefined;
const loadLate = () => import('./settings-late.js').then((module) => (late = module));

/**
 * Every way a person signs in: passkeys first, then the other methods and the recovery codes; adds, renames, suspends
 * and removes them, asking for a proof of who the person is where that is needed, in place.
 *
 * The host provides a tracked action of purpose `settings`: `url`, or `token` with `base-url`, or `launch`, or a
 * `backend`.
 *
 * @element authenticator-settings
 * @attr {auto|light|dark} theme - on a surface of its own, `light`, `dark` or as the person’s system is (`auto`); without it as the page is and on the page’s ground
 * @fires {CustomEvent<PasskeyEventMap['passkey-step']>} passkey-step - when another screen is shown
 * @fires {CustomEvent<PasskeyEventMap['passkey-enrolled']>} passkey-enrolled - when a passkey is stored
 * @fires {CustomEvent<PasskeyEventMap['passkey-cancelled']>} passkey-cancelled - when the person or their device said no
 * @fires {CustomEvent<PasskeyEventMap['passkey-failed']>} passkey-failed - when something could not be done; `detail.failure.code` says why
 * @fires {CustomEvent<PasskeyEventMap['passkey-expired']>} passkey-expired - when the link is used up; track a new action
 * @fires {CustomEvent<PasskeyEventMap['challenge-passed']>} challenge-passed - when the person has proved who they are
 * @fires {CustomEvent<PasskeyEventMap['authenticator-added']>} authenticator-added - when another method than a passkey was added
 * @fires {CustomEvent<PasskeyEventMap['authenticator-renamed']>} authenticator-renamed - when one got another name
 * @fires {CustomEvent<PasskeyEventMap['authenticator-remove']>} authenticator-remove - before the person is asked whether to remove one; cancel it with `preventDefault` to keep it
 * @fires {CustomEvent<PasskeyEventMap['authenticator-removed']>} authenticator-removed - when one was removed
 * @fires {CustomEvent<PasskeyEventMap['authenticator-suspended']>} authenticator-suspended - when one was suspended or resumed
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-shown']>} recovery-codes-shown - when new recovery codes are shown, once
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-saved']>} recovery-codes-saved - when the person says that they have them
 * @slot icon-{id} - in place of the drawing beside the authenticator with that id
 * @csspart heading - every heading
 * @csspart status - the polite live region, not visible
 * @csspart primary - the one main button of a screen
 * @csspart secondary - every other button
 * @csspart tool - of those, the small ones beside what they are for
 * @csspart list - the authenticators of a group
 * @csspart item - one of them
 * @csspart field - the name field
 * @csspart error - why something was not done
 * @cssstate confirming - a link from a message waits for a click
 * @cssstate opening - the action is being opened
 * @cssstate loading - the list is being fetched
 * @cssstate entering - the person proves who they are first
 * @cssstate locked - they would not
 * @cssstate list - the list, and whatever is done to it
 * @cssstate failed - something went wrong
 * @cssstate busy - there is nothing to do but to wait, or to follow the prompt
 * @cssprop [--passkey-color-accent] - buttons and illustrations
 * @cssprop [--passkey-color-on-accent] - text on the main button
 * @cssprop [--passkey-color-text] - text
 * @cssprop [--passkey-color-muted] - secondary text
 * @cssprop [--passkey-color-surface] - background of fields and dialogs
 * @cssprop [--passkey-color-border] - outlines and separators
 * @cssprop [--passkey-color-danger] - where something is lost
 * @cssprop [--passkey-color-success] - where something is done
 * @cssprop [--passkey-color-focus] - the focus ring; the accent unless said
 * @cssprop [--passkey-font=inherit] - font family
 * @cssprop [--passkey-font-size] - size of the text; at least 16 px unless said
 * @cssprop [--passkey-width=40em] - how wide it gets at most
 * @cssprop [--passkey-radius=10px] - corners of buttons and fields
 * @cssprop [--passkey-space=8px] - the rhythm of distances
 * @cssprop [--passkey-duration=150ms] - the cross-fade between screens
 */
export class AuthenticatorSettings extends PasskeyElement {
  /** @ignore */
  declare addEventListener: AddListener<'authenticator-settings'>;
  /** @ignore */
  declare removeEventListener: RemoveListener<'authenticator-settings'>;

  static override styles = [tokens, controls, settingsStyles];

  readonly #flow = new FlowController<SettingsState, RunningSettings>(
    this,
    () =>
      isComplete(this)
        ? createSettings(this, { late: () => late, loadLate, moved: (move) => this.#moved(move) })
        : undefined,
    (from, to) => this.#changed(from, to),
  );

  readonly #send = (event: SettingsEvent): void => this.#flow.flow?.send(event);

  /** What has just happened, for people who do not see it; empty on load. */
  #status = '';
  /** Rows that may be on the page by now. */
  #rows = slice;
  /** Where focus belongs after the change that is about to be rendered, the best place first. */
  #focus: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.sourceChanged(changed) || !this.#flow.flow) this.#flow.restart();
  }

  protected override updated(): void {
    late?.mark(this, this.#flow.flow?.state.step);
    const { shadowRoot: root } = this;
    const has = (selector: string) => root?.querySelector(selector);
    const place = this.#focus.find(has);
    this.#focus = [];
    // A keyboard on the screen comes for the click itself; all else can wait for a layout that is there anyway.
    if (place && /input$|^#code$/.test(place)) this.moveFocus(place);
    else if (place) this.#focusLater(place);
    if (has('dialog:not([open])')) afterPaint(() => this.#showDialog());
    if (root) late?.fillDates(root, late.formatLocale());
    this.#grow();
  }

  /** Unless the person has gone somewhere else by then. */
  #focusLater(place: string): void {
    const focused = () => this.shadowRoot?.activeElement ?? document.activeElement;
    const before = focused();
    afterPaint(() => {
      if (focused() === before) this.moveFocus(place);
    });
  }

  #showDialog(): void {
    const dialog = this.shadowRoot?.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { flow } = this.#flow;
    return html`
      <div class="hidden" role="status" part="status">${this.#status}</div>
      ${flow ? this.#screen(flow) : nothing}
    `;
  }

  #screen({ state, nested }: RunningSettings): TemplateResult {
    late?.adopt(this.shadowRoot, [late.lateSettingsStyles]);
    late?.dress(this.shadowRoot, nested);
    const inside = nested && late?.insideView(nested);
    switch (state.step) {
      case 'confirming':
        return this.#confirming();
      case 'opening':
      case 'loading':
        return waiting();
      case 'entering':
        return html`${inside ?? waiting()}`;
      case 'locked':
        return late ? late.lockedScreen(this.#send) : this.#unloaded();
      case 'failed':
        return late
          ? late.settingsFailed(state.failure, this.#send, canRelaunch(this))
          : this.#unloaded();
      case 'list':
        return this.#list(state, inside);
    }
  }

  /** The list stays where it is under what covers it, so that it is there again at once. */
  #list(state: List, inside: TemplateResult | typeof nothing | undefined): TemplateResult {
    const { op } = state;
    const covered = op.at === 'proving' || op.at === 'adding' || op.at === 'codes';
    return html`${covered ? (inside ?? waiting()) : nothing}
      <div class="list" ?hidden=${covered} @click=${(click: Event) => this.#clicked(click)}>
        ${settingsList(state, this.#rows, late?.said(state, this.#send))}
      </div>
      ${op.at === 'confirming' ? late?.removeDialog(state, op, this.#send) : nothing}`;
  }

  /** A long list comes in parts, each in a task of its own. */
  #grow(): void {
    const state = this.#flow.flow?.state;
    if (state?.step !== 'list' || this.#rows >= state.settings.authenticators.length) return;
    this.#rows += slice;
    afterPaint(() => this.requestUpdate());
  }

  #confirming(): TemplateResult {
    return html`<div class="screen">
      <h2 part="heading" tabindex="-1">
        ${msg('Your ways to sign in', { id: 'settings-confirm' })}
      </h2>
      <p>${msg('Continue if you asked for this link yourself.', { id: 'confirm-lead' })}</p>
      <button part="primary" @click=${() => this.#send({ type: 'confirmed' })}>
        ${msg('Continue', { id: 'continue' })}
      </button>
    </div>`;
  }

  /** The chunk with the texts did not come; this one sentence must do. Where focus goes to it, it is no alert too. */
  #unloaded(): TemplateResult {
    return html`<div class="screen" role=${this.shadowRoot?.activeElement ? nothing : 'alert'}>
      <h2 part="heading" tabindex="-1">${unloaded()}</h2>
      <button part="primary" @click=${() => this.#send({ type: 'retried' })}>
        ${msg('Try again', { id: 'try-again' })}
      </button>
    </div>`;
  }

  /** One listener for all rows: what is wanted is written on the button, and not lost while the rest is on its way. */
  #clicked({ target }: Event): void {
    const act = (late: typeof Late): void => late.clicked(target, this.#flow.flow, this);
    if (late) act(late);
    else void loadLate().then(act, () => undefined);
  }

  #changed(from: SettingsState, to: SettingsState): void {
    if (from === to) return;
    if (to.step !== 'list') this.#rows = slice;
    this.#status = late?.settingsStatus(from, to) ?? '';
    const focus = late?.settingsFocus(from, to) ?? ['[tabindex]'];
    if (focus.length > 0) this.#focus = focus;
    for (const announcement of late?.announcements(from, to) ?? early(to))
      this.announce(announcement);
  }

  #moved(move: Move): void {
    if (!late) return;
    this.#status = late.insideStatus(move) ?? this.#status;
    const focus = late.insideFocus(move);
    if (focus) this.#focus = [focus];
    for (const announcement of late.insideAnnouncements(move)) this.announce(announcement);
  }
}

/** Its heading is there from the beginning, so that what comes changes as little as can be. */
function waiting(): TemplateResult {
  return html`<div aria-busy="true">
    <h2 part="heading" tabindex="-1">${msg('Passkeys', { id: 'settings-passkeys' })}</h2>
    <div class="waiting">${passkeyIcon}</div>
  </div>`;
}

function unloaded(): string {
  return msg('The connection was lost. Check it and try again.', { id: 'unloaded' });
}

/** All there is to say before the rest has come. */
function early(to: SettingsState): PasskeyAnnouncement[] {
  const step: PasskeyAnnouncement = { name: 'passkey-step', detail: { step: to.step } };
  return to.step === 'failed'
    ? [step, { name: 'passkey-failed', detail: { failure: to.failure } }]
    : [step];
}

declare global {
  interface HTMLElementTagNameMap {
    'authenticator-settings': AuthenticatorSettings;
  }
}
