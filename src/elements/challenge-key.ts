import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { In } from '../flows/challenge-state.js';
import { firstScreen, promptButton, type ChallengeActions } from './challenge-screens.js';

/** A security key, before its prompt. */
export function keyScreen(state: In<'asking'>, actions: ChallengeActions): TemplateResult {
  return firstScreen(
    state.proof,
    msg('Have your security key at hand.', { id: 'challenge-key' }),
    promptButton(
      state,
      actions,
      msg('Continue with your security key', { id: 'challenge-key-continue' }),
    ),
    actions,
    state.proof.signIn && msg('Sign in', { id: 'sign-in' }),
  );
}
