import { msg, str } from '@lit/localize';
import type { Platform } from '../ceremony/words.js';
import type { Failure } from '../failure.js';
import { formatLocale } from './text-locale.js';

export interface FailureText {
  readonly title: string;
  readonly help: string;
  /** `attention` where the person has to do something about it, `danger` where something is lost or may be stolen. */
  readonly tone: 'neutral' | 'success' | 'attention' | 'danger';
}

/** What a failure means to the person in front of it, in the current locale; call it while rendering. */
export function failureText(failure: Failure, { platform }: { platform: Platform }): FailureText {
  const attention = (title: string, help: string): FailureText => ({
    title,
    help,
    tone: 'attention',
  });
  const danger = (title: string, help: string): FailureText => ({ title, help, tone: 'danger' });
  const neutral = (title: string, help: string): FailureText => ({ title, help, tone: 'neutral' });
  const away = (): FailureText =>
    attention(
      msg('The service didn’t answer', { id: 'server' }),
      msg('Your device is fine. Try again.', { id: 'server-help' }),
    );
  switch (failure.code) {
    case 'cancelled':
    case 'aborted':
    case 'superseded':
    case 'aborted_externally':
    case 'conditional_unsupported':
      return neutral(
        notCreated(),
        failure.retry === 'elsewhere'
          ? msg('Not working? Use your phone or a security key, or another way to sign in.', {
              id: 'cancelled-often',
            })
          : tryAgain(),
      );
    case 'cancelled_or_duplicate':
      return neutral(
        notCreated(),
        msg('Nothing was saved. You may already have a passkey here.', { id: 'duplicate-help' }),
      );
    case 'timed_out':
      return neutral(
        msg('The prompt timed out', {
          id: 'timed-out',
          desc: 'The prompt was open too long',
        }),
        tryAgain(),
      );
    case 'already_enrolled':
      return {
        title: msg('You already have a passkey here', { id: 'enrolled' }),
        help: msg('It’s on this device or in your password manager, ready to sign in with.', {
          id: 'enrolled-help',
        }),
        tone: 'success',
      };
    case 'needs_gesture':
    case 'options_expired':
      return neutral(
        msg('One more step', { id: 'gesture' }),
        msg('Select the button to open your device’s prompt.', { id: 'gesture-help' }),
      );
    case 'not_focused':
      return neutral(
        msg('Come back to this window', { id: 'focus' }),
        msg('The prompt opens only in the window you’re using. Try again here.', {
          id: 'focus-help',
        }),
      );
    case 'frame_blocked':
      return neutral(
        msg('Passkeys need a window of their own', { id: 'frame' }),
        msg('Open this site in a new window or tab and start again there.', {
          id: 'frame-help',
        }),
      );
    case 'busy':
      return neutral(
        msg('Another passkey request is open', { id: 'busy' }),
        msg('Finish or close it, then try again.', { id: 'busy-help' }),
      );
    case 'document_gone':
      return neutral(
        msg('This page changed', { id: 'gone' }),
        msg('The prompt closed when it did. Nothing was saved, so try again.', {
          id: 'gone-help',
        }),
      );
    case 'in_app_browser':
      return attention(
        msg('Continue in your browser', { id: 'in-app' }),
        msg(
          'This app can’t create passkeys. Open the site in your browser and start again there.',
          {
            id: 'in-app-help',
          },
        ),
      );
    case 'unsupported_browser':
      return attention(
        msg('This browser doesn’t support passkeys', { id: 'browser' }),
        msg('Update it, or start again in a different browser.', { id: 'browser-help' }),
      );
    case 'no_platform_authenticator':
    case 'screen_lock_required':
      return attention(msg('Set up a screen lock first', { id: 'lock' }), lockHelp(platform));
    case 'no_passkey_provider':
      return attention(
        msg('Turn on a password manager first', { id: 'provider' }),
        msg('In Settings, turn on a password manager that keeps passkeys, then try again.', {
          id: 'provider-help',
        }),
      );
    case 'provider_malformed':
      return attention(
        msg('Your password manager couldn’t create the passkey', { id: 'malformed' }),
        msg('Nothing was saved. Turn its extension off for this site, or use another device.', {
          id: 'malformed-help',
        }),
      );
    case 'prompt_blocked':
      return attention(
        msg('The prompt didn’t open', { id: 'blocked' }),
        msg('Your device or password manager blocked it. Check your screen lock and extensions.', {
          id: 'blocked-help',
        }),
      );
    case 'request_unsupported':
      return attention(
        msg('This device or password manager couldn’t create the passkey', { id: 'request' }),
        tryAnother(),
      );
    case 'no_discoverable_support':
      return attention(
        msg('This security key can’t store passkeys', { id: 'no-rk' }),
        tryAnother(),
      );
    case 'no_user_verification':
      return attention(
        msg('This security key has no PIN or fingerprint yet', { id: 'no-uv' }),
        msg('Set one up for it, or use another key.', { id: 'no-uv-help' }),
      );
    case 'authenticator_error':
      return attention(
        msg('Your device reported a problem', { id: 'device' }),
        msg('Unlock it, or connect your security key again. Then try again.', {
          id: 'device-help',
        }),
      );
    case 'too_many_credentials':
    case 'credential_limit':
      return attention(
        msg('You can’t add more passkeys', { id: 'limit' }),
        msg('Remove one you no longer use from your account, then try again.', {
          id: 'limit-help',
        }),
      );
    case 'insecure_context':
    case 'tls_untrusted':
      return attention(
        msg('This page’s connection isn’t secure', { id: 'insecure' }),
        tellSupport(),
      );
    case 'invalid_origin':
    case 'rp_id_mismatch':
    case 'related_origin_failed':
      return attention(msg('Passkeys can’t be set up on this page', { id: 'site' }), tellSupport());
    case 'verification_failed':
      return danger(msg('The passkey couldn’t be confirmed', { id: 'verify' }), tellIfAgain());
    case 'wrong_code':
      return attention(
        msg('That code isn’t right', { id: 'wrong-code' }),
        msg('Check it, or get a new one.', { id: 'wrong-code-help' }),
      );
    case 'credential_not_found':
      return attention(
        msg('This site doesn’t know that passkey', { id: 'unknown-passkey' }),
        msg('It may have been removed from your account. Use another one, or another way.', {
          id: 'unknown-passkey-help',
        }),
      );
    case 'last_authenticator':
      return attention(
        msg('This is your last way to sign in', { id: 'last' }),
        msg('Add another one first. Then you can remove this one.', { id: 'last-help' }),
      );
    case 'step_up_required':
      return neutral(
        msg('Confirm it’s you first', { id: 'step-up' }),
        msg('Use a way to sign in that you already have, then try again.', {
          id: 'step-up-help',
        }),
      );
    case 'reauth_required':
      return neutral(
        msg('Sign in again first', { id: 'reauth' }),
        msg('It’s been a while since you signed in. Sign in, then try again.', {
          id: 'challenge-reauth',
        }),
      );
    case 'action_expired':
    case 'session_expired':
    case 'action_ended':
    case 'no_pending_enrollment':
    case 'not_found':
      return neutral(
        msg('This link no longer works', { id: 'ended' }),
        msg('Start again from the page you came from.', { id: 'ended-help' }),
      );
    case 'opened_elsewhere':
      return danger(
        msg('This link is open in another browser', { id: 'elsewhere' }),
        msg('Continue there, or start again. If that wasn’t you, tell the site’s support.', {
          id: 'elsewhere-help',
        }),
      );
    case 'not_offered':
      return neutral(
        msg('Nothing to set up right now', { id: 'not-offered' }),
        msg('You can go on. Your ways to sign in stay as they are.', { id: 'not-offered-help' }),
      );
    case 'rate_limited':
      return attention(msg('Too many tries', { id: 'rate' }), waitHelp(failure.retryAfter));
    case 'network':
      return attention(
        msg('Can’t reach the service', { id: 'network' }),
        msg('Check your connection, then try again.', { id: 'network-help' }),
      );
    case 'not_available':
      return failure.retry === 'none'
        ? attention(
            msg('This can’t be done here', { id: 'unavailable' }),
            msg('The service doesn’t offer it. Your other ways to sign in still work.', {
              id: 'unavailable-help',
            }),
          )
        : away();
    case 'in_progress':
    case 'server_error':
      return away();
    case 'options_invalid':
    case 'tenant_mismatch':
    case 'forbidden':
    case 'unauthorized':
    case 'invalid_request':
    case 'method_not_allowed':
    case 'unsupported_media_type':
    case 'payload_too_large':
    case 'idempotency_mismatch':
    case 'use_dpop_nonce':
    case 'invalid_proof':
    case 'unknown':
      return attention(msg('Something went wrong on our side', { id: 'ours' }), tellIfAgain());
  }
}

