import { nudgeFlow, offerScreen } from '../../../src/flows/nudge.js';
import type { EnrollState } from '../../../src/flows/enroll-states.js';
import type { NudgeEvent, NudgeState } from '../../../src/flows/nudge-state.js';
import type { NudgeOffer } from '../../../src/nudge-contract.js';
import {
  capabilities,
  done,
  failure,
  opening,
  session,
} from '../../../test/support/enroll-states.js';
import { explore, type Named } from '../explore.js';
import { enrollWorld } from './enroll.js';

const offers: Record<string, NudgeOffer> = {
  'first days': { reason: 'burst' },
  due: { reason: 'due' },
  'here too': { reason: 'here_too' },
  'may be put off twice': { reason: 'due', left: 2 },
  'may be put off once': { reason: 'due', left: 1 },
  required: { reason: 'required', left: 0 },
};

const events: Record<string, NudgeEvent> = {
  opened: { type: 'opened', opening, capabilities, now: 0, automatic: false },
  'opened, automatic': {
    type: 'opened',
    opening: { ...opening, nudge: { reason: 'due', automatic: true } },
    capabilities,
    now: 0,
    automatic: true,
  },
  made: { type: 'made', done, undoable: true },
  'made, for good': { type: 'made', done, undoable: false },
  untried: { type: 'untried' },
  unmade: { type: 'unmade' },
  undo: { type: 'undo' },
  undone: { type: 'undone' },
  finished: { type: 'finished' },
  skipped: { type: 'answered', answer: 'skipped' },
  ended: { type: 'ended', outcome: { outcome: 'done' } },
  failed: { type: 'failed', failure: failure('network') },
};

/** Everything an offer comes to. */
export const nudgeWorld: readonly Named<NudgeState>[] = explore<NudgeState, NudgeEvent>({
  from: { opening: nudgeFlow.initial.state },
  also: Object.fromEntries(
    Object.entries(offers).map(([name, offer]) => [
      `offering, ${name}`,
      { step: 'offering', offer, session },
    ]),
  ),
  events,
  flow: nudgeFlow,
});

/** What is seen of the enrollment inside: nothing until its button is live, and its own end is the offer's. */
export const insideOffer: readonly Named<EnrollState>[] = enrollWorld.filter(
  ({ state }) => offerScreen(state) !== 'none',
);
