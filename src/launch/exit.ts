import { msg } from '@lit/localize';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Opening } from '../backends/backend.js';
import { toldEvent } from '../embed/page.js';
import type { ToldEvent } from '../embed/protocol.js';
import type { Outcome, PasskeyAnnouncement } from '../events.js';
import { begin, hear, leave, opened, settle, wayBack, type Journey } from './journey.js';
import type { Visit } from './visit.js';

/** Milliseconds somebody who wants to go has to wait for the service at most. */
const patience = 3000;

/** Where a person came from. */
export interface Origin {
  tell?(event: ToldEvent): void;
  /** It is over. */
  end(outcome: Outcome): void;
  /** The person has read what there was to read. */
  close(outcome: Outcome): void;
}

/** Every event that another page may hear of, in the elements' own words. */
const told = [
  'passkey-step',
  'passkey-enrolled',
  'authenticator-added',
  'challenge-passed',
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
] as const satisfies ToldEvent['name'][];

/** The way back to where a person came from: tells what happens here, and shows the button the screen itself lacks. */
export class Exit {
  readonly #visit: Visit;
  readonly #origin: Origin;
  readonly #place = document.createElement('footer');
  #journey: Journey;

  constructor(visit: Visit, origin: Origin) {
    const { address, main, element, signal } = visit;
    this.#visit = visit;
    this.#origin = origin;
    this.#journey = begin(address.purpose);
    for (const name of told)
      element.addEventListener(
        name,
        ({ detail }: CustomEvent<unknown>) => this.#heard({ name, detail } as PasskeyAnnouncement),
        { signal },
      );
    main.append(this.#place);
    this.#render();
  }

  opened(opening: Opening): void {
    this.#to(opened(this.#journey, opening));
  }

  /** It has come to an end that the element knows nothing of; a window that was only closed is none. */
  end(outcome: Outcome): void {
    if (outcome.status === 'closed' || outcome.status === 'blocked') return;
    this.#to({ ...this.#journey, outcome: this.#journey.outcome ?? outcome });
  }

  /** The last thing there is to say. */
  say(text: string): void {
    render(html`<p role="status">${text}</p>`, this.#place);
  }

  #heard(announcement: PasskeyAnnouncement): void {
    const event = toldEvent(announcement);
    if (!event) return;
    // Nothing is heard after the outcome, so what led to it is told first.
    if (!this.#journey.outcome) this.#origin.tell?.(event);
    this.#to(hear(this.#journey, event));
    queueMicrotask(() => this.#to(settle(this.#journey)));
  }

  #to(journey: Journey): void {
    const before = this.#journey;
    this.#journey = journey;
    const { outcome, left } = journey;
    this.#render();
    if (outcome && !before.outcome) void this.#end(outcome);
    if (outcome && left && !before.left) this.#origin.close(outcome);
  }

  async #end(outcome: Outcome): Promise<void> {
    const { address, backend, element } = this.#visit;
    // A prompt that is open goes with it, and a list that could still be changed.
    if (
      outcome.status === 'cancelled' ||
      (outcome.status === 'completed' && address.purpose === 'settings')
    )
      element.remove();
    if (outcome.status === 'cancelled') {
      // Whether or not the service hears of it, the person has gone.
      await backend.cancel(AbortSignal.timeout(patience)).catch(() => undefined);
    }
    this.#origin.end(outcome);
  }

  #render(): void {
    const way = wayBack(this.#journey);
    this.#place.classList.toggle('beside', way === 'cancel' && this.#journey.step !== 'failed');
    render(way ? this.#button(way) : nothing, this.#place);
  }

  #button(way: 'cancel' | 'done' | 'close'): TemplateResult {
    return html`<button type="button" @click=${() => this.#to(leave(this.#journey))}>
      ${words(way)}
    </button>`;
  }
}

function words(way: 'cancel' | 'done' | 'close'): string {
  switch (way) {
    case 'cancel':
      return msg('Cancel', { id: 'cancel' });
    case 'done':
      return msg('Done', { id: 'done' });
    case 'close':
      return msg('Close', { id: 'page-close' });
  }
}
