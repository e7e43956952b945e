import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../src/events.js';
import { returnUrl } from '../../src/launch/return-url.js';

const at = 'https://shop.example/account';
const failure = { code: 'unknown', retry: 'none', confidence: 'sure' } as const;

describe('the way back by address', () => {
  const ways: [outcome: Outcome, query: string][] = [
    [{ status: 'completed', result: 'a-_.~' }, '?state=s&outcome=completed&result=a-_.%7E'],
    [{ status: 'completed' }, '?state=s&outcome=completed'],
    [{ status: 'cancelled' }, '?state=s&outcome=cancelled'],
    [{ status: 'expired', failure }, '?state=s&outcome=expired'],
    [{ status: 'failed', failure }, '?state=s&outcome=failed'],
  ];
  for (const [outcome, query] of ways)
    it(`says ${outcome.status} and nothing of why`, () => {
      assert.equal(returnUrl(at, 's', outcome), at + query);
    });

  it('says no state that it was not given', () => {
    assert.equal(returnUrl(at, undefined, { status: 'cancelled' }), `${at}?outcome=cancelled`);
  });

  it('keeps the host’s own query and fragment, and takes no old answer along', () => {
    assert.equal(
      returnUrl(`${at}?tab=keys&result=old&state=old#top`, 's', { status: 'cancelled' }),
      `${at}?tab=keys&state=s&outcome=cancelled#top`,
    );
  });

  it('leads to web pages only', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', '/account', ''])
      assert.equal(returnUrl(address, 's', { status: 'cancelled' }), undefined, address);
  });
});
