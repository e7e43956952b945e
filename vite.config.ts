import { readdirSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { docs } from './demo/docs/plugin.js';
import { cdnOf } from './scripts/cdn.js';

/** Entry name (its path under dist, without extension) to source file. */
function entries(...files: string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file.slice('src/'.length, -'.ts'.length), file]));
}

const definitions = readdirSync('src/define').filter((file) => file !== 'define.ts');

/** Types alone, and an empty module each, so that they can be imported from anything. */
const frameworks = ['react', 'preact', 'solid', 'vue', 'svelte'].map(
  (name) => `src/types/${name}.ts`,
);

const target = 'es2022';

/** Half a kilobyte that waits for style sheets and preloads before an `import()`: ours have neither. */
const bareImports: Plugin = {
  name: 'bare-imports',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/** SimpleWebAuthn does not say that its modules have no side effects; those that are not used need not be there. */
const treeshake = {
  moduleSideEffects: [{ test: /@simplewebauthn\/browser/, sideEffects: false }],
};

/** Style sheets are text to a minifier; here their white space and comments go. */
const tightStyles: Plugin = {
  name: 'tight-styles',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? code.replace(/css`[^`]*`/g, (sheet) =>
          sheet
            .replace(/\/\*.*?\*\//gs, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}'),
        )
      : undefined,
};
/** The indentation of markup is text too; one line break does for it. */
const tightMarkup: Plugin = {
  name: 'tight-markup',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/(?:elements|launch)\//.test(id) ? code.replace(/\n[ \t]+/g, '\n') : undefined,
};
/** Notes for translators are for the extraction, which reads the sources. */
const bareTexts: Plugin = {
  name: 'bare-texts',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/\w+\/[\w-]+\.ts$/.test(id)
      ? code.replace(/,\s*desc: '(?:[^'\\]|\\.)*'/g, '')
      : undefined,
};
const plugins = [bareImports, tightStyles, tightMarkup, bareTexts];

/** The browser modules hosts import; a second copy of a host's own Lit would not share its caches, so Lit stays out. */
const lib: UserConfig = {
  plugins: [tightStyles, bareTexts],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    lib: {
      entry: entries(
        'src/index.ts',
        'src/sdk.ts',
        'src/i18n/index.ts',
        ...['own', 'authsignal', 'secureauth', 'jitsudo', 'corbado', 'sdk-bridge'].map(
          (name) => `src/backends/${name}.ts`,
        ),
        'src/embed/index.ts',
        'src/embed/authsignal.ts',
        'src/doctor/index.ts',
        'src/simulator/index.ts',
        'src/nudge/index.ts',
        ...frameworks,
        ...definitions.map((file) => `src/define/${file}`),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\/reactive-element/, '@simplewebauthn/browser', 'dpop'],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

const server: UserConfig = {
  build: {
    target: 'node20',
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: entries(
        'src/server/index.ts',
        'src/server/node.ts',
        'src/server/cli.ts',
        'src/host/index.ts',
        'src/server/store/pglite.ts',
        'src/server/store/postgres.ts',
      ),
      external: [/^[^./]/],
      // The hosted page's files are found relative to the module that serves them.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

/** The hosted page at `/launch/{actionId}`: everything bundled, names hashed; `manifest.json` says what to load. */
const launch: UserConfig = {
  base: './',
  publicDir: false,
  plugins,
  build: {
    target,
    outDir: 'dist/launch',
    manifest: 'manifest.json',
    modulePreload: false,
    rolldownOptions: { input: { launch: 'src/launch/launch.ts' }, treeshake },
  },
};

/** For script tags. */
const cdn = cdnOf({ plugins, build: { target, rolldownOptions: { treeshake } } });

const demo: UserConfig = {
  root: 'demo',
  plugins: [...plugins, docs(process.cwd())],
  build: {
    target,
    outDir: '../dist/demo',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index', 'partner', 'backends', 'journeys', 'cadence', 'gallery'].map(
        (page) => `demo/${page}.html`,
      ),
      treeshake,
    },
  },
};

const parts: Record<string, UserConfig> = { lib, server, launch, cdn, demo };

/** `vite build --mode launch`; the library where no part is named. */
export default defineConfig(({ mode }) => parts[mode] ?? lib);
