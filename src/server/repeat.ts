/** Runs `work` once, `milliseconds` from now; answers what calls it off. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

const byTimer: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
};

/**
 * Does something again and again, never twice at once: the next pause begins when it has ended.
 *
 * @param failed is told of every rejection; the work goes on.
 * @returns what ends it; resolves when the work under way has ended.
 */
export function repeat(
  work: () => Promise<void>,
  milliseconds: number,
  failed: (error: unknown) => void,
  schedule: Schedule = byTimer,
): () => Promise<void> {
  let stopped = false;
  let running = Promise.resolve();
  let cancel = schedule(run, milliseconds);
  function run(): void {
    running = work()
      .catch(failed)
      .then(() => {
        if (!stopped) cancel = schedule(run, milliseconds);
      });
  }
  return () => {
    stopped = true;
    cancel();
    return running;
  };
}
