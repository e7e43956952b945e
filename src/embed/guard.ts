/** Why a click in a frame is not believed to be meant for what the person sees. */
export type Doubt =
  /** Something may be in front of the frame, or it may be see-through. */
  | 'covered'
  /** It has just moved under the mouse, or the mouse has just come. */
  | 'moved'
  /** Too small to be read. */
  | 'small'
  /** A sandbox has taken its origin. */
  | 'sandboxed';

/** Milliseconds that everything must have been as it is. */
const rest = 500;
/** CSS pixels: below that nobody can read what they agree to. */
const least = { width: 200, height: 150 };
/** CSS pixels that rounding makes of a mouse in a frame that stands still. */
const slack = 3;
/** CSS pixels of the screen for one of a page, as far as browsers zoom, and the way in the page that tells which it is. */
const zooms = { least: 0.2, most: 6 };
const learnt = 60;

/** A mouse, on the screen and in the frame. */
export interface Place {
  readonly screenX: number;
  readonly screenY: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** What is known of the frame at a click. */
export interface Circumstances {
  readonly now: number;
  readonly origin: string;
  readonly width: number;
  readonly height: number;
  /** Since when the browser vouches that all of it is seen; undefined while it does not, null where it never says. */
  readonly visibleSince: number | null | undefined;
  /** Since when the frame has stood still under the mouse; null where no mouse was used. */
  readonly stillSince: number | null | undefined;
}

export function doubt({
  now,
  origin,
  width,
  height,
  visibleSince,
  stillSince,
}: Circumstances): Doubt | undefined {
  if (origin === 'null') return 'sandboxed';
  if (width < least.width || height < least.height) return 'small';
  if (visibleSince !== null && !rested(visibleSince, now)) return 'covered';
  if (stillSince !== null && !rested(stillSince, now)) return 'moved';
  return undefined;
}

function rested(since: number | undefined, now: number): boolean {
  return since !== undefined && now - since >= rest;
}

/**
 * Tells from the mouse alone whether the frame stands still: where it does, the way on the screen and the way in the frame
 * are the same but for the page's zoom, which is learnt from the first longer way.
 */
export class Stillness {
  #from: Place | undefined;
  #since: number | undefined;
  #zoom: number | undefined;

  /** Undefined while no mouse is over the frame. */
  get since(): number | undefined {
    return this.#since;
  }

  moved(place: Place, now: number): void {
    const from = this.#from;
    if (from && this.#stands(from, place)) return;
    this.#from = place;
    this.#since = now;
    this.#zoom = undefined;
  }

  /** What is in the frame has moved, and the frame has not. */
  jolted(now: number): void {
    if (this.#since !== undefined) this.#since = now;
  }

  left(): void {
    this.#from = this.#since = undefined;
  }

  #stands(from: Place, to: Place): boolean {
    const screen = { x: to.screenX - from.screenX, y: to.screenY - from.screenY };
    const inside = { x: to.clientX - from.clientX, y: to.clientY - from.clientY };
    const outer = Math.hypot(screen.x, screen.y);
    const inner = Math.hypot(inside.x, inside.y);
    // Too short a way to tell anything from, whatever the zoom.
    if (inner <= slack && outer <= slack * (this.#zoom ?? zooms.most)) return true;
    const zoom = this.#zoom ?? outer / inner;
    if (!(zoom >= zooms.least && zoom <= zooms.most)) return false;
    if (inner >= learnt) this.#zoom ??= zoom;
    const off = Math.hypot(screen.x - zoom * inside.x, screen.y - zoom * inside.y);
    return off <= slack * Math.max(1, zoom);
  }
}

/** What `watchFrame` needs of the page. */
export type GuardEnv = Pick<
  typeof globalThis,
  'addEventListener' | 'innerWidth' | 'innerHeight' | 'origin' | 'performance'
> & {
  readonly IntersectionObserver: typeof IntersectionObserver;
  readonly IntersectionObserverEntry: { readonly prototype: object };
};

/** Version 2 of the observer: whether what is seen is really seen. Not in the DOM's types. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** Milliseconds; the least there may be. */
  readonly delay: 100;
}

/** Every hundredth part, because visibility says nothing of what the page around has cut off. */
const parts = Array.from({ length: 101 }, (_, part) => part / 100);

/** Whether enough of the frame is on the screen to be read: all of it, or as much as the smallest frame there may be. */
export function isInSight(
  seen: Pick<DOMRectReadOnly, 'width' | 'height'>,
  whole: Pick<DOMRectReadOnly, 'width' | 'height'>,
): boolean {
  return (['width', 'height'] as const).every(
    (side) => Math.ceil(seen[side]) >= Math.min(Math.floor(whole[side]), least[side]),
  );
}

interface Guarded {
  /** All of what a person must see. */
  readonly seen: Element;
  /** What may be clicked at any time: it leads out of the frame and does nothing else. */
  readonly exempt: (click: Event) => boolean;
  /** A click was taken for somebody else's idea, and has done nothing. */
  readonly onDoubt: (doubt: Doubt) => void;
}

/**
 * Keeps clicks from the page unless the person can see what they click: the frame in full sight, at rest and large enough
 * for half a second. Where the browser has no IntersectionObserver v2 its first part is left to `frame-ancestors`. The
 * keyboard needs no rest: its focus is in the frame because the person has moved it there.
 */
export function watchFrame(
  env: GuardEnv,
  { seen, exempt, onDoubt }: Guarded,
  life: AbortSignal,
): void {
  const stillness = new Stillness();
  let visibleSince: number | null | undefined = null;
  const now = (): number => env.performance.now();

  if ('isVisible' in env.IntersectionObserverEntry.prototype) {
    visibleSince = undefined;
    const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: parts };
    const observer = new env.IntersectionObserver((entries) => {
      const entry = entries.at(-1) as
        (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
      const visible =
        entry?.isVisible === true && isInSight(entry.intersectionRect, entry.boundingClientRect);
      visibleSince = visible ? (visibleSince ?? now()) : undefined;
    }, options);
    observer.observe(seen);
    life.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  const options = { capture: true, passive: true, signal: life };
  for (const type of ['pointermove', 'pointerdown'] as const)
    env.addEventListener(
      type,
      (event) => event.pointerType === 'mouse' && stillness.moved(event, now()),
      options,
    );
  // Another width moves what is in the frame, which stays where it is; it grows by its own screens in height alone.
  let width = env.innerWidth;
  env.addEventListener(
    'resize',
    () => {
      if (env.innerWidth === width) return;
      width = env.innerWidth;
      stillness.jolted(now());
      if (visibleSince !== null && visibleSince !== undefined) visibleSince = now();
    },
    options,
  );
  env.addEventListener(
    'mouseout',
    (event) => event.relatedTarget === null && stillness.left(),
    options,
  );

  env.addEventListener(
    'click',
    (click) => {
      // Safari and Firefox once had plain mouse events here; without a type it is a mouse unless nothing was pressed.
      const { pointerType } = click;
      const mouse = pointerType === 'mouse' || (!pointerType && click.detail > 0);
      if (mouse) stillness.moved(click, now());
      const found = doubt({
        now: now(),
        origin: env.origin,
        width: env.innerWidth,
        height: env.innerHeight,
        visibleSince,
        stillSince: mouse ? stillness.since : null,
      });
      if (!found || exempt(click)) return;
      click.preventDefault();
      click.stopImmediatePropagation();
      onDoubt(found);
    },
    { capture: true, signal: life },
  );
}
