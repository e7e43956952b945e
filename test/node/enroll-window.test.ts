import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend } from '../../src/backends/backend.js';
import type { Outcome } from '../../src/events.js';
import { PasskeyError } from '../../src/failure.js';
import { announcements } from '../../src/flows/enroll-announcements.js';
import { performEnroll, type EnrollParts } from '../../src/runners/perform-enroll.js';
import { enrollParts, fakeBackend } from '../support/enroll-parts.js';
import { failure, states } from '../support/enroll-states.js';

const url = 'https://id.example/launch/a#token=t';
const clock = { now: () => 7, wait: () => Promise.resolve(), every: () => () => undefined };
const { signal } = new AbortController();

function setup(overrides: Partial<Backend>, more: Partial<EnrollParts> = {}) {
  const opened: unknown[] = [];
  const left: string[] = [];
  let loaded = 0;
  const closed: Outcome = { status: 'closed' };
  const performer = performEnroll(
    enrollParts({
      loadLaunch: () => {
        loaded += 1;
        return Promise.resolve({
          launch: (...given: unknown[]) => {
            opened.push(given);
            return Promise.resolve(closed);
          },
        });
      },
      leaveFrame: (to) => left.push(to),
      ...more,
    }),
    { clock, publish: () => undefined },
  );
  const backend = fakeBackend(overrides);
  return {
    opened,
    left,
    get loaded() {
      return loaded;
    },
    run: (effect: Parameters<typeof performer.run>[0]) => performer.run(effect, backend, signal),
  };
}

const handover = () => Promise.resolve({ url, expiresIn: 60 });

describe('the way out of a frame', () => {
  it('is fetched with what opens it, before its button is live', async () => {
    const it = setup({ handover });
    assert.deepEqual(await it.run({ do: 'handover' }), {
      type: 'handed',
      url,
      expiresIn: 60,
      now: 7,
    });
    assert.equal(it.loaded, 1);
  });

  it('opens in the task of the click', async () => {
    const it = setup({ handover });
    await it.run({ do: 'handover' });
    const answer = it.run({ do: 'window', url, inPlace: false });
    assert.deepEqual(it.opened, [[url, { mode: 'popup', signal }]]);
    assert.deepEqual(await answer, { type: 'returned', outcome: { status: 'closed' } });
  });

  it('leads to the same place without a window', async () => {
    const it = setup({ handover });
    await it.run({ do: 'handover' });
    const answer = await it.run({ do: 'window', url, inPlace: true });
    assert.deepEqual(it.left, [url]);
    assert.deepEqual(it.opened, []);
    assert.deepEqual(answer, {
      type: 'returned',
      outcome: { status: 'blocked', mode: 'redirect' },
    });
  });

  it('is not offered where the service has none, or refuses, or nothing opens it', async () => {
    const refuse = () => Promise.reject(new PasskeyError(failure('session_expired')));
    for (const it of [
      setup({}),
      setup({ handover: refuse }),
      setup({ handover }, { loadLaunch: () => Promise.reject(new Error('offline')) }),
    ])
      assert.deepEqual(await it.run({ do: 'handover' }), { type: 'kept-here' });
  });

  it('is told once: the refusal when it comes, the passkey when it is there', () => {
    const framed = states['framed, ready'];
    assert.deepEqual(
      announcements(states.prompting, states['framed, preparing']).map(({ name }) => name),
      ['passkey-step', 'passkey-failed'],
    );
    for (const way of ['framed, preparing', 'framed, open', 'framed, left'] as const)
      assert.deepEqual(announcements(framed, states[way]), []);
    const elsewhere = {
      step: 'finished',
      outcome: 'enrolled',
      elsewhere: { result: 'r' },
    } as const;
    assert.deepEqual(announcements(states['framed, open'], elsewhere), [
      { name: 'passkey-step', detail: { step: 'finished' } },
      { name: 'passkey-enrolled', detail: { result: 'r' } },
    ]);
  });
});
