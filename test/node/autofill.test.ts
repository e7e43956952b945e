import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { autofill, canAutofill } from '../../src/ceremony/autofill.js';
import { claimCeremony } from '../../src/ceremony/coordinator.js';
import type { CeremonyEnv } from '../../src/ceremony/env.js';

const options = { challenge: 'AAEC', rpId: 'shop.example' };
const bytes = new Uint8Array([1, 2, 3]).buffer;
const credential = {
  id: 'AQID',
  rawId: bytes,
  type: 'public-key',
  getClientExtensionResults: () => ({}),
  response: { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes },
};
const never = () => new Promise<never>(() => undefined);

/** A page at the top of its own window, whose browser answers as told. */
function page(
  get: (count: number) => Promise<unknown> = never,
  statics: object = { isConditionalMediationAvailable: () => Promise.resolve(true) },
) {
  const asked: CredentialRequestOptions[] = [];
  const credentials = {
    get(given: CredentialRequestOptions) {
      asked.push(given);
      return get(asked.length);
    },
  };
  const env: CeremonyEnv = {
    isSecureContext: true,
    origin: 'https://shop.example',
    location: { origin: 'https://shop.example', hostname: 'shop.example' },
    navigator: { credentials },
    PublicKeyCredential: Object.assign(() => undefined, statics),
  };
  return { env, asked, states: () => asked.map(({ signal }) => signal?.aborted) };
}
const settled = () => new Promise(setImmediate);

describe('whether passkeys are offered at a field', () => {
  it('is what the browser says of itself, in old words and new ones', async () => {
    const caps = (conditionalGet: boolean) => ({
      getClientCapabilities: () => Promise.resolve({ conditionalGet }),
      isConditionalMediationAvailable: () => Promise.resolve(!conditionalGet),
    });
    assert.equal(await canAutofill(options, page(never, caps(true))), true);
    assert.equal(await canAutofill(options, page(never, caps(false))), false);
    assert.equal(await canAutofill(options, page()), true);
    assert.equal(await canAutofill(options, page(never, {})), false);
  });

  it('is no where nobody answers', async () => {
    const mute = { getClientCapabilities: never, isConditionalMediationAvailable: never };
    assert.equal(await canAutofill(options, page(never, mute)), false);
  });

  it('is no in a frame of another origin, and where no prompt could open', async () => {
    const { env } = page();
    const parent = { location: { origin: 'https://other.example' } };
    assert.equal(await canAutofill(options, { env: { ...env, parent } }), false);
    assert.equal(await canAutofill(options, { env: { ...env, isSecureContext: false } }), false);
  });
});

describe('passkeys offered at a field', () => {
  it('are asked for as the service said, and answered', async () => {
    const { env, asked } = page(() => Promise.resolve(credential));
    const answer = await autofill(options, new AbortController().signal, { env });
    assert.equal(answer?.id, 'AQID');
    assert.deepEqual(
      asked.map(({ mediation, publicKey }) => [mediation, publicKey?.rpId]),
      [['conditional', 'shop.example']],
    );
  });

  it('are tried once more where that fails, and no more', async () => {
    const { env, asked } = page(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    assert.equal(await autofill(options, new AbortController().signal, { env }), undefined);
    assert.equal(asked.length, 2);
    const empty = page(() => Promise.resolve(null));
    assert.equal(await autofill(options, new AbortController().signal, empty), undefined);
    assert.equal(empty.asked.length, 2);
  });

  it('give way to a prompt at once and come back after it, of a browser too that ignores the signal', async () => {
    const { env, asked, states } = page();
    const controller = new AbortController();
    const answer = autofill(options, controller.signal, { env });
    await settled();
    for (const count of [1, 2, 3]) {
      const release = claimCeremony(env);
      assert.equal(states().at(-1), true);
      await settled();
      assert.equal(asked.length, count);
      release?.();
      await settled();
      assert.equal(asked.length, count + 1);
    }
    assert.equal(states().at(-1), false);
    controller.abort();
    assert.equal(states().at(-1), true);
    assert.equal(await answer, undefined);
    assert.equal(asked.length, 4);
  });

  it('wait for a prompt that is open, and are forgotten where they are given up meanwhile', async () => {
    const { env, asked } = page();
    const release = claimCeremony(env);
    const controller = new AbortController();
    const answer = autofill(options, controller.signal, { env });
    await settled();
    controller.abort();
    assert.equal(await answer, undefined);
    release?.();
    await settled();
    assert.equal(asked.length, 0);
  });

  it('are one request a page, and the next one’s when that is over', async () => {
    const { env, asked } = page();
    const first = new AbortController();
    const waiting = autofill(options, first.signal, { env });
    await settled();
    assert.equal(await autofill(options, new AbortController().signal, { env }), undefined);
    assert.equal(asked.length, 1);
    first.abort();
    await waiting;
    const second = new AbortController();
    void autofill(options, second.signal, { env });
    await settled();
    assert.equal(asked.length, 2);
    second.abort();
  });

  it('are not asked for with options that nobody can read', async () => {
    const { env, asked } = page();
    const signal = new AbortController().signal;
    assert.equal(await autofill({ challenge: '§' }, signal, { env }), undefined);
    assert.equal(asked.length, 0);
  });
});
