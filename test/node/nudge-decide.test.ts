import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfferReason, SilenceReason } from '../../src/nudge-contract.js';
import {
  decide,
  emptyHistory,
  isPossible,
  nudgePresets,
  type Decision,
  type NudgeFacts,
  type NudgeHistory,
  type NudgePolicy,
} from '../../src/nudge/index.js';

const now = Date.UTC(2027, 5, 1, 8);
const hour = 3_600_000;
const day = 24 * hour;
const silent = (reason: SilenceReason, nextAt: number | null = null): Decision => ({
  ...{ show: false, reason, nextAt },
});
const shown = (reason: OfferReason, terms: object = {}): Decision => ({
  ...{ show: true, reason, nextAt: now, ...terms },
});
const visit = { id: 'here', offered: true, failures: 0 };
const said = { offeredAt: now - day, at: now - day };
const last = { at: now - day, reason: 'due' } as const;
const { seed, quarterly, 'snooze-n-then-require': snooze } = nudgePresets;
const old = now - 30 * day;
const elsewhere = { hasPasskey: true, with: 'passkey-elsewhere' } as const;

interface Case {
  readonly facts?: Partial<NudgeFacts>;
  readonly history?: Partial<NudgeHistory>;
  readonly policy?: NudgePolicy | null;
  readonly is: Decision;
}

/** Every reason there is; by default the seed's policy, a month after its first week, a password and nothing said. */
const cases: Readonly<Record<OfferReason | SilenceReason, readonly Case[]>> = {
  off: [{ policy: null, is: silent('off') }],
  not_capable: [
    { facts: { capable: false }, is: silent('not_capable') },
    {
      facts: { capable: false },
      history: { putOff: 3 },
      policy: snooze,
      is: silent('not_capable'),
    },
  ],
  signed_in_with_passkey: [
    { facts: { hasPasskey: true, with: 'passkey' }, is: silent('signed_in_with_passkey') },
  ],
  has_passkey_here: [
    {
      facts: { ...elsewhere, devices: ['unknown', 'family'] },
      history: { devices: [{ hint: 'family', passkeyAt: old }] },
      is: silent('has_passkey_here'),
    },
    // The most exact hint that is known decides: this is another device of the same family.
    {
      facts: { ...elsewhere, devices: ['mine', 'family'] },
      history: { devices: [{ hint: 'family', passkeyAt: old }, { hint: 'mine' }] },
      is: shown('here_too'),
    },
    // It was removed.
    { history: { devices: [{ hint: 'mine', passkeyAt: old }] }, is: shown('due') },
  ],
  has_passkey: [
    { facts: { hasPasskey: true }, is: silent('has_passkey') },
    { facts: { hasPasskey: true, with: 'recovery' }, is: silent('has_passkey') },
  ],
  factors_pending: [
    { facts: { pending: true }, is: silent('factors_pending') },
    { facts: { pending: true }, policy: { ...seed, beforeFactors: true }, is: shown('due') },
  ],
  busy: [{ facts: { busy: true }, is: silent('busy') }],
  never: [
    { history: { neverAt: old }, is: silent('never') },
    { history: { neverAt: old }, policy: snooze, is: shown('due', { left: 3 }) },
    // They have one elsewhere, so nothing is required of them.
    { facts: elsewhere, history: { neverAt: old }, policy: snooze, is: silent('never') },
  ],
  not_here: [
    {
      history: { devices: [{ hint: 'mine', notHereAt: old }] },
      is: silent('not_here', old + 365 * day),
    },
    {
      facts: { devices: ['cleared', 'family'] },
      history: { devices: [{ hint: 'family', notHereAt: old }] },
      is: silent('not_here', old + 365 * day),
    },
    {
      facts: { devices: [] },
      history: { devices: [{ hint: 'mine', notHereAt: old }] },
      is: shown('due'),
    },
    {
      history: { devices: [{ hint: 'mine', notHereAt: old }] },
      policy: snooze,
      is: shown('due', { left: 3 }),
    },
  ],
  failed_twice: [
    { history: { sessions: [{ ...visit, failures: 2 }] }, is: silent('failed_twice', now) },
    { history: { sessions: [{ ...visit, id: 'there', failures: 2 }] }, is: shown('due') },
    { history: { sessions: [{ ...visit, offered: false, failures: 1 }] }, is: shown('due') },
    {
      history: {
        sessions: [{ ...visit, failures: 2 }],
        cancelled: said,
        last: { ...last, answer: 'failed' },
      },
      policy: quarterly,
      is: silent('failed_twice', now + 29 * day),
    },
  ],
  this_session: [
    { history: { sessions: [visit] }, is: silent('this_session', now) },
    {
      history: { sessions: [visit], skipped: said, last },
      is: silent('this_session', now + 364 * day),
    },
  ],
  too_soon: [
    {
      history: { last: { ...last, at: now - hour, answer: 'created' } },
      policy: quarterly,
      is: silent('too_soon', now + 23 * hour),
    },
    { history: { last: { ...last, at: now - hour, answer: 'created' } }, is: shown('due') },
  ],
  skipped: [
    { history: { skipped: said }, is: silent('skipped', now + 364 * day) },
    { history: { skipped: said }, policy: quarterly, is: silent('skipped', now + 89 * day) },
    { history: { skipped: { at: now, offeredAt: old - 1 } }, is: shown('due') },
    { history: { deferred: said }, is: shown('due') },
    {
      history: { deferred: said, putOff: 1 },
      policy: snooze,
      is: silent('skipped', now + 6 * day),
    },
    {
      history: { deferred: said, putOff: 3 },
      policy: snooze,
      is: silent('skipped', now + 6 * day),
    },
    // The one that lasts longest says when.
    {
      history: { skipped: said, cancelled: said, devices: [{ hint: 'mine', notHereAt: old }] },
      is: silent('skipped', now + 364 * day),
    },
  ],
  cancelled: [
    { history: { cancelled: said }, policy: quarterly, is: silent('cancelled', now + 29 * day) },
    { history: { cancelled: said }, is: shown('due') },
  ],
  unanswered: [
    { history: { last }, policy: quarterly, is: silent('unanswered', now + 89 * day) },
    { history: { last }, is: shown('due') },
  ],
  burst: [
    { history: { firstPossibleAt: now - 7 * day + 1 }, is: shown('burst') },
    { history: { firstPossibleAt: now - 6 * day, skipped: said, last }, is: shown('burst') },
    {
      facts: { pending: true },
      policy: { ...seed, beforeFactors: true, automatic: true, burstDays: 60 },
      is: shown('burst'),
    },
  ],
  due: [
    { is: shown('due') },
    { history: { firstPossibleAt: now - 7 * day }, is: shown('due') },
    { policy: { ...seed, automatic: true }, is: shown('due', { automatic: true }) },
    { facts: { with: 'link' }, policy: { ...seed, automatic: true }, is: shown('due') },
    { history: { undone: true }, policy: { ...seed, automatic: true }, is: shown('due') },
    { history: { putOff: 2 }, policy: snooze, is: shown('due', { left: 1 }) },
  ],
  here_too: [
    { facts: elsewhere, is: shown('here_too') },
    { facts: elsewhere, history: { putOff: 3 }, policy: snooze, is: shown('here_too') },
  ],
  required: [
    { history: { putOff: 3 }, policy: snooze, is: shown('required', { left: 0 }) },
    { policy: { ...snooze, snoozes: 0 }, is: shown('required', { left: 0 }) },
    {
      history: {
        ...{
          putOff: 3,
          neverAt: old,
          last: { ...last, at: now },
          sessions: [{ ...visit, failures: 2 }],
        },
        ...{ cancelled: { at: now, offeredAt: now }, devices: [{ hint: 'mine', notHereAt: now }] },
      },
      policy: snooze,
      is: shown('required', { left: 0 }),
    },
    {
      facts: { pending: true },
      history: { putOff: 3 },
      policy: snooze,
      is: silent('factors_pending'),
    },
  ],
};

