import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChromium, type Chromium } from './chromium.js';
import type { ChromiumPage } from './chromium-page.js';

const built = fileURLToPath(new URL('../../dist/demo/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** As the demonstration is served. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

export interface GalleryWorld {
  readonly origin: string;
  readonly chromium: Chromium;
  /** A page with one cell, or none yet, told by `gallery` what to show. */
  open(query?: Readonly<Record<string, string>>): Promise<ChromiumPage>;
  close(): Promise<void>;
}

/** Serves the built demonstration's files, and nothing behind them, to a browser of its own. */
export async function startGallery(
  folder = process.env['GALLERY_DIST'] ?? built,
  ...flags: string[]
): Promise<GalleryWorld> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const type = types[extname(pathname)];
    void readFile(`${folder}/${pathname}`).then(
      (body) =>
        response
          .writeHead(200, {
            'content-security-policy': policy,
            ...(type && { 'content-type': type }),
          })
          .end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  // What waits for a paint waits for no screen.
  const chromium = await startChromium(
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    ...flags,
  );
  return {
    origin,
    chromium,
    async open(query = { cell: '' }) {
      const page = await chromium.page();
      await page.goto(`${origin}/gallery.html?${new URLSearchParams(query).toString()}`);
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const isReady = (): boolean => document.documentElement.dataset['ready'] !== undefined;
            if (isReady()) resolve();
            else
              new MutationObserver((_, observer) => {
                if (!isReady()) return;
                observer.disconnect();
                resolve();
              }).observe(document.documentElement, { attributes: true });
          }),
      );
      return page;
    },
    async close() {
      await chromium.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
