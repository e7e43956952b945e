import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessTable } from '../../src/server/access-table.js';
import type { AccessClass, TokenState } from '../../src/server/access.js';
import { AccessCells } from '../support/access-cells.js';
import type { Answer } from '../support/client.js';

/** The routes the server mounts, by its own description of itself. */
interface Mounted {
  readonly method: string;
  readonly path: string;
  readonly access: AccessClass;
}

const classes = Object.keys(accessTable) as AccessClass[];
const states = Object.keys(accessTable.public) as TokenState[];

let cells: AccessCells;
let mounted: Mounted[] = [];
let asserted = 0;
before(async () => {
  cells = await AccessCells.create();
  mounted = await cells.routes();
});
after(() => cells.close());

function verdictOf(answer: Answer): string {
  if (answer.status >= 200 && answer.status < 300) return 'allow';
  return answer.json().code;
}

describe('the authorisation table (SCO-3)', () => {
  it('has a class for every route that is mounted, a route for every class, and all cells', () => {
    const named = mounted.map(({ method, path, access }) => `${method} ${path}: ${access}`);
    assert.deepEqual(
      mounted.filter(({ access }) => !classes.includes(access)),
      [],
    );
    assert.deepEqual(
      classes.filter((access) => !mounted.some((route) => route.access === access)),
      [],
    );
    for (const access of classes) {
      assert.deepEqual(Object.keys(accessTable[access]).sort(), [...states].sort(), access);
    }
    assert.equal(new Set(named).size, named.length);
  });

  for (const access of classes) {
    it(`is what ${access} does, in each of ${states.length} states`, async (t) => {
      const routes = mounted.filter((route) => route.access === access);
      const wrong: string[] = [];
      for (const state of states) {
        for (const { method, path } of routes) {
          const expected = accessTable[access][state];
          const answer = await cells.ask({ method, path, access }, state);
          const found = verdictOf(answer);
          asserted += 1;
          if (found !== expected) {
            wrong.push(
              `${method} ${path}, ${state}: ${found} instead of ${expected}: ${answer.text}`,
            );
          }
        }
      }
      t.diagnostic(`${routes.length} routes × ${states.length} states`);
      assert.deepEqual(wrong, []);
    });
  }

  it('has been gone through cell by cell', (t) => {
    t.diagnostic(`${asserted} cells of ${mounted.length} routes × ${states.length} states`);
    assert.equal(asserted, mounted.length * states.length);
  });
});
