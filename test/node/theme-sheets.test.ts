import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const list = (folder: string, end: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}${name}`);

const sheets = ['src/styles/', 'src/elements/', 'src/launch/'].flatMap((folder) =>
  list(folder, '.styles.ts'),
);
const themes = list('demo/gallery/themes/', '.css');
const bare = (sheet: string): string => read(sheet).replaceAll(/\/\*.*?\*\//gs, '');
const named = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

interface Declaration {
  readonly tagName?: string;
  readonly cssProperties: readonly { readonly name: string }[];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssStates: readonly { readonly name: string }[];
  readonly attributes: readonly { readonly name: string }[];
}
const { modules } = JSON.parse(read('custom-elements.json')) as {
  modules: { declarations: Declaration[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations);
const documented = (of: 'cssProperties' | 'cssParts' | 'cssStates'): string[] =>
  [...new Set(elements.flatMap((one) => one[of].map(({ name }) => name)))].sort();

suite('what style sheets read and say', () => {
  const tokens = named(sheets.map(bare).join('\n'), /var\((--passkey-[a-z-]+)/g);

  test('no more than sixteen tokens are public, and each is documented', () => {
    assert.deepEqual(documented('cssProperties'), tokens);
    assert.ok(tokens.length <= 16, String(tokens.length));
  });

  test('public tokens are read and never declared', () => {
    for (const sheet of sheets)
      assert.deepEqual([sheet, ...named(bare(sheet), /(--passkey-[a-z-]+)\s*:/g)], [sheet]);
  });

  test('every element but the button has every token', () => {
    for (const { tagName, cssProperties } of elements)
      if (tagName !== 'authenticator-launch')
        assert.deepEqual(cssProperties.map(({ name }) => name).sort(), tokens, tagName);
  });

  test('every element has a theme', () => {
    for (const { tagName, attributes } of elements)
      assert.ok(
        attributes.some(({ name }) => name === 'theme'),
        tagName,
      );
  });

  test('directions are those of the text, not of the screen', () => {
    const side = '(?:left|right|top|bottom)';
    const physical = new RegExp(
      [
        `(?:margin|padding|border)-${side}`,
        `(?:^|[\\s;{])${side}\\s*:`,
        'border-(?:top|bottom)-(?:left|right)-radius',
        '(?:^|[\\s;{])(?:min-|max-)?(?:width|height)\\s*:',
        '(?:text-align|float|clear)\\s*:\\s*(?:left|right)',
        'overflow-[xy]\\b',
      ].join('|'),
      'gm',
    );
    for (const sheet of [...sheets, ...themes])
      assert.deepEqual([sheet, ...(bare(sheet).match(physical) ?? [])], [sheet]);
  });

  test('no length is measured by the root of the page, which is not ours', () => {
    for (const sheet of sheets.filter((path) => !path.startsWith('src/launch/')))
      assert.deepEqual([sheet, ...(bare(sheet).match(/[\d.]+rem\b/g) ?? [])], [sheet]);
  });

  test('what moves is told to stand still for those who want that', () => {
    for (const sheet of sheets.filter((path) => /\banimation:|\btransition:/.test(bare(path))))
      assert.match(bare(sheet), /prefers-reduced-motion: (?:reduce|no-preference)/, sheet);
  });
});

suite('the worked themes', () => {
  test('there are six', () => {
    const names = themes.map((path) => path.replace(/^.*\/|\.css$/g, '')).sort();
    assert.deepEqual(names, ['bank', 'contrast', 'github', 'material', 'neon', 'plain']);
  });

  for (const theme of themes) {
    const name = theme.replace(/^.*\/|\.css$/g, '');
    const text = bare(theme);
    const rules = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
      ([, selectors = '', body = '']) => ({
        selectors: selectors.split(',').map((one) => one.trim()),
        body,
      }),
    );

    test(`${name} is made of public tokens, parts and states alone`, () => {
      const parts = documented('cssParts').join('|');
      const states = documented('cssStates').join('|');
      const allowed = new RegExp(
        `^\\[data-style='${name}'\\](?: (?::state\\((?:${states})\\))?::part\\((?:${parts})\\)(?::hover|:focus-visible|:active)?)?$`,
      );
      for (const { selectors } of rules)
        for (const selector of selectors) assert.match(selector, allowed);
      const set = named(text, /(--[\w-]+)/g);
      const tokens = documented('cssProperties');
      assert.deepEqual(
        set.filter((one) => !tokens.includes(one)),
        [],
      );
      assert.doesNotMatch(text, /!important|@import|url\(/);
    });
  }
});
