import { existsSync, readFileSync } from 'node:fs';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import { ensureInstalled, root } from './install.mjs';

/**
 * Kilobytes (1,000 bytes) after brotli, each file compressed by itself as it travels. `first`: everything fetched before the
 * first paint. The rest by the module it is loaded through after that, with what it imports and nobody before it did;
 * `before the click` is the sum of all that is fetched before a button that prompts is live.
 */
const budgets = [
  {
    entry: 'define/passkey-enroll',
    first: 15.0,
    lazy: { 'enroll-outcome': 6.0, 'enroll-prompt': 5.0 },
  },
  { entry: 'define/authenticator-settings', first: 17.0, lazy: {} },
  { entry: 'define/authenticator-challenge', first: 13.0, lazy: {} },
  { entry: 'define/recovery-codes', first: 13.0, lazy: {} },
  { entry: 'define/passkey-nudge', first: 2.0, lazy: {} },
  { entry: 'sdk', first: 11.5, lazy: {} },
  { entry: 'backends/own', first: 4.0, lazy: {} },
  { entry: 'i18n/index', first: 2.5, lazy: {} },
  { entry: 'cdn/passkey-elements', first: 1.5, lazy: {} },
  { entry: 'embed/index', first: 8.0, lazy: {} },
  ...(existsSync(`${root}src/define/authenticator-launch.ts`)
    ? [{ entry: 'define/authenticator-launch', first: 13.5, lazy: {} }]
    : []),
];

/** All elements on one page, every part of them that may ever be fetched. */
const everything = 34.0;
const all = [
  'passkey-enroll',
  'authenticator-settings',
  'authenticator-challenge',
  'recovery-codes',
  'passkey-nudge',
];

/** As for a script tag: everything bundled. */
async function bundle(...entries) {
  const { build, loadConfigFromFile } = await import('vite');
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'cdn' });
  const { treeshake } = config.build.rolldownOptions;
  const { plugins } = config;
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
        preserveEntrySignatures: 'exports-only',
        treeshake,
        ...(adapters.some((name) => entries[0] === `backends/${name}`) && {
          output: { codeSplitting: { groups: [{ name: 'shared', test: shared }] } },
        }),
      },
    },
  });
  return new Map(
    output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
}

/** The named chunks and all they import statically. */
function closure(chunks, names, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name) || !chunks.has(name)) continue;
    seen.add(name);
    closure(chunks, chunks.get(name).imports, seen);
  }
  return seen;
}

