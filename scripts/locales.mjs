import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const config = JSON.parse(readFileSync(`${root}lit-localize.json`, 'utf8'));
export const folders = {
  xliff: join(root, config.interchange.xliffDir),
  generated: join(root, config.output.outputDir),
};
/** Read by rooms that load no texts too, so it stands with the leaves. */
export const codes = `${root}src/locale-codes.ts`;

const order = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Numbers the texts are made for; French would want a form for millions too. */
const counted = Array.from({ length: 201 }, (_, count) => count);

const plain = (xml) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** A text with `{0}` for its values, and what is around each of them. */
function read(xml) {
  const shapes = [];
  const text = xml.replaceAll(/<x id="(\d+)" equiv-text="([^"]*)"\/>/g, (_, index, equivalent) => {
    const values = plain(equivalent).match(/\$\{[^{}]*\}/g) ?? [];
    if (values.length !== 1) throw new Error(`one value in a placeholder, not ${equivalent}`);
    shapes[index] = plain(equivalent).replace(values[0], `{${index}}`);
    return `{${index}}`;
  });
  return { text: plain(text).replaceAll(/\s+/g, ' ').trim(), shape: shapes.join('') };
}

/** The messages of a language, by id and in the order of their ids. */
export function unitsOf(file) {
  const inside = (tag, unit) => new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(unit)?.[1];
  const units = [
    ...readFileSync(file, 'utf8').matchAll(/<trans-unit id="(.+?)">(.*?)<\/trans-unit>/gs),
  ].map(([, id, unit]) => {
    const { text: source, shape } = read(inside('source', unit) ?? '');
    return { id, source, shape, target: read(inside('target', unit) ?? '').text };
  });
  return units.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const valuesOf = (text) => [...new Set(text.match(/\{\d\}/g))].sort().join();

/** What is wrong with a translation; empty where nothing is. */
export function faultOf(locale, { source, target }) {
  if (!target) return 'is not translated';
  if (/[`\\]|\$\{/.test(target)) return 'has a character that texts do not have';
  if (!/^\w+:/.test(source) || !source.includes('|'))
    return valuesOf(target) === valuesOf(source) ? undefined : 'has other values than its source';
  const rules = new Intl.PluralRules(locale);
  const wanted = new Set(counted.map((count) => rules.select(count)));
  const forms = target.split('|').map((form) => /^(\w+):(.+)$/.exec(form) ?? [form, '', form]);
  const names = forms.map(([, name]) => name).join();
  if (names !== order.filter((name) => wanted.has(name)).join())
    return `has the plural forms ${names}, not ${order.filter((name) => wanted.has(name)).join()}`;
  const unnumbered = forms.find(
    ([, name, text]) =>
      !['zero', 'one', 'two'].includes(name) && valuesOf(text) !== valuesOf(source),
  );
  return unnumbered && `has other values than its source in its form “${unnumbered[1]}”`;
}

/** Every fault of every language, a line each. */
export function faults(xliff = folders.xliff) {
  return config.targetLocales.flatMap((locale) =>
    unitsOf(join(xliff, `${locale}.xlf`)).flatMap((unit) => {
      const fault = faultOf(locale, unit);
      return fault ? `locales/${locale}.xlf: “${unit.id}” ${fault}` : [];
    }),
  );
}

const header = '// Made from locales/*.xlf: npm run locales\n';

/** What is generated: a file's name and its text. */
function* modules(xliff) {
  const { targetLocales } = config;
  const quoted = (locale) => (locale.includes('-') ? `'${locale}'` : locale);
  const first = unitsOf(join(xliff, `${targetLocales[0]}.xlf`));
  yield [
    'chunks.ts',
    `export const chunks = {\n${targetLocales.map((locale) => `  ${quoted(locale)}: () => import('./${locale}.js'),\n`).join('')}};\n`,
  ];
  const shaped = new Map();
  for (const { id, shape } of first)
    if (shape) shaped.set(shape, [...(shaped.get(shape) ?? []), id]);
  const shapes = [...shaped]
    .sort()
    .map(([shape, names]) => `  '${shape}':\n    '${names.join(' ')}',\n`);
  yield [
    'ids.ts',
    `/** Every message, in the order of the texts. */\nexport const ids =\n  '${first.map(({ id }) => id).join(' ')}'.split(' ');\n\n/** What is around the values of a message, and the messages that have such. */\nexport const shapes = {\n${shapes.join('')}};\n`,
  ];
  for (const locale of targetLocales) {
    const texts = unitsOf(join(xliff, `${locale}.xlf`)).map(({ target }) => target);
    yield [`${locale}.ts`, `export default \`${texts.join('\n')}\`;\n`];
  }
}

/** The module that names the languages. */
export function codesModule() {
  const { sourceLocale, targetLocales } = config;
  const names = targetLocales.map((locale) => `  '${locale}',\n`).join('');
  return `${header}export const sourceLocale = '${sourceLocale}';\nexport const targetLocales = [\n${names}] as const;\n`;
}

/** Writes the modules that are loaded from the translations. */
export function generate({ xliff, generated } = folders) {
  const made = new Map(modules(xliff));
  for (const name of readdirSync(generated)) if (!made.has(name)) rmSync(join(generated, name));
  for (const [name, text] of made) writeFileSync(join(generated, name), header + text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@lit/localize-tools/bin/lit-localize.js', 'extract'],
    { cwd: root, stdio: 'inherit' },
  );
  const found = status === 0 ? faults() : ['lit-localize extract did not end well'];
  for (const fault of found) console.error(fault);
  if (found.length > 0) process.exit(1);
  generate();
  writeFileSync(codes, codesModule());
}
