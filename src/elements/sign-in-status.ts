import type { ChallengeState } from '../flows/challenge-state.js';
import { challengeFocus } from './challenge-status.js';
import { slottedField } from './sign-in-field.js';

/** Where focus belongs after a change, as in every challenge; and in the field for the user name, where that is wrong or to be changed. */
export function signInFocus(from: ChallengeState, to: ChallengeState): string | undefined {
  if (to.step === 'identifying' && from.step !== 'opening') return slottedField;
  // A field that is no longer of any use takes the focus with it.
  const lost =
    from.step === 'asking' &&
    to.step === 'asking' &&
    from.proof.signIn?.autofill &&
    !to.proof.signIn?.autofill;
  return lost ? '[tabindex]' : challengeFocus(from, to);
}
