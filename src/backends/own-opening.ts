import type { EnrollmentStart, SignInStart } from '../contract.js';
import type { EnrollStep, Opening } from './backend.js';
import { requireMembers } from './http.js';

/** What an opening brings along: prompts, and nothing that has to be sent or made first. */
export function createStep(start: Extract<EnrollmentStart, { options: object }>): EnrollStep {
  requireMembers(start, 'id', 'completeIn');
  const { id, options, completeIn } = start;
  return { at: 'create', flow: id, options, completeIn: completeIn * 1000 };
}

export function signInStep({ identify, challenge }: SignInStart): NonNullable<Opening['signIn']> {
  if (!challenge || !('options' in challenge)) return { identify };
  requireMembers(challenge, 'id', 'completeIn');
  const { id, method, options, completeIn } = challenge;
  return {
    identify,
    challenge: { at: 'get', flow: id, method, options, completeIn: completeIn * 1000 },
  };
}
