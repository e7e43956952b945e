import type { MethodKind } from '../../../src/contract.js';
import { challengeOpening } from '../../../src/flows/challenge-opening.js';
import { laterChallenge } from '../../../src/flows/challenge.js';
import type { ChallengeEvent, ChallengeState } from '../../../src/flows/challenge-state.js';
import { laterSignIn } from '../../../src/flows/sign-in.js';
import * as proof from '../../../test/support/challenge-states.js';
import * as signIn from '../../../test/support/sign-in-states.js';
import { explore, onePerStep, type Named } from '../explore.js';

export const challengeProof = challengeOpening({ later: () => laterChallenge });
export const signingIn = challengeOpening({ later: () => laterSignIn });

/** The samples mixed at will also lead to what no service does: a prompt for a code, say. */
const ways: Partial<Record<ChallengeState['step'], readonly MethodKind[]>> = {
  asking: ['passkey', 'security-key'],
  renewing: ['passkey', 'security-key'],
  prompting: ['passkey', 'security-key'],
  checking: ['passkey', 'security-key'],
  sending: ['email-otp', 'email-link', 'sms-otp'],
  code: ['totp', 'email-otp', 'sms-otp', 'recovery-code'],
  waiting: ['email-link'],
};

function isMeant({ state }: Named<ChallengeState>): boolean {
  const meant = ways[state.step];
  return !meant || !('proof' in state) || !state.proof || meant.includes(state.proof.way.method);
}

const key = { stepUp: proof.stepUp, way: { method: 'security-key' }, attempts: 0 } as const;
const offer = { at: 'ready', get: proof.get, staleAt: 300_000 } as const;
const recovery = { ...key, way: { method: 'recovery-code' } } as const;

/** What the sample states of the flow's own tests leave out and a screen shows. */
const more = {
  'asking, for a security key': { step: 'asking', proof: key, offer },
  'prompting, for a security key': { step: 'prompting', proof: key, offer },
  'code, for recovery': {
    step: 'code',
    proof: recovery,
    code: { at: 'code', flow: 'code-3', method: 'recovery-code' },
    entry: { at: 'typing' },
    asked: false,
  },
  'code, in a text message': {
    step: 'code',
    proof: { ...key, way: { method: 'sms-otp', sentTo: '+44 •••• 0123' } },
    code: { ...proof.code, method: 'sms-otp', sentTo: '+44 •••• 0123' },
    entry: { at: 'typing' },
    asked: false,
  },
  'sending, a link': {
    step: 'sending',
    proof: { ...key, way: { method: 'email-link', sentTo: 'a•••@e•••.org' } },
    asked: false,
  },
  'choosing, of everything': {
    step: 'choosing',
    proof: {
      ...key,
      stepUp: {
        ...proof.stepUp,
        ways: [
          { method: 'passkey' },
          { method: 'security-key' },
          { method: 'totp' },
          { method: 'email-otp', sentTo: 'a•••@e•••.org' },
          { method: 'email-link', sentTo: 'a•••@e•••.org' },
          { method: 'sms-otp', sentTo: '+44 •••• 0123' },
          { method: 'recovery-code' },
        ],
      },
    },
    back: { step: 'asking', proof: key, offer },
  },
} satisfies Record<string, ChallengeState>;

/** Everything there is to see of a challenge. */
export const challengeWorld: readonly Named<ChallengeState>[] = explore<
  ChallengeState,
  ChallengeEvent
>({
  from: proof.states,
  also: more,
  events: proof.events,
  flow: challengeProof,
}).filter(isMeant);

/** The same where somebody signs in. */
export const signInWorld: readonly Named<ChallengeState>[] = explore<
  ChallengeState,
  ChallengeEvent
>({
  from: signIn.states,
  events: signIn.events,
  flow: signingIn,
}).filter(isMeant);

/** What is seen of one inside another flow: it begins after the opening, and its end is the other flow's. */
const elsewhere = new Set(['confirming', 'opening', 'passed', 'declined', 'ended']);
export const challengeInside = onePerStep(
  challengeWorld.filter(({ state: { step } }) => !elsewhere.has(step)),
);
