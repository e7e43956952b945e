import { fileURLToPath } from 'node:url';
import { originProblem } from '../src/server/origins.js';

export interface DemoConfig {
  readonly host: string;
  readonly port: number;
  /** Only this machine reaches it. */
  readonly local: boolean;
  /** Where people reach the demo; never taken from a request. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Where the server's own key is kept, unless the environment gives one. */
  readonly secretKeyFile: string;
  readonly secretKeys: string | undefined;
  readonly authsignal: AuthsignalConfig;
}

/** The API of Authsignal's clients: `/backends` needs it always, others have it where the environment says so. */
export interface AuthsignalConfig {
  /** The id of the demo's tenant. */
  readonly tenant: string;
  /** Undefined where the API is for `/backends` alone. */
  readonly secret: string | undefined;
  /** Pages besides the demo's own that may call it. */
  readonly origins: readonly string[];
  readonly webhookUrl: string | undefined;
}

const loopback = ['127.0.0.1', '::1', 'localhost'];
/** Everybody knows it, so it opens nothing but this machine. */
const knownKey = 'demo-key';
const knownSecret = 'demo-authsignal-secret-key';

/** What the environment asks for; throws an error that names the variable to change. */
export function readConfig(env: NodeJS.ProcessEnv): DemoConfig {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${env.PORT ?? ''}"; set it to a number from 1 to 65535.`);
  }
  const apiKey = env.API_KEY || knownKey;
  if (apiKey === knownKey && !loopback.includes(host)) {
    throw new Error(
      `The key "${knownKey}" is public, and HOST=${host} lets other machines in. Set API_KEY to a secret of your own, or leave HOST out.`,
    );
  }
  const dataDir = env.DATA_DIR || fileURLToPath(new URL('../.data', import.meta.url));
  return {
    host,
    port,
    local: loopback.includes(host),
    baseUrl: env.BASE_URL || `http://localhost:${port}`,
    apiKey,
    dataDir,
    databaseUrl: env.DATABASE_URL || undefined,
    secretKeyFile: `${dataDir}.secret-key`,
    secretKeys: env.SECRET_KEYS || undefined,
    authsignal: readAuthsignal(env, host, apiKey),
  };
}

function readAuthsignal(env: NodeJS.ProcessEnv, host: string, apiKey: string): AuthsignalConfig {
  const switched = env.AUTHSIGNAL_API ?? '';
  if (!['', '0', '1'].includes(switched))
    throw new Error(`AUTHSIGNAL_API is "${switched}"; set it to 1, or leave it out.`);
  if (switched !== '1')
    return { tenant: 'demo', secret: undefined, origins: [], webhookUrl: undefined };
  const tenant = env.AUTHSIGNAL_TENANT || 'demo';
  if (!/^[\w-]{1,64}$/.test(tenant))
    throw new Error(`AUTHSIGNAL_TENANT must be 1–64 letters, digits, _ or -.`);
  const secret = env.AUTHSIGNAL_SECRET || knownSecret;
  if (secret === knownSecret && !loopback.includes(host))
    throw new Error(
      `The key "${knownSecret}" is public, and HOST=${host} lets other machines in. Set AUTHSIGNAL_SECRET to a secret of your own, or leave HOST out.`,
    );
  if (secret === apiKey)
    throw new Error('AUTHSIGNAL_SECRET and API_KEY are the same; give each a value of its own.');
  if (!/^[\x21-\x39\x3b-\x7e]{24,200}$/.test(secret))
    throw new Error('AUTHSIGNAL_SECRET must be 24–200 visible ASCII characters without ":".');
  const origins = (env.AUTHSIGNAL_ORIGINS ?? '').split(',').map((origin) => origin.trim());
  const listed = origins.filter((origin) => origin !== '');
  for (const origin of listed) {
    const problem = originProblem(origin);
    if (problem) throw new Error(`AUTHSIGNAL_ORIGINS: "${origin}" ${problem}.`);
  }
  const webhookUrl = env.AUTHSIGNAL_WEBHOOK_URL || undefined;
  if (webhookUrl !== undefined && !(URL.canParse(webhookUrl) && /^https?:/.test(webhookUrl)))
    throw new Error(`AUTHSIGNAL_WEBHOOK_URL is "${webhookUrl}"; set it to an http(s) address.`);
  return { tenant, secret, origins: listed, webhookUrl };
}
