import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import * as lit from 'eslint-plugin-lit';
import * as wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/**
 * Which room may import which, besides itself and the leaves. `types`: as types only; `packages`: at run time.
 * `test/node/rooms.test.ts` proves that each row bites.
 */
const rooms = {
  flows: { rooms: [], types: ['backends', 'ceremony'], packages: [] },
  ceremony: { rooms: [], types: [], packages: ['@simplewebauthn/browser'] },
  backends: { rooms: [], types: [], packages: ['dpop'] },
  embed: { rooms: ['ceremony'], types: ['backends'], packages: ['@lit/localize'] },
  i18n: { rooms: [], types: ['ceremony', 'flows'], packages: ['lit', '@lit/localize'] },
  styles: { rooms: [], types: [], packages: ['lit'] },
  runners: { rooms: ['flows', 'ceremony', 'backends', 'embed'], types: [], packages: [] },
  elements: {
    rooms: ['flows', 'runners', 'ceremony', 'embed', 'i18n', 'styles'],
    types: ['backends'],
    packages: ['lit', '@lit/localize', 'lean-qr'],
  },
  define: { rooms: ['elements', 'backends', 'runners'], types: [], packages: [] },
  launch: {
    rooms: ['define', 'elements', 'backends', 'embed', 'doctor', 'i18n', 'styles'],
    types: [],
    packages: ['lit', '@lit/localize'],
  },
  cdn: { rooms: ['define', 'elements', 'backends', 'embed', 'i18n'], types: [], packages: ['lit'] },
  doctor: { rooms: ['ceremony', 'backends', 'embed'], types: [], packages: [] },
  nudge: { rooms: [], types: [], packages: [] },
  simulator: { rooms: ['backends', 'ceremony', 'runners'], types: [], packages: [] },
  host: { rooms: [], types: [], packages: [] },
  server: {
    rooms: ['nudge'],
    types: [],
    packages: ['hono', '@hono/node-server', '@simplewebauthn/server', 'jose', 'zod', 'node:'],
  },
};

/** Files of one subject keep a package to themselves. */
const keepers = {
  'src/server/relying-party.ts': '@simplewebauthn/server',
  'src/server/relying-party-registration.ts': '@simplewebauthn/server',
  'src/server/relying-party-authentication.ts': '@simplewebauthn/server',
  'src/server/methods/totp.ts': 'otpauth',
  'src/server/senders/smtp.ts': 'nodemailer',
  'src/server/store/pglite.ts': '@electric-sql/pglite',
  'src/server/store/postgres.ts': 'pg',
};

/** Rooms that run anywhere, Node without a DOM included, and whose time and network come from ports. */
const pure = ['flows', 'i18n'];
const timers = 'setTimeout|setInterval|requestAnimationFrame|requestIdleCallback';

const banned = (selector, message) => ({ selector, message });
const calls = (names) =>
  `CallExpression:matches([callee.name=/^(${names})$/], [callee.property.name=/^(${names})$/])`;

const everywhere = [
  banned('TSEnumDeclaration', 'A union of literals, not an enum.'),
  banned('TSModuleDeclaration[kind="namespace"]', 'A module, not a namespace.'),
  banned(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    'No HTML sink: this must run under Trusted Types.',
  ),
];

const views = [
  banned('AwaitExpression', 'A view does not wait: make it an effect of the flow.'),
  banned('TryStatement', 'A view does not fail: make it an event of the flow.'),
  banned(calls(`fetch|${timers}`), 'A view has no network and no timers: use a runner.'),
];

const markup = [
  banned(
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s.]style=/]',
    'No inline style: the page may forbid it.',
  ),
  banned(
    'ImportDeclaration[source.value=/(unsafe-html|unsafe-svg|style-map|unsafe-static)/]',
    'No unsafe or inline-style directive: the page may forbid it.',
  ),
];

const noSleeps = [
  banned(
    'MemberExpression[property.name=/^(only|skip|todo)$/]',
    'Every test runs, everywhere, always.',
  ),
  banned('Property[key.name=/^(only|skip|todo)$/]', 'Every test runs, everywhere, always.'),
  banned(calls('setTimeout|setInterval'), 'Wait for what must happen, not for time to pass.'),
];

const any = (names) => `(?:${names.map((name) => name.replaceAll('/', '\\/')).join('|')})`;

/** Both kinds of import, static and dynamic, refused where `regex` matches the specifier. */
function refuse(patterns) {
  return {
    patterns: patterns.map(({ regex, message, types = false }) => ({
      regex,
      message,
      allowTypeImports: types,
      caseSensitive: true,
    })),
    dynamic: patterns.map(({ regex, message }) =>
      banned(`ImportExpression[source.value=/${regex.replaceAll(/(?<!\\)\//g, '\\/')}/]`, message),
    ),
  };
}

function roomRules(room, { rooms: others, types, packages }, kept) {
  const up = String.raw`^(?:\.\./)+`;
  const forbidden = Object.keys(rooms).filter((name) => name !== room && !others.includes(name));
  const never = forbidden.filter((name) => !types.includes(name));
  const typed = forbidden.filter((name) => types.includes(name));
  const own = [...packages.filter((name) => !Object.values(keepers).includes(name)), kept];
  const allowed = any(own.filter(Boolean));
  const { patterns, dynamic } = refuse([
    { regex: `${up}${any(never)}/`, message: `${room}/ may not import this room.` },
    ...(typed.length > 0
      ? [{ regex: `${up}${any(typed)}/`, message: `${room}/: types only.`, types: true }]
      : []),
    { regex: `${up}(?:index|sdk)\\.js$`, message: 'Import the module, not the barrel.' },
    {
      regex: `^(?!\\.)(?!${allowed}(?:$|/)|${packages.includes('node:') ? 'node:' : '$'})`,
      message: `Not a package of ${room}/.`,
      types: true,
    },
  ]);
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': [
      'error',
      ...everywhere,
      ...dynamic,
      ...(['elements', 'styles', 'launch'].includes(room) ? markup : []),
      ...(room === 'elements' ? views : []),
      ...(pure.includes(room) ? [banned(calls(`fetch|${timers}`), 'Use a port.')] : []),
    ],
    ...(pure.includes(room) && room !== 'i18n'
      ? { 'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'localStorage'] }
      : {}),
  };
}

export default defineConfig(
  globalIgnores([
    'dist',
    'coverage',
    'data',
    'src/i18n/generated',
    // Packages of their own, and what must not compile.
    'demo/frameworks/*/',
    'test/types',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
    },
  },
  ...Object.entries(rooms).map(([room, row]) => ({
    files: [`src/${room}/**/*.ts`],
    rules: roomRules(room, row),
  })),
  ...Object.entries(keepers).map(([file, kept]) => ({
    files: [file],
    rules: roomRules('server', rooms.server, kept),
  })),
  {
    files: ['src/{failure,events,contract,host-contract,nudge-contract}.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '', message: 'A leaf imports types only.', allowTypeImports: true }],
        },
      ],
    },
  },
  {
    // Frameworks keep the types of their elements in namespaces, and only an import names the module to add to.
    files: ['src/types/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-namespace': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noSleeps] },
  },
  {
    files: ['demo/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...markup] },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: {
      globals: { console: false, process: false, setInterval: false, URL: false },
    },
    rules: { 'no-console': 'off' },
  },
);
