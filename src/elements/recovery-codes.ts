import { msg } from '@lit/localize';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  createRegeneration,
  type Regeneration,
  type RegenerationShown,
} from '../runners/regeneration.js';
import { canRelaunch, isComplete } from '../runners/source.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { AddListener, RemoveListener } from '../types/listen.js';
import { FlowController } from './flow-controller.js';
import { passkeyIcon } from './passkey-icon.js';
import { enrollStyles } from './passkey-enroll.styles.js';
import { PasskeyElement } from './passkey-element.js';
import type * as Late from './regeneration-late.js';
import { waitingScreen } from './waiting-screen.js';

/** Everything after the first paint; shared by all elements of the page. */
let late: typeof Late | undefined;
const loadLate = (): Promise<typeof Late> =>
  import('./regeneration-late.js').then((module) => (late = module));

const parts = {
  loadScreens: loadLate,
  loadChallenge: () => loadLate().then(({ parts }) => parts.loadChallenge()),
  loadRecovery: () => loadLate().then(({ parts }) => parts.loadRecovery()),
};

/**
 * Shows recovery codes once, with every way to keep them: copied, downloaded, printed. The codes are either the host's,
 * handed over as the property `codes`, or made here in the place of those there are, after the person has proved who
 * they are; that takes an action tracked with the purpose `settings`, by `url`, `token` with `base-url`, `launch` or
 * `backend`. They are gone from the page as soon as the person goes on or leaves it.
 *
 * @element recovery-codes
 * @attr {auto|light|dark} theme - on a surface of its own, `light`, `dark` or as the person’s system is (`auto`); without it as the page is and on the page’s ground
 * @fires {CustomEvent<PasskeyEventMap['passkey-step']>} passkey-step - when another screen is shown
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-shown']>} recovery-codes-shown - when codes are on the page
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-saved']>} recovery-codes-saved - when the person says that they have them
 * @fires {CustomEvent<PasskeyEventMap['challenge-passed']>} challenge-passed - when the person has proved who they are
 * @fires {CustomEvent<PasskeyEventMap['passkey-cancelled']>} passkey-cancelled - when the person would not prove it
 * @fires {CustomEvent<PasskeyEventMap['passkey-failed']>} passkey-failed - when it cannot go on; `detail.failure.code` says why
 * @fires {CustomEvent<PasskeyEventMap['passkey-expired']>} passkey-expired - when the link is used up; track a new action
 * @csspart heading - the heading of the screen
 * @csspart status - the polite live region, not visible
 * @csspart primary - the one main button of a screen
 * @csspart secondary - every other button
 * @csspart list - the codes, and how many are left
 * @csspart item - one code
 * @csspart field - the field for a code that is asked for first
 * @csspart error - what did not work
 * @cssstate confirming - a link from a message waits for a click
 * @cssstate opening - the action is being opened
 * @cssstate offered - how many codes are left, before new ones are made
 * @cssstate proving - the person proves who they are first
 * @cssstate making - new codes are being made
 * @cssstate showing - the codes are shown
 * @cssstate failed - something went wrong
 * @cssstate finished - there is nothing more to do
 * @cssstate busy - there is nothing to do but to wait, or to follow the prompt
 * @cssprop [--passkey-color-accent] - buttons and illustrations
 * @cssprop [--passkey-color-on-accent] - text on the main button
 * @cssprop [--passkey-color-text] - text
 * @cssprop [--passkey-color-muted] - secondary text
 * @cssprop [--passkey-color-surface] - background of fields
 * @cssprop [--passkey-color-border] - outlines and separators
 * @cssprop [--passkey-color-danger] - where something is lost
 * @cssprop [--passkey-color-success] - where something is done
 * @cssprop [--passkey-color-focus] - the focus ring; the accent unless said
 * @cssprop [--passkey-font=inherit] - font family
 * @cssprop [--passkey-font-size] - size of the text; at least 16 px unless said
 * @cssprop [--passkey-width=26em] - how wide it gets at most
 * @cssprop [--passkey-radius=10px] - corners of buttons and fields
 * @cssprop [--passkey-space=8px] - the rhythm of distances
 * @cssprop [--passkey-duration=150ms] - the cross-fade between screens
 */
