import { describe, test } from 'node:test';
import { nudgePresets } from '../../src/nudge/index.js';
import { cancels, ignores, live, notNow } from '../support/nudge-year.js';

/*
 * Every table is written by hand, from the words of the preset. Day 0 is that of the first sign-in, and every sign-in is at
 * 08:00 unless it says otherwise; an answer comes at once.
 */

describe('seed', () => {
  const policy = nudgePresets.seed;

  test('every day, always "Not now"', () =>
    live({
      policy,
      answer: notNow,
      // Seven days offer; day 7 is past 7 × 24 h, has the one offer, and its "Not now" lasts until day 7 + 365.
      signIns: [{ table: '0-6 burst | 7 due | 8-371 skipped | 372 due | 373-399 skipped' }],
    }));

  test('a cancelled prompt is not an answer', () =>
    live({ policy, answer: cancels, signIns: [{ table: '0-6 burst | 7-399 due' }] }));

  test('an offer nobody answers stands', () =>
    live({ policy, answer: ignores, signIns: [{ table: '0-6 burst | 7-399 due' }] }));

  test('ten cancelled prompts, then "Not now"', () =>
    live({
      policy,
      answer: ({ number }) => (number <= 10 ? ['cancelled'] : ['skipped']),
      // Days 0–9 are cancelled; "Not now" of day 10 lasts until day 375.
      signIns: [{ table: '0-6 burst | 7-10 due | 11-374 skipped | 375 due | 376-399 skipped' }],
    }));

  test('"Not now" after a cancelled prompt of the same offer is an answer', () =>
    live({
      policy,
      answer: () => ['cancelled', 'skipped'],
      signIns: [{ table: '0-6 burst | 7 due | 8-371 skipped | 372 due | 373-399 skipped' }],
    }));

  test('twice a day, always "Not now"', () =>
    live({
      policy,
      answer: notNow,
      signIns: [
        { table: '0-6 burst | 7 due | 8-371 skipped | 372 due | 373-399 skipped' },
        // The evening of day 7 comes after the morning's "Not now".
        { after: 12, table: '0-6 burst | 7-399 skipped' },
      ],
    }));

  test('again in the evening of the same session', () =>
    live({
      policy,
      answer: notNow,
      signIns: [
        {
          session: (n) => `day ${n}`,
          table: '0-6 burst | 7 due | 8-371 skipped | 372 due | 373-399 skipped',
        },
        {
          ...{ after: 12, session: (n) => `day ${n}` },
          table: '0-7 this_session | 8-371 skipped | 372 this_session | 373-399 skipped',
        },
      ],
    }));

  test('"Not on this device" silences that one only', () =>
    live({
      policy,
      answer: ({ device }) => (device === 'phone' ? ['not-here'] : ['cancelled']),
      signIns: [
        { table: '0-6 burst | 7-399 due' },
        // 20:00 of day 0 to 20:00 of day 365.
        {
          ...{ device: 'phone', after: 12 },
          table: '0 burst | 1-364 not_here | 365 due | 366-399 not_here',
        },
      ],
    }));

  test('"Not on this device" on one, "Not now" on the other', () =>
    live({
      policy,
      answer: ({ device }) => (device === 'phone' ? ['not-here'] : ['skipped']),
      signIns: [
        { table: '0-6 burst | 7 due | 8-371 skipped | 372 due | 373-399 skipped' },
        // From day 7 on the laptop's "Not now" holds longer, and it is the account's.
        { device: 'phone', after: 12, table: '0 burst | 1-6 not_here | 7-399 skipped' },
      ],
    }));

  test('"Don’t ask again" on day 3, switched on again on day 100', () =>
    live({
      policy,
      answer: ({ number }) => (number === 4 ? ['never'] : ['skipped']),
      resumedOn: 100,
      // The first week is long over: one offer on day 101, and its "Not now" lasts until day 466.
      signIns: [{ table: '0-3 burst | 4-100 never | 101 due | 102-399 skipped' }],
    }));

  test('"Don’t ask again" on day 1, switched on again in the first week', () =>
    live({
      policy,
      answer: ({ number }) => (number === 2 ? ['never'] : ['skipped']),
      resumedOn: 3,
      signIns: [
        {
          table:
            '0-1 burst | 2-3 never | 4-6 burst | 7 due | 8-371 skipped | 372 due | 373 skipped',
        },
      ],
    }));

  test('a passkey on day 2, removed on day 50', () =>
    live({
      policy,
      answer: ({ number }) => (number === 3 ? ['created'] : ['skipped']),
      removedOn: 50,
      signIns: [
        { table: '0-2 burst | 3-50 signed_in_with_passkey | 51 due | 52-415 skipped | 416 due' },
      ],
    }));

  test('a passkey on the laptop; the phone is offered one of its own', () =>
    live({
      policy,
      answer: ({ device }) => (device === 'laptop' ? ['created'] : ['skipped']),
      signIns: [
        { table: '0 burst | 1-399 signed_in_with_passkey' },
        // Evenings: those of days 0–6 are within the first week, that of day 7 is not, and 365 days later is day 372's.
        { device: 'phone', after: 12, table: '0-7 here_too | 8-371 skipped | 372 here_too' },
      ],
    }));

  test('a passkey on the laptop, and one on the phone on day 3', () =>
    live({
      policy,
      answer: ({ device, number }) =>
        device === 'laptop' || number === 5 ? ['created'] : ['skipped'],
      signIns: [
        { table: '0 burst | 1-399 signed_in_with_passkey' },
        { device: 'phone', after: 12, table: '0-3 here_too | 4-399 signed_in_with_passkey' },
      ],
    }));

  test('the first week begins where an offer is possible', () =>
    live({
      policy,
      answer: notNow,
      signIns: [
        {
          capable: (n) => n >= 10,
          table: '0-9 not_capable | 10-16 burst | 17 due | 18-381 skipped | 382 due | 383 skipped',
        },
      ],
    }));

  test('once a week', () =>
    live({
      policy,
      answer: notNow,
      // Of these days every seventh is lived: 0, 7, 14, … 371, 378.
      signIns: [
        {
          on: (n) => n % 7 === 0,
          table: '0 burst | 1-7 due | 8-371 skipped | 372-378 due | 379-399 skipped',
        },
      ],
    }));
});

