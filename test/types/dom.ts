import 'passkey-elements/define/passkey-enroll';
import 'passkey-elements/define/authenticator-settings';
import 'passkey-elements/define/passkey-nudge';
import 'passkey-elements/define/recovery-codes';

interface Other {
  readonly score: number;
}

const enroll = document.createElement('passkey-enroll');
enroll.launch = async () => ({ url: '/launch/a#token=b' });
enroll.url = '/launch/a#token=b';
// wrong: a number is not a link
enroll.url = 7;
// wrong: an action without a link
enroll.launch = async () => ({ link: 'x' });
// wrong: no such property
enroll.lunch = enroll.launch;

enroll.addEventListener('passkey-enrolled', ({ detail }) => detail.result?.length);
enroll.addEventListener('passkey-enrolled', function () {
  this.url = 'x';
});
enroll.addEventListener(
  'passkey-failed',
  { handleEvent: ({ detail }) => detail.failure.code },
  { once: true },
);
// wrong: there is no such member in this detail
enroll.addEventListener('passkey-enrolled', ({ detail }) => detail.score);
// wrong: another detail
enroll.addEventListener('passkey-enrolled', (event: CustomEvent<Other>) => event.detail.score);
// wrong: the detail of another event
enroll.addEventListener('passkey-step', ({ detail }) => detail.authenticator);
// wrong: misspelt
enroll.addEventListener('passkey-enroled', () => undefined);
// wrong: told by another element
enroll.addEventListener('authenticator-suspended', () => undefined);
// wrong: as much when it is taken away
enroll.removeEventListener('passkey-enroled', () => undefined);

// Every element's own events, and those of others.
enroll.addEventListener('click', ({ clientX }) => clientX);
enroll.addEventListener('my-event', (event) => event.type);
// wrong: a click is a mouse event
enroll.addEventListener('click', (event: CustomEvent<Other>) => event.detail.score);

document
  .querySelector('authenticator-settings')
  ?.addEventListener('authenticator-remove', (event) => {
    if (event.detail.method === 'passkey') event.preventDefault();
  });
document.querySelector('recovery-codes')!.codes = ['a', 'b'];

const nudge = document.createElement('passkey-nudge');
nudge.automatic = true;
nudge.addEventListener('nudge-ended', ({ detail }) => {
  if (detail.outcome === 'done') return detail.result?.length;
  return detail.outcome === 'skipped' ? detail.answer : detail.reason;
});
void nudge.finished.then((ended) => ended.outcome === 'done' && ended.automatic);
// wrong: an attribute that is there or not has no text
nudge.automatic = 'yes';
// wrong: an end that is none
nudge.addEventListener('nudge-ended', ({ detail }) => detail.outcome === 'completed');
// wrong: only what was done has a result
nudge.addEventListener('nudge-ended', ({ detail }) => detail.result);
// wrong: told by another element
enroll.addEventListener('nudge-ended', () => undefined);

const button = document.createElement('authenticator-launch');
button.mode = 'popup';
button.addEventListener('launch-ended', ({ detail }) => detail.status === 'completed');
// wrong: no such way to open
button.mode = 'tab';
// wrong: an outcome that is not
button.addEventListener('launch-ended', ({ detail }) => detail.status === 'done');

// They bubble, so any element of the page may listen.
const { body } = document;
body.addEventListener('challenge-passed', ({ detail }) => detail.method);
// wrong: another detail, further up
body.addEventListener('challenge-passed', (event: CustomEvent<Other>) => event.detail.score);

// An element is any element to those who do not know it.
const listen = (element: HTMLElement, name: string) =>
  element.addEventListener(name, () => undefined);
listen(enroll, 'anything');
