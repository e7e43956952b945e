import type { Session } from './cdp.js';
import { callSource, eventually } from './in-page.js';
import { locate, nameArgument, type Target } from './locate.js';
import { describeTarget, type Page } from './page.js';

/** CSS pixels from the upper left corner of a document's viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One document that Chromium shows: a page's own or a frame's, in whichever process. */
export abstract class ChromiumDocument implements Page {
  /** Of the process the document is in. */
  abstract readonly devtools: Session;

  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;

  /** Whose mouse it is, and where a point of this document is under it. */
  abstract onScreen(point: Point): Promise<{ mouse: Session; at: Point }>;

  /** The context to run in, where it is not the one that a session runs in by itself. */
  protected contextId(): number | undefined {
    return undefined;
  }

  async evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const parts = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
    return (await this.run(callSource(fn, parts.join(', ')))) as Awaited<R>;
  }

  async appears(target: Target): Promise<void> {
    await eventually(
      async () => (await this.count(target)) > 0 || undefined,
      describeTarget(target),
    );
  }

  async count(target: Target): Promise<number> {
    return (await this.run(`${this.locating(target)}.length`)) as number;
  }

  async click(target: Target): Promise<void> {
    await this.press(await this.still(target));
  }

  /** By the keyboard: the focus goes there, then Enter. */
  async enter(target: Target): Promise<void> {
    await this.still(target);
    await this.run(`${this.locating(target)}[0].focus()`);
    await this.key('Enter', '\r');
  }

  async key(key: string, text?: string): Promise<void> {
    const { mouse: session } = await this.onScreen({ x: 0, y: 0 });
    const codes: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9 };
    const pressed = { key, code: key, windowsVirtualKeyCode: codes[key] ?? 0 };
    await session
      .send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed, ...(text && { text }) })
      .catch(gone);
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }).catch(gone);
  }

  async fill(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.run(`${this.locating(target)}[0].select()`);
    const { mouse } = await this.onScreen({ x: 0, y: 0 });
    await mouse.send('Input.insertText', { text });
  }

  /** Puts the mouse there. */
  async hover(point: Point): Promise<void> {
    const { mouse, at } = await this.onScreen(point);
    await mouse.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  }

  /** One click there, after the mouse has come there. */
  async press(point: Point): Promise<void> {
    const { mouse, at } = await this.onScreen(point);
    const button = { ...at, button: 'left', clickCount: 1 } as const;
    await mouse.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
    await mouse.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    // A click may be the end of the page it is made on.
    await mouse.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }).catch(gone);
  }

  /** Where the middle of an enabled element is now, if a click there would reach it. */
  async box(target: Target): Promise<Point | undefined> {
    // Of two with the same name the one that a click would reach: a modal dialog keeps it from the page behind.
    const source = `${this.locating(target)}.reduce((found, element) => {
      if (found || element.disabled || element.ariaDisabled === 'true') return found;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const hit = element.getRootNode().elementFromPoint(middle.x, middle.y);
      return hit && element.contains(hit) ? middle : undefined;
    }, undefined)`;
    return (await this.run(source)) as Point | undefined;
  }

  protected locating({ role, name }: Target): string {
    return callSource(locate, `${JSON.stringify(role)}, ${JSON.stringify(nameArgument(name))}`);
  }

  protected async run(expression: string): Promise<unknown> {
    const contextId = this.contextId();
    const { result, exceptionDetails } = await this.devtools.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: false,
      ...(contextId !== undefined && { contextId }),
    });
    if (!exceptionDetails) return result.value as unknown;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  /** Where an element is once it rests there. */
  protected async still(target: Target): Promise<Point> {
    let before: Point | undefined;
    // Twice at the same place: a screen that has just come may scroll once more, to where its focus is.
    return eventually(
      async () => {
        const now = await this.box(target);
        const still = now && before?.x === now.x && before.y === now.y;
        before = now;
        return still ? now : undefined;
      },
      `enabled ${describeTarget(target)}`,
    );
  }
}

/** Passes over an answer that cannot come any more. */
export function gone(error: unknown): void {
  if (!String(error).includes('the page has gone')) throw error;
}
