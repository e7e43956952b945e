import type { Platform } from '../../../src/ceremony/words.js';
import type { Failure, FailureCode } from '../../../src/failure.js';
import { challengeText } from '../../../src/i18n/challenge-text.js';
import { failureText, type FailureText } from '../../../src/i18n/failure-text.js';
import { setupText } from '../../../src/i18n/setup-text.js';
import { signInText } from '../../../src/i18n/sign-in-text.js';
import { facts } from './facts.js';

/** One text that people may read, and when. */
export interface Seen extends FailureText {
  readonly when: string;
}

type Say = (failure: Failure, more: { readonly platform: Platform }) => FailureText;

const usual: readonly (readonly [when: string, platform: Platform])[] = [
  ['', 'other'],
  ['on Windows', 'windows'],
  ['on Android', 'android'],
];

const situations: readonly (readonly [when: string, say: Say])[] = [
  ['Adding a passkey', failureText],
  [
    'Proving who they are with a passkey',
    (failure, more) => challengeText(failure, 'passkey', more),
  ],
  [
    'Proving who they are with a code',
    (failure, more) => challengeText(failure, 'email-otp', more),
  ],
  ['Signing in', (failure, more) => signInText(failure, 'passkey', { ...more, identify: false })],
  [
    'Signing in, after a user name',
    (failure, more) => signInText(failure, 'passkey', { ...more, identify: true }),
  ],
  ['Adding another method', (failure, more) => setupText(failure, 'totp', more)],
];

const retried: Partial<Record<Failure['retry'], string>> = {
  elsewhere: 'after more than one try',
  none: 'where the service does not do it',
};

/** Every text of a code: the first is what most people read, each other one differs from all before it. */
export function seen(code: FailureCode): readonly Seen[] {
  const found: Seen[] = [];
  for (const [situation, say] of situations)
    for (const [index, retry] of facts[code].retry.entries())
      for (const [where, platform] of usual) {
        const text = say({ code, retry, confidence: 'sure' }, { platform });
        if (found.some(({ title, help }) => title === text.title && help === text.help)) continue;
        const more = [where, index > 0 ? retried[retry] : ''].filter(Boolean).join(', ');
        found.push({ ...text, when: more ? `${situation}, ${more}` : situation });
      }
  return found;
}
