import '../define/passkey-enroll.js';
import { pageStyles } from './launch.styles.js';

const { href, pathname } = location;
// The token leaves the address before anything is asked of the network, so that history and bookmarks never hold it.
history.replaceState(null, '', pathname);

if (pageStyles.styleSheet) document.adoptedStyleSheets.push(pageStyles.styleSheet);
const element = document.createElement('passkey-enroll');
element.url = href;
const title = document.createElement('h1');
title.textContent = document.title;
const main = document.createElement('main');
main.append(title, element);
document.body.append(main);
