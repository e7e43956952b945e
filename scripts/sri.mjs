import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * `node scripts/sri.mjs [--check] FOLDER`: the integrity of every file for script tags, as `sri.json` for tools and `SRI.md` for
 * people, beside the files. With `--check`, whether what is there is true of the files as they are.
 */
const folder = `${process.argv.at(-1)}/`;
const autoloader = 'passkey-elements.js';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .sort();
const bytes = new Map(names.map((file) => [file, readFileSync(folder + file)]));
const entries = names.filter((file) => !/\.[\w-]{8}\.js$/.test(file));

const integrityOf = (file) =>
  `sha384-${createHash('sha384').update(bytes.get(file)).digest('base64')}`;

/** All that a file may fetch: what it names, and what that names. The autoloader makes its names from those of the elements. */
function partsOf(entry) {
  const parts = new Set();
  const visit = (file) => {
    const text = bytes.get(file).toString();
    const named = names.filter((other) => text.includes(`./${other}`));
    const made =
      file === autoloader
        ? entries.filter(
            (other) => text.includes(`\`${other.slice(0, -3)}\``) && other !== autoloader,
          )
        : [];
    for (const other of [...named, ...made]) {
      if (other === entry || parts.has(other)) continue;
      parts.add(other);
      visit(other);
    }
  };
  visit(entry);
  return [...parts].sort();
}

function describe() {
  return {
    version,
    integrity: Object.fromEntries(names.map((file) => [file, integrityOf(file)])),
    parts: Object.fromEntries(entries.map((entry) => [entry, partsOf(entry)])),
  };
}

const base = '/passkey-elements/';

function table({ integrity, parts }) {
  const map = { integrity: {} };
  for (const file of parts[autoloader]) map.integrity[base + file] = integrity[file];
  return `# Integrity of ${name} ${version}

Made with the files of this folder; true of this version and of no other.

| file | \`integrity\` of its script tag |
| --- | --- |
${entries.map((file) => `| \`${file}\` | \`${integrity[file]}\` |`).join('\n')}

A script tag's \`integrity\` covers that one file. What it fetches later is covered by an import map, which has to stand before
the first module script of the page; browsers without \`integrity\` in import maps ignore it. This is the one of \`${autoloader}\`,
for files served from \`${base}\`; \`sri.json\` says which files each of the others may fetch.

\`\`\`html
<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
\`\`\`
`;
}

const described = describe();
const made = { 'sri.json': `${JSON.stringify(described, null, 2)}\n`, 'SRI.md': table(described) };
const stale = Object.keys(made).filter(
  (file) => !existsSync(folder + file) || readFileSync(folder + file, 'utf8') !== made[file],
);
if (!process.argv.includes('--check')) {
  for (const file of stale) writeFileSync(folder + file, made[file]);
} else if (stale.length > 0) {
  console.error(`${stale.map((file) => folder + file).join(' and ')} are not of these files.`);
  process.exit(1);
}
