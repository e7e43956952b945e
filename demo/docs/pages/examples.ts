import { codeBlock } from '../code.js';
import { markup, type Markup } from '../markup.js';
import type { Writer } from '../writer.js';

/** The lines a page needs; what they are given comes from your server. */
const lines: Readonly<Record<string, readonly [info: string, code: string]>> = {
  'passkey-enroll': [
    'js',
    `import 'passkey-elements/define/passkey-enroll';

const element = document.querySelector('passkey-enroll');
element.launch = async () => (await post('/passkeys/track')).json(); // purpose: 'enroll'
element.addEventListener('passkey-enrolled', ({ detail }) =>
  post('/passkeys/done', { result: detail.result }),
);`,
  ],
  'authenticator-settings': [
    'js',
    `import 'passkey-elements/define/authenticator-settings';

const element = document.querySelector('authenticator-settings');
element.launch = async () => (await post('/passkeys/track')).json(); // purpose: 'settings'
element.addEventListener('authenticator-removed', ({ detail }) => console.log(detail.id));`,
  ],
  'authenticator-challenge': [
    'js',
    `import 'passkey-elements/define/authenticator-challenge';

const element = document.querySelector('authenticator-challenge');
element.launch = async () => (await post('/passkeys/track')).json(); // purpose: 'challenge'
element.addEventListener('challenge-passed', ({ detail }) =>
  post('/passkeys/done', { result: detail.result }),
);`,
  ],
  'passkey-nudge': [
    'js',
    `import 'passkey-elements/define/passkey-nudge';

const element = document.querySelector('passkey-nudge'); // its url: purpose 'nudge'
element.addEventListener('nudge-ended', ({ detail }) => {
  if (detail.outcome === 'done') post('/passkeys/done', { result: detail.result });
});`,
  ],
  'recovery-codes': [
    'js',
    `import 'passkey-elements/define/recovery-codes';

const element = document.querySelector('recovery-codes');
element.codes = ['K7QM-2WXD', 'P4NA-9RTC']; // those your server has made
element.addEventListener('recovery-codes-saved', () => history.back());`,
  ],
  'authenticator-launch': [
    'html',
    `<authenticator-launch mode="auto" url="https://id.example.com/launch/…#token=…">
  Add a passkey
</authenticator-launch>`,
  ],
};

/** Those that need no server to be tried; the script of the page brings them to life. */
const live = [
  'passkey-enroll',
  'authenticator-settings',
  'authenticator-challenge',
  'recovery-codes',
];

export const liveElement = (tagName: string): Markup =>
  markup`<div class="live" data-live="${tagName}" hidden></div>`;

export function example(writer: Writer, tagName: string): Markup {
  const [info, code] = lines[tagName] ?? [];
  return markup`${
    live.includes(tagName) &&
    markup`${liveElement(tagName)}
<p class="live-note" hidden>The element itself, on a service in this page’s memory: no server, no passkey of yours. Codes are <code translate="no">123456</code>.</p>
`
  }${code !== undefined && markup`${writer.heading(2, 'In your page')}${codeBlock(code, info)}`}`;
}
