import type { LaunchMode, Outcome } from '../events.js';
import { after, every, randomText, type EmbedEnv, type OpenedWindow } from './env.js';
import { openFrame } from './frame.js';
import { addMembers, type Link } from './link.js';
import { offerWindow } from './offer.js';
import type { LaunchOptions } from './options.js';
import { closesItself, hear, whenGone, type Told } from './outcomes.js';
import { poll, watchWindow, windowFeatures } from './popup.js';
import type { PageMessage, ToldEvent } from './protocol.js';
import { leaveTo } from './redirect.js';
import { openShell, type Shell } from './shell.js';

/** Milliseconds until the host gets a result under which nobody has clicked Done; it is good for one minute more. */
const latest = 240_000;

interface Given {
  /** Where it is known already, so that a window can be opened with it. */
  readonly link: Link | undefined;
  /** Asks for it, in the click; answers what became of that where there is none. Rejects where it is not one. */
  readonly fetchLink: () => Promise<Link | Outcome>;
  readonly options: LaunchOptions;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onError: (error: unknown) => void;
}

/** One link on its way to one outcome, through as many frames and windows as it takes. */
export class Launching {
  readonly #env: EmbedEnv;
  readonly #given: Given;
  readonly #life = new AbortController();
  #link: Link | undefined;
  #asked: Promise<Link | Outcome> | undefined;
  /** Lasts as long as the frame or window that is shown now. */
  #showing = new AbortController();
  #shell: Shell | undefined;
  #window: OpenedWindow | undefined;
  #told: Told = {};

  constructor(env: EmbedEnv, given: Given) {
    this.#env = env;
    this.#given = given;
    this.#link = given.link;
  }

  /** Called in the click's task: a window is opened before anything is waited for. */
  start(mode: LaunchMode): void {
    const { signal } = this.#given.options;
    signal?.addEventListener('abort', () => this.dismiss(), { signal: this.#life.signal });
    this.#open(mode);
  }

  /** Takes everything off the page; what has been done stays done. */
  dismiss(): void {
    this.#given.onOutcome(whenGone(this.#told));
    this.#end();
  }

  #open(mode: LaunchMode): void {
    this.#showing.abort();
    this.#showing = new AbortController();
    switch (mode) {
      case 'iframe':
        this.#openFrame();
        break;
      case 'popup':
        this.#openWindow();
        break;
      case 'redirect':
        this.#leave();
    }
  }

  #openFrame(): void {
    const shell = this.#openShell();
    this.#started('iframe');
    this.#withLink((link) =>
      openFrame(
        this.#env,
        shell,
        link,
        {
          onMessage: (message) => this.#heard(message),
          onSilence: () => this.#refused('iframe'),
          onGone: () => this.dismiss(),
        },
        this.#showing.signal,
      ),
    );
  }

  #openWindow(): void {
    const env = this.#env;
    const { features = windowFeatures(env) } = this.#given.options;
    const nonce = randomText(env);
    const address = (link: Link): string =>
      addMembers(link, env, { mode: 'popup', opener: env.origin, nonce });
    const empty = !this.#link;
    const opened = env.open(this.#link ? address(this.#link) : 'about:blank', '_blank', features);
    if (!opened) {
      this.#refused('popup');
      return;
    }
    this.#window = opened;
    this.#shell?.remove();
    this.#shell = undefined;
    this.#started('popup');
    const waiting = new AbortController();
    const { signal } = this.#showing;
    // An empty window is of this page's own, so that nothing cuts it off.
    every(
      env,
      poll,
      () => opened.closed && this.dismiss(),
      AbortSignal.any([signal, waiting.signal]),
    );
    this.#withLink((link) => {
      waiting.abort();
      if (empty) opened.location.replace(address(link));
      watchWindow(
        env,
        { opened, link, nonce },
        {
          onMessage: (message) => this.#heard(message),
          onGone: () => this.dismiss(),
          onOutcome: (outcome) => this.#ended(outcome),
        },
        signal,
      );
    });
  }

  #leave(): void {
    // Where a dialog has offered this, it stays until the page is left.
    this.#shell?.show();
    this.#started('redirect');
    const { signal } = this.#showing;
    this.#withLink((link) => leaveTo(this.#env, link, (outcome) => this.#finish(outcome), signal));
  }

  /** The browser would not; whoever left the choice to us is offered what takes a click of their own. */
  #refused(mode: 'iframe' | 'popup'): void {
    const { mode: wanted = 'auto' } = this.#given.options;
    if (wanted !== 'auto') {
      this.#finish({ status: 'blocked', mode });
      return;
    }
    this.#showing.abort();
    const shell = this.#openShell();
    shell.show(
      offerWindow(this.#env.document, mode, {
        onWindow: () => this.#open('popup'),
        onLeave: () => this.#open('redirect'),
      }),
    );
    shell.reveal();
  }

  #heard(message: PageMessage): void {
    switch (message.type) {
      case 'event': {
        const { result } = this.#told;
        this.#told = hear(this.#told, message);
        if (result === undefined && this.#told.result !== undefined)
          after(this.#env, latest, () => this.#ended(whenGone(this.#told)), this.#showing.signal);
        const { name, detail } = message;
        // The distribution over the names is lost on the way.
        this.#call(() => this.#given.options.onEvent?.({ name, detail } as ToldEvent));
        break;
      }
      case 'outcome':
        if (closesItself(message.outcome)) this.#finish(message.outcome);
        else this.#ended(message.outcome);
        break;
      case 'escape':
        this.dismiss();
        break;
      case 'height':
    }
  }

  /** It is over, and what is shown goes. */
  #finish(outcome: Outcome): void {
    this.#given.onOutcome(outcome);
    this.#end();
  }

  /** It is over, but what is shown is there to be read until the person closes it. */
  #ended(outcome: Outcome): void {
    this.#given.onOutcome(outcome);
    if (this.#shell) return;
    this.#window = undefined;
    this.#end();
  }

  #end(): void {
    this.#showing.abort();
    this.#life.abort();
    this.#window?.close();
    this.#shell?.remove();
    this.#window = this.#shell = undefined;
  }

  #openShell(): Shell {
    const { document } = this.#env;
    return (this.#shell ??= openShell(document, this.#given.options.container, () =>
      this.dismiss(),
    ));
  }

  /** Calls at once where the link is there. */
  #withLink(use: (link: Link) => void): void {
    if (this.#link) {
      use(this.#link);
      return;
    }
    const { signal } = this.#showing;
    this.#asked ??= this.#given.fetchLink();
    this.#asked.then(
      (answer) => {
        if (signal.aborted) return;
        if ('status' in answer) {
          this.#finish(answer);
          return;
        }
        this.#link = answer;
        use(answer);
      },
      (error: unknown) => {
        this.#given.onError(error);
        this.#end();
      },
    );
  }

  #started(mode: LaunchMode): void {
    this.#call(() => this.#given.options.onStart?.(mode));
  }

  /** What a host's own function throws is the host's, and stops nothing here. */
  #call(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#env.reportError(error);
    }
  }
}
