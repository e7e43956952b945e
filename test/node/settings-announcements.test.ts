import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcements } from '../../src/flows/settings-announcements.js';
import type { SettingsState, Task } from '../../src/flows/settings-state.js';
import { after, failure, key, list, settings, states, stepUp } from '../support/settings-states.js';

const idle = list({ at: 'idle' }, after);
const heard = (from: SettingsState, to: SettingsState) => announcements(from, to);
const working = (task: Task) => list({ at: 'working', task });

describe('what the page hears of the settings', () => {
  it('each screen, the list and what covers it', () => {
    const steps = [
      states.opening,
      states.entering,
      states.idle,
      states.removing,
      states.provingRemoval,
      states.adding,
      states.codes,
      states.idle,
    ];
    const told = steps.slice(1).flatMap((to, index) => heard(steps[index] ?? to, to));
    assert.deepEqual(
      told.map(({ name, detail }) => [name, 'step' in detail && detail.step]),
      ['entering', 'list', 'proving', 'adding', 'codes', 'list'].map((step) => [
        'passkey-step',
        step,
      ]),
    );
  });

  it('what was done, once', () => {
    assert.deepEqual(heard(working({ do: 'remove', id: 'key' }), idle), [
      { name: 'authenticator-removed', detail: { id: 'key' } },
    ]);
    assert.deepEqual(heard(working({ do: 'suspend', id: 'key', suspended: true }), idle), [
      { name: 'authenticator-suspended', detail: { id: 'key', suspended: true } },
    ]);
    // The name as the service keeps it, not as it was typed.
    const authenticators = [{ ...key, name: 'Red key' }];
    const renamed = list({ at: 'idle' }, { ...settings, authenticators });
    assert.deepEqual(heard(working({ do: 'rename', id: 'key', name: ' Red key' }), renamed), [
      { name: 'authenticator-renamed', detail: { id: 'key', name: 'Red key' } },
    ]);
    assert.deepEqual(heard(idle, idle), []);
  });

  it('what was not done, without what would have to be proved', () => {
    const task = { do: 'remove', id: 'key' } as const;
    const refused = (code: Parameters<typeof failure>[0], more = {}) =>
      list({ at: 'refused', task, failure: failure(code, more) });
    assert.deepEqual(heard(working(task), refused('forbidden', { stepUp })), [
      { name: 'passkey-failed', detail: { failure: failure('forbidden') } },
    ]);
    assert.deepEqual(heard(working(task), refused('aborted')), []);
    assert.deepEqual(heard(refused('forbidden'), refused('forbidden')), []);
    assert.deepEqual(
      heard(working(task), states['failed for good']).map(({ name }) => name),
      ['passkey-step', 'passkey-expired'],
    );
  });
});
