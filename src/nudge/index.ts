/** When to offer a passkey, for servers of one's own and for the page that shows what a policy comes to. */
export { decide, isPossible, type Decision, type NudgeFacts } from './decide.js';
export { emptyHistory, record, type NudgeEvent, type NudgeHistory } from './history.js';
export { nudgePresets, type NudgePolicy, type NudgePreset } from './policy.js';
export { simulateYear, type Reply, type YearEvent, type YearStep } from './year.js';
