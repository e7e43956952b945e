import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import type { Outcome } from '../../src/events.js';
import type { EmbedEnv } from '../../src/embed/env.js';
import { launchIn } from '../../src/embed/launch.js';
import { FakePage, FakeWindow, link, server } from '../support/embed-env.js';

let page: FakePage;
let opened: FakeWindow;
let settled: Outcome | undefined;
let last = 0;

suite('launch() among hostile pages', () => {
  beforeEach(() => {
    page = new FakePage();
    settled = undefined;
    const mine = (last += 1);
    void launchIn(page as unknown as EmbedEnv, link, { mode: 'popup' }).then((outcome) => {
      if (mine === last) settled = outcome;
    });
    opened = page.windows[0]!;
  });

  test('another origin in our window is not answered', () => {
    for (const origin of ['https://evil.example', 'null', `${server}.evil.example`, `${server}/`])
      page.greet(opened, { origin });
    assert.equal(opened.port, undefined);
  });

  test('another window of the right origin is not answered, nor one that is gone', () => {
    const other = new FakeWindow(opened.addresses[0]!);
    page.greet(other);
    page.greet(opened, { source: null });
    assert.equal(other.port, undefined);
    assert.equal(opened.port, undefined);
  });

  test('another nonce, version or kind of greeting is not answered', () => {
    const nonce = opened.members.get('nonce')!;
    for (const data of [
      { 'passkey-elements': 1, type: 'ready', nonce: 'AAAAAAAAAAAAAAAAAAAAAA' },
      { 'passkey-elements': 1, type: 'port', nonce },
      { 'passkey-elements': 2, type: 'ready', nonce },
      { type: 'ready', nonce },
      nonce,
    ])
      page.greet(opened, { data });
    assert.equal(opened.port, undefined);
    page.greet(opened);
    assert.ok(opened.port);
  });

  test('a success that did not come through the port is none', async () => {
    const data = { type: 'outcome', outcome: { status: 'completed', result: 'forged' } };
    page.greet(opened);
    page.dispatch('message', { origin: server, source: opened, data });
    page.dispatch('message', { origin: page.origin, source: opened, data });
    await page.pass(1000);
    assert.equal(settled, undefined);
  });

  test('a flood of junk costs no request and changes nothing', async () => {
    const before = page.left;
    for (let i = 0; i < 10_000; i += 1) {
      page.dispatch('message', { origin: 'https://evil.example', source: opened, data: { i } });
      page.dispatch('message', { origin: server, source: opened, data: { type: 'ready', i } });
    }
    page.greet(opened);
    for (let i = 0; i < 1000; i += 1) opened.port?.postMessage({ type: 'outcome', i });
    await page.pass(2000);
    assert.equal(page.requests.length, 0);
    assert.equal(settled, undefined);
    // The one that asks the server where no greeting came; it has come.
    assert.ok(page.left <= before);
    await page.say(opened, { type: 'outcome', outcome: { status: 'cancelled' } });
    assert.deepEqual(settled, { status: 'cancelled' });
    assert.equal(page.left, 0);
  });

  test('nothing secret is in what our page says or asks', async () => {
    page.greet(opened);
    const { port } = opened;
    assert.ok(port);
    await page.pass(5000);
    const asked = JSON.stringify(page.requests);
    assert.equal(asked.includes('secret-token'), false);
    assert.equal(
      opened.addresses.every((address) => !address.split('#')[0]!.includes('secret')),
      true,
    );
    port.close();
  });
});
