/**
 * Registers an element once. A second copy of the package is harmless: the first stays, and the console says so once.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element)
    console.warn(`<${tag}> is already defined; another copy came first.`);
}
