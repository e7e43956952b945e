import { msg } from '@lit/localize';
import type { Opening } from '../backends/backend.js';
import type { Embedder } from '../contract.js';
import { Channel } from '../embed/page.js';
import type { Outcome } from '../events.js';
import { keepReturn } from './address.js';
import { aroundStyles } from './around.styles.js';
import { Exit, type Origin } from './exit.js';
import type * as Frame from './frame.js';
import { isShown } from './journey.js';
import { turnAway } from './turn-away.js';
import { returnUrl } from './return-url.js';
import { framed, type Visit } from './visit.js';

/** Milliseconds: what has been posted to another page is on its way by then. */
const posted = 300;

/** What is around the element: who shows the page, and the way back there. */
export class Around {
  readonly #visit: Visit;
  readonly #channel: Pick<Channel, 'tell'> | undefined;
  #exit: Exit | undefined;
  #over = false;

  constructor(visit: Visit, frame: typeof Frame | undefined) {
    this.#visit = visit;
    const { address, where, outside, signal } = visit;
    adopt(aroundStyles.styleSheet);
    const port = where?.port;
    const own = port && new Channel(() => focusOn(visit));
    const channel = (this.#channel = outside?.channel ?? own);
    // A window that was given up is not taken up again.
    void port?.then((port) => where?.alone() || own?.connect(port));
    void where?.unknown.then(() => this.#await(where.embedder));
    if (frame) {
      adopt(frame.frameStyles.styleSheet);
      frame.dressFrame(visit, channel, (outcome) => this.#exit?.end(outcome));
    }
    if (outside) this.#exit = new Exit(visit, outside.origin);
    else if (framed) this.#exit = channel && new Exit(visit, this.#page());
    else if (address.mode === 'popup') {
      this.#exit = new Exit(visit, this.#window());
      addEventListener('pagehide', () => this.#farewell(), { signal });
    } else if (address.returnTo) this.#exit = new Exit(visit, this.#site(address.returnTo));
  }

  opened(opening: Opening): void {
    const { returnTo } = opening;
    if (returnTo !== undefined && !framed && this.#visit.address.mode !== 'popup') {
      keepReturn(returnTo);
      this.#exit ??= new Exit(this.#visit, this.#site(returnTo));
    }
    this.#exit?.opened(opening);
  }

  refused(): void {
    this.#turnAway();
    const failure = { code: 'invalid_origin', retry: 'none', confidence: 'sure' } as const;
    this.#exit?.end({ status: 'failed', failure });
  }

  /** What the page was for is over; where nobody waits for that, the page itself says so. */
  conclude(outcome: Outcome, lastScreen: () => HTMLElement): void {
    if (this.#exit) {
      this.#exit.end(outcome);
      return;
    }
    this.#visit.element.replaceWith(lastScreen());
    focusOn(this.#visit);
  }

  #turnAway(): HTMLElement {
    const { element, address } = this.#visit;
    const away = turnAway(address);
    element.replaceWith(away);
    return away;
  }

  /** Until the page around this one says after all who it is. */
  async #await(embedder: Promise<Embedder | undefined>): Promise<void> {
    const away = this.#turnAway();
    await embedder;
    away.replaceWith(this.#visit.element);
  }

  /** The page around this frame: what it does with the frame is its own affair. */
  #page(): Origin {
    const channel = this.#channel;
    return {
      tell: (event) => channel?.tell({ type: 'event', ...event }),
      end: (outcome) => channel?.tell({ type: 'outcome', outcome }),
      close: () => channel?.tell({ type: 'escape' }),
    };
  }

  /** The page behind this window, which closes with what it was for. */
  #window(): Origin {
    return {
      ...this.#page(),
      end: (outcome) => {
        this.#over = !isShown(outcome);
        this.#channel?.tell({ type: 'outcome', outcome });
        if (this.#over) this.#close();
      },
      close: () => this.#close(),
    };
  }

  /** The site that has sent the person here. */
  #site(returnTo: string): Origin {
    const go = (outcome: Outcome): void => {
      const url = returnUrl(returnTo, this.#visit.address.state, outcome);
      if (url) location.replace(url);
    };
    return { end: (outcome) => !isShown(outcome) && go(outcome), close: go };
  }

  #close(): void {
    setTimeout(() => {
      close();
      // Some browsers keep a window they no longer know the opener of.
      setTimeout(
        () => this.#exit?.say(msg('You can close this window.', { id: 'page-closable' })),
        posted,
      );
    }, posted);
  }

  /** Nobody sees a window go that is cut off from its opener; what was told has been told. */
  #farewell(): void {
    const { baseUrl, actionId, watch } = this.#visit.address;
    if (this.#over || !watch || !this.#visit.where?.alone()) return;
    const body = JSON.stringify({ watch, closed: true });
    navigator.sendBeacon(`${baseUrl}/v1/actions/${actionId}/status`, body);
  }
}

function adopt(sheet: CSSStyleSheet | undefined): void {
  if (sheet && !document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets.push(sheet);
}

/** To where a person would begin to read. */
function focusOn({ main, element }: Visit): void {
  const { shadowRoot } = element;
  const heading =
    main.querySelector<HTMLElement>('h2') ??
    shadowRoot?.querySelector<HTMLElement>('h2, [tabindex]');
  (heading ?? element).focus();
}
