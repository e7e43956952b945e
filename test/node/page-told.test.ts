import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PasskeyAnnouncement } from '../../src/events.js';
import { parsePageMessage } from '../../src/embed/messages.js';
import { Channel, toldEvent } from '../../src/embed/page.js';
import type { PageMessage } from '../../src/embed/protocol.js';

const failure = {
  code: 'step_up_required',
  retry: 'none',
  confidence: 'sure',
  retryAfter: 3,
  attemptsLeft: 2,
  notices: ['private'],
  stepUp: { operation: 'add', ways: [{ method: 'totp', sentTo: 'private' }] },
  cause: { name: 'private', message: 'private' },
} as const;
const authenticator = { id: 'private', name: 'private' } as never;

const announced = [
  { name: 'passkey-step', detail: { step: 'why' } },
  { name: 'passkey-enrolled', detail: { authenticator, result: 'r' } },
  { name: 'passkey-enrolled', detail: { authenticator } },
  { name: 'authenticator-added', detail: { authenticator, result: 'r' } },
  { name: 'challenge-passed', detail: { method: 'totp', result: 'r' } },
  { name: 'passkey-cancelled', detail: { failure } },
  { name: 'passkey-failed', detail: { failure } },
  { name: 'passkey-expired', detail: { failure } },
] as PasskeyAnnouncement[];

describe('what the hosted page tells of an event', () => {
  for (const announcement of announced)
    it(`${announcement.name} ${JSON.stringify(Object.keys(announcement.detail))}: nothing of the person, and what the other side takes`, () => {
      const told = toldEvent(announcement);
      assert.ok(told);
      assert.doesNotMatch(JSON.stringify(told), /private|attempts|stepUp|totp/);
      assert.deepEqual(parsePageMessage({ type: 'event', ...told }), { type: 'event', ...told });
    });

  const untold = [
    { name: 'authenticator-renamed', detail: { id: 'a', name: 'private' } },
    { name: 'authenticator-removed', detail: { id: 'a' } },
    { name: 'recovery-codes-shown', detail: { count: 10 } },
  ] as PasskeyAnnouncement[];
  for (const announcement of untold)
    it(`of ${announcement.name} nothing`, () => {
      assert.equal(toldEvent(announcement), undefined);
    });
});

describe('the channel of the hosted page', () => {
  function port() {
    const posted: PageMessage[] = [];
    const fake = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage: (message: PageMessage) => void posted.push(message),
    };
    return { posted, fake };
  }

  it('says first what was said before the port came', () => {
    const channel = new Channel(() => undefined);
    const { posted, fake } = port();
    channel.tell({ type: 'height', height: 1 });
    channel.connect(fake as never);
    channel.tell({ type: 'height', height: 2 });
    assert.deepEqual(posted, [
      { type: 'height', height: 1 },
      { type: 'height', height: 2 },
    ]);
  });

  it('keeps no more than a little for a port that never comes', () => {
    const channel = new Channel(() => undefined);
    const { posted, fake } = port();
    for (let height = 0; height < 1000; height++) channel.tell({ type: 'height', height });
    channel.connect(fake as never);
    assert.equal(posted.length, 64);
  });

  it('takes the focus when it is told to, and does nothing else it is told', () => {
    let focused = 0;
    const channel = new Channel(() => {
      focused += 1;
    });
    const { fake } = port();
    channel.connect(fake as never);
    const junk = [null, 1, 'focus', {}, { type: 'outcome' }, { type: ['focus'] }];
    for (const data of junk) fake.onmessage?.({ data });
    assert.equal(focused, 0);
    fake.onmessage?.({ data: { type: 'focus' } });
    assert.equal(focused, 1);
  });
});
