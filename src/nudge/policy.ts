/** How often somebody may be offered a passkey; a day is 24 hours. All of it is data, so that a tenant can write it down. */
export interface NudgePolicy {
  /**
   * Days from the first sign-in at which an offer was possible, in which every sign-in offers, `betweenHours` apart; 0–365.
   * What is said to those offers starts none of the silences below but the one of a device.
   */
  readonly burstDays: number;
  /** Days of silence after "Not now", 0–3650. */
  readonly skipDays: number;
  /** Days of silence after a prompt that was dismissed or failed, 0–3650. */
  readonly cancelDays: number;
  /** Days of silence after an offer that nobody answered, 0–3650. */
  readonly unansweredDays: number;
  /** Days of silence on a device after "Not on this device", 0–3650. */
  readonly notHereDays: number;
  /** Hours between two offers, whatever came of the first, 0–8760. */
  readonly betweenHours: number;
  /**
   * How often an offer may be put off, for `skipDays` each, before a passkey is required, 0–100; null for ever. "Not on
   * this device" and "Don't ask again" then put off like "Not now"; a dismissed prompt and an offer nobody answered do not
   * count.
   */
  readonly snoozes: number | null;
  /** An offer may come before the other factors of the sign-in. */
  readonly beforeFactors: boolean;
  /** After a sign-in by password it is first tried without a word (conditional creation). */
  readonly automatic: boolean;
}

export const nudgePresets = {
  /** Every sign-in of the first week; then one offer, which "Not now" silences for a year. */
  seed: preset({ burstDays: 7, skipDays: 365, cancelDays: 0, unansweredDays: 0, betweenHours: 0 }),
  /** Three times "Not now", for a week each; then it is required. */
  'snooze-n-then-require': preset({
    skipDays: 7,
    cancelDays: 1,
    unansweredDays: 1,
    betweenHours: 24,
    snoozes: 3,
  }),
  /** Once in 90 days; 30 after a prompt that was dismissed. */
  quarterly: preset({ skipDays: 90, cancelDays: 30, unansweredDays: 90, betweenHours: 24 }),
  'every-sign-in': preset({}),
} as const satisfies Record<string, NudgePolicy>;

export type NudgePreset = keyof typeof nudgePresets;

function preset(differs: Partial<NudgePolicy>): NudgePolicy {
  return {
    burstDays: 0,
    skipDays: 0,
    cancelDays: 0,
    unansweredDays: 0,
    notHereDays: 365,
    betweenHours: 0,
    snoozes: null,
    beforeFactors: false,
    automatic: false,
    ...differs,
  };
}
