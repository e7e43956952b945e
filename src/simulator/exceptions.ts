import type { FailureCode } from '../failure.js';

const notAllowed = (message: string): DOMException => new DOMException(message, 'NotAllowedError');
const named = (name: string, message = ''): DOMException => new DOMException(message, name);

/** What a browser throws where a prompt ends like this; `provider_malformed` is no exception but an answer of nothing. */
export const exceptions: { readonly [code in FailureCode]?: () => unknown } = {
  invalid_origin: () => notAllowed('This is an opaque origin.'),
  frame_blocked: () => notAllowed('The feature is not enabled in this document.'),
  options_invalid: () => new TypeError('simulated: a member is missing'),
  cancelled: () => named('UserCancelError'),
  superseded: () => notAllowed('This request has been cancelled by a new request.'),
  aborted_externally: () => named('AbortError'),
  timed_out: () => named('TimeoutError'),
  already_enrolled: () => named('InvalidStateError'),
  needs_gesture: () => notAllowed('A user gesture is required.'),
  not_focused: () => notAllowed('The document is not in focus.'),
  tls_untrusted: () => notAllowed('The certificate is not trusted.'),
  prompt_blocked: () => notAllowed('The operation is not allowed.'),
  screen_lock_required: () => named('NotSupportedError', 'A screen lock is needed.'),
  request_unsupported: () => named('NotSupportedError'),
  no_discoverable_support: () => named('ConstraintError'),
  authenticator_error: () => named('UnknownError'),
  too_many_credentials: () => new RangeError('simulated: the list is too long'),
  unknown: () => new Error('simulated'),
};
