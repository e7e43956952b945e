import { msg } from '@lit/localize';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { PasskeyAnnouncement } from '../events.js';
import { announcements } from '../flows/enroll-announcements.js';
import { offerScreen as screenOf } from '../flows/nudge.js';
import { isRequired } from '../flows/nudge-state.js';
import { afterPaint } from '../runners/after-paint.js';
import type { Inside, Nudge, NudgeShown } from '../runners/nudge.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { adopt } from './adopt.js';
import { enrollActions } from './enroll-actions.js';
import { enrollFocus, enrollStatus } from './enroll-status.js';
import { enrollSheets, enrollView } from './enroll-view.js';
import { offerScreen, type OfferActions } from './nudge-offer.js';
import { failedScreen, laterScreen, toldScreen, undoneScreen } from './nudge-screens.js';
import { mark } from './mark.js';
import { nudgeStyles } from './nudge.styles.js';

type Offering = Extract<NudgeShown, { step: 'offering' }>;

/** All that is ever seen of `<passkey-nudge>`, in its shadow root. */
export class NudgeView {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #nudge: Nudge;
  readonly #actions: OfferActions;
  /** What was said was said in another language. */
  readonly #redraw = (): void => {
    this.#status = '';
    this.#draw();
  };
  #state: NudgeShown;
  /** What has just happened, for people who do not see it. */
  #status = '';
  #unfolded = false;
  /** Whether the person was in here before it changed; only then may it move their focus. */
  #hadFocus = false;
  #clear = false;

  constructor(host: HTMLElement, root: ShadowRoot, nudge: Nudge) {
    this.#host = host;
    this.#root = root;
    this.#nudge = nudge;
    this.#state = nudge.state;
    this.#actions = {
      create: ({ detail }) => {
        // The second click of a double click lands on a button that was not there for the first.
        if (detail < 2) nudge.create();
      },
      answer: (answer) => nudge.send({ type: 'answered', answer }),
      unfold: (shown) => {
        if (shown === this.#unfolded) return;
        this.#unfolded = shown;
        this.#draw('[data-more]');
      },
    };
    addEventListener('lit-localize-status', this.#redraw);
  }

  change(to: NudgeShown): void {
    const from = this.#state;
    this.#state = to;
    const before = keyOf(from);
    const after = keyOf(to);
    const news = before !== after;
    if (news) this.#unfolded = false;
    const inside = insideOf(from);
    const now = insideOf(to);
    this.#status = (inside && now && enrollStatus(inside.state, now.state)) ?? '';
    this.#draw(
      news ? '[tabindex]' : inside && now ? enrollFocus(inside.state, now.state) : undefined,
    );
    if (news && before === '') this.#greet();
    this.#announce(from, to);
  }

  /** Leaves nothing behind. */
  clear(): void {
    this.#clear = true;
    removeEventListener('lit-localize-status', this.#redraw);
    render(nothing, this.#root);
    mark(this.#host, undefined);
  }

  /** A live region says only what changes after it is there. */
  #greet(): void {
    afterPaint(() => {
      if (this.#status !== '' || this.#clear) return;
      this.#status =
        this.#state.step === 'told'
          ? msg('A passkey was created for you', { id: 'nudge-told' })
          : msg('You can create a passkey on this page.', { id: 'nudge-status' });
      this.#draw();
    });
  }

  #draw(focus?: string): void {
    if (this.#clear) return;
    const root = this.#root;
    const hidden = keyOf(this.#state) === '';
    if (!hidden && !root.adoptedStyleSheets.some((sheet) => sheet === nudgeStyles.styleSheet))
      root.adoptedStyleSheets = [];
    // A control that goes takes the focus with it to the body; anywhere else the person has gone by themselves.
    this.#hadFocus =
      root.activeElement !== null || (this.#hadFocus && document.activeElement === document.body);
    if (!hidden) adopt(root, [tokens, controls, ...enrollSheets(), nudgeStyles]);
    render(
      hidden
        ? nothing
        : html`<section
            class="card"
            part="card"
            aria-label=${msg('Passkey', { id: 'nudge-region' })}
          >
            <div class="hidden" role="status" part="status">${this.#status}</div>
            ${this.#screen(this.#state)}
          </section>`,
      root,
    );
    mark(this.#host, stepOf(this.#state));
    if (focus && this.#hadFocus) root.querySelector<HTMLElement>(focus)?.focus();
  }

  #screen(state: NudgeShown): TemplateResult | typeof nothing {
    const nudge = this.#nudge;
    const finish = (): void => nudge.send({ type: 'finished' });
    switch (state.step) {
      case 'offering':
        return state.inside ? this.#offering(state, state.inside) : nothing;
      case 'told':
        return toldScreen(state, { finish, takeBack: () => nudge.send({ type: 'undo' }) });
      case 'undone':
        return undoneScreen(finish);
      case 'opening':
      case 'trying':
      case 'over':
        return nothing;
    }
  }

  #offering({ offer }: Offering, { flow, state }: Inside): TemplateResult | typeof nothing {
    const actions = this.#actions;
    const enroll = enrollActions(flow);
    switch (state.step) {
      case 'opened':
      case 'why':
        return screenOf(state) === 'later' && !isRequired(offer)
          ? laterScreen(offer, actions)
          : offerScreen(state, offer, this.#unfolded, actions);
      case 'failed':
        return failedScreen(state, offer, enroll, actions);
      default:
        return enrollView(flow);
    }
  }

  #announce(from: NudgeShown, to: NudgeShown): void {
    for (const { name, detail } of told(from, to))
      this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function insideOf(state: NudgeShown): Inside | undefined {
  return state.step === 'offering' ? state.inside : undefined;
}

/** What the page can tell it by, which is the step of the enrollment while one runs; nothing while nothing is shown. */
function stepOf(state: NudgeShown): string | undefined {
  return keyOf(state) === '' ? undefined : (insideOf(state)?.state ?? state).step;
}

/** What tells one screen from the next; empty while nothing is shown. */
function keyOf(state: NudgeShown): string {
  const inside = insideOf(state);
  switch (state.step) {
    case 'offering': {
      const screen = inside ? screenOf(inside.state) : 'none';
      return screen === 'none' ? '' : screen;
    }
    case 'told':
    case 'undone':
      return state.step;
    case 'opening':
    case 'trying':
    case 'over':
      return '';
  }
}

/** What the page hears. */
function told(from: NudgeShown, to: NudgeShown): PasskeyAnnouncement[] {
  const inside = insideOf(from);
  const now = insideOf(to);
  if (inside && now && keyOf(from) !== '') return announcements(inside.state, now.state);
  if (keyOf(from) === keyOf(to) || to.step === 'over') return [];
  const step: PasskeyAnnouncement = { name: 'passkey-step', detail: { step: to.step } };
  switch (to.step) {
    case 'told': {
      const { authenticator, result } = to.done;
      const detail = { authenticator, ...(result !== undefined && { result }) };
      return [step, { name: 'passkey-enrolled', detail }];
    }
    case 'undone':
      return [step, { name: 'authenticator-removed', detail: { id: to.id } }];
    default:
      return [step];
  }
}
