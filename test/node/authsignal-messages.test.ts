import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMessage } from '../../src/embed/authsignal-messages.js';
import { inPopup } from '../../src/embed/authsignal-page.js';

const event = (name: string, more: object = {}): string => JSON.stringify({ event: name, ...more });
const failed = (code: string, retry: string, confidence = 'sure') => ({
  type: 'error',
  failure: { code, retry, confidence },
});

describe('what a hosted page of Authsignal’s kind says', () => {
  const cases: [said: unknown, heard: ReturnType<typeof readMessage>][] = [
    [event('AUTHSIGNAL_READY'), { type: 'ready' }],
    [event('AUTHSIGNAL_CLOSE_POPUP'), { type: 'close' }],
    [event('AUTHSIGNAL_CLOSE_POPUP', { token: 'a.b-c_d' }), { type: 'close', token: 'a.b-c_d' }],
    [event('AUTHSIGNAL_CLOSE_POPUP', { token: '<b>' }), { type: 'close' }],
    [event('AUTHSIGNAL_CLOSE_POPUP', { token: 7 }), { type: 'close' }],
    [event('AUTHSIGNAL_CLOSE_POPUP', { token: 'a'.repeat(8193) }), { type: 'close' }],
    [event('AUTHSIGNAL_SOMETHING'), undefined],
    [{ height: 512.4 }, { type: 'height', height: 513 }],
    [{ height: 1e9 }, { type: 'height', height: 4000 }],
    [{ height: -1 }, { type: 'height', height: 160 }],
    [{ height: Number.NaN }, undefined],
    [{ height: '512' }, undefined],
    // An event is a string, so that an object which says the same is none.
    [{ event: 'AUTHSIGNAL_CLOSE_POPUP', token: 'a' }, undefined],
    ['{', undefined],
    ['null', undefined],
    [null, undefined],
    [undefined, undefined],
    [7, undefined],
  ];
  for (const [said, heard] of cases)
    it(`${JSON.stringify([said]).slice(0, 80)} is ${heard?.type ?? 'nothing'}`, () => {
      assert.deepEqual(readMessage(said), heard);
    });

  for (const [said, heard] of [
    [{ errorCode: 'expired_token' }, failed('session_expired', 'restart')],
    [{ statusCode: 401 }, failed('session_expired', 'restart')],
    [{ errorCode: 'too_many_requests' }, failed('rate_limited', 'same')],
    [{ statusCode: 429 }, failed('rate_limited', 'same')],
    [{ errorCode: 'whatever', statusCode: 500 }, failed('server_error', 'once', 'likely')],
  ] as const)
    it(`${JSON.stringify(said)} is ${heard.failure.code}`, () => {
      assert.deepEqual(readMessage(event('AUTHSIGNAL_API_ERROR', said)), heard);
    });
});

describe('the address of a hosted page in a frame or a window', () => {
  for (const [url, address] of [
    ['https://a.example/x?c=1', 'https://a.example/x?c=1&mode=popup'],
    ['https://a.example/x?c=%20+a#f', 'https://a.example/x?c=%20+a&mode=popup#f'],
    ['https://a.example/x', 'https://a.example/x?mode=popup'],
    ['https://a.example/x?', 'https://a.example/x?mode=popup'],
  ] as const)
    it(url, () => {
      assert.equal(inPopup(new URL(url)), address);
    });
});
