import { causeOf, type Cause, type Failure } from '../failure.js';
import type { Facts } from './facts.js';
import type { CeremonyRequest } from './request.js';
import { failureOf, type Verdict } from './verdict.js';

/** Who ended a ceremony of ours before it was answered. */
export type Aborter = 'user' | 'superseded' | 'disconnect' | 'watchdog';

export interface Run {
  /** Milliseconds from call to answer. */
  readonly elapsed: number;
  /** Milliseconds below which no person can have answered. */
  readonly fast: number;
  /** Milliseconds the browser really waits, see `effectiveTimeout`. */
  readonly effTimeout: number;
  readonly abortedBy: Aborter | null;
  /** 1 for the first prompt of a visit. */
  readonly attempt: number;
  /** It resolved, with something that cannot be read. */
  readonly unreadable?: boolean;
}

/** How things stand when the answer is there. */
export interface Post {
  /** The document still has its window. */
  readonly docActive: boolean;
}

/** Milliseconds an engine waits when asked for `timeout`: each clamps it in its own way. */
export function effectiveTimeout({ engine }: Pick<Facts, 'engine'>, timeout: number): number {
  const between = (low: number, high: number): number => Math.min(Math.max(timeout, low), high);
  if (engine === 'gecko') return between(15e3, 120e3);
  if (engine === 'webkit') return between(0, 120e3);
  return engine === 'chromium' ? between(180e3, 72e6) : timeout;
}

/** What became of `create()` or `get()`; `error` is what it threw, or null for a result of nothing. */
export function classify(
  error: unknown,
  facts: Facts,
  request: CeremonyRequest,
  run: Run,
  post: Post,
): Failure {
  const cause = causeOf(error);
  return failureOf(
    ended(error, cause, run) ??
      (cause.name === 'NotAllowedError'
        ? notAllowed(cause, facts, request, run)
        : named(error, cause, facts, request, post)),
    cause,
  );
}

/** Rows decided by us, or by what came back, before any exception's name. */
function ended(error: unknown, { name }: Cause, run: Run): Verdict | undefined {
  const { abortedBy } = run;
  // E1
  if (abortedBy === 'user') return ['cancelled', 'same'];
  // E3
  if (abortedBy === 'watchdog' || name === 'TimeoutError') return ['timed_out', 'same'];
  // E2
  if (abortedBy) return ['aborted', 'same'];
  // E5. A password manager's object whose members throw or are missing.
  if (run.unreadable) return ['provider_malformed', 'elsewhere'];
  // E4. Some password managers resolve with nothing when dismissed.
  if (error == null) return ['cancelled', 'same', 'likely'];
  // E6. Names proposed for WebAuthn (w3c/webauthn#2095).
  if (/^User\w*Cancel/.test(name)) return ['cancelled', 'same'];
  return undefined;
}

/** One name for more than twenty causes: facts first, the engines' untranslated constants as hints after them. */
function notAllowed({ message }: Cause, facts: Facts, request: CeremonyRequest, run: Run): Verdict {
  const { crossOriginFrame, activation, engine, os } = facts;
  const { elapsed, fast, attempt } = run;
  const says = (hint: RegExp): boolean => hint.test(message);
  // E10
  if (facts.policy === false) return ['frame_blocked', 'window'];
  if (says(/not enabled in this document|same as its ancestors/))
    return ['frame_blocked', 'window', 'likely'];
  // E11. Before E16: Safari calls a missing gesture "cancelled by the user". Frames need one to create only.
  if (activation === false && ((crossOriginFrame && !request.get) || engine === 'webkit'))
    return ['needs_gesture', 'same'];
  if (says(/user (activation|gesture)/i)) return ['needs_gesture', 'same', 'likely'];
  // E12
  if (!facts.focus || !facts.visible || says(/focus/i)) return ['not_focused', 'change', 'likely'];
  // E13
  if (says(/certificate/i)) return ['tls_untrusted', 'none', 'likely'];
  // E14
  if (facts.origin === 'null' || says(/opaque origin|fenced frame/))
    return ['invalid_origin', 'none'];
  // E15, WebKit
  if (says(/cancelled by a new request/)) return ['superseded', 'same', 'likely'];
  // E16, WebKit
  if (says(/cancelled by the user/) && elapsed > fast) return ['cancelled', 'same', 'likely'];
  // E17
  if (elapsed >= run.effTimeout - 750 || says(/timed out\.$/))
    return ['timed_out', 'same', 'likely'];
  // E18. Nobody answers a prompt that fast: none was shown.
  if (elapsed < fast)
    return crossOriginFrame
      ? ['frame_blocked', 'window', 'likely']
      : [
          'prompt_blocked',
          'once',
          os === 'android' || os === 'iphone' || facts.intercepted ? 'likely' : 'ambiguous',
        ];
  if (attempt > 1) {
    // E19. Some authenticators report a duplicate as a refusal.
    if (request.excluded) return ['cancelled_or_duplicate', 'same', 'ambiguous'];
    // E20. What is asked for may be on another device.
    if (request.attachment === 'platform' || request.get)
      return ['cancelled', 'elsewhere', 'ambiguous'];
  }
  // E21. Cancelled, timed out on the authenticator, not verified, or no such passkey here: the platform will not say.
  return ['cancelled', 'same', 'ambiguous'];
}

