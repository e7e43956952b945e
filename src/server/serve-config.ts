import { z } from 'zod';
import { lookUp, type Secret, type Sources } from './serve-reference.js';

/** What is written where the value is none of the right kind, or outside its bounds. */
const words = {
  baseUrl: 'must be the origin browsers reach, such as "https://id.example.com"',
  host: 'must be the address to listen on, such as "127.0.0.1"',
  port: 'must be a port, 1–65535',
  proxies: 'must be how many proxies stand in front, 0–9',
  dataDir: 'must be a folder, such as "./passkey-elements-data"',
  max: 'must be how many connections there may be, 1–1000',
};

const whole = (least: number, most: number, error: string) =>
  z.int(error).min(least, error).max(most, error).optional();

/** An object that refuses what it does not know, and says what it does know. */
function known<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `is not known here; known are ${names}` : 'must be an object',
  });
}

function configuration(sources: Sources) {
  const secret = z.unknown().transform((value, context): Secret => {
    const found = lookUp(value, sources);
    if (typeof found !== 'string') return found;
    context.addIssue(found);
    return z.NEVER;
  });
  const list = 'must be a list';
  return known({
    baseUrl: z.string(words.baseUrl).optional(),
    host: z.string(words.host).min(1, words.host).optional(),
    port: whole(1, 65_535, words.port),
    proxies: whole(0, 9, words.proxies),
    dataDir: z.string(words.dataDir).min(1, words.dataDir).optional(),
    postgres: known({
      connectionString: secret,
      schema: z.string('must be the name of a schema').optional(),
      max: whole(1, 1000, words.max),
    }).optional(),
    secretKeys: z.array(secret, list).min(1, 'must name at least one key').optional(),
    smtp: known({
      url: secret.optional(),
      host: z.string('must be the name of a mail server').optional(),
      port: whole(1, 65_535, words.port),
      secure: z.boolean('must be true or false').optional(),
      requireTLS: z.boolean('must be true or false').optional(),
      auth: known({ user: z.string('must be a user name'), pass: secret }).optional(),
    })
      .refine(({ url, host }) => (url === undefined) !== (host === undefined), {
        error: 'must name either url or host',
      })
      .optional(),
    sms: known({
      url: z.string('must be where messages are posted'),
      headers: z.record(z.string(), secret, 'must be an object').optional(),
      timeout: whole(1, 30_000, 'must be milliseconds, 1–30000'),
    }).optional(),
    // What else it has is judged by the server itself.
    authsignal: z.looseObject({ secret }, 'must be an object').optional(),
    // Everything else of a tenant is judged by the server itself, in words of the same kind.
    tenants: z
      .array(
        z.looseObject(
          {
            keys: z.array(
              z.looseObject({ secret }, 'must be an object'),
              'must be a list of {secret, rights}',
            ),
            webhook: z.looseObject({ secret }, 'must be an object').optional(),
          },
          'must be an object',
        ),
        list,
      )
      .min(1, 'must name at least one tenant')
      .optional(),
  });
}

/** A configuration as it was written, with every reference looked up. */
export type Configuration = z.infer<ReturnType<typeof configuration>>;

/** Checks a configuration; throws an error that names the first thing to change and how, and holds no secret. */
export function parseConfiguration(value: unknown, sources: Sources): Configuration {
  const parsed = configuration(sources).safeParse(value);
  if (!parsed.success) throw new Error(describe(parsed.error.issues[0]));
  const { dataDir, postgres, secretKeys, tenants } = parsed.data;
  if (postgres) {
    if (dataDir !== undefined) throw new Error('dataDir: name either dataDir or postgres.');
    const hint = 'is missing; only a folder has one made for it, so with postgres write';
    if (!secretKeys) throw new Error(`secretKeys: ${hint} [{"env": "PASSKEY_SECRET_KEY"}].`);
    if (!tenants) throw new Error(`tenants: ${hint} them out, as --print-config shows.`);
  }
  return parsed.data;
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'The configuration does not fit.';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknown].map(String).join('.');
  return `${path ? `${path}: ` : 'The configuration '}${issue.message}.`;
}
