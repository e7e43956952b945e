/** What to look for, as a person with a screen reader would say it. */
export interface Target {
  readonly role: string;
  /** The accessible name, whole or a pattern. */
  readonly name?: string | RegExp;
}

/**
 * Every visible element of a role and name below `root`, in document order, through open shadow roots and same-origin
 * frames' own documents excepted. Runs in the page, in any engine; it must not close over anything.
 */
export function locate(
  role: string,
  name: { readonly text?: string; readonly pattern?: string; readonly flags?: string },
  root: Document | ShadowRoot | Element = document,
): Element[] {
  const implicit: Record<string, string> = {
    alert: '[role=alert]',
    button: 'button, summary, input[type=button], input[type=submit]',
    checkbox: 'input[type=checkbox]',
    dialog: 'dialog[open]',
    heading: 'h1, h2, h3, h4, h5, h6',
    img: 'img, svg[aria-label]',
    link: 'a[href]',
    list: 'ul, ol',
    listitem: 'li',
    main: 'main',
    paragraph: 'p',
    radio: 'input[type=radio]',
    status: 'output',
    textbox: 'input:not([type]), input[type=text], input[type=email], textarea',
  };

  const flatText = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element)) return '';
    if (node.matches('[aria-hidden=true], [hidden], style, script')) return '';
    const label = node.getAttribute('aria-label');
    if (label) return label;
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    const children = slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes;
    return Array.from(children, flatText).join(' ');
  };

  const nameOf = (element: Element): string => {
    const scope = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = ids.map((id) => scope.getElementById(id)).filter((found) => found !== null);
    if (labelled.length > 0) return labelled.map(flatText).join(' ');
    const own = element.getAttribute('aria-label');
    if (own) return own;
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      if (['button', 'submit'].includes(element.type)) return element.value;
      return Array.from(element.labels ?? [], flatText).join(' ');
    }
    return element.getAttribute('alt') ?? flatText(element);
  };

  const matches = (element: Element): boolean => {
    const explicit = element.getAttribute('role');
    const selector = implicit[role];
    if (explicit === null ? !selector || !element.matches(selector) : explicit !== role)
      return false;
    const boxes = element.getClientRects().length > 0;
    if (!boxes || getComputedStyle(element).visibility !== 'visible') return false;
    const actual = nameOf(element).replace(/\s+/g, ' ').trim();
    if (name.pattern !== undefined) return new RegExp(name.pattern, name.flags).test(actual);
    return name.text === undefined || actual === name.text;
  };

  const found: Element[] = [];
  const walk = (node: Document | ShadowRoot | Element): void => {
    for (const element of node.children) {
      if (matches(element)) found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
      walk(element);
    }
  };
  walk(root);
  return found;
}

/** `locate`'s second argument, as data that can cross into a page. */
export function nameArgument(name: Target['name']): {
  text?: string;
  pattern?: string;
  flags?: string;
} {
  if (name === undefined) return {};
  return typeof name === 'string' ? { text: name } : { pattern: name.source, flags: name.flags };
}
