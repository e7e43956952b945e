import { render } from 'lit';
import '../src/define/authenticator-challenge.js';
import '../src/define/authenticator-settings.js';
import '../src/define/passkey-enroll.js';
import * as api from './page/api.js';
import { listen } from './page/developers.js';
import { openDialog } from './page/element-dialog.js';
import { pageView } from './page/page.js';
import type { Message } from './page/api.js';
import type { Entry, Notice, PageActions, PageState, Purpose } from './page/state.js';

const entriesShown = 100;
/** Milliseconds between two looks at the inbox. */
const inboxEvery = 2000;
const root = document.querySelector('#page');
let state: PageState = { at: 'loading' };
let entries: readonly Entry[] = [];
let turn = 0;

const actions: PageActions = {
  signIn: (name, email) => void signIn(name, email),
  signInAgain: () => {
    if (state.at === 'signed-in') void signIn(state.person.name, state.person.email);
  },
  signOut: () => void api.signOut().then(() => load(), unreachable),
  open,
  setPolicy: (policy) => void api.setPolicy(policy).then(() => load(), unreachable),
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
      const [messages, policy] = await Promise.all([api.loadMessages(), api.loadPolicy()]);
      const { person, at } = signIn;
      turn += 1;
      show({
        ...{ at: 'signed-in', person, signedInAt: new Date(at), turn, messages, policy, notice },
      });
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

function open(purpose: Purpose): void {
  const dialog = document.querySelector('dialog');
  if (!dialog) return;
  show(withoutNotice());
  const label = purpose === 'enroll' ? 'Set up a passkey' : 'Confirm a payment';
  let notice: Notice | undefined;
  let checked: Promise<unknown> = Promise.resolve();
  openDialog(dialog, purpose, label, {
    done: (actionId, { name, result }) => {
      checked = confirm(actionId, result).then((confirmed) => {
        const good: Notice = name === undefined ? { about: 'confirmed' } : { about: 'added', name };
        notice = confirmed ? good : { about: 'unconfirmed' };
      });
    },
    staleSignIn: () => (notice = { about: 'stale-sign-in' }),
    closed: () => void checked.then(() => (notice ? load(notice) : undefined)),
  });
}

const confirm = (actionId: string, result: string): Promise<boolean> =>
  api.validate(actionId, result).then(
    ({ outcome }) => outcome === 'completed',
    () => false,
  );

async function lookIntoInbox(): Promise<void> {
  if (state.at !== 'signed-in' || document.hidden) return;
  const messages = await api.loadMessages().catch(() => undefined);
  if (messages) showMessages(messages);
}

/** Where somebody is still signed in: asking took a while. */
function showMessages(messages: readonly Message[]): void {
  if (state.at === 'signed-in' && messages.length !== state.messages.length)
    show({ ...state, messages });
}

function withoutNotice(): PageState {
  return state.at === 'signed-in' ? { ...state, notice: undefined } : state;
}

listen((entry) => {
  entries = [entry, ...entries.slice(0, entriesShown - 1)];
  show(state);
});
setInterval(() => void lookIntoInbox(), inboxEvery);
show(state);
void load();