function named(
  error: unknown,
  { name, message }: Cause,
  facts: Facts,
  request: CeremonyRequest,
  post: Post,
): Verdict {
  const { host, os } = facts;
  const { rpId = host } = request;
  switch (name) {
    case 'InvalidStateError':
      return post.docActive && request.excluded
        ? ['already_enrolled', 'none'] // E7, L3 §5.1.3 step 22 "InvalidStateError"
        : ['document_gone', 'change', 'likely']; // E8
    case 'OperationError':
      return ['busy', 'same']; // E9
    case 'SecurityError':
      // E22. Firefox behind a certificate the person let through.
      if (facts.engine === 'gecko' && `.${host}`.endsWith(`.${rpId}`))
        return ['tls_untrusted', 'none', 'likely'];
      // E23
      if (/well-known/.test(message)) return ['related_origin_failed', 'none'];
      // E24
      return facts.hostIsIP || /invalid domain/.test(message)
        ? ['invalid_origin', 'none']
        : ['rp_id_mismatch', 'none'];
    case 'NotSupportedError':
      // E25
      if (
        (os === 'android' && facts.caps?.['userVerifyingPlatformAuthenticator'] === false) ||
        /screen lock/i.test(message)
      )
        return ['screen_lock_required', 'change', 'likely'];
      // E26
      if (request.conditional) return ['conditional_unsupported', 'none'];
      // E27, E28. Never "this browser": a browser without WebAuthn throws nothing.
      return request.publicKey ? ['request_unsupported', 'elsewhere'] : ['options_invalid', 'none'];
    case 'ConstraintError':
      // E29
      if (request.conditional) return ['conditional_unsupported', 'none'];
      if (request.discoverable) return ['no_discoverable_support', 'change', 'likely'];
      return request.userVerification === 'required'
        ? ['no_user_verification', 'change', 'likely']
        : ['request_unsupported', 'elsewhere', 'likely'];
    case 'NotReadableError':
      // E30. On Android no password manager that keeps passkeys is turned on.
      return os === 'android' && !request.get
        ? ['no_passkey_provider', 'change', 'likely']
        : ['authenticator_error', 'once'];
    case 'UnknownError':
      return ['authenticator_error', 'once']; // E31
    case 'RangeError':
      // E32. A list to choose from is cut; what else is out of range is ours.
      return request.get ? ['options_invalid', 'none'] : ['too_many_credentials', 'none'];
    case 'TypeError':
    case 'SyntaxError':
    case 'DataError':
    case 'EncodingError':
    case 'InvalidCharacterError':
      // E33
      return facts.intercepted &&
        /extension:\/\//.test(String((error as { stack?: unknown }).stack))
        ? ['provider_malformed', 'elsewhere', 'likely']
        : ['options_invalid', 'none'];
    case 'AbortError':
      return ['aborted_externally', 'same', 'likely']; // E34
    default:
      return ['unknown', 'once', 'ambiguous']; // E35
  }
}
