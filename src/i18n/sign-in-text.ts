import { msg } from '@lit/localize';
import type { MethodKind } from '../contract.js';
import type { Failure } from '../failure.js';
import { challengeText } from './challenge-text.js';
import type { FailureText } from './failure-text.js';

/**
 * What a failure means to a person who signs in, where other words fit than for one who proves who they are; `identify`
 * where they have said their user name. Call it while rendering.
 */
export function signInText(
  failure: Failure,
  method: MethodKind,
  { identify, ...more }: Parameters<typeof challengeText>[2] & { readonly identify: boolean },
): FailureText {
  const usual = challengeText(failure, method, more);
  const other = words(failure, identify);
  return other ? { ...usual, ...other } : usual;
}

function words({ code }: Failure, identify: boolean): Partial<FailureText> | undefined {
  switch (code) {
    case 'cancelled':
    case 'cancelled_or_duplicate':
    case 'aborted':
    case 'superseded':
    case 'aborted_externally':
    case 'conditional_unsupported':
      return {
        title: msg('Not signed in', { id: 'sign-in-cancelled', desc: 'Not an error' }),
        help: elsewhere(identify),
      };
    // Some browsers refuse at once where they find no passkey.
    case 'prompt_blocked':
    case 'timed_out':
      return { help: elsewhere(identify) };
    case 'credential_not_found':
      return {
        help: msg(
          'It may have been removed. Use another one, or the site’s other ways to sign in.',
          {
            id: 'sign-in-unknown',
          },
        ),
      };
    case 'verification_failed':
      return {
        tone: 'attention',
        title: msg('We couldn’t sign you in', { id: 'sign-in-verify' }),
        help: msg('Try again, or use the site’s other ways to sign in.', { id: 'sign-in-again' }),
      };
    case 'wrong_code':
      return {
        help: msg('Get a new code, or sign in another way.', { id: 'sign-in-exhausted' }),
      };
    default:
      return undefined;
  }
}

/** Whether there is a passkey nobody says: neither the browser nor, of names it does not know, the service. */
function elsewhere(identify: boolean): string {
  return identify
    ? msg(
        'If you have a passkey for this account, it may be on another device. You can also use the site’s other ways to sign in.',
        { id: 'sign-in-elsewhere-named' },
      )
    : msg(
        'If you have a passkey, it may be on another device. You can also use the site’s other ways to sign in.',
        { id: 'sign-in-elsewhere' },
      );
}
