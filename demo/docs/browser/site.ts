import { addCopyButtons } from './copy.js';
import { startSearch } from './search-field.js';
import { startTheme } from './theme-button.js';

startTheme();
showCurrent();
startSearch();
addCopyButtons();

/** Scrolls the navigation, and nothing else, to where this page is in it. */
function showCurrent(): void {
  const nav = document.querySelector('.nav');
  const current = nav?.querySelector('[aria-current]');
  if (!nav || !current) return;
  const { top, height } = nav.getBoundingClientRect();
  nav.scrollTop += current.getBoundingClientRect().top - top - height / 2;
}

if (document.querySelector('[data-live]')) {
  // A page without its live example is whole.
  void import('./live.js').then(({ startLive }) => startLive()).catch(() => undefined);
}
