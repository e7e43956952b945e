import { eventually } from './in-page.js';
import type { Target } from './locate.js';
import { WebDriverPage } from './webdriver-page.js';

/** A page in a frame, which does not believe a mouse that has only just come. */
export class WebDriverFrame extends WebDriverPage {
  /** Tries again as a person does, until a click has arrived. */
  override async click(target: Target): Promise<void> {
    const button = await this.enabled(target);
    await this.call(
      (element: Element) => {
        const listen = (): void => void (document.documentElement.dataset['arrived'] = '');
        element.addEventListener('click', listen, { once: true });
      },
      [button],
    );
    await eventually(
      async () => {
        await this.press(button);
        return (await this.#arrived()) || undefined;
      },
      `a click on ${target.role} ${String(target.name)}`,
    );
  }

  /** A click that takes its own frame away has arrived as well. */
  async #arrived(): Promise<boolean> {
    try {
      return await this.evaluate(() => {
        const { dataset } = document.documentElement;
        const arrived = dataset['arrived'] !== undefined;
        delete dataset['arrived'];
        return arrived;
      });
    } catch (error) {
      if (/no such (window|frame)|discarded/i.test(String(error))) return true;
      throw error;
    }
  }
}
