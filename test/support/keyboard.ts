import assert from 'node:assert/strict';
import type { Protocol } from 'devtools-protocol';
import type { ChromiumPage } from './chromium-page.js';
import { eventually } from './in-page.js';

/** What has the focus, as assistive technology is told, and whether a person who looks sees it. */
export interface Focus {
  /** Role and name; `nothing` where it is lost to the body. */
  readonly what: string;
  /** Why it is not seen; empty where it is. */
  readonly unseen: string;
  readonly disabled: boolean;
}

const keys = {
  Tab: { windowsVirtualKeyCode: 9 },
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { windowsVirtualKeyCode: 27 },
  Space: { key: ' ', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowDown: { windowsVirtualKeyCode: 40 },
  End: { windowsVirtualKeyCode: 35 },
} as const;

/** A person with a keyboard and nothing else: every step is a key, and every stop is looked at. */
export class Keyboard {
  readonly #page: ChromiumPage;

  constructor(page: ChromiumPage) {
    this.#page = page;
  }

  async press(name: keyof typeof keys, modifiers = 0): Promise<void> {
    const pressed = { key: name, code: name, modifiers, ...keys[name] };
    await this.#page.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed });
    await this.#page.devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
  }

  /** Key by key, as no password manager does. */
  async type(text: string): Promise<void> {
    for (const key of text) {
      await this.#page.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await this.#page.devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    }
  }

  /** Puts `text` where the focus is in one go, as pasting does. */
  async paste(text: string): Promise<void> {
    await this.#page.devtools.send('Input.insertText', { text });
  }

  /** One press of Tab for each of them, in this order; each has to be seen to have the focus. */
  async tab(...stops: readonly string[]): Promise<void> {
    await this.#move(stops, 0);
  }

  /** The same with Shift. */
  async back(...stops: readonly string[]): Promise<void> {
    await this.#move(stops, 8);
  }

  /** Waits until focus has been brought there. */
  async broughtTo(what: string): Promise<void> {
    let last = '';
    await eventually(
      async () => (last = (await this.focus()).what) === what || undefined,
      what,
    ).catch(() => assert.equal(last, what));
  }

  /** Uses what has the focus, once it may be used. */
  async use(what: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.broughtTo(what);
    await eventually(async () => !(await this.focus()).disabled || undefined, `enabled ${what}`);
    await this.press(key);
  }

  async focus(): Promise<Focus> {
    const { devtools } = this.#page;
    const expression = 'globalThis.__focused = (' + deepest.toString() + ')()';
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    const { objectId = '' } = result;
    const [{ nodes }, seen] = await Promise.all([
      devtools.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
      devtools.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: unseen.toString(),
        returnByValue: true,
      }),
    ]);
    const [node] = nodes;
    const body = result.className === 'HTMLBodyElement';
    return {
      what: body || !node ? 'nothing' : described(node),
      unseen: seen.result.value as string,
      disabled: node?.properties?.some(isDisabled) ?? false,
    };
  }

  async #move(stops: readonly string[], modifiers: number): Promise<void> {
    for (const stop of stops) {
      await this.press('Tab', modifiers);
      const { what, unseen } = await this.focus();
      assert.equal(what, stop);
      if (what !== 'nothing') assert.equal(unseen, '', what);
    }
  }
}

function described({ role, name }: Protocol.Accessibility.AXNode): string {
  return `${String(role?.value)} ${String(name?.value ?? '')}`.trim();
}

function isDisabled({ name, value }: Protocol.Accessibility.AXProperty): boolean {
  return name === 'disabled' && value.value === true;
}

/** Runs in the page. */
function deepest(): Element {
  let element = document.activeElement ?? document.body;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Runs in the page, on what has the focus: a ring of 2 px that is in sight and covered by nothing. */
function unseen(this: HTMLElement): string {
  if (!this.matches(':focus-visible')) return 'it has no visible focus';
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(this);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'it has no ring';
  if (/(, |\/ )0\)$/.test(outlineColor)) return 'its ring is transparent';
  const { left, top, right, bottom, width, height } = this.getBoundingClientRect();
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
    return 'it is out of sight';
  const root = this.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(left + width / 2, top + height / 2);
  return hit && (this.contains(hit) || hit.contains(this)) ? '' : 'it is covered';
}
