import '../../../src/define/passkey-enroll.js';
import type { Backend } from '../../../src/backends/backend.js';
import { OwnBackend } from '../../../src/backends/own.js';
import type {
  AuthenticatorJSON,
  PublicKeyCredentialCreationOptionsJSON as Options,
} from '../../../src/contract.js';
import type { TrackResponse } from '../../../src/host-contract.js';
import type { PasskeyEnroll } from '../../../src/elements/passkey-enroll.js';
import type { ApiRequest } from '../../support/api.js';
import { appears, click } from './person.js';

export const button = (name: string) => ({ role: 'button', name });
export const heading = (name: string | RegExp) => ({ role: 'heading', name });

async function api<T>(path: string, body: ApiRequest): Promise<T> {
  const response = await fetch(`/api/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as T;
}

/** A user of its own for each test, so that no test finds another one's passkeys. */
export const newUser = (): string => `user-${crypto.randomUUID()}`;

export const track = (userId: string, more: ApiRequest['track'] = {}): Promise<TrackResponse> =>
  api('track', { track: { userId, ...more } });

export const authenticators = (userId: string): Promise<AuthenticatorJSON[]> =>
  api('authenticators', { userId });

/** An action on a server of another origin, which lists this page's. */
export const trackElsewhere = (userId: string): Promise<TrackResponse & { baseUrl: string }> =>
  api('elsewhere', { track: { userId } });

/** What that server was asked since. */
export const askedElsewhere = (): Promise<string[]> => api('asked-elsewhere', {});

/** The tenant's policy and the server's clock; `policy({})` goes back to the usual ones. */
export const policy = (
  wanted: Pick<ApiRequest, 'mode' | 'limit' | 'offset' | 'codes'>,
): Promise<unknown> => api('policy', wanted);

/** The texts of what was sent to an address, the newest last. */
export const inbox = (to: string): Promise<string[]> => api('inbox', { to });

/** Our own backend for an action, over a network the test may break. */
export async function backend(userId: string, network?: typeof fetch): Promise<OwnBackend> {
  const { token, actionId } = await track(userId);
  return new OwnBackend({
    baseUrl: location.origin,
    token,
    actionId,
    ...(network && { fetch: network }),
  });
}

/** A backend whose options the test bends on their way to the browser. */
export function bending(real: Backend, bend: (options: Options) => Options): Backend {
  const bent: Backend = {
    capabilities: () => real.capabilities(),
    async open(signal) {
      const opening = await real.open(signal);
      const { enrollment } = opening;
      return enrollment?.at === 'create'
        ? { ...opening, enrollment: { ...enrollment, options: bend(enrollment.options) } }
        : opening;
    },
    async beginEnrollment(kind, options, signal) {
      const step = await real.beginEnrollment(kind, options, signal);
      return step.at === 'create' ? { ...step, options: bend(step.options) } : step;
    },
    completeEnrollment: (flow, input, signal) => real.completeEnrollment(flow, input, signal),
    beginChallenge: (wanted, signal) => real.beginChallenge(wanted, signal),
    completeChallenge: (flow, input, signal) => real.completeChallenge(flow, input, signal),
    list: (signal) => real.list(signal),
    rename: (id, name, signal) => real.rename(id, name, signal),
    suspend: (id, suspended, signal) => real.suspend(id, suspended, signal),
    remove: (id, signal) => real.remove(id, signal),
    regenerate: (signal) => real.regenerate(signal),
  };
  return bent;
}

export interface Heard {
  readonly name: string;
  readonly detail: unknown;
}

const names = [
  'passkey-enrolled',
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
  'authenticator-renamed',
  'authenticator-added',
  'authenticator-removed',
  'challenge-passed',
  'recovery-codes-shown',
  'recovery-codes-saved',
] as const;

/** Puts an element on the page and listens where a host would: at the document. */
export function mount(properties: Partial<PasskeyEnroll>): {
  element: PasskeyEnroll;
  heard: Heard[];
} {
  const heard: Heard[] = [];
  const element = document.createElement('passkey-enroll');
  for (const name of names)
    element.addEventListener(name, (event) => heard.push({ name, detail: event.detail }));
  document.body.append(Object.assign(element, properties));
  return { element, heard };
}

/** From the first screen to the prompt. */
export async function prompt(): Promise<void> {
  await click(button('Continue'));
  await click(button('Create a passkey'));
}

export async function enrolled(): Promise<void> {
  await prompt();
  await appears(heading('Passkey created'));
}