for (const [reason, examples] of Object.entries(cases)) {
  test(reason, () => {
    assert.ok(examples.some(({ is }) => is.reason === reason));
    for (const { facts, history, policy = seed, is } of examples) {
      const all: NudgeFacts = {
        ...{ capable: true, hasPasskey: false, with: 'password', pending: false },
        ...{ session: 'here', devices: ['mine', 'family'], ...facts },
      };
      const before = { ...emptyHistory, firstPossibleAt: old, ...history };
      assert.deepEqual(decide(before, all, policy, now), is, JSON.stringify({ facts, history }));
    }
  });
}

test('the very first sign-in begins the first week', () => {
  const facts: NudgeFacts = {
    ...{ capable: true, hasPasskey: false, with: 'password', pending: false },
    ...{ session: 'here', devices: [] },
  };
  assert.deepEqual(decide(emptyHistory, facts, seed, now), shown('burst'));
  assert.deepEqual(decide(emptyHistory, facts, quarterly, now), shown('due'));
});

test('what makes an offer impossible is not what was said to one', () => {
  const facts: NudgeFacts = {
    ...{ capable: true, hasPasskey: false, with: 'password', pending: false },
    ...{ session: 'here', devices: ['mine'] },
  };
  const history: NudgeHistory = {
    ...{ putOff: 9, neverAt: now, last: { ...last, at: now }, skipped: said },
    ...{ devices: [{ hint: 'mine', notHereAt: now }], sessions: [{ ...visit, failures: 2 }] },
  };
  assert.equal(isPossible(history, facts, seed), true);
  assert.equal(isPossible(history, { ...facts, capable: false }, seed), false);
  assert.equal(isPossible(history, { ...facts, pending: true }, seed), false);
  assert.equal(isPossible(history, { ...facts, with: 'passkey' }, seed), false);
});
