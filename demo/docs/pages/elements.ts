import type { Tokens } from 'marked';
import { codeBlock } from '../code.js';
import { elements, type ElementEntry } from '../manifest.js';
import { markup, type Markup, type Part } from '../markup.js';
import type { Page, Pages } from '../page.js';
import { opening, section } from '../sections.js';
import { sourceOf, type Sources } from '../sources.js';
import { declarations, details } from '../types.js';
import { plain, table, type Writer } from '../writer.js';
import { cards } from './cards.js';
import { example } from './examples.js';
import { typeText } from './type-text.js';

const group = 'Elements';
const origin = { file: 'README.md' };

/** What the README's first table says each is for. */
export function jobs(sources: Sources): ReadonlyMap<string, string> {
  const tokens = opening(sourceOf(sources, 'README.md'), 'passkey-elements');
  const rows =
    (tokens.find(({ type }) => type === 'table') as Tokens.Table | undefined)?.rows ?? [];
  return new Map(
    rows.map(([tag, job]) => [plain(tag?.tokens).replace(/[<>]/g, ''), plain(job?.tokens)]),
  );
}

const code = (text: string): Markup => markup`<code translate="no">${text}</code>`;

function list(
  writer: Writer,
  title: string,
  header: readonly string[],
  rows: readonly (readonly Part[])[],
): Part {
  if (rows.length === 0) return undefined;
  const heading = writer.heading(2, title);
  return markup`${heading}${table(
    title,
    header,
    rows.map((cells) => ({ cells })),
  )}`;
}

function api(writer: Writer, element: ElementEntry, told: ReadonlyMap<string, string>): Markup {
  const { attributes = [], members = [], events = [], slots = [] } = element;
  const line = (text = ''): Markup => writer.line(text.replace(/\s+/g, ' '), origin);
  const isMethod = ({ kind }: { kind: string }): boolean => kind === 'method';
  const described = (
    title: string,
    one: string,
    all: readonly { name: string; description?: string }[] = [],
    named = (name: string) => name,
  ): Part =>
    list(
      writer,
      title,
      [one, 'What'],
      all.map(({ name, description }) => [code(named(name)), line(description)]),
    );
  return markup`${list(
    writer,
    'Attributes',
    ['Attribute', 'Type', 'What'],
    attributes.map(({ name, type, description }) => [
      code(name),
      type && typeText(type.text),
      line(description),
    ]),
  )}
${list(
  writer,
  'Properties',
  ['Property', 'Type', 'What'],
  members
    .filter((member) => !isMethod(member))
    .map(({ name, type, description }) => [
      code(name),
      type && typeText(type.text),
      line(description),
    ]),
)}
${described('Methods', 'Method', members.filter(isMethod), (name) => `${name}()`)}
${list(
  writer,
  'Events',
  ['Event', 'detail', 'When'],
  events.map(({ name, description }) => [
    code(name),
    typeText(told.get(name) ?? ''),
    line(description),
  ]),
)}
${described('Slots', 'Slot', slots, (name) => name || '(no name)')}
${described('Parts', 'Part', element.cssParts, (name) => `::part(${name})`)}
${described('States', 'State', element.cssStates, (name) => `:state(${name})`)}
${list(
  writer,
  'Tokens',
  ['Token', 'Default', 'For'],
  (element.cssProperties ?? []).map((token) => [
    code(token.name),
    token.default === undefined ? '' : code(token.default),
    line(token.description),
  ]),
)}
`;
}

function page(element: ElementEntry, about: string, told: ReadonlyMap<string, string>): Page {
  const { tagName, description } = element;
  return {
    path: `elements/${tagName}/`,
    title: `<${tagName}>`,
    label: tagName,
    about,
    group,
    nested: true,
    body: (writer) => markup`${writer.markdown(description, origin)}
${example(writer, tagName)}
${api(writer, element, told)}`,
  };
}

export const elementPages: Pages = (sources) => {
  const about = jobs(sources);
  const told = details(sources);
  const text = sourceOf(sources, 'README.md');
  const pages = elements(sources).map((element) =>
    page(element, sentence(about.get(element.tagName) ?? ''), told),
  );
  return [
    {
      path: 'elements/',
      title: 'The elements',
      label: 'All elements and events',
      about: 'What each is for, what it is given, and what it tells your page.',
      group,
      sources: ['README.md#the-elements', 'README.md#events'],
      body: (writer) => markup`${cards('elements/', pages)}
${writer.heading(2, 'What they are given')}
${writer.blocks(opening(text, 'The elements'), origin)}
${writer.heading(2, 'Events')}
${writer.blocks(section(text, 'Events').tokens, origin)}`,
    },
    ...pages,
    {
      path: 'elements/types/',
      title: 'Types of what they tell',
      label: 'Types',
      about: 'Failure, Outcome and the others, as they are declared.',
      group,
      nested: true,
      sources: ['src/failure.ts', 'src/events.ts'],
      body: (writer) =>
        markup`<p>All are exported by <code translate="no">passkey-elements</code>.</p>
${declarations(sources).map(
  (one) => markup`${writer.heading(2, one.name)}${codeBlock(one.text, 'ts')}`,
)}`,
    },
    {
      path: 'sdk/',
      title: 'Without our screens',
      about: 'The same ceremonies for screens of your own.',
      group,
      sources: ['README.md#without-our-screens'],
      body: (writer) => writer.blocks(section(text, 'Without our screens').tokens, origin),
    },
  ];
};

const sentence = (text: string): string =>
  text.replace(/^./, (first) => first.toUpperCase()).replace(/[^.]$/, '$&.');
