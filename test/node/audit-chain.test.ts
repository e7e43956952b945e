import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { auditColumns, linkOf, type AuditRow } from '../../src/server/audit-chain.js';
import { sealAudit } from '../../src/server/seal-audit.js';
import type { Sql, Store } from '../../src/server/store/store.js';
import { verifyAudit } from '../../src/server/verify-audit.js';
import { writeAudit } from '../support/audit.js';
import { createWorkshop, type Workshop } from '../support/service.js';

const seed = Number(process.env['SEED'] ?? Date.now());
const count = 12;

let shop: Workshop;
let store: Store;
before(async () => {
  shop = await createWorkshop();
  ({ store } = shop.service);
  for (let row = 0; row < count; row += 1) await write(store, row);
  await sealAudit(store);
  await store.query('CREATE TABLE audit_copy AS SELECT * FROM audit');
  await store.query('CREATE TABLE meta_copy AS SELECT * FROM meta');
});
after(() => store.close());

const write = (sql: Sql, row: number): Promise<void> => writeAudit(shop.service, sql, row);

async function restore(): Promise<void> {
  await store.transaction(async (sql) => {
    await sql.query('DELETE FROM audit');
    await sql.query('INSERT INTO audit SELECT * FROM audit_copy');
    await sql.query('DELETE FROM meta');
    await sql.query('INSERT INTO meta SELECT * FROM meta_copy');
  });
}

test('a row says who, what, when, in which action, from where, by which method and with what outcome', async () => {
  const { rows } = await store.query('SELECT * FROM audit ORDER BY id LIMIT 2');
  const [done = assert.fail(), refused = assert.fail()] = rows;
  for (const row of [done, refused]) {
    assert.ok(row['at'] instanceof Date);
    assert.equal(row['ip'], '192.0.2.1');
    assert.equal(row['user_agent'], 'Browser/1');
    assert.equal(row['tenant'], 'shop');
    assert.equal((row['detail'] as { method: string }).method, 'passkey');
  }
  assert.deepEqual(
    [done, refused].map((row) => [row['user_id'], row['action_id'], row['event'], row['outcome']]),
    [
      ['user-0', 'action-0', 'authenticator_added', 'done'],
      ['user-1', 'action-1', 'challenge_failed', 'refused'],
    ],
  );
});

test('an untouched chain is whole', async () => {
  const verdict = await verifyAudit(store);
  assert.match(verdict.head, /^12:[0-9a-f]{64}$/);
  assert.deepEqual({ ...verdict, head: '' }, { ok: true, sealed: count, unsealed: 0, head: '' });
});

/** Every way to edit one column of one row. */
const edits: Readonly<Record<string, string>> = {
  id: 'id = id + 1000',
  seq: 'seq = seq + 1000',
  hash: "hash = sha256('x')",
  'no hash': 'hash = NULL',
  unsealed: 'seq = NULL, hash = NULL',
  at: "at = at + interval '1 microsecond'",
  tenant: "tenant = 'shop2'",
  'no tenant': 'tenant = NULL',
  user: "user_id = user_id || 'x'",
  action: "action_id = 'x'",
  event: "event = 'action_opened'",
  outcome: "outcome = CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
  detail: `detail = jsonb_set(detail, '{nested,a,0}', '1.50')`,
  'more detail': `detail = detail || '{"x": null}'`,
  ip: "ip = '192.0.2.2'",
  agent: "user_agent = ''",
  'two columns as one': 'user_id = user_id || action_id, action_id = NULL',
};
const columns = 'at, tenant, user_id, action_id, event, outcome, detail, ip, user_agent';

const place = fc.integer({ min: 1, max: count });
const tampering = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    how: fc.constantFrom(...Object.keys(edits)),
    one: place,
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    one: place,
    several: fc.integer({ min: 1, max: count }),
  }),
  fc
    .record({
      kind: fc.constantFrom('swap places' as const, 'swap content' as const, 'swap links' as const),
      one: place,
      other: place,
    })
    .filter(({ one, other }) => one !== other),
  fc.record({ kind: fc.constant('edit with its hash' as const), one: place }),
  fc.record({ kind: fc.constant('insert' as const), one: place }),
  fc.record({ kind: fc.constant('forget the head' as const), one: place }),
);

type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

