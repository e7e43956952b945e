import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { logToStderr, type Log } from './log.js';
import { toNodeHandler } from './node-handler.js';
import type { Schedule } from './repeat.js';
import type { AuthenticatorServer } from './server.js';
import { startWork } from './work.js';

export { toNodeHandler, type NodeHandler, type NodeHandlerOptions } from './node-handler.js';
export { startWork, type WorkOptions } from './work.js';

export interface ServeOptions {
  server: AuthenticatorServer;
  /** 0 takes any free port. */
  port: number;
  /** The address to listen on; loopback when left out. */
  host?: string | undefined;
  /** Proxies of your own in front, 0 when left out; see {@link toNodeHandler}. */
  proxies?: number | undefined;
  log?: Log | undefined;
  /** @internal */
  schedule?: Schedule | undefined;
}

export interface Listening {
  readonly port: number;
  /** Takes no more requests, answers those it has within 10 s, then closes the server and its store. */
  close(): Promise<void>;
}

/** Milliseconds. */
const drain = 10_000;

/** What Node answers by itself; every other code is a 400. */
const parserStatuses: Readonly<Record<string, 408 | 413 | 431>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Runs the server on Node's http; SIGTERM and SIGINT drain it and end the process. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Listening> {
  const { server, port, host = '127.0.0.1', proxies, log = logToStderr, schedule } = options;
  await server.ready();
  const limits = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000 };
  const listener = toNodeHandler(server, { proxies, log });
  const latest = new WeakMap<Duplex, ServerResponse>();
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    latest.set(incoming.socket, outgoing);
    listener(incoming, outgoing);
  };
  const node = createServer({ ...limits, requireHostHeader: false }, handle)
    // Without a listener Node answers 417 by itself; an expectation may as well be ignored (RFC 9110 §10.1.1).
    .on('checkExpectation', handle)
    .on('clientError', (error: NodeJS.ErrnoException, socket) => {
      const outgoing = latest.get(socket);
      const cutsIn = outgoing?.headersSent && !outgoing.writableFinished;
      if (cutsIn || !socket.writable) socket.destroy();
      else void hangUp(socket, server.refuse(parserStatuses[error.code ?? ''] ?? 400));
    });
  await new Promise<void>((resolve, reject) => {
    node.once('error', reject).listen(port, host, resolve);
  });

  const stopWork = startWork(server, { log, schedule });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= shut());
  const stop = (): void => void close().then(() => process.exit(0));
  async function shut(): Promise<void> {
    const quiet = stopWork();
    server.drain();
    process.off('SIGTERM', stop).off('SIGINT', stop);
    const drained = new Promise<void>((resolve) => node.close(() => resolve()));
    node.closeIdleConnections();
    const late = setTimeout(() => node.closeAllConnections(), drain);
    await drained;
    clearTimeout(late);
    await Promise.all([quiet, server.close()]);
  }
  process.once('SIGTERM', stop).once('SIGINT', stop);
  return { port: (node.address() as AddressInfo).port, close };
}

/** Answers bytes that are no HTTP: there is no response object for them, only the connection. */
async function hangUp(socket: Duplex, response: Response): Promise<void> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.set('content-length', String(Buffer.byteLength(body)));
  headers.set('connection', 'close');
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const { status } = response;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n${body}`, () =>
    socket.destroy(),
  );
}
