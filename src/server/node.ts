import { getRequestListener, RequestError } from '@hono/node-server';
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { describeError, logToStderr, type Log } from './log.js';
import { repeat, type Schedule } from './repeat.js';
import type { AuthenticatorServer } from './server.js';

export interface ServeOptions {
  server: AuthenticatorServer;
  /** 0 takes any free port. */
  port: number;
  /** The address to listen on; loopback when left out. */
  host?: string | undefined;
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
const workEvery = 2_000;
const sweepEvery = 300_000;

/** What Node answers by itself; every other code is a 400. */
const parserStatuses: Readonly<Record<string, 408 | 413 | 431>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Runs the server on Node's http; SIGTERM and SIGINT drain it and end the process. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Listening> {
  const { server, port, host = '127.0.0.1', log = logToStderr, schedule } = options;
  await server.ready();
  const limits = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000 };
  const listener = getRequestListener(
    (request, env) => {
      const { headers, socket } = env.incoming as IncomingMessage;
      // RFC 9112 §3.2; left to Node, this answer would lack what every answer carries.
      if (headers.host === undefined) return server.refuse(400);
      return server.fetch(request, { ip: socket.remoteAddress });
    },
    {
      overrideGlobalObjects: false,
      errorHandler(error) {
        if (error instanceof RequestError) return server.refuse(400);
        log({ level: 'error', event: 'bug', ...describeError(error) });
        return server.refuse(500);
      },
    },
  );
  const latest = new WeakMap<Duplex, ServerResponse>();
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    latest.set(incoming.socket, outgoing);
    void listener(incoming, outgoing);
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

  const every = (milliseconds: number, event: string, work: () => Promise<void>) =>
    repeat(
      work,
      milliseconds,
      (error) => log({ level: 'error', event, ...describeError(error) }),
      schedule,
    );
  // Apart from each other: a mail server that answers slowly must not keep the audit from being sealed.
  const stops = [
    every(workEvery, 'delivery_failed', () => server.deliver()),
    every(workEvery, 'sealing_failed', () => server.seal()),
    every(sweepEvery, 'sweep_failed', () => server.tick()),
  ];

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= shut());
  const stop = (): void => void close().then(() => process.exit(0));
  async function shut(): Promise<void> {
    const quiet = Promise.all(stops.map((end) => end()));
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
