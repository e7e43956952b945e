import type { ChromiumPage } from './chromium-page.js';

/** What a person reads, hears or is told in an element, in order. */
export type Reading = readonly string[];

/** Shows cells in a language, each anew; answers what is then to be read. */
export async function readings(
  page: ChromiumPage,
  ids: readonly string[],
  locale: string,
): Promise<Reading[]> {
  await page.evaluate(start);
  return inBatches(ids, (batch) => page.evaluate(readEach, batch, locale));
}

/**
 * Shows cells in English, and has each speak the other languages while it is on the page, and English again; answers what
 * is then to be read in each, in English at the beginning and the end, and what else has happened.
 */
export async function switched(
  page: ChromiumPage,
  ids: readonly string[],
  locales: readonly string[],
): Promise<{ readonly read: readonly Reading[]; readonly faults: readonly string[] }[]> {
  await page.evaluate(start);
  return inBatches(ids, (batch) => page.evaluate(switchEach, batch, [...locales]));
}

/** So few in one call that it is no long wait. */
async function inBatches<R>(
  ids: readonly string[],
  run: (ids: string[]) => Promise<R[]>,
): Promise<R[]> {
  const found: R[] = [];
  for (let from = 0; from < ids.length; from += 20)
    found.push(...(await run(ids.slice(from, from + 20))));
  return found;
}

declare global {
  var reading:
    { read(): Promise<string[]>; kept(): Element[]; focused(): Element | undefined } | undefined;
}

/** Everything crosses as text: what both ways of looking need is put into the page once. */
function start(): void {
  const hostOf = (): Element | undefined =>
    document.querySelector('.stage')?.firstElementChild ?? undefined;
  const all = (element: Element): Element[] => [
    element,
    ...[...(element.shadowRoot?.children ?? []), ...element.children].flatMap(all),
  ];
  const everything = (): Element[] => {
    const host = hostOf();
    return host ? all(host) : [];
  };
  const spoken = ['aria-label', 'placeholder', 'title', 'alt', 'lang', 'dir'];
  const texts = (): string[] =>
    everything().flatMap((element) => {
      if (element.matches('[role=status]')) return [];
      const own = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue?.replaceAll(/\s+/g, ' ').trim() ?? '');
      const attributes = spoken
        .filter((name) => element.hasAttribute(name))
        .map((name) => `${name}=${element.getAttribute(name)}`);
      return [...own, ...attributes].filter(Boolean).map((text) => `${element.localName} ${text}`);
    });
  globalThis.reading = {
    // A long list grows with every paint, and its dates follow.
    async read() {
      let before = texts();
      for (;;) {
        if (!hostOf()?.matches('authenticator-settings')) return before;
        await globalThis.gallery?.width(0);
        const now = texts();
        const isWritten = !hostOf()?.shadowRoot?.querySelector('time:empty');
        if (isWritten && now.join() === before.join()) return now;
        before = now;
      }
    },
    // What stands within a sentence moves about in it, from one language to another.
    kept: () => everything().filter((element) => !element.matches('bdi, span, time, b, br, a')),
    focused: () => {
      let { activeElement } = document;
      while (activeElement?.shadowRoot?.activeElement)
        activeElement = activeElement.shadowRoot.activeElement;
      return activeElement && activeElement !== document.body ? activeElement : undefined;
    },
  };
}

async function readEach(ids: string[], locale: string): Promise<string[][]> {
  const { gallery, reading } = globalThis;
  if (!gallery || !reading) throw new Error('This page is not the gallery.');
  await gallery.locale(locale);
  const found: string[][] = [];
  for (const id of ids) {
    await gallery.show(id);
    found.push(await reading.read());
  }
  return found;
}

async function switchEach(
  ids: string[],
  locales: string[],
): Promise<{ read: string[][]; faults: string[] }[]> {
  const { gallery, reading } = globalThis;
  if (!gallery || !reading) throw new Error('This page is not the gallery.');
  const found: { read: string[][]; faults: string[] }[] = [];
  for (const id of ids) {
    await gallery.locale('en');
    await gallery.show(id);
    const faults: string[] = [];
    const host = document.querySelector('.stage')?.firstElementChild;
    if (!host) throw new Error(`Nothing is shown of ${id}.`);
    const read = [await reading.read()];
    const kept = reading.kept();
    // Half typed, as far as it takes letters or digits.
    const field = kept.find((node) =>
      node.matches('input:not([type=checkbox]):not([readonly])'),
    ) as HTMLInputElement | undefined;
    const place = field ?? (kept.find((node) => node.matches('button')) as HTMLElement | undefined);
    place?.focus();
    if (field) {
      field.value = '12';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      // An address's field has no caret that a page may know of.
      if (field.selectionStart !== null) field.setSelectionRange(1, 1);
    }
    const [typed, caret] = [field?.value, field?.selectionStart];
    const focused = reading.focused();
    host.dispatchEvent = (event) => {
      faults.push(`tells the page ${event.type}`);
      return true;
    };
    const live = kept.filter((node) => node.matches('[role=status], [aria-live]'));
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        if (target.textContent) faults.push(`announces “${target.textContent}”`);
    });
    for (const node of live)
      observer.observe(node, { childList: true, characterData: true, subtree: true });
    for (const locale of [...locales, 'en']) {
      await gallery.locale(locale);
      read.push(await reading.read());
      for (const { textContent } of live)
        if (textContent) faults.push(`${locale}: has “${textContent}” still to say`);
      const now = reading.kept();
      for (const [index, node] of kept.entries())
        if (now[index] !== node)
          faults.push(`${locale}: ${node.localName} became ${now[index]?.localName}`);
      if (reading.focused() !== focused)
        faults.push(`${locale}: the focus went to ${reading.focused()?.localName ?? 'nothing'}`);
      if (field && field.value !== typed)
        faults.push(`${locale}: “${typed}” in a field became “${field.value}”`);
      if (field?.selectionStart !== caret) faults.push(`${locale}: the caret moved`);
    }
    observer.disconnect();
    // That it leaves the page is told again.
    Reflect.deleteProperty(host, 'dispatchEvent');
    found.push({ read, faults });
  }
  return found;
}
