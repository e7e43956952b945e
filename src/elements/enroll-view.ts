import { nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Enrollment, EnrollShown } from '../runners/enrollment.js';
import { choosingScreen } from './choosing-screen.js';
import { enrollActions } from './enroll-actions.js';
import { lateStyles } from './enroll-late.styles.js';
import { inner } from './enroll-parts.js';
import { enrolledScreen } from './enrolled-screens.js';
import { failedScreen } from './failed-screen.js';
import { finishedScreen } from './finished-screen.js';
import { enrollStyles } from './passkey-enroll.styles.js';
import { promptScreen, savingScreen, whyScreen } from './prompt-screens.js';
import { waitingScreen } from './waiting-screen.js';

export interface EnrollViewOptions {
  /** Whether another action may be had without leaving the page. */
  readonly canRelaunch?: boolean;
  /** Inside another view: every screen has a way back to it. */
  readonly embedded?: boolean;
}

/** Every screen of an enrollment after the first one, of the flows that run inside it too. */
export function enrollView(
  enrollment: Enrollment,
  options: EnrollViewOptions = {},
): TemplateResult | typeof nothing {
  const { state } = enrollment;
  const actions = enrollActions(enrollment);
  switch (state.step) {
    case 'confirming':
    case 'opening':
    case 'opened':
      return nothing;
    case 'choosing':
      return choosingScreen(state, actions);
    case 'proving':
    case 'setup':
    case 'codes':
      return insideView(state) ?? waitingScreen();
    case 'why':
      return whyScreen(state, actions);
    case 'renewing':
    case 'prompting':
      return promptScreen(state.session, actions);
    case 'saving':
      return savingScreen(state.session);
    case 'enrolled':
      return enrolledScreen(state, actions);
    case 'failed':
      return failedScreen(state, actions, options);
    case 'finished':
      return finishedScreen(state, actions);
  }
}

function insideView({ inside }: EnrollShown): TemplateResult | typeof nothing | undefined {
  switch (inside?.at) {
    case 'proving':
      return inner.challenge?.challengeView(inside.flow);
    case 'setup':
      return inner.setup?.setupView(inside.flow);
    case 'codes':
      return inner.recovery?.recoveryView(inside.flow);
    case undefined:
      return undefined;
  }
}

/** What those screens look like, for the root they are shown in. */
export function enrollSheets(): CSSResult[] {
  const { challenge, setup, recovery } = inner;
  return [
    enrollStyles,
    lateStyles,
    ...(challenge ? [challenge.challengeStyles] : []),
    ...(setup ? [setup.setupStyles] : []),
    ...(recovery ? [recovery.recoveryStyles] : []),
  ];
}
