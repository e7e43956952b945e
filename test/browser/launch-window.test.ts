import { deepEqual, equal, ok } from './support/assert.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { until } from './support/person.js';
import { launchInClick, listen, met, order, shadow, toyLink } from './support/launch.js';

suite('launch() in a window', () => {
  const original = window.open;
  let heard: ReturnType<typeof listen>;
  let opened: Window | null = null;

  setup(() => {
    heard = listen();
    window.open = (...given) => (opened = original.apply(window, given));
  });

  teardown(() => {
    heard.close();
    window.open = original;
    opened?.close();
    document.body.replaceChildren();
  });

  test('it speaks, is heard and closes itself', async () => {
    const { outcome } = await launchInClick(toyLink(), { mode: 'popup' });
    await met(heard);
    order(opened, {
      order: 'say',
      message: { type: 'outcome', outcome: { status: 'completed', result: 'r1' } },
    });
    deepEqual(await outcome, { status: 'completed', result: 'r1' });
    await until(() => opened?.closed);
  });

  test('with a function it is opened in the click and sent on', async () => {
    const link = toyLink();
    let give: (url: string) => void = () => undefined;
    const url = new Promise<string>((resolve) => (give = resolve));
    const { outcome } = await launchInClick(() => url, { mode: 'popup' });
    equal(opened?.location.href, 'about:blank');
    give(link);
    await met(heard);
    order(opened, {
      order: 'say',
      message: { type: 'outcome', outcome: { status: 'cancelled' } },
    });
    deepEqual(await outcome, { status: 'cancelled' });
  });

  test('closed: known within a second', async () => {
    const { outcome } = await launchInClick(toyLink(), { mode: 'popup' });
    await met(heard);
    const since = performance.now();
    opened?.close();
    deepEqual(await outcome, { status: 'closed' });
    ok(performance.now() - since < 1000);
  });

  test('reloaded: it greets again and is heard', async () => {
    const { outcome } = await launchInClick(toyLink(), { mode: 'popup' });
    await met(heard);
    order(opened, { order: 'reload' });
    await until(() => heard.reports.filter(({ toy }) => toy === 'met').length === 2);
    order(opened, {
      order: 'say',
      message: { type: 'outcome', outcome: { status: 'cancelled' } },
    });
    deepEqual(await outcome, { status: 'cancelled' });
  });

  test('the browser opens none (stubbed: the test runner allows every window): blocked', async () => {
    window.open = () => null;
    const { outcome } = await launchInClick(toyLink(), { mode: 'popup' });
    deepEqual(await outcome, { status: 'blocked', mode: 'popup' });
    equal(shadow(), undefined);
  });

  test('a page that cuts itself off is followed by the server', async () => {
    const link = toyLink('coop');
    const [, id = ''] = /launch\/([\w-]+)/.exec(link) ?? [];
    const answer = (status: object) =>
      fetch(`/toy/asked/${id}`, { method: 'PUT', body: JSON.stringify(status) });
    await answer({ outcome: 'pending', opened: true });
    const { outcome, settled } = await launchInClick(link, { mode: 'popup' });
    await until(() => opened?.closed);
    await until(
      () =>
        performance.getEntriesByName(link.replace(/launch.*/, `v1/actions/${id}/status`)).length >
        1,
    );
    equal(settled(), undefined);
    await answer({ outcome: 'completed', opened: true, result: 'r3' });
    deepEqual(await outcome, { status: 'completed', result: 'r3' });
  });
});
