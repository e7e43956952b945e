import { msg } from '@lit/localize';
import { html, render } from 'lit';
import type { Outcome } from '../events.js';
import { watchFrame, type Doubt } from '../embed/guard.js';
import { linkOf } from './address.js';
import type { Visit } from './visit.js';

/**
 * Keeps stolen clicks from the page; says once why a click did nothing, and offers a window, where nothing can be in front
 * of it. What came of that window is told with `onOutcome`.
 */
export function guardFrame(visit: Visit, onOutcome: (outcome: Outcome) => void): void {
  const { main, element, signal } = visit;
  const place = document.createElement('aside');
  let said: Doubt | undefined;
  const onDoubt = (doubt: Doubt): void => {
    if (said === doubt) return;
    said = doubt;
    main.append(place);
    render(html`<p role="status">${words(doubt)}</p>`, place);
    // A frame that has only moved is clicked again; all else may stay as it is.
    if (doubt !== 'moved') offerWindow(visit, place, onOutcome);
  };
  const exempt = (click: Event): boolean => click.composedPath().includes(place);
  watchFrame(self, { seen: document.documentElement, exempt, onDoubt }, signal);
  // `<passkey-enroll>` has a button of its own for that; the others leave it to their page.
  if (element.localName !== 'passkey-enroll')
    element.addEventListener(
      'passkey-failed',
      ({ detail }) => {
        if (detail.failure.retry !== 'window') return;
        main.append(place);
        offerWindow(visit, place, onOutcome);
      },
      { signal },
    );
  signal.addEventListener('abort', () => place.remove());
}

/** The button comes with the part that opens windows, because they open within the click alone. */
function offerWindow(
  { address, backend, signal }: Visit,
  place: HTMLElement,
  onOutcome: (outcome: Outcome) => void,
): void {
  const url = async (): Promise<{ readonly url: string }> => {
    try {
      return await backend.handover(signal);
    } catch (error) {
      // Not opened yet, so that it still opens.
      const link = linkOf(address);
      if (!link) throw error;
      return { url: link };
    }
  };
  void import('../embed/index.js').then(
    ({ launch }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = msg('Open in a window', { id: 'away-open' });
      button.addEventListener(
        'click',
        () => void launch(url, { mode: 'popup', signal }).then(onOutcome),
      );
      place.querySelector('button')?.remove();
      place.append(button);
    },
    () => undefined,
  );
}

function words(doubt: Doubt): string {
  switch (doubt) {
    case 'covered':
      return msg(
        'Your click was not used, because something may be in front of this page. Make sure that you see all of it and try again, or open it in a window.',
        { id: 'guard-covered' },
      );
    case 'moved':
      return msg('Your click was not used, because the page had just moved. Try again.', {
        id: 'guard-moved',
      });
    case 'small':
      return msg('Your click was not used, because too little of this page can be seen.', {
        id: 'guard-small',
      });
    case 'sandboxed':
      return msg('The site that shows this page keeps it from working. Open it in a window.', {
        id: 'guard-sandboxed',
      });
  }
}
