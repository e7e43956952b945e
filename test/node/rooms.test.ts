import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });

/** Source files that need not exist are parsed without types, so only the rules that need none are asked. */
async function complaints(path: string, text: string): Promise<string[]> {
  const config = (await eslint.calculateConfigForFile(path)) as {
    rules: Record<string, unknown[]>;
    plugins: Record<string, unknown>;
  };
  const names = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];
  const plain = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        plugins: { '@typescript-eslint': config.plugins['@typescript-eslint'] as object },
        languageOptions: { parser: (await import('typescript-eslint')).parser },
        rules: Object.fromEntries(
          names.filter((name) => config.rules[name]).map((name) => [name, config.rules[name]]),
        ) as Record<string, never>,
      },
    ],
  });
  const [result] = await plain.lintText(text, { filePath: path });
  return result?.messages.map(({ message }) => message) ?? [];
}

const refused: [room: string, source: string][] = [
  ['src/flows/a.ts', `import { a } from '../ceremony/a.js'; a();`],
  ['src/flows/a.ts', `import { a } from '../backends/a.js'; a();`],
  ['src/flows/a.ts', `import { html } from 'lit'; html();`],
  ['src/flows/a.ts', `setTimeout(() => 1, 5);`],
  ['src/ceremony/a.ts', `import { a } from '../flows/a.js'; a();`],
  ['src/ceremony/a.ts', `void import('../elements/a.js');`],
  ['src/backends/a.ts', `import { a } from '../elements/a.js'; a();`],
  ['src/backends/a.ts', `import * as a from '@simplewebauthn/browser'; a();`],
  ['src/embed/a.ts', `import { a } from '../elements/a.js'; a();`],
  ['src/i18n/a.ts', `import { a } from '../elements/a.js'; a();`],
  ['src/styles/a.ts', `import { a } from '../elements/a.js'; a();`],
  ['src/runners/a.ts', `import { a } from '../elements/a.js'; a();`],
  ['src/elements/a.ts', `import { a } from '../backends/own.js'; a();`],
  ['src/elements/a.ts', `import { a } from '../define/a.js'; a();`],
  ['src/elements/a.ts', `void import('../server/index.js');`],
  ['src/elements/a.ts', `export async function a() { await b; }`],
  ['src/elements/a.ts', `try { a(); } catch { b(); }`],
  ['src/elements/a.ts', `window.fetch('/');`],
  ['src/elements/a.ts', `requestAnimationFrame(a);`],
  ['src/elements/a.ts', `a.innerHTML = '';`],
  ['src/elements/a.ts', `const a = html\`<p style="color: red"></p>\`;`],
  [
    'src/elements/a.ts',
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML();`,
  ],
  ['src/define/a.ts', `import { a } from '../server/index.js'; a();`],
  ['src/launch/a.ts', `import { a } from '../server/index.js'; a();`],
  ['src/server/a.ts', `import { a } from '../elements/a.js'; a();`],
  ['src/server/a.ts', `import * as a from '@simplewebauthn/server'; a();`],
  ['src/server/a.ts', `import pg from 'pg'; pg();`],
  ['src/server/store/a.ts', `import { a } from '../../flows/a.js'; a();`],
  ['src/contract.ts', `import { a } from './failure.js'; a();`],
  ['test/node/a.test.ts', `test.only('a', () => 1);`],
  ['test/node/a.test.ts', `test('a', { skip: true }, () => 1);`],
  ['test/node/a.test.ts', `await new Promise((resolve) => setTimeout(resolve, 100));`],
];

const allowed: [room: string, source: string][] = [
  ['src/flows/a.ts', `import type { Backend } from '../backends/backend.js'; let a: Backend;`],
  ['src/flows/a.ts', `import { PasskeyError } from '../failure.js'; PasskeyError();`],
  ['src/ceremony/a.ts', `import { startRegistration } from '@simplewebauthn/browser';`],
  ['src/runners/a.ts', `import { a } from '../ceremony/a.js'; setTimeout(a);`],
  [
    'src/elements/a.ts',
    `import { html } from 'lit'; import { repeat } from 'lit/directives/repeat.js';`,
  ],
  ['src/server/relying-party.ts', `import * as a from '@simplewebauthn/server'; a();`],
  ['src/server/store/postgres.ts', `import pg from 'pg'; pg();`],
  ['src/server/routes/a.ts', `import { freshWithin } from '../../contract.js'; freshWithin;`],
  ['src/server/routes/a.ts', `import { createHash } from 'node:crypto'; createHash();`],
];

for (const [path, source] of refused) {
  test(`${path} may not: ${source}`, async () => {
    assert.notDeepEqual(await complaints(path, source), []);
  });
}

for (const [path, source] of allowed) {
  test(`${path} may: ${source}`, async () => {
    assert.deepEqual(await complaints(path, source), []);
  });
}
