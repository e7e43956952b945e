/** One server of several over one PostgreSQL schema, given as connection string and schema; sends its port. */
import { serve } from '../../src/server/node.js';
import { createAuthenticatorServer } from '../../src/server/server.js';
import { openPostgres } from '../../src/server/store/postgres.js';
import { baseUrl, demo } from './fixture.js';

const [connectionString = '', schema = ''] = process.argv.slice(2);
const server = createAuthenticatorServer({
  baseUrl,
  store: await openPostgres({ connectionString, schema }),
  tenants: [demo],
  log: (entry) => {
    if (entry.level === 'error') console.error(JSON.stringify(entry));
  },
});
// It must not outlive the test that started it.
process.once('disconnect', () => process.exit());
const { port } = await serve({ server, port: 0 });
process.send?.({ port });
