import { randomBytes } from 'node:crypto';
import {
  createAuthenticatorServer,
  type AuthenticatorServer,
  type RequestInfo,
  type Store,
} from '../src/server/index.js';
import { serve } from '../src/server/node.js';
import { openPGlite } from '../src/server/store/pglite.js';
import { openPostgres } from '../src/server/store/postgres.js';
import { secure } from '../src/server/http/headers.js';
import { readConfig, type DemoConfig } from './config.js';
import { createHost } from './host/host.js';
import { Inbox } from './host/inbox.js';
import { createJourneys } from './host/journeys/journeys.js';
import { journeyTenants } from './host/journeys/tenants.js';
import { servePage } from './host/pages.js';
import { createPartner, partnerOrigin } from './host/partner.js';
import { initialPolicy, tenantOf, type Policy } from './host/policy.js';
import { createService } from './host/service.js';
import { hostServices, standInAt } from './host/services/index.js';
import { loadSecretKeys } from './secrets.js';

async function start(config: DemoConfig): Promise<void> {
  if (!(await servePage('/'))) throw new Error('The page is not built: run `npm start`.');
  const store = await openStore(config);
  try {
    const secretKeys = await loadSecretKeys(config.secretKeyFile, config.secretKeys);
    const server = createDemo(config, store, secretKeys);
    await serve({ server, port: config.port, host: config.host });
  } catch (error) {
    await store.close();
    throw error;
  }
  process.stdout.write(`${config.baseUrl}\n`);
}

function openStore({ databaseUrl, dataDir }: DemoConfig): Promise<Store> {
  return databaseUrl ? openPostgres({ connectionString: databaseUrl }) : openPGlite({ dataDir });
}

/** The authenticator server, the host that uses it and the host's page, on one origin. */
function createDemo(
  { baseUrl, local, apiKey, authsignal }: DemoConfig,
  store: Store,
  secretKeys: readonly string[],
): AuthenticatorServer {
  const inbox = new Inbox();
  let policy = initialPolicy;
  const { origin } = new URL(baseUrl);
  // Where it is for the page of all services alone, nobody else knows its key.
  const secret = authsignal.secret ?? randomBytes(32).toString('base64url');
  const inProcess = (request: Request): Promise<Response> => server.fetch(request);
  const journeys = journeyTenants(inProcess, baseUrl);
  // A server is its options and a store: for another policy there is another server over the same store.
  const serverOf = (policy: Policy): AuthenticatorServer =>
    createAuthenticatorServer({
      baseUrl,
      store,
      secretKeys,
      mail: inbox.mail,
      sms: inbox.sms,
      tenants: [tenantOf(policy, apiKey, baseUrl, authsignal), ...journeys.tenants],
      authsignal: {
        ...{ tenant: authsignal.tenant, secret },
        origins: [origin, ...authsignal.origins],
        ...(authsignal.webhookUrl && { webhook: { url: authsignal.webhookUrl } }),
      },
    });
  let server = serverOf(policy);
  const service = createService(inProcess, baseUrl, apiKey);
  const services = hostServices({ service, origin, local, secret, fetch: inProcess });
  const host = createHost({
    service,
    origin,
    inbox,
    services,
    journeys: createJourneys({ ...journeys, inbox, https: origin.startsWith('https:') }),
    policy: {
      get: () => policy,
      set: (next) => {
        policy = next;
        server = serverOf(next);
      },
    },
  });

  const second = partnerOrigin(baseUrl);
  const partner = second && {
    hostname: new URL(second).hostname,
    host: createPartner(service, second),
  };

  async function fetch(request: Request, info: RequestInfo = {}): Promise<Response> {
    const { pathname, hostname } = new URL(request.url);
    if (partner && hostname === partner.hostname) {
      if (pathname.startsWith('/partner/')) return partner.host(request);
      return (await servePage(pathname, baseUrl)) ?? new Response(null, { status: 404 });
    }
    if (pathname.startsWith('/demo/')) return host(request, info);
    const standIn = standInAt(services, pathname);
    if (standIn) return secure(await standIn(request), { hosted: false, https: false });
    const reads = request.method === 'GET' || request.method === 'HEAD';
    return (reads ? await servePage(pathname) : undefined) ?? server.fetch(request, info);
  }
  return {
    ...server,
    fetch,
    tick: () => server.tick(),
  };
}

/** What the person who started it can do about an error. */
function explain(error: unknown, port: string | undefined): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Port ${port || 3000} is taken by another program. Set PORT to a free one, such as PORT=3001 npm start.`;
  return error.message;
}

try {
  await start(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${explain(error, process.env.PORT)}\n`);
  process.exit(1);
}
