import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { launch, type LaunchOptions, type LaunchUrl } from '../embed/index.js';
import type { Outcome, PasskeyAnnouncement, ToldFailure } from '../events.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { AddListener, RemoveListener } from '../types/listen.js';
import { launchStyles } from './authenticator-launch.styles.js';

/** Given nothing to open, or what is no link. */
const misused: ToldFailure = { code: 'invalid_request', retry: 'none', confidence: 'sure' };

/**
 * A button that opens a tracked action in a frame, a window or in place of the page, for pages that have little script of
 * their own. What comes of it is in `launch-ended`; in place of the page, the one that the person returns to reads it with
 * `readReturn`.
 *
 * The host provides `launch`, or a `url` that is good for one click.
 *
 * @attr {string} url - a tracked action's link; read once and removed
 * @element authenticator-launch
 * @attr {auto|light|dark} theme - `light` or `dark`, or as the person’s system is (`auto`); without it as the page is
 * @fires {CustomEvent<PasskeyEventMap['launch-started']>} launch-started - when it is opened, and where; again when it goes on elsewhere
 * @fires {CustomEvent<PasskeyEventMap['launch-ended']>} launch-ended - when it is over; `detail.result` is for the host's server to validate
 * @slot - the button's label
 * @csspart primary - the button
 * @cssstate busy - what it has opened is open
 * @cssprop [--passkey-color-accent] - the button
 * @cssprop [--passkey-color-on-accent] - text on the button
 * @cssprop [--passkey-color-focus] - the focus ring; the accent unless said
 * @cssprop [--passkey-font=inherit] - font family
 * @cssprop [--passkey-font-size] - size of the text; at least 16 px unless said
 * @cssprop [--passkey-radius=10px] - corners of the button
 * @cssprop [--passkey-space=8px] - the rhythm of distances
 */
export class AuthenticatorLaunch extends LitElement {
  /** @ignore */
  declare addEventListener: AddListener<'authenticator-launch'>;
  /** @ignore */
  declare removeEventListener: RemoveListener<'authenticator-launch'>;

  static override styles = [tokens, controls, launchStyles];

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    mode: {},
    url: { attribute: false },
    launch: { attribute: false },
    open: { state: true },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'url'];
  }

  /** Where it opens: `iframe`, `popup`, `redirect`, or `auto`, the best way that works here. */
  declare mode?: NonNullable<LaunchOptions['mode']>;
  /** A tracked-action URL, `{server}/launch/{actionId}#token=…`. As an attribute it is read once and removed. */
  declare url?: string;
  /** Asked for an action at the click, in place of `url`. */
  declare launch?: () => Promise<{ readonly url: string }>;
  /** @internal */
  declare open: boolean;

  /** Of what is open; it ends when the button goes. */
  #life = new AbortController();

  constructor() {
    super();
    this.open = false;
    updateWhenLocaleChanges(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null || name !== 'url') return;
    this.url = value;
    this.removeAttribute(name);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved, it is back by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#life.abort();
    });
  }

  protected override updated(): void {
    void import('./mark.js').then(
      ({ mark }) => mark(this, undefined),
      () => undefined,
    );
  }

  protected override render(): TemplateResult {
    return html`<button
      part="primary"
      type="button"
      aria-disabled=${this.open ? 'true' : nothing}
      aria-busy=${this.open ? 'true' : nothing}
      @click=${this.#clicked}
    >
      <slot>${msg('Set up a passkey', { id: 'launch-button' })}</slot>
    </button>`;
  }

  #clicked(): void {
    if (this.open) return;
    this.open = true;
    this.#life = new AbortController();
    const source: LaunchUrl = this.launch ?? this.url ?? '';
    const outcome = launch(source, {
      mode: this.mode,
      signal: this.#life.signal,
      onStart: (mode) => this.#announce({ name: 'launch-started', detail: { mode } }),
    });
    outcome.then(
      (detail) => this.#ended(detail),
      (error: unknown) => {
        // It says what to give instead, which only a developer can.
        console.error(error);
        this.#ended({ status: 'failed', failure: misused });
      },
    );
  }

  #ended(detail: Outcome): void {
    this.open = false;
    this.#announce({ name: 'launch-ended', detail });
  }

  #announce({ name, detail }: PasskeyAnnouncement): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'authenticator-launch': AuthenticatorLaunch;
  }
}
