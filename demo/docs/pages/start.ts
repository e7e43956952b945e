import type { Token } from 'marked';
import { codeBlock } from '../code.js';
import { markup, type Markup } from '../markup.js';
import type { Page, Pages } from '../page.js';
import { opening, section, steps } from '../sections.js';
import { sourceOf, type Sources } from '../sources.js';
import { slug } from '../slug.js';
import { cards } from './cards.js';

const readme = { file: 'README.md', shift: -1 };
const group = 'Start';

interface Steps {
  readonly server: readonly Token[];
  readonly track: readonly Token[];
  readonly bundler: readonly Token[];
  readonly tag: readonly Token[];
  readonly validate: readonly Token[];
}

/** The README's steps, whose code a test runs; its third is told apart into the one page and the other. */
function readmeSteps(sources: Sources): Steps {
  const [server, track, page, validate] = steps(
    opening(sourceOf(sources, 'README.md'), 'Quick start'),
  );
  const blocks = (page ?? []).filter(({ type }) => type !== 'space');
  const [said, code, tagSaid, tagCode, more] = blocks;
  if (!server || !track || !validate || !said || !code || !tagSaid || !tagCode || more)
    throw new Error('the quick start of the README has other steps than this site knows');
  return { server, track, validate, bundler: [said, code], tag: [tagSaid, tagCode] };
}

const write =
  (...parts: readonly (readonly [title: string, tokens: readonly Token[]])[]): Page['body'] =>
  (writer) =>
    markup`${parts.map(
      ([title, tokens]) =>
        markup`${writer.heading(2, title)}${writer.blocks(unnumbered(tokens), readme)}`,
    )}`;

/** A step has its number in the README alone: here it has a heading. */
function unnumbered(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    if (token.type !== 'paragraph') return token;
    const [first, ...rest] = (token as { tokens?: Token[] }).tokens ?? [];
    if (first?.type !== 'strong') return token;
    const text = first.raw.replaceAll('**', '').replace(/^\d+\. /, '');
    return { ...token, tokens: [{ type: 'text', raw: text, text }, ...rest] };
  });
}

const frameworks = [
  ['react', 'React', ['src/AddPasskey.tsx', 'src/passkeys.ts']],
  ['vue', 'Vue', ['src/AddPasskey.vue', 'src/passkeys.ts']],
  ['svelte', 'Svelte', ['src/AddPasskey.svelte', 'src/passkeys.ts']],
  ['angular', 'Angular', ['src/add-passkey.ts', 'src/passkeys.ts']],
  ['server-rendered', 'Rendered on a server', ['server.mjs']],
] as const;

const languageOf = (file: string): string => /\w+$/.exec(file)?.[0].replace('mjs', 'js') ?? '';

function framework(sources: Sources, [name, title, files]: (typeof frameworks)[number]): Page {
  const folder = `demo/frameworks/${name}`;
  const said = sourceOf(sources, `${folder}/README.md`).replace(/^# .*\n/, '');
  return {
    path: `start/${name}/`,
    title,
    about:
      name === 'server-rendered'
        ? 'HTML with the element in it from the first byte, and a page without script.'
        : `The “Add a passkey” page in ${title}, complete.`,
    group,
    nested: true,
    sources: [folder],
    body: (writer) => markup`${writer.markdown(said, { file: `${folder}/README.md` })}
${files.map(
  (file) => markup`${writer.heading(2, file, { id: slug(file.replace(/.*\//, '')) })}
${codeBlock(sourceOf(sources, `${folder}/${file}`).trimEnd(), `${languageOf(file)} ${file}`)}`,
)}
${writer.heading(2, 'Beside it')}
${writer.markdown(
  'Your server tracks the action and validates its result: [the server in five minutes](README.md#1-server). Properties and events in other frameworks: [In a framework](README.md#in-a-framework).',
  { file: 'README.md' },
)}`,
  };
}

export const startPages: Pages = (sources) => {
  const text = sourceOf(sources, 'README.md');
  const { server, track, bundler, tag, validate } = readmeSteps(sources);
  const ways: readonly Page[] = [
    {
      path: 'start/script-tag/',
      title: 'With a script tag',
      label: 'Script tag',
      about: 'No build step: copy a folder, write one tag.',
      group,
      nested: true,
      body: write(
        ['Your page', tag],
        ['Your server', track],
        ['The proof', validate],
        ['The server behind it', server],
      ),
    },
    {
      path: 'start/bundler/',
      title: 'With a bundler',
      label: 'Bundler',
      about: 'Import one element, and give it a link.',
      group,
      nested: true,
      body: write(
        ['Your page', bundler],
        ['Your server', track],
        ['The proof', validate],
        ['The server behind it', server],
      ),
    },
    {
      path: 'start/embed/',
      title: 'Frame, window or redirect',
      about: 'The hosted page, opened where your page wants it.',
      group,
      nested: true,
      sources: ['README.md#other-ways-to-put-it-in'],
      body: (writer) => writer.blocks(section(text, 'Other ways to put it in').tokens, readme),
    },
    ...frameworks.map((each) => framework(sources, each)),
    {
      path: 'start/frameworks/',
      title: 'In a framework',
      label: 'Any other framework',
      about: 'Types, properties and events in six of them; no wrapper.',
      group,
      nested: true,
      sources: ['README.md#in-a-framework', 'demo/frameworks'],
      body: (writer) => writer.blocks(section(text, 'In a framework').tokens, readme),
    },
    {
      path: 'start/server/',
      title: 'The server in five minutes',
      about: 'One file, one folder, two calls.',
      group,
      nested: true,
      sources: ['README.md#1-server'],
      body: (
        writer,
      ) => markup`${write(['Start it', server], ['Track an action', track], ['Validate its result', validate])(writer)}
${writer.heading(2, 'Then')}
${writer.markdown('With Node, Deno, Bun or a worker both calls are [one line each](docs/host.md). [Beside your own routes](docs/mounts.md) it needs no process of its own; [its options](docs/server.md) are mail, messages, webhooks and more than one site.', { file: 'README.md' })}`,
    },
  ];
  const hub: Page = {
    path: 'start/',
    title: 'Put it into your site',
    label: 'Quick start',
    about: 'Pick the way your site is made: each is one page, and complete.',
    group,
    sources: ['README.md#quick-start'],
    body: (): Markup => markup`<p class="lede">Pick the way your site is made: each is one page, and complete.</p>
${cards('start/', ways)}`,
  };
  return [hub, ...ways];
};
