import '../../src/define/authenticator-launch.js';
import type { AuthenticatorLaunch } from '../../src/elements/authenticator-launch.js';
import { deepEqual, equal } from './support/assert.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { click, find, until } from './support/person.js';
import { frame, listen, met, order, shadow, toyLink } from './support/launch.js';

const cancelled = { type: 'outcome', outcome: { status: 'cancelled' } } as const;

suite('<authenticator-launch>', () => {
  let heard: ReturnType<typeof listen>;
  let element: AuthenticatorLaunch;
  let events: { type: string; detail: unknown }[];

  const button = (): HTMLElement => find({ role: 'button' }, element.shadowRoot!);
  const ended = (count = 1) =>
    until(() => events.filter(({ type }) => type === 'launch-ended')[count - 1]?.detail);

  function mount(wanted: Partial<AuthenticatorLaunch>): void {
    element = Object.assign(document.createElement('authenticator-launch'), wanted);
    events = [];
    for (const type of ['launch-started', 'launch-ended'] as const)
      element.addEventListener(type, (event) => events.push({ type, detail: event.detail }));
    document.body.append(element);
  }

  setup(() => {
    heard = listen();
  });

  teardown(() => {
    heard.close();
    document.body.replaceChildren();
  });

  test('one click, one launch: started, ended, and the button is usable again', async () => {
    mount({ mode: 'iframe', launch: () => Promise.resolve({ url: toyLink() }) });
    await element.updateComplete;
    await click(button());
    await met(heard);
    deepEqual(events, [{ type: 'launch-started', detail: { mode: 'iframe' } }]);
    equal(button().ariaDisabled, 'true');
    order(frame()?.contentWindow, { order: 'say', message: cancelled });
    deepEqual(await ended(), { status: 'cancelled' });
    await element.updateComplete;
    equal(button().ariaDisabled, null);
  });

  test('a link in an attribute is read once and removed', async () => {
    mount({});
    element.setAttribute('url', toyLink());
    equal(element.hasAttribute('url'), false);
    await element.updateComplete;
    await click(button());
    await met(heard);
    order(frame()?.contentWindow, { order: 'say', message: cancelled });
    await ended();
  });

  test('no link to be had, or none that is one: failed', async () => {
    const quiet = console.error;
    const errors: unknown[] = [];
    console.error = (error: unknown) => errors.push(error);
    mount({ mode: 'iframe', launch: () => Promise.reject(new Error('offline')) });
    await element.updateComplete;
    await click(button());
    deepEqual(await ended(), {
      status: 'failed',
      failure: { code: 'network', retry: 'same', confidence: 'likely' },
    });
    equal(errors.length, 0);
    element.launch = () => Promise.resolve({ url: 'nonsense' });
    await element.updateComplete;
    await click(button());
    deepEqual(await ended(2), {
      status: 'failed',
      failure: { code: 'invalid_request', retry: 'none', confidence: 'sure' },
    });
    equal(errors.length, 1);
    equal(shadow(), undefined);
    console.error = quiet;
  });

  test('taken off the page it takes along what it has opened', async () => {
    mount({ mode: 'iframe', url: toyLink() });
    await element.updateComplete;
    await click(button());
    await met(heard);
    element.remove();
    deepEqual(await ended(), { status: 'closed' });
    equal(shadow(), undefined);
  });

  test('the label is the page’s own, or ours', async () => {
    mount({});
    await element.updateComplete;
    equal(element.shadowRoot?.querySelector('slot')?.textContent, 'Set up a passkey');
    element.textContent = 'Add a passkey to Shop';
    equal(find({ role: 'button' }, element.shadowRoot!).matches('[part="primary"]'), true);
  });
});
