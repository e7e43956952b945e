import { locate, nameArgument, type Target } from '../../support/locate.js';
import { devtools } from './devtools.js';

/** The one element of a role and name on the page; throws where there is none, or more than one. */
export function find(
  target: Target,
  root: Document | ShadowRoot | Element = document,
): HTMLElement {
  const found = locate(target.role, nameArgument(target.name), root);
  const [element] = found;
  if (found.length === 1 && element instanceof HTMLElement) return element;
  throw new Error(`${found.length} × ${target.role} ${String(target.name ?? '')}`);
}

export function isThere(target: Target, root: Document | ShadowRoot | Element = document): boolean {
  return locate(target.role, nameArgument(target.name), root).length > 0;
}

/** Resolves once `condition` holds; looked at after every frame, given up by the test's own time-out. */
export async function until<T>(condition: () => T | false | null | undefined): Promise<T> {
  for (;;) {
    const value = condition();
    if (value !== false && value !== null && value !== undefined) return value;
    await new Promise(requestAnimationFrame);
  }
}

/** Waits for the element to be there, then answers it. */
export async function appears(target: Target): Promise<HTMLElement> {
  await until(() => isThere(target));
  return find(target);
}

/** A click by the mouse, once the element is enabled, which the browser takes for a person's own (transient activation); `element.click()` is not. */
export async function click(target: Target | Element): Promise<void> {
  const element = target instanceof Element ? target : await appears(target);
  await until(() => element.ariaDisabled !== 'true');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const button = { ...at, button: 'left', clickCount: 1 } as const;
  await devtools('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  await devtools('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await devtools('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}

const keys = {
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  ' ': { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
} as const;

/** Presses and releases a key, wherever the focus is. */
export async function press(key: keyof typeof keys): Promise<void> {
  await devtools('Input.dispatchKeyEvent', { type: 'keyDown', key, ...keys[key] });
  await devtools('Input.dispatchKeyEvent', { type: 'keyUp', key, ...keys[key] });
}

/** Types into the focused field. */
export async function type(text: string): Promise<void> {
  await devtools('Input.insertText', { text });
}

/** Emulates what a person has asked their system for: `prefers-color-scheme`, `forced-colors`, … */
export async function prefer(features: Record<string, string>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await devtools('Emulation.setEmulatedMedia', { features: list });
}
