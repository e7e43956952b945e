import { inner } from '../../src/elements/enroll-parts.js';
import * as challengeLate from '../../src/elements/challenge-late.js';
import * as enrollTrial from '../../src/elements/enroll-trial.js';
import * as recoveryLate from '../../src/elements/recovery-late.js';
import * as setupLate from '../../src/elements/setup-late.js';
import { parts as regenerationParts } from '../../src/elements/regeneration-late.js';
import { insideParts } from '../../src/elements/settings-inside.js';
import type { PasskeyElement } from '../../src/elements/passkey-element.js';
import { controllerOf } from './controllers.js';
import { unreachable } from './stand-in.js';

/** Elements load what comes after their first screen when that is there; here it has to be there at once. */
let ready: Promise<void> | undefined;
export function allLoaded(): Promise<void> {
  return (ready ??= load());
}

async function load(): Promise<void> {
  Object.assign(inner, {
    challenge: challengeLate,
    setup: setupLate,
    recovery: recoveryLate,
    trial: enrollTrial,
  });
  await Promise.all([
    regenerationParts.loadChallenge(),
    regenerationParts.loadRecovery(),
    insideParts.loadChallenge(),
    insideParts.loadEnroll(),
    insideParts.loadRecovery(),
    import('../../src/elements/mark.js'),
    run('passkey-enroll'),
    run('authenticator-settings'),
    run('recovery-codes'),
  ]);
}

/** Runs a real element behind the scenes until it has everything. */
async function run(
  tag: 'passkey-enroll' | 'authenticator-settings' | 'recovery-codes',
): Promise<void> {
  const element = document.createElement(tag);
  element.backend = unreachable;
  element.hidden = true;
  document.body.append(element);
  await pastOpening(element);
  element.remove();
}

/** Waits until the flow that runs in an element has opened its action, or failed to. */
export async function pastOpening(element: PasskeyElement): Promise<void> {
  await element.updateComplete;
  const { flow } = controllerOf(element);
  const isThere = (): boolean => (flow?.state as { step: string }).step !== 'opening';
  await new Promise<void>((resolve) => {
    if (!flow || isThere()) resolve();
    else flow.subscribe(() => isThere() && resolve());
  });
}
