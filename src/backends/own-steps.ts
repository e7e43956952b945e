import type { CodeMethod, CodeStart, EnrollmentStart } from '../contract.js';
import type { CodeStep, EnrollStep } from './backend.js';
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

export function codeStep({
  id,
  method,
  sentTo,
  resendIn,
  completeIn,
}: CodeStart<CodeMethod>): CodeStep {
  return {
    at: 'code',
    flow: id,
    method,
    ...(sentTo !== undefined && { sentTo }),
    ...(resendIn !== undefined && { resendIn: resendIn * 1000 }),
    completeIn: completeIn * 1000,
  };
}
