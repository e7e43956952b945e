import type { Backend } from '../backends/backend.js';
import type { FailureCode, Retry } from '../failure.js';

/**
 * When a failure strikes: as the action is opened, as a ceremony begins, in the browser's prompt, as its answer is stored, or
 * in a change of the settings.
 */
export type Moment = 'open' | 'begin' | 'prompt' | 'complete' | 'change';

/** The moment of each call of the port that may fail. */
export const calls: { readonly [name in keyof Backend]?: Moment } = {
  open: 'open',
  beginEnrollment: 'begin',
  beginChallenge: 'begin',
  completeEnrollment: 'complete',
  completeChallenge: 'complete',
  list: 'change',
  rename: 'change',
  suspend: 'change',
  remove: 'change',
  regenerate: 'change',
};

const open = ['open'] as const;
const begin = ['begin'] as const;
const prompt = ['prompt'] as const;
const complete = ['complete'] as const;

/** Where each code strikes unless said: as near as can be to where it does in the world. */
export const moments: Record<FailureCode, readonly Moment[]> = {
  // What is known before a prompt, or hangs on the device, strikes where the prompt is prepared.
  insecure_context: begin,
  in_app_browser: begin,
  unsupported_browser: begin,
  no_platform_authenticator: begin,
  options_expired: begin,
  cancelled_or_duplicate: begin,
  aborted: begin,
  document_gone: begin,
  busy: begin,
  related_origin_failed: begin,
  rp_id_mismatch: begin,
  conditional_unsupported: begin,
  no_user_verification: begin,
  no_passkey_provider: begin,
  // What one exception tells.
  invalid_origin: prompt,
  frame_blocked: prompt,
  options_invalid: prompt,
  cancelled: prompt,
  superseded: prompt,
  aborted_externally: prompt,
  timed_out: prompt,
  provider_malformed: prompt,
  already_enrolled: prompt,
  needs_gesture: prompt,
  not_focused: prompt,
  tls_untrusted: prompt,
  prompt_blocked: prompt,
  screen_lock_required: prompt,
  request_unsupported: prompt,
  no_discoverable_support: prompt,
  authenticator_error: prompt,
  too_many_credentials: prompt,
  unknown: prompt,
  // The service.
  action_expired: open,
  action_ended: open,
  opened_elsewhere: open,
  session_expired: open,
  reauth_required: open,
  tenant_mismatch: open,
  forbidden: open,
  unauthorized: open,
  not_found: open,
  rate_limited: open,
  invalid_request: open,
  method_not_allowed: open,
  unsupported_media_type: open,
  payload_too_large: open,
  use_dpop_nonce: open,
  invalid_proof: open,
  not_available: open,
  not_offered: open,
  network: open,
  server_error: open,
  step_up_required: ['begin', 'change'],
  in_progress: begin,
  last_authenticator: ['change', 'begin'],
  no_pending_enrollment: complete,
  verification_failed: complete,
  wrong_code: complete,
  credential_not_found: complete,
  credential_limit: complete,
  idempotency_mismatch: complete,
};

/** What may be done next, for the codes no service answers with. */
export const retries: { readonly [code in FailureCode]?: Retry } = {
  in_app_browser: 'elsewhere',
  unsupported_browser: 'elsewhere',
  no_platform_authenticator: 'change',
  cancelled_or_duplicate: 'same',
  aborted: 'same',
  document_gone: 'change',
  busy: 'same',
  related_origin_failed: 'none',
  rp_id_mismatch: 'none',
  conditional_unsupported: 'none',
  no_user_verification: 'change',
  no_passkey_provider: 'change',
};
