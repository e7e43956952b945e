import type { Clock } from '../../src/runners/clock.js';

interface Waiting {
  readonly at: number;
  readonly call: () => void;
}

/** A clock that stands still until the test moves it; what it is waited for then happens in its order. */
export function steppedClock(): Clock & { pass(ms: number): Promise<void> } {
  let now = 0;
  let waiting: Waiting[] = [];
  const ticks = new Set<{ readonly every: number; at: number; readonly call: () => void }>();
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const one = { at: now + ms, call: resolve };
        waiting.push(one);
        signal.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== one);
          resolve();
        });
      }),
    every(every, call) {
      const tick = { every, at: now + every, call };
      ticks.add(tick);
      return () => void ticks.delete(tick);
    },
    async pass(ms) {
      const end = now + ms;
      await settle();
      while (now < end) {
        const next = Math.min(end, ...[...waiting, ...ticks].map(({ at }) => at));
        now = Math.max(now, next);
        const due = waiting.filter(({ at }) => at <= now);
        waiting = waiting.filter(({ at }) => at > now);
        for (const { call } of due) call();
        for (const tick of [...ticks])
          if (tick.at <= now) {
            tick.at += tick.every;
            tick.call();
          }
        await settle();
      }
    },
  };
}
