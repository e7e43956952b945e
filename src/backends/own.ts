import { generateKeyPair, generateProof, type KeyPair } from 'dpop';
import type {
  AuthenticatorJSON,
  EnrollmentCompleteResponse,
  EnrollmentStart,
  SessionResponse,
} from '../contract.js';
import { PasskeyError } from '../failure.js';
import type { Backend, Capabilities, EnrollInput, EnrollStep, Opening } from './backend.js';
import { browserKeys, type KeyStore } from './browser-key.js';
import {
  answeredFailure,
  refusedFailure,
  request,
  requireMembers,
  serviceFailure,
  type Answer,
} from './http.js';

export interface OwnBackendOptions {
  /** Where our server answers, without a trailing slash. */
  readonly baseUrl: string;
  /** The launch token; without it the key this browser already has for `actionId` must do. */
  readonly token?: string | undefined;
  readonly actionId?: string | undefined;
  readonly fetch?: typeof globalThis.fetch;
  readonly keys?: KeyStore;
}

/** Milliseconds: a person waits for a beginning, but what they have just confirmed is worth waiting for. */
const beginTimeout = 10_000;
const completeTimeout = 15_000;

/** Reads a tracked-action URL, `{baseUrl}/launch/{actionId}#token=…`; undefined where it is none. */
export function parseLaunchUrl(
  url: string,
  base?: string,
): { baseUrl: string; actionId: string; token?: string; confirm: boolean } | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { origin, pathname, hash, protocol } = new URL(url, base);
  if (!protocol.startsWith('http')) return undefined;
  const [, path, actionId] = /^(.*)\/launch\/([\w-]+)$/.exec(pathname) ?? [];
  if (path === undefined || actionId === undefined) return undefined;
  const fragment = new URLSearchParams(hash.slice(1));
  const token = fragment.get('token');
  return {
    baseUrl: origin + path,
    actionId,
    ...(token !== null && { token }),
    confirm: fragment.has('confirm'),
  };
}

/** Our own server, over the wire of `contract.ts`. */
export class OwnBackend implements Backend {
  readonly #options: OwnBackendOptions;
  readonly #fetch: typeof globalThis.fetch;
  readonly #keys: KeyStore;
  /** One key an enrollment, so that a lost answer is asked for again and not made again. */
  readonly #idempotencyKeys = new Map<string, string>();
  #key: KeyPair | undefined;
  #session: string | undefined;
  #nonce: string | undefined;

  constructor(options: OwnBackendOptions) {
    this.#options = options;
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
    this.#keys = options.keys ?? browserKeys;
  }

  capabilities(): Capabilities {
    return { enroll: ['passkey'], label: 'after-enroll' };
  }

