import { noChange, type ElementPart } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

export interface UserNameField {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with what was typed. */
  readonly error?: string | undefined;
  /** What the field begins with. */
  readonly text?: string;
  /** What is typed is asked for: Enter sends it, from the page's own field too. */
  readonly asked: boolean;
  readonly enter: (text: string) => void;
}

/** The field in the slot, whosever it is. */
export const slottedField = 'input[slot=username], [slot=username] input';
const offering = '[autocomplete~=webauthn i]';

/** What is typed in that field, for a click beside it. */
export function typedName({ currentTarget }: Event): string {
  const root = currentTarget instanceof Node ? currentTarget.getRootNode() : undefined;
  const field = root instanceof ShadowRoot && root.host.querySelector(slottedField);
  return field instanceof HTMLInputElement ? field.value : '';
}

let fields = 0;

class UserNameDirective extends AsyncDirective {
  readonly #id = `passkey-elements-name-${++fields}`;
  readonly #label = slotted('label');
  readonly #input = slotted('input');
  readonly #note = slotted('p');
  #host: Element | undefined;
  #field: UserNameField | undefined;

  render(_field: UserNameField): unknown {
    return noChange;
  }

  override update(part: ElementPart, [field]: [UserNameField]): unknown {
    const { host } = part.options ?? {};
    if (!this.#field) this.#input.value = field.text ?? '';
    this.#field = field;
    this.#host = host instanceof Element ? host : undefined;
    this.#describe(field);
    this.#place();
    return noChange;
  }

  protected override disconnected(): void {
    this.#host?.removeEventListener('keydown', this.#pressed);
    for (const node of [this.#label, this.#input, this.#note]) node.remove();
  }

  protected override reconnected(): void {
    this.#place();
  }

  #describe({ label, help, error }: UserNameField): void {
    const text = error ?? help ?? '';
    this.#label.htmlFor = this.#input.id = this.#id;
    this.#label.textContent = label;
    this.#note.id = `${this.#id}-note`;
    this.#note.role = error === undefined ? null : 'alert';
    // Not again where it is the same, which would be read out again.
    if (this.#note.textContent !== text) this.#note.textContent = text;
    this.#input.ariaInvalid = error === undefined ? null : 'true';
    for (const [name, value] of attributes) this.#input.setAttribute(name, value);
    this.#input.setAttribute('aria-describedby', this.#note.id);
  }

  #place(): void {
    const host = this.#host;
    if (!host || !this.#field) return;
    host.addEventListener('keydown', this.#pressed);
    const theirs = [
      ...host.querySelectorAll(slottedField),
      ...(this.#field.asked ? [] : document.querySelectorAll(offering)),
    ].some((field) => field !== this.#input);
    const nodes = [...(theirs ? [] : [this.#label, this.#input]), this.#note];
    const missing = nodes.filter((node) => node.parentElement !== host);
    // A note alone would explain a field that is elsewhere.
    if (!theirs || this.#field.asked) host.append(...missing);
  }

  readonly #pressed = (event: Event): void => {
    const { target } = event;
    if (!(event instanceof KeyboardEvent) || !(target instanceof HTMLInputElement)) return;
    const ours = target === this.#input || (this.#field?.asked && target.matches(slottedField));
    if (event.key !== 'Enter' || event.isComposing || !ours) return;
    // A form of the page's may be around the element.
    event.preventDefault();
    this.#field?.enter(target.value);
  };
}

const attributes = [
  ['autocomplete', 'username webauthn'],
  ['autocapitalize', 'none'],
  ['autocorrect', 'off'],
  ['spellcheck', 'false'],
  ['enterkeyhint', 'go'],
  ['dir', 'auto'],
] as const;

function slotted<Tag extends 'label' | 'input' | 'p'>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.slot = 'username';
  return element;
}

/**
 * The field for the user name, for as long as its slot is rendered. Browsers and password managers look for it in the page's
 * own tree and in no shadow tree, so it is put there, unless the page has one.
 */
export const userNameField = directive(UserNameDirective);
