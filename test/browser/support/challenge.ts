import { Secret, TOTP } from 'otpauth';
import '../../../src/define/authenticator-challenge.js';
import { OwnBackend } from '../../../src/backends/own.js';
import type { EnrollStep } from '../../../src/backends/backend.js';
import { register } from '../../../src/ceremony/ceremony.js';
import type { EnrollableMethod } from '../../../src/contract.js';
import type { TrackRequest, TrackResponse } from '../../../src/host-contract.js';
import type { AuthenticatorChallenge } from '../../../src/elements/authenticator-challenge.js';
import type { PasskeyEventMap } from '../../../src/events.js';
import { inbox, newUser, track } from './enrollment.js';
import { until } from './person.js';

/** Somebody with a mailbox of their own. */
export interface Person {
  readonly userId: string;
  readonly user: { name: string; email: string; emailVerified: boolean };
}

export function newPerson(): Person {
  const userId = newUser();
  const email = `${userId}@example.org`;
  return { userId, user: { name: email, email, emailVerified: true } };
}

const trackFor = ({ userId, user }: Person, more: Partial<TrackRequest>): Promise<TrackResponse> =>
  track(userId, { user, ...more });

/** An action that asks who they are. */
export const asks = (person: Person, more: Partial<TrackRequest> = {}): Promise<TrackResponse> =>
  trackFor(person, { purpose: 'challenge', ...more });

export const serviceOf = ({ token, actionId }: TrackResponse, network?: typeof fetch): OwnBackend =>
  new OwnBackend({
    baseUrl: location.origin,
    token,
    actionId,
    ...(network && { fetch: network }),
  });

/** The newest code that was sent to them. */
export async function mailedCode({ user }: Person): Promise<string> {
  const texts = await inbox(user.email);
  const codes = texts.map((text) => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]);
  return codes.filter((code) => code !== undefined).at(-1) ?? '';
}

/** What an authenticator app shows, so many milliseconds from now. */
export const appCode = (secret: string, ahead = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead });

/** A code that is none of these. */
export const wrongCode = (...right: string[]): string =>
  ['000000', '111111', '222222', '333333', '444444'].find((code) => !right.includes(code)) ?? '';

/** Adds a method without any page; answers an app's secret, or nothing. */
export async function add(person: Person, method: EnrollableMethod): Promise<string> {
  const action = await trackFor(person, { methods: [method], assumeAuthenticated: true });
  const service = serviceOf(action);
  const { signal } = new AbortController();
  const { enrollment } = await service.open(signal);
  const step: EnrollStep = enrollment ?? (await service.beginEnrollment(method, {}, signal));
  if (step.at === 'done') return '';
  if (step.at === 'create') {
    const made = await register(step.options, signal, { fast: 0 });
    if (!made.ok) throw new Error(made.failure.code);
    await service.completeEnrollment(step.flow, { credential: made.response }, signal);
    return '';
  }
  if (step.at !== 'code') throw new Error(step.at);
  const secret = step.setup?.secret;
  const code = secret ? appCode(secret) : await mailedCode(person);
  await service.completeEnrollment(step.flow, { code }, signal);
  return secret ?? '';
}

export interface Heard {
  readonly name: keyof PasskeyEventMap;
  readonly detail: unknown;
}

export interface Mounted {
  readonly element: AuthenticatorChallenge;
  readonly heard: Heard[];
  /** What the live region said, in order. */
  readonly said: string[];
}

const names = [
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
  'challenge-passed',
] as const satisfies readonly (keyof PasskeyEventMap)[];

/** Puts an element on the page and listens where a host would: at the document. */
export function mount(properties: Partial<AuthenticatorChallenge>): Mounted {
  const heard: Heard[] = [];
  const said: string[] = [];
  const element = document.createElement('authenticator-challenge');
  for (const name of names)
    element.addEventListener(name, (event: CustomEvent<unknown>) =>
      heard.push({ name, detail: event.detail }),
    );
  document.body.append(Object.assign(element, properties));
  void until(() => element.shadowRoot?.querySelector('[role=status]')).then((region) => {
    const note = (): void => {
      if (region.textContent) said.push(region.textContent);
    };
    const changes = { childList: true, characterData: true, subtree: true };
    new MutationObserver(note).observe(region, changes);
  });
  return { element, heard, said };
}

/** The field for a code, once it is there. */
export const field = ({ element }: Mounted): Promise<HTMLInputElement> =>
  until(() => element.shadowRoot?.querySelector<HTMLInputElement>('input'));
