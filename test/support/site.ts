import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Site {
  /** `http://localhost:…` */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves a folder, and answers what is posted to a path with JSON. */
export async function serveFolder(
  folder: string,
  routes: Record<string, (body: string) => Promise<string>> = {},
  port = 0,
): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const route = request.method === 'POST' ? routes[pathname] : undefined;
    const file = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = route ? 'application/json' : (types[extname(file)] ?? 'text/plain');
    const answer = route ? text(request).then(route) : readFile(join(folder, file));
    answer.then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      (error: unknown) => response.writeHead(route ? 500 : 404).end(String(error)),
    );
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
