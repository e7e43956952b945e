import type { CSSResult } from 'lit';
import type { PasskeyAnnouncement } from '../events.js';
import { regenerationAnnouncements } from '../flows/regeneration.js';
import type { RegenerationParts, RegenerationShown } from '../runners/regeneration.js';
import { adopt } from './adopt.js';
import type * as Challenge from './challenge-late.js';
import { lateStyles } from './enroll-late.styles.js';
import type * as Recovery from './recovery-late.js';

/** What `<recovery-codes>` needs after its first paint. */
export { runNested } from '../runners/nested.js';
export { persist } from '../runners/persist.js';
export { mark } from './mark.js';
export { failedScreen, finishedScreen, offeredScreen } from './regeneration-screens.js';

/** What runs inside, once it has been needed; shared by all elements of the page. */
export const inner: { challenge?: typeof Challenge; recovery?: typeof Recovery } = {};

export const parts: Omit<RegenerationParts, 'loadScreens'> = {
  loadChallenge: () => import('./challenge-late.js').then((module) => (inner.challenge = module)),
  loadRecovery: () => import('./recovery-late.js').then((module) => (inner.recovery = module)),
};

/** Gives the shadow root what the screens that are there look like. */
export function adoptAll(root: ShadowRoot | null): void {
  const { challenge, recovery } = inner;
  const styles: (CSSResult | undefined)[] = [
    lateStyles,
    challenge?.challengeStyles,
    recovery?.recoveryStyles,
  ];
  adopt(
    root,
    styles.filter((style) => style !== undefined),
  );
}

/** What the live region says of a change; undefined where that is to stay. */
export function regenerationStatus(
  { inside: from }: RegenerationShown,
  { inside: to }: RegenerationShown,
): string | undefined {
  if (from?.at === 'proving' && to?.at === 'proving')
    return inner.challenge?.challengeStatus(from.state, to.state);
  if (from?.at === 'showing' && to?.at === 'showing')
    return inner.recovery?.recoveryStatus(from.state, to.state);
  return '';
}

/** What focus belongs on after a change; undefined where it stays. */
export function regenerationFocus(
  from: RegenerationShown,
  to: RegenerationShown,
): string | undefined {
  if (from.step !== to.step || !from.inside !== !to.inside) return '[tabindex]';
  return from.inside?.at === 'proving' && to.inside?.at === 'proving'
    ? inner.challenge?.challengeFocus(from.inside.state, to.inside.state)
    : undefined;
}

/** What the host page hears of a change. */
export function announcements(
  from: RegenerationShown,
  to: RegenerationShown,
): PasskeyAnnouncement[] {
  const shown: PasskeyAnnouncement[] =
    !from.inside && to.inside?.at === 'showing' && to.inside.state.step === 'showing'
      ? [{ name: 'recovery-codes-shown', detail: { count: to.inside.state.codes.length } }]
      : [];
  return [...regenerationAnnouncements(from, to), ...shown];
}
