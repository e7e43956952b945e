import { msg } from '@lit/localize';
import type { MethodKind } from '../contract.js';
import type { Failure } from '../failure.js';
import { failureText, type FailureText } from './failure-text.js';

/**
 * What a failure means to a person who proves who they are, where other words fit than for a passkey that is made;
 * call it while rendering.
 */
export function challengeText(
  failure: Failure,
  method: MethodKind,
  more: Parameters<typeof failureText>[1],
): FailureText {
  const prompted = method === 'passkey' || method === 'security-key';
  const usual = failureText(failure, more);
  const other =
    (prompted ? promptWords(failure) : undefined) ??
    words(failure, prompted, method === 'email-link');
  return other ? { ...usual, title: other[0], help: other[1] ?? usual.help } : usual;
}

type Words = readonly [title: string, help?: string];

/** Where the platform's prompt was to open, or did. */
function promptWords({ code, retry }: Failure): Words | undefined {
  switch (code) {
    case 'cancelled':
    case 'cancelled_or_duplicate':
    case 'aborted':
    case 'superseded':
    case 'aborted_externally':
    case 'conditional_unsupported':
      return [
        msg('Not confirmed', { id: 'challenge-cancelled', desc: 'Not an error' }),
        retry === 'elsewhere'
          ? msg('Your passkey may be on another device. Use that one, or another way.', {
              id: 'challenge-elsewhere',
            })
          : tryAgain(),
      ];
    case 'timed_out':
      return [
        msg('The prompt timed out', { id: 'timed-out', desc: 'The prompt was open too long' }),
        tryAgain(),
      ];
    case 'in_app_browser':
      return [
        msg('Continue in your browser', { id: 'in-app' }),
        msg('This app can’t use passkeys. Open the site in your browser and start again there.', {
          id: 'challenge-in-app',
        }),
      ];
    case 'provider_malformed':
      return [
        msg('Your password manager couldn’t use the passkey', { id: 'challenge-malformed' }),
        msg('Turn its extension off for this site, or use another way.', {
          id: 'challenge-malformed-help',
        }),
      ];
    case 'request_unsupported':
    case 'no_discoverable_support':
      return [
        msg('This device or password manager couldn’t use the passkey', {
          id: 'challenge-request',
        }),
      ];
    case 'invalid_origin':
    case 'rp_id_mismatch':
    case 'related_origin_failed':
      return [msg('Passkeys can’t be used on this page', { id: 'challenge-site-fault' })];
    default:
      return undefined;
  }
}

function words({ code }: Failure, prompted: boolean, link: boolean): Words | undefined {
  switch (code) {
    case 'wrong_code':
      return [
        msg('Too many wrong codes', { id: 'challenge-exhausted' }),
        msg('Get a new code, or use another way to confirm it’s you.', {
          id: 'challenge-exhausted-help',
        }),
      ];
    case 'options_expired':
    case 'superseded':
      if (link)
        return [
          msg('This link is too old', { id: 'link-old' }),
          msg('Get a new one and open that.', { id: 'link-old-help' }),
        ];
      return prompted
        ? undefined
        : [
            msg('This code is too old', { id: 'challenge-old' }),
            msg('Get a new one and enter it here.', { id: 'challenge-old-help' }),
          ];
    case 'verification_failed':
      return [
        msg('We couldn’t confirm it’s you', { id: 'challenge-verify' }),
        msg('Nothing was changed. If it happens again, tell the site’s support.', {
          id: 'challenge-again',
        }),
      ];
    case 'reauth_required':
      return [
        msg('Sign in again first', { id: 'reauth' }),
        msg('It’s been a while since you signed in. Sign in, then try again.', {
          id: 'challenge-reauth',
        }),
      ];
    default:
      return undefined;
  }
}

function tryAgain(): string {
  return msg('Nothing was changed. Try again when you’re ready.', { id: 'challenge-nothing' });
}
