import { getRequestListener } from '@hono/node-server';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError, logToStderr, type Log } from './log.js';
import type { AuthenticatorServer } from './server.js';

export interface ServeOptions {
  server: AuthenticatorServer;
  /** 0 takes any free port. */
  port: number;
  /** The address to listen on; loopback when left out. */
  host?: string | undefined;
  log?: Log | undefined;
}

export interface Listening {
  readonly port: number;
  /** Takes no more requests, answers those it has within 10 s, then closes the server and its store. */
  close(): Promise<void>;
}

/** Milliseconds. */
const drain = 10_000;
const sweepEvery = 300_000;

/** Runs the server on Node's http; SIGTERM and SIGINT drain it and end the process. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Listening> {
  const { server, port, host = '127.0.0.1', log = logToStderr } = options;
  const limits = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000 };
  const listener = getRequestListener(
    (request, env) =>
      server.fetch(request, { ip: (env.incoming as IncomingMessage).socket.remoteAddress }),
    { overrideGlobalObjects: false },
  );
  const node = createServer(limits, (incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    node.once('error', reject).listen(port, host, resolve);
  });

  const sweeping = setInterval(() => {
    server.tick().catch((error: unknown) => {
      log({ level: 'error', event: 'sweep_failed', ...describeError(error) });
    });
  }, sweepEvery);
  sweeping.unref();

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= shut());
  const stop = (): void => void close().then(() => process.exit(0));
  async function shut(): Promise<void> {
    clearInterval(sweeping);
    process.off('SIGTERM', stop).off('SIGINT', stop);
    const drained = new Promise<void>((resolve) => node.close(() => resolve()));
    node.closeIdleConnections();
    const late = setTimeout(() => node.closeAllConnections(), drain);
    await drained;
    clearTimeout(late);
    await server.close();
  }
  process.once('SIGTERM', stop).once('SIGINT', stop);
  return { port: (node.address() as AddressInfo).port, close };
}
