import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import type { Outcome } from '../../src/events.js';
import type { EmbedEnv } from '../../src/embed/env.js';
import { launchIn } from '../../src/embed/launch.js';
import { FakePage, link, server, turn, type FakeWindow } from '../support/embed-env.js';

let page: FakePage;
let settled: Outcome | undefined;

/** A window that is cut off the moment it loads looks closed to its opener. */
async function openSevered(url = link): Promise<FakeWindow> {
  void launchIn(page as unknown as EmbedEnv, url, { mode: 'popup' }).then(
    (outcome) => (settled = outcome),
  );
  const opened = page.windows.at(-1)!;
  opened.closed = true;
  await page.pass(250);
  return opened;
}

const pending = { outcome: 'pending', opened: true };

suite('launch() cut off from its window', () => {
  beforeEach(() => {
    page = new FakePage();
    settled = undefined;
  });

  afterEach(() => {
    if (settled) assert.equal(page.left, 0, 'something is left behind');
  });

  test('the server is asked instead, with the part of the link that only reads', async () => {
    page.answers = [{ outcome: 'pending', opened: false }, pending, 'waits'];
    await openSevered();
    await page.pass(3000);
    assert.deepEqual(
      page.requests.map(({ body }) => body),
      [
        { watch: 'secret-watch', wait: 0 },
        { watch: 'secret-watch', wait: 0 },
        { watch: 'secret-watch' },
      ],
    );
    assert.equal(
      page.requests.every(({ url }) => url === `${server}/v1/actions/act_1/status`),
      true,
    );
    assert.equal(settled, undefined);
  });

  test('whatever the server says came of it', async () => {
    for (const [answer, outcome] of [
      [
        { outcome: 'completed', opened: true, result: 'r-2' },
        { status: 'completed', result: 'r-2' },
      ],
      [{ outcome: 'completed', opened: true }, { status: 'completed' }],
      [{ outcome: 'cancelled', opened: true }, { status: 'cancelled' }],
      [{ outcome: 'closed', opened: true }, { status: 'closed' }],
      [{ outcome: 'expired', opened: false }, { status: 'expired' }],
      [404, { status: 'expired' }],
    ] as const) {
      page = new FakePage();
      settled = undefined;
      page.answers = [pending, answer];
      await openSevered();
      await page.pass(5000);
      assert.deepEqual(settled, outcome);
    }
  });

  test('never opened: it was closed while it loaded, and that is known in three seconds', async () => {
    await openSevered();
    await page.pass(2750);
    assert.equal(settled, undefined);
    await page.pass(250);
    assert.deepEqual(settled, { status: 'closed' });
  });

  test('opened, and the window looks closed for long: it goes on', async () => {
    page.answers = [pending, 'waits'];
    await openSevered();
    await page.pass(20_000);
    assert.equal(settled, undefined);
  });

  test('no greeting within three seconds: the server is asked, the window still believed open', async () => {
    page.answers = [pending, 'waits'];
    void launchIn(page as unknown as EmbedEnv, link, { mode: 'popup' }).then(
      (outcome) => (settled = outcome),
    );
    const opened = page.windows.at(-1)!;
    await page.pass(2999);
    assert.equal(page.requests.length, 0);
    await page.pass(1);
    assert.equal(page.requests.length, 1);
    // A slow page, not a window that was cut off: from its greeting on it speaks for itself.
    page.greet(opened);
    await page.pass(30_000);
    assert.ok(page.requests.length <= 2);
    await page.say(opened, { type: 'outcome', outcome: { status: 'cancelled' } });
    assert.deepEqual(settled, { status: 'cancelled' });
  });

  test('a link that cannot be watched: closed at once', async () => {
    await openSevered(`${server}/launch/act_1#token=secret-token`);
    await turn();
    assert.deepEqual(settled, { status: 'closed' });
    assert.equal(page.requests.length, 0);
  });

  test('a server that is not to be reached', async () => {
    page.answers = ['down'];
    await openSevered();
    await page.pass(3000);
    assert.deepEqual(settled, { status: 'closed' });
  });

  test('the server is away for a while after the window was opened', async () => {
    page.answers = [
      pending,
      'down',
      503,
      429,
      { nonsense: true },
      { outcome: 'cancelled', opened: true },
    ];
    await openSevered();
    await page.pass(30_000);
    assert.deepEqual(settled, { status: 'cancelled' });
  });

  test('the server is away for good: it settles all the same', async () => {
    page.answers = [pending, 'down'];
    await openSevered();
    await page.pass(120_000);
    assert.deepEqual(settled, { status: 'closed' });
  });

  test('an answer that never comes is given up', async () => {
    page.answers = [pending, 'waits', { outcome: 'cancelled', opened: true }];
    await openSevered();
    await page.pass(40_000);
    assert.deepEqual(settled, { status: 'cancelled' });
  });
});
