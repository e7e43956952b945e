import { generateProof, type KeyPair } from 'dpop';
import type { Embedder, SessionResponse } from '../contract.js';
import { PasskeyError } from '../failure.js';
import { browserKeys, type KeyStore } from './browser-key.js';
import { arrive, failed, request, requireMembers, type Answer } from './http.js';

export interface OwnBackendOptions {
  /** Where our server answers, without a trailing slash. */
  readonly baseUrl: string;
  /** The launch token; without it the key this browser already has for `actionId` must do. */
  readonly token?: string | undefined;
  readonly actionId?: string | undefined;
  /** The page that shows this one, where there is one. */
  readonly embedder?: Embedder | undefined;
  readonly fetch?: typeof globalThis.fetch;
  readonly keys?: KeyStore;
}

/** Nobody can read the private half; the public one goes into every proof. */
const es256 = { name: 'ECDSA', namedCurve: 'P-256' };
/** Milliseconds a person waits for a beginning. */
export const beginTimeout = 10_000;

/** The key of this browser and the session it owns at our server. */
export class OwnSession {
  readonly options: OwnBackendOptions;
  readonly fetch: typeof globalThis.fetch;
  readonly #keys: KeyStore;
  key: KeyPair | undefined;
  token: string | undefined;
  actionId: string | undefined;
  #nonce: string | undefined;

  constructor(options: OwnBackendOptions) {
    this.options = options;
    this.fetch = options.fetch ?? ((input, init) => fetch(input, init));
    this.#keys = options.keys ?? browserKeys;
  }

  async open(signal: AbortSignal): Promise<SessionResponse> {
    const session = (await this.#exchange(signal)) as SessionResponse;
    requireMembers(session, 'session', 'methods', 'expiresIn');
    this.token = session.session;
    this.actionId = session.actionId;
    return session;
  }

  /** An action that has done what it is for has no further use for the link's key. */
  async forget(): Promise<void> {
    await this.#keys.remove(await this.#keyName());
  }

  /** RFC 9449 with the proof in the body: a simple request, so no preflight stands before the first screen. */
  async #exchange(signal: AbortSignal): Promise<unknown> {
    const { token, actionId, embedder } = this.options;
    const name = await this.#keyName();
    const stored = this.key ?? (await this.#keys.load(name));
    if (!stored && !token) throw failed('session_expired', 'restart');
    const key = (this.key =
      stored ?? (await crypto.subtle.generateKey(es256, false, ['sign', 'verify'])));
    const url = `${this.options.baseUrl}/v1/session`;
    this.#keys.hold(name, key);
    let answer: Answer | undefined;
    try {
      answer = await this.withNonce(async (nonce) => {
        const claims = actionId && !token ? { act: actionId } : {};
        const proof = await generateProof(key, url, 'POST', nonce, token, claims);
        const body = JSON.stringify({
          token,
          actionId: token ? undefined : actionId,
          proof,
          embedder,
        });
        const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body };
        return request(url, init, { fetch: this.fetch, timeout: beginTimeout, signal });
      });
    } finally {
      // Unless it was refused it may be the only key that opens this link, and a reload at the first screen needs it.
      const refused = answer && answer.status >= 400 && answer.status < 500;
      if (key !== stored && !refused) await this.#keys.save(name, key);
    }
    if (answer.status === 200) return answer.body;
    const failure = (await arrive(import('./failures.js'))).answeredFailure(answer);
    if (failure.code === 'action_ended') void this.#keys.remove(name);
    // Another tab of this browser may have been first: then its key is ours too.
    const refused = failure.code === 'opened_elsewhere' && key !== stored;
    const other = refused ? await this.#keys.load(name) : undefined;
    if (other && other !== key) {
      this.key = other;
      return this.#exchange(signal);
    }
    throw new PasskeyError(failure);
  }

  async #keyName(): Promise<string> {
    const { token, actionId } = this.options;
    return actionId ?? (token ? digest(token) : '');
  }

  /** RFC 9449 §8: the server says what is fresh; asked again once with the nonce it gave. */
  async withNonce(send: (nonce: string | undefined) => Promise<Answer>): Promise<Answer> {
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

/** SHA-256, base64url. */
export async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
