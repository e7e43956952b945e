import { launch, type LaunchOptions, type Outcome } from '../../../src/embed/index.js';
import { click, until } from './person.js';
import type { Order, Report } from './toy-page.js';

/** Another origin, another site even, on the same server; a secure context all the same. */
export const elsewhere = `http://shop.localhost:${location.port}`;

let count = 0;

/** A link of a kind (`test/support/wtr-toys.ts`). */
export function toyLink(kind = 'toy', { origin = elsewhere, watch = true } = {}): string {
  const id = `${kind}-${Date.now()}${(count += 1)}`;
  return `${origin}/toy/launch/${id}#token=secret-token${watch ? '&watch=secret-watch' : ''}`;
}

export interface Launched {
  readonly outcome: Promise<Outcome>;
  /** What it has settled with by now. */
  readonly settled: () => Outcome | undefined;
}

/** Calls `launch` in a click of a person's own. */
export async function launchInClick(
  url: Parameters<typeof launch>[0],
  options: LaunchOptions = {},
): Promise<Launched> {
  const button = document.createElement('button');
  button.textContent = 'Launch';
  document.body.append(button);
  let settled: Outcome | undefined;
  const launched = new Promise<Launched>((resolve) => {
    button.addEventListener('click', () => {
      const outcome = launch(url, options);
      outcome.then(
        (value) => (settled = value),
        () => undefined,
      );
      resolve({ outcome, settled: () => settled });
    });
  });
  await click(button);
  return launched;
}

/** Our host element and what is in it. */
export function shadow(root: ParentNode = document): ShadowRoot | undefined {
  for (const host of root.querySelectorAll('div'))
    if (host.shadowRoot?.querySelector('.body')) return host.shadowRoot;
  return undefined;
}

export const frame = (root?: ParentNode): HTMLIFrameElement | null | undefined =>
  shadow(root)?.querySelector('iframe');

/** Hears what toys report, until it is closed. */
export function listen(): { reports: Report[]; close: () => void } {
  const reports: Report[] = [];
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === 'object' && data && 'toy' in data) reports.push(data as Report);
  };
  addEventListener('message', hear);
  return { reports, close: () => removeEventListener('message', hear) };
}

/** Resolves once the toy in the frame has its port. */
export const met = ({ reports }: { reports: Report[] }): Promise<Report> =>
  until(() => reports.find(({ toy }) => toy === 'met'));

export function order(target: Window | null | undefined, wanted: Order, origin = elsewhere): void {
  target?.postMessage(wanted, origin);
}
