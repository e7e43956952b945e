import type { ChallengeStart, CodeMethod, CodeStart, EnrollmentStart } from '../contract.js';
import type { ChallengeStep, CodeStep, EnrollStep } from './backend.js';
import { requireMembers } from './http.js';
import { createStep } from './own-opening.js';

/** What our server begins, as the port says it; durations in milliseconds. */
export function enrollStep(start: EnrollmentStart): EnrollStep {
  if ('options' in start) return createStep(start);
  requireMembers(start, 'id', 'completeIn');
  if (start.method !== 'totp') return codeStep(start);
  return { ...codeStep(start), setup: { secret: start.secret, uri: start.uri } };
}

export function challengeStep(start: ChallengeStart): ChallengeStep {
  requireMembers(start, 'id', 'completeIn');
  if (!('options' in start)) return codeStep(start);
  const { id, method, options, completeIn } = start;
  return { at: 'get', flow: id, method, options, completeIn: completeIn * 1000 };
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
