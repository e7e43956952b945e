import { z } from 'zod';
import { directionOf } from '../locales.js';
import type { Assets } from './assets.js';
import { pagePolicy } from './http/headers.js';
import { now, type Service } from './service.js';
import { currentEmbedOrigins } from './tenants.js';
import { preferredLanguage, type Language } from './texts/languages.js';
import { isId } from './tokens.js';

/** The script of the hosted page and what it imports at once, as paths on this server. */
interface Scripts {
  readonly entry: string;
  readonly imports: readonly string[];
}

/**
 * The hosted page of a link. It is the same for every id, so that it tells nobody which exist: only `frame-ancestors`
 * follows the action, and an id that is unknown, ended or not for embedding may be framed by no one. Changes nothing.
 */
export async function launchPage(
  service: Service,
  assets: Assets,
  actionId: string,
  headers: Headers,
): Promise<Response> {
  return hostedPage(assets, frameAncestors(service, actionId), headers);
}

/** The page itself, for whoever finds out in another way who may frame it. */
export async function hostedPage(
  assets: Assets,
  framing: Promise<readonly string[]>,
  headers: Headers,
): Promise<Response> {
  const [ancestors, scripts] = await Promise.all([framing, findScripts(assets)]);
  return new Response(render(scripts, preferredLanguage(headers.get('accept-language'))), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(ancestors),
      vary: 'Accept-Language',
    },
  });
}

async function frameAncestors(service: Service, actionId: string): Promise<readonly string[]> {
  if (!isId(actionId)) return [];
  const { rows } = await service.store.query<{ tenant: string; embed_origins: string[] }>(
    `SELECT tenant, embed_origins FROM actions
     WHERE id = $2 AND state IN ('tracked', 'opened') AND expires_at > ${now(1)}`,
    [service.offset(), actionId],
  );
  const row = rows[0];
  const tenant = service.tenants.find(({ id }) => id === row?.tenant);
  return row && tenant ? currentEmbedOrigins(tenant, row.embed_origins) : [];
}

// What is read of Vite's manifest.
const manifest = z.record(
  z.string(),
  z.object({
    file: z.string().regex(/^assets\/[\w.-]+\.js$/),
    name: z.string().optional(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

async function findScripts(assets: Assets): Promise<Scripts> {
  const file = await assets('manifest.json');
  if (!file) return { entry: '/assets/launch.js', imports: [] };
  const chunks = manifest.parse(JSON.parse(new TextDecoder().decode(file.body)));
  const entry = Object.values(chunks).find((chunk) => chunk.isEntry && chunk.name === 'launch');
  if (!entry) throw new Error('the build of the hosted page has no entry named launch');
  const imports = (entry.imports ?? []).flatMap((key) => chunks[key]?.file ?? []);
  return { entry: `/${entry.file}`, imports: imports.map((path) => `/${path}`) };
}

/** English until its script knows better; whoever has none is told so in their own language. */
function render({ entry, imports }: Scripts, { words, locale }: Language): string {
  const preloads = imports.map((path) => `<link rel="modulepreload" href="${path}">\n`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Passkey</title>
${preloads}<script type="module" src="${entry}"></script>
</head>
<body>
<noscript><p lang="${locale}" dir="${directionOf(locale)}">${words.launch.scriptless}</p></noscript>
</body>
</html>
`;
}
