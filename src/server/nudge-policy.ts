import { z } from 'zod';
import { nudgePresets, type NudgePolicy, type NudgePreset } from '../nudge/policy.js';

/** A preset by its name, or with some of it changed; `seed` is what the others lay over where none is named. */
export type NudgeOption = NudgePreset | ({ preset?: NudgePreset } & Partial<NudgePolicy>) | false;

const names = Object.keys(nudgePresets) as [NudgePreset, ...NudgePreset[]];
const oneOf = `must be one of ${names.map((name) => `"${name}"`).join(', ')}`;
const how = `${oneOf}, an object such as {"preset": "seed", "burstDays": 3}, or false`;

const whole = (unit: string, most: number, more = '') => {
  const words = `must be a whole number of ${unit}, 0–${most}${more}`;
  return z.int(words).min(0, words).max(most, words);
};
const yesOrNo = z.boolean('must be true or false').optional();

const values = {
  burstDays: whole('days', 365).optional(),
  skipDays: whole('days', 3650).optional(),
  cancelDays: whole('days', 3650).optional(),
  unansweredDays: whole('days', 3650).optional(),
  notHereDays: whole('days', 3650).optional(),
  betweenHours: whole('hours', 8760).optional(),
  snoozes: whole('offers', 100, ', or null').nullable().optional(),
  beforeFactors: yesOrNo,
  automatic: yesOrNo,
} satisfies Record<keyof NudgePolicy, z.ZodType>;

const known = ['preset', ...Object.keys(values)].join(', ');
const policy = z.strictObject(
  { preset: z.enum(names, oneOf).optional(), ...values },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `names ${JSON.stringify(issue.keys[0])}, which is not known here; known are ${known}`
        : how,
  },
);

/** What a tenant writes as its policy, checked and completed; null offers nothing. */
export const nudgeOption = z
  .unknown()
  .optional()
  .transform((given, context): NudgePolicy | null => {
    if (given === false) return null;
    const written = given === undefined || typeof given === 'string' ? { preset: given } : given;
    const parsed = policy.safeParse(written);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = typeof given === 'string' ? [] : (issue?.path ?? []);
      const message = typeof given === 'string' ? how : (issue?.message ?? how);
      context.addIssue({ code: 'custom', path: [...path], message });
      return z.NEVER;
    }
    const { preset = 'seed', ...differs } = parsed.data;
    return { ...nudgePresets[preset], ...defined(differs) };
  });

function defined(differs: { [Name in keyof NudgePolicy]?: NudgePolicy[Name] | undefined }) {
  const entries = Object.entries(differs).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<NudgePolicy>;
}