describe('every-sign-in', () => {
  const policy = nudgePresets['every-sign-in'];

  for (const [name, answer] of Object.entries({ notNow, cancels, ignores })) {
    test(`twice a day, ${name}`, () =>
      live({
        ...{ policy, answer },
        signIns: [{ table: '0-399 due' }, { after: 12, table: '0-399 due' }],
      }));
  }

  test('once a session', () =>
    live({
      policy,
      answer: notNow,
      signIns: [
        { session: (n) => `day ${n}`, table: '0-399 due' },
        { after: 12, session: (n) => `day ${n}`, table: '0-399 this_session' },
      ],
    }));

  test('two failed ceremonies end a visit', () =>
    live({
      policy,
      answer: () => ['failed', 'failed'],
      signIns: [
        { session: (n) => `day ${n}`, table: '0-399 due' },
        { after: 12, session: (n) => `day ${n}`, table: '0-399 failed_twice' },
      ],
    }));

  test('"Not on this device" on the phone', () =>
    live({
      policy,
      answer: ({ device }) => (device === 'phone' ? ['not-here'] : ['skipped']),
      signIns: [
        { table: '0-399 due' },
        {
          ...{ device: 'phone', after: 12 },
          table: '0 due | 1-364 not_here | 365 due | 366-399 not_here',
        },
      ],
    }));

  test('"Don’t ask again" on day 5, switched on again on day 40', () =>
    live({
      policy,
      answer: ({ number }) => (number === 6 ? ['never'] : ['skipped']),
      resumedOn: 40,
      signIns: [{ table: '0-5 due | 6-40 never | 41-399 due' }],
    }));

  test('a passkey on day 2, removed on day 9', () =>
    live({
      policy,
      answer: ({ number }) => (number === 3 ? ['created'] : ['skipped']),
      removedOn: 9,
      signIns: [{ table: '0-2 due | 3-9 signed_in_with_passkey | 10-399 due' }],
    }));
});
