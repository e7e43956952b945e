import { render } from 'lit';
import { yearOf } from './lived.js';
import { readSetup, written, type Setup } from './setup.js';
import { cadenceView } from './view.js';

const root = document.querySelector('#page');
let setup: Setup = readSetup(location.hash.slice(1));

function show(): void {
  if (root instanceof HTMLElement) render(cadenceView(setup, yearOf(setup), change), root);
}

function change(part: Partial<Setup>): void {
  setup = { ...setup, ...part };
  history.replaceState(null, '', `#${written(setup)}`);
  show();
}

window.addEventListener('hashchange', () => {
  setup = readSetup(location.hash.slice(1));
  show();
});
show();
