import '../define/passkey-enroll.js';
import type { PasskeyElement } from '../elements/passkey-element.js';
import { pageStyles } from './launch.styles.js';

/** What a link is for, and the element that does it; the one most links are for is there at once. */
const elements = {
  enroll: { tag: 'passkey-enroll', load: () => Promise.resolve() },
  recover: { tag: 'passkey-enroll', load: () => Promise.resolve() },
  settings: {
    tag: 'authenticator-settings',
    load: () => import('../define/authenticator-settings.js'),
  },
  challenge: {
    tag: 'authenticator-challenge',
    load: () => import('../define/authenticator-challenge.js'),
  },
} as const;

type Purpose = keyof typeof elements;

interface Address {
  readonly href: string;
  readonly purpose: Purpose;
}

/** The token leaves the address before anything is asked of the network: history and bookmarks never hold it. */
function takeAddress(): Address {
  const { href, pathname, hash } = location;
  const kept = (history.state as { purpose?: unknown } | null)?.purpose;
  const asked = new URLSearchParams(hash.slice(1)).get('purpose') ?? kept;
  const purpose = isPurpose(asked) ? asked : 'enroll';
  history.replaceState({ purpose }, '', pathname);
  return { href, purpose };
}

/** A hint, so that the right element is fetched first: what may be done the service decides. */
function isPurpose(value: unknown): value is Purpose {
  return typeof value === 'string' && Object.hasOwn(elements, value);
}

const title = document.createElement('h1');
title.textContent = document.title;
const main = document.createElement('main');
let element: PasskeyElement | undefined;

async function show({ href, purpose }: Address): Promise<void> {
  const { tag, load } = elements[purpose];
  await load();
  if (element?.localName !== tag) {
    element = document.createElement(tag);
    main.replaceChildren(title, element);
  }
  element.url = href;
}

if (pageStyles.styleSheet) document.adoptedStyleSheets.push(pageStyles.styleSheet);
document.body.append(main);
void show(takeAddress());

// The same link opened again in this tab changes the fragment and nothing else.
addEventListener('hashchange', () => void show(takeAddress()));
