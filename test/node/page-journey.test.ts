import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ToldEvent } from '../../src/embed/protocol.js';
import type { Failure } from '../../src/failure.js';
import type { Purpose } from '../../src/launch/address.js';
import {
  begin,
  hear,
  leave,
  opened,
  outcomeOf,
  settle,
  wayBack,
  type Journey,
} from '../../src/launch/journey.js';

const step = (step: string): ToldEvent => ({ name: 'passkey-step', detail: { step } });
const fails = (retry: Failure['retry'], code: Failure['code'] = 'unknown') =>
  ({ code, retry, confidence: 'sure' }) as const;
const failed = (...given: Parameters<typeof fails>): ToldEvent => ({
  name: 'passkey-failed',
  detail: { failure: fails(...given) },
});
const enrolled: ToldEvent = { name: 'passkey-enrolled', detail: { result: 'r' } };
const passed: ToldEvent = { name: 'challenge-passed', detail: { result: 'r' } };

/** Each list of events is what an element says at once. */
function after(purpose: Purpose, ...said: ToldEvent[][]): Journey {
  const two = opened(begin(purpose), { methods: ['passkey', 'totp', 'recovery-code'] });
  return said.reduce((journey, events) => settle(events.reduce(hear, journey)), two);
}
const only = (purpose: Purpose, ...events: ToldEvent[]): Journey =>
  settle(events.reduce(hear, opened(begin(purpose), { methods: ['passkey', 'recovery-code'] })));

describe('an enrollment around which something is', () => {
  for (const purpose of ['enroll', 'recover'] as const) {
    it(`(${purpose}) is completed when the person is done, not when the passkey is stored`, () => {
      const stored = after(purpose, [step('enrolled'), enrolled]);
      assert.equal(stored.outcome, undefined);
      assert.deepEqual(settle(hear(stored, step('finished'))).outcome, {
        status: 'completed',
        result: 'r',
      });
    });
  }

  it('is completed by a passkey that was made in a window, of which it hears with the last screen', () => {
    const { outcome } = after('enroll', [step('finished'), enrolled]);
    assert.deepEqual(outcome, { status: 'completed', result: 'r' });
  });

  it('is cancelled by Not now', () => {
    const { outcome } = after('enroll', [step('why')], [step('finished')]);
    assert.deepEqual(outcome, { status: 'cancelled' });
  });

  it('goes on after a proof of who the person is', () => {
    assert.equal(after('enroll', [step('why'), passed]).outcome, undefined);
  });

  it('goes on after a refusal that leaves another way, and has failed where there is none', () => {
    const events = [step('failed'), failed('none')];
    assert.equal(after('enroll', events).outcome, undefined);
    assert.deepEqual(only('enroll', ...events).outcome, {
      status: 'failed',
      failure: fails('none'),
    });
  });

  it('goes on after a failure that may be tried again, here or in a window', () => {
    for (const retry of ['same', 'once', 'change', 'elsewhere', 'window'] as const)
      assert.equal(only('enroll', step('failed'), failed(retry)).outcome, undefined);
  });

  it('has failed where the passkey was there before, whatever else could be added; Done leaves', () => {
    const there = after('enroll', [step('failed'), failed('none', 'already_enrolled')]);
    assert.equal(there.outcome?.status, 'failed');
    assert.equal(there.left, undefined);
    assert.equal(settle(hear(there, step('finished'))).left, true);
  });

  it('keeps its first outcome', () => {
    const expired = { name: 'passkey-expired', detail: { failure: fails('restart') } } as const;
    const { outcome } = after('enroll', [step('failed'), expired], [step('enrolled'), enrolled]);
    assert.deepEqual(outcome, { status: 'expired', failure: fails('restart') });
  });
});

for (const purpose of ['challenge', 'sign-in'] as const)
  describe(`a ${purpose} around which something is`, () => {
    it('is completed at once', () => {
      const { outcome } = after(purpose, [step('passed'), passed]);
      assert.deepEqual(outcome, { status: 'completed', result: 'r' });
    });

    it('is cancelled by its own Cancel', () => {
      assert.deepEqual(after(purpose, [step('declined')]).outcome, { status: 'cancelled' });
    });

    it('has failed where no way is left, not where one is', () => {
      assert.equal(after(purpose, [step('failed'), failed('none')]).outcome, undefined);
      assert.equal(after(purpose, [step('stuck'), failed('none')]).outcome?.status, 'failed');
      assert.equal(after(purpose, [step('ended'), failed('same')]).outcome, undefined);
    });
  });

