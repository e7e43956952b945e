import { LockTimeoutError } from './store.js';

/** One at a time, in the order asked. */
export class Turns {
  #taken = false;
  readonly #waiting = new Set<() => void>();

  /**
   * Resolves with the function that ends the turn.
   *
   * @param timeout milliseconds; `Infinity` waits for as long as it takes.
   * @throws LockTimeoutError when the turn has not come by then.
   */
  async take(timeout: number): Promise<() => void> {
    if (this.#taken) await this.#wait(timeout);
    this.#taken = true;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#next();
    };
  }

  #wait(timeout: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(proceed);
        reject(new LockTimeoutError('another transaction is still running'));
      };
      const timer = timeout === Infinity ? undefined : setTimeout(giveUp, timeout);
      const proceed = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.add(proceed);
    });
  }

  /** `#taken` stays set while the turn passes on, so that nobody slips in between. */
  #next(): void {
    const [proceed] = this.#waiting;
    if (proceed === undefined) {
      this.#taken = false;
      return;
    }
    this.#waiting.delete(proceed);
    proceed();
  }
}
