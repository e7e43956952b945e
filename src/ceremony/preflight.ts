import { causeOf, type Failure } from '../failure.js';
import type { Facts } from './facts.js';
import type { CeremonyRequest } from './request.js';
import { failureOf } from './verdict.js';

/**
 * Why a prompt would fail, where that is known without one. P7, a list of more than 64 credentials to exclude, is cut
 * while the options are read and fails nothing.
 */
export function preflight(facts: Facts, request: CeremonyRequest): Failure | undefined {
  const { crossOriginFrame, policy } = facts;
  // P1. Elsewhere than in a secure context the API is absent.
  if (!facts.secure) return failureOf(['insecure_context', 'none']);
  // P2, P3
  if (!facts.hasPKC)
    return failureOf([facts.inAppWebView ? 'in_app_browser' : 'unsupported_browser', 'elsewhere']);
  // P4. A sandbox without allow-same-origin, or an address instead of a domain.
  if (facts.origin === 'null' || facts.hostIsIP) return failureOf(['invalid_origin', 'none']);
  // P5. WebKit creates nothing in a cross-origin frame, and never says so beforehand; it does ask for what there is.
  if (policy === false || (crossOriginFrame && facts.engine === 'webkit' && !request.get))
    return failureOf(['frame_blocked', 'window']);
  // P6
  if (
    request.attachment === 'platform' &&
    facts.caps?.['userVerifyingPlatformAuthenticator'] === false
  )
    return failureOf(['no_platform_authenticator', 'change']);
  // P8
  if (request.invalid) return failureOf(['options_invalid', 'once'], causeOf(request.invalid));
  // P9
  if (request.remaining !== undefined && request.remaining <= 0)
    return failureOf(['options_expired', 'same']);
  return undefined;
}
