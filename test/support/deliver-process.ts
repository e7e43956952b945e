/**
 * One process of several that empty one outbox on PostgreSQL, given as connection string and schema. Says `ready`, begins
 * when told, and answers the ids of the messages it sent, one for each time it sent them.
 */
import { once } from 'node:events';
import { Outbox } from '../../src/server/outbox.js';
import { openPostgres } from '../../src/server/store/postgres.js';
import { createWorkshop } from './service.js';

const [connectionString = '', schema = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit());
const store = await openPostgres({ connectionString, schema });
const sent: string[] = [];
const { service } = await createWorkshop({
  store,
  senders: { mail: { send: async ({ messageId }) => void sent.push(messageId) } },
});
const outbox = new Outbox(service);
process.send?.('ready');
for (;;) {
  await once(process, 'message');
  sent.length = 0;
  await outbox.deliver();
  process.send?.(sent);
}
