import { render } from 'lit';
import '../../src/define/authenticator-challenge.js';
import '../../src/define/passkey-nudge.js';
import type { NudgeOutcome } from '../../src/nudge-contract.js';
import { loadSession } from '../page/api.js';
import * as api from './api.js';
import { journeys, type Moment } from './catalogue.js';
import { listen, nudgeElement, signInElement } from './elements.js';
import type { PageActions, PageState } from './state.js';
import { journeysView } from './view.js';

/** Milliseconds between two looks at the inbox. */
const inboxEvery = 2000;
const entriesKept = 100;
const root = document.querySelector('#page');
const chosen = (): api.Journey =>
  journeys.find(({ id }) => `#${id}` === location.hash)?.id ?? 'append';

const blank = {
  ...{ busy: false, problem: undefined, moment: undefined, element: undefined, byPassword: false },
  ...{ outcome: undefined, validated: undefined, account: undefined, entries: [], passed: [] },
};
let state: PageState = {
  ...{ journey: chosen(), visit: null, residents: [], messages: [] },
  ...blank,
};
/** Whatever was begun in an earlier turn no longer counts. */
let turn = 0;

const actions: PageActions = {
  choose(journey) {
    history.replaceState(null, '', `#${journey}`);
    void begin(journey);
  },
  identify: (identifier) => void ask(() => api.identify(identifier)),
  password: (password) => void ask(() => api.password(password)),
  usePassword: () => show({ byPassword: true, element: undefined }),
  send: (by) => void ask(() => api.send(by)).then(lookIntoInbox),
  check: (code) => void ask(() => api.check(code)),
  again: () => void begin(state.journey),
  retry: () => offer(),
  startOver: () => void ask(api.startOver).then(() => begin(state.journey)),
  fill({ email, password }) {
    // The element puts a field of its own into the page where it asks for the name.
    fillIn('#identifier, authenticator-challenge input', email);
    fillIn('#password', password);
  },
};

function show(change: Partial<PageState>): void {
  state = { ...state, ...change };
  if (root instanceof HTMLElement) render(journeysView(state, actions), root);
}

/** Shows where the sign-in has got to; the person's focus goes along, where it was on the stage. */
function arrive(visit: api.View | null, change: Partial<PageState> = {}): void {
  const before = state.visit;
  const stage = document.querySelector('.stage');
  const inside = stage?.contains(document.activeElement) ?? false;
  show({ ...change, visit, problem: undefined, busy: false });
  if (before?.at === visit?.at && before?.sentTo === visit?.sentTo && state.element) return;
  if (visit?.at === 'offer') offer();
  else if (visit?.at === 'passkey') show({ element: passkey(), moment: undefined });
  else show({ element: undefined, moment: undefined });
  if (visit?.at === 'dashboard') void openAccount();
  if (!inside) return;
  const field = document.querySelector<HTMLElement>('.stage form input:not(.hidden)');
  (field ?? document.querySelector<HTMLElement>('#on-stage'))?.focus();
}

/** Asks the site's own server, once at a time. */
async function ask(call: () => Promise<Partial<api.Met> & api.Seen>): Promise<void> {
  if (state.busy) return;
  const mine = turn;
  show({ busy: true, problem: undefined });
  try {
    const { visit, residents = state.residents } = await call();
    if (mine === turn) arrive(visit, { residents });
  } catch (error) {
    if (mine === turn) fail(error);
  }
}

function fail(error: unknown): void {
  const known = error instanceof api.JourneyError ? error : undefined;
  const problem = {
    code: known?.code ?? 'server_error',
    ...(known?.triesLeft !== undefined && { triesLeft: known.triesLeft }),
  };
  // There is no such sign-in any more.
  const visit = known?.code === 'unauthorized' ? null : state.visit;
  show({ busy: false, problem, visit });
  document.querySelector<HTMLInputElement>('.stage form input[name]')?.select();
}

async function begin(journey: api.Journey): Promise<void> {
  turn += 1;
  show({ ...blank, journey, visit: null });
  await ask(() => api.begin(journey));
}

/** On a page that is loaded in the midst of a sign-in it goes on. */
async function start(): Promise<void> {
  try {
    const { origin } = await loadSession();
    // A passkey belongs to a host name: 127.0.0.1 is another place than localhost, and browsers refuse it.
    if (location.origin !== origin) {
      location.replace(`${origin}/journeys${location.hash}`);
      return;
    }
    const { visit, residents } = await api.meet();
    show({ residents });
    if (visit && (visit.journey === chosen() || !location.hash))
      arrive(visit, { journey: visit.journey });
    else await begin(chosen());
    await lookIntoInbox();
  } catch (error) {
    fail(error);
  }
}

function offer(): void {
  const mine = (turn += 1);
  const ended = (actionId: string, outcome: NudgeOutcome): void => {
    if (mine !== turn) return;
    show({ outcome });
    const result = outcome.outcome === 'done' ? outcome.result : undefined;
    void answered(() => api.offerEnded(actionId, result));
  };
  // The server tells whether it is asked for again after all.
  show({ element: nudgeElement(ended), moment: undefined, problem: undefined });
  if (state.visit?.at === 'outside') show({ visit: { ...state.visit, at: 'offer' } });
}

function passkey(): HTMLElement {
  const mine = (turn += 1);
  return signInElement((actionId, result) => {
    if (mine === turn) void answered(() => api.passkeyEnded(actionId, result));
  });
}

/** What our own server made of it counts; an event in a page proves nothing by itself. */
async function answered(call: () => Promise<api.Validated>): Promise<void> {
  const mine = turn;
  show({ busy: true });
  try {
    const { visit, validated } = await call();
    if (mine === turn)
      arrive(visit, { validated: validated ?? state.validated, element: undefined });
  } catch (error) {
    if (mine !== turn) return;
    fail(error);
    if (state.visit?.at === 'passkey') show({ element: passkey() });
  }
}

async function openAccount(): Promise<void> {
  const mine = turn;
  const account = await api.dashboard().catch(() => undefined);
  if (mine === turn) show({ account });
}

async function lookIntoInbox(): Promise<void> {
  const messages = await api.messages().catch(() => undefined);
  if (messages && messages.length !== state.messages.length) show({ messages });
}

function fillIn(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  field.value = text;
  field.focus();
}

/** What the element's own screens are in the journey. */
function momentAt(step: string): Moment | undefined {
  const at = state.visit?.at;
  const prompting = ['prompting', 'saving', 'checking'].includes(step);
  if (at === 'passkey') return prompting ? 'passkey-prompt' : 'passkey';
  if (at !== 'offer') return undefined;
  if (prompting) return 'prompt';
  return ['enrolled', 'codes', 'finished'].includes(step) ? 'created' : 'offer';
}

listen((entry) => {
  const { step } = JSON.parse(entry.facts) as { step?: string };
  const entries = [...state.entries, entry].slice(-entriesKept);
  const moment = step === undefined ? undefined : momentAt(step);
  show({ entries, ...(moment && { moment, passed: [...state.passed, moment] }) });
});
window.addEventListener('hashchange', () => {
  if (chosen() !== state.journey) void begin(chosen());
});
setInterval(() => {
  if (!document.hidden && state.visit) void lookIntoInbox();
}, inboxEvery);
show({});
void start();
