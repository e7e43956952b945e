import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from './refusal.js';
import type { Service } from './service.js';
import { gone, readAgain, type Watched } from './status.js';

/** How many may wait at once, how often they are looked after, and how long one of them waits; milliseconds. */
export interface WaitingLimits {
  readonly inAll: number;
  readonly perAction: number;
  readonly every: number;
  readonly patience: number;
}

const limits: WaitingLimits = { inAll: 256, perAction: 2, every: 300, patience: 20_000 };

interface Waiter {
  readonly before: Watched;
  settle(after: Watched | Refusal | Error): void;
}

/**
 * Requests that wait for an action to change. They hold no connection: one statement now and then asks for all of them,
 * and asks nothing while nobody waits.
 */
export class Waiting {
  readonly #service: Service;
  readonly #limits: WaitingLimits;
  readonly #waiters = new Map<string, Set<Waiter>>();
  #count = 0;
  #looking = false;
  #ended = false;

  constructor(service: Service, changed: Partial<WaitingLimits> = {}) {
    this.#service = service;
    this.#limits = { ...limits, ...changed };
  }

  /**
   * Resolves when the action is not any more as it was `before`, or has not changed for 20 seconds; with what it was at
   * once when `signal` is aborted, nobody may wait any more or all places are taken, so that nobody who takes them keeps
   * others from asking. Refuses with `rate_limited` where too many wait for this action already.
   */
  async change(before: Watched, signal: AbortSignal): Promise<Watched> {
    if (this.#ended || signal.aborted) return before;
    const { inAll, perAction, patience } = this.#limits;
    const beside = this.#waiters.get(before.id) ?? new Set<Waiter>();
    if (beside.size >= perAction) {
      throw new Refusal('rate_limited', { headers: { 'retry-after': '2' } });
    }
    if (this.#count >= inAll) return before;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => waiter.settle(before);
      const timer = setTimeout(giveUp, patience);
      const waiter: Waiter = {
        before,
        settle: (after) => {
          if (!beside.delete(waiter)) return;
          if (beside.size === 0) this.#waiters.delete(before.id);
          this.#count -= 1;
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          if (after instanceof Error) reject(after);
          else resolve(after);
        },
      };
      this.#waiters.set(before.id, beside.add(waiter));
      this.#count += 1;
      signal.addEventListener('abort', giveUp);
      void this.#look();
    });
  }

  /** Answers everybody, and keeps nobody waiting from now on. */
  end(): void {
    this.#ended = true;
    for (const waiter of this.#all()) waiter.settle(waiter.before);
  }

  #all(): Waiter[] {
    return [...this.#waiters.values()].flatMap((beside) => [...beside]);
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    while (this.#count > 0) {
      await delay(this.#limits.every);
      await this.#compare();
    }
    this.#looking = false;
  }

  async #compare(): Promise<void> {
    const waiters = this.#all();
    if (waiters.length === 0) return;
    try {
      const found = await readAgain(this.#service, [...this.#waiters.keys()]);
      for (const waiter of waiters) {
        const after = found.get(waiter.before.id);
        if (!after) waiter.settle(gone());
        else if (differs(waiter.before, after)) waiter.settle(after);
      }
    } catch (error) {
      for (const waiter of waiters) {
        waiter.settle(error instanceof Error ? error : new Error('the store failed'));
      }
    }
  }
}

function differs(before: Watched, after: Watched): boolean {
  return before.outcome !== after.outcome || before.opened !== after.opened;
}
