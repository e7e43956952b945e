import { settingsFlow } from '../../../src/flows/settings.js';
import { listed } from '../../../src/flows/settings-ops.js';
import type { SettingsEvent, SettingsState, Task } from '../../../src/flows/settings-state.js';
import {
  app,
  events,
  failure,
  key,
  laptop,
  list,
  mail,
  settings,
  states,
} from '../../../test/support/settings-states.js';
import { explore, type Named } from '../explore.js';

export const management = settingsFlow({ later: () => listed });

const suspended = { ...key, suspended: true, usable: false };
const idle = { at: 'idle' } as const;
const add: Task = { do: 'add', method: 'totp' };

/** Once what follows the first list is there. */
const withOffers = (state: ReturnType<typeof list>): ReturnType<typeof list> => ({
  ...state,
  session: { ...state.session, offers: true },
});

/** What the sample states of the flow's own tests leave out and a screen shows. */
const more = {
  'nothing yet': list(idle, { ...settings, authenticators: [], recovery: null }),
  'only one passkey, on a key': list(idle, { ...settings, authenticators: [key] }),
  'one suspended': list(idle, { ...settings, authenticators: [laptop, suspended] }),
  'one that can be upgraded': list(idle, {
    ...settings,
    authenticators: [{ ...laptop, upgradable: true, syncs: false }, key],
  }),
  'many, with long names': list(idle, {
    ...settings,
    authenticators: [1, 2, 3].flatMap((round) =>
      [laptop, key, app, mail].map((one) => ({
        ...one,
        id: `${one.id}-${round}`,
        name: 'Grandmother’s tablet in the living room, the one with the blue cover',
      })),
    ),
  }),
  'nothing may be done': list(idle, { ...settings, scope: [], addable: [] }),
  'the last one stays': list(
    { at: 'confirming', id: 'laptop', last: true },
    { ...settings, authenticators: [laptop] },
  ),
  'renaming, refused': list({
    at: 'renaming',
    id: 'key',
    name: 'Blue key',
    refused: failure('network'),
  }),
  suspending: list({ at: 'working', task: { do: 'suspend', id: 'key', suspended: true } }),
  'resuming, refused': list(
    {
      at: 'refused',
      task: { do: 'suspend', id: 'key', suspended: false },
      failure: failure('network'),
    },
    { ...settings, authenticators: [laptop, suspended] },
  ),
  regenerating: list({ at: 'working', task: { do: 'regenerate' } }),
  'offers are off': withOffers(list(idle, { ...settings, offersOff: true })),
  'offers are off, refused': withOffers(
    list(
      { at: 'refused', task: { do: 'offer' }, failure: failure('network') },
      { ...settings, offersOff: true },
    ),
  ),
  'adding, refused': list({ at: 'refused', task: add, failure: failure('network') }),
} satisfies Record<string, SettingsState>;

/** Everything there is to see of the settings, but of what runs inside them. */
export const settingsWorld: readonly Named<SettingsState>[] = explore<SettingsState, SettingsEvent>(
  { from: states, also: more, events, flow: management },
);
