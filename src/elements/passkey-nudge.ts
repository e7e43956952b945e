import type { Backend } from '../backends/backend.js';
import type { NudgeOutcome } from '../nudge-contract.js';
import { ask, inTime, notOffered } from '../runners/nudge-ask.js';
import type { Launch, Source } from '../runners/source.js';
import type { AddListener, RemoveListener } from '../types/listen.js';
import type { Shown } from './nudge-late.js';

/** There is none on a server, where this may be imported all the same. */
const Base =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ??
  (Object as unknown as typeof HTMLElement);

const names = ['url', 'token', 'baseUrl', 'backend', 'launch'] as const;

interface Round {
  readonly controller: AbortController;
  readonly finished: Promise<NudgeOutcome>;
  readonly settle: (outcome: NudgeOutcome) => void;
  begun?: true;
  outcome?: NudgeOutcome;
  shown?: Shown;
}

/**
 * Offers a passkey after a sign-in, where there is an offer to make, and is nothing at all where there is none: one small
 * request says which. Whatever happens it ends, as `finished` and `nudge-ended` say, and it never stands in the way.
 *
 * The host provides an action tracked with the purpose `nudge`: `url`, or `token` with `base-url`, or `launch`, or a
 * `backend`. Another one starts it over.
 *
 * @element passkey-nudge
 * @attr {auto|light|dark} theme - `light` or `dark`, or as the person’s system is (`auto`); without it as the page is
 * @attr {string} url - a tracked action's link; read once and removed
 * @attr {string} token - a tracked action's token, with `base-url`; read once and removed
 * @attr {string} base-url - where our server answers; the page's own origin unless said
 * @attr {boolean} automatic - where the service agrees too, a passkey may be made without a prompt; the person is told
 * @fires {CustomEvent<PasskeyEventMap['nudge-ended']>} nudge-ended - when it is through, once for every action; the page goes on
 * @fires {CustomEvent<PasskeyEventMap['passkey-step']>} passkey-step - when another screen is shown
 * @fires {CustomEvent<PasskeyEventMap['passkey-enrolled']>} passkey-enrolled - when a passkey is stored; `detail.result` is for the host's server to validate
 * @fires {CustomEvent<PasskeyEventMap['passkey-cancelled']>} passkey-cancelled - when the person or their device said no
 * @fires {CustomEvent<PasskeyEventMap['passkey-failed']>} passkey-failed - when it cannot go on; `detail.failure.code` says why
 * @fires {CustomEvent<PasskeyEventMap['passkey-expired']>} passkey-expired - when the link is used up
 * @fires {CustomEvent<PasskeyEventMap['authenticator-renamed']>} authenticator-renamed - when the new passkey got another name
 * @fires {CustomEvent<PasskeyEventMap['authenticator-removed']>} authenticator-removed - when the new passkey was taken back
 * @fires {CustomEvent<PasskeyEventMap['challenge-passed']>} challenge-passed - when the person has proved who they are, where that comes first
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-shown']>} recovery-codes-shown - when recovery codes are shown, once
 * @fires {CustomEvent<PasskeyEventMap['recovery-codes-saved']>} recovery-codes-saved - when the person says that they have them
 * @csspart card - what is shown, as a whole
 * @csspart heading - the heading of the screen
 * @csspart status - the polite live region, not visible
 * @csspart primary - the one main button of a screen
 * @csspart secondary - every other button
 * @csspart tool - of those, the small ones beside what they are for
 * @csspart more - what "More options" shows
 * @csspart list - the account, and the other ways there are
 * @csspart item - one entry of a list, and the new passkey's name
 * @csspart field - the name field
 * @csspart error - what is wrong with the name
 * @cssstate opened - whose account it is and who asks
 * @cssstate why - what a passkey is good for
 * @cssstate choosing - another way is being chosen
 * @cssstate proving - the person proves who they are first
 * @cssstate setup - a method with codes is being set up
 * @cssstate codes - recovery codes are shown
 * @cssstate renewing - the prompt is about to come
 * @cssstate prompting - the browser’s own prompt is up
 * @cssstate saving - the service stores what was made
 * @cssstate enrolled - it is stored
 * @cssstate failed - something went wrong
 * @cssstate told - a passkey was made without a prompt
 * @cssstate undone - that passkey was taken back
 * @cssstate busy - there is nothing to do but to wait, or to follow the prompt
 * @cssprop [--passkey-color-accent] - buttons and illustrations
 * @cssprop [--passkey-color-on-accent] - text on the main button
 * @cssprop [--passkey-color-text] - text
 * @cssprop [--passkey-color-muted] - secondary text
 * @cssprop [--passkey-color-surface] - background of the card and of fields
 * @cssprop [--passkey-color-border] - outlines and separators
 * @cssprop [--passkey-color-danger] - where something is lost
 * @cssprop [--passkey-color-success] - where something is done
 * @cssprop [--passkey-color-focus] - the focus ring; the accent unless said
 * @cssprop [--passkey-font=inherit] - font family
 * @cssprop [--passkey-font-size] - size of the text; at least 16 px unless said
 * @cssprop [--passkey-width=30em] - how wide it gets at most
 * @cssprop [--passkey-radius=10px] - corners of buttons and fields
 * @cssprop [--passkey-space=8px] - the rhythm of distances
 * @cssprop [--passkey-duration=150ms] - the cross-fade between screens
 */
