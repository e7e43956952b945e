import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend } from '../../src/backends/backend.js';
import { PasskeyError, type FailureCode } from '../../src/failure.js';
import type { Clock } from '../../src/runners/clock.js';
import { performEnroll, type EnrollCeremony } from '../../src/runners/perform-enroll.js';
import { runEnroll, type Performer } from '../../src/runners/run-enroll.js';
import { enrollParts, fakeBackend } from '../support/enroll-parts.js';
import { create, credential, done, failure, opening, session } from '../support/enroll-states.js';

/** What comes after the opening, over a ceremony of the test's own; nothing runs inside it here. */
const performer = (ceremony: EnrollCeremony, clock: Clock): Performer =>
  performEnroll(enrollParts({ ceremony }), { clock, publish: () => undefined });

/** A runner over ports that only note what they are asked; `overrides` say how the service answers. */
function setup(overrides: Partial<Backend> = {}) {
  const waited: number[] = [];
  const signalled: object[] = [];
  const connected: boolean[] = [];
  let loaded = 0;
  const clock: Clock = {
    now: () => 42,
    // What a person is kept waiting at most; the others pass at once.
    wait: (ms) =>
      ms === 10_000 ? new Promise(() => undefined) : Promise.resolve(void waited.push(ms)),
    every: () => () => undefined,
  };
  const ceremony: EnrollCeremony = {
    checkSupport: () => undefined,
    register: () => Promise.resolve({ ok: true, response: credential }),
    signalAccepted: (list) => signalled.push(list),
    signalUnknown: (one) => signalled.push(one),
  };
  const backend = fakeBackend(overrides);
  const run = runEnroll({
    clock,
    connect: (anew) => {
      connected.push(anew);
      return Promise.resolve(backend);
    },
    loadLate: () => {
      loaded += 1;
      return Promise.resolve(performer(ceremony, clock));
    },
  });
  const { signal } = new AbortController();
  return {
    waited,
    signalled,
    connected,
    get loaded() {
      return loaded;
    },
    run: (effect: Parameters<typeof run>[0]) => run(effect, signal),
    /** Everything up to the moment the person has confirmed. */
    async prompted() {
      await run({ do: 'open' }, signal);
      await run(prepare, signal);
    },
  };
}

const failing = (...codes: FailureCode[]) => {
  const left = [...codes];
  return () => {
    const code = left.shift();
    return code ? Promise.reject(new PasskeyError(failure(code))) : Promise.resolve(done);
  };
};

const prepare = { do: 'prepare', session, first: true } as const;
const complete = { do: 'complete', flow: 'ceremony-1', credential } as const;

