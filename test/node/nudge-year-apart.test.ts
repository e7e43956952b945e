import { describe, test } from 'node:test';
import { nudgePresets } from '../../src/nudge/index.js';
import { cancels, ignores, live, notNow } from '../support/nudge-year.js';

/*
 * The two presets that keep 24 hours between two offers.
 *
 * Every table is written by hand, from the words of the preset. Day 0 is that of the first sign-in, and every sign-in is at
 * 08:00 unless it says otherwise; an answer comes at once.
 */

describe('snooze-n-then-require', () => {
  const policy = nudgePresets['snooze-n-then-require'];
  const thrice = '0 due | 1-6 skipped | 7 due | 8-13 skipped | 14 due | 15-20 skipped';

  test('every day, always "Not now"', () =>
    // Three times, for a week each; then it is required at every sign-in.
    live({ policy, answer: notNow, signIns: [{ table: `${thrice} | 21-399 required` }] }));

  test('whichever words put it off', () =>
    live({
      policy,
      answer: ({ number }) => (number === 1 ? ['never'] : ['not-here']),
      signIns: [{ table: `${thrice} | 21-399 required` }],
    }));

  test('a prompt that is cancelled puts nothing off, and there is one in 24 hours', () =>
    live({
      policy,
      answer: cancels,
      signIns: [{ table: '0-399 due' }, { after: 12, table: '0-399 cancelled' }],
    }));

  test('nor does an offer that nobody answers', () =>
    live({
      policy,
      answer: ignores,
      signIns: [{ table: '0-399 due' }, { after: 12, table: '0-399 unanswered' }],
    }));

  test('two cancelled prompts, then "Not now"', () =>
    live({
      policy,
      answer: ({ number }) => (number <= 2 ? ['cancelled'] : ['skipped']),
      signIns: [
        {
          table:
            '0-2 due | 3-8 skipped | 9 due | 10-15 skipped | 16 due | 17-22 skipped | 23-399 required',
        },
      ],
    }));

  test('required is no offer: it is made again in the evening of the same session', () =>
    live({
      policy,
      answer: notNow,
      signIns: [
        { session: (n) => `day ${n}`, table: `${thrice} | 21-99 required` },
        {
          ...{ after: 12, session: (n) => `day ${n}` },
          // The third "Not now", of the morning of day 14, has taken the last of the grace; its week still runs.
          table: '0 this_session | 1-6 skipped | 7 this_session | 8-20 skipped | 21-99 required',
        },
      ],
    }));

  test('a passkey with the second offer, removed on day 30: the grace begins again', () =>
    live({
      policy,
      answer: ({ number }) => (number === 2 ? ['created'] : ['skipped']),
      removedOn: 30,
      signIns: [
        {
          table:
            '0 due | 1-6 skipped | 7 due | 8-30 signed_in_with_passkey | 31 due | 32-37 skipped | 38 due | 39-44 skipped | 45 due | 46-51 skipped | 52-399 required',
        },
      ],
    }));

  test('a passkey when it is required, on day 25, removed on day 40', () =>
    live({
      policy,
      // Offers 1–3 are of days 0, 7 and 14; 4 is of day 21, and 8 of day 25.
      answer: ({ number }) => (number === 8 ? ['created'] : ['skipped']),
      removedOn: 40,
      signIns: [
        {
          table: `${thrice} | 21-25 required | 26-40 signed_in_with_passkey | 41 due | 42-47 skipped | 48 due | 49-54 skipped | 55 due | 56-61 skipped | 62-399 required`,
        },
      ],
    }));

  test('who has a passkey elsewhere has done what is required', () =>
    live({
      policy,
      answer: ({ device }) => (device === 'laptop' ? ['created'] : ['skipped']),
      signIns: [
        { table: '0 due | 1-43 signed_in_with_passkey' },
        // In the evening of day 0 the laptop's offer is 12 hours old; then a week each, and never required.
        {
          ...{ device: 'phone', after: 12 },
          table:
            '0 too_soon | 1 here_too | 2-7 skipped | 8 here_too | 9-14 skipped | 15 here_too | 16-21 skipped | 22 here_too | 23-28 skipped | 29 here_too | 30-35 skipped | 36 here_too | 37-42 skipped | 43 here_too',
        },
      ],
    }));
});

