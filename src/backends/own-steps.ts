import type {
  ChallengeStart,
  CodeMethod,
  CodeStart,
  EnrollmentStart,
  SignInStart,
} from '../contract.js';
import type { ChallengeStep, CodeStep, EnrollStep, Opening } from './backend.js';
import { requireMembers } from './http.js';

/** What our server begins, as the port says it; durations in milliseconds. */
export function enrollStep(start: EnrollmentStart): EnrollStep {
  requireMembers(start, 'id', 'completeIn');
  if ('options' in start) {
    const { id, options, completeIn } = start;
    return { at: 'create', flow: id, options, completeIn: completeIn * 1000 };
  }
  if (start.method !== 'totp') return codeStep(start);
  return { ...codeStep(start), setup: { secret: start.secret, uri: start.uri } };
}

export function challengeStep(start: ChallengeStart): ChallengeStep {
  requireMembers(start, 'id', 'completeIn');
  if (!('options' in start)) return codeStep(start);
  const { id, method, options, completeIn } = start;
  return { at: 'get', flow: id, method, options, completeIn: completeIn * 1000 };
}

export function signInStep({ identify, challenge }: SignInStart): NonNullable<Opening['signIn']> {
  return { identify, ...(challenge && { challenge: challengeStep(challenge) }) };
}

function codeStep({ id, method, sentTo, resendIn, completeIn }: CodeStart<CodeMethod>): CodeStep {
  return {
    at: 'code',
    flow: id,
    method,
    ...(sentTo !== undefined && { sentTo }),
    ...(resendIn !== undefined && { resendIn: resendIn * 1000 }),
    completeIn: completeIn * 1000,
  };
}
