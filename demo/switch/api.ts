import type { Message } from '../host/inbox.js';
import { failed } from '../../src/backends/http.js';
import { PasskeyError, type FailureCode } from '../../src/failure.js';

export type { Message };

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const known: Partial<Record<string, FailureCode>> = {
  reauth_required: 'reauth_required',
  unauthorized: 'session_expired',
  last_authenticator: 'last_authenticator',
  not_found: 'not_found',
};

/** The page's own server; rejects with `PasskeyError`, which an element can tell the person. */
async function post<Answer>(path: string, body: object = {}): Promise<Answer> {
  const response = await fetch(`/demo/backends${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw failed('network', 'same', error);
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as Answer;
  const { code = '' } = answer as { code?: string };
  throw new PasskeyError({
    code: known[code] ?? 'server_error',
    retry: 'restart',
    confidence: 'sure',
  });
}

export const meet = (): Promise<{ people: Readonly<Record<string, Person>> }> => post('');

export const startOver = (service: string): Promise<Person> => post(`/${service}/start-over`);

export const ask = (service: string, call: string, body?: object): Promise<unknown> =>
  post(`/${service}/${call}`, body);

export async function messages(): Promise<readonly Message[]> {
  return (await post<{ messages: Message[] }>('/messages')).messages;
}
