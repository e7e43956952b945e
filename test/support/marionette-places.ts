import type { Marionette } from './marionette.js';

/** Marionette speaks to one window and frame at a time; this goes there first. */
export class Places {
  readonly #marionette: Marionette;
  #window: string | undefined;
  #framed = false;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  async windows(): Promise<string[]> {
    return (await this.#marionette.send('WebDriver:GetWindowHandles')) as string[];
  }

  async enter(window: string, framed: boolean): Promise<void> {
    if (this.#window !== window) {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: window, focus: true });
      this.#window = window;
      this.#framed = false;
    }
    // A frame may have been replaced by another in its place.
    if (!this.#framed && !framed) return;
    await this.#marionette.send('WebDriver:SwitchToFrame', { id: null });
    this.#framed = framed;
    if (framed) await this.#marionette.send('WebDriver:SwitchToFrame', { id: 0 });
  }

  async close(window: string): Promise<void> {
    await this.enter(window, false);
    await this.#marionette.send('WebDriver:CloseWindow');
    this.#window = undefined;
    this.#framed = false;
  }
}
