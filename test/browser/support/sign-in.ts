import type { TrackResponse, ValidateResponse } from '../../../src/host-contract.js';
import type { ApiRequest } from '../../support/api.js';
import type { Mounted } from './challenge.js';
import { until } from './person.js';

async function api<T>(path: string, body: ApiRequest): Promise<T> {
  const response = await fetch(`/api/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as T;
}

/** An action that signs in whoever it is. */
export const signsIn = (): Promise<TrackResponse> =>
  api('track', { track: { purpose: 'sign-in' } });

/** Who it was, as the host's server learns it from what the page handed on. */
export function whoWas({ actionId }: TrackResponse, { heard }: Mounted): Promise<ValidateResponse> {
  const { result } = heard.at(-1)?.detail as { result: string };
  return api('validate', { actionId, result });
}

/** The element's own field for the user name, once it is on the page. */
export const nameField = (): Promise<HTMLInputElement> =>
  until(() => document.querySelector<HTMLInputElement>('authenticator-challenge > input'));

export interface Call {
  readonly mediation: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Whether an earlier request that waited at the field was over by then. */
  readonly cleared: boolean;
  /** Whether a person's own click, or key, was still being handled. */
  readonly clicking: boolean;
}

/** Notes every request to the browser on its way, until `restore`; `instead` answers some in the browser's place. */
export function watchRequests(
  instead?: (options: CredentialRequestOptions) => Promise<Credential | null> | undefined,
): { readonly calls: Call[]; readonly restore: () => void } {
  const calls: Call[] = [];
  const original = navigator.credentials.get.bind(navigator.credentials);
  let clicking = false;
  const begin = (): void => {
    clicking = true;
    // After its own task and the microtasks of that, nothing counts as part of it any more.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (clicking = false);
    port2.postMessage(null);
  };
  for (const name of ['click', 'keydown'])
    document.addEventListener(name, begin, { capture: true });
  navigator.credentials.get = (options = {}) => {
    const { mediation, signal } = options;
    const cleared = calls.every((call) => call.mediation === undefined || call.signal?.aborted);
    calls.push({ mediation, signal: signal ?? undefined, cleared, clicking });
    return instead?.(options) ?? original(options);
  };
  return {
    calls,
    restore() {
      Reflect.deleteProperty(navigator.credentials, 'get');
      for (const name of ['click', 'keydown'])
        document.removeEventListener(name, begin, { capture: true });
    },
  };
}

/** A request at the field that nobody answers, until it is aborted. */
export const unanswered = ({
  mediation,
  signal,
}: CredentialRequestOptions): Promise<never> | undefined =>
  mediation === 'conditional'
    ? new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      })
    : undefined;
