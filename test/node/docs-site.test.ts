import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { facts, retryWords } from '../../demo/docs/failures/facts.js';
import { elements } from '../../demo/docs/manifest.js';
import { search, type Found } from '../../demo/docs/search.js';
import { docsSite } from '../../demo/docs/site.js';
import { serviceFailure } from '../../src/backends/failures.js';
import { catalogue } from '../../src/doctor/catalogue.js';
import { failureCodes, type FailureCode, type Retry } from '../../src/failure.js';
import { challengeText } from '../../src/i18n/challenge-text.js';
import { failureText } from '../../src/i18n/failure-text.js';
import { setupText } from '../../src/i18n/setup-text.js';
import { signInText } from '../../src/i18n/sign-in-text.js';
import {
  codeOf,
  entryOf,
  follow,
  htmlPages,
  idsOf,
  linksOf,
  sources,
  textOf,
} from '../support/docs-site.js';
import { codeBlocks } from '../support/readme.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = htmlPages();
const page = (path: string): string => pages.get(path) ?? assert.fail(`no page ${path}`);
const platforms = ['iphone', 'mac', 'windows', 'android', 'chromeos', 'linux', 'other'] as const;

suite('the failure catalogue', () => {
  const html = page('failures/');

  for (const code of failureCodes)
    test(`${code} has its place, and all that people read of it`, () => {
      assert.ok(idsOf(html).includes(code));
      const entry = entryOf(html, code);
      const wanted = platforms.flatMap((platform) =>
        facts[code].retry.flatMap((retry) => {
          const failure = { code, retry, confidence: 'sure' } as const;
          return [
            failureText(failure, { platform }),
            challengeText(failure, 'passkey', { platform }),
            challengeText(failure, 'totp', { platform }),
            signInText(failure, 'passkey', { platform, identify: false }),
            setupText(failure, 'totp', { platform }),
          ];
        }),
      );
      for (const { title, help } of wanted)
        assert.ok(
          entry.includes(`${title}\n${help}`) || entry.includes(title + help),
          `${title} ${help}`,
        );
      for (const retry of facts[code].retry) assert.ok(entry.includes(retryWords[retry]));
    });

  test('what a code says of trying again is what the ceremony and the service say', () => {
    const said = new Map<FailureCode, Set<Retry>>();
    const add = (code: FailureCode, retry: Retry): void =>
      void said.set(code, (said.get(code) ?? new Set()).add(retry));
    for (const file of ['classify', 'preflight', 'prompt', 'coordinator', 'conditional']) {
      const source = readFileSync(`${root}src/ceremony/${file}.ts`, 'utf8');
      for (const [, code = '', retry = ''] of source.matchAll(/\[\s*'(\w+)',\s*'(\w+)'/g))
        if (code in facts && retry in retryWords) add(code as FailureCode, retry as Retry);
    }
    assert.ok(said.size > 30);
    for (const [code, retries] of said)
      for (const retry of retries)
        assert.ok((facts[code].retry as readonly Retry[]).includes(retry), `${code}: ${retry}`);
    for (const code of failureCodes.slice(failureCodes.indexOf('action_expired'))) {
      const { retry } = serviceFailure(code);
      // What only a host's own server hears has no entry there, and falls back to `once`.
      const own = (facts[code].retry as readonly Retry[]).includes(retry) || retry === 'once';
      assert.ok(own, `${code}: ${retry}`);
    }
  });

  test('the cause and the remedy are sentences', () => {
    for (const code of failureCodes)
      for (const text of [facts[code].cause, facts[code].remedy])
        assert.match(text, /^[[`A-Z][^]{10,300}\.$/, code);
  });
});

suite('the elements', () => {
  for (const element of elements(sources))
    test(`<${element.tagName}> has a page with everything that is public of it`, () => {
      const html = page(`elements/${element.tagName}/`);
      const text = textOf(html);
      const { attributes = [], members = [], events = [], slots = [] } = element;
      const { cssParts = [], cssProperties = [], cssStates = [] } = element;
      for (const { name } of [
        ...attributes,
        ...members,
        ...events,
        ...slots,
        ...cssParts,
        ...cssProperties,
        ...cssStates,
      ])
        assert.ok(text.includes(name), name);
      assert.equal(
        (html.match(/href="\.\.\/\.\.\/elements\/types\/#/g) ?? []).length > 0,
        events.length > 0,
      );
    });

  test('each event says the type of its detail', () => {
    const text = textOf(page('elements/passkey-enroll/'));
    assert.ok(
      text.includes('passkey-enrolled{ authenticator?: AuthenticatorJSON; result?: string }'),
    );
    assert.ok(text.includes('passkey-failed{ failure: Failure }'));
  });
});

suite('the documents', () => {
  test('every Markdown file of docs/ has a page, and the first page leads to it', () => {
    const files = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    for (const path of [
      ...files.map((file) => file.replace(/md$/, '')),
      'security.',
      'changelog.',
    ].map((file) => file.replace(/\.$/, '/'))) {
      assert.ok(pages.has(path), path);
      assert.ok(
        linksOf(page('')).some((href) => follow('', href)?.path === `/docs/${path}`),
        path,
      );
    }
    for (const path of ['theming/', 'accessibility/', 'languages/'])
      assert.ok(pages.has(path), path);
  });

  test('a document that is new is found without a word here', () => {
    const grown = htmlPages(
      new Map([
        ...sources,
        ['docs/brand-new.md', '# Brand new\n\nIt is.\n\n## Twice\n\n## Twice\n'],
      ]),
    );
    const html = grown.get('brand-new/') ?? '';
    assert.match(html, /<h1>Brand new<\/h1>/);
    assert.ok(idsOf(html).includes('twice') && idsOf(html).includes('twice-1'));
    assert.ok(linksOf(grown.get('') ?? '').includes('brand-new/'));
  });

  test('a section of the README that is gone is a mistake, not a hole', () => {
    const readme = sources.get('README.md')?.replace('## Quick start', '## Slow start') ?? '';
    assert.throws(() => docsSite(new Map([...sources, ['README.md', readme]])), /Quick start/);
  });

  test('no link is dead, and no anchor', () => {
    const ids = new Map([...pages].map(([path, html]) => [`/docs/${path}`, idsOf(html)]));
    for (const [path, html] of pages)
      for (const href of linksOf(html)) {
        const to = follow(path, href);
        // The demo itself.
        if (!to || to.path === '/') continue;
        assert.ok(ids.has(to.path), `${path}: ${href}`);
        if (to.anchor) assert.ok(ids.get(to.path)?.includes(to.anchor), `${path}: ${href}`);
      }
  });

  test('an anchor is on a page once', () => {
    for (const [path, html] of pages)
      assert.equal(new Set(idsOf(html)).size, idsOf(html).length, path);
  });

  test('no address begins at the root, so that the site may be anywhere', () => {
    for (const [path, html] of pages) assert.doesNotMatch(html, /(?:href|src)="\//, path);
  });

  test('no page has a style, a script or a handler of its own', () => {
    for (const [path, html] of pages)
      assert.doesNotMatch(html, /<style|<script(?![^>]* src=)|<[^>]* (?:style|on\w+)=/, path);
  });

  test('the code of the quick starts is the README’s, which a test runs', async () => {
    const blocks = await codeBlocks('Quick start');
    const [server, bundler] = blocks('js');
    const [tag] = blocks('html');
    const calls = blocks('sh');
    const codes = (path: string): string[] => codeOf(page(path)).map((code) => `${code}\n`);
    assert.deepEqual(codes('start/script-tag/'), [tag, ...calls, server]);
    assert.deepEqual(codes('start/bundler/'), [bundler, ...calls, server]);
    assert.deepEqual(codes('start/server/'), [server, ...calls]);
  });
});

suite('the search', () => {
  const text = docsSite(sources).get('search-index.js') ?? '';
  const index = JSON.parse(text.slice('export default '.length, text.lastIndexOf(';'))) as Found[];
  const first = (query: string): string | undefined => search(index, query)[0]?.to;

  test('finds every code first, written with or without its underscores', () => {
    for (const code of failureCodes) {
      assert.equal(first(code), `failures/#${code}`);
      assert.equal(first(code.replaceAll('_', ' ').toUpperCase()), `failures/#${code}`);
    }
  });

  test('finds every code of the doctor', () => {
    for (const code of Object.keys(catalogue)) {
      const to = search(index, code, Infinity).map((found) => found.to);
      assert.ok(to.includes(`troubleshooting/#${code}`), code);
    }
  });

  test('finds a code by what people have read', () => {
    assert.equal(first('another passkey request is open'), 'failures/#busy');
  });

  test('leads to what is there, and nowhere for nothing', () => {
    assert.equal(first('embedding'), 'embedding/');
    assert.deepEqual(search(index, '   '), []);
    assert.deepEqual(search(index, 'no such thing as this'), []);
    for (const { to } of index) {
      const [path = '', anchor] = to.split('#');
      assert.ok(anchor === undefined ? pages.has(path) : idsOf(page(path)).includes(anchor), to);
    }
  });
});
