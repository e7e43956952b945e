import type { SetupEvent, SetupMethod, SetupState } from '../../../src/flows/setup-state.js';
import { setupFlow } from '../../../src/flows/setup.js';
import { events, states } from '../../../test/support/setup-states.js';
import { explore, type Named } from '../explore.js';

export interface SetupSeen extends Named<SetupState> {
  readonly method: SetupMethod;
}

const over = new Set<SetupState['step']>(['done', 'declined', 'ended']);
const own = new Set<SetupMethod>(['totp', 'email-otp', 'email-link']);

/** The samples are of three methods; text messages are as codes by mail are. */
function translated<T>(sample: T, method: SetupMethod): T {
  if (method !== 'sms-otp') return sample;
  return JSON.parse(
    JSON.stringify(sample)
      .replaceAll('email-otp', method)
      .replaceAll('a•••@e•••.org', '+44 •••• 0123')
      .replaceAll('a@b.example', '+44 20 7946 0123'),
  ) as T;
}

function isOf(method: SetupMethod, sample: unknown): boolean {
  const text = JSON.stringify(sample);
  const named = [...own].filter((one) => text.includes(`"${one}"`));
  return named.length === 0 || named.includes(method === 'sms-otp' ? 'email-otp' : method);
}

/** Nothing is sent to an app, and a link is no code. */
function possible(method: SetupMethod): Readonly<Record<string, SetupState>> {
  const { offered: _, ...shown } = states;
  return method === 'totp' ? shown : states;
}

function worldOf(method: SetupMethod): SetupSeen[] {
  const fits = <T>(samples: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(samples)
        .filter(([, sample]) => isOf(method, sample))
        .map(([name, sample]) => [name, translated(sample, method)]),
    );
  const flow = setupFlow(method);
  return explore<SetupState, SetupEvent>({
    from: { [flow.initial.state.step]: flow.initial.state, ...fits<SetupState>(possible(method)) },
    events: fits<SetupEvent>(events),
    flow,
  })
    .filter(({ state }) => !over.has(state.step))
    .map((seen) => ({ ...seen, method }));
}

/** Everything there is to see of the set-up of each method with codes; its end is the enrollment's. */
export const setupWorld: readonly SetupSeen[] = (
  ['totp', 'email-otp', 'email-link', 'sms-otp'] as const
).flatMap(worldOf);
