import type { FlowDefinition, Step } from './flow.js';

/** What was last done with the codes, and whether it worked. */
export interface Kept {
  readonly by: 'copy' | 'download' | 'print';
  readonly ok: boolean;
}

export type RecoveryState =
  | {
      readonly step: 'showing';
      readonly codes: readonly string[];
      /** Those the person saved before may no longer work. */
      readonly replaced?: true;
      /** The person says that they have them. */
      readonly saved: boolean;
      readonly kept?: Kept;
    }
  | { readonly step: 'saved'; readonly count: number }
  /** The page was left, and the codes with it. */
  | { readonly step: 'gone'; readonly count: number };

/** Nothing more comes of it. */
export type RecoveryEnd = Exclude<RecoveryState, { step: 'showing' }>;

export function isShown(state: RecoveryState): state is RecoveryEnd {
  return state.step !== 'showing';
}

export type RecoveryEvent =
  | { readonly type: 'kept'; readonly by: Kept['by'] }
  | { readonly type: 'ticked'; readonly saved: boolean }
  | { readonly type: 'finished' }
  | { readonly type: 'left' }
  | { readonly type: 'did'; readonly kept: Kept };

export interface RecoveryEffect {
  readonly do: Kept['by'];
  readonly codes: readonly string[];
}

/** Shows recovery codes once, and holds them no longer than that. */
export function recoveryFlow(
  codes: readonly string[],
  replaced = false,
): FlowDefinition<RecoveryState, RecoveryEvent, RecoveryEffect> {
  return {
    initial: {
      state:
        codes.length > 0
          ? { step: 'showing', codes, saved: false, ...(replaced && { replaced }) }
          : { step: 'gone', count: 0 },
    },
    transition,
  };
}

function transition(
  state: RecoveryState,
  event: RecoveryEvent,
): Step<RecoveryState, RecoveryEffect> {
  if (state.step !== 'showing') return { state };
  const { codes, saved } = state;
  switch (event.type) {
    case 'kept':
      return { state, effect: { do: event.by, codes } };
    case 'did':
      return { state: { ...state, kept: event.kept } };
    case 'ticked':
      return { state: { ...state, saved: event.saved } };
    case 'finished':
      return saved ? { state: { step: 'saved', count: codes.length }, effect: null } : { state };
    case 'left':
      return { state: { step: 'gone', count: codes.length }, effect: null };
  }
}
