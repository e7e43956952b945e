import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  canCreateConditionally,
  conditionalLimit,
  createConditionally,
} from '../../src/ceremony/conditional.js';
import { claimCeremony, isTaken } from '../../src/ceremony/coordinator.js';
import type { CeremonyEnv } from '../../src/ceremony/env.js';
import {
  creationOptions,
  newCredential,
  newCredentialJSON,
  stubBrowser,
  type StubbedBrowser,
} from '../support/ceremony-env.js';

const options = { ...creationOptions, rp: { id: 'app.example.com', name: 'Example' } };
const able = (answer: () => unknown): Partial<CeremonyEnv> => ({
  PublicKeyCredential: Object.assign(() => undefined, { getClientCapabilities: answer }),
});
const never = (): Promise<never> => new Promise(() => undefined);

/** A clock in the test's hand: what was to be called back, and after how many milliseconds. */
function heldClock() {
  const calls: { milliseconds: number; callback: () => void; off: boolean }[] = [];
  const after = (milliseconds: number, callback: () => void) => {
    const call = { milliseconds, callback, off: false };
    calls.push(call);
    return () => void (call.off = true);
  };
  return { after, calls };
}

function begin(env: StubbedBrowser, signal = new AbortController().signal) {
  const clock = heldClock();
  return { clock, made: createConditionally(options, signal, { env, after: clock.after }) };
}

await suite('where a credential can be made without a prompt', async () => {
  const cases: [string, boolean, Partial<CeremonyEnv>][] = [
    ['the browser says so', true, able(() => Promise.resolve({ conditionalCreate: true }))],
    ['the browser says no', false, able(() => Promise.resolve({ conditionalCreate: false }))],
    ['the browser does not say', false, able(() => Promise.resolve({}))],
    ['the browser has no such question', false, {}],
    ['the question fails', false, able(() => Promise.reject(new Error()))],
    ['the question is never answered', false, able(never)],
    [
      'the page is in a frame, even one of its own origin',
      false,
      {
        ...able(() => Promise.resolve({ conditionalCreate: true })),
        parent: { parent: null, location: { origin: 'https://app.example.com' } },
      },
    ],
  ];
  for (const [what, expected, more] of cases)
    await test(what, async () => {
      assert.equal(await canCreateConditionally({ env: stubBrowser(never, more) }), expected);
    });

  await test('not while a prompt is open', async () => {
    const env = stubBrowser(
      never,
      able(() => Promise.resolve({ conditionalCreate: true })),
    );
    const release = claimCeremony(env);
    assert.equal(await canCreateConditionally({ env }), false);
    release?.();
    assert.equal(await canCreateConditionally({ env }), true);
  });
});

await suite('making a credential without a prompt', async () => {
  await test('asks for it in so many words, and hands over what was made (stubbed)', async () => {
    const env = stubBrowser(() => Promise.resolve(newCredential()));
    const { made, clock } = begin(env);
    assert.deepEqual(await made, newCredentialJSON);
    assert.equal(env.calls.length, 1);
    assert.equal((env.calls[0] as { mediation?: string }).mediation, 'conditional');
    assert.equal(env.calls[0]?.publicKey?.timeout, conditionalLimit);
    assert.deepEqual(
      clock.calls.map(({ milliseconds, off }) => [milliseconds, off]),
      [[10_000, true]],
    );
    assert.equal(isTaken(env), false);
  });

  await test('ends a hang at its limit and not before, and tells the password manager of what comes after', async () => {
    let answer: (credential: unknown) => void = () => undefined;
    const env = stubBrowser(() => new Promise((resolve) => (answer = resolve)));
    const { made, clock } = begin(env);
    const [limit] = clock.calls;
    assert.equal(limit?.milliseconds, 10_000);
    const first = await Promise.race([made.then(() => 'over'), Promise.resolve('pending')]);
    assert.equal(first, 'pending');
    assert.equal(env.calls[0]?.signal?.aborted, false);
    limit.callback();
    assert.equal(env.calls[0].signal.aborted, true);
    assert.equal(await made, undefined);
    assert.equal(isTaken(env), false);
    answer(newCredential());
    await Promise.resolve();
    await new Promise(setImmediate);
    assert.deepEqual(env.signals, [
      { name: 'unknown', options: { rpId: 'app.example.com', credentialId: newCredentialJSON.id } },
    ]);
  });

  await test('gives way to a prompt in the very task that wants it', async () => {
    const env = stubBrowser(never);
    const { made } = begin(env);
    const release = claimCeremony(env);
    assert.equal(env.calls[0]?.signal?.aborted, true);
    release?.();
    assert.equal(await made, undefined);
  });

  await test('is not begun beside another request of ours', async () => {
    const env = stubBrowser(never);
    const first = begin(env);
    const second = begin(env);
    assert.equal(await second.made, undefined);
    assert.equal(env.calls.length, 1);
    first.clock.calls[0]?.callback();
    assert.equal(await first.made, undefined);
  });

  await test('ends with its signal, before and meanwhile', async () => {
    const controller = new AbortController();
    const env = stubBrowser(never);
    const { made } = begin(env, controller.signal);
    controller.abort();
    assert.equal(await made, undefined);
    assert.equal(await begin(env, controller.signal).made, undefined);
    assert.equal(env.calls.length, 1);
  });

  const answers: [string, () => unknown][] = [
    ['an error', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
    [
      'an error at once',
      () => {
        throw new TypeError();
      },
    ],
    ['a string', () => Promise.reject(new Error('x'))],
    ['nothing', () => Promise.resolve(null)],
    ['what cannot be read', () => Promise.resolve({})],
  ];
  for (const [what, answer] of answers)
    await test(`is silent about ${what} (stubbed)`, async () => {
      const env = stubBrowser(answer);
      assert.equal(await begin(env).made, undefined);
      assert.deepEqual(env.written, []);
      assert.equal(isTaken(env), false);
    });

  await test('is silent about options nobody can read', async () => {
    const env = stubBrowser(never);
    const broken = { ...options, challenge: '?' };
    const signal = new AbortController().signal;
    assert.equal(await createConditionally(broken, signal, { env }), undefined);
    assert.equal(env.calls.length, 0);
  });
});
