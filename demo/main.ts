import { render } from 'lit';
import '../src/define/passkey-enroll.js';
import * as api from './page/api.js';
import { listen } from './page/developers.js';
import { openEnrollDialog } from './page/enroll-dialog.js';
import { pageView } from './page/page.js';
import type { Entry, Notice, PageActions, PageState } from './page/state.js';

const entriesShown = 100;
const root = document.querySelector('#page');
let state: PageState = { at: 'loading' };
let entries: readonly Entry[] = [];

const actions: PageActions = {
  signIn: (name, email) => void signIn(name, email),
  signInAgain: () => {
    if (state.at === 'signed-in') void signIn(state.person.name, state.person.email);
  },
  signOut: () => void api.signOut().then(() => load(), unreachable),
  setUp,
  dismissNotice: () => show(withoutNotice()),
  reload: () => void load(),
};

function show(next: PageState): void {
  state = next;
  if (root instanceof HTMLElement) render(pageView(state, entries, actions), root);
}

function unreachable(): void {
  show(state.at === 'signed-in' ? { ...state, notice: { about: 'lost' } } : { at: 'unreachable' });
}

async function load(notice?: Notice): Promise<void> {
  try {
    const { origin, people, signIn } = await api.loadSession();
    // A passkey belongs to a host name: 127.0.0.1 is another place than localhost, and browsers refuse it.
    if (location.origin !== origin) {
      location.replace(origin);
    } else if (signIn) {
      const authenticators = await api.loadAuthenticators();
      const { person, at } = signIn;
      show({ at: 'signed-in', person, signedInAt: new Date(at), authenticators, notice });
    } else {
      show({ at: 'signed-out', people, refused: false });
    }
  } catch {
    unreachable();
  }
}

async function signIn(name: string, email: string): Promise<void> {
  try {
    await api.signIn(name, email);
    await load();
  } catch (error) {
    const refused = error instanceof api.ApiError && error.code === 'invalid_request';
    if (refused && state.at === 'signed-out') show({ ...state, refused: true });
    else unreachable();
  }
}

function setUp(): void {
  const dialog = document.querySelector('dialog');
  if (!dialog) return;
  show(withoutNotice());
  openEnrollDialog(dialog, {
    enrolled: (actionId, { authenticator, result }) =>
      void confirm(actionId, authenticator.name, result ?? ''),
    renamed: () => void load(),
    staleSignIn: () => {
      if (state.at === 'signed-in') show({ ...state, notice: { about: 'stale-sign-in' } });
    },
    closed: () => {
      // The button that opened the dialog may be gone, now that there is a list.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('#passkeys')?.focus();
    },
  });
}

async function confirm(actionId: string, name: string, result: string): Promise<void> {
  const confirmed = await api.validate(actionId, result).then(
    ({ outcome }) => outcome === 'completed',
    () => false,
  );
  await load(confirmed ? { about: 'added', name } : { about: 'unconfirmed' });
}

function withoutNotice(): PageState {
  return state.at === 'signed-in' ? { ...state, notice: undefined } : state;
}

listen((entry) => {
  entries = [entry, ...entries.slice(0, entriesShown - 1)];
  show(state);
});
show(state);
void load();
