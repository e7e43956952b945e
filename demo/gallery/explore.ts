import { lookOf } from './look.js';

/** A state, and what people call it. */
export interface Named<S> {
  readonly name: string;
  readonly state: S;
}

export interface Exploration<S, E> {
  /** Where a flow may begin, and states that have a name already. */
  readonly from: Readonly<Record<string, S>>;
  /** More of them, after those. */
  readonly also?: Readonly<Record<string, S>>;
  readonly events: Readonly<Record<string, E>>;
  readonly flow: { transition(state: S, event: E): { readonly state: S } };
}

/**
 * The states of a flow that are worth looking at: those with a name, and of all that can be reached by doing to each
 * everything that may happen, those that show something no other one of their step does.
 */
export function explore<S extends { readonly step: string }, E>({
  from,
  also = {},
  events,
  flow,
}: Exploration<S, E>): Named<S>[] {
  const reached = new Set<string>();
  const seen = new Set<string>();
  const names = new Set<string>();
  const found: Named<S>[] = [];
  const queue: S[] = [];

  function keep(state: S, name: string): void {
    names.add(name);
    found.push({ name, state });
  }

  function reach(state: S, name?: string): void {
    const look = lookOf(state);
    const key = look.join(', ');
    if (reached.has(key) && !name) return;
    reached.add(key);
    queue.push(state);
    const { step } = state;
    const news = look.filter((word) => !seen.has(`${step}: ${word}`));
    for (const word of look) seen.add(`${step}: ${word}`);
    if (name) keep(state, name);
    else if (news.length > 0) {
      const short = [...new Set([step, ...news])].join(', ');
      keep(state, names.has(short) ? key : short);
    }
  }

  for (const [name, state] of Object.entries({ ...from, ...also })) reach(state, name);
  const happenings = Object.values(events);
  for (let state = queue.shift(); state !== undefined; state = queue.shift())
    for (const event of happenings) reach(flow.transition(state, event).state);
  return found;
}

/** One state of each step, for where a flow runs inside another and all of it is shown elsewhere. */
export function onePerStep<S extends { readonly step: string }>(
  states: readonly Named<S>[],
): Named<S>[] {
  const steps = new Set<string>();
  return states.filter(({ state: { step } }) => !steps.has(step) && steps.add(step));
}
