import { render } from 'lit';
import '../../src/define/authenticator-challenge.js';
import '../../src/define/authenticator-settings.js';
import '../../src/define/passkey-enroll.js';
import type { PasskeyElement } from '../../src/elements/passkey-element.js';
import { services } from '../backends/index.js';
import type { Service, Shown } from '../backends/service.js';
import { loadSession } from '../page/api.js';
import * as api from './api.js';
import { askToSignIn } from './sign-in.js';
import type { SwitchActions, SwitchState } from './state.js';
import { watchCalls, watchFetch, type Call } from './traffic.js';
import { switchView } from './view.js';

const callsKept = 200;
/** Milliseconds between two looks at the inbox. */
const inboxEvery = 2000;
/** Milliseconds of quiet before the calls are spoken of: an element has something to say as well. */
const quiet = 1200;
const tags = {
  enroll: 'passkey-enroll',
  settings: 'authenticator-settings',
  challenge: 'authenticator-challenge',
} as const;

const root = document.querySelector('#page');
const first = services.find(({ id }) => `#${id}` === location.hash) ?? services[0];
let state: SwitchState = {
  ...{ service: first, shown: 'enroll', stage: { at: 'connecting' } },
  ...{ backends: {}, people: {}, messages: [], calls: [], said: '' },
};
let turn = 0;
let saying: ReturnType<typeof setTimeout> | undefined;

function show(change: Partial<SwitchState>): void {
  state = { ...state, ...change };
  if (root instanceof HTMLElement) render(switchView(state, actions), root);
}

/** Puts an element on the stage; the one before goes, and its prompt with it. */
async function stage(service: Service, shown: Shown): Promise<void> {
  const mine = (turn += 1);
  show({ service, shown, stage: { at: 'connecting' } });
  try {
    if (!state.people[service.id]) {
      const { origin } = await loadSession();
      // A passkey belongs to a host name: 127.0.0.1 is another place than localhost, and browsers refuse it.
      if (location.origin !== origin) {
        location.replace(`${origin}/backends${location.hash}`);
        return;
      }
      show({ people: (await api.meet()).people });
    }
    const person = state.people[service.id];
    if (!person) throw new TypeError(`nobody is at ${service.id}`);
    const connection = await service.connect(shown, {
      person,
      ask: (call, body) => api.ask(service.id, call, body),
      reauthenticate: () => askToSignIn(service, () => api.ask(service.id, 'sign-in')),
      watch: (sdk) => watchCalls(sdk, service.id, seen),
    });
    if (mine !== turn) return;
    if (!connection) {
      show({ stage: { at: 'nothing' } });
      return;
    }
    const { backend, launch } = connection;
    const element: PasskeyElement = document.createElement(tags[shown]);
    element.backend = backend;
    if (launch) element.launch = launch;
    element.addEventListener('passkey-step', ({ detail: { step } }) => {
      if (shown === 'enroll' && (step === 'finished' || step === 'declined') && mine === turn)
        void stage(service, 'settings');
    });
    const backends = { ...state.backends, [service.id]: backend };
    show({ stage: { at: 'ready', element }, backends });
  } catch {
    if (mine === turn) show({ stage: { at: 'failed' } });
  }
}

const actions: SwitchActions = {
  choose(service) {
    history.replaceState(null, '', `#${service.id}`);
    void stage(service, service.shows.includes(state.shown) ? state.shown : 'settings');
  },
  show: (shown) => void stage(state.service, shown),
  startOver: () => void startOver(state.service),
  growOld: () => void growOld(state.service),
  retry: () => void stage(state.service, state.shown),
  clear: () =>
    show({ calls: state.calls.filter(({ service }) => service !== state.service.id), said: '' }),
};

async function startOver(service: Service): Promise<void> {
  try {
    const person = await api.startOver(service.id);
    show({ people: { ...state.people, [service.id]: person }, messages: [] });
    if (state.service === service) await stage(service, 'enroll');
  } catch {
    show({ stage: { at: 'failed' } });
  }
}

/** The sign-in, that is: what the service then asks for can be seen without waiting. */
async function growOld(service: Service): Promise<void> {
  await api.ask(service.id, 'grow-old').catch(() => show({ stage: { at: 'failed' } }));
}

function seen(call: Call): void {
  const there = state.calls.some(({ id }) => id === call.id);
  // What was cleared away while its answer was awaited stays away.
  if (!there && call.outcome) return;
  const calls = there
    ? state.calls.map((one) => (one.id === call.id ? call : one))
    : [call, ...state.calls.slice(0, callsKept - 1)];
  show({ calls });
  if (!call.outcome || call.service !== state.service.id) return;
  clearTimeout(saying);
  saying = setTimeout(() => {
    const count = state.calls.filter(({ service }) => service === state.service.id).length;
    const { method, path, outcome } = call;
    const calls = count === 1 ? '1 call' : `${count} calls`;
    show({ said: `${calls}. The last: ${method} ${path}, ${outcome?.status ?? ''}.` });
  }, quiet);
}

async function lookIntoInbox(): Promise<void> {
  if (!state.service.sends || document.hidden || Object.keys(state.people).length === 0) return;
  const messages = await api.messages().catch(() => undefined);
  if (messages && messages.length !== state.messages.length) show({ messages });
}

watchFetch(seen);
window.addEventListener('hashchange', () => {
  const service = services.find(({ id }) => `#${id}` === location.hash);
  if (service && service !== state.service) actions.choose(service);
});
setInterval(() => void lookIntoInbox(), inboxEvery);
void stage(first, 'enroll');
