import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serviceFailure } from '../../src/backends/failures.js';
import { PasskeyError } from '../../src/failure.js';
import { listed } from '../../src/flows/settings-ops.js';
import type { SettingsState } from '../../src/flows/settings-state.js';
import type { Clock } from '../../src/runners/clock.js';
import {
  performSettings,
  type Move,
  type SettingsParts,
} from '../../src/runners/perform-settings.js';
import { createChallenge } from '../../src/runners/challenge.js';
import { createSettings } from '../../src/runners/settings.js';
import { FakeSettings } from '../support/fake-settings.js';

/** The settings over a fake service, with every wait passing at once; no element, no browser. */
function setup(fake: FakeSettings, load: () => Promise<void> = () => Promise.resolve()) {
  const told: object[] = [];
  const moves: Move[] = [];
  const clock: Clock = {
    now: () => 42,
    wait: (ms) => (ms === 10_000 ? new Promise(() => undefined) : Promise.resolve()),
    every: () => () => undefined,
  };
  const parts: SettingsParts = {
    signals: { signalAccepted: (list) => told.push(list) },
    loadChallenge: () =>
      Promise.resolve({
        createChallenge,
        loadCeremony: () => Promise.reject(new Error('no prompt here')),
      }),
    loadEnroll: () => Promise.reject(new Error('a chunk that did not come')),
    // Without a page there is none to leave, and nobody to look at them.
    loadRecovery: () =>
      Promise.resolve({
        createRecoveryCodes: (codes) => ({
          state: { step: 'showing', codes, saved: false },
          start: () => undefined,
          stop: () => undefined,
          send: () => undefined,
          subscribe: () => () => undefined,
        }),
      }),
  };
  const late = { listed, perform: (ports: object) => performSettings(parts, ports as never) };
  const settings = createSettings(
    { backend: fake },
    {
      late: () => late,
      loadLate: () => load().then(() => late),
      moved: (move) => moves.push(move),
      clock,
    },
  );
  const until = (there: (state: SettingsState) => boolean) =>
    new Promise<SettingsState>((resolve) => {
      const look = (state: SettingsState) => {
        if (!there(state)) return;
        off();
        resolve(state);
      };
      const off = settings.subscribe(look);
      look(settings.state);
    });
  const at = (op: string) => until((state) => state.step === 'list' && state.op.at === op);
  return { settings, told, moves, until, at };
}

const remove = { type: 'wanted', task: { do: 'remove', id: 'key' } } as const;

describe('runSettings', () => {
  it('opens, and tells the browser of the complete list', async () => {
    const fake = new FakeSettings();
    const it = setup(fake);
    it.settings.start();
    await it.at('idle');
    assert.deepEqual(it.told, [fake.settings.accepted]);
  });

  it('tells nobody anything where the list is not complete, or did not come', async () => {
    const partial = new FakeSettings();
    Reflect.deleteProperty(partial.settings, 'accepted');
    const some = setup(partial);
    some.settings.start();
    await some.at('idle');
    some.settings.send(remove);
    await some.until((state) => state.step === 'list' && state.settings.authenticators.length < 3);
    const failing = new FakeSettings();
    failing.refusals = { open: serviceFailure('forbidden') };
    const none = setup(failing);
    none.settings.start();
    await none.until(({ step }) => step === 'failed');
    assert.deepEqual([some.told, none.told], [[], []]);
  });

  it('sends a removal again whose answer was lost, and ends with one', async () => {
    const fake = new FakeSettings();
    fake.refusals = { remove: serviceFailure('network') };
    const it = setup(fake);
    it.settings.start();
    await it.at('idle');
    it.settings.send(remove);
    await it.until((state) => state.step === 'list' && state.settings.authenticators.length === 2);
    assert.deepEqual(fake.asked, ['open', 'remove', 'remove']);
    assert.equal(it.told.length, 2);
  });

  it('runs the challenge inside, hears of all of it, and takes the change up again', async () => {
    const fake = new FakeSettings({}, { ways: [{ method: 'totp' }] });
    const it = setup(fake);
    it.settings.start();
    await it.at('idle');
    it.settings.send(remove);
    await it.until(() => it.settings.nested?.flow.state.step === 'code');
    const { nested } = it.settings;
    assert.equal(nested?.at, 'proving');
    nested.flow.send({ type: 'submitted', text: '123456' } as never);
    await it.until((state) => state.step === 'list' && state.settings.authenticators.length === 2);
    assert.equal(it.settings.nested, undefined);
    assert.deepEqual(it.moves[0]?.from, undefined);
    assert.equal(it.moves.at(-1)?.to.step, 'passed');
  });

  it('keeps new recovery codes out of its state', async () => {
    const it = setup(new FakeSettings());
    it.settings.start();
    await it.at('idle');
    it.settings.send({ type: 'wanted', task: { do: 'regenerate' } });
    await it.until(() => it.settings.nested?.at === 'codes');
    assert.ok(!JSON.stringify(it.settings.state).includes('ABCD-'));
    it.settings.stop();
  });

  it('says so where a part did not come, and comes back for it', async () => {
    let lost = true;
    const it = setup(new FakeSettings(), () =>
      lost ? Promise.reject(new Error('a chunk that did not come')) : Promise.resolve(),
    );
    it.settings.start();
    await it.at('idle');
    it.settings.send({ type: 'doubted', id: 'key' });
    const state = await it.at('refused');
    assert.equal(
      state.step === 'list' && state.op.at === 'refused' && state.op.failure.code,
      'network',
    );
    lost = false;
    it.settings.send({ type: 'doubted', id: 'key' });
    await it.at('confirming');
  });

  it('is told apart from a host that never answers', async () => {
    const late: Clock['wait'] = () => Promise.resolve();
    const settings = createSettings(
      { launch: () => new Promise(() => undefined) },
      {
        late: () => undefined,
        loadLate: () => Promise.reject(new PasskeyError(serviceFailure('network'))),
        moved: () => undefined,
        clock: { now: () => 0, wait: late, every: () => () => undefined },
      },
    );
    settings.start();
    const state = await new Promise<SettingsState>((resolve) => settings.subscribe(resolve));
    assert.equal(state.step === 'failed' && state.failure.code, 'network');
  });
});
