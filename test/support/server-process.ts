/**
 * One server of several over one PostgreSQL schema, given as connection string, schema and, for one with every method,
 * `every`; sends its port, and whatever it would send to people.
 */
import { serve } from '../../src/server/node.js';
import { createAuthenticatorServer } from '../../src/server/server.js';
import { openPostgres } from '../../src/server/store/postgres.js';
import { baseUrl, demo, every, secretKeys } from './fixture.js';

const [connectionString = '', schema = '', tenant = 'demo'] = process.argv.slice(2);
const post = async ({ to, text }: { to: string; text: string }): Promise<void> => {
  process.send?.({ sent: { to, text } });
};
const server = createAuthenticatorServer({
  secretKeys,
  baseUrl,
  store: await openPostgres({ connectionString, schema }),
  tenants: [tenant === 'every' ? every : demo],
  mail: { send: post },
  sms: { send: post },
  log: (entry) => {
    if (entry.level === 'error') console.error(JSON.stringify(entry));
  },
});
// It must not outlive the test that started it.
process.once('disconnect', () => process.exit());
const { port } = await serve({ server, port: 0 });
process.send?.({ port });
