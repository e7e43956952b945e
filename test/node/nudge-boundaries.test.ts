import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decide,
  emptyHistory,
  nudgePresets,
  record,
  type NudgeEvent,
  type NudgeHistory,
  type NudgePolicy,
  type NudgePreset,
} from '../../src/nudge/index.js';

const at = (iso: string): number => Date.parse(iso);
const visit = { session: 'one', devices: ['laptop'] };

/** What is said, one millisecond before an instant and at it, in a session of its own. */
function around(
  history: NudgeHistory,
  policy: NudgePolicy,
  instant: string,
): readonly [before: string, then: string] {
  const facts = {
    ...{ capable: true, hasPasskey: false, with: 'password' as const, pending: false },
    ...{ session: 'another', devices: ['laptop'] },
  };
  const now = at(instant);
  return [
    decide(history, facts, policy, now - 1).reason,
    decide(history, facts, policy, now).reason,
  ];
}

function lived(...events: [time: string, ...NudgeEvent[]][]): NudgeHistory {
  return events.reduce<NudgeHistory>(
    (history, [time, ...more]) => more.reduce((so, event) => record(so, event, at(time)), history),
    emptyHistory,
  );
}

const possible = { type: 'possible' } as const;
const offered = { type: 'offered', session: 'one', reason: 'due' } as const;
const said = (type: 'skipped' | 'not-here' | 'cancelled' | 'never'): NudgeEvent => ({
  ...visit,
  type,
});

test('seed: the first week is 7 × 24 h, whatever the clocks of the place do', () => {
  // Summer time begins in Europe within this week, on 28 March.
  const history = lived(['2027-03-25T05:00:00Z', possible, offered, said('skipped')]);
  assert.deepEqual(around(history, nudgePresets.seed, '2027-04-01T05:00:00Z'), ['burst', 'due']);
});

test('seed: an offer of the last millisecond of the first week is not the one that comes after it', () => {
  const history = lived(
    ['2027-01-01T00:00:00Z', possible],
    ['2027-01-07T23:59:59.999Z', offered],
    ['2027-01-08T00:00:10Z', said('skipped')],
  );
  assert.deepEqual(around(history, nudgePresets.seed, '2027-01-08T00:00:11Z'), ['due', 'due']);
});

test('seed: "Not now" lasts 365 days from when it was said, a leap year or not', () => {
  const history = lived(
    ['2027-01-01T00:00:00Z', possible],
    ['2027-06-01T08:00:00Z', offered],
    ['2027-06-01T08:05:00Z', said('skipped')],
  );
  // 2028 has a 29 February in between.
  assert.deepEqual(around(history, nudgePresets.seed, '2028-05-31T08:05:00Z'), ['skipped', 'due']);
});

const short: readonly [
  NudgePreset,
  Parameters<typeof said>[0],
  until: string,
  readonly [before: string, then: string],
][] = [
  ['seed', 'not-here', '2028-05-31T08:05:00Z', ['not_here', 'due']],
  ['snooze-n-then-require', 'skipped', '2027-06-08T08:05:00Z', ['skipped', 'due']],
  ['snooze-n-then-require', 'cancelled', '2027-06-02T08:05:00Z', ['cancelled', 'due']],
  ['snooze-n-then-require', 'never', '2027-06-08T08:05:00Z', ['skipped', 'due']],
  ['quarterly', 'skipped', '2027-08-30T08:05:00Z', ['skipped', 'due']],
  ['quarterly', 'cancelled', '2027-07-01T08:05:00Z', ['cancelled', 'due']],
  ['quarterly', 'not-here', '2028-05-31T08:05:00Z', ['not_here', 'due']],
  ['every-sign-in', 'not-here', '2028-05-31T08:05:00Z', ['not_here', 'due']],
];

for (const [preset, answer, until, wanted] of short) {
  test(`${preset}: "${answer}" lasts until ${until}`, () => {
    const history = lived(
      ['2027-01-01T00:00:00Z', possible],
      ['2027-06-01T08:00:00Z', offered],
      ['2027-06-01T08:05:00Z', said(answer)],
    );
    assert.deepEqual(around(history, nudgePresets[preset], until), wanted);
  });
}

for (const [preset, until, reason] of [
  ['snooze-n-then-require', '2027-06-02T08:00:00Z', 'unanswered'],
  ['quarterly', '2027-08-30T08:00:00Z', 'unanswered'],
] as const) {
  test(`${preset}: an offer nobody answers lasts until ${until}`, () => {
    const history = lived(['2027-01-01T00:00:00Z', possible], ['2027-06-01T08:00:00Z', offered]);
    assert.deepEqual(around(history, nudgePresets[preset], until), [reason, 'due']);
  });
}

test('24 hours between two offers hold where every answer is forgotten at once', () => {
  const policy = { ...nudgePresets['every-sign-in'], betweenHours: 24 };
  const history = lived(['2027-06-01T08:00:00Z', possible, offered, said('skipped')]);
  assert.deepEqual(around(history, policy, '2027-06-02T08:00:00Z'), ['too_soon', 'due']);
});

test('the last "Not now" of the grace still buys its week', () => {
  const policy = nudgePresets['snooze-n-then-require'];
  const history = lived(
    ['2027-06-01T08:00:00Z', possible, offered, said('skipped')],
    ['2027-06-08T08:00:00Z', offered, said('skipped')],
    ['2027-06-15T08:00:00Z', offered, said('skipped')],
  );
  assert.deepEqual(around(history, policy, '2027-06-22T08:00:00Z'), ['skipped', 'required']);
});

test('a prompt cancelled in another tab does not take "Not now" back', () => {
  const history = lived(
    ['2027-01-01T00:00:00Z', possible],
    ['2027-06-01T08:00:00Z', offered, { ...offered, session: 'two' }, said('skipped')],
    ['2027-06-01T08:01:00Z', { ...visit, session: 'two', type: 'cancelled' }],
  );
  assert.deepEqual(around(history, nudgePresets.seed, '2028-05-31T08:00:00Z'), ['skipped', 'due']);
});

test('nor do a passkey that came and went, and offers switched on again', () => {
  const history = lived(
    ['2027-01-01T00:00:00Z', possible],
    ['2027-06-01T08:00:00Z', offered, said('skipped'), said('never')],
    ['2027-07-01T08:00:00Z', { ...visit, type: 'created' }, { type: 'resumed' }],
  );
  assert.deepEqual(around(history, nudgePresets.seed, '2028-05-31T08:00:00Z'), ['skipped', 'due']);
});

test('an answer that arrives twice takes of the grace once', () => {
  const history = lived([
    '2027-06-01T08:00:00Z',
    possible,
    offered,
    said('skipped'),
    said('skipped'),
  ]);
  assert.equal(history.putOff, 1);
});

test('a device that was silenced stays so through passkeys of a hundred private windows', () => {
  const used = Array.from({ length: 100 }, (_, n): NudgeEvent => ({
    type: 'used',
    devices: [`host-${n}`, `page-${n}`, 'family'],
  }));
  const history = lived(
    ['2027-01-01T00:00:00Z', possible],
    ['2027-06-01T08:00:00Z', offered, said('not-here')],
    ['2027-06-02T08:00:00Z', ...used],
  );
  assert.deepEqual(around(history, nudgePresets.seed, '2028-05-31T08:00:00Z'), ['not_here', 'due']);
  assert.equal(history.devices.length, 33);
});
