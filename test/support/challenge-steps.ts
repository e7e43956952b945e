import type { ChallengeResult } from '../../src/flows/challenge-opening.js';
import type { ChallengeState, Proof } from '../../src/flows/challenge-state.js';

/** A transition's result in words: where it leads, and what is done. */
export function describeStep({ state, effect }: ChallengeResult): string {
  const did =
    effect === undefined
      ? ''
      : effect === null
        ? ' / abort'
        : ` / ${effect.do}${effect.do === 'open' && effect.anew ? ' anew' : ''}${
            effect.do === 'begin'
              ? ` ${effect.method}${effect.identifier ? ` for ${effect.identifier}` : ''}${effect.given ? ', given' : ''}`
              : ''
          }${effect.do === 'poll' ? ` ${effect.flow} in ${effect.after}` : ''}`;
  return [state.step, ...details(state)].join(', ') + did;
}

function details(state: ChallengeState): string[] {
  const parts: string[] = [];
  if ('proof' in state) {
    const { way, attempts } = state.proof;
    parts.push(attempts ? `${way.method} ${attempts}` : way.method);
    parts.push(...known(state.proof));
  }
  if ('offer' in state && state.step !== 'prompting') parts.push(state.offer.at);
  if (state.step === 'code') {
    const { code, entry } = state;
    const refused = entry.at === 'typing' && entry.refused;
    parts.push(code ? 'awaited' : 'not yet');
    parts.push(
      entry.at === 'checking'
        ? `checking ${entry.code}`
        : refused
          ? `refused ${refused.code}`
          : 'typing',
    );
  }
  if (state.step === 'waiting') {
    const { endsAt, lost, refused } = state;
    parts.push(`until ${endsAt / 1000}`);
    if (lost) parts.push(`lost ${lost}`);
    if (refused) parts.push(`refused ${refused.code}`);
  }
  if ('asked' in state && state.asked) parts.push('asked');
  if ('wait' in state) parts.push(`wait ${state.wait.seconds}`);
  if (state.step === 'identifying') parts.push(state.refused ?? 'typing', `“${state.text}”`);
  if ('failure' in state) parts.push(state.failure.code);
  if (state.step === 'failed' && state.unsent) parts.push('unsent');
  return parts;
}

function known({ signIn }: Proof): string[] {
  if (!signIn) return [];
  const { identifier, autofill } = signIn;
  return [
    ...(identifier === undefined ? [] : [`as ${identifier}`]),
    ...(autofill === undefined ? [] : [autofill ? 'autofill' : 'no autofill']),
  ];
}
