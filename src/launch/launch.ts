import '../define/passkey-enroll.js';
import { pageStyles } from './launch.styles.js';

/** The token leaves the address before anything is asked of the network: history and bookmarks never hold it. */
function takeAddress(): string {
  const { href, pathname } = location;
  history.replaceState(null, '', pathname);
  return href;
}

if (pageStyles.styleSheet) document.adoptedStyleSheets.push(pageStyles.styleSheet);
const element = document.createElement('passkey-enroll');
element.url = takeAddress();
const title = document.createElement('h1');
title.textContent = document.title;
const main = document.createElement('main');
main.append(title, element);
document.body.append(main);

// The same link opened again in this tab changes the fragment and nothing else.
addEventListener('hashchange', () => {
  element.url = takeAddress();
});
