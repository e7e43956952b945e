import { nudgePresets, type NudgePolicy, type NudgePreset } from '../../src/nudge/index.js';

export const rhythms = {
  daily: 'Every day',
  weekdays: 'On weekdays',
  weekly: 'Once a week',
  twice: 'Twice a day',
  'now-and-then': 'Now and then',
} as const;

export const manners = {
  'not-now': 'Always “Not now”',
  cancels: 'Cancels the prompt',
  'cancels-first': 'Cancels, then “Not now”',
  ignores: 'Pays no attention',
  'not-here': '“Not on this device”',
  never: '“Don’t ask again”',
  creates: 'Creates a passkey',
} as const;

export type Rhythm = keyof typeof rhythms;
export type Manner = keyof typeof manners;

/** All that the year follows from. */
export interface Setup {
  /** Null: the numbers are one's own. */
  readonly preset: NudgePreset | null;
  readonly policy: NudgePolicy;
  readonly rhythm: Rhythm;
  /** Of the person who signs in now and then. */
  readonly seed: number;
  readonly devices: 1 | 2;
  readonly manner: Manner;
  /** The offer from which on they do it; before it, "Not now", or a cancelled prompt. 1 is the first. */
  readonly offer: number;
  /** The day on which they remove the passkey, or switch offers on again; null: never. 1 is the first. */
  readonly until: number | null;
}

/** The numbers of a policy that a year shows something of. */
export const numbers = [
  'burstDays',
  'skipDays',
  'cancelDays',
  'unansweredDays',
  'notHereDays',
  'betweenHours',
  'snoozes',
] as const;
export type PolicyNumber = (typeof numbers)[number];

export const usual: Setup = {
  ...{ preset: 'seed', policy: nudgePresets.seed, rhythm: 'daily', seed: 1 },
  ...{ devices: 1, manner: 'not-now', offer: 3, until: null },
};

/** A setup as the part of an address after `#`, so that it can be passed on. */
export function written(setup: Setup): string {
  const { preset, policy, rhythm, seed, devices, manner, offer, until } = setup;
  const rest = { rhythm, seed, devices, manner, offer, ...(until !== null && { until }) };
  const said = Object.entries(rest).map(([name, value]): [string, string] => [name, `${value}`]);
  const own = numbers.map((name): [string, string] => [name, `${policy[name] ?? ''}`]);
  return `${new URLSearchParams([...(preset ? [['preset', preset]] : own), ...said])}`;
}

/** What {@link written} wrote; what cannot be read is as usual. */
export function readSetup(address: string): Setup {
  const said = new URLSearchParams(address);
  const preset = oneOf(nudgePresets, said.get('preset'));
  const own = numbers.some((name) => said.has(name));
  const policy = numbers.reduce<NudgePolicy>(
    (so, name) => ({ ...so, [name]: whole(said.get(name), name === 'snoozes' ? null : 0) }),
    usual.policy,
  );
  return {
    ...usual,
    ...(own ? { preset: null, policy } : preset && { preset, policy: nudgePresets[preset] }),
    rhythm: oneOf(rhythms, said.get('rhythm')) ?? usual.rhythm,
    seed: whole(said.get('seed'), usual.seed),
    devices: said.get('devices') === '2' ? 2 : 1,
    manner: oneOf(manners, said.get('manner')) ?? usual.manner,
    offer: Math.max(1, whole(said.get('offer'), usual.offer)),
    until: whole(said.get('until'), null),
  };
}

/** Whether a manner begins with an offer that can be chosen. */
export const begins = (manner: Manner): boolean =>
  ['cancels-first', 'not-here', 'never', 'creates'].includes(manner);

function oneOf<T extends object>(all: T, name: string | null): (keyof T & string) | undefined {
  return Object.keys(all).find((one): one is keyof T & string => one === name);
}

/** A whole number from 0 to 8760, as many hours as a year has. */
export function whole<T extends number | null>(text: string | null, otherwise: T): number | T {
  return text !== null && /^\d{1,4}$/.test(text) ? Math.min(Number(text), 8760) : otherwise;
}
