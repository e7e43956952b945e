import { randomBytes } from 'node:crypto';
import type { ErrorBody } from '../../src/contract.js';
import type {
  AuthenticatorsResponse,
  TrackRequest,
  TrackResponse,
  UserResponse,
  ValidateResponse,
} from '../../src/host-contract.js';

/** The authenticator server as a host's own server sees it: requests with a secret key, and no `Origin`. */
export interface Service {
  track(request: TrackRequest): Promise<TrackResponse>;
  user(id: string): Promise<UserResponse>;
  authenticators(userId: string): Promise<AuthenticatorsResponse>;
  /** Spends a result token; rejects unless it belongs to this action. */
  validate(actionId: string, result: string): Promise<ValidateResponse>;
}

/** What the authenticator server refused. */
export class ServiceError extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** Here the server is in the same process and `fetch` is its function; elsewhere it is the global one. */
export function createService(
  fetch: (request: Request) => Promise<Response>,
  baseUrl: string,
  apiKey: string,
): Service {
  async function call<Answer>(
    method: string,
    path: string,
    body?: object,
    more?: Record<string, string>,
  ): Promise<Answer> {
    const headers = {
      ...more,
      authorization: `Bearer ${apiKey}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(new Request(baseUrl + path, init));
    const answer: unknown = await response.json();
    if (!response.ok) throw new ServiceError(response.status, answer as ErrorBody);
    return answer as Answer;
  }

  return {
    track: (request) => call('POST', '/v1/actions', request),
    user: (id) => call('GET', `/v1/users/${encodeURIComponent(id)}`),
    authenticators: (id) => call('GET', `/v1/users/${encodeURIComponent(id)}/authenticators`),
    async validate(actionId, result) {
      const path = `/v1/actions/${encodeURIComponent(actionId)}/validate`;
      // A result is spent once. With the same key a lost answer can be asked for again.
      const key = { 'idempotency-key': randomBytes(24).toString('base64url') };
      const ask = () => call<ValidateResponse>('POST', path, { result }, key);
      return ask().catch((error: unknown) => {
        if (error instanceof ServiceError && error.status < 500) throw error;
        return ask();
      });
    },
  };
}
