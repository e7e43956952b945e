import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pages {
  /** `http://localhost:…`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves HTML by path on a free port of localhost, which counts as a secure context. */
export async function servePages(pages: Record<string, string>): Promise<Pages> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page);
  });
  server.listen(0, 'localhost');
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
