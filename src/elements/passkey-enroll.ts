import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announcements } from '../flows/enroll-announcements.js';
import type { EnrollState } from '../flows/enroll.js';
import { createEnrollment, type Enrollment } from '../runners/enrollment.js';
import { canRelaunch, isComplete } from '../runners/source.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { EnrollActions } from './enroll-actions.js';
import type * as Outcome from './enroll-outcome.js';
import type * as Prompt from './enroll-prompt.js';
import { FlowController } from './flow-controller.js';
import { passkeyIcon } from './passkey-icon.js';
import { enrollStyles } from './passkey-enroll.styles.js';
import { PasskeyElement } from './passkey-element.js';

type Late = typeof Prompt & typeof Outcome;
type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;
type LateState = Exclude<EnrollState, In<'confirming' | 'opening' | 'opened'>>;

/** The ceremony, its failures and the screens after the first one; shared by all elements of the page. */
let late: Late | undefined;
const loadLate = (): Promise<Late> =>
  Promise.all([import('./enroll-prompt.js'), import('./enroll-outcome.js')]).then(
    ([prompt, outcome]) => (late = { ...prompt, ...outcome }),
  );

/**
 * Takes a person from a tracked action to one new passkey: whose account it is, why, the platform's own prompt, the
 * result and its name; with a text and a way out for everything that can go wrong.
 *
 * The host provides a tracked action: `url`, or `token` with `base-url`, or `launch`, or a `backend`.
 *
 * @element passkey-enroll
 * @fires {CustomEvent<PasskeyEventMap['passkey-step']>} passkey-step - when another screen is shown
 * @fires {CustomEvent<PasskeyEventMap['passkey-enrolled']>} passkey-enrolled - when a passkey is stored; `detail.result` is for the host's server to validate
 * @fires {CustomEvent<PasskeyEventMap['passkey-cancelled']>} passkey-cancelled - when the person or their device said no
 * @fires {CustomEvent<PasskeyEventMap['passkey-failed']>} passkey-failed - when it cannot go on; `detail.failure.code` says why
 * @fires {CustomEvent<PasskeyEventMap['passkey-expired']>} passkey-expired - when the link is used up; track a new action
 * @fires {CustomEvent<PasskeyEventMap['authenticator-renamed']>} authenticator-renamed - when the new passkey got another name
 * @csspart heading - the heading of the screen
 * @csspart status - the polite live region, not visible
 * @csspart primary - the one main button of a screen
 * @csspart secondary - every other button
 * @csspart list - the account, and the methods that are not available
 * @csspart item - one entry of a list
 * @csspart field - the name field
 * @csspart error - what is wrong with the name
 * @cssprop [--passkey-color-accent] - buttons and illustrations
 * @cssprop [--passkey-color-on-accent] - text on the main button
 * @cssprop [--passkey-color-text] - text
 * @cssprop [--passkey-color-muted] - secondary text
 * @cssprop [--passkey-color-surface] - background of fields
 * @cssprop [--passkey-color-border] - outlines and separators
 * @cssprop [--passkey-color-danger] - where something is lost
 * @cssprop [--passkey-color-success] - where something is done
 * @cssprop [--passkey-color-focus] - the focus ring
 * @cssprop [--passkey-font=inherit] - font family
 * @cssprop [--passkey-radius=10px] - corners of buttons and fields
 * @cssprop [--passkey-space=8px] - the rhythm of distances
 * @cssprop [--passkey-duration=150ms] - the cross-fade between screens
 */
export class PasskeyEnroll extends PasskeyElement {
  static override styles = [tokens, controls, enrollStyles];

