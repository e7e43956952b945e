import { serve } from '../../src/server/node.js';
import { createAuthenticatorServer } from '../../src/server/server.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import { baseUrl, demo, secretKeys } from './fixture.js';

// A server in a process of its own; its port is the first line it prints.
const store = await openPGlite();
const server = createAuthenticatorServer({ secretKeys, baseUrl, store, tenants: [demo] });
const { port } = await serve({ server, port: 0 });
process.stdout.write(`${port}\n`);
