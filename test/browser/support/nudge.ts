import '../../../src/define/passkey-nudge.js';
import type { Backend } from '../../../src/backends/backend.js';
import { OwnBackend } from '../../../src/backends/own.js';
import type { PasskeyNudge } from '../../../src/elements/passkey-nudge.js';
import type { TrackResponse } from '../../../src/host-contract.js';
import type { NudgeAnswer, NudgeOffer, NudgeOutcome, SignIn } from '../../../src/nudge-contract.js';
import type { ApiRequest } from '../../support/api.js';
import { track } from './enrollment.js';
import { until } from './person.js';

/** The tenant's policy about offers; `offers()` goes back to the usual one, which offers at every sign-in of the first week. */
export async function offers(nudge?: ApiRequest['nudge']): Promise<void> {
  await fetch('/api/policy', { method: 'POST', body: JSON.stringify({ nudge }) });
}

/** What a host's server does after a sign-in. */
export const trackNudge = (
  userId: string,
  signIn: SignIn = { with: 'password' },
): Promise<TrackResponse> =>
  track(userId, { purpose: 'nudge', signIn, authenticatedAt: new Date().toISOString() });

export interface Heard {
  readonly name: string;
  readonly detail: unknown;
}

const names = [
  'nudge-ended',
  'passkey-enrolled',
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
  'authenticator-renamed',
  'authenticator-removed',
  'challenge-passed',
] as const;

/** Puts an element on the page and listens where a host would. */
export function mountNudge(
  properties: Partial<
    Pick<PasskeyNudge, 'url' | 'token' | 'baseUrl' | 'backend' | 'launch' | 'automatic'>
  >,
): { element: PasskeyNudge; heard: Heard[]; ends: () => NudgeOutcome[] } {
  const heard: Heard[] = [];
  const element = document.createElement('passkey-nudge');
  for (const name of names)
    element.addEventListener(name, (event) => heard.push({ name, detail: event.detail }));
  document.body.append(Object.assign(element, properties));
  const ends = (): NudgeOutcome[] =>
    heard.flatMap(({ name, detail }) => (name === 'nudge-ended' ? [detail as NudgeOutcome] : []));
  return { element, heard, ends };
}

/** Resolves once something of it can be seen. */
export const shown = (element: PasskeyNudge): Promise<unknown> =>
  until(() => element.shadowRoot?.querySelector('h2'));

/** A service on an action of our server whose offer, and whatever else, the test says. */
export async function bentBackend(
  userId: string,
  offer: NudgeOffer,
  overrides: Partial<Backend> = {},
): Promise<Backend & { answers: NudgeAnswer[] }> {
  // A passkey there is already needs no proof here.
  const { token, actionId } = await track(userId, { assumeAuthenticated: true });
  const real = new OwnBackend({ baseUrl: location.origin, token, actionId });
  const answers: NudgeAnswer[] = [];
  const bent: Partial<Backend> & { answers: NudgeAnswer[] } = {
    answers,
    async open(signal) {
      return { ...(await real.open(signal)), nudge: offer };
    },
    async answerNudge(answer) {
      if (answer !== 'resumed') answers.push(answer);
    },
    ...overrides,
  };
  return new Proxy(real, {
    get(target, name) {
      if (Reflect.has(bent, name)) return Reflect.get(bent, name) as unknown;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  }) as unknown as Backend & { answers: NudgeAnswer[] };
}

/** What the page asks of a network, and what it is answered: those the test names itself, the others as they are. */
export function watchNetwork(
  answer: (path: string, init: RequestInit | undefined) => Promise<Response> | undefined = () =>
    undefined,
): { asked: string[]; bodies: unknown[]; restore: () => void } {
  const original = globalThis.fetch;
  const asked: string[] = [];
  const bodies: unknown[] = [];
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    asked.push(`${init?.method ?? 'GET'} ${pathname}`);
    bodies.push(typeof init?.body === 'string' ? JSON.parse(init.body) : undefined);
    return answer(pathname, init) ?? original(input, init);
  };
  return { asked, bodies, restore: () => void (globalThis.fetch = original) };
}