describe('settings around which something is', () => {
  it('are completed by Done, without a result', () => {
    const list = after('settings', [step('list')], [step('adding')], [step('list'), enrolled]);
    assert.equal(list.outcome, undefined);
    assert.equal(wayBack(list), 'done');
    assert.deepEqual(leave(list).outcome, { status: 'completed' });
  });

  it('go on after a change that was refused', () => {
    assert.equal(after('settings', [step('list')], [failed('none')]).outcome, undefined);
  });
});

describe('an offer around which something is', () => {
  it('is completed with the result of what was made, and without one where it was there before', () => {
    assert.deepEqual(outcomeOf({ outcome: 'done', result: 'r' }), {
      status: 'completed',
      result: 'r',
    });
    assert.deepEqual(outcomeOf({ outcome: 'done', result: 'r', automatic: true }), {
      status: 'completed',
      result: 'r',
    });
    assert.deepEqual(outcomeOf({ outcome: 'done' }), { status: 'completed' });
  });

  it('is cancelled by whatever answer puts it off', () => {
    for (const answer of ['skipped', 'not-here', 'never', 'cancelled', 'failed'] as const)
      for (const required of [{}, { required: true as const }])
        assert.deepEqual(outcomeOf({ outcome: 'skipped', answer, ...required }), {
          status: 'cancelled',
        });
  });

  it('is cancelled where none is made, and where the service does not say', () => {
    for (const reason of ['off', 'has_passkey', 'not_capable', 'unreachable'] as const)
      assert.deepEqual(outcomeOf({ outcome: 'not-offered', reason }), { status: 'cancelled' });
  });

  it('has not ended where the page only took it out of sight', () => {
    assert.equal(outcomeOf({ outcome: 'not-offered', reason: 'removed' }), undefined);
  });

  it('has no outcome before its end, whatever is told on the way', () => {
    const expired = { name: 'passkey-expired', detail: { failure: fails('restart') } } as const;
    for (const events of [
      [step('enrolled'), enrolled],
      [step('finished')],
      [step('failed'), failed('none')],
      [step('failed'), expired],
      [step('declined')],
    ])
      assert.equal(after('nudge', events).outcome, undefined);
  });
});

describe('the page’s own button', () => {
  const shown: [purpose: Purpose, step: string, way: ReturnType<typeof wayBack>][] = [
    ['enroll', 'confirming', 'cancel'],
    ['enroll', 'opening', 'cancel'],
    ['enroll', 'opened', 'cancel'],
    ['enroll', 'failed', 'cancel'],
    ['enroll', 'why', undefined],
    ['enroll', 'choosing', undefined],
    ['enroll', 'prompting', undefined],
    ['enroll', 'saving', undefined],
    ['enroll', 'enrolled', undefined],
    ['enroll', 'codes', undefined],
    ['challenge', 'confirming', 'cancel'],
    ['challenge', 'asking', undefined],
    ['challenge', 'ended', 'cancel'],
    ['sign-in', 'opening', 'cancel'],
    ['sign-in', 'identifying', undefined],
    ['sign-in', 'ended', 'cancel'],
    ['settings', 'opening', 'cancel'],
    ['settings', 'locked', 'cancel'],
    ['settings', 'failed', 'cancel'],
    ['settings', 'entering', undefined],
    ['settings', 'codes', undefined],
    ['nudge', 'opening', undefined],
    ['nudge', 'offer', undefined],
    ['nudge', 'failed', undefined],
  ];
  for (const [purpose, at, way] of shown)
    it(`is ${way ?? 'not there'} on ${purpose}’s ${at}`, () => {
      assert.equal(wayBack(after(purpose, [step(at)])), way);
    });

  it('leads away from what cannot go on, once', () => {
    const over = only('enroll', step('failed'), failed('none'));
    assert.equal(wayBack(over), 'close');
    assert.equal(leave(over).left, true);
    assert.equal(wayBack(leave(over)), undefined);
  });

  it('cancels', () => {
    assert.deepEqual(leave(after('enroll', [step('opened')])).outcome, { status: 'cancelled' });
  });
});