function weigh(chunks, names) {
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const bytes = [...names].map(
    (name) => brotliCompressSync(chunks.get(name).code, { params: parameters }).length,
  );
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

function measure(chunks, lazy) {
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
  const seen = closure(chunks, [entry.fileName]);
  const parts = [['first', weigh(chunks, seen)]];
  for (const module of Object.keys(lazy)) {
    const chunk = [...chunks.values()].find(({ name }) => name === module);
    if (!chunk) throw new Error(`no chunk is made of ${module}`);
    const added = [...closure(chunks, [chunk.fileName])].filter((name) => !seen.has(name));
    added.forEach((name) => seen.add(name));
    parts.push([module, weigh(chunks, added)]);
  }
  const later = [...chunks.keys()].filter((name) => !seen.has(name));
  return { parts, later: later.map((name) => [name, weigh(chunks, [name])]) };
}

/**
 * Services other than ours, in KB gzip: what comes with an adapter, and what it fetches when a ceremony is near, each held to
 * the limit. What adapters share with the elements and with one another is a row of its own, and so are the names of providers.
 */
const adapters = ['authsignal', 'secureauth', 'jitsudo', 'corbado', 'sdk-bridge'];
const adapterLimit = 3.0;
const shared = /src\/(?:failure|version|backends\/(?:http|failures|vendor))\.ts$/;

const zipped = ({ code }) => gzipSync(code, { level: 9 }).length / 1000;

const row = (what, size, more = '') =>
  console.log(what.padEnd(40), size.toFixed(2).padStart(7), more);

/** A language, in KB gzip: its own file, held to the limit, and what all languages share. */
const localeLimit = 7.0;

ensureInstalled();
// `npm run size -- define/passkey-nudge …`: these alone.
const named = process.argv.slice(2);
const wanted = (entry) => named.length === 0 || named.includes(entry);
let over = false;
console.log('what'.padEnd(40), 'KB br'.padStart(7), ' budget');
for (const { entry, first, lazy } of budgets) {
  if (!wanted(entry)) continue;
  const { parts, later } = measure(await bundle(entry), lazy);
  const allowed = { first, ...lazy };
  for (const [part, size] of parts) {
    const ratio = size / allowed[part];
    over ||= ratio > 1;
    row(
      `${entry} ${part}`,
      size,
      `${allowed[part].toFixed(1)}, ${Math.round(ratio * 100)} %${ratio > 1 ? ' over' : ''}`,
    );
  }
  if (parts.length > 1)
    row(
      '  before the click',
      parts.reduce((sum, [, size]) => sum + size, 0),
    );
  for (const [file, size] of later) row(`  later: ${file}`, size);
}
if (wanted('locales')) {
  const chunks = [...(await bundle('i18n/index')).values()];
  const texts = chunks.find(({ name }) => name === 'texts');
  const languages = chunks
    .filter(
      ({ moduleIds }) => /generated\/[\w-]+\.ts$/.test(moduleIds[0]) && moduleIds.length === 1,
    )
    .sort((one, other) => zipped(other) - zipped(one));
  for (const [what, chunk] of [
    [`the largest of ${languages.length} languages`, languages[0]],
    ['the smallest', languages.at(-1)],
  ]) {
    const ratio = Math.round((zipped(chunk) / localeLimit) * 100);
    over ||= ratio > 100;
    row(
      `${what}, ${chunk.name}, gzip`,
      zipped(chunk),
      `${localeLimit.toFixed(1)}, ${ratio} %${ratio > 100 ? ' over' : ''}`,
    );
  }
  row(
    '  and once for all of them, without Lit',
    gzipSync(
      Object.entries(texts.modules)
        .filter(([id]) => id.includes('/i18n/'))
        .map(([, { code }]) => code)
        .join(''),
      { level: 9 },
    ).length / 1000,
  );
}
for (const name of adapters.filter((name) => wanted(`backends/${name}`))) {
  const chunks = await bundle(`backends/${name}`);
  if (name === adapters[0])
    row(
      'backends/* shared, gzip',
      zipped([...chunks.values()].find((chunk) => chunk.name === 'shared')),
    );
  for (const chunk of chunks.values()) {
    if (chunk.name === 'shared' || chunk.moduleIds.some((id) => id.endsWith('/aaguids.ts')))
      continue;
    const size = zipped(chunk);
    over ||= size > adapterLimit;
    const ratio = Math.round((size / adapterLimit) * 100);
    row(
      chunk.isEntry ? `backends/${name} gzip` : `  later: ${chunk.fileName} gzip`,
      size,
      `${adapterLimit.toFixed(1)}, ${ratio} %${ratio > 100 ? ' over' : ''}`,
    );
  }
}
if (named.length === 0) {
  const whole = await bundle(...all.map((tag) => `define/${tag}`));
  const total = weigh(whole, whole.keys());
  over ||= total > everything;
  row(
    'all elements, all chunks',
    total,
    `${everything.toFixed(1)}, ${Math.round((total / everything) * 100)} %`,
  );
  const oneFile = `${root}dist/cdn/passkey-elements.all.js`;
  if (existsSync(oneFile)) {
    const code = readFileSync(oneFile, 'utf8');
    row(
      'script tag, all in one file',
      weigh(new Map([[oneFile, { code }]]), [oneFile]),
      'as last built',
    );
  }
}
if (over) process.exit(1);
