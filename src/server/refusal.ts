import type { ErrorBody } from '../contract.js';
import type { FailureCode } from '../failure.js';

/** What each refusal answers: its status, and for developers what to do. One text a code, so that none says more. */
const refusals = {
  action_ended: [410, 'This link is not valid or has ended. Track a new action.'],
  action_expired: [410, 'The action has expired. Track a new one.'],
  options_expired: [410, 'The time for this ceremony is over. Begin a new enrollment.'],
  opened_elsewhere: [409, 'Another browser opened this link first. Track a new action.'],
  session_expired: [401, 'The session is not known or has ended. Open the link again.'],
  use_dpop_nonce: [401, 'Send the proof again with the nonce of the DPoP-Nonce header.'],
  invalid_proof: [
    401,
    'The DPoP proof does not fit this request. Make a new proof for each request.',
  ],
  unauthorized: [401, 'Send a secret key: Authorization: Bearer <key>.'],
  forbidden: [403, 'This is not allowed here.'],
  not_offered: [403, 'No offer of this action allows it.'],
  tenant_mismatch: [403, 'The tenant of this action is not configured here.'],
  invalid_origin: [403, "List this page's origin in the tenant's `origins`."],
  step_up_required: [403, 'The user must first pass one of the challenges in details.stepUp.ways.'],
  reauth_required: [
    403,
    'The sign-in is older than 5 minutes. Sign the user in and track again with `authenticatedAt`.',
  ],
  not_found: [404, 'There is nothing here.'],
  no_pending_enrollment: [404, 'There is no such enrollment in this action. Begin one.'],
  method_not_allowed: [405, 'This method is not allowed here; see the Allow header.'],
  superseded: [409, 'A newer request has taken the place of this one.'],
  already_enrolled: [409, 'This authenticator is already enrolled.'],
  credential_limit: [409, 'The user has as many of these as the tenant allows.'],
  last_authenticator: [409, 'It is the last usable authenticator of this user. Add another first.'],
  in_progress: [409, 'The same request is still being worked on. Ask again shortly.'],
  payload_too_large: [413, 'The body is larger than this route takes.'],
  unsupported_media_type: [415, 'Send JSON with Content-Type: application/json.'],
  invalid_request: [400, 'The request is not well formed.'],
  idempotency_mismatch: [422, 'This Idempotency-Key was used for another request. Make a new key.'],
  verification_failed: [422, 'The credential could not be verified. Begin again.'],
  credential_not_found: [422, 'This credential is not known here. Use another way.'],
  wrong_code: [422, 'The code is not right. Try again while details.attemptsLeft is not 0.'],
  rate_limited: [429, 'Too many tries. Wait for the seconds of Retry-After.'],
  server_error: [500, 'Something went wrong on our side.'],
  not_available: [503, 'The service cannot answer at the moment. Try again.'],
} as const satisfies Partial<Record<FailureCode, readonly [number, string]>>;

export type RefusalCode = keyof typeof refusals;

/** A request that is answered with "no"; everything in it may be read by whoever asked. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly status: (typeof refusals)[RefusalCode][0];
  readonly details: Record<string, unknown> | undefined;
  readonly headers: Record<string, string>;

  constructor(
    code: RefusalCode,
    more: {
      message?: string;
      details?: Record<string, unknown>;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(more.message ?? refusals[code][1]);
    this.code = code;
    this.status = refusals[code][0];
    this.details = more.details;
    this.headers = more.headers ?? {};
  }

  toJSON(): ErrorBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.details && { details: this.details }),
    };
  }
}

/** A 400 that names the property it is about; `''` is the body itself. */
export function invalid(property: string, problem: string): Refusal {
  return new Refusal('invalid_request', {
    message: property ? `${property}: ${problem}` : problem,
    ...(property && { details: { property } }),
  });
}

/** The status and message of a code, for the description of the API. */
export function describeRefusal(code: RefusalCode): { status: number; message: string } {
  const [status, message] = refusals[code];
  return { status, message };
}
