/** Where a published element is imported from: to be defined, and to be named. */
const definition = (tag) => `dist/define/${tag}.js`;
const index = 'dist/index.js';

const byName = (a, b) => a.name.localeCompare(b.name);

/**
 * What the analyzer finds in the sources, as a page that has the package sees it: the elements alone, each with what is
 * public of it, under the paths that are published.
 */
function published(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort(byName)
    .map(({ members = [], events = [], superclass: _superclass, ...element }) => ({
      ...element,
      members: members
        .filter(
          ({ kind, privacy, static: isStatic }) =>
            kind === 'field' && privacy === 'public' && !isStatic,
        )
        .map(({ inheritedFrom: _inheritedFrom, ...member }) => member),
      // One is found in the call that tells the page, by the name of its variable.
      events: events.filter(({ name }) => name.includes('-')),
    }));
  for (const { attributes = [] } of elements)
    for (const attribute of attributes) delete attribute.inheritedFrom;
  manifest.modules = [
    {
      kind: 'javascript-module',
      path: index,
      declarations: elements,
      exports: elements.map(({ name }) => ({
        kind: 'js',
        name,
        declaration: { name, module: index },
      })),
    },
    ...elements.map(({ name, tagName }) => ({
      kind: 'javascript-module',
      path: definition(tagName),
      declarations: [],
      exports: [
        { kind: 'custom-element-definition', name: tagName, declaration: { name, module: index } },
      ],
    })),
  ];
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  // It would write where it was told to put the manifest into package.json.
  packagejson: false,
  plugins: [
    {
      name: 'published',
      packageLinkPhase: ({ customElementsManifest }) => published(customElementsManifest),
    },
  ],
};