function notCreated(): string {
  return msg('Passkey not created', {
    id: 'cancelled',
    desc: 'Not an error',
  });
}

function tryAgain(): string {
  return msg('Nothing was saved. Try again when you’re ready.', { id: 'nothing-saved' });
}

function tellIfAgain(): string {
  return msg('Nothing was saved. If it happens again, tell the site’s support.', {
    id: 'happens-again',
  });
}

function tryAnother(): string {
  return msg('Try another device or security key. Your other ways to sign in still work.', {
    id: 'another',
  });
}

function tellSupport(): string {
  return msg('Tell the site’s support. Your other ways to sign in still work.', { id: 'support' });
}

function lockHelp(platform: Platform): string {
  if (platform === 'windows')
    return msg(
      'In Settings, open Accounts, Sign-in options, and set up Windows Hello. Or use your phone.',
      {
        id: 'lock-windows',
      },
    );
  if (platform === 'android')
    return msg('In Settings, open Security and set a PIN, pattern or password. Then try again.', {
      id: 'lock-android',
    });
  return msg('Do it in your device’s settings, or use your phone or a security key.', {
    id: 'lock-help',
  });
}

function waitHelp(seconds = 0): string {
  if (!seconds) return msg('Wait a few minutes, then try again.', { id: 'rate-help' });
  const time =
    seconds < 100 ? inUnit(seconds, 'second') : inUnit(Math.ceil(seconds / 60), 'minute');
  return msg(str`Wait ${time}, then try again.`, {
    id: 'rate-wait',
    desc: '0: such as “30 sec”',
  });
}

function inUnit(value: number, unit: 'second' | 'minute'): string {
  return new Intl.NumberFormat(formatLocale(), { style: 'unit', unit }).format(value);
}
