import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { startChromium, type Chromium } from '../support/chromium.js';
import { installPacked, run, type Project } from '../support/packed.js';
import { serveFolder } from '../support/site.js';

/** What Lit marks its place with, a registry in Node among it; what `lit` leaves alone in a browser. */
const lits = [
  'litServerRoot',
  'customElements',
  'litPropertyMetadata',
  'reactiveElementVersions',
  'litHtmlVersions',
  'litElementVersions',
];

const nodeOnly = /\/(server|host)(\/|$)/;
const definition = /\/define\/(.+)$/;

/** Runs in Node: what an import adds to the global object, by name, and which of our tags it registers. */
const probe = `
const before = new Set(Reflect.ownKeys(globalThis));
const [entry, ...tags] = process.argv.slice(2);
await import(entry);
const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
const registered = tags.filter((tag) => globalThis.customElements?.get(tag));
console.log(JSON.stringify({ added: added.filter((key) => typeof key === 'string'), registered }));
`;

describe('the package as it is packed', () => {
  let project: Project;
  let tags: string[];

  before(async () => {
    project = await installPacked('@electric-sql/pglite', 'pg');
    tags = project.entries.flatMap((entry) => definition.exec(entry)?.[1] ?? []);
    await project.write('probe.js', probe);
  });

  after(() => project.remove());

  it('is imported in Node, every entry of it, and changes nothing there', async () => {
    assert.ok(project.entries.length > 20);
    for (const entry of project.entries) {
      const { code, out, err } = await run(process.execPath, ['probe.js', entry, ...tags], {
        cwd: project.folder,
      });
      assert.deepEqual({ code, err }, { code: 0, err: '' }, entry);
      const { added, registered } = JSON.parse(out) as { added: string[]; registered: string[] };
      assert.deepEqual(registered, [], entry);
      // Libraries of the server leave helpers with two underscores.
      const others = added.filter((name) => !lits.includes(name) && !name.startsWith('__'));
      assert.deepEqual(others, [], entry);
      const served = ['document', 'window', 'HTMLElement', 'Element', 'Node'];
      assert.deepEqual(
        served.filter((name) => added.includes(name)),
        [],
        entry,
      );
    }
  });

  describe('in a browser', () => {
    let chromium: Chromium;

    before(async () => {
      chromium = await startChromium();
    });

    after(() => chromium.close());

    it('registers an element where its definition is imported, and nothing elsewhere', async () => {
      const entries = project.entries.filter((entry) => !nodeOnly.test(entry));
      const pages = entries.map((entry, index) => ({ entry, name: `page-${index}` }));
      for (const { entry, name } of pages) {
        await project.write(`${name}.js`, `import '${entry}';\ndocument.title = 'imported';\n`);
        await project.write(
          `${name}.html`,
          `<!doctype html><script>
            const define = customElements.define;
            customElements.defined = [];
            customElements.define = function (tag, ...rest) {
              customElements.defined.push(tag);
              return define.call(this, tag, ...rest);
            };
          </script><script type="module" src="./${name}.js"></script>`,
        );
      }
      await build({
        root: project.folder,
        configFile: false,
        logLevel: 'error',
        build: {
          rolldownOptions: { input: pages.map(({ name }) => `${project.folder}/${name}.html`) },
        },
      });
      const site = await serveFolder(`${project.folder}/dist`);
      for (const { entry, name } of pages) {
        const page = await chromium.page();
        await page.goto(`${site.origin}/${name}.html`);
        const found = await page.evaluate(() => ({
          title: document.title,
          defined: (customElements as unknown as { defined: string[] }).defined,
        }));
        const tag = definition.exec(entry)?.[1];
        assert.deepEqual(found, { title: 'imported', defined: tag ? [tag] : [] }, entry);
        await page.close();
      }
      await site.close();
    });
  });
});