describe('quarterly', () => {
  const policy = nudgePresets.quarterly;
  const quarters =
    '0 due | 1-89 skipped | 90 due | 91-179 skipped | 180 due | 181-269 skipped | 270 due | 271-359 skipped | 360 due | 361-399 skipped';

  test('every day, always "Not now"', () =>
    live({ policy, answer: notNow, signIns: [{ table: quarters }] }));

  test('an offer that nobody answers', () =>
    live({
      policy,
      answer: ignores,
      signIns: [{ table: quarters.replaceAll('skipped', 'unanswered') }],
    }));

  test('a cancelled prompt waits for 30 days', () =>
    live({
      policy,
      answer: cancels,
      signIns: [
        {
          table:
            '0 due | 1-29 cancelled | 30 due | 31-59 cancelled | 60 due | 61-89 cancelled | 90 due | 91-119 cancelled | 120 due | 121-149 cancelled | 150 due | 151-179 cancelled | 180 due | 181-209 cancelled | 210 due | 211-239 cancelled | 240 due | 241-269 cancelled | 270 due | 271-299 cancelled | 300 due | 301-329 cancelled | 330 due | 331-359 cancelled | 360 due | 361-389 cancelled | 390 due | 391-399 cancelled',
        },
      ],
    }));

  test('one cancelled prompt, then "Not now"', () =>
    live({
      policy,
      answer: ({ number }) => (number === 1 ? ['cancelled'] : ['skipped']),
      signIns: [
        {
          table:
            '0 due | 1-29 cancelled | 30 due | 31-119 skipped | 120 due | 121-209 skipped | 210 due | 211-299 skipped | 300 due | 301-389 skipped | 390 due | 391-399 skipped',
        },
      ],
    }));

  test('twice a day', () =>
    live({
      policy,
      answer: notNow,
      signIns: [{ table: quarters }, { after: 12, table: '0-399 skipped' }],
    }));

  test('"Don’t ask again" on day 90, switched on again on day 200', () =>
    live({
      policy,
      answer: ({ number }) => (number === 2 ? ['never'] : ['skipped']),
      resumedOn: 200,
      signIns: [
        {
          table:
            '0 due | 1-89 skipped | 90 due | 91-200 never | 201 due | 202-290 skipped | 291 due | 292-380 skipped | 381 due | 382-399 skipped',
        },
      ],
    }));

  test('"Not on this device" on the phone, "Not now" on the laptop', () =>
    live({
      policy,
      answer: ({ device }) => (device === 'phone' ? ['not-here'] : ['skipped']),
      signIns: [
        // The laptop's "Not now" of the evening of day 361 lasts longer than what the phone has left, until day 365.
        { device: 'phone', table: '0 due | 1-361 not_here | 362-399 skipped' },
        {
          after: 12,
          table:
            '0 too_soon | 1 due | 2-90 skipped | 91 due | 92-180 skipped | 181 due | 182-270 skipped | 271 due | 272-360 skipped | 361 due | 362-399 skipped',
        },
      ],
    }));

  test('a passkey on day 90, removed on day 150', () =>
    live({
      policy,
      answer: ({ number }) => (number === 2 ? ['created'] : ['skipped']),
      removedOn: 150,
      signIns: [
        {
          table:
            '0 due | 1-89 skipped | 90 due | 91-150 signed_in_with_passkey | 151 due | 152-240 skipped | 241 due | 242-330 skipped | 331 due | 332-399 skipped',
        },
      ],
    }));
});
