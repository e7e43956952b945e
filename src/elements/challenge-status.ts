import { msg } from '@lit/localize';
import type { ChallengeState } from '../flows/challenge-state.js';
import { codeStatus } from './code-field.js';
import { linkStatus } from './link-screen.js';

/**
 * What the live region says of a change; nothing where it stays as it is. Screens that move focus to their heading are
 * read from there and say nothing here, so that nothing is said twice.
 */
export function challengeStatus(from: ChallengeState, to: ChallengeState): string | undefined {
  if (from.step === 'prompting' && to.step === 'asking')
    return msg('Cancelled. Nothing was changed.', { id: 'challenge-status-cancelled' });
  if (from.step === 'code' && to.step === 'code') return codeStatus(from, to);
  if (from.step === 'waiting' && to.step === 'waiting') return linkStatus(from, to);
  if (from.step === 'failed' && to.step === 'failed')
    return from.wait && !to.wait
      ? msg('You can try again now.', { id: 'challenge-status-again' })
      : undefined;
  return from.step === to.step ? undefined : '';
}

/** Where focus belongs after a change, within the shadow root; nothing where it stays. */
export function challengeFocus(from: ChallengeState, to: ChallengeState): string | undefined {
  if (to.step !== 'code') return from.step === to.step ? undefined : '[tabindex]';
  if (from.step !== 'code') return '#code';
  // A refused code is there to be replaced.
  return from.entry.at === 'checking' && to.entry.at === 'typing' ? '#code' : undefined;
}
