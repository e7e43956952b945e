import type { Message } from '../host/inbox.js';
import type { Policy } from '../host/policy.js';

export type { Message, Policy };

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface SessionAnswer {
  /** Where the demo is meant to be opened: a passkey belongs to one host name. */
  readonly origin: string;
  readonly people: readonly Person[];
  readonly signIn: { readonly person: Person; readonly at: string } | null;
}

/** What the demo's own server refused; `code` says why. */
export class ApiError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The demo's own server: it holds the secret key, the page never does. */
async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const init: RequestInit =
    method === 'GET'
      ? { method }
      : {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body ?? {}),
        };
  const response = await fetch(`/demo/${path}`, init).catch(() => undefined);
  if (!response) throw new ApiError('network');
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError((answer as { code?: string }).code ?? 'server_error');
  return answer as Answer;
}

export const loadSession = (): Promise<SessionAnswer> => call('GET', 'session');

export const signIn = (name: string, email: string): Promise<object> =>
  call('POST', 'session', { name, email });

export const signOut = (): Promise<object> => call('DELETE', 'session');

export async function loadMessages(): Promise<readonly Message[]> {
  const { messages } = await call<{ messages: Message[] }>('GET', 'messages');
  return messages;
}

export const loadPolicy = (): Promise<Policy> => call('GET', 'policy');

export const setPolicy = (policy: Policy): Promise<Policy> => call('PUT', 'policy', policy);

export const trackAction = (purpose: string): Promise<{ actionId: string; url: string }> =>
  call('POST', 'actions', { purpose });

/** Asks our server whether the result token is genuine; an event in a page proves nothing by itself. */
export const validate = (
  actionId: string,
  result: string,
): Promise<{ outcome: string; authenticatorId: string }> =>
  call('POST', 'validate', { actionId, result });