  async open(signal: AbortSignal): Promise<Opening> {
    // The DOM's types do not know that an insecure page has none.
    if (!('subtle' in crypto)) throw new PasskeyError(serviceFailure('insecure_context'));
    const session = (await this.#exchange(signal)) as SessionResponse;
    requireMembers(session, 'session', 'methods', 'expiresIn');
    this.#session = session.session;
    return {
      account: session.account,
      relyingParty: session.relyingParty,
      methods: session.methods,
      expiresIn: session.expiresIn * 1000,
      ...(session.enrollment && { enrollment: createStep(session.enrollment) }),
      ...(session.refusal && { refusal: refusedFailure(session.refusal) }),
    };
  }

  async beginEnrollment(
    kind: string,
    { label }: { readonly label?: string },
    signal: AbortSignal,
  ): Promise<EnrollStep> {
    const body = { method: kind, ...(label !== undefined && { label }) };
    return createStep(
      (await this.#send('POST', '/v1/enrollments', body, signal)) as EnrollmentStart,
    );
  }

  async completeEnrollment(
    flow: string,
    { credential }: EnrollInput,
    signal: AbortSignal,
  ): Promise<EnrollStep> {
    const key = this.#idempotencyKeys.get(flow) ?? crypto.randomUUID() + crypto.randomUUID();
    this.#idempotencyKeys.set(flow, key);
    const path = `/v1/enrollments/${flow}/complete`;
    const done = await this.#send('POST', path, { response: credential }, signal, key);
    requireMembers(done, 'authenticator');
    // A passkey that is made and reported has no further use for the link's key.
    void this.#keys.remove(await this.#keyName());
    return { at: 'done', ...(done as EnrollmentCompleteResponse) };
  }

  async rename(id: string, name: string, signal: AbortSignal): Promise<AuthenticatorJSON> {
    const path = `/v1/authenticators/${encodeURIComponent(id)}`;
    return (await this.#send('PATCH', path, { name }, signal)) as AuthenticatorJSON;
  }

  /** RFC 9449 with the proof in the body: a simple request, so no preflight stands before the first screen. */
  async #exchange(signal: AbortSignal): Promise<unknown> {
    const { token, actionId } = this.#options;
    const name = await this.#keyName();
    const stored = this.#key ?? (await this.#keys.load(name));
    if (!stored && !token) throw new PasskeyError(serviceFailure('session_expired'));
    const key = (this.#key = stored ?? (await generateKeyPair('ES256')));
    const url = `${this.#options.baseUrl}/v1/session`;
    this.#keys.hold(name, key);
    let answer: Answer | undefined;
    try {
      answer = await this.#withNonce(async (nonce) => {
        const claims = actionId && !token ? { act: actionId } : {};
        const proof = await generateProof(key, url, 'POST', nonce, token, claims);
        const body = JSON.stringify(token ? { token, proof } : { actionId, proof });
        const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body };
        return request(url, init, { fetch: this.#fetch, timeout: beginTimeout, signal });
      });
    } finally {
      // Unless it was refused it may be the only key that opens this link, and a reload at the first screen needs it.
      const refused = answer && answer.status >= 400 && answer.status < 500;
      if (key !== stored && !refused) await this.#keys.save(name, key);
    }
    if (answer.status === 200) return answer.body;
    const failure = answeredFailure(answer);
    if (failure.code === 'action_ended') void this.#keys.remove(name);
    // Another tab of this browser may have been first: then its key is ours too.
    const refused = failure.code === 'opened_elsewhere' && key !== stored;
    const other = refused ? await this.#keys.load(name) : undefined;
    if (other && other !== key) {
      this.#key = other;
      return this.#exchange(signal);
    }
    throw new PasskeyError(failure);
  }

  async #keyName(): Promise<string> {
    const { token, actionId } = this.#options;
    return actionId ?? (token ? digest(token) : '');
  }

  async #send(
    method: string,
    path: string,
    body: object,
    signal: AbortSignal,
    idempotencyKey?: string,
  ): Promise<unknown> {
    const { baseUrl } = this.#options;
    const url = baseUrl + path;
    const text = JSON.stringify(body);
    const bh = await digest(text);
    const timeout = idempotencyKey ? completeTimeout : beginTimeout;
    const answer = await this.#withNonce(async (nonce) => {
      const key = this.#key;
      if (!key || !this.#session) throw new PasskeyError(serviceFailure('session_expired'));
      const headers = {
        authorization: `DPoP ${this.#session}`,
        dpop: await generateProof(key, url, method, nonce, this.#session, { bh }),
        'content-type': 'application/json',
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      };
      return request(url, { method, headers, body: text }, { fetch: this.#fetch, timeout, signal });
    });
    if (answer.status >= 300) throw new PasskeyError(answeredFailure(answer));
    return answer.body;
  }

  /** RFC 9449 §8: the server says what is fresh; asked again once with the nonce it gave. */
  async #withNonce(send: (nonce: string | undefined) => Promise<Answer>): Promise<Answer> {
    const used = this.#nonce;
    const answer = await this.#noting(send(used));
    const again = (answer.body as { code?: string } | null)?.code === 'use_dpop_nonce';
    return again && this.#nonce !== used ? this.#noting(send(this.#nonce)) : answer;
  }

  async #noting(sent: Promise<Answer>): Promise<Answer> {
    const answer = await sent;
    this.#nonce = answer.headers.get('dpop-nonce') ?? this.#nonce;
    return answer;
  }
}

function createStep(start: EnrollmentStart): EnrollStep {
  requireMembers(start, 'id', 'options', 'completeIn');
  const { id, options, completeIn } = start;
  return { at: 'create', flow: id, options, completeIn: completeIn * 1000 };
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
