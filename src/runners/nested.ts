/** What runs while it is on the page: a flow, its ports and its clock. */
export interface Running<S> {
  readonly state: S;
  start(): void;
  /** Aborts an open prompt and every request. */
  stop(): void;
  subscribe(listener: (state: S) => void): () => void;
}

/**
 * Runs one flow inside an effect of another, to its end, and answers the state it ended in. `publish` hears every state
 * on the way, the first one included and the last one not. Where `signal` aborts, the flow is stopped and what is
 * answered is of no use to anybody.
 */
export function runNested<S, E extends S>(
  running: Running<S>,
  isOver: (state: S) => state is E,
  publish: (state: S) => void,
  signal: AbortSignal,
): Promise<E> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      unsubscribe();
      running.stop();
      reject(new DOMException('', 'AbortError'));
    };
    const look = (state: S): void => {
      if (!isOver(state)) {
        publish(state);
        return;
      }
      unsubscribe();
      signal.removeEventListener('abort', stop);
      running.stop();
      resolve(state);
    };
    const unsubscribe = running.subscribe(look);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) {
      stop();
      return;
    }
    running.start();
    look(running.state);
  });
}
