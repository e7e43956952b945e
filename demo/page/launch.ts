import { PasskeyError, type FailureCode } from '../../src/failure.js';
import { ApiError, trackAction } from './api.js';

const known: Partial<Record<string, FailureCode>> = {
  reauth_required: 'reauth_required',
  unauthorized: 'reauth_required',
  credential_limit: 'credential_limit',
  not_available: 'not_available',
  network: 'network',
};

/** Asks our own server to track an action; the element says what went wrong, it knows the texts of these codes. */
export async function trackFor(
  purpose: 'enroll' | 'settings' | 'challenge',
): Promise<{ actionId: string; url: string }> {
  try {
    return await trackAction(purpose);
  } catch (error) {
    const code = error instanceof ApiError ? error.code : 'server_error';
    const retry = code === 'credential_limit' ? 'none' : code === 'network' ? 'same' : 'restart';
    throw new PasskeyError({ code: known[code] ?? 'server_error', retry, confidence: 'sure' });
  }
}
