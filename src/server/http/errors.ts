import { describeError } from '../log.js';
import { Refusal, type RefusalCode } from '../refusal.js';
import type { Service } from '../service.js';
import { LockTimeoutError, StoreUnavailableError } from '../store/store.js';
import { newId } from '../tokens.js';

/** What a thrown error answers: a refusal as it is, a busy or absent store as such, anything else a reference alone. */
export function refusalOf(service: Service, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof LockTimeoutError) {
    return new Refusal('in_progress', { headers: { 'retry-after': '1' } });
  }
  if (error instanceof StoreUnavailableError) {
    service.log({ level: 'error', event: 'store_unavailable', ...describeError(error) });
    return new Refusal('not_available', { headers: { 'retry-after': '2' } });
  }
  const reference = newId();
  service.log({ level: 'error', event: 'bug', reference, ...describeError(error) });
  return new Refusal('server_error', {
    message: `Something went wrong on our side; the log names it ${reference}.`,
    details: { reference },
  });
}

// RFC 6750 §3, RFC 9449 §7.1
const challenges: Partial<Record<RefusalCode, string>> = {
  unauthorized: 'Bearer',
  session_expired: 'DPoP algs="ES256"',
  invalid_proof: 'DPoP error="invalid_dpop_proof", algs="ES256"',
  use_dpop_nonce: 'DPoP error="use_dpop_nonce", algs="ES256"',
};

export function answerRefusal(refusal: Refusal): Response {
  const challenge = challenges[refusal.code];
  const headers = { ...refusal.headers, ...(challenge && { 'www-authenticate': challenge }) };
  return Response.json(refusal, { status: refusal.status, headers });
}

/** The answer to what never became a request, or failed before one could be judged. */
export function answerUnread(status: 400 | 408 | 413 | 431 | 500): Response {
  const tooLarge = status === 413 || status === 431;
  const code = tooLarge ? 'payload_too_large' : status === 500 ? 'server_error' : 'invalid_request';
  return Response.json(new Refusal(code), { status });
}
