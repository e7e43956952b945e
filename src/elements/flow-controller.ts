import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the controller needs of a running flow. */
export interface Running<S> {
  readonly state: S;
  start(): void;
  stop(): void;
  subscribe(listener: (state: S) => void): () => void;
}

interface FlowHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly hasUpdated: boolean;
}

/**
 * Ties a flow to its element: it runs while the element is in the document. Moving the element, which is leaving and
 * coming back in one task, does not cancel a prompt; removing it does.
 */
export class FlowController<S, R extends Running<S>> implements ReactiveController {
  /** The running flow; undefined while there is nothing to run. */
  flow: R | undefined;
  readonly #host: FlowHost;
  readonly #create: () => R | undefined;
  readonly #changed: (from: S, to: S) => void;

  constructor(host: FlowHost, create: () => R | undefined, changed: (from: S, to: S) => void) {
    this.#host = host;
    this.#create = create;
    this.#changed = changed;
    host.addController(this);
  }

  /** Coming back; the first start is the first update's, when all properties are there. */
  hostConnected(): void {
    if (!this.flow && this.#host.hasUpdated) this.restart();
  }

  hostDisconnected(): void {
    void Promise.resolve().then(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      // What was shown may be secret: it does not stay in an element that is off the page.
      this.#host.requestUpdate();
    });
  }

  /** Starts anew, from whatever the element now has. */
  restart(): void {
    this.#stop();
    // Taken off the page, perhaps by a listener of its own events: `hostConnected` starts it when it comes back.
    if (!this.#host.isConnected) return;
    const flow = this.#create();
    if (!flow) return;
    this.flow = flow;
    let before = flow.state;
    flow.subscribe((state) => {
      const from = before;
      before = state;
      this.#changed(from, state);
      this.#host.requestUpdate();
    });
    flow.start();
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.flow?.stop();
    this.flow = undefined;
  }
}
