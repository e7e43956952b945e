import type { Journey } from './api.js';

/** Who shows a step: the site itself, one of our elements, or the browser and what is behind it. */
export type Side = 'site' | 'element' | 'platform';

/** Where a journey can be; `offer` and `passkey` are the element's, and what it says of itself tells the others. */
export type Moment =
  | 'passkey'
  | 'passkey-prompt'
  | 'identify'
  | 'password'
  | 'offer'
  | 'go-on'
  | 'prompt'
  | 'created'
  | 'code'
  | 'code-right'
  | 'outside'
  | 'dashboard';

export interface JourneyStep {
  readonly moment: Moment;
  readonly side: Side;
  readonly text: string;
  /** Its number in the description this follows; counted where there is none. */
  readonly number?: string;
}

interface Described {
  readonly id: Journey;
  readonly title: string;
  readonly kind: string;
  readonly about: string;
  /** The element that has a part in it. */
  readonly tag: 'passkey-nudge' | 'authenticator-challenge';
  readonly steps: readonly JourneyStep[];
}

const step = (moment: Moment, side: Side, text: string, number?: string): JourneyStep => ({
  ...{ moment, side, text },
  ...(number !== undefined && { number }),
});

const beginning = [
  step('identify', 'site', 'Type an e-mail address', '1'),
  step('password', 'site', 'No passkey yet: the password', '2'),
  step('offer', 'element', 'A passkey is offered', '3'),
];
const afterEverything = [
  step('identify', 'site', 'Type an e-mail address'),
  step('password', 'site', 'The password'),
  step('code', 'site', 'A code by e-mail or text message'),
  step('offer', 'element', 'A passkey is offered'),
  step('prompt', 'platform', 'Unlock the device'),
  step('created', 'element', 'Passkey created'),
];

export const journeys: readonly Described[] = [
  {
    id: 'append',
    title: 'Offered on the way in',
    kind: 'Password, passkey, code',
    about:
      'Somebody without a passkey signs in with a password and is offered one before the code. Create it.',
    tag: 'passkey-nudge',
    steps: [
      ...beginning,
      step('go-on', 'element', 'Continue with it', '4'),
      step('prompt', 'platform', 'Unlock the device', '4.a'),
      step('created', 'element', 'Passkey created', '4.b'),
      step('code', 'site', 'A code by e-mail or text message', '4.c'),
      step('code-right', 'site', 'The code is right', '4.d'),
      step('dashboard', 'site', 'Dashboard', '4.e'),
    ],
  },
  {
    id: 'skip',
    title: 'Not now',
    kind: 'Password, “Not now”, code',
    about:
      'The same way in. Say “Not now”: it costs one click, and the sign-in goes on as it always did.',
    tag: 'passkey-nudge',
    steps: [
      ...beginning,
      step('go-on', 'element', 'Not now', '5'),
      step('code', 'site', 'A code by e-mail or text message', '5.a'),
      step('code-right', 'site', 'The code is right', '5.b'),
      step('dashboard', 'site', 'Dashboard', '5.c'),
    ],
  },
  {
    id: 'after',
    title: 'Offered at the end',
    kind: 'Password, code, passkey',
    about:
      'What we recommend: everything is proved and the account is open. The offer keeps nobody out.',
    tag: 'passkey-nudge',
    steps: [...afterEverything, step('dashboard', 'site', 'Dashboard')],
  },
  {
    id: 'one-tap',
    title: 'Sign in with a tap',
    kind: 'Passkey alone',
    about:
      'The browser offers your passkey in the e-mail field. Or press the button. Nothing is typed.',
    tag: 'authenticator-challenge',
    steps: [
      step('passkey', 'element', 'Continue with a passkey'),
      step('passkey-prompt', 'platform', 'Unlock the device'),
      step('dashboard', 'site', 'Dashboard'),
    ],
  },
  {
    id: 'classic',
    title: 'User name first',
    kind: 'Name, then passkey',
    about:
      'For passkeys that cannot say whose they are. A name nobody has is answered like any other. The first time, go in with the password.',
    tag: 'authenticator-challenge',
    steps: [
      step('passkey', 'element', 'Type an e-mail address'),
      step('passkey-prompt', 'platform', 'Unlock the device'),
      step('dashboard', 'site', 'Dashboard'),
    ],
  },
  {
    id: 'here-too',
    title: 'From another device',
    kind: 'Phone, then here too',
    about:
      'Sign in with the passkey of a phone, by a code on the screen. Then this device is offered one of its own, without another proof.',
    tag: 'authenticator-challenge',
    steps: [
      step('passkey', 'element', 'Continue with a passkey'),
      step('passkey-prompt', 'platform', 'Unlock the other device'),
      step('offer', 'element', 'Create one here too?'),
      step('prompt', 'platform', 'Unlock this device'),
      step('created', 'element', 'Passkey created'),
      step('dashboard', 'site', 'Dashboard'),
    ],
  },
  {
    id: 'required',
    title: 'A passkey is required',
    kind: 'Twice later, then no more',
    about:
      'Two sign-ins of grace, then the account opens with a passkey only. Say “Not now” twice, signing out in between.',
    tag: 'passkey-nudge',
    steps: [
      ...afterEverything,
      step('outside', 'site', 'Without one: outside, with a way out'),
      step('dashboard', 'site', 'Dashboard'),
    ],
  },
];
