import { msg } from '@lit/localize';
import { shellStyles } from './shell.styles.js';

/** Where something of ours is shown on the host's page. */
export interface Shell {
  /** In place of what was shown before; a sign of waiting alone where there is nothing. */
  show(content?: Element): void;
  /** What is shown has come to life; until then there is a sign of waiting in its place. */
  reveal(): void;
  /** Takes it off the page, and gives the focus back to who had it. */
  remove(): void;
}

/** What the frame and the dialog around it are called. */
export const title = (): string => msg('Passkeys and sign-in', { id: 'launch-title' });

/** A dialog over everything else, or in `container` where the host has made room; `onClose` is asked for by the person. */
export function openShell(
  document: Document,
  container: Element | undefined,
  onClose: () => void,
): Shell {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(shellStyles);
  root.adoptedStyleSheets = [sheet];
  const body = make(document, 'div', 'body');
  const before = document.activeElement;
  const end = container ? within(root, body) : dialog(root, body, onClose);
  (container ?? document.body).append(host);
  end.open();
  return {
    show(content) {
      body.classList.remove('met');
      body.replaceChildren(make(document, 'div', 'waiting'), ...(content ? [content] : []));
    },
    reveal: () => body.classList.add('met'),
    remove() {
      const focused = document.activeElement === host;
      end.close();
      host.remove();
      if (focused && before instanceof HTMLElement) before.focus();
    },
  };
}

interface Ends {
  open(): void;
  close(): void;
}

function within(root: ShadowRoot, body: HTMLElement): Ends {
  const inline = make(root.ownerDocument, 'div', 'inline');
  inline.append(body);
  root.append(inline);
  return { open: () => undefined, close: () => undefined };
}

function dialog(root: ShadowRoot, body: HTMLElement, onClose: () => void): Ends {
  const { ownerDocument } = root;
  const box = ownerDocument.createElement('dialog');
  box.ariaLabel = title();
  // Not the button that closes, which would otherwise be where the keyboard is.
  box.autofocus = true;
  box.tabIndex = -1;
  box.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  // The browser may close it all the same, or the host's page.
  box.addEventListener('close', onClose);
  const bar = make(ownerDocument, 'div', 'bar');
  const close = button(ownerDocument, 'close', onClose);
  close.ariaLabel = msg('Close', { id: 'launch-close' });
  close.append(icon(ownerDocument, 'M6 6l12 12M18 6L6 18'));
  bar.append(close);
  box.append(bar, body);
  root.append(box);
  return {
    open: () => box.showModal(),
    close() {
      box.removeEventListener('close', onClose);
      box.close();
    },
  };
}

export function make(document: Document, tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

export function button(
  document: Document,
  className: string,
  onClick: () => void,
): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.addEventListener('click', onClick);
  return element;
}

/** A drawing of lines, 24 by 24. */
export function icon(document: Document, path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const attributes = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
