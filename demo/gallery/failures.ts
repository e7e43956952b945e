import { serviceFailure } from '../../src/backends/failures.js';
import { failureCodes, type Failure, type FailureCode } from '../../src/failure.js';
import { challengeText } from '../../src/i18n/challenge-text.js';
import { signInText } from '../../src/i18n/sign-in-text.js';
import { states as challengeStates } from '../../test/support/challenge-states.js';
import { states as enrollStates } from '../../test/support/enroll-states.js';
import { states as settingsStates } from '../../test/support/settings-states.js';
import { states as signInStates } from '../../test/support/sign-in-states.js';
import type { Scene } from './scene.js';
import { challengeProof, signingIn } from './worlds/challenge.js';
import { enrollment } from './worlds/enroll.js';
import { regeneration } from './worlds/recovery.js';
import { management } from './worlds/settings.js';

export interface FailureScene {
  readonly name: string;
  readonly code: FailureCode;
  readonly scene: Scene;
}

const more: Partial<Record<FailureCode, Partial<Failure>>> = {
  wrong_code: { attemptsLeft: 4 },
  rate_limited: { retryAfter: 30 },
  frame_blocked: { retry: 'window' },
  cancelled: { retry: 'same', confidence: 'ambiguous' },
};

/** Whether somebody who signs in is told something else than one who confirms who they are. */
function isOtherwiseSaid(failure: Failure): boolean {
  const where = { platform: 'mac', identify: false } as const;
  const told = [challengeText, signInText].map((text) => text(failure, 'passkey', where));
  return JSON.stringify(told[0]) !== JSON.stringify(told[1]);
}

/** What each element makes of a failure, where it is in the midst of what it is for. */
function* of(failure: Failure): Generator<Omit<FailureScene, 'code'>> {
  const now = 1_000;
  const failed = { type: 'failed', failure, now } as const;
  const { state: enroll } = enrollment.transition(enrollStates.prompting, failed);
  yield { name: 'failed', scene: { element: 'passkey-enroll', state: enroll } };
  const { state: challenge } = challengeProof.transition(challengeStates.prompting, failed);
  yield { name: 'failed', scene: { element: 'authenticator-challenge', state: challenge } };
  if (isOtherwiseSaid(failure)) {
    const { state: signIn } = signingIn.transition(signInStates.prompting, failed);
    yield {
      name: 'sign-in: failed',
      scene: { element: 'authenticator-challenge', state: signIn, signIn: true },
    };
  }
  const { state: settings } = management.transition(settingsStates.removing, failed);
  yield { name: 'refused', scene: { element: 'authenticator-settings', state: settings } };
  const { state: recovery } = regeneration.transition({ step: 'making' }, failed);
  yield { name: 'failed', scene: { element: 'recovery-codes', state: recovery } };
  const { session } = enrollStates.prompting;
  yield {
    name: 'failed',
    scene: {
      element: 'passkey-nudge',
      state: { step: 'offering', offer: { reason: 'due' }, session },
      inside: { at: 'adding', state: enroll },
    },
  };
}

/** Every failure in every element. */
export function* failures(): Generator<FailureScene> {
  for (const code of failureCodes)
    for (const one of of(serviceFailure(code, more[code]))) yield { ...one, code };
}
