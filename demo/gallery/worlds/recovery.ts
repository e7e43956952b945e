import {
  recoveryFlow,
  type RecoveryEvent,
  type RecoveryState,
} from '../../../src/flows/recovery-codes.js';
import {
  regenerationFlow,
  type RegenerationEvent,
  type RegenerationState,
} from '../../../src/flows/regeneration.js';
import { events, states } from '../../../test/support/recovery-states.js';
import { explore, type Named } from '../explore.js';

const codes = Array.from({ length: 10 }, (_, index) => `7K3M-QX9${index}-V2WD-P4ZT`);
const showing = recoveryFlow(codes);
export const regeneration = regenerationFlow();
const ways = ['copy', 'download', 'print'] as const;

const happenings: Record<string, RecoveryEvent> = {
  ticked: { type: 'ticked', saved: true },
  finished: { type: 'finished' },
  left: { type: 'left' },
  ...Object.fromEntries(
    ways.flatMap((by) =>
      [true, false].map((ok) => [`${by} ${ok}`, { type: 'did', kept: { by, ok } }] as const),
    ),
  ),
};

/** Recovery codes on the page. */
export const codesWorld: readonly Named<RecoveryState>[] = explore<RecoveryState, RecoveryEvent>({
  from: {
    codes: showing.initial.state,
    'codes, in the place of others': recoveryFlow(codes, true).initial.state,
  },
  events: happenings,
  flow: showing,
});

/** What makes and shows them. */
export const recoveryWorld: readonly Named<RegenerationState>[] = explore<
  RegenerationState,
  RegenerationEvent
>({
  from: states,
  also: {
    'offered, how many is not known': { step: 'offered' },
    'finished, the page was left': { step: 'finished', saved: 0 },
  },
  events,
  flow: regeneration,
});
