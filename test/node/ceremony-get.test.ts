import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { authenticate, checkRequest } from '../../src/ceremony/authenticate.js';
import { register } from '../../src/ceremony/ceremony.js';
import { gatherFacts } from '../../src/ceremony/facts.js';
import type { CeremonyEnv } from '../../src/ceremony/env.js';
import type { PublicKeyCredentialRequestOptionsJSON } from '../../src/contract.js';
import { creationOptions, stubBrowser } from '../support/ceremony-env.js';

const never = (): Promise<never> => new Promise(() => undefined);
const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

const options: PublicKeyCredentialRequestOptionsJSON = {
  challenge: 'AAECAwQFBgcICQoLDA0ODw',
  rpId: 'example.com',
  userVerification: 'required',
  timeout: 60_000,
};

interface Asked extends CeremonyEnv {
  readonly asked: CredentialRequestOptions[];
  readonly signals: unknown[];
}

/** Labelled as everywhere: a stub, for what no virtual authenticator can produce. */
function browser(answer: () => unknown, more: Partial<CeremonyEnv> = {}): Asked {
  const env = stubBrowser(never, more);
  const asked: CredentialRequestOptions[] = [];
  const credentials = {
    ...env.navigator?.credentials,
    get(given: CredentialRequestOptions) {
      asked.push(given);
      return answer() as Promise<unknown>;
    },
  };
  return { ...env, asked, navigator: { ...env.navigator, credentials } };
}

function assertion(): Record<string, unknown> {
  return {
    id: '_-8B',
    rawId: bytes(255, 239, 1),
    type: 'public-key',
    authenticatorAttachment: 'cross-platform',
    response: {
      clientDataJSON: bytes(123, 125),
      authenticatorData: bytes(73, 150),
      signature: bytes(48, 69),
      userHandle: bytes(1, 2),
    },
    getClientExtensionResults: () => ({}),
  };
}

const json = {
  id: '_-8B',
  rawId: '_-8B',
  type: 'public-key',
  authenticatorAttachment: 'cross-platform',
  response: {
    clientDataJSON: 'e30',
    authenticatorData: 'SZY',
    signature: 'MEU',
    userHandle: 'AQI',
  },
  clientExtensionResults: {},
};

const unaborted = new AbortController().signal;
const start = (env: CeremonyEnv, given = options) =>
  authenticate(given, unaborted, { env, fast: 0, after: () => () => undefined });
async function codeOf(env: CeremonyEnv, given = options): Promise<string> {
  const made = await start(env, given);
  return made.ok ? 'ok' : made.failure.code;
}

suite('what is asked of the browser for a credential that is there', () => {
  test('the prompt is asked for before authenticate returns', () => {
    const env = browser(never);
    void start(env);
    assert.equal(env.asked.length, 1);
  });

  test('options as the service sent them, decoded, with our time-out', () => {
    const env = browser(never);
    const allowCredentials = [
      { id: '_-8B', type: 'public-key' as const, transports: ['internal' as const] },
    ];
    void start(env, { ...options, allowCredentials });
    const publicKey = env.asked[0]?.publicKey;
    assert.ok(publicKey?.allowCredentials);
    assert.equal((publicKey.challenge as ArrayBuffer).byteLength, 16);
    assert.deepEqual(
      [publicKey.rpId, publicKey.userVerification, publicKey.timeout],
      ['example.com', 'required', 300_000],
    );
    assert.deepEqual(publicKey.allowCredentials, [
      { id: bytes(255, 239, 1), type: 'public-key', transports: ['internal'] },
    ]);
  });

  test('no list to choose from where any credential will do', () => {
    const env = browser(never);
    void start(env);
    assert.deepEqual(env.asked[0]?.publicKey?.allowCredentials, []);
  });

  test('64 to choose from at most, each once', () => {
    const env = browser(never);
    const ids = Array.from({ length: 70 }, (_, index) => Buffer.of(index, 1).toString('base64url'));
    const allowCredentials = [ids[0]!, ...ids].map((id) => ({ id, type: 'public-key' as const }));
    void start(env, { ...options, allowCredentials });
    const allowed = env.asked[0]?.publicKey?.allowCredentials ?? [];
    assert.deepEqual(
      allowed.map(({ id }) => new Uint8Array(id as ArrayBuffer)[0]),
      Array.from({ length: 64 }, (_, index) => index),
    );
  });

  test('a challenge that is no base64url is not sent', async () => {
    const env = browser(never);
    assert.equal(await codeOf(env, { ...options, challenge: '§' }), 'options_invalid');
    assert.equal(checkRequest({ ...options, challenge: '§' }, { env })?.code, 'options_invalid');
    assert.equal(env.asked.length, 0);
  });

  test('nothing where it is known to fail, and it is known beforehand', async () => {
    const insecure = browser(never, { isSecureContext: false });
    assert.equal(await codeOf(insecure), 'insecure_context');
    assert.equal(checkRequest(options, { env: insecure })?.code, 'insecure_context');
    assert.equal(insecure.asked.length, 0);
    assert.equal(checkRequest(options, { env: browser(never) }), undefined);
  });

  test('a policy of its own', () => {
    const featurePolicy = {
      features: () => ['publickey-credentials-create', 'publickey-credentials-get'],
      allowsFeature: (feature: string) => feature === 'publickey-credentials-get',
    };
    const env = browser(never, { document: { defaultView: {}, featurePolicy } });
    assert.equal(gatherFacts(env, 'get').policy, true);
    assert.equal(gatherFacts(env).policy, false);
    assert.equal(checkRequest(options, { env }), undefined);
  });
});

suite('what comes back of a credential that is there, stubbed', () => {
  test('the JSON of WebAuthn', async () => {
    const made = await start(browser(() => Promise.resolve(assertion())));
    assert.deepEqual(made, { ok: true, response: json });
  });

  test('a user handle of null is left out', async () => {
    const response = { ...(assertion()['response'] as object), userHandle: null };
    const made = await start(browser(() => Promise.resolve({ ...assertion(), response })));
    assert.ok(made.ok);
    assert.equal('userHandle' in made.response.response, false);
  });

  test('null, as a password manager’s own Cancel', async () => {
    assert.equal(await codeOf(browser(() => Promise.resolve(null))), 'cancelled');
  });

  test('a malformed object', async () => {
    for (const credential of [
      {},
      { ...assertion(), rawId: null },
      { ...assertion(), response: {} },
    ])
      assert.equal(await codeOf(browser(() => Promise.resolve(credential))), 'provider_malformed');
  });

  test('an answer after the cancel is dropped, and no passkey is forgotten for it', async () => {
    let finish: (credential: unknown) => void = () => undefined;
    const env = browser(() => new Promise((resolve) => (finish = resolve)));
    const cancel = new AbortController();
    const made = authenticate(options, cancel.signal, { env, after: () => () => undefined });
    cancel.abort();
    assert.equal((await made).ok, false);
    finish(assertion());
    await new Promise(setImmediate);
    assert.deepEqual(env.signals, []);
  });
});

suite('one ceremony a page, of either kind', () => {
  test('asking is busy while one is created', async () => {
    const env = browser(() => Promise.resolve(assertion()));
    const cancel = new AbortController();
    void register(creationOptions, cancel.signal, { env, after: () => () => undefined });
    assert.equal(await codeOf(env), 'busy');
    assert.equal(env.asked.length, 0);
    cancel.abort();
    assert.equal(await codeOf(env), 'ok');
  });
});
