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

/** The page brings everything with it and writes no markup as text; a second site may frame and ask the first one. */
const policyOf = (service = ''): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${service && ` ${service}`}`,
    ...(service ? [`frame-src ${service}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** The file of the docs site that a path of it means; a folder is its `index.html`. */
function docsFile(path: string): string | undefined {
  const [, folders = '', file = 'index.html'] =
    /^\/(docs\/(?:[\w-]+\/)*)([\w-]+(?:\.[\w-]+)+)?$/.exec(path) ?? [];
  return folders ? folders + file : undefined;
}

/** Answers for a file of the built pages; undefined where there is none. With `service` it is the second site. */
export async function servePage(path: string, service?: string): Promise<Response | undefined> {
  const pages: Partial<Record<string, string>> = service
    ? { '/': 'partner.html' }
    : {
        '/': 'index.html',
        '/backends': 'backends.html',
        '/journeys': 'journeys.html',
        '/cadence': 'cadence.html',
        '/gallery': 'gallery.html',
      };
  // Links within the docs are relative, so a folder's address ends with a slash.
  if (!service && /^\/docs(?:\/[\w-]+)*$/.test(path) && (await servePage(`${path}/`)))
    return new Response(null, { status: 308, headers: { location: `${path}/` } });
  const name =
    pages[path] ??
    (service ? undefined : docsFile(path)) ??
    /^\/((?:assets\/)?[\w-]+(?:\.[\w-]+)+)$/.exec(path)?.[1];
  const type = types[extname(name ?? '')];
  if (name === undefined || type === undefined) return undefined;
  const body = await readFile(folder + name).catch(() => undefined);
  if (!body) return undefined;
  const page = new Response(new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': policyOf(service),
      'cache-control': name.startsWith('assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-store',
    },
  });
  return secure(page, { hosted: false, https: false });
}
