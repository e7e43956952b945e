import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PasskeyAnnouncement } from '../events.js';
import type { EnrollState } from '../flows/enroll-states.js';
import { createEnrollment, type Enrollment, type EnrollShown } from '../runners/enrollment.js';
import { canRelaunch, isComplete } from '../runners/source.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { AddListener, RemoveListener } from '../types/listen.js';
import type * as Outcome from './enroll-outcome.js';
import type * as Prompt from './enroll-prompt.js';
import { FlowController } from './flow-controller.js';
import { passkeyIcon } from './passkey-icon.js';
import { enrollStyles } from './passkey-enroll.styles.js';
import { PasskeyElement } from './passkey-element.js';
import { waitingScreen } from './waiting-screen.js';

type Late = typeof Prompt & typeof Outcome;
type Opened = Extract<EnrollState, { step: 'opened' }>;

/** The ceremony, its failures and the screens after the first one; shared by all elements of the page. */
let late: Late | undefined;
const loadLate = () =>
  Promise.all([import('./enroll-prompt.js'), import('./enroll-outcome.js')]).then(
    ([prompt, outcome]) => (late = { ...prompt, ...outcome }).enrollLate,
  );

/**
 * Takes a person from a tracked action to one new passkey: whose account it is, why, the platform's own prompt, the
 * result and its name; with a text and a way out for everything that can go wrong.
 *
 * The host provides a tracked action: `url`, or `token` with `base-url`, or `launch`, or a `backend`.
 *
 * @element passkey-enroll
 * @attr {auto|light|dark} theme - on a surface of its own, `light`, `dark` or as the person’s system is (`auto`); without it as the page is and on the page’s ground
 * @fires {CustomEvent<PasskeyEventMap['passkey-step']>} passkey-step - when another screen is shown
 * @fires {CustomEvent<PasskeyEventMap['passkey-enrolled']>} passkey-enrolled - when a passkey is stored; `detail.result` is for the host's server to validate
 * @fires {CustomEvent<PasskeyEventMap['passkey-cancelled']>} passkey-cancelled - when the person or their device said no
 * @fires {CustomEvent<PasskeyEventMap['passkey-failed']>} passkey-failed - when it cannot go on; `detail.failure.code` says why
 * @fires {CustomEvent<PasskeyEventMap['passkey-expired']>} passkey-expired - when the link is used up; track a new action
 * @fires {CustomEvent<PasskeyEventMap['authenticator-added']>} authenticator-added - when another method than a passkey was added
 * @fires {CustomEvent<PasskeyEventMap['authenticator-renamed']>} authenticator-renamed - when what was added got another name
 * @fires {CustomEvent<PasskeyEventMap['authenticator-removed']>} authenticator-removed - when what was added has been taken back; its `result` no longer validates
 * @fires {CustomEvent<PasskeyEventMap['challenge-passed']>} challenge-passed - when the person has proved who they are, where that comes first
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-shown']>} recovery-codes-shown - when recovery codes are shown, once
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-saved']>} recovery-codes-saved - when the person says that they have them
 * @csspart heading - the heading of the screen
 * @csspart status - the polite live region, not visible
 * @csspart primary - the one main button of a screen
 * @csspart secondary - every other button
 * @csspart tool - of those, the small ones beside what they are for
 * @csspart list - the account, and the methods that are not available
 * @csspart item - one entry of a list
 * @csspart field - the name field
 * @csspart error - what is wrong with the name
 * @cssstate confirming - a link from a message waits for a click
 * @cssstate opening - the action is being opened
 * @cssstate opened - whose account it is and who asks
 * @cssstate choosing - another way is being chosen
 * @cssstate proving - the person proves who they are first
 * @cssstate setup - a method with codes is being set up
 * @cssstate codes - recovery codes are shown
 * @cssstate why - what a passkey is good for
 * @cssstate renewing - the prompt is about to come
 * @cssstate prompting - the browser’s own prompt is up
 * @cssstate saving - the service stores what was made
 * @cssstate enrolled - it is stored
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
export class PasskeyEnroll extends PasskeyElement {
  /** @ignore */
  declare addEventListener: AddListener<'passkey-enroll'>;
  /** @ignore */
  declare removeEventListener: RemoveListener<'passkey-enroll'>;

  static override styles = [tokens, controls, enrollStyles];

  readonly #flow = new FlowController<EnrollShown, Enrollment>(
    this,
    () => (isComplete(this) ? createEnrollment(this, loadLate) : undefined),
    (from, to) => this.#changed(from, to),
  );

  /** What has just happened, for people who do not see it; empty on load. */
  #status = '';
  /** Where focus belongs after the change that is about to be rendered. */
  #focus: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.sourceChanged(changed) || !this.#flow.flow) this.#flow.restart();
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

  #screen(flow: Enrollment): TemplateResult | typeof nothing {
    const { state } = flow;
    switch (state.step) {
      case 'confirming':
        return this.#confirming(flow);
      case 'opening':
        return waitingScreen();
      case 'opened':
        return this.#opened(state, flow);
      default:
        if (!late) return this.#unloaded(flow);
        late.adopt(this.shadowRoot, late.enrollSheets());
        return late.enrollView(flow, { canRelaunch: canRelaunch(this) });
    }
  }

  #confirming(flow: Enrollment): TemplateResult {
    return html`<div class="screen">
      ${passkeyIcon}
      <h2 part="heading" tabindex="-1">${msg('Add a passkey', { id: 'confirm-title' })}</h2>
      <p class="lead">
        ${msg('Continue if you asked for this link yourself.', { id: 'confirm-lead' })}
      </p>
      <div class="actions">
        <button part="primary" @click=${() => flow.send({ type: 'confirmed' })}>
          ${msg('Continue', { id: 'continue' })}
        </button>
      </div>
    </div>`;
  }

  #opened({ session, offer }: Opened, flow: Enrollment): TemplateResult {
    const { opening, endsAt, minutesLeft, method } = session;
    const passkey = method === 'passkey';
    const { account, relyingParty } = opening;
    const site = relyingParty?.name;
    return html`<div class="screen">
      ${passkeyIcon}
      <h2 part="heading" tabindex="-1">
        ${
          passkey
            ? msg('Add a passkey', { id: 'opened-title' })
            : msg('Add a way to sign in', { id: 'opened-other' })
        }
      </h2>
      <p class="lead">
        ${
          site && passkey
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
          @click=${() => flow.send({ type: 'continued' })}
        >
          ${msg('Continue', { id: 'continue' })}
        </button>
      </div>
    </div>`;
  }

  /** The chunk with the texts did not come; this one sentence must do. Where focus goes to it, it is no alert too. */
  #unloaded(flow: Enrollment): TemplateResult {
    return html`<div
      class="screen neutral"
      role=${this.shadowRoot?.activeElement ? nothing : 'alert'}
    >
      ${passkeyIcon}
      <h2 part="heading" tabindex="-1">
        ${msg('The connection was lost. Check it and try again.', { id: 'unloaded' })}
      </h2>
      <div class="actions">
        <button part="primary" @click=${() => flow.send({ type: 'retried', now: flow.now() })}>
          ${msg('Try again', { id: 'try-again' })}
        </button>
      </div>
    </div>`;
  }

  #changed(from: EnrollShown, to: EnrollShown): void {
    this.#status = late ? (late.enrollStatus(from, to) ?? this.#status) : '';
    this.#focus = late ? (late.enrollFocus(from, to) ?? this.#focus) : '[tabindex]';
    for (const announcement of late?.announcements(from, to) ?? unloaded(to))
      this.announce(announcement);
  }
}

/** All there is to say where the rest did not come. */
function unloaded(to: EnrollState): PasskeyAnnouncement[] {
  const step: PasskeyAnnouncement = { name: 'passkey-step', detail: { step: to.step } };
  return to.step === 'failed'
    ? [step, { name: 'passkey-failed', detail: { failure: to.failure } }]
    : [step];
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-enroll': PasskeyEnroll;
  }
}
