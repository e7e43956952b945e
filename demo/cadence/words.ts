import type { OfferReason, SilenceReason } from '../../src/nudge-contract.js';
import type { NudgePreset, Reply } from '../../src/nudge/index.js';
import type { PolicyNumber } from './setup.js';

export const presets: Readonly<Record<NudgePreset, readonly [name: string, about: string]>> = {
  seed: ['First week, then yearly', 'Every sign-in for seven days, then one offer a year.'],
  'snooze-n-then-require': ['Snooze, then require', 'Three times “Not now”, a week each.'],
  quarterly: ['Quarterly', 'Once in 90 days.'],
  'every-sign-in': ['Every sign-in', 'A warning example.'],
};

export const why: Readonly<Record<OfferReason | SilenceReason, string>> = {
  burst: 'In the first days every sign-in offers',
  due: 'Nothing speaks against it',
  here_too: 'Their passkey is on another device',
  required: 'The grace is used up',
  off: 'Offers are off',
  not_capable: 'This browser cannot make one',
  signed_in_with_passkey: 'They sign in with their passkey',
  has_passkey_here: 'They have a passkey here',
  has_passkey: 'They have a passkey',
  factors_pending: 'Another factor is still to come',
  busy: 'Something else is under way',
  never: 'They said “Don’t ask again”',
  not_here: 'They said “Not on this device”',
  failed_twice: 'It failed twice in this session',
  this_session: 'This session was asked',
  too_soon: 'The last offer is too recent',
  skipped: 'They said “Not now”',
  cancelled: 'They cancelled the prompt',
  unanswered: 'The last offer was not answered',
};

/** How a sign-in looks in the calendar, the one that matters most first. */
export const looks = ['required', 'offer', 'skipped', 'waiting', 'silenced', 'passkey'] as const;
export type Look = (typeof looks)[number];

export const legend: Readonly<Record<Look | 'none', string>> = {
  offer: 'Offered',
  required: 'Required',
  skipped: 'Quiet after “Not now”',
  waiting: 'Quiet for now',
  silenced: 'Silenced by them',
  passkey: 'Signs in with a passkey',
  none: 'No sign-in',
};

export function lookOf({ show, reason }: { show: boolean; reason: string }): Look {
  if (show) return reason === 'required' ? 'required' : 'offer';
  if (reason === 'skipped') return 'skipped';
  if (reason === 'never' || reason === 'not_here') return 'silenced';
  return reason.includes('passkey') ? 'passkey' : 'waiting';
}

const said: Readonly<Record<Reply[number], string>> = {
  skipped: '“Not now”',
  'not-here': '“Not on this device”',
  never: '“Don’t ask again”',
  cancelled: 'Cancelled the prompt',
  failed: 'It failed',
  created: 'Created a passkey',
};

/** What is required has no "Not now": there is a way out of it, and the site decides where to. */
export function replied(reply: Reply, offer: boolean): string {
  if (reply.length === 0) return 'No answer';
  return reply
    .map((one) => (one === 'skipped' && !offer ? 'Went on without' : said[one]))
    .join(', ');
}

export const fields: Readonly<Record<PolicyNumber, readonly [label: string, unit: string]>> = {
  burstDays: ['Every sign-in offers for', 'days'],
  skipDays: ['Quiet after “Not now”', 'days'],
  cancelDays: ['Quiet after a cancelled prompt', 'days'],
  unansweredDays: ['Quiet after no answer', 'days'],
  notHereDays: ['“Not on this device” lasts', 'days'],
  betweenHours: ['Between two offers', 'hours'],
  snoozes: ['Required after', 'put-offs'],
};