  readonly #flow = new FlowController<EnrollState, Enrollment>(
    this,
    () => (isComplete(this) ? createEnrollment(this, loadLate) : undefined),
    (from, to) => this.#changed(from, to),
  );

  readonly #actions: EnrollActions = {
    send: (event) => this.#flow.flow?.send(event),
    retry: () => this.#flow.flow?.send({ type: 'retried', now: this.#flow.flow.now() }),
    create: ({ detail }) => {
      const { flow } = this.#flow;
      // The second click of a double click lands on a button that was not there for the first.
      if (detail < 2) flow?.send({ type: 'clicked', now: flow.now() });
    },
  };

  /** What has just happened, for people who do not see it; empty on load. */
  #status = '';
  /** Where focus belongs after the change that is about to be rendered. */
  #focus: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.sourceChanged(changed) || !this.#flow.flow) this.#flow.restart();
  }

  protected override updated(): void {
    if (this.#focus) this.moveFocus(this.#focus);
    this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    const state = this.#flow.flow?.state;
    return html`
      <div class="hidden" role="status" part="status">${this.#status}</div>
      ${state ? this.#screen(state) : nothing}
    `;
  }

  #screen(state: EnrollState): TemplateResult {
    switch (state.step) {
      case 'confirming':
        return this.#confirming();
      case 'opening':
        return html`<div class="screen waiting" tabindex="-1" aria-busy="true">
          ${passkeyIcon}
        </div>`;
      case 'opened':
        return this.#opened(state);
      default:
        return late ? this.#lateScreen(state, late) : this.#unloaded();
    }
  }

  #lateScreen(state: LateState, late: Late): TemplateResult {
    const { styleSheet } = late.lateStyles;
    const adopted = this.shadowRoot?.adoptedStyleSheets;
    if (styleSheet && !adopted?.includes(styleSheet)) adopted?.push(styleSheet);
    switch (state.step) {
      case 'why':
        return late.whyScreen(state, this.#actions);
      case 'renewing':
      case 'prompting':
        return late.promptScreen(this.#actions);
      case 'saving':
        return late.savingScreen();
      case 'enrolled':
        return late.enrolledScreen(state, this.#actions);
      case 'failed':
        return late.failedScreen(state, this.#actions, canRelaunch(this));
      case 'finished':
        return late.finishedScreen(state, this.#actions);
    }
  }

  #confirming(): TemplateResult {
    return html`<div class="screen">
      ${passkeyIcon}
      <h2 part="heading" tabindex="-1">${msg('Add a passkey', { id: 'confirm-title' })}</h2>
      <p class="lead">
        ${msg('Continue if you asked for this link yourself.', { id: 'confirm-lead' })}
      </p>
      <div class="actions">
        <button part="primary" @click=${() => this.#actions.send({ type: 'confirmed' })}>
          ${msg('Continue', { id: 'continue' })}
        </button>
      </div>
    </div>`;
  }

  #opened({ session, offer }: In<'opened'>): TemplateResult {
    const { opening, endsAt, minutesLeft } = session;
    const { account, relyingParty } = opening;
    const site = relyingParty?.name;
    return html`<div class="screen">
      ${passkeyIcon}
      <h2 part="heading" tabindex="-1">${msg('Add a passkey', { id: 'opened-title' })}</h2>
      <p class="lead">
        ${
          site
            ? msg(html`<bdi>${site}</bdi> asks you to add a passkey to your account.`, {
                id: 'opened-lead',
              })
            : nothing
        }
      </p>
      <dl class="rows" part="list">
        ${
          account
            ? html`<div part="item">
                <dt>${msg('Account', { id: 'account' })}</dt>
                <dd><bdi>${account.name}</bdi></dd>
              </div>`
            : nothing
        }
        ${
          Number.isFinite(endsAt)
            ? html`<div part="item">
                <dt>${msg('Time left', { id: 'time-left' })}</dt>
                <dd>${msg(str`${minutesLeft} min`, { id: 'minutes' })}</dd>
              </div>`
            : nothing
        }
      </dl>
      <div class="actions">
        <button
          part="primary"
          aria-disabled=${offer.at === 'preparing' ? 'true' : nothing}
          @click=${() => this.#actions.send({ type: 'continued' })}
        >
          ${msg('Continue', { id: 'continue' })}
        </button>
      </div>
    </div>`;
  }

  /** The chunk with the texts did not come; this one sentence must do. */
  #unloaded(): TemplateResult {
    return html`<div class="screen neutral" role="alert">
      ${passkeyIcon}
      <h2 part="heading" tabindex="-1">
        ${msg('The connection was lost. Check it and try again.', { id: 'unloaded' })}
      </h2>
      <div class="actions">
        <button part="primary" @click=${this.#actions.retry}>
          ${msg('Try again', { id: 'try-again' })}
        </button>
      </div>
    </div>`;
  }

  #changed(from: EnrollState, to: EnrollState): void {
    this.#status = late?.statusText(from, to) ?? '';
    if (from.step !== to.step) this.#focus = '[tabindex]';
    else if (from.step === 'enrolled' && to.step === 'enrolled' && from.naming !== to.naming)
      this.#focus = to.naming.at === 'editing' ? 'input' : '[data-rename]';
    for (const announcement of announcements(from, to)) this.announce(announcement);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-enroll': PasskeyEnroll;
  }
}