describe('runEnroll', () => {
  it('loads the ceremony once, and only after the service has answered', async () => {
    const it = setup();
    await it.run({ do: 'open' });
    assert.equal(it.loaded, 0);
    await it.run(prepare);
    await it.run({ do: 'prepare', session });
    assert.equal(it.loaded, 1);
  });

  it('loads it also to tell what went wrong before', async () => {
    const it = setup({ open: () => Promise.reject(new PasskeyError(failure('network'))) });
    assert.deepEqual(await it.run({ do: 'open' }), { type: 'failed', failure: failure('network') });
    assert.equal(it.loaded, 1);
  });

  it('asks the host for another action where the last has ended', async () => {
    const it = setup();
    await it.run({ do: 'open' });
    await it.run({ do: 'open', anew: true });
    assert.deepEqual(it.connected, [false, true]);
  });

  it('reaches the prompt before it returns', async () => {
    const it = setup();
    await it.prompted();
    let reached = false;
    const ceremony: EnrollCeremony = {
      checkSupport: () => undefined,
      register: () => {
        reached = true;
        return Promise.resolve({ ok: true, response: credential });
      },
      signalAccepted: () => undefined,
      signalUnknown: () => undefined,
    };
    const clock = { now: () => 0, wait: () => Promise.resolve(), every: () => () => undefined };
    const run = runEnroll({
      clock,
      connect: () => Promise.resolve(fakeBackend()),
      loadLate: () => Promise.resolve(performer(ceremony, clock)),
    });
    const { signal } = new AbortController();
    await run({ do: 'open' }, signal);
    await run(prepare, signal);
    const answer = run({ do: 'create', create, attempt: 1 }, signal);
    assert.equal(reached, true);
    await answer;
  });

  it('asks again for a lost answer, three times, each after a longer wait', async () => {
    const it = setup({ completeEnrollment: failing('network', 'server_error', 'in_progress') });
    await it.prompted();
    assert.equal((await it.run(complete)).type, 'completed');
    assert.equal(it.waited.length, 3);
    const bounds = [500, 1500, 4000];
    for (const [index, ms] of it.waited.entries())
      assert.ok(ms >= (bounds[index] ?? 0) * 0.5 && ms <= (bounds[index] ?? 0) * 1.5, String(ms));
  });

  it('gives up after that, and keeps the passkey: nobody knows what the service did', async () => {
    const it = setup({
      completeEnrollment: failing('network', 'network', 'network', 'network', 'network'),
    });
    await it.prompted();
    const event = await it.run(complete);
    assert.equal(event.type === 'failed' && event.failure.code, 'network');
    assert.equal(it.waited.length, 3);
    assert.deepEqual(it.signalled, []);
  });

  it('waits as long as the service says, where a person would', async () => {
    const patient = new PasskeyError(failure('not_available', { retryAfter: 9 }));
    let asked = 0;
    const it = setup({
      completeEnrollment: () => (asked++ === 0 ? Promise.reject(patient) : Promise.resolve(done)),
    });
    await it.prompted();
    await it.run(complete);
    assert.deepEqual(it.waited, [9_000]);
  });

  it('lets the person decide where the service wants them to wait for long', async () => {
    const busy = failure('not_available', { retryAfter: 300 });
    const it = setup({ completeEnrollment: () => Promise.reject(new PasskeyError(busy)) });
    await it.prompted();
    assert.deepEqual(await it.run(complete), { type: 'failed', failure: busy });
    assert.deepEqual(it.waited, []);
  });

  it('does not wait for ever for a host that never gives an action', async () => {
    const run = runEnroll({
      clock: { now: () => 0, wait: () => Promise.resolve(), every: () => () => undefined },
      connect: () => new Promise(() => undefined),
      loadLate: () => Promise.reject(new TypeError('not loaded')),
    });
    const event = await run({ do: 'open' }, new AbortController().signal);
    assert.equal(event.type === 'failed' && event.failure.code, 'network');
  });

  it('opens again with the backend that may be known already, and asks for no other action', async () => {
    let tries = 0;
    const it = setup({
      open: () =>
        tries++ === 0
          ? Promise.reject(new PasskeyError(failure('network')))
          : Promise.resolve(opening),
    });
    await it.run({ do: 'open' });
    assert.equal((await it.run({ do: 'open' })).type, 'opened');
    assert.deepEqual(it.connected, [false]);
  });

  for (const code of ['verification_failed', 'credential_limit', 'step_up_required'] as const)
    it(`has the passkey forgotten after ${code}`, async () => {
      const it = setup({ completeEnrollment: failing(code) });
      await it.prompted();
      await it.run(complete);
      assert.deepEqual(it.signalled, [{ rpId: 'localhost', credentialId: credential.id }]);
      assert.deepEqual(it.waited, []);
    });

  for (const code of ['already_enrolled', 'superseded'] as const)
    it(`leaves the passkey alone after ${code}: the service may have it`, async () => {
      const it = setup({ completeEnrollment: failing(code) });
      await it.prompted();
      await it.run(complete);
      assert.deepEqual(it.signalled, []);
    });

  it('tells the password manager what is accepted, where the list is complete', async () => {
    const accepted = { rpId: 'localhost', userHandle: 'dXNlcg', credentialIds: ['Y3JlZA'] };
    const it = setup({ completeEnrollment: () => Promise.resolve({ ...done, accepted }) });
    await it.prompted();
    await it.run(complete);
    assert.deepEqual(it.signalled, [accepted]);
  });

  it('calls a chunk that does not load a lost connection', async () => {
    const run = runEnroll({
      clock: { now: () => 0, wait: () => Promise.resolve(), every: () => () => undefined },
      connect: () => Promise.reject(new Error('not asked for')),
      loadLate: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    });
    const event = await run(prepare, new AbortController().signal);
    assert.equal(event.type === 'failed' && event.failure.code, 'network');
  });
});
