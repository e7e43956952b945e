import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { greet, isOrigin, readInvitation, type Invitation } from '../../src/embed/greet.js';

const opener = 'https://shop.example';
const invitation: Invitation = { mode: 'iframe', opener, nonce: 'n'.repeat(22) };
const answer = { 'passkey-elements': 1, type: 'port', nonce: invitation.nonce };

/** A window that hears what a test says, and one beside it that notes what it is sent. */
function setUp() {
  let listener: ((event: MessageEvent<unknown>) => void) | undefined;
  const sent: [message: unknown, to: unknown][] = [];
  const peer = { postMessage: (message: unknown, to: unknown) => void sent.push([message, to]) };
  const self = {
    addEventListener(
      _: 'message',
      added: (event: MessageEvent<unknown>) => void,
      { signal }: { signal: AbortSignal },
    ) {
      listener = added;
      signal.addEventListener('abort', () => (listener = undefined));
    },
  };
  const { port1 } = new MessageChannel();
  port1.close();
  const life = new AbortController();
  const got: MessagePort[] = [];
  void greet(self, peer as never, invitation, life.signal).then((port) => got.push(port as never));
  const event = { source: peer, origin: opener, data: answer as unknown, ports: [port1] };
  const hear = (changes: Partial<Record<keyof typeof event, unknown>> = {}): void =>
    listener?.({ ...event, ...changes } as never);
  return { sent, hear, got, port1, life, listening: () => listener !== undefined };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the hosted page greets the page that opened it', () => {
  it('and says nothing but that it is ready, to the named origin alone', () => {
    const { sent } = setUp();
    assert.deepEqual(sent, [
      [{ 'passkey-elements': 1, type: 'ready', nonce: invitation.nonce }, opener],
    ]);
  });

  it('and takes the port it answers with, once', async () => {
    const { hear, got, port1, listening } = setUp();
    const { port1: second } = new MessageChannel();
    second.close();
    hear();
    hear({ ports: [second] });
    await settled();
    assert.equal(got.length, 1);
    assert.equal(got[0], port1);
    assert.equal(listening(), false);
  });

  const foreign: [what: string, changes: object][] = [
    ['another window of the right origin', { source: {} }],
    ['no window', { source: null }],
    ['the right window that has another origin by now', { origin: 'https://evil.example' }],
    ['an origin that only begins the same', { origin: `${opener}.evil.example` }],
    ['a page without an origin', { origin: 'null' }],
    ['another nonce', { data: { ...answer, nonce: 'm'.repeat(22) } }],
    ['no nonce', { data: { ...answer, nonce: undefined } }],
    ['another version', { data: { ...answer, 'passkey-elements': 2 } }],
    ['its own greeting', { data: { ...answer, type: 'ready' } }],
    ['an answer without a port', { ports: [] }],
    ['nothing', { data: null }],
    ['a text', { data: JSON.stringify(answer) }],
    ['a forged outcome', { data: { type: 'outcome', outcome: { status: 'completed' } } }],
  ];
  for (const [what, changes] of foreign)
    it(`and drops ${what}`, async () => {
      const { hear, got, listening } = setUp();
      hear(changes);
      await settled();
      assert.deepEqual(got, []);
      // Still waiting for the right one.
      assert.equal(listening(), true);
    });

  it('and hears the right answer after a flood of others', async () => {
    const { hear, got } = setUp();
    for (let index = 0; index < 10_000; index++)
      hear({ data: { ...answer, nonce: String(index) } });
    hear();
    await settled();
    assert.equal(got.length, 1);
  });

  it('and hears nothing when another link has taken its place', async () => {
    const { hear, got, life } = setUp();
    life.abort();
    hear();
    await settled();
    assert.deepEqual(got, []);
  });
});

describe('what an opener has written into the link', () => {
  it('is taken as it is', () => {
    assert.deepEqual(readInvitation({ ...invitation }), invitation);
  });

  const unusable: [what: string, members: Record<string, string | undefined>][] = [
    ['no mode', { mode: undefined }],
    ['a redirect', { mode: 'redirect' }],
    ['no opener', { opener: undefined }],
    ['every origin', { opener: '*' }],
    ['a path', { opener: `${opener}/` }],
    ['an opaque origin', { opener: 'null' }],
    ['a script', { opener: 'javascript:alert(1)' }],
    ['no nonce', { nonce: undefined }],
    ['an empty nonce', { nonce: '' }],
  ];
  for (const [what, members] of unusable)
    it(`is nothing with ${what}`, () => {
      assert.equal(readInvitation({ ...invitation, ...members }), undefined);
    });

  it('names an origin as the browser writes it', () => {
    assert.equal(isOrigin('http://localhost:3000'), true);
    for (const text of [
      'https://SHOP.example',
      'https://shop.example:443',
      'https://a@shop.example',
      '',
    ])
      assert.equal(isOrigin(text), false, text);
  });
});
