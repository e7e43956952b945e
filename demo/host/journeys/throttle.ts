/** Milliseconds in which the tries are counted. */
const window = 15 * 60_000;
const most = 10;
/** Names that are counted at once; whoever came first is forgotten first. */
const names = 5000;

/** Counts passwords tried for a name, whether or not anybody has it. */
export class Throttle {
  readonly #now: () => number;
  readonly #byName = new Map<string, { count: number; readonly since: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes one try; false where there is none left. Taken before the password is looked at, so that a hundred at once are a hundred. */
  take(name: string): boolean {
    const key = name.trim().toLowerCase();
    const known = this.#byName.get(key);
    const current =
      known && this.#now() - known.since < window ? known : { count: 0, since: this.#now() };
    if (current.count >= most) return false;
    current.count += 1;
    const [oldest] = this.#byName.keys();
    if (!known && this.#byName.size >= names && oldest !== undefined) this.#byName.delete(oldest);
    this.#byName.set(key, current);
    return true;
  }

  /** It was the right one. */
  clear(name: string): void {
    this.#byName.delete(name.trim().toLowerCase());
  }
}
