import type { YearStep } from '../../src/nudge/index.js';

/** One offer, or sign-ins in a row without one and for the same reason. */
export interface Chapter {
  readonly steps: readonly [YearStep, ...YearStep[]];
  readonly offer: boolean;
}

export const isOffer = ({ decision }: YearStep): boolean =>
  decision.show && decision.reason !== 'required';

export function storyOf(steps: readonly YearStep[]): Chapter[] {
  const story: Chapter[] = [];
  for (const step of steps) {
    const before = story.at(-1);
    const offer = isOffer(step);
    if (!offer && before && isLike(before.steps[0], step))
      story[story.length - 1] = { offer, steps: [...before.steps, step] };
    else story.push({ offer, steps: [step] });
  }
  return story;
}

function isLike(one: YearStep, other: YearStep): boolean {
  return one.decision.reason === other.decision.reason && one.reply.join() === other.reply.join();
}

export interface Counts {
  readonly signIns: number;
  readonly offers: number;
  /** Sign-ins at which a passkey was required; those are no offers. */
  readonly required: number;
  readonly firstMonth: number;
  /** Most days in a row without either. */
  readonly longestQuiet: number;
}

const day = 86_400_000;

export function countsOf(steps: readonly YearStep[], first: number, days: number): Counts {
  const shown = steps.filter(({ decision }) => decision.show);
  const offers = steps.filter(isOffer);
  const edges = [...shown.map(({ at }) => Math.floor((at - first) / day)), days];
  const gaps = edges.map((edge, index) => edge - (edges[index - 1] ?? -1) - 1);
  return {
    signIns: steps.length,
    offers: offers.length,
    required: shown.length - offers.length,
    firstMonth: offers.filter(({ at }) => at < first + 30 * day).length,
    longestQuiet: Math.max(0, ...gaps),
  };
}
