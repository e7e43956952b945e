import { constants, brotliCompressSync } from 'node:zlib';
import { ensureInstalled, root } from './install.mjs';

/**
 * Kilobytes (1,000 bytes) after brotli, each file compressed by itself as it travels. `first`: everything fetched before the
 * first paint; `second`: what that imports dynamically, names of authenticators and locales excepted.
 */
const budgets = [
  { name: '<passkey-enroll>', entry: 'src/define/passkey-enroll.ts', first: 15.0, second: 6.0 },
];
const apart = /\/i18n\/generated\/|\/aaguids\.ts$/;

async function bundle(entry) {
  const { build } = await import('vite');
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: root + entry, preserveEntrySignatures: false },
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

function measure(chunks) {
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
  const first = closure(chunks, [entry.fileName]);
  const lazy = [...first]
    .flatMap((name) => chunks.get(name).dynamicImports)
    .filter((name) => !apart.test(chunks.get(name)?.facadeModuleId ?? ''));
  const second = [...closure(chunks, lazy)].filter((name) => !first.has(name));
  const files = [...chunks.keys()].filter((name) => !first.has(name));
  return {
    first: weigh(chunks, first),
    second: weigh(chunks, second),
    later: files.map((name) => [name, weigh(chunks, [name]), second.includes(name)]),
  };
}

ensureInstalled();
let over = false;
console.log('what'.padEnd(32), 'KB br'.padStart(7), 'budget'.padStart(7), 'ratio'.padStart(6));
for (const { name, entry, ...budget } of budgets) {
  const sizes = measure(await bundle(entry));
  for (const part of Object.keys(budget)) {
    const ratio = sizes[part] / budget[part];
    over ||= ratio > 1;
    console.log(
      `${name} ${part}`.padEnd(32),
      sizes[part].toFixed(2).padStart(7),
      budget[part].toFixed(1).padStart(7),
      `${Math.round(ratio * 100)} %`.padStart(6),
      ratio > 1 ? ' over' : '',
    );
  }
  for (const [file, size, counted] of sizes.later) {
    console.log(
      `  ${file}`.padEnd(32),
      size.toFixed(2).padStart(7),
      counted ? 'in second' : 'later',
    );
  }
}
if (over) process.exit(1);