async function tamper(sql: Sql, change: Tampering): Promise<void> {
  switch (change.kind) {
    case 'edit':
      await sql.query(`UPDATE audit SET ${edits[change.how] ?? ''} WHERE seq = $1`, [change.one]);
      return;
    case 'delete':
      await sql.query('DELETE FROM audit WHERE seq >= $1 AND seq < $1 + $2', [
        change.one,
        change.several,
      ]);
      return;
    case 'swap places':
    case 'swap links':
    case 'swap content': {
      const moved = { 'swap places': 'seq', 'swap links': 'seq, hash', 'swap content': columns }[
        change.kind
      ];
      const { rows } = await sql.query<{ id: number }>(
        'SELECT id FROM audit WHERE seq IN ($1, $2) ORDER BY id',
        [change.one, change.other],
      );
      const [one = assert.fail(), other = assert.fail()] = rows.map(({ id }) => id);
      await sql.query(
        'CREATE TEMP TABLE swapped ON COMMIT DROP AS SELECT * FROM audit WHERE id IN ($1, $2)'
          .replace('$1', String(one))
          .replace('$2', String(other)),
      );
      await sql.query('UPDATE audit SET seq = NULL WHERE id IN ($1, $2)', [one, other]);
      if (change.kind === 'swap content') {
        await sql.query('UPDATE audit a SET seq = s.seq FROM swapped s WHERE s.id = a.id');
      }
      await sql.query(
        `UPDATE audit a SET (${moved}) = (SELECT ${moved} FROM swapped s WHERE s.id <> a.id) WHERE id IN ($1, $2)`,
        [one, other],
      );
      return;
    }
    case 'edit with its hash': {
      await sql.query("UPDATE audit SET user_id = 'eve' WHERE seq = $1", [change.one]);
      const { rows } = await sql.query<AuditRow>(
        `SELECT ${auditColumns} FROM audit WHERE seq BETWEEN $1 - 1 AND $1 ORDER BY seq`,
        [change.one],
      );
      const row = rows.at(-1) ?? assert.fail();
      const before = change.one === 1 ? new Uint8Array(32) : (rows[0]?.hash ?? assert.fail());
      const { hash } = linkOf({ seq: change.one - 1, hash: before }, row);
      await sql.query('UPDATE audit SET hash = $1 WHERE seq = $2', [hash, change.one]);
      return;
    }
    case 'insert':
      await sql.query(
        `INSERT INTO audit (${columns}, seq, hash) SELECT ${columns}, ${count + 1}, hash FROM audit WHERE seq = $1`,
        [change.one],
      );
      return;
    case 'forget the head':
      await sql.query("DELETE FROM meta WHERE key = 'audit_head'");
  }
}

function firstBad(change: Tampering): number {
  switch (change.kind) {
    case 'edit with its hash':
      return Math.min(change.one + 1, count);
    case 'insert':
      return count + 1;
    case 'forget the head':
      return 1;
    default:
      return 'other' in change ? Math.min(change.one, change.other) : change.one;
  }
}

test(`any row edited, deleted, moved or slipped in is found, and the first is named (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(tampering, async (change) => {
      await restore();
      await store.transaction((sql) => tamper(sql, change));
      const { ok, broken, sealed } = await verifyAudit(store);
      assert.equal(ok, false);
      const expected = firstBad(change);
      assert.equal(broken?.seq, expected);
      assert.equal(sealed, expected - 1);
      // What is written and sealed afterwards covers nothing up.
      if (change.kind === 'forget the head' || change.kind === 'insert') return;
      await write(store, 99);
      await sealAudit(store);
      assert.equal((await verifyAudit(store)).ok, false);
    }),
    { seed, numRuns: 150 },
  );
  await restore();
  assert.equal((await verifyAudit(store)).ok, true);
});

test('every edit of every row is found', async () => {
  for (const how of Object.keys(edits)) {
    for (let one = 1; one <= count; one += 1) {
      await restore();
      await store.transaction((sql) => tamper(sql, { kind: 'edit', how, one }));
      assert.equal((await verifyAudit(store)).broken?.seq, one, how);
    }
  }
  await restore();
});

test('a chain made anew from its beginning is found by a head noted earlier', async () => {
  const { head } = await verifyAudit(store);
  await write(store, 50);
  await sealAudit(store);
  assert.equal((await verifyAudit(store, head)).ok, true, 'a longer chain');
  await store.transaction(async (sql) => {
    await sql.query("DELETE FROM meta WHERE key = 'audit_head'");
    await sql.query("UPDATE audit SET seq = NULL, hash = NULL, user_id = 'eve'");
  });
  await sealAudit(store);
  assert.equal((await verifyAudit(store)).ok, true);
  const { broken } = await verifyAudit(store, head);
  assert.equal(broken?.seq, count);
  await restore();
  await assert.rejects(verifyAudit(store, 'x'), /as it was printed/);
});