export class RecoveryCodes extends PasskeyElement {
  /** @ignore */
  declare addEventListener: AddListener<'recovery-codes'>;
  /** @ignore */
  declare removeEventListener: RemoveListener<'recovery-codes'>;

  static override styles = [tokens, controls, enrollStyles];

  static override properties: PropertyDeclarations = { codes: { attribute: false } };

  /** Codes to show, as they are typed. Taken off the element as soon as they are read. */
  declare codes?: readonly string[] | undefined;

  /** On their way from the property to the flow. */
  #given: readonly string[] = [];

  readonly #flow = new FlowController<RegenerationShown, Regeneration>(
    this,
    () => {
      const given = this.#given;
      this.#given = [];
      return given.length > 0 || isComplete(this)
        ? createRegeneration(this, given, parts)
        : undefined;
    },
    (from, to) => this.#changed(from, to),
  );

  /** What has just happened, for people who do not see it; empty on load. */
  #status = '';
  /** Where focus belongs after the change that is about to be rendered. */
  #focus: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const given = this.codes ?? [];
    if (given.length > 0) {
      this.#given = given;
      this.codes = undefined;
    }
    if (given.length > 0 || this.sourceChanged(changed) || !this.#flow.flow) this.#flow.restart();
  }

  protected override updated(): void {
    late?.mark(this, this.#flow.flow?.state.step);
    if (this.#focus) this.moveFocus(this.#focus);
    this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    const { flow } = this.#flow;
    return html`
      <div class="hidden" role="status" part="status">${this.#status}</div>
      ${flow ? this.#screen(flow) : nothing}
    `;
  }

  #screen(flow: Regeneration): TemplateResult | typeof nothing {
    const { state } = flow;
    if (late) late.adoptAll(this.shadowRoot);
    switch (state.step) {
      case 'confirming':
        return this.#simple(
          msg('Continue if you asked for this link yourself.', { id: 'confirm-lead' }),
          msg('Continue', { id: 'continue' }),
          () => flow.send({ type: 'confirmed' }),
        );
      case 'opening':
        return waitingScreen();
      case 'offered':
        return late?.offeredScreen(state, flow, false) ?? waitingScreen();
      case 'making':
        return late?.offeredScreen({}, flow, true) ?? waitingScreen();
      case 'proving':
        return state.inside?.at === 'proving'
          ? (late?.inner.challenge?.challengeView(state.inside.flow) ?? waitingScreen())
          : waitingScreen();
      case 'showing':
        return state.inside?.at === 'showing'
          ? (late?.inner.recovery?.recoveryView(state.inside.flow) ?? waitingScreen())
          : waitingScreen();
      case 'failed':
        return (
          late?.failedScreen(state, flow, canRelaunch(this)) ??
          this.#simple(
            msg('The connection was lost. Check it and try again.', { id: 'unloaded' }),
            msg('Try again', { id: 'try-again' }),
            () => flow.send({ type: 'retried' }),
          )
        );
      case 'finished':
        return late?.finishedScreen(state) ?? waitingScreen();
    }
  }

  #simple(text: string, button: string, click: () => void): TemplateResult {
    return html`<div class="screen">
      ${passkeyIcon}
      <h2 part="heading" tabindex="-1">${text}</h2>
      <div class="actions">
        <button part="primary" @click=${click}>${button}</button>
      </div>
    </div>`;
  }

  #changed(from: RegenerationShown, to: RegenerationShown): void {
    this.#status = late ? (late.regenerationStatus(from, to) ?? this.#status) : '';
    this.#focus = late ? (late.regenerationFocus(from, to) ?? this.#focus) : '[tabindex]';
    for (const announcement of late?.announcements(from, to) ?? []) this.announce(announcement);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'recovery-codes': RecoveryCodes;
  }
}
