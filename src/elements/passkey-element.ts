import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Backend } from '../backends/backend.js';
import type { PasskeyAnnouncement } from '../events.js';
import type { Launch, Source } from '../runners/source.js';

/** Attributes that carry a secret: read once, then taken off the page. */
const secretAttributes = ['url', 'token'] as const;

/**
 * What all elements share: where the action comes from, how the page is told, and where focus goes.
 *
 * @attr {string} url - a tracked action's link; read once and removed
 * @attr {string} token - a tracked action's token, with `base-url`; read once and removed
 */
export abstract class PasskeyElement extends LitElement implements Source {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    url: { attribute: false },
    token: { attribute: false },
    baseUrl: { attribute: 'base-url' },
    backend: { attribute: false },
    launch: { attribute: false },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...secretAttributes];
  }

  /** A tracked-action URL, `{server}/launch/{actionId}#token=…`. As an attribute it is read once and removed. */
  declare url?: string;
  /** A tracked action's token; needs `base-url`. As an attribute it is read once and removed. */
  declare token?: string;
  /** Where our server answers; the page's own origin unless said. */
  declare baseUrl?: string;
  /** Another service than ours, or one that is already connected. */
  declare backend?: Backend;
  /** Asked for an action on connect, and for another when that has ended and the person goes on. */
  declare launch?: () => Promise<Launch>;

  /** Whether the person was in the element before it changed; only then may it move their focus. */
  #hadFocus = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null || (name !== 'url' && name !== 'token')) return;
    this[name] = value;
    this.removeAttribute(name);
  }

  /** Tells the page. */
  protected announce({ name, detail }: PasskeyAnnouncement): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /**
   * True when what an action is opened from has changed, so that what runs belongs to another. A new `launch` alone
   * does not count: frameworks hand over another function on every render.
   */
  protected sourceChanged(changed: PropertyValues<this>): boolean {
    return (['url', 'token', 'baseUrl', 'backend'] as const).some((name) => changed.has(name));
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    // Not `:focus-within`, which holds only while the window has the focus: the browser's own prompt takes that away.
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const inside = this.contains(activeElement);
    // A control that goes takes the focus with it to the body; anywhere else the person has gone by themselves.
    this.#hadFocus = inside || (this.#hadFocus && document.activeElement === document.body);
  }

  /**
   * Moves focus to where the change is, if it was in the element; `selector` within the shadow root, or among what is
   * slotted. The text of a field is selected, to be replaced.
   */
  protected moveFocus(selector: string): void {
    const target =
      this.#hadFocus &&
      (this.shadowRoot?.querySelector<HTMLElement>(selector) ??
        this.querySelector<HTMLElement>(selector));
    if (!target) return;
    target.focus();
    if (target instanceof HTMLInputElement) target.select();
  }
}
