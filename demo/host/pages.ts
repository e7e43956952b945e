import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secure } from '../../src/server/http/headers.js';

const folder = fileURLToPath(new URL('../../dist/demo/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The page brings everything with it and writes no markup as text. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Answers for a file of the built page; undefined where there is none. */
export async function servePage(path: string): Promise<Response | undefined> {
  const name =
    path === '/' ? 'index.html' : /^\/((?:assets\/)?[\w-]+(?:\.[\w-]+)+)$/.exec(path)?.[1];
  const type = types[extname(name ?? '')];
  if (name === undefined || type === undefined) return undefined;
  const body = await readFile(folder + name).catch(() => undefined);
  if (!body) return undefined;
  const page = new Response(new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': name.startsWith('assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-store',
    },
  });
  return secure(page, { hosted: false, https: false });
}
