import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import type { Outcome } from '../../src/events.js';
import type { EmbedEnv } from '../../src/embed/env.js';
import { launchIn } from '../../src/embed/launch.js';
import type { LaunchOptions, LaunchUrl } from '../../src/embed/options.js';
import { FakePage, link, turn, type FakeWindow } from '../support/embed-env.js';

let page: FakePage;
let settled: Outcome | undefined;
let last = 0;

function open(url: LaunchUrl = link, options: LaunchOptions = {}): FakeWindow {
  settled = undefined;
  const mine = (last += 1);
  void launchIn(page as unknown as EmbedEnv, url, { mode: 'popup', ...options }).then((outcome) => {
    if (mine === last) settled = outcome;
  });
  return page.windows.at(-1)!;
}

const said = { type: 'event', name: 'passkey-enrolled', detail: { result: 'r-1' } } as const;
const failure = { code: 'cancelled', retry: 'same', confidence: 'sure' } as const;

suite('launch() in a window', () => {
  beforeEach(() => {
    page = new FakePage();
  });

  afterEach(() => {
    if (settled) assert.equal(page.left, 0, 'something is left behind');
  });

  test('it is opened in the click’s own task, with everything in the fragment', () => {
    const { addresses, members } = open();
    assert.equal(page.windows.length, 1);
    const { pathname, search } = new URL(addresses[0]!);
    assert.equal(pathname + search, '/launch/act_1');
    assert.deepEqual([...members.keys()], ['token', 'watch', 'mode', 'opener', 'nonce']);
    assert.equal(members.get('mode'), 'popup');
    assert.equal(members.get('opener'), 'https://shop.example');
    assert.match(members.get('nonce')!, /^[\w-]{22}$/);
  });

  test('with a function it is opened empty first, then sent on', async () => {
    const opened = open(() => Promise.resolve({ url: link }));
    assert.deepEqual(opened.addresses, ['about:blank']);
    await turn();
    assert.equal(opened.addresses.length, 2);
    assert.equal(opened.members.get('token'), 'secret-token');
  });

  test('closed while it is empty', async () => {
    const opened = open(() => new Promise(() => undefined));
    opened.close();
    await page.pass(250);
    assert.deepEqual(settled, { status: 'closed' });
  });

  test('no link to be had: failed, and the window goes', async () => {
    const opened = open(() => Promise.reject(new Error('offline')));
    await turn();
    assert.deepEqual(settled, {
      status: 'failed',
      failure: { code: 'network', retry: 'same', confidence: 'likely' },
    });
    assert.equal(opened.closed, true);
  });

  test('a function that answers no link is misuse', async () => {
    for (const answer of [undefined, 7, {}, 'https://id.example.com/', { url: '/launch/a' }]) {
      const url = (() => Promise.resolve(answer)) as unknown as LaunchUrl;
      await assert.rejects(launchIn(page, url, { mode: 'popup' }), {
        name: 'TypeError',
        message: /POST \/v1\/actions/,
      });
    }
    assert.equal(
      page.windows.every(({ closed }) => closed),
      true,
    );
    assert.equal(page.left, 0);
  });

  test('the browser opens none: blocked', async () => {
    page.popups = false;
    open();
    await turn();
    assert.deepEqual(settled, { status: 'blocked', mode: 'popup' });
  });

  test('the page says what came of it', async () => {
    const outcomes: Outcome[] = [
      { status: 'completed', result: 'r-1' },
      { status: 'completed' },
      { status: 'cancelled' },
      { status: 'expired', failure },
      { status: 'failed', failure },
    ];
    for (const outcome of outcomes) {
      const opened = open();
      page.greet(opened);
      await page.say(opened, { type: 'outcome', outcome });
      assert.deepEqual(settled, outcome);
      const stays = outcome.status === 'expired' || outcome.status === 'failed';
      assert.equal(opened.closed, !stays);
      assert.equal(page.left, 0);
    }
    assert.equal(page.requests.length, 0);
  });

  test('closed after the greeting: closed at once, with what was last shown', async () => {
    const opened = open();
    page.greet(opened);
    await page.say(opened, { type: 'event', name: 'passkey-failed', detail: { failure } });
    opened.close();
    await page.pass(250);
    assert.deepEqual(settled, { status: 'closed', failure });
    assert.equal(page.requests.length, 0);
  });

  test('a failure that is no longer shown is not told', async () => {
    const opened = open();
    page.greet(opened);
    await page.say(opened, { type: 'event', name: 'passkey-failed', detail: { failure } });
    await page.say(opened, { type: 'event', name: 'passkey-step', detail: { step: 'why' } });
    opened.close();
    await page.pass(250);
    assert.deepEqual(settled, { status: 'closed' });
  });

  test('closed after a result: completed', async () => {
    const opened = open();
    page.greet(opened);
    await page.say(opened, said);
    assert.equal(settled, undefined);
    opened.close();
    await page.pass(250);
    assert.deepEqual(settled, { status: 'completed', result: 'r-1' });
  });

  test('a result is not kept longer than it is good for', async () => {
    const opened = open();
    page.greet(opened);
    await page.say(opened, said);
    await page.pass(239_000);
    assert.equal(settled, undefined);
    await page.pass(1000);
    assert.deepEqual(settled, { status: 'completed', result: 'r-1' });
    assert.equal(opened.closed, false);
  });

  test('a page that was reloaded greets again and is heard', async () => {
    const opened = open();
    page.greet(opened);
    const { port } = opened;
    page.greet(opened);
    assert.notEqual(opened.port, port);
    await page.say(opened, { type: 'outcome', outcome: { status: 'cancelled' } });
    assert.deepEqual(settled, { status: 'cancelled' });
  });

  test('aborted: closed, and so is the window', async () => {
    const aborting = new AbortController();
    const opened = open(link, { signal: aborting.signal });
    aborting.abort();
    await turn();
    assert.deepEqual(settled, { status: 'closed' });
    assert.equal(opened.closed, true);
    open(link, { signal: aborting.signal });
    await turn();
    assert.deepEqual(settled, { status: 'closed' });
    assert.equal(page.windows.length, 1);
  });

  test('a second one closes the first', async () => {
    const launchOne = () => launchIn(page, link, { mode: 'popup' });
    const first = launchOne();
    const second = launchOne();
    assert.deepEqual(await first, { status: 'closed' });
    assert.deepEqual(
      page.windows.map(({ closed }) => closed),
      [true, false],
    );
    page.windows[1]!.closed = true;
    await page.pass(4000);
    assert.deepEqual(await second, { status: 'closed' });
  });

  test('what a host’s function throws stops nothing', async () => {
    const opened = open(link, {
      onStart: () => {
        throw new Error('host');
      },
      onEvent: () => {
        throw new Error('host');
      },
    });
    page.greet(opened);
    await page.say(opened, said);
    await page.say(opened, { type: 'outcome', outcome: { status: 'completed', result: 'r-1' } });
    assert.deepEqual(settled, { status: 'completed', result: 'r-1' });
    assert.equal(page.reported.length, 2);
  });
});
