/** Until when nothing may be asked for; `seconds` is what a countdown shows. */
export interface Wait {
  /** Milliseconds of the clock that stamps the events. */
  readonly until: number;
  /** Whole seconds left, at least 1. */
  readonly seconds: number;
}

/** A wait of so many milliseconds from `now`; nothing where there is nothing to wait for. */
export function waitFor(milliseconds: number | undefined, now: number): Wait | undefined {
  return milliseconds === undefined ? undefined : waited({ until: now + milliseconds }, now);
}

/** The same wait as it stands `now`; nothing where it is over. */
export function waited({ until }: Pick<Wait, 'until'>, now: number): Wait | undefined {
  const seconds = Math.ceil((until - now) / 1000);
  return seconds > 0 ? { until, seconds } : undefined;
}
