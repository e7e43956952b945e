import type { Outcome } from '../events.js';
import { guardFrame } from './doubts.js';
import type { Outside, Visit } from './visit.js';

export { frameStyles } from './frame.styles.js';

/** What only a frame needs: as high as its content, Escape for the dialog around it, and no click that was stolen. */
export function dressFrame(
  visit: Visit,
  channel: Outside['channel'] | undefined,
  onOutcome: (outcome: Outcome) => void,
): void {
  if (channel) {
    tellHeight(visit, channel);
    tellEscape(visit, channel);
  }
  guardFrame(visit, onOutcome);
  visit.release();
}

/** It grows with the highest screen and stays so: nothing jumps from one screen to the next. */
function tellHeight({ main, signal }: Visit, channel: Outside['channel']): void {
  let width = 0;
  let told = 0;
  const observer = new ResizeObserver(() => {
    const box = main.getBoundingClientRect();
    if (box.width !== width) told = 0;
    width = box.width;
    const height = Math.ceil(box.height);
    if (height <= told) return;
    told = height;
    channel.tell({ type: 'height', height });
  });
  observer.observe(main);
  signal.addEventListener('abort', () => observer.disconnect());
}

function tellEscape({ element, signal }: Visit, channel: Outside['channel']): void {
  const pressed = ({ key, defaultPrevented, isComposing }: KeyboardEvent): void => {
    if (key !== 'Escape' || defaultPrevented || isComposing) return;
    // A dialog of the element's own goes first.
    if (element.shadowRoot?.querySelector('dialog[open]')) return;
    channel.tell({ type: 'escape' });
  };
  addEventListener('keydown', pressed, { signal });
}
