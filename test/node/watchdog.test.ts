import assert from 'node:assert/strict';
import { it } from 'node:test';
import { freshFor } from '../../src/flows/watchdog.js';

for (const [completeIn, fresh] of [
  [600_000, 300_000],
  [601_000, 301_000],
  [400_000, 200_000],
  // A service that gives no more than the watchdog's own time would otherwise be asked again for ever.
  [300_000, 150_000],
  [60_000, 30_000],
  [undefined, Number.POSITIVE_INFINITY],
] as const)
  it(`takes options that are good for ${completeIn ?? 'ever'} ms as new for ${fresh} ms`, () => {
    assert.equal(freshFor(completeIn), fresh);
  });
