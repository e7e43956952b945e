import type { Refusal, RefusalCode } from '../refusal.js';

/** What the vendor's clients are told, by the codes they know; others say what they mean. */
export type VendorCode =
  | 'unauthorized'
  | 'expired_token'
  | 'invalid_request'
  | 'invalid_configuration'
  | 'invalid_credential'
  | 'unknown_credential'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'already_enrolled'
  | 'limit_reached'
  | 'expired_challenge'
  | 'too_many_requests'
  | 'not_implemented'
  | 'server_error'
  | 'service_unavailable';

const statuses: Readonly<Record<VendorCode, number>> = {
  unauthorized: 401,
  expired_token: 401,
  invalid_request: 400,
  invalid_configuration: 400,
  invalid_credential: 400,
  unknown_credential: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  already_enrolled: 409,
  limit_reached: 409,
  expired_challenge: 410,
  too_many_requests: 429,
  not_implemented: 501,
  server_error: 500,
  service_unavailable: 503,
};

/** What each refusal of the core is to the vendor's clients. */
export const vendorCodes: Readonly<Record<RefusalCode, VendorCode>> = {
  action_ended: 'expired_token',
  action_expired: 'expired_token',
  session_expired: 'expired_token',
  tenant_mismatch: 'unauthorized',
  unauthorized: 'unauthorized',
  use_dpop_nonce: 'unauthorized',
  invalid_proof: 'unauthorized',
  options_expired: 'expired_challenge',
  superseded: 'expired_challenge',
  no_pending_enrollment: 'expired_challenge',
  opened_elsewhere: 'conflict',
  in_progress: 'conflict',
  last_authenticator: 'conflict',
  already_enrolled: 'already_enrolled',
  credential_limit: 'limit_reached',
  forbidden: 'forbidden',
  not_offered: 'forbidden',
  invalid_origin: 'forbidden',
  step_up_required: 'forbidden',
  reauth_required: 'forbidden',
  not_found: 'not_found',
  method_not_allowed: 'not_found',
  invalid_request: 'invalid_request',
  payload_too_large: 'invalid_request',
  unsupported_media_type: 'invalid_request',
  idempotency_mismatch: 'invalid_request',
  verification_failed: 'invalid_credential',
  credential_not_found: 'invalid_credential',
  // The client API answers it as a code that is not verified; here it stands for whoever forgets to.
  wrong_code: 'invalid_credential',
  rate_limited: 'too_many_requests',
  server_error: 'server_error',
  not_available: 'service_unavailable',
};

/** A refusal in the vendor's words; everything in it may be read by whoever asked. */
export class VendorRefusal extends Error {
  override name = 'VendorRefusal';
  readonly code: VendorCode;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: VendorCode, description: string, headers: Record<string, string> = {}) {
    super(description);
    this.code = code;
    this.headers = headers;
  }
}

/** In the words of the client whose call it is; a refusal that is one already stays. */
export function toVendor(refusal: Refusal | VendorRefusal): VendorRefusal {
  if (refusal instanceof VendorRefusal) return refusal;
  return new VendorRefusal(vendorCodes[refusal.code], describe(refusal), refusal.headers);
}

/** Ours name routes and members the vendor's clients do not have. */
function describe(refusal: Refusal): string {
  switch (refusal.code) {
    case 'action_ended':
    case 'action_expired':
    case 'session_expired':
      return 'The token is not valid any more. Track an action and use the token it answers.';
    case 'step_up_required':
    case 'reauth_required':
      return 'Challenge an authenticator of the user first, or track with the scope add:authenticators.';
    default:
      return refusal.message;
  }
}

/** The server API knows `error` as the code; the browser's client shows `error`, and reads the code beside it. */
export function answerVendor(refusal: VendorRefusal, audience: 'server' | 'client'): Response {
  const { code, message, headers } = refusal;
  const body =
    audience === 'server'
      ? { error: code, errorDescription: message }
      : { error: message, errorCode: code, errorDescription: message };
  const challenge: Record<string, string> =
    code === 'unauthorized'
      ? { 'www-authenticate': audience === 'server' ? 'Basic' : 'Bearer' }
      : {};
  return Response.json(body, { status: statuses[code], headers: { ...headers, ...challenge } });
}
