import { msg } from '@lit/localize';
import type { Failure } from '../failure.js';
import type { SetupMethod } from '../flows/setup-state.js';
import { failureText, type FailureText } from './failure-text.js';

/** What a failure means to a person who sets up another method than a passkey; call it while rendering. */
export function setupText(
  failure: Failure,
  method: SetupMethod,
  more: Parameters<typeof failureText>[1],
): FailureText {
  const usual = failureText(failure, more);
  const [title, help] = words(failure, method) ?? [];
  return { ...usual, title: title ?? usual.title, help: help ?? usual.help };
}

type Words = readonly [title: string, help?: string];

function words({ code }: Failure, method: SetupMethod): Words | undefined {
  switch (code) {
    case 'cancelled':
    case 'aborted':
      return [msg('Nothing was added', { id: 'finished-nothing' })];
    case 'options_expired':
    case 'superseded':
      return method === 'email-link'
        ? [
            msg('This link is too old', { id: 'link-old' }),
            msg('Get a new one and open that.', { id: 'link-old-help' }),
          ]
        : [
            msg('This code is too old', { id: 'challenge-old' }),
            msg('Get a new one and enter it here.', { id: 'challenge-old-help' }),
          ];
    case 'already_enrolled':
      return [
        msg('This is set up already', { id: 'setup-already' }),
        msg('You can use it when you’re asked to.', { id: 'setup-already-help' }),
      ];
    case 'verification_failed':
      return [msg('It couldn’t be confirmed', { id: 'setup-verify' })];
    case 'credential_limit':
      return [msg('You can’t add more ways to sign in', { id: 'setup-limit' })];
    default:
      return undefined;
  }
}
