import type { EmbedEnv, OpenedWindow } from '../../src/embed/env.js';
import { version, type Greeting, type PageMessage } from '../../src/embed/protocol.js';
import { parseGreeting } from '../../src/embed/messages.js';

export const server = 'https://id.example.com';
export const link = `${server}/launch/act_1#token=secret-token&watch=secret-watch`;

interface Timer {
  at: number;
  readonly call: () => void;
  readonly again: number | undefined;
}

/** A window as its opener sees it. */
export class FakeWindow implements OpenedWindow {
  closed = false;
  readonly addresses: string[];
  port: MessagePort | undefined;
  readonly location = { replace: (url: string): void => void this.addresses.push(url) };

  constructor(address: string) {
    this.addresses = [address];
  }

  close(): void {
    this.closed = true;
  }

  /** What the opener answers. */
  postMessage(data: unknown, origin: string, [port]: MessagePort[] = []): void {
    if (origin === server && parseGreeting(data)?.type === 'port') this.port = port;
  }

  get members(): URLSearchParams {
    return new URLSearchParams(new URL(this.addresses.at(-1) ?? '').hash.slice(1));
  }
}

export type Answer = object | number | 'down' | 'waits';

/** A page without a DOM: its clock stands until it is told to go on, and everything that is left behind can be counted. */
export class FakePage implements Omit<EmbedEnv, 'document' | 'sessionStorage'> {
  origin = 'https://shop.example';
  crossOriginIsolated = false;
  navigator = {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  };
  readonly crypto = globalThis.crypto;
  readonly windows: FakeWindow[] = [];
  readonly assigned: string[] = [];
  readonly requests: { url: string; body: Record<string, unknown> }[] = [];
  readonly reported: unknown[] = [];
  /** What the status route answers, in order; the last for good. */
  answers: Answer[] = [{ outcome: 'pending', opened: false }];
  popups = true;
  storage: Map<string, string> | undefined = new Map<string, string>();
  readonly #timers = new Map<number, Timer>();
  readonly #listeners = new Map<(event: never) => void, string>();
  #now = 0;
  #ids = 0;

  document = {
    documentElement: { lang: '' },
    createElement: () => ({ setAttribute: () => undefined }),
  } as unknown as Document;

  location = {
    origin: this.origin,
    href: `${this.origin}/checkout?cart=7`,
    assign: (url: string): void => void this.assigned.push(url),
  };

  history = {
    state: { kept: 1 },
    replaced: [] as string[],
    replaceState(_state: unknown, _unused: string, url: string): void {
      this.replaced.push(url);
    },
  };

  get sessionStorage(): EmbedEnv['sessionStorage'] {
    const { storage } = this;
    if (!storage) throw new DOMException('blocked', 'SecurityError');
    return {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    };
  }

  /** Timers and listeners that are still there. */
  get left(): number {
    return this.#timers.size + this.#listeners.size;
  }

  reportError(error: unknown): void {
    this.reported.push(error);
  }

  open(url: string): FakeWindow | null {
    if (!this.popups) return null;
    const opened = new FakeWindow(url);
    this.windows.push(opened);
    return opened;
  }

  async fetch(url: string, { body, signal }: RequestInit): Promise<Response> {
    this.requests.push({ url, body: JSON.parse(body as string) as Record<string, unknown> });
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer === 'down') throw new TypeError('Failed to fetch');
    if (answer === 'waits')
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    return typeof answer === 'number'
      ? new Response(null, { status: answer })
      : Response.json(answer);
  }

  setTimeout(call: () => void, ms: number): number {
    return this.#add(call, ms, undefined);
  }

  setInterval(call: () => void, ms: number): number {
    return this.#add(call, ms, ms);
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  clearInterval(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  addEventListener(
    type: string,
    listener: (event: never) => void,
    { signal }: { readonly signal: AbortSignal },
  ): void {
    this.#listeners.set(listener, type);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  dispatch(type: 'message' | 'pagehide' | 'pageshow', event: object): void {
    for (const [listener, wanted] of [...this.#listeners])
      if (wanted === type) (listener as (given: object) => void)(event);
  }

  /** The hosted page in a window greets; answers the window's end of the port. */
  greet(source: FakeWindow, more: object = {}): void {
    const nonce = source.members.get('nonce') ?? '';
    const data: Greeting = { 'passkey-elements': version, type: 'ready', nonce };
    this.dispatch('message', { origin: server, source, data, ...more });
  }

  /** Through the port, which takes a real turn of the event loop. */
  async say({ port }: FakeWindow, message: PageMessage | object): Promise<void> {
    port?.postMessage(message);
    await turn();
  }

  /** Lets `ms` pass, timer by timer. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await turn();
    for (;;) {
      const next = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0];
      if (!next || next[1].at > end) break;
      const [id, timer] = next;
      this.#now = timer.at;
      if (timer.again === undefined) this.#timers.delete(id);
      else timer.at += timer.again;
      timer.call();
      await turn();
    }
    this.#now = end;
  }

  #add(call: () => void, ms: number, again: number | undefined): number {
    const id = (this.#ids += 1);
    this.#timers.set(id, { at: this.#now + ms, call, again });
    return id;
  }
}

/** A turn of the real event loop: what was posted has arrived, what was awaited has gone on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      setImmediate(resolve);
    };
    port2.postMessage(null);
  });
}
