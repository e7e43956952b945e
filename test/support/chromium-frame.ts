import type { Session } from './cdp.js';
import { ChromiumDocument, type Point } from './chromium-document.js';
import { eventually } from './in-page.js';
import type { Target } from './locate.js';

/** Where a frame's document is at the moment. */
export interface FramePlace {
  readonly devtools: Session;
  readonly contextId: number;
  /** The document that the frame stands in, as far as its own process knows it. */
  readonly around: ChromiumDocument;
}

/** How long a mouse must have been over the frame before the hosted page believes a click, and a little more. */
const patience = 600;

/** A frame of a page, in a process of its own or not. */
export class ChromiumFrame extends ChromiumDocument {
  readonly id: string;
  readonly #place: () => FramePlace | undefined;
  #entered = false;

  constructor(id: string, place: () => FramePlace | undefined) {
    super();
    this.id = id;
    this.#place = place;
  }

  /** False once it has been taken away. */
  get exists(): boolean {
    return this.#place() !== undefined;
  }

  get devtools(): Session {
    return this.#here().devtools;
  }

  async goto(url: string): Promise<void> {
    await this.evaluate((to) => {
      location.assign(to);
    }, url);
  }

  async reload(): Promise<void> {
    await this.evaluate(() => {
      location.reload();
    });
  }

  async onScreen({ x, y }: Point): Promise<{ mouse: Session; at: Point }> {
    const { around } = this.#here();
    const { backendNodeId } = await around.devtools.send('DOM.getFrameOwner', { frameId: this.id });
    const { model } = await around.devtools.send('DOM.getBoxModel', { backendNodeId });
    const size = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const [left = 0, top = 0, right = 0, rightTop = 0, , , leftBottom = 0, bottom = 0] =
      model.content;
    const across = x / size.width;
    const down = y / size.height;
    return around.onScreen({
      x: left + (right - left) * across + (leftBottom - left) * down,
      y: top + (rightTop - top) * across + (bottom - top) * down,
    });
  }

  /**
   * The hosted page ignores a mouse that has only just come, and says so; a person tries again. So does this, until a
   * click has arrived.
   */
  override async click(target: Target): Promise<void> {
    await this.still(target);
    await this.run(`${this.locating(target)}[0].addEventListener(
      'click', () => { globalThis.arrived = true; }, { once: true })`);
    await eventually(
      async () => {
        const place = await this.still(target);
        if (!this.#entered) {
          await this.hover(place);
          await new Promise((resolve) => setTimeout(resolve, patience));
          this.#entered = true;
        }
        await this.#pressed(place);
        return (await this.#arrived()) || undefined;
      },
      `a click on ${target.role} ${String(target.name)}`,
    );
  }

  /** Nobody says that a button is released in a frame that the click has taken away. */
  async #pressed(place: Point): Promise<void> {
    let pressed = false;
    const press = this.press(place).then(() => (pressed = true));
    await Promise.race([press, this.#gone(() => pressed)]);
  }

  #gone(orElse: () => boolean): Promise<true> {
    const over = async () => (!this.exists || orElse() ? true : undefined);
    return eventually(over, 'the end of a click');
  }

  /** A click that takes its own frame away has arrived as well. */
  async #arrived(): Promise<boolean> {
    try {
      return await this.evaluate(() => {
        const page = globalThis as { arrived?: boolean };
        const arrived = page.arrived === true;
        page.arrived = false;
        return arrived;
      });
    } catch (error) {
      if (!this.exists) return true;
      throw error;
    }
  }

  protected override contextId(): number {
    return this.#here().contextId;
  }

  #here(): FramePlace {
    const place = this.#place();
    if (!place) throw new Error('the frame is gone');
    return place;
  }
}
