import type { SetupState } from '../flows/setup-state.js';
import type { EnrollShown } from './enrollment.js';
import type { Setup } from './setup.js';

/** How far it has come; its signal may have ended it. */
export type Reached = EnrollShown | { readonly step: 'aborted' };

/** A set-up that waits for the person. */
export interface SetupInside {
  readonly flow: Setup;
  readonly state: Extract<
    SetupState,
    { step: 'offered' | 'scanning' | 'entering' | 'address' | 'waiting' }
  >;
}

/** What a host needs to know of it. */
export function pendingOf(state: Exclude<SetupInside['state'], { step: 'offered' }>) {
  if (state.step === 'waiting') {
    const { link, refused, wait } = state;
    return { awaits: 'link', sentTo: link.sentTo, refused, wait } as const;
  }
  const refused =
    state.step !== 'scanning' && state.entry.at === 'typing' ? state.entry.refused : undefined;
  if (state.step === 'address') return { awaits: 'contact', refused } as const;
  const { sentTo, setup } = state.begun.code;
  const wait = state.step === 'entering' ? state.wait : undefined;
  return { awaits: 'code', sentTo, setup, refused, wait } as const;
}

/** The set-up inside, where it waits for the person. */
export function setupOf(state: Reached): SetupInside | undefined {
  if (state.step !== 'setup' || state.inside?.at !== 'setup') return undefined;
  const { flow, state: inner } = state.inside;
  switch (inner.step) {
    case 'offered':
    case 'scanning':
      return { flow, state: inner };
    case 'address':
      return inner.entry.at === 'sending' ? undefined : { flow, state: inner };
    case 'waiting':
      return inner.asked ? undefined : { flow, state: inner };
    case 'entering':
      return inner.asked || inner.entry.at === 'checking' ? undefined : { flow, state: inner };
    default:
      return undefined;
  }
}
