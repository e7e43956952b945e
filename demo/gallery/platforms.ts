import type { Platform } from '../../src/ceremony/words.js';
import type { ChallengeState } from '../../src/flows/challenge-state.js';
import type { EnrollState } from '../../src/flows/enroll-states.js';
import type { Failure, FailureCode } from '../../src/failure.js';
import { failureText } from '../../src/i18n/failure-text.js';
import type { Scene } from './scene.js';

export const platforms = [
  'mac',
  'iphone',
  'windows',
  'android',
  'chromeos',
  'linux',
  'other',
] as const satisfies readonly Platform[];

/** Where the words for unlocking the device are said. */
const enroll: Record<EnrollState['step'], boolean> = {
  confirming: false,
  opening: false,
  opened: false,
  choosing: false,
  proving: false,
  setup: false,
  why: true,
  renewing: true,
  prompting: true,
  saving: false,
  enrolled: false,
  codes: false,
  failed: false,
  finished: false,
};

const challenge: Record<ChallengeState['step'], boolean> = {
  confirming: false,
  opening: false,
  identifying: false,
  asking: false,
  renewing: true,
  prompting: true,
  checking: false,
  sending: false,
  code: false,
  waiting: false,
  choosing: false,
  stuck: false,
  failed: false,
  passed: false,
  declined: false,
  ended: false,
};

/** Whether a scene says something else on another platform. */
export function dependsOnPlatform(scene: Scene, code?: FailureCode): boolean {
  if (code) return isNamedByPlatform(code);
  switch (scene.element) {
    case 'passkey-enroll':
      return scene.inside ? isPhone(scene.inside) : enroll[scene.state.step];
    case 'authenticator-challenge':
      return challenge[scene.state.step];
    case 'passkey-nudge':
      return scene.inside?.state.step === 'why' && scene.state.step === 'offering';
    case 'authenticator-settings':
    case 'recovery-codes':
    case 'authenticator-launch':
      return false;
  }
}

/** A phone does not look at itself. */
function isPhone(
  inside: NonNullable<Extract<Scene, { element: 'passkey-enroll' }>['inside']>,
): boolean {
  return inside.at === 'setup' && inside.state.step === 'scanning';
}

const texts = new Map<FailureCode, boolean>();

function isNamedByPlatform(code: FailureCode): boolean {
  const known = texts.get(code);
  if (known !== undefined) return known;
  const failure: Failure = { code, retry: 'once', confidence: 'sure' };
  const said = platforms.map((platform) => JSON.stringify(failureText(failure, { platform })));
  const differs = new Set(said).size > 1;
  texts.set(code, differs);
  return differs;
}
