/**
 * Opens the PGlite store in the folder it is given, sends the numbers it finds there, and then writes further ones for
 * as long as it lives, sending each once it has been acknowledged.
 */
import { openPGlite } from '../../src/server/store/pglite.js';

const store = await openPGlite({ dataDir: process.argv[2] ?? '' });
const { rows } = await store.query<{ number: string }>(
  "SELECT detail->>'n' AS number FROM audit ORDER BY id",
);
const found = rows.map(({ number }) => Number(number));
process.send?.({ found });

for (let number = (found.at(-1) ?? 0) + 1; ; number += 1) {
  await store.transaction(async (sql) => {
    await sql.query("INSERT INTO audit (event, detail) VALUES ('first', $1)", [{ n: number }]);
    await sql.query("INSERT INTO outbox (tenant, kind) VALUES ('t', 'second')");
  });
  process.send?.({ acknowledged: number });
}
