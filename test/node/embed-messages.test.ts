import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  parseGreeting,
  parseHostMessage,
  parsePageMessage,
  parseStatus,
} from '../../src/embed/messages.js';

const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';
const failure = { code: 'cancelled', retry: 'same', confidence: 'sure' };
const event = (name: unknown, detail: unknown): unknown => ({ type: 'event', name, detail });
const outcome = (given: unknown): unknown => ({ type: 'outcome', outcome: given });

suite('what crosses between the pages', () => {
  test('greetings, exactly', () => {
    assert.deepEqual(parseGreeting({ 'passkey-elements': 1, type: 'ready', nonce, more: 1 }), {
      'passkey-elements': 1,
      type: 'ready',
      nonce,
    });
    for (const wrong of [
      { 'passkey-elements': 2, type: 'ready', nonce },
      { type: 'ready', nonce },
      { 'passkey-elements': 1, type: 'other', nonce },
      { 'passkey-elements': 1, type: 'ready', nonce: nonce.slice(1) },
      { 'passkey-elements': 1, type: 'ready', nonce: `${nonce}=` },
      { 'passkey-elements': 1, type: 'ready', nonce: [nonce] },
    ])
      assert.equal(parseGreeting(wrong), undefined);
  });

  test('events carry what may cross and nothing else', () => {
    const more = { authenticator: { id: 'a' }, user: 'ada@example.com' };
    assert.deepEqual(parsePageMessage(event('passkey-enrolled', { result: 'r-1', ...more })), {
      type: 'event',
      name: 'passkey-enrolled',
      detail: { result: 'r-1' },
    });
    assert.deepEqual(
      parsePageMessage(
        event('passkey-failed', {
          failure: { ...failure, retryAfter: 1e9, cause: { message: 'x' }, stepUp: {} },
        }),
      ),
      {
        type: 'event',
        name: 'passkey-failed',
        detail: { failure: { ...failure, retryAfter: 86_400 } },
      },
    );
    assert.deepEqual(parsePageMessage(event('passkey-step', { step: 'why', more })), {
      type: 'event',
      name: 'passkey-step',
      detail: { step: 'why' },
    });
  });

  test('what is not agreed is nothing', () => {
    for (const wrong of [
      event('authenticator-removed', { id: 'a' }),
      event('__proto__', {}),
      event('passkey-step', { step: 'x'.repeat(41) }),
      event('passkey-step', { step: '<b>' }),
      event('passkey-failed', {}),
      event('passkey-failed', { failure: { ...failure, code: 'NOT A CODE' } }),
      event('passkey-failed', { failure: { ...failure, code: 'a'.repeat(41) } }),
      event('passkey-failed', { failure: { ...failure, retry: 'maybe' } }),
      event('passkey-failed', { failure: { ...failure, confidence: 1 } }),
      outcome({ status: 'done' }),
      outcome({ status: 'failed' }),
      outcome({ status: 'blocked', mode: 'elsewhere' }),
      outcome('completed'),
      { type: 'height', height: '400' },
      { type: 'height', height: NaN },
      { type: 'height', height: Infinity },
      { type: 'focus' },
      { type: 'toString' },
      null,
      7,
      'escape',
      ['escape'],
    ])
      assert.equal(parsePageMessage(wrong), undefined);
  });

  test('a result that is none is left out, a completion stays one', () => {
    for (const result of ['', 'with space', 'x'.repeat(513), 7, null, { toString: () => 'r' }])
      assert.deepEqual(parsePageMessage(outcome({ status: 'completed', result })), {
        type: 'outcome',
        outcome: { status: 'completed' },
      });
  });

  test('heights are whole and within bounds', () => {
    const heights = [-5, 0, 400.2, 1e9].map((height) =>
      parsePageMessage({ type: 'height', height }),
    );
    assert.deepEqual(
      heights.map((message) => message?.type === 'height' && message.height),
      [160, 160, 401, 4000],
    );
  });

  test('from the host’s page there is one word', () => {
    assert.deepEqual(parseHostMessage({ type: 'focus', more: 1 }), { type: 'focus' });
    assert.equal(parseHostMessage({ type: 'outcome' }), undefined);
  });

  test('a status is an outcome and whether it was opened', () => {
    assert.deepEqual(parseStatus({ outcome: 'completed', opened: true, result: 'r', more: 1 }), {
      outcome: 'completed',
      opened: true,
      result: 'r',
    });
    for (const wrong of [{ outcome: 'done', opened: true }, { outcome: 'pending' }, [], null])
      assert.equal(parseStatus(wrong), undefined);
  });

  test('anything at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true }), (data) => {
        parseGreeting(data);
        parsePageMessage(data);
        parsePageMessage({ type: 'event', name: 'passkey-failed', detail: data });
        parsePageMessage({ type: 'outcome', outcome: data });
        parseHostMessage(data);
        parseStatus(data);
      }),
    );
  });
});
