import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend } from '../../src/backends/backend.js';
import { PasskeyError, type FailureCode } from '../../src/failure.js';
import { performEnroll } from '../../src/runners/perform-enroll.js';
import { performTrial, type TrialCeremony } from '../../src/runners/perform-trial.js';
import type { Clock } from '../../src/runners/clock.js';
import { enrollParts, fakeBackend } from '../support/enroll-parts.js';
import {
  authenticator,
  create,
  credential,
  done,
  failure,
  session,
} from '../support/enroll-states.js';
import { assertion, get } from '../support/trial-states.js';

const accepted = { rpId: 'localhost', userHandle: 'dXNlcg', credentialIds: ['b2xk'] };
const clock: Clock = {
  now: () => 42,
  wait: () => Promise.resolve(),
  every: () => () => undefined,
};
const { signal } = new AbortController();

/** What is done after a passkey was made with `overrides` for a service, and what it was told. */
function setup(overrides: Partial<Backend> = {}, ceremony: Partial<TrialCeremony> = {}) {
  const signalled: object[] = [];
  let loaded = 0;
  const trial: TrialCeremony = {
    checkRequest: () => undefined,
    authenticate: () => Promise.resolve({ ok: true, response: assertion }),
    signalAccepted: (list) => signalled.push(list),
    signalUnknown: (one) => signalled.push(one),
    ...ceremony,
  };
  const performer = performEnroll(
    enrollParts({
      loadTrial: () => {
        loaded += 1;
        return Promise.resolve({
          createTrial: (clock) => performTrial({ clock, ceremony: trial }),
        });
      },
    }),
    { clock, publish: () => undefined },
  );
  const backend = fakeBackend(overrides);
  const run = (effect: Parameters<typeof performer.run>[0]) =>
    performer.run(effect, backend, signal);
  return {
    signalled,
    run,
    get loaded() {
      return loaded;
    },
    async made() {
      await run({ do: 'prepare', session, first: true });
      await run({ do: 'complete', flow: create.flow, credential });
    },
  };
}

const failing = <T>(answer: T, ...codes: FailureCode[]) => {
  let asked = 0;
  return () => {
    const code = codes[asked++];
    return code ? Promise.reject(new PasskeyError(failure(code))) : Promise.resolve(answer);
  };
};

describe('the trial’s runner', () => {
  it('asks for a challenge of this one authenticator, and for nothing where nobody tries', async () => {
    const asked: object[] = [];
    const it = setup({
      beginChallenge: (wanted) => {
        asked.push(wanted);
        return Promise.resolve(get);
      },
    });
    await it.made();
    assert.equal(it.loaded, 0);
    assert.deepEqual(await it.run({ do: 'offer-trial', authenticator }), {
      type: 'triable',
      get,
      now: 42,
    });
    assert.deepEqual(asked, [{ method: 'passkey', operation: 'try', target: 'authenticator-1' }]);
  });

  it('offers nothing that could not be shown', async () => {
    const blocked = failure('frame_blocked');
    const it = setup(
      { beginChallenge: () => Promise.resolve(get) },
      { checkRequest: () => blocked },
    );
    const event = await it.run({ do: 'offer-trial', authenticator });
    assert.deepEqual(event, { type: 'failed', failure: blocked });
  });

  it('reaches the prompt before it returns', async () => {
    let reached = 0;
    const it = setup(
      { beginChallenge: () => Promise.resolve(get) },
      {
        authenticate: () => {
          reached += 1;
          return Promise.resolve({ ok: true, response: assertion });
        },
      },
    );
    await it.run({ do: 'offer-trial', authenticator });
    const answer = it.run({ do: 'try', get, attempt: 1 });
    assert.equal(reached, 1);
    assert.deepEqual(await answer, { type: 'signed', credential: assertion });
  });

  it('sends the same answer again where the one to it was lost', async () => {
    const sent: object[] = [];
    const lose = failing({ at: 'passed', method: 'passkey' } as const, 'network');
    const it = setup({
      completeChallenge: (flow, input) => {
        sent.push([flow, input]);
        return lose();
      },
    });
    const event = await it.run({ do: 'check', flow: 'trial-1', credential: assertion });
    assert.deepEqual(event, { type: 'worked', now: 42 });
    const once = ['trial-1', { credential: assertion }];
    assert.deepEqual(sent, [once, once]);
  });

  it('lets the password manager forget what was removed, and keep what is left', async () => {
    const ids: string[] = [];
    const lose = failing(accepted, 'network');
    const it = setup({
      undo: (id) => {
        ids.push(id);
        return lose();
      },
    });
    await it.made();
    assert.deepEqual(await it.run({ do: 'undo', id: 'authenticator-1' }), { type: 'undone' });
    assert.deepEqual(ids, ['authenticator-1', 'authenticator-1']);
    assert.deepEqual(it.signalled, [{ rpId: 'localhost', credentialId: credential.id }, accepted]);
  });

  it('takes what is gone already for removed', async () => {
    const it = setup({ undo: failing(accepted, 'not_found') });
    await it.made();
    assert.deepEqual(await it.run({ do: 'undo', id: 'authenticator-1' }), { type: 'undone' });
    assert.deepEqual(it.signalled, [{ rpId: 'localhost', credentialId: credential.id }]);
  });

  it('signals nothing where it could not be removed', async () => {
    for (const undo of [failing(accepted, 'forbidden'), undefined]) {
      const it = setup(undo && { undo });
      await it.made();
      await assert.rejects(it.run({ do: 'undo', id: 'authenticator-1' }), { name: 'PasskeyError' });
      assert.deepEqual(it.signalled, []);
    }
  });

  it('shows no recovery codes of what was removed', async () => {
    const it = setup({
      completeEnrollment: () => Promise.resolve({ ...done, recoveryCodes: ['ABCD'] }),
      undo: () => Promise.resolve(accepted),
    });
    await it.made();
    await it.run({ do: 'undo', id: 'authenticator-1' });
    assert.deepEqual(await it.run({ do: 'show' }), { type: 'shown', saved: 0 });
  });

  it('is not there for a page of the host’s own', async () => {
    const performer = performEnroll(enrollParts(), { clock, publish: () => undefined });
    const event = await performer.run({ do: 'offer-trial', authenticator }, fakeBackend(), signal);
    assert.equal(event.type, 'failed');
  });
});
