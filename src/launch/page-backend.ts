import type { Opening } from '../backends/backend.js';
import { OwnBackend, type OwnBackendOptions } from '../backends/own.js';
import type { Embedder } from '../contract.js';
import { isPasskeyError } from '../failure.js';

export interface Gate {
  /** Resolves when it is known who shows the page; nothing is asked of the service before. */
  embedder(): Promise<Embedder | undefined>;
  /** What comes before the exchange, once that page is known. */
  before(signal: AbortSignal): Promise<void>;
  /** What the service has said; the first screen waits for it. */
  opened(opening: Opening): Promise<void>;
  /** The service does not let that page show this one; the link is as good as before. */
  refused(): Promise<void>;
}

/** The service as the hosted page has it: opened only for an embedder that is known. */
export class PageBackend extends OwnBackend {
  readonly #gate: Gate;
  readonly #admit: (embedder: Embedder | undefined) => void;

  constructor(options: OwnBackendOptions, gate: Gate) {
    let embedder: Embedder | undefined;
    super({
      ...options,
      // Read at the exchange, which waits for it.
      get embedder() {
        return embedder;
      },
    });
    this.#gate = gate;
    this.#admit = (known) => (embedder = known);
  }

  override async open(signal: AbortSignal): Promise<Opening> {
    this.#admit(await this.#gate.embedder());
    await this.#gate.before(signal);
    try {
      const opening = await super.open(signal);
      await this.#gate.opened(opening);
      return opening;
    } catch (error) {
      if (isPasskeyError(error) && error.failure.code === 'invalid_origin')
        await this.#gate.refused();
      throw error;
    }
  }
}
