import { createHash, randomBytes } from 'node:crypto';
import { generateKeyPair, generateProof, type JsonValue, type KeyPair } from 'dpop';
import { CompactSign, decodeJwt, decodeProtectedHeader } from 'jose';
import type {
  EnrollmentStart,
  RegistrationResponseJSON,
  SessionRequest,
  SessionResponse,
} from '../../src/contract.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, with any type a test expects of it. */
  json<T = { code: string; message: string; details?: Record<string, unknown> }>(): T;
}

export type Send = (request: Request) => Promise<Response>;

export interface Change {
  /** Replaces what the proof is made for. */
  htm?: string;
  htu?: string;
  nonce?: string | undefined;
  token?: string;
  /** Laid over the claims of the proof; null takes one away. */
  claims?: Record<string, JsonValue>;
  /** Replaces the whole proof. */
  proof?: string;
  key?: KeyPair;
  headers?: Record<string, string>;
  body?: string;
  idempotencyKey?: string;
  contentType?: string;
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function hash(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}

/** What a token may become on its way: cut, longer, padded, in another case or alphabet; by the name of the fault. */
export function bentTokens(token: string): Record<string, string> {
  const last = base64url.indexOf(token.at(-1) ?? '');
  return {
    'cut by one': token.slice(0, -1),
    'cut to half': token.slice(0, 21),
    'longer by one': `${token}A`,
    padded: `${token}=`,
    'in lower case': token.toLowerCase(),
    'in upper case': token.toUpperCase(),
    'with a space': ` ${token}`,
    'with the last bits of base64 turned': token.slice(0, -1) + base64url.charAt(last + 1),
    'of another alphabet': `${token.slice(0, -1)}+`,
  };
}

/** What a link carries in its fragment. */
export function fragmentOf(url: string): URLSearchParams {
  return new URLSearchParams(new URL(url).hash.slice(1));
}

export function newKey(): string {
  return randomBytes(24).toString('base64url');
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, json: <T>() => JSON.parse(text) as T };
}

/** Lays claims over those of a proof, null taking one away, and signs it again. */
async function bend(proof: string, { claims, key }: Change, own: KeyPair): Promise<string> {
  if (!claims) return proof;
  const all = Object.entries({ ...decodeJwt(proof), ...claims });
  const payload = Object.fromEntries(all.filter(([, value]) => value !== null));
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ ...decodeProtectedHeader(proof), alg: 'ES256' })
    .sign((key ?? own).privateKey);
}

/** A host's server: calls with a secret key. */
export function createHost(send: Send, baseUrl: string, secret: string) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    read(
      await send(
        new Request(baseUrl + path, {
          method,
          headers: {
            authorization: `Bearer ${secret}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        }),
      ),
    );
}

/** A browser that has one key of its own, inside one action; every proof it makes can be bent. */
export class Browser {
  session = '';
  nonce: string | undefined;
  opened: SessionResponse | undefined;
  /** The last proof sent, for replays. */
  proof = '';
  readonly key: KeyPair;
  readonly #send: Send;
  readonly #baseUrl: string;
  readonly #origin: string;

  static async create(
    send: Send,
    baseUrl: string,
    origin = baseUrl,
    key?: KeyPair,
  ): Promise<Browser> {
    return new Browser(send, baseUrl, origin, key ?? (await generateKeyPair('ES256')));
  }

  constructor(send: Send, baseUrl: string, origin: string, key: KeyPair) {
    this.#send = send;
    this.#baseUrl = baseUrl;
    this.#origin = origin;
    this.key = key;
  }

  /** One `POST /v1/session`, no second try. */
  async exchange(by: Omit<SessionRequest, 'proof'>, change: Change = {}): Promise<Answer> {
    const claims = by.token === undefined && by.actionId !== undefined ? { act: by.actionId } : {};
    const proof = await this.#prove('POST', '/v1/session', by.token, claims, change);
    const answer = await this.#request('POST', '/v1/session', {
      headers: { 'content-type': change.contentType ?? 'text/plain', ...change.headers },
      body: change.body ?? JSON.stringify({ ...by, proof }),
    });
    if (answer.status === 200) {
      this.opened = answer.json<SessionResponse>();
      this.session = this.opened.session;
    }
    return answer;
  }

  /** The exchange as a page does it: asked again once with the nonce it was given. */
  async open(by: Omit<SessionRequest, 'proof'>): Promise<Answer> {
    const first = await this.exchange(by);
    return first.status === 401 && first.json().code === 'use_dpop_nonce'
      ? this.exchange(by)
      : first;
  }

  /** One call with the session and a new proof. */
  async call(method: string, path: string, body?: unknown, change: Change = {}): Promise<Answer> {
    const text = change.body ?? (body === undefined ? undefined : JSON.stringify(body));
    const claims = text === undefined ? {} : { bh: hash(text) };
    const proof = await this.#prove(method, path, this.session, claims, change);
    return this.#request(method, path, {
      headers: {
        authorization: `DPoP ${this.session}`,
        dpop: proof,
        ...(text !== undefined && { 'content-type': change.contentType ?? 'application/json' }),
        ...(change.idempotencyKey && { 'idempotency-key': change.idempotencyKey }),
        ...change.headers,
      },
      ...(text !== undefined && { body: text }),
    });
  }

  begin(body: object = { method: 'passkey' }): Promise<Answer> {
    return this.call('POST', '/v1/enrollments', body);
  }

  complete(
    enrollment: Pick<EnrollmentStart, 'id'>,
    response: RegistrationResponseJSON,
    change: Change = {},
  ): Promise<Answer> {
    const path = `/v1/enrollments/${enrollment.id}/complete`;
    return this.call('POST', path, { response }, { idempotencyKey: newKey(), ...change });
  }

  async #prove(
    method: string,
    path: string,
    token: string | undefined,
    claims: Record<string, JsonValue>,
    change: Change,
  ): Promise<string> {
    const honest = await generateProof(
      change.key ?? this.key,
      change.htu ?? this.#baseUrl + path,
      change.htm ?? method,
      'nonce' in change ? change.nonce : this.nonce,
      change.token ?? token,
      claims,
    );
    this.proof = change.proof ?? (await bend(honest, change, this.key));
    return this.proof;
  }

  async #request(
    method: string,
    path: string,
    init: { headers: Record<string, string>; body?: string },
  ): Promise<Answer> {
    const headers = new Headers({ origin: this.#origin, ...init.headers });
    // A header a test sets to nothing is one it leaves out.
    for (const [name, value] of [...headers]) if (value === '') headers.delete(name);
    const request = new Request(this.#baseUrl + path, { ...init, method, headers });
    const answer = await read(await this.#send(request));
    this.nonce = answer.headers.get('dpop-nonce') ?? this.nonce;
    return answer;
  }
}
