import { msg } from '@lit/localize';
import type { EnrollShown } from '../runners/enrollment.js';
import { inner } from './enroll-parts.js';
import { windowHelp } from './window-button.js';

type Failed = Extract<EnrollShown, { step: 'failed' }>;

/**
 * What the live region says of a change. Screens that move focus to their heading are read from there and say nothing
 * here, so that nothing is said twice; undefined where what it says is to stay.
 */
export function enrollStatus(from: EnrollShown, to: EnrollShown): string | undefined {
  if (from.step === 'prompting' && to.step === 'why')
    return msg('Cancelled. Nothing was saved.', { id: 'status-cancelled' });
  if (from.step === 'enrolled' && to.step === 'enrolled')
    return from.naming.at === 'saving' && to.naming.at === 'shown'
      ? msg('Name saved.', { id: 'status-named' })
      : from.naming === to.naming && inner.trial
        ? inner.trial.trialStatus(from, to)
        : '';
  if (from.step === 'failed' && to.step === 'failed')
    return to.window && isNews(from, to) ? windowHelp(to.window) : undefined;
  return to.inside ? insideChange(from, to, 'status') : '';
}

/** Where the person went, or came back from, by themselves; that a link was fetched is nothing to tell. */
function isNews(from: Failed, to: Failed): boolean {
  return (
    from.window?.at !== to.window?.at && (to.window?.at === 'open' || to.window?.at === 'left')
  );
}

/** What in the shadow root focus belongs on after a change; undefined where it stays. */
export function enrollFocus(from: EnrollShown, to: EnrollShown): string | undefined {
  if (from.step !== to.step || !from.inside !== !to.inside) return '[tabindex]';
  if (from.step === 'enrolled' && to.step === 'enrolled' && from.naming !== to.naming)
    return to.naming.at === 'editing' ? 'input' : '[data-rename]';
  if (from.step === 'enrolled' && to.step === 'enrolled') return inner.trial?.trialFocus(from, to);
  if (from.step === 'why' && to.step === 'why' && !from.misnamed && to.misnamed) return 'input';
  // The button they used is gone while they are in the window.
  if (from.step === 'failed' && to.step === 'failed' && to.window?.at === 'open')
    return '[tabindex]';
  return insideChange(from, to, 'focus');
}

/** The same of the flow that runs inside. */
function insideChange(
  { inside: from }: EnrollShown,
  { inside: to }: EnrollShown,
  what: 'status' | 'focus',
): string | undefined {
  if (from?.at === 'proving' && to?.at === 'proving')
    return what === 'status'
      ? inner.challenge?.challengeStatus(from.state, to.state)
      : inner.challenge?.challengeFocus(from.state, to.state);
  if (from?.at === 'setup' && to?.at === 'setup')
    return what === 'status'
      ? inner.setup?.setupStatus(from.state, to.state)
      : inner.setup?.setupFocus(from.state, to.state);
  if (from?.at === 'codes' && to?.at === 'codes' && what === 'status')
    return inner.recovery?.recoveryStatus(from.state, to.state);
  return undefined;
}
