import { onLeave } from './leave.js';

/** How codes leave the page with the person; each rejects where the page may not. */
export interface KeepPorts {
  copy(codes: readonly string[]): Promise<void>;
  download(codes: readonly string[]): Promise<void>;
  print(codes: readonly string[], signal: AbortSignal): Promise<void>;
  /** Calls back when the page is left; answers the way to end it. */
  onLeave(call: () => void): () => void;
}

export const keepCodes: KeepPorts = {
  copy: (codes) => copyText(codes.join('\n')),
  async download(codes) {
    const lines = [location.host, '', ...codes, ''];
    const url = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${location.hostname}-recovery-codes.txt`;
    link.click();
    // The browser has taken the blob over when the click returns, but Safari only in the task after.
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  },
  print,
  onLeave,
};

/** Called in the click: writing needs a person's wish. */
export function copyText(text: string): Promise<void> {
  // The DOM's types do not know that an insecure page has none.
  return (
    (navigator.clipboard as Clipboard | undefined)?.writeText(text) ??
    Promise.reject(new TypeError())
  );
}

/**
 * Prints a sheet of its own: nothing else of the page is on it, and nothing is opened or written into another document.
 * Shadow roots cannot be reached by a page's print styles, so the sheet stands in the page while the dialog is up.
 */
function print(codes: readonly string[], signal: AbortSignal): Promise<void> {
  const sheet = document.createElement('section');
  const title = document.createElement('h1');
  title.textContent = location.host;
  const list = document.createElement('ol');
  list.append(
    ...codes.map((code) => {
      const item = document.createElement('li');
      item.textContent = code;
      return item;
    }),
  );
  sheet.append(title, list);
  const name = `passkey-print-${Math.random().toString(36).slice(2)}`;
  sheet.className = name;
  const style = new CSSStyleSheet();
  style.replaceSync(printStyles.replaceAll('.sheet', `.${name}`));
  document.adoptedStyleSheets.push(style);
  document.body.append(sheet);
  return new Promise((resolve) => {
    const end = (): void => {
      stay();
      removeEventListener('afterprint', end);
      sheet.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
      resolve();
    };
    const stay = onLeave(end);
    addEventListener('afterprint', end);
    signal.addEventListener('abort', end, { once: true });
    window.print();
  });
}

const printStyles = `
@media screen { .sheet { display: none } }
@media print {
  body > :not(.sheet) { display: none !important }
  .sheet { font: 12pt/2 ui-monospace, monospace; direction: ltr }
}`;
