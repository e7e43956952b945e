import { parseArgs } from 'node:util';
import type { AuthsignalOptions } from './authsignal/options.js';
import { serve } from './node.js';
import { createHttpSmsSender } from './senders/sms-http.js';
import { createSmtpSender } from './senders/smtp.js';
import type { Configuration } from './serve-config.js';
import { exampleConfiguration } from './serve-example.js';
import { apiKeyOf, openFolder, secretKeyOf } from './serve-folder.js';
import { addressOf, readConfiguration } from './serve-read.js';
import { codeOf, type Secret } from './serve-reference.js';
import { createAuthenticatorServer } from './server.js';
import { openPGlite } from './store/pglite.js';
import { openPostgres } from './store/postgres.js';
import type { Store } from './store/store.js';
import type { TenantOptions } from './tenants.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs the server until a signal ends it. Throws an error that says what to do, where it cannot. */
export async function serveCommand(args: readonly string[], env: Environment): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      'data-dir': { type: 'string' },
      'print-config': { type: 'boolean' },
    },
  });
  if (values['print-config']) {
    process.stdout.write(`${JSON.stringify(exampleConfiguration, null, 2)}\n`);
    return;
  }
  const file = values.config === undefined ? {} : await readConfiguration(values.config, env);
  const address = addressOf(env, file);
  const dataDir = values['data-dir'] ?? file.dataDir ?? './passkey-elements-data';
  if (file.postgres && values['data-dir'] !== undefined) {
    throw new Error('--data-dir: the configuration names postgres; name one of both.');
  }
  if (!file.postgres) await openFolder(dataDir);
  const secretKeys = file.secretKeys ?? [await secretKeyOf(dataDir)];
  const { tenants, apiKey } = await tenantsOf(file, address.baseUrl, dataDir);
  const store = await openStore(file, dataDir);
  try {
    const server = createAuthenticatorServer({
      baseUrl: address.baseUrl,
      store,
      secretKeys: secretKeys.map(({ value }) => value),
      tenants,
      ...sendersOf(file),
      ...authsignalOf(file),
    });
    const { host, port } = address;
    await serve({ server, host, port, proxies: file.proxies });
  } catch (error) {
    await store.close();
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${address.port} is taken by another program. Set PORT to a free one.`, {
      cause: error,
    });
  }
  const place = file.postgres ? 'PostgreSQL' : dataDir;
  process.stdout.write(welcome(address.baseUrl, place, apiKey));
}

function openStore({ postgres }: Configuration, dataDir: string): Promise<Store> {
  if (!postgres) return openPGlite({ dataDir });
  const { connectionString, schema, max } = postgres;
  return openPostgres({
    connectionString: connectionString.value,
    ...(schema !== undefined && { schema }),
    ...(max !== undefined && { max }),
  });
}

async function tenantsOf(
  { tenants }: Configuration,
  baseUrl: string,
  dataDir: string,
): Promise<{ tenants: TenantOptions[]; apiKey: Secret | undefined }> {
  if (tenants) {
    const keys = tenants.flatMap((tenant) => tenant.keys);
    const plain = tenants.map(({ webhook, ...tenant }) => ({
      ...tenant,
      keys: tenant.keys.map((key) => ({ ...key, secret: key.secret.value })),
      ...(webhook && { webhook: { ...webhook, secret: webhook.secret.value } }),
    }));
    // The server checks every option of them, and says which one does not fit.
    return { tenants: plain as unknown as TenantOptions[], apiKey: keys[0]?.secret };
  }
  const apiKey = await apiKeyOf(dataDir);
  const rpName = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : baseUrl;
  const rights = ['track', 'admin'] as const;
  return {
    tenants: [{ id: 'main', rpName, keys: [{ secret: apiKey.value, rights }] }],
    apiKey,
  };
}

function sendersOf({ smtp, sms }: Configuration) {
  const { url, host = '', auth, ...rest } = smtp ?? {};
  const options = { host, ...rest, ...(auth && { auth: { ...auth, pass: auth.pass.value } }) };
  const headers = Object.entries(sms?.headers ?? {}).map(([name, { value }]) => [name, value]);
  return {
    ...(smtp && { mail: createSmtpSender(url?.value ?? options) }),
    ...(sms && {
      sms: createHttpSmsSender({
        ...sms,
        headers: Object.fromEntries(headers) as Record<string, string>,
      }),
    }),
  };
}

function authsignalOf({ authsignal }: Configuration): { authsignal?: AuthsignalOptions } {
  if (!authsignal) return {};
  const plain = { ...authsignal, secret: authsignal.secret.value };
  return { authsignal: plain as unknown as AuthsignalOptions };
}

/** What to do next; the key itself is in no line that a terminal or a log keeps. */
function welcome(baseUrl: string, place: string, apiKey: Secret | undefined): string {
  const key = apiKey?.shell ?? '…';
  const user = `{"userId":"ada","action":"add-passkey","purpose":"enroll","user":{"name":"ada@example.com"},"authenticatedAt":"'$(date -u +%Y-%m-%dT%H:%M:%SZ)'"}`;
  return `passkey-elements is at ${baseUrl}, its data in ${place}.
The secret key for your server's calls is ${key}: never in a page.
Track an action for a user, and open the "url" it answers in a browser:
curl ${baseUrl}/v1/actions -H "Authorization: Bearer ${key}" -H 'Content-Type: application/json' -d '${user}'
`;
}