export class PasskeyNudge extends Base implements Source {
  /** @ignore */
  declare addEventListener: AddListener<'passkey-nudge'>;
  /** @ignore */
  declare removeEventListener: RemoveListener<'passkey-nudge'>;

  static readonly observedAttributes = ['url', 'token', 'base-url'];

  /**
   * Waited for before anything is shown.
   *
   * @ignore
   */
  static ready?: () => Promise<unknown>;

  /** A tracked-action URL, `{server}/launch/{actionId}#token=…`. As an attribute it is read once and removed. */
  declare url?: string;
  /** A tracked action's token; needs `base-url`. As an attribute it is read once and removed. */
  declare token?: string;
  /** Where our server answers; the page's own origin unless said. */
  declare baseUrl?: string;
  /** Another service than ours, or one that is already connected. */
  declare backend?: Backend;
  /** Asked for an action on connect. */
  declare launch?: () => Promise<Launch>;

  readonly #source: Record<string, unknown> = {};
  readonly #root = this.attachShadow({ mode: 'open', delegatesFocus: true });
  #round = newRound();

  static {
    for (const name of names)
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: PasskeyNudge): unknown {
          return this.#source[name];
        },
        set(this: PasskeyNudge, value: unknown): void {
          this.#set(name, value);
        },
      });
  }

  constructor() {
    super();
    this.#hide();
    // What a page has set before this code was there.
    for (const name of names) {
      const descriptor = Object.getOwnPropertyDescriptor(this, name);
      if (!descriptor) continue;
      Reflect.deleteProperty(this, name);
      this.#set(name, descriptor.value);
    }
  }

  /** How it ends; it always does, once there is an action. Another action brings another promise. */
  get finished(): Promise<NudgeOutcome> {
    return this.#round.finished;
  }

  /** Whether a passkey may be made without a prompt, where the service agrees too. */
  get automatic(): boolean {
    return this.hasAttribute('automatic');
  }

  set automatic(automatic: boolean) {
    this.toggleAttribute('automatic', automatic);
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (value === null) return;
    this.#set(name === 'base-url' ? 'baseUrl' : name, value);
    if (name !== 'base-url') this.removeAttribute(name);
  }

  connectedCallback(): void {
    if (this.#round.controller.signal.reason === 'removed') this.#round = newRound();
    this.#begin();
  }

  /** Moving it is leaving and coming back in one task. */
  disconnectedCallback(): void {
    void Promise.resolve().then(() => {
      if (!this.isConnected) this.#end(this.#round, this.#left(), 'removed');
    });
  }

  /** A new `launch` alone does not start over: frameworks hand over another function on every render. */
  #set(name: string, value: unknown): void {
    const before = this.#source[name];
    this.#source[name] = value;
    if (before === value || (name === 'launch' && before)) return;
    if (this.#round.begun ?? this.#round.outcome) {
      this.#end(this.#round, this.#left());
      this.#round = newRound();
    }
    this.#begin();
  }

  /** In a moment: what belongs together is set one by one. */
  #begin(): void {
    const round = this.#round;
    void Promise.resolve().then(() => {
      const complete = this.url ?? this.token ?? this.backend ?? this.launch;
      if (round.begun || round !== this.#round || !this.isConnected || !complete) return;
      round.begun = true;
      const { signal } = round.controller;
      const end = (outcome: NudgeOutcome): void => this.#end(round, outcome);
      ask(this, signal)
        .then((asked) => {
          if ('outcome' in asked) {
            end(asked);
            return undefined;
          }
          const late = Promise.all([import('./nudge-late.js'), PasskeyNudge.ready?.()]);
          return inTime(late).then(([{ showNudge }]) => {
            if (!round.outcome)
              round.shown = showNudge(this, this.#root, asked.source, this.automatic, end);
          });
        })
        .catch(() => end(notOffered('unreachable')));
    });
  }

  /** What it comes to where it is left alone. */
  #left(): NudgeOutcome {
    return this.#round.shown?.made() ?? notOffered('removed');
  }

  #end(round: Round, outcome: NudgeOutcome, reason?: string): void {
    if (round.outcome) return;
    round.outcome = outcome;
    round.controller.abort(reason);
    round.shown?.stop();
    this.#hide();
    round.settle(outcome);
    this.dispatchEvent(
      new CustomEvent('nudge-ended', { detail: outcome, bubbles: true, composed: true }),
    );
  }

  /** Not even a gap where it is not shown. */
  #hide(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:none!important}');
    this.#root.adoptedStyleSheets = [sheet];
  }
}

function newRound(): Round {
  let settle: Round['settle'] = () => undefined;
  const finished = new Promise<NudgeOutcome>((resolve) => (settle = resolve));
  return { controller: new AbortController(), finished, settle };
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-nudge': PasskeyNudge;
  }
}
