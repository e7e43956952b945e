import type { Outcome } from '../../src/events.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { click, press, until } from './support/person.js';
import {
  elsewhere,
  frame,
  launchInClick,
  listen,
  met,
  order,
  shadow,
  toyLink,
} from './support/launch.js';

const failure = { code: 'action_expired', retry: 'restart', confidence: 'sure' } as const;

/** The toy in the frame says something through its port. */
function say(message: object): void {
  order(frame()?.contentWindow, { order: 'say', message });
}
const end = (outcome: Outcome): void => say({ type: 'outcome', outcome });
const dialog = (): HTMLDialogElement | null | undefined => shadow()?.querySelector('dialog');

suite('launch() in a frame', () => {
  let heard: ReturnType<typeof listen>;

  setup(() => {
    heard = listen();
  });

  teardown(() => {
    heard.close();
    document.body.replaceChildren();
  });

  test('a dialog with the page in it, which is told nothing it need not know', async () => {
    const { outcome } = await launchInClick(toyLink(), { mode: 'iframe' });
    const { facts } = await met(heard);
    const { fragment, referrer } = facts as { fragment: string; referrer: string };
    // The origin, which it is told anyway; never the page's address.
    equal(referrer, `${location.origin}/`);
    const members = new URLSearchParams(fragment);
    deepEqual([...members.keys()], ['token', 'mode', 'opener', 'nonce']);
    equal(members.get('opener'), location.origin);
    const shown = frame();
    ok(shown);
    const features = [
      'publickey-credentials-create',
      'publickey-credentials-get',
      'clipboard-write',
    ];
    equal(shown.allow, features.map((feature) => `${feature} ${elsewhere}`).join('; '));
    equal(shown.getAttribute('style'), null);
    ok(shown.title);
    ok(dialog()?.open);
    equal(getComputedStyle(shown).visibility, 'visible');
    end({ status: 'completed', result: 'r1' });
    deepEqual(await outcome, { status: 'completed', result: 'r1' });
    equal(shadow(), undefined);
  });

  test('the keyboard goes into the page and comes back', async () => {
    const { outcome } = await launchInClick(toyLink(), { mode: 'iframe' });
    const before = document.querySelector('button');
    await until(() => heard.reports.find(({ toy }) => toy === 'focus'));
    equal(shadow()?.activeElement, frame());
    end({ status: 'cancelled' });
    deepEqual(await outcome, { status: 'cancelled' });
    equal(document.activeElement, before);
  });

  test('the frame is as high as the page says, and no higher than the window', async () => {
    await launchInClick(toyLink(), { mode: 'iframe' });
    await met(heard);
    say({ type: 'height', height: 300 });
    await until(() => frame()?.clientHeight === 300);
    say({ type: 'height', height: 100_000 });
    await until(() => frame()?.height === '4000');
    // All of it is in sight: the button that closes, the frame and its end.
    for (const part of ['dialog', '.close', 'iframe']) {
      const box = shadow()?.querySelector(part)?.getBoundingClientRect();
      ok(box && box.top >= 0 && box.bottom <= innerHeight, `${part} ${box?.top}–${box?.bottom}`);
    }
  });

  test('Escape closes it, from outside and from inside, and so does the button', async () => {
    const one = await launchInClick(toyLink(), { mode: 'iframe' });
    await until(() => dialog()?.open);
    await press('Escape');
    deepEqual(await one.outcome, { status: 'closed' });
    const two = await launchInClick(toyLink(), { mode: 'iframe' });
    await met(heard);
    say({ type: 'escape' });
    deepEqual(await two.outcome, { status: 'closed' });
    const three = await launchInClick(toyLink(), { mode: 'iframe' });
    const close = await until(() => shadow()?.querySelector('.close'));
    await click(close);
    deepEqual(await three.outcome, { status: 'closed' });
    equal(shadow(), undefined);
  });

  test('what it ended with can be read until it is closed', async () => {
    const { outcome } = await launchInClick(toyLink(), { mode: 'iframe' });
    await met(heard);
    end({ status: 'expired', failure });
    deepEqual(await outcome, { status: 'expired', failure });
    ok(dialog()?.open);
    say({ type: 'escape' });
    await until(() => !shadow());
  });

  test('taken out by the page: closed, within a second', async () => {
    const { outcome } = await launchInClick(toyLink(), { mode: 'iframe' });
    await met(heard);
    say({ type: 'event', name: 'passkey-enrolled', detail: { result: 'r2' } });
    await new Promise(requestAnimationFrame);
    const since = performance.now();
    document.body.replaceChildren();
    deepEqual((await outcome).status, 'completed');
    ok(performance.now() - since < 1000);
  });

  test('a page that may not be in a frame is blocked, and soon', async () => {
    for (const kind of ['refused', 'silent']) {
      const since = performance.now();
      const { outcome } = await launchInClick(toyLink(kind), { mode: 'iframe' });
      deepEqual(await outcome, { status: 'blocked', mode: 'iframe' });
      ok(performance.now() - since < 5000);
      equal(shadow(), undefined);
    }
  });

  test('left to us, a window is offered instead, and never opened unasked', async () => {
    const original = window.open;
    const opened: Window[] = [];
    window.open = (...given) => {
      const one = original.apply(window, given);
      if (one) opened.push(one);
      return one;
    };
    const modes: string[] = [];
    const { outcome } = await launchInClick(toyLink('refused'), {
      onStart: (mode) => modes.push(mode),
    });
    const open = await until(() => shadow()?.querySelector('.primary'));
    equal(opened.length, 0);
    equal(open.textContent, 'Open the window');
    await click(open);
    await met(heard);
    deepEqual(modes, ['iframe', 'popup']);
    equal(shadow(), undefined);
    order(opened[0], {
      order: 'say',
      message: { type: 'outcome', outcome: { status: 'cancelled' } },
    });
    deepEqual(await outcome, { status: 'cancelled' });
    window.open = original;
  });

  test('in room that the page has made there is no dialog', async () => {
    const container = document.createElement('section');
    document.body.append(container);
    const { outcome } = await launchInClick(toyLink(), { mode: 'iframe', container });
    await met(heard);
    ok(frame(container));
    equal(dialog(), null);
    end({ status: 'completed' });
    deepEqual(await outcome, { status: 'completed' });
    equal(container.childElementCount, 0);
  });

  test('another window, another origin and another nonce are not heard', async () => {
    const { settled } = await launchInClick(toyLink(), { mode: 'iframe' });
    const { facts } = await met(heard);
    const nonce = new URLSearchParams((facts as { fragment: string }).fragment).get('nonce');
    const ready = { 'passkey-elements': 1, type: 'ready', nonce };
    // Of this page's own origin, and from this page's own window.
    for (let i = 0; i < 1000; i += 1) window.postMessage(ready, location.origin);
    window.postMessage({ type: 'outcome', outcome: { status: 'completed' } }, location.origin);
    // The right window and origin, but not through the port.
    order(frame()?.contentWindow, { order: 'shout', messages: 1000 });
    await until(() => heard.reports.find(({ toy }) => toy === 'shouted'));
    equal(settled(), undefined);
    equal(heard.reports.filter(({ toy }) => toy === 'met').length, 1);
    end({ status: 'cancelled' });
    await until(settled);
  });
});
