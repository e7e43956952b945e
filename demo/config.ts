import { fileURLToPath } from 'node:url';

export interface DemoConfig {
  readonly host: string;
  readonly port: number;
  /** Where people reach the demo; never taken from a request. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Where the server's own key is kept, unless the environment gives one. */
  readonly secretKeyFile: string;
  readonly secretKeys: string | undefined;
}

const loopback = ['127.0.0.1', '::1', 'localhost'];
/** Everybody knows it, so it opens nothing but this machine. */
const knownKey = 'demo-key';

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
    baseUrl: env.BASE_URL || `http://localhost:${port}`,
    apiKey,
    dataDir,
    databaseUrl: env.DATABASE_URL || undefined,
    secretKeyFile: `${dataDir}.secret-key`,
    secretKeys: env.SECRET_KEYS || undefined,
  };
}
