import { callSource, eventually } from './in-page.js';
import { locate, nameArgument, type Target } from './locate.js';
import { describeTarget, type Page } from './page.js';

/** A reference to an element of the page, as every WebDriver dialect spells it. */
export type ElementReference = Record<'element-6066-11e4-a52e-4f735466cecf', string>;

/** The few WebDriver commands a page needs, over whichever wire the browser speaks. */
export interface WebDriverWire {
  navigate(url: string): Promise<void>;
  refresh(): Promise<void>;
  /** Runs a function body with `arguments`; a promise it returns is waited for. */
  execute(body: string, args: unknown[]): Promise<unknown>;
  click(element: ElementReference): Promise<void>;
  clear(element: ElementReference): Promise<void>;
  type(element: ElementReference, text: string): Promise<void>;
}

export class WebDriverPage implements Page {
  readonly #wire: WebDriverWire;

  constructor(wire: WebDriverWire) {
    this.#wire = wire;
  }

  goto(url: string): Promise<void> {
    return this.#wire.navigate(url);
  }

  reload(): Promise<void> {
    return this.#wire.refresh();
  }

  async evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.call(fn, args)) as Awaited<R>;
  }

  async appears(target: Target): Promise<void> {
    await eventually(
      async () => (await this.count(target)) > 0 || undefined,
      describeTarget(target),
    );
  }

  async count(target: Target): Promise<number> {
    return (await this.#locate(target)).length;
  }

  async click(target: Target): Promise<void> {
    await this.press(await this.enabled(target));
  }

  async fill(target: Target, text: string): Promise<void> {
    const element = await this.enabled(target);
    await this.#wire.clear(element);
    await this.#wire.type(element, text);
  }

  async #locate({ role, name }: Target): Promise<ElementReference[]> {
    // A window that goes from its empty page to its first answers nothing at all.
    const found = await this.call(locate, [role, nameArgument(name)]);
    return (found as ElementReference[] | null) ?? [];
  }

  /** Clicks it where it is. */
  protected press(element: ElementReference): Promise<void> {
    return this.#wire.click(element);
  }

  protected enabled(target: Target): Promise<ElementReference> {
    const isEnabled = (element: Element): boolean =>
      !element.matches(':disabled, [aria-disabled=true]');
    return eventually(
      async () => {
        const [element] = await this.#locate(target);
        return element && (await this.call(isEnabled, [element])) ? element : undefined;
      },
      `enabled ${describeTarget(target)}`,
    );
  }

  protected call(fn: (...args: never[]) => unknown, args: unknown[]): Promise<unknown> {
    return this.#wire.execute(`const all = arguments; return ${callSource(fn, '...all')};`, args);
  }
}
