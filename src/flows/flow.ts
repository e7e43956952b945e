/**
 * A transition's result: where we are now, and at most one thing to do about it. Without an effect the pending one
 * goes on; `null` aborts it.
 */
export interface Step<S, F> {
  readonly state: S;
  readonly effect?: F | null;
}

/** A flow as data: pure and total, with no DOM, timer or network in sight. */
export interface FlowDefinition<S, E, F> {
  readonly initial: Step<S, F>;
  /** An event the state does not name returns the state unchanged. */
  transition(state: S, event: E): Step<S, F>;
}

/** Performs an effect and answers with the event it led to. A failure is an event, not a throw. */
export type EffectRunner<E, F> = (effect: F, signal: AbortSignal) => Promise<E>;

/**
 * Runs a definition. An effect starts synchronously inside `send`, so that a click still counts as the person's own
 * when it reaches the browser's prompt; a new effect aborts the one before it, and a stale answer is dropped.
 */
export class Flow<S, E, F> {
  #state: S;
  #pending: AbortController | undefined;
  #started = false;
  readonly #definition: FlowDefinition<S, E, F>;
  readonly #run: EffectRunner<E, F>;
  readonly #listeners = new Set<(state: S, event?: E) => void>();

  constructor(definition: FlowDefinition<S, E, F>, run: EffectRunner<E, F>, state?: S) {
    this.#definition = definition;
    this.#run = run;
    this.#state = state ?? definition.initial.state;
  }

  get state(): S {
    return this.#state;
  }

  /** Performs the initial effect; once, until `stop`. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    if (this.#state === this.#definition.initial.state)
      this.#perform(this.#definition.initial.effect);
  }

  /** Aborts what is pending; nothing is published any more until `start`. */
  stop(): void {
    this.#started = false;
    this.#abort();
  }

  send(event: E): void {
    if (!this.#started) return;
    const { state, effect } = this.#definition.transition(this.#state, event);
    if (state === this.#state && effect === undefined) return;
    if (state !== this.#state) {
      this.#state = state;
      this.#publish(event);
    }
    if (this.#isAt(state)) this.#perform(effect);
  }

  /** Calls back after every change; answers the way to end it. */
  subscribe(listener: (state: S, event?: E) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #publish(event: E): void {
    for (const listener of this.#listeners) listener(this.#state, event);
  }

  /** False where a listener has stopped the flow meanwhile, or led it on. */
  #isAt(state: S): boolean {
    return this.#started && this.#state === state;
  }

  #abort(): void {
    this.#pending?.abort();
    this.#pending = undefined;
  }

  #perform(effect: F | null | undefined): void {
    if (effect === undefined) return;
    this.#abort();
    if (effect === null) return;
    const controller = new AbortController();
    this.#pending = controller;
    void this.#run(effect, controller.signal).then((answer) => {
      if (this.#pending !== controller) return;
      this.#pending = undefined;
      this.send(answer);
    });
  }
}
