import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const adapter = /^src\/backends\/(?:authsignal|secureauth|jitsudo|corbado|sdk-bridge|vendor)/;

/** Every module of ours that a module imports, types aside, whenever it does. */
function reached(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  const code = readFileSync(from, 'utf8').replaceAll(/^(?:import|export) type [^;]*;/gm, '');
  for (const [, path = ''] of code.matchAll(/(?:from|import|import\()\s*'(\.[^']+)\.js'/g))
    reached(join(dirname(from), `${path}.ts`), seen);
  return seen;
}

const entries = ['src/define', 'src/cdn']
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => !file.includes('/backend-'));

describe('an adapter is loaded by whoever imports it, and by nobody else', () => {
  for (const entry of [...entries, 'src/launch/launch.ts', 'src/sdk.ts', 'src/index.ts'])
    it(`not by ${entry}`, () => {
      assert.deepEqual(
        [...reached(entry)].filter((module) => adapter.test(module)),
        [],
      );
    });

  it('and that is seen where it is so', () => {
    const found = [...reached('src/cdn/backend-jitsudo.ts')];
    assert.ok(found.includes('src/backends/jitsudo.ts'));
    assert.ok(found.includes('src/backends/vendor.ts'));
    assert.ok([...reached('src/define/passkey-enroll.ts')].includes('src/backends/own-calls.ts'));
  });
});
