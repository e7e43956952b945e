import { lexer, type Token, type Tokens } from 'marked';
import type { Page } from '../page.js';
import { sourceOf, type Sources } from '../sources.js';
import { plain } from '../writer.js';

type Place = Pick<Page, 'group' | 'label' | 'nested' | 'sources'> & { readonly path?: string };

/** Where each document is found; one that is not in here is found under "Project". */
const places: Readonly<Record<string, Place>> = {
  'docs/theming.md': { group: 'Looks and languages', sources: ['README.md#theming'] },
  'docs/languages.md': { group: 'Looks and languages' },
  'docs/accessibility.md': { group: 'Looks and languages' },
  'docs/embedding.md': { group: 'Journeys', label: 'Frames, windows, redirects' },
  'docs/cdn.md': { group: 'Journeys' },
  'docs/sign-in.md': { group: 'Journeys' },
  'docs/nudge.md': { group: 'Journeys' },
  'docs/troubleshooting.md': { group: 'When something fails' },
  'docs/server.md': {
    group: 'Server',
    label: 'Options and calls',
    sources: ['README.md#the-server'],
  },
  'docs/host.md': { group: 'Server' },
  'docs/mounts.md': { group: 'Server', label: 'Beside your own routes' },
  'docs/backends.md': {
    group: 'Backends',
    label: 'What each can do',
    sources: ['README.md#with-another-service', 'docs/backends'],
  },
  'docs/backends/own.md': { group: 'Backends' },
  'docs/backends/authsignal.md': { group: 'Backends' },
  'docs/backends/secureauth.md': { group: 'Backends' },
  'docs/backends/jitsudo.md': { group: 'Backends' },
  'docs/backends/corbado.md': { group: 'Backends' },
  'docs/backends/sdk.md': { group: 'Backends', label: 'An SDK of your own' },
  'SECURITY.md': { group: 'Project', path: 'security/', label: 'Security model' },
  'CHANGELOG.md': { group: 'Project', path: 'changelog/' },
};

/** A page for each Markdown file of `docs/`, and of the repository's two that are for everybody. */
export function documents(sources: Sources): readonly Page[] {
  const files = [...sources.keys()].filter(
    (file) => file.startsWith('docs/') || file === 'SECURITY.md' || file === 'CHANGELOG.md',
  );
  const order = Object.keys(places);
  const rank = (file: string): number =>
    (order.indexOf(file) + order.length + 1) % (order.length + 1);
  return files.toSorted((one, other) => rank(one) - rank(other)).map((file) => page(sources, file));
}

function page(sources: Sources, file: string): Page {
  const { path, sources: also = [], ...place } = places[file] ?? { group: 'Project' as const };
  const [title, ...rest] = lexer(sourceOf(sources, file));
  if (title?.type !== 'heading') throw new Error(`${file} has no title`);
  return {
    ...place,
    path: path ?? `${file.slice('docs/'.length, -'.md'.length)}/`,
    title: plain((title as Tokens.Heading).tokens),
    about: firstSentence(rest),
    sources: [file, ...also],
    body: (writer) => writer.blocks(rest, { file }),
  };
}

/** What a document begins with. */
export function firstSentence(tokens: readonly Token[]): string {
  const first = tokens.find(({ type }) => type === 'paragraph') as Tokens.Paragraph | undefined;
  const text = plain(first?.tokens).replace(/\s+/g, ' ');
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}
