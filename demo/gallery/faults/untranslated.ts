import { elementsIn, nameOf, textsIn } from './tree.js';

const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];

/** What a person or a service has named, and nobody translates. */
const dataNames = new Set([
  ...['name', 'displayName', 'label', 'text', 'identifier', 'contact', 'sentTo', 'provider'],
  ...['secret', 'codes', 'notices', 'code'],
]);

/** Every such text of a state, the longest first. */
export function dataOf(state: unknown): string[] {
  const found = new Set<string>();
  const look = (value: unknown, data: boolean): void => {
    if (typeof value === 'string') {
      if (data && value.trim()) found.add(value);
    } else if (Array.isArray(value)) for (const one of value) look(one, data);
    else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value))
        if (name !== 'capabilities') look(one, dataNames.has(name));
  };
  look(state, false);
  // Secrets and codes are written in groups.
  for (const one of [...found])
    if (/^[A-Z0-9-]+$/.test(one))
      for (const group of one.match(/[A-Z0-9]{1,4}/g) ?? []) found.add(group);
  return [...found].sort((one, other) => other.length - one.length);
}

/** How long to wait is written by the browser, as dates are. */
const units = /\d+ (?:sec|min|hr)\b/g;

/** What is still in English where every text of ours is in letters that English has not. */
export function* untranslated(host: Element, data: readonly string[]): Generator<string> {
  const isLeft = (text: string): boolean =>
    /[A-Za-z]{2}/.test(
      data.reduce((left, one) => left.replaceAll(one, ''), text.replaceAll(units, '')),
    );
  for (const { text, element } of textsIn(host)) {
    // Dates are written by the browser.
    if (element.localName === 'time') continue;
    if (isLeft(text.data)) yield `“${text.data.trim()}” in ${nameOf(element)} is not translated`;
  }
  for (const element of elementsIn(host))
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value !== null && isLeft(value))
        yield `${name} “${value}” of ${nameOf(element)} is not translated`;
    }
}
