import type { Readable, Writable } from 'node:stream';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly session: string | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Detached = Events['Target.detachedFromTarget'][0];
type Listener = (method: string, params: unknown, sessionId: string | undefined) => void;

/** The DevTools protocol over `--remote-debugging-pipe`: JSON, each message ended by a zero byte. */
export class Connection {
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<Listener>();
  #next = 1;
  #rest = '';

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    input.setEncoding('utf8');
    input.on('data', (text: string) => this.#read(text));
    input.on('close', () => this.#end());
    output.on('error', () => this.#end());
  }

  async send<M extends keyof Commands>(
    method: M,
    params?: Commands[M]['paramsType'][0],
    sessionId?: string,
  ): Promise<Commands[M]['returnType']> {
    const id = this.#next++;
    const answer = new Promise<unknown>((resolve, reject) => {
      const fail = (error: Error) => reject(new Error(`${method}: ${error.message}`));
      this.#waiting.set(id, { session: sessionId, resolve, reject: fail });
    });
    this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer as Promise<Commands[M]['returnType']>;
  }

  /** Hears every event of one session, or of the browser itself. */
  listen<M extends keyof Events>(
    sessionId: string | undefined,
    wanted: M,
    listener: (params: Events[M][0]) => void,
  ): () => void {
    const all: Listener = (method, params, session) => {
      if (method === wanted && session === sessionId) listener(params as Events[M][0]);
    };
    this.#listeners.add(all);
    return () => this.#listeners.delete(all);
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message) as Message);
  }

  #take({ id, method, params, result, error, sessionId }: Message): void {
    if (method === 'Target.detachedFromTarget') this.#leave((params as Detached).sessionId);
    if (id === undefined) {
      for (const listener of [...this.#listeners]) listener(method ?? '', params, sessionId);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  /** What was asked of a page that has gone is not answered. */
  #leave(gone: string): void {
    for (const [id, { session, reject }] of this.#waiting) {
      if (session !== gone) continue;
      this.#waiting.delete(id);
      reject(new Error('the page has gone'));
    }
  }

  #end(): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error('Chromium has ended'));
    this.#waiting.clear();
  }
}

/** One page's share of the connection. */
export class Session {
  readonly id: string;
  readonly #connection: Connection;

  constructor(connection: Connection, id: string) {
    this.#connection = connection;
    this.id = id;
  }

  send<M extends keyof Commands>(
    method: M,
    params?: Commands[M]['paramsType'][0],
  ): Promise<Commands[M]['returnType']> {
    return this.#connection.send(method, params, this.id);
  }

  on<M extends keyof Events>(event: M, listener: (params: Events[M][0]) => void): () => void {
    return this.#connection.listen(this.id, event, listener);
  }

  once<M extends keyof Events>(event: M): Promise<Events[M][0]> {
    return new Promise((resolve) => {
      const off = this.on(event, (params) => {
        off();
        resolve(params);
      });
    });
  }
}
