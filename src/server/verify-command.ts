import { parseArgs } from 'node:util';
import { openPGlite } from './store/pglite.js';
import { openPostgres } from './store/postgres.js';
import type { Store } from './store/store.js';
import { verifyAudit, type AuditVerdict } from './verify-audit.js';

export const verifyUsage = `passkey-elements verify-audit [--data-dir FOLDER | --schema NAME] [--head NUMBER:HASH]

  Finds any row of the audit that was edited, deleted or moved since it was sealed.

  DATABASE_URL  the connection string of PostgreSQL, unless --data-dir names a folder of PGlite
  --head        what an earlier run printed: it must still be part of the audit

  Ends with 0 where the audit is whole, 1 where it is not, 2 where it could not be read.
`;

/**
 * The process's exit code, undefined where the arguments say nothing to read; a connection string is no argument, because
 * those are visible to everybody on the machine.
 */
export async function verifyCommand(
  args: readonly string[],
  databaseUrl: string | undefined,
): Promise<number | undefined> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'data-dir': { type: 'string' },
      schema: { type: 'string' },
      head: { type: 'string' },
    },
  });
  const { 'data-dir': dataDir, schema, head } = values;
  if (!dataDir && !databaseUrl) return undefined;
  const store = await open(dataDir, databaseUrl ?? '', schema);
  try {
    const verdict = await verifyAudit(store, head);
    process.stdout.write(report(verdict));
    return verdict.ok ? 0 : 1;
  } finally {
    await store.close();
  }
}

function open(
  dataDir: string | undefined,
  connectionString: string,
  schema: string | undefined,
): Promise<Store> {
  if (dataDir) return openPGlite({ dataDir });
  return openPostgres({ connectionString, ...(schema && { schema }) });
}

function report({ broken, sealed, unsealed, head }: AuditVerdict): string {
  const found = broken
    ? `BROKEN: row ${broken.seq}${broken.id === undefined ? '' : ` (id ${broken.id})`} ${broken.problem}; ${sealed} before it as they were written`
    : `whole: ${sealed} rows as they were written`;
  return `${found}; ${unsealed} not sealed yet\nhead ${head}\n`;
}
