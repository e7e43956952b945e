import { enrollFlow } from '../../../src/flows/enroll.js';
import { isPrompted, later } from '../../../src/flows/enroll-later.js';
import type { EnrollEvent, EnrollState, Session } from '../../../src/flows/enroll-states.js';
import { withTrial } from '../../../src/flows/enroll-trial.js';
import {
  create,
  done,
  events,
  options,
  session,
  states,
} from '../../../test/support/enroll-states.js';
import { trialEvents, trialStates } from '../../../test/support/trial-states.js';
import { app, key } from '../../../test/support/settings-states.js';
import { explore, type Named } from '../explore.js';

const table = withTrial(later);
export const enrollment = enrollFlow({ later: () => table });

const methods = ['passkey', 'security-key', 'totp', 'email-otp', 'email-link', 'sms-otp'] as const;

/** An action that allows everything. */
const wide: Session = {
  ...session,
  opening: {
    ...session.opening,
    methods,
  },
};
const offer = { at: 'ready', create, staleAt: 300_000 } as const;
const labelled: Session = { ...wide, label: 'Work laptop' };

/** What the sample states of the flow's own tests leave out and a screen shows. */
const more = {
  'choosing, of everything': { step: 'choosing', session: wide },
  'why, for a security key': { step: 'why', session: { ...wide, method: 'security-key' }, offer },
  'why, to be named': { step: 'why', session: labelled, offer },
  'why, not a name': { step: 'why', session: labelled, offer, misnamed: true },
  'why, after two refusals': { step: 'why', session: { ...wide, attempts: 2 }, offer },
  'prompting, for a security key': {
    step: 'prompting',
    session: { ...wide, method: 'security-key', attempts: 1 },
    offer: { at: 'ready', create: { ...create, options }, staleAt: 300_000 },
  },
  'enrolled, a security key': {
    step: 'enrolled',
    done: { ...done, authenticator: key },
    naming: { at: 'shown' },
    codes: 0,
  },
  'enrolled, an app': {
    step: 'enrolled',
    done: { ...done, authenticator: app },
    naming: { at: 'shown' },
    codes: 0,
  },
  'enrolled, its name is fixed': {
    step: 'enrolled',
    done,
    naming: { at: 'shown' },
    codes: 0,
    fixed: true,
  },
} satisfies Record<string, EnrollState>;

const choices: Record<string, EnrollEvent> = Object.fromEntries(
  methods.map((method) => [method, { type: 'chosen', method }] as const),
);

const trials = Object.fromEntries(
  Object.entries(trialStates).map(([name, state]) => [`trial, ${name}`, state]),
);

/** The samples mixed at will also lead to what no service does: a prompt for a code, say. */
function isMeant({ state }: Named<EnrollState>): boolean {
  const prompts = ['why', 'renewing', 'prompting', 'saving'];
  if (!('session' in state)) return true;
  const { step, session } = state;
  if (prompts.includes(step)) return isPrompted(session.method);
  return step !== 'setup' || !isPrompted(session.method);
}

/** Everything there is to see of an enrollment, but of what runs inside it. */
export const enrollWorld: readonly Named<EnrollState>[] = explore<EnrollState, EnrollEvent>({
  from: { ...states, ...trials },
  also: more,
  events: { ...events, ...trialEvents, ...choices },
  flow: enrollment,
}).filter(isMeant);
