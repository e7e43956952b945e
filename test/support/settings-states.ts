import type { Capabilities, Opening, Settings } from '../../src/backends/backend.js';
import type { AuthenticatorJSON, StepUp } from '../../src/contract.js';
import type { Failure } from '../../src/failure.js';
import type {
  AddTask,
  List,
  Op,
  SettingsEvent,
  SettingsSession,
  SettingsState,
} from '../../src/flows/settings-state.js';

/** One of everything the settings flow knows, for tables of state × event and for the screens' tests. */
export const laptop: AuthenticatorJSON = {
  id: 'laptop',
  method: 'passkey',
  name: 'Apple Passwords',
  createdAt: '2026-05-03T10:00:00.000Z',
  lastUsedAt: '2026-11-20T08:00:00.000Z',
  attachment: 'platform',
  provider: 'Apple Passwords',
  syncs: true,
  backedUp: true,
  discoverable: true,
  transports: ['internal', 'hybrid'],
  sentTo: null,
  suspended: false,
  usable: true,
  upgradable: false,
};

export const key: AuthenticatorJSON = {
  ...laptop,
  id: 'key',
  method: 'security-key',
  name: 'Blue key',
  lastUsedAt: null,
  attachment: 'cross-platform',
  provider: null,
  syncs: false,
  backedUp: false,
  transports: ['usb', 'nfc'],
};

export const app: AuthenticatorJSON = {
  ...key,
  id: 'app',
  method: 'totp',
  name: 'Authenticator app',
  attachment: null,
  discoverable: null,
  transports: [],
};

export const mail: AuthenticatorJSON = {
  ...app,
  id: 'mail',
  method: 'email-otp',
  name: 'Code by e-mail',
  sentTo: 'a•••@e•••.org',
};

export const settings: Settings = {
  authenticators: [laptop, key, app],
  accepted: { rpId: 'localhost', userHandle: 'dXNlcg', credentialIds: ['bGFwdG9w', 'a2V5'] },
  recovery: { remaining: 6, total: 10, createdAt: '2026-05-03T10:00:00.000Z' },
  addable: [{ method: 'passkey' }, { method: 'security-key' }, { method: 'totp' }],
  limits: { passkeys: 10, total: 20 },
  scope: [
    'add:authenticators',
    'remove:authenticators',
    'rename:authenticators',
    'manage:recovery',
  ],
};

/** The list after a change; any other than `settings` will do. */
export const after: Settings = { ...settings, authenticators: [laptop] };

export const capabilities: Capabilities = {
  enroll: ['passkey', 'security-key', 'totp', 'email-otp', 'sms-otp'],
  manage: ['rename', 'remove', 'suspend', 'regenerate'],
  label: 'after-enroll',
};

export const stepUp: StepUp = { operation: 'remove', target: 'key', ways: [{ method: 'passkey' }] };
export const enter: StepUp = { operation: 'enter', ways: [{ method: 'passkey' }] };

export const opening: Opening = {
  purpose: 'settings',
  account: { name: 'ada@example.com', displayName: 'Ada' },
  relyingParty: { id: 'localhost', name: 'Meadow Bank' },
  methods: ['passkey', 'security-key', 'totp', 'email-otp', 'recovery-code'],
  expiresIn: 540_000,
  settings,
};

export const failure = (code: Failure['code'], more: Partial<Failure> = {}): Failure => ({
  code,
  retry: 'same',
  confidence: 'sure',
  ...more,
});

export const sessionOf = (opened: Opening): SettingsSession => ({
  opening: opened,
  capabilities,
  webauthn: true,
});

const session = sessionOf(opening);
const remove = { do: 'remove', id: 'key' } as const;
const rename = { do: 'rename', id: 'key', name: 'Red key' } as const;
const offer = { do: 'offer' } as const;
const add: AddTask = { do: 'add', method: 'passkey' };

export const list = (op: Op, shown: Settings = settings): List => ({
  step: 'list',
  session,
  settings: shown,
  op,
});

export const states = {
  confirming: { step: 'confirming' },
  opening: { step: 'opening' },
  entering: { step: 'entering', session, stepUp: enter },
  locked: { step: 'locked', session, stepUp: enter },
  loading: { step: 'loading', session },
  'failed to open': { step: 'failed', failure: failure('network') },
  'failed to list': { step: 'failed', failure: failure('network'), session },
  'failed for good': { step: 'failed', failure: failure('action_ended', { retry: 'restart' }) },
  refusal: {
    step: 'failed',
    failure: failure('forbidden'),
    session: sessionOf({ ...opening, refusal: failure('forbidden') }),
  },
  idle: list({ at: 'idle' }),
  renaming: list({ at: 'renaming', id: 'key', name: 'Blue key' }),
  confirmingRemoval: list({ at: 'confirming', id: 'key', last: false }),
  removing: list({ at: 'working', task: remove }),
  renamingNow: list({ at: 'working', task: rename }),
  offering: list({ at: 'working', task: offer }, { ...settings, offersOff: true }),
  listing: list({ at: 'working', task: add }),
  provingRemoval: list({ at: 'proving', task: remove, stepUp }),
  provingName: list({ at: 'proving', task: rename, stepUp }),
  adding: list({ at: 'adding', task: add }),
  codes: list({ at: 'codes' }),
  refused: list({ at: 'refused', task: remove, failure: failure('network') }),
} satisfies Record<string, SettingsState>;

export const events = {
  confirmed: { type: 'confirmed' },
  retried: { type: 'retried' },
  edited: { type: 'edited', id: 'key' },
  'edited nothing': { type: 'edited', id: 'nobody' },
  'named anew': { type: 'named', name: 'Red key' },
  'named the same': { type: 'named', name: 'Blue key' },
  doubted: { type: 'doubted', id: 'laptop' },
  'doubted nothing': { type: 'doubted', id: 'nobody' },
  'wanted gone': { type: 'wanted', task: remove },
  'wanted offers': { type: 'wanted', task: offer },
  'wanted more': { type: 'wanted', task: add },
  closed: { type: 'closed' },
  'opened with the list': { type: 'opened', session },
  'opened, to be proved': {
    type: 'opened',
    session: sessionOf({ methods: ['passkey'], stepUp: enter }),
  },
  'opened without': { type: 'opened', session: sessionOf({ methods: ['passkey'] }) },
  'opened, refused': {
    type: 'opened',
    session: sessionOf({ ...opening, refusal: failure('forbidden') }),
  },
  proved: { type: 'proved' },
  'proved, with the list': { type: 'proved', settings: after },
  declined: { type: 'declined' },
  listed: { type: 'listed', settings: after },
  changed: { type: 'changed', settings: after },
  'changed, with codes': { type: 'changed', settings: after, codes: true },
  renamed: { type: 'renamed', authenticator: { ...key, name: 'Red key' } },
  added: { type: 'added' },
  'added, with the list': { type: 'added', settings: after },
  offering: { type: 'offering' },
  equipped: { type: 'equipped' },
  'equipped, offers': { type: 'equipped', offers: true },
  'failed, try again': { type: 'failed', failure: failure('network') },
  'failed, to be proved': { type: 'failed', failure: failure('step_up_required', { stepUp }) },
  'failed, the last one': { type: 'failed', failure: failure('last_authenticator') },
  'failed, gone already': { type: 'failed', failure: failure('not_found', { retry: 'restart' }) },
  'failed for good': { type: 'failed', failure: failure('action_ended', { retry: 'restart' }) },
} satisfies Record<string, SettingsEvent>;
