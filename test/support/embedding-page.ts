import { launch, readReturn } from '../../src/embed/index.js';
import type { LaunchMode, Outcome } from '../../src/events.js';

/** What comes of a launch, by the clock of the page that asked for it. */
export type Ended = Outcome & { readonly after: number };

/** The host's page's side of a test, at `globalThis.shop`. */
export interface Shop {
  /** What the next click opens. */
  offer(url: string, mode: LaunchMode | 'auto', container?: string): void;
  /** Whether every click until now has got its answer. */
  readonly ended: Ended[];
  /** What came back with the address, on the page that a redirect ends at. */
  readonly returned: Outcome | undefined;
  /** The milliseconds of `performance.now()` at which a test did something; `after` is counted from the last. */
  mark(): void;
  abort(): void;
  /** Everything that was ever posted to this window, as JSON, with its sender. */
  readonly heard: string[];
}

declare global {
  var shop: Shop;
}

const button = document.querySelector('button');
if (!button) throw new Error('a page without a button');

let wanted: (() => Promise<Outcome>) | undefined;
let marked = 0;
let life = new AbortController();
const ended: { outcome: Outcome; at: number }[] = [];
const heard: string[] = [];

addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
  heard.push(`${origin} ${JSON.stringify(data)}`);
});

button.addEventListener('click', () => {
  marked = performance.now();
  void wanted?.().then(
    (outcome) => ended.push({ outcome, at: performance.now() }),
    (error: unknown) => console.error(`launch() threw ${String(error)}`),
  );
});

globalThis.shop = {
  offer(url, mode, container) {
    life = new AbortController();
    const { signal } = life;
    const place = container ? document.querySelector<HTMLElement>(container) : null;
    wanted = () => launch(url, { mode, signal, ...(place && { container: place }) });
  },
  // What was known before the mark took no time at all.
  get ended() {
    return ended.map(({ outcome, at }) => ({
      ...outcome,
      after: Math.max(0, Math.round(at - marked)),
    }));
  },
  returned: readReturn(),
  mark: () => void (marked = performance.now()),
  abort: () => life.abort(),
  heard,
};
