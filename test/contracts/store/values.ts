import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Store } from '../../../src/server/store/store.js';

/** What goes in comes out the same, whatever the driver. */
export function values(store: () => Store): void {
  const everything = 'a text, b bytea, c int8, d int, e boolean, f timestamptz, g jsonb, h text[]';

  async function roundTrip(row: unknown[]): Promise<unknown[]> {
    return store().transaction(async (sql) => {
      await sql.query(`CREATE TEMPORARY TABLE trip (${everything}) ON COMMIT DROP`);
      const { rows } = await sql.query(
        'INSERT INTO trip VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING *',
        row as never,
      );
      assert.deepEqual((await sql.query('SELECT * FROM trip')).rows, rows);
      return Object.values(rows[0] ?? {});
    });
  }

  it('gives back the values it was given', async () => {
    const row = [
      'naïve “ſ” \u{1F469}\u200D\u{1F52C} \\ \' " $1 ; --',
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      Number.MAX_SAFE_INTEGER,
      -2_147_483_648,
      true,
      new Date('2026-02-28T23:59:59.057Z'),
      { nested: [{ é: null }, 'ü', 1.5, true], empty: {} },
      ['', ' ', 'a,b', '{c}', '"d"', '\\e', "'f'", 'NULL', 'null', '\u{1F600}'],
    ];
    assert.deepEqual(await roundTrip(row), row);
  });

  it('gives back empty values, and negative ones', async () => {
    const row = ['', new Uint8Array(), -1, 0, false, new Date(0), {}, []];
    assert.deepEqual(await roundTrip(row), row);
  });

  it('gives back null for null', async () => {
    const row = Array.from({ length: 8 }, () => null);
    assert.deepEqual(await roundTrip(row), row);
  });

  it('takes a Buffer and a view into a larger one as the bytes they show', async () => {
    const view = Uint8Array.of(0, 1, 2, 3, 4).subarray(1, 4);
    for (const bytes of [Buffer.from([1, 2, 3]), view]) {
      const { rows } = await store().query('SELECT $1::bytea AS bytes', [bytes]);
      assert.deepEqual(rows, [{ bytes: Uint8Array.of(1, 2, 3) }]);
    }
  });

  it('counts in numbers and tells the time as a Date, to the millisecond', async () => {
    const { rows } = await store().query(
      "SELECT count(*) AS n, '2026-01-01 00:00:00.999999+00'::timestamptz AS at FROM (VALUES (1), (2)) AS v",
    );
    assert.deepEqual(rows, [{ n: 2, at: new Date('2026-01-01T00:00:00.999Z') }]);
  });

  it('takes an offset of the clock as a number of milliseconds', async () => {
    const { rows } = await store().query<{ ahead: boolean }>(
      `SELECT clock_timestamp() + make_interval(secs => $1 / 1000.0)
         BETWEEN clock_timestamp() + interval '59 seconds' AND clock_timestamp() + interval '61 seconds' AS ahead`,
      [60_000],
    );
    assert.deepEqual(rows, [{ ahead: true }]);
  });
}
