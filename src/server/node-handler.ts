import { getRequestListener, RequestError } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { describeError, logToStderr, type Log } from './log.js';
import type { AuthenticatorServer } from './server.js';

export interface NodeHandlerOptions {
  /**
   * Proxies of your own in front, 0 when left out. Each appends the address it was called from to `X-Forwarded-For`: the
   * audit records the one that is as many places from the right; what stands left of it anybody could have written.
   */
  proxies?: number | undefined;
  log?: Log | undefined;
}

/**
 * A request listener of `node:http`, and so a middleware of Express and a hook of Fastify. With `next`, requests for
 * paths that are not the server's own are passed on to it, unread; without, everything is answered.
 */
export type NodeHandler = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next?: () => void,
) => void;

/** Connects a server to Node's http. Nothing before it may read the body: it is hashed and judged byte for byte. */
export function toNodeHandler(
  server: AuthenticatorServer,
  { proxies = 0, log = logToStderr }: NodeHandlerOptions = {},
): NodeHandler {
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 9) {
    throw new Error('proxies: must be how many proxies stand in front, 0–9.');
  }
  const listener = getRequestListener(
    (request, env) => {
      const incoming = env.incoming as IncomingMessage;
      // RFC 9112 §3.2; left to Node, this answer would lack what every answer carries.
      if (incoming.headers.host === undefined) return server.refuse(400);
      return server.fetch(request, { ip: addressOf(incoming, proxies) });
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
  return (incoming, outgoing, next) => {
    if (next && !server.handles(pathOf(incoming))) {
      next();
      return;
    }
    if (incoming.readableDidRead) {
      const error = 'a body parser stands before the handler of passkey-elements; put it behind';
      log({ level: 'error', event: 'body_already_read', error });
      void answer(outgoing, server.refuse(500));
      return;
    }
    void listener(incoming, outgoing);
  };
}

/** Of an absolute form (RFC 9112 §3.2.2) too, which only the server itself would take apart. */
function pathOf({ url = '' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

function addressOf({ headers, socket }: IncomingMessage, proxies: number): string | undefined {
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const told = proxies > 0 ? (hops.at(-proxies)?.trim() ?? '') : '';
  // A socket of both families names IPv4 as RFC 4291 §2.5.5.2 does.
  return (isIP(told) > 0 ? told : socket.remoteAddress)?.replace(/^::ffff:(?=\d+\.)/i, '');
}

async function answer(outgoing: ServerResponse, response: Response): Promise<void> {
  const body = await response.text();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(body);
}
