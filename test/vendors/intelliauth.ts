import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { RegistrationResponseJSON } from '../../src/contract.js';
import { People, type Person } from './people.js';
import type { StandIn, StandInOptions } from './stand-in.js';

/** What a host's own page would list. */
export interface Factor {
  readonly id: string;
  readonly method: 'passkey' | 'totp';
  name: string;
  readonly createdAt: string;
}

export interface IntelliAuth extends StandIn {
  /** A session of a person who is signed in. */
  signIn(userId: string): string;
  /** What the person has, for a host that shows it. */
  factors(userId: string): Factor[];
  rename(userId: string, id: string, name: string): void;
  remove(userId: string, id: string): void;
  /** The error the next request is answered with, by the vendor's own code. */
  fail(status: number, error: string, details?: object): void;
  /** Whether a change needs a step-up first. */
  guarded: boolean;
  endSessions(): void;
}

/**
 * The platform behind `intelliauth-sdk.ts`. The vendor's wire for enrolment is not public (wire.md §5), so this one is
 * made up [I]; envelope and error body are those of its public sign-in routes [F].
 */
export function createIntelliAuth(options: StandInOptions): IntelliAuth {
  const { baseUrl, now = Date.now } = options;
  const people = new People(options);
  const sessions = new Map<string, { readonly person: Person; raised: boolean }>();
  const factors = new Map<string, Factor[]>();
  const secrets = new Map<string, string>();
  let failure: { status: number; error: string; details?: object } | undefined;

  const factorsOf = (userId: string): Factor[] => factors.get(userId) ?? [];

  function add(person: Person, method: Factor['method'], name: string, id: string = randomUUID()) {
    const factor = { id, method, name, createdAt: new Date(now()).toISOString() };
    factors.set(person.id, [...factorsOf(person.id), factor]);
  }

  async function answer(request: Request, path: string): Promise<object> {
    const body = (await request.json()) as Record<string, unknown>;
    if (failure) {
      const refused = new Refusal(failure.status, failure.error, failure.details);
      failure = undefined;
      throw refused;
    }
    const session = sessions.get(
      request.headers.get('authorization')?.slice('Bearer '.length) ?? '',
    );
    if (!session) throw new Refusal(401, 'session_expired');
    const { person } = session;
    if (path === '/api/v1/step-up') {
      session.raised = true;
      return {};
    }
    if (standIn.guarded && !session.raised) throw new Refusal(403, 'step_up_required');
    switch (path) {
      case '/api/v1/mfa/webauthn/begin':
        return { options: await people.beginCreate(person) };
      case '/api/v1/mfa/webauthn/complete': {
        const credential = body['credential'] as RegistrationResponseJSON;
        const passkey = await people.finishCreate(person, credential);
        if (!passkey) throw new Refusal(422, 'webauthn_failed');
        // Seed 0: the platform names what nobody has named.
        const type = passkey.attachment === 'cross-platform' ? 'cross-platform' : 'platform';
        const name = typeof body['label'] === 'string' ? body['label'] : `Passkey (${type})`;
        add(person, 'passkey', name, passkey.id);
        return {};
      }
      case '/api/v1/mfa/totp/begin': {
        const secret = new Secret({ size: 20 });
        secrets.set(person.id, secret.base32);
        const uri = new TOTP({ issuer: 'Stand-in', label: person.name, secret }).toString();
        return { secret: secret.base32, uri };
      }
      case '/api/v1/mfa/totp/complete': {
        const secret = secrets.get(person.id);
        if (secret === undefined) throw new Refusal(404, 'not_found');
        const token = String(body['code']);
        const totp = new TOTP({ secret: Secret.fromBase32(secret) });
        // wire.md §5 [F]: 30 seconds either way
        if (totp.validate({ token, window: 1, timestamp: now() }) === null)
          throw new Refusal(422, 'totp_invalid');
        secrets.delete(person.id);
        add(person, 'totp', 'Authenticator app');
        return {};
      }
      default:
        throw new Refusal(404, 'not_found');
    }
  }

  const standIn: IntelliAuth = {
    guarded: false,
    signIn(userId) {
      const session = randomUUID();
      sessions.set(session, { person: people.of(userId), raised: false });
      return session;
    },
    factors: factorsOf,
    rename(userId, id, name) {
      const factor = factorsOf(userId).find((one) => one.id === id);
      if (factor) factor.name = name;
    },
    remove(userId, id) {
      const person = people.of(userId);
      person.passkeys = person.passkeys.filter((one) => one.id !== id);
      factors.set(
        userId,
        factorsOf(userId).filter((one) => one.id !== id),
      );
    },
    fail(status, error, details) {
      failure = { status, error, ...(details && { details }) };
    },
    endSessions: () => sessions.clear(),
    async fetch(request) {
      const cors = corsOf(request, options.origins);
      if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: cors });
      const { pathname } = new URL(request.url);
      const path = pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length);
      const response = await answer(request, path).then((data) => Response.json({ data }), refusal);
      for (const [name, value] of Object.entries(cors)) response.headers.set(name, value);
      return response;
    },
  };
  return standIn;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly details?: object,
  ) {
    super(error);
  }
}

/** wire.md §5 [F]: `{error, message, request_id}` */
function refusal(error: unknown): Response {
  const {
    status,
    error: code,
    details,
  } = error instanceof Refusal ? error : new Refusal(500, 'server_error');
  const body = { error: code, message: 'It was refused.', request_id: randomUUID(), details };
  return Response.json(body, { status });
}

function corsOf(request: Request, origins: readonly string[]): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization, content-type',
    vary: 'origin',
  };
}
