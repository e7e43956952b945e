import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { BuildEnvironmentOptions, Plugin, UserConfig } from 'vite';

const outDir = 'dist/cdn';
/** Moved when it is whole, so that nobody meets half a build, or that of two at once. */
const making = `dist/.cdn-${process.pid}`;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const manifest = (folder: string) =>
  JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;

const policy = {
  before: 's?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
  // Made when something is rendered, so that a copy that is loaded and not used takes no name from the one that is.
  after:
    's?(()=>{let p;return{createHTML:t=>(p??=s.createPolicy("passkey-elements",{createHTML:t=>t})).createHTML(t)}})():void 0',
};

/**
 * Lit makes a Trusted Types policy named `lit-html`, and a page gives each name away once: a script tag of ours beside a
 * site's own Lit needs another. The build fails where Lit is not what this was written for.
 */
const ownPolicy: Plugin = {
  name: 'own-policy',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/](?:[\w-]+[\\/])*lit-html\.js$/.test(id)) return undefined;
    const parts = code.split(policy.before);
    if (parts.length !== 2) this.error(`${id} does not make its policy as expected`);
    return parts.join(policy.after);
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const made = chunk.code.match(/\.createPolicy\(.{18}/g) ?? [];
      const holdsLit = chunk.moduleIds.some((id) => id.endsWith('/lit-html.js'));
      if (
        made.length !== (holdsLit ? 1 : 0) ||
        made.some((call) => !call.includes('passkey-elements'))
      ) {
        this.error(`${chunk.fileName} makes ${made.join() || 'no policy'}`);
      }
    }
  },
};

/** The packages whose code is in any file, by their folders. */
const packages = new Set<string>();

function packagesOf(moduleIds: readonly string[]): string[] {
  const folders = moduleIds.flatMap((id) => {
    const [, folder] =
      /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll(sep, '/')) ?? [];
    return folder ? [folder] : [];
  });
  return [...new Set(folders)].sort();
}

function banner({ moduleIds }: { moduleIds: string[] }): string {
  const { name, version, license } = manifest('.');
  const inside = packagesOf(moduleIds);
  for (const folder of inside) packages.add(folder);
  const others = inside
    .map((folder) => manifest(folder))
    .map((each) => `${each.name} (${each.license})`);
  return `/*! ${[`${name} ${version}`, license, ...(others.length > 0 ? [`with ${others.join(', ')}: LICENSES.txt`] : [])].join(' | ')} */`;
}

