import type { RegenerationEvent, RegenerationState } from '../../src/flows/regeneration.js';
import { failure, opening, stepUp } from './enroll-states.js';
import { settings } from './settings-states.js';

/** One of everything the flow that makes recovery codes knows. */
const proved = { step: 'making', proved: 'email-otp' } as const;
/** Every state under the name the table of transitions uses. */
export const states = {
  confirming: { step: 'confirming' },
  opening: { step: 'opening' },
  offered: { step: 'offered', remaining: 3 },
  making: { step: 'making' },
  'making, proved': proved,
  proving: { step: 'proving', stepUp },
  showing: { step: 'showing', count: 10 },
  'failed to open': { step: 'failed', failure: failure('network'), again: { do: 'open' } },
  'failed to make': { step: 'failed', failure: failure('network'), again: { do: 'make' } },
  'failed to show': { step: 'failed', failure: failure('network'), again: { do: 'show' } },
  'failed for good': {
    step: 'failed',
    failure: failure('action_expired', { retry: 'restart' }),
    again: { do: 'make' },
  },
  finished: { step: 'finished', saved: 10 },
} satisfies Record<string, RegenerationState>;

export const events = {
  confirmed: { type: 'confirmed' },
  clicked: { type: 'clicked' },
  retried: { type: 'retried' },
  opened: { type: 'opened', opening: { ...opening, settings } },
  'opened, refused': { type: 'opened', opening: { ...opening, refusal: failure('forbidden') } },
  made: { type: 'made', count: 10 },
  failed: { type: 'failed', failure: failure('network') },
  'failed, to be proved': { type: 'failed', failure: failure('step_up_required', { stepUp }) },
  proved: { type: 'proved', method: 'email-otp' },
  declined: { type: 'declined' },
  shown: { type: 'shown', saved: 10 },
} satisfies Record<string, RegenerationEvent>;
