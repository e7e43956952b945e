import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import type { Outcome } from '../../src/events.js';
import type { EmbedEnv } from '../../src/embed/env.js';
import { launchIn } from '../../src/embed/launch.js';
import { readReturnIn } from '../../src/embed/redirect.js';
import { FakePage, link, server, turn } from '../support/embed-env.js';

let page: FakePage;
let settled: Outcome | undefined;
let last = 0;

const env = (): EmbedEnv => page;

function leave(): URLSearchParams {
  settled = undefined;
  const mine = (last += 1);
  void launchIn(env(), link, { mode: 'redirect' }).then((outcome) => {
    if (mine === last) settled = outcome;
  });
  return new URLSearchParams(new URL(page.assigned.at(-1)!).hash.slice(1));
}

function comeBack(search: string): Outcome | undefined {
  page.location.href = `https://shop.example/account${search}#top`;
  page.history.replaced.length = 0;
  return readReturnIn(env());
}

suite('launch() in place of the page', () => {
  beforeEach(() => {
    page = new FakePage();
  });

  afterEach(() => {
    if (settled) assert.equal(page.left, 0, 'something is left behind');
  });

  test('the state goes along in the fragment; what reads the outcome does not', () => {
    const members = leave();
    assert.equal(page.assigned[0]!.split('#')[0], `${server}/launch/act_1`);
    assert.deepEqual([...members.keys()], ['token', 'mode', 'state']);
    assert.match(members.get('state')!, /^[\w-]{22}$/);
  });

  test('a page that is not left: blocked', async () => {
    leave();
    await page.pass(14_999);
    assert.equal(settled, undefined);
    await page.pass(1);
    assert.deepEqual(settled, { status: 'blocked', mode: 'redirect' });
  });

  test('come back to by the browser’s own button: closed', async () => {
    leave();
    page.dispatch('pagehide', {});
    await page.pass(60_000);
    assert.equal(settled, undefined);
    page.dispatch('pageshow', { persisted: true });
    await turn();
    assert.deepEqual(settled, { status: 'closed' });
  });

  test('the return is read once, and nothing of it stays in the address', () => {
    const state = leave().get('state');
    const search = `?cart=7&state=${state}&outcome=completed&result=r-1&a=%20b`;
    assert.deepEqual(comeBack(search), { status: 'completed', result: 'r-1' });
    assert.deepEqual(page.history.replaced, ['/account?cart=7&a=%20b#top']);
    assert.equal(comeBack(search), undefined);
    assert.deepEqual(page.history.replaced, ['/account?cart=7&a=%20b#top']);
  });

  test('every outcome there is', () => {
    for (const [status, outcome] of [
      ['completed', { status: 'completed' }],
      ['cancelled', { status: 'cancelled' }],
      ['expired', { status: 'expired' }],
      [
        'failed',
        {
          status: 'failed',
          failure: { code: 'unknown', retry: 'none', confidence: 'ambiguous' },
        },
      ],
    ] as const)
      assert.deepEqual(comeBack(`?state=${leave().get('state')}&outcome=${status}`), outcome);
  });

  test('a state of another, or none, is refused, and spends ours', () => {
    for (const wrong of ['&state=AAAAAAAAAAAAAAAAAAAAAA', '']) {
      const state = leave().get('state');
      assert.equal(comeBack(`?outcome=completed&result=r-1${wrong}`), undefined);
      assert.deepEqual(page.history.replaced, ['/account#top']);
      assert.equal(comeBack(`?outcome=completed&result=r-1&state=${state}`), undefined);
    }
  });

  test('an address that has nothing to do with it is left as it is', () => {
    const state = leave().get('state');
    for (const search of [
      '',
      '?state=abc&code=xyz',
      '?outcome=won',
      '?outcome=blocked&mode=popup',
    ]) {
      assert.equal(comeBack(search), undefined);
      assert.deepEqual(page.history.replaced, []);
    }
    assert.deepEqual(comeBack(`?outcome=cancelled&state=${state}`), { status: 'cancelled' });
  });

  test('storage is blocked: it leaves without a state, and believes no return', () => {
    page.storage = undefined;
    assert.equal(leave().has('state'), false);
    assert.equal(comeBack('?outcome=completed&result=r-1&state=x'), undefined);
    assert.deepEqual(page.history.replaced, ['/account#top']);
  });
});
