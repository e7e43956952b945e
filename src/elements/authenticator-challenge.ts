import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ChallengeState } from '../flows/challenge-state.js';
import { openChallenge } from '../runners/open-challenge.js';
import type { Challenge } from '../runners/running-challenge.js';
import { canRelaunch, isComplete } from '../runners/source.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { AddListener, RemoveListener } from '../types/listen.js';
import type * as Late from './challenge-late.js';
import { askingScreen, type ChallengeActions } from './challenge-screens.js';
import { FlowController } from './flow-controller.js';
import { passkeyIcon } from './passkey-icon.js';
import { enrollStyles } from './passkey-enroll.styles.js';
import { PasskeyElement } from './passkey-element.js';
import { waitingScreen } from './waiting-screen.js';

/**
 * Has a person prove that it is them, with a way to sign in that they already have: the strongest that is asked for
 * first, every other one a click away; with a text and a way out for everything that can go wrong. With an action of the
 * purpose `sign-in` it signs in somebody nobody knows yet, by their passkey.
 *
 * The host provides an action tracked with the purpose `challenge` or `sign-in`: `url`, or `token` with `base-url`, or
 * `launch`, or a `backend`. To sign in, browsers offer passkeys at fields outside of shadow trees only, those with
 * `autocomplete="username webauthn"`: where the page has none, the element puts one into itself, and takes it away again.
 *
 * @element authenticator-challenge
 * @attr {auto|light|dark} theme - on a surface of its own, `light`, `dark` or as the person’s system is (`auto`); without it as the page is and on the page’s ground
 * @fires {CustomEvent<PasskeyEventMap['passkey-step']>} passkey-step - when another screen is shown
 * @fires {CustomEvent<PasskeyEventMap['challenge-passed']>} challenge-passed - when the person has proved who they are; `detail.result` is for the host's server to validate
 * @fires {CustomEvent<PasskeyEventMap['passkey-cancelled']>} passkey-cancelled - when the person or their device said no
 * @fires {CustomEvent<PasskeyEventMap['passkey-failed']>} passkey-failed - when a way cannot go on; `detail.failure.code` says why
 * @fires {CustomEvent<PasskeyEventMap['passkey-expired']>} passkey-expired - when the link is used up; track a new action
 * @slot username - to sign in: the page's own field for the user name, and its label
 * @csspart heading - the heading of the screen
 * @csspart status - the polite live region, not visible
 * @csspart primary - the one main button of a screen
 * @csspart secondary - every other button
 * @csspart list - the account, and the other ways there are
 * @csspart item - one entry of a list
 * @csspart field - the field for a code
 * @csspart error - what is wrong with the code
 * @cssstate confirming - a link from a message waits for a click
 * @cssstate opening - the action is being opened
 * @cssstate identifying - the user name is asked for
 * @cssstate asking - a passkey or security key, before its prompt
 * @cssstate sending - before a code or a link is sent
 * @cssstate renewing - the prompt is about to come
 * @cssstate prompting - the browser’s own prompt is up
 * @cssstate checking - the service checks the answer
 * @cssstate code - a code is asked for
 * @cssstate waiting - a link in an e-mail is waited for
 * @cssstate choosing - another way is being chosen
 * @cssstate failed - something went wrong
 * @cssstate stuck - no way is left
 * @cssstate passed - the person has proved who they are
 * @cssstate declined - the person would not
 * @cssstate ended - the action is over
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
export class AuthenticatorChallenge extends PasskeyElement {
  /** @ignore */
  declare addEventListener: AddListener<'authenticator-challenge'>;
  /** @ignore */
  declare removeEventListener: RemoveListener<'authenticator-challenge'>;

  static override styles = [tokens, controls, enrollStyles];

  readonly #flow = new FlowController<ChallengeState, Challenge>(
    this,
    () => (isComplete(this) ? openChallenge(this, (signIn) => this.#load(signIn)) : undefined),
    (from, to) => this.#changed(from, to),
  );

  /** Failures and the screens after the first one; with `sign-in` that one too. */
  #late: typeof Late | undefined;
  /** What has just happened, for people who do not see it; empty on load. */
  #status = '';
  /** Where focus belongs after the change that is about to be rendered. */
  #focus: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.sourceChanged(changed) || !this.#flow.flow) this.#flow.restart();
  }

  protected override updated(): void {
    this.#late?.mark(this, this.#flow.flow?.state.step);
    if (this.#focus) this.moveFocus(this.#focus);
    this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    const { flow } = this.#flow;
    return html`
      <div class="hidden" role="status" part="status">${this.#status}</div>
      ${flow ? this.#screen(flow.state, flow) : nothing}
    `;
  }

  #screen(state: ChallengeState, flow: Challenge): TemplateResult | typeof nothing {
    const late = this.#late;
    if (state.step === 'confirming')
      return simpleScreen(
        msg('Confirm it’s you', { id: 'challenge-title' }),
        msg('Continue if you asked for this link yourself.', { id: 'confirm-lead' }),
        msg('Continue', { id: 'continue' }),
        () => flow.send({ type: 'confirmed' }),
      );
    if (state.step === 'opening') return waitingScreen();
    if (late) return late.challengeView(flow, { relaunch: canRelaunch(this) });
    return state.step === 'asking' ? askingScreen(state, flow) : this.#unloaded(flow);
  }

  #load(signIn: boolean): Promise<typeof Late> {
    const part = signIn ? import('./sign-in-late.js') : import('./challenge-late.js');
    return part.then((late) => {
      late.adopt(this.shadowRoot, [late.challengeStyles]);
      return (this.#late = late);
    });
  }

  /** The chunk with the texts did not come; this one sentence must do. */
  #unloaded({ send, now }: ChallengeActions): TemplateResult {
    return simpleScreen(
      msg('The connection was lost. Check it and try again.', { id: 'unloaded' }),
      nothing,
      msg('Try again', { id: 'try-again' }),
      () => send({ type: 'retried', now: now() }),
    );
  }

  #changed(from: ChallengeState, to: ChallengeState): void {
    const late = this.#late;
    this.#status = late ? (late.challengeStatus(from, to) ?? this.#status) : '';
    this.#focus =
      late?.challengeFocus(from, to) ?? (from.step === to.step ? this.#focus : '[tabindex]');
    if (from.step !== to.step) this.announce({ name: 'passkey-step', detail: { step: to.step } });
    if (late) for (const fact of late.challengeAnnouncements(from, to)) this.announce(fact);
    // What is told where the part that knows more did not come.
    else if (to.step === 'ended')
      this.announce({ name: 'passkey-failed', detail: { failure: to.failure } });
  }
}

function simpleScreen(
  title: string,
  lead: string | typeof nothing,
  action: string,
  click: () => void,
): TemplateResult {
  return html`<div class="screen">
    ${passkeyIcon}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <p class="lead">${lead}</p>
    <div class="actions"><button part="primary" @click=${click}>${action}</button></div>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'authenticator-challenge': AuthenticatorChallenge;
  }
}
