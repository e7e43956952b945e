import type { ValidateResponse } from '../../src/host-contract.js';
import type { Message } from '../host/inbox.js';
import type { Resident, View } from '../host/journeys/journeys.js';
import type { Journey } from '../host/journeys/plans.js';

export type { Journey, Message, Resident, View };

/** Where the sign-in of this browser has got to; null where there is none. */
export interface Seen {
  readonly visit: View | null;
}

export interface Met extends Seen {
  readonly residents: readonly Resident[];
}

export interface Tracked extends Seen {
  readonly actionId: string;
  readonly url: string;
}

/** `validated`: what our authenticator server said to our own server; null where it knew no such result. */
export interface Validated extends Seen {
  readonly validated: ValidateResponse | null;
}

export interface Account extends Seen {
  readonly name: string;
  readonly passkeys: readonly { readonly name: string; readonly syncs: boolean | null }[];
}

/** What the site's own server refused. */
export class JourneyError extends Error {
  readonly code: string;
  /** Codes that may still be tried, with `wrong_code`. */
  readonly triesLeft: number | undefined;

  constructor(code: string, triesLeft?: number) {
    super(code);
    this.code = code;
    this.triesLeft = triesLeft;
  }
}

async function post<Answer>(call: string, body: object = {}): Promise<Answer> {
  const response = await fetch(`/demo/journeys${call}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) throw new JourneyError('network');
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as Answer;
  const { code = 'server_error', triesLeft } = answer as { code?: string; triesLeft?: number };
  throw new JourneyError(code, triesLeft);
}

export const meet = (): Promise<Met> => post('');
export const startOver = (): Promise<Met> => post('/start-over');
export const begin = (journey: Journey): Promise<Seen> => post('/begin', { journey });
export const identify = (identifier: string): Promise<Seen> => post('/identify', { identifier });
export const password = (password: string): Promise<Seen> => post('/password', { password });
export const send = (by: 'email' | 'sms'): Promise<Seen> => post('/send', { by });
export const check = (code: string): Promise<Seen> => post('/check', { code });
export const dashboard = (): Promise<Account> => post('/dashboard');
/** `anew`: the one before has ended. */
export const offer = (anew: boolean): Promise<Tracked> => post('/offer', { anew });
export const passkey = (): Promise<Tracked> => post('/passkey');

export const offerEnded = (actionId: string, result?: string): Promise<Validated> =>
  post('/offer-ended', { actionId, result });

export const passkeyEnded = (actionId: string, result: string): Promise<Validated> =>
  post('/passkey-ended', { actionId, result });

export async function messages(): Promise<readonly Message[]> {
  return (await post<{ messages: Message[] }>('/messages')).messages;
}