function licenses(): string {
  const texts = ['.', ...[...packages].sort()].map((folder) => {
    const { name, version } = manifest(folder);
    const file = ['LICENSE', 'LICENSE.md'].find((each) => existsSync(`${folder}/${each}`));
    if (!file) throw new Error(`${folder} has no licence text`);
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** What comes in one part: `name` as the file is called, and where it begins. */
const parts: readonly { readonly name: string; readonly of: RegExp; readonly only?: string }[] = [
  // Comes with the result; without this the challenge would too, which shares the prompt with it.
  { name: 'trial', of: /elements\/enroll-trial\.ts$/, only: 'passkey-enroll' },
  {
    name: 'challenge',
    of: /elements\/(?:authenticator-challenge|challenge-late|challenge-prompt)\.ts$/,
  },
  { name: 'recovery', of: /elements\/(?:recovery-codes|recovery-late|regeneration-late)\.ts$/ },
  { name: 'setup', of: /elements\/setup-late\.ts$/ },
  { name: 'settings', of: /elements\/(?:authenticator-settings|settings-late)\.ts$/ },
  {
    name: 'enroll',
    of: /elements\/(?:passkey-enroll|enroll-prompt|enroll-outcome|enroll-late)\.ts$/,
  },
  // Not with the element: mostly there is nothing to offer, and nothing more of it is fetched.
  { name: 'nudge', of: /elements\/nudge-late\.ts$|cdn\/others\.ts$/ },
  { name: 'start', of: /cdn\/start\.ts$/ },
  { name: 'texts', of: /i18n\/(?:locale|localizer|texts|generated\/(?:chunks|ids))\.ts$/ },
];
/** What every element's own part has besides. */
const calls = /backends\/(?:own-calls|failures)\.ts$/;

/**
 * Each element's file holds all of the first screen, so that the integrity of a script tag covers it and nothing stands
 * between; what comes after it, before the first button is live, is one part more.
 */
function elementFile(tag: string): BuildEnvironmentOptions {
  const own = parts.find(
    ({ name, of }) => of.test(`elements/${tag}.ts`) || tag.endsWith(`-${name}`),
  );
  const order = [
    ...(own ? [own] : []),
    ...parts.filter((part) => part !== own && (!part.only || part.only === tag)),
  ];
  return file(tag, {
    codeSplitting: {
      groups: [
        { name: tag, tags: ['$initial'], priority: 9 },
        ...order.map(({ name, of }, index) => ({
          name,
          test: (id: string) => of.test(id) || (index === 0 && calls.test(id)),
          priority: 8 - index,
        })),
      ],
    },
  });
}

function file(name: string, output: object): BuildEnvironmentOptions {
  return {
    outDir: making,
    emptyOutDir: false,
    rolldownOptions: {
      input: { [name]: `src/cdn/${name}.ts` },
      preserveEntrySignatures: 'allow-extension',
      // An element is in its own file and has a part of its own in the others'.
      checks: { ineffectiveDynamicImport: false },
      output: {
        entryFileNames: '[name].js',
        // A dot, since `passkey-elements` would pass for a name with a hash of eight letters.
        chunkFileNames: '[name].[hash].js',
        postBanner: banner,
        comments: false,
        ...output,
      },
    },
  };
}

const allInOne = 'passkey-elements.all';

const files = readdirSync('src/define')
  .filter((name) => name !== 'define.ts')
  .map((name) => name.slice(0, -'.ts'.length));

/** Each in one file: a page that imports one wants all of it. */
const adapters = readdirSync('src/cdn')
  .filter((name) => name.startsWith('backend-'))
  .map((name) => name.slice(0, -'.ts'.length));

/** For script tags: a build for each file, since what they share would otherwise be a request more for each of them. */
export function cdnOf({ plugins = [], build }: Pick<UserConfig, 'plugins' | 'build'>): UserConfig {
  const environments: Record<string, BuildEnvironmentOptions> = {
    autoloader: file('passkey-elements', {}),
    launch: file('launch', {
      codeSplitting: {
        groups: parts
          .filter(({ name }) => name === 'texts')
          .map(({ name, of }) => ({ name, test: of })),
      },
    }),
    all: file(allInOne, { codeSplitting: false }),
    ...Object.fromEntries(
      adapters.map((name) => [name.replaceAll('-', '_'), file(name, { codeSplitting: false })]),
    ),
    ...Object.fromEntries(files.map((tag) => [tag.replaceAll('-', '_'), elementFile(tag)])),
  };
  return {
    base: './',
    publicDir: false,
    plugins: [...plugins, ownPolicy],
    build: { ...build, outDir: making, modulePreload: false },
    environments: Object.fromEntries(
      Object.entries(environments).map(([name, build]) => [name, { consumer: 'client', build }]),
    ),
    builder: {
      // One configuration for all, so that what was found in each is known at the end.
      sharedConfigBuild: true,
      sharedPlugins: true,
      async buildApp(builder) {
        try {
          for (const name of Object.keys(environments)) {
            const environment = builder.environments[name];
            if (environment) await builder.build(environment);
          }
          writeFileSync(`${making}/LICENSES.txt`, licenses());
          execFileSync(process.execPath, ['scripts/sri.mjs', making], { stdio: 'inherit' });
          rmSync(outDir, { recursive: true, force: true });
          renameSync(making, outDir);
        } finally {
          rmSync(making, { recursive: true, force: true });
        }
      },
    },
  };
}
