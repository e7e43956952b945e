import { arrive } from '../backends/http.js';
import '../define/passkey-enroll.js';
import type { NudgeOutcome } from '../nudge-contract.js';
import { takeAddress, type Address, type Purpose } from './address.js';
import type { Around } from './around.js';
import { outcomeOf } from './journey.js';
import { pageStyles } from './launch.styles.js';
import { PageBackend } from './page-backend.js';
import { framed, type Outside, type Visit } from './visit.js';
import { findOut } from './whereabouts.js';

const challenge = {
  tag: 'authenticator-challenge',
  load: () => import('../define/authenticator-challenge.js'),
} as const;
const nudge = { tag: 'passkey-nudge', load: () => import('./nudge.js') } as const;
/** What a link is for, and the element that does it; the one most links are for is there at once. */
const elements = {
  enroll: { tag: 'passkey-enroll', load: () => Promise.resolve() },
  recover: { tag: 'passkey-enroll', load: () => Promise.resolve() },
  settings: {
    tag: 'authenticator-settings',
    load: () => import('../define/authenticator-settings.js'),
  },
  challenge,
  'sign-in': challenge,
  nudge,
} as const satisfies Record<Purpose, object>;

const title = document.createElement('h1');
title.textContent = document.title;
const main = document.createElement('main');
/** The languages people read come from their site, or from their browser; English is what the texts are written in. */
function spoken(lang: string | undefined): Promise<void> | undefined {
  const wanted = [...(lang?.split(',') ?? []), ...navigator.languages];
  const now = document.documentElement.lang;
  if ([wanted[0] ?? now, now].every((tag) => /^en\b/i.test(tag))) return undefined;
  return import('./language.js').then(
    async ({ heading, speak }) => {
      await speak(wanted);
      document.title = title.textContent = heading();
    },
    () => undefined,
  );
}

/** Milliseconds the way back is looked for where nothing was to be offered. */
const patience = 3000;
let replaced: AbortController | undefined;

function show(address: Address | undefined, outside?: Outside): void {
  if (!address) return;
  replaced?.abort();
  replaced = new AbortController();
  const { purpose, mode, state, returnTo } = address;
  const { signal } = replaced;
  // Fetched beside the exchange; what there is to read waits for it.
  const language = spoken(address.lang);
  const where = framed || mode === 'popup' ? findOut(address, signal) : undefined;
  const nudges = purpose === 'nudge';
  // Fetched beside the exchange where it is known to be needed.
  const awaited = nudges || where !== undefined || Boolean(mode ?? state ?? returnTo ?? outside);

  let around: Promise<Around> | undefined;
  const surround = (): Promise<Around> =>
    (around ??= arrive(
      Promise.all([import('./around.js'), framed ? import('./frame.js') : undefined]),
    ).then(
      ([{ Around }, frame]) => new Around(visit, frame),
      (error: unknown) => {
        around = undefined;
        throw error;
      },
    ));

  let known = false;
  const conclude = async (ended: NudgeOutcome): Promise<void> => {
    const outcome = outcomeOf(ended);
    if (!outcome) return;
    // Where this browser makes no passkeys the service has not been asked for the way back.
    if (!known) await backend.open(AbortSignal.timeout(patience)).catch(() => undefined);
    const { lastScreen } = await nudge.load();
    (await surround()).conclude(outcome, () => lastScreen(ended));
  };

  const { tag, load } = elements[purpose];
  const element = document.createElement(tag);
  const backend = new PageBackend(address, {
    embedder: async () => where?.embedder,
    before: async (signal) => {
      if (nudges) await (await arrive(nudge.load())).decide(address, signal);
    },
    opened: async (opening) => {
      known = true;
      await language;
      if (awaited || opening.returnTo !== undefined) (await surround()).opened(opening);
    },
    refused: async () => {
      await language;
      (await surround()).refused();
    },
  });
  const visit: Visit = {
    address,
    where,
    outside,
    backend,
    main,
    element,
    signal,
    release: framed ? holdClicks(surround) : () => undefined,
  };
  // Where the link came by mail the element waits for a click; it is shown no token for that.
  if (address.confirm) element.url = `${location.pathname}#confirm`;
  element.backend = backend;
  if (nudges) {
    // Not in a frame, whose page may be anybody's.
    element.toggleAttribute('automatic', !framed);
    const ended: HTMLElement = element;
    ended.addEventListener(
      'nudge-ended',
      ({ detail }) => void conclude(detail).catch(() => undefined),
      { signal },
    );
  }
  const begin = (): void => {
    if (signal.aborted) return;
    main.replaceChildren(title, element);
    void load();
    if (awaited) surround().catch(() => undefined);
  };
  // It shows a button at once; the other screens wait for the exchange, and with it for the language.
  if (address.confirm && language) void language.then(begin);
  else begin();
}

/** In a frame nothing can be clicked before the guard is there; a click asks for it again, should it not have come. */
function holdClicks(surround: () => Promise<Around>): () => void {
  const hold = (click: Event): void => {
    click.preventDefault();
    click.stopImmediatePropagation();
    surround().catch(() => undefined);
  };
  addEventListener('click', hold, true);
  return () => removeEventListener('click', hold, true);
}

if (pageStyles.styleSheet) document.adoptedStyleSheets.push(pageStyles.styleSheet);
document.body.append(main);
// Not beside an action: its link would stay in the address.
if (location.search === '?doctor' && location.pathname.endsWith('/launch')) {
  void import('./doctor.js').then(({ showDoctor }) => showDoctor(main));
} else {
  const { pathname, search } = location;
  if (pathname.endsWith('/authsignal/launch') || 'authsignal' in Object(history.state)) {
    // The code goes out of the address before anything is asked of the network.
    history.replaceState(history.state, '', pathname);
    void arrive(import('./authsignal.js')).then((part) => part.arrive(search, show));
  } else show(takeAddress());
  // The same link opened again in this tab changes the fragment and nothing else.
  addEventListener('hashchange', () => show(takeAddress()));
}
