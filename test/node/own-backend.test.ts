import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import type { KeyPair } from 'dpop';
import type { KeyStore } from '../../src/backends/browser-key.js';
import { OwnBackend, parseLaunchUrl } from '../../src/backends/own.js';
import { isPasskeyError } from '../../src/failure.js';
import { backendContract, type BackendFixture } from '../contracts/backend.js';
import { managingContract } from '../contracts/managing.js';
import { createAuthenticator } from '../support/authenticator.js';
import { createHost, type Host } from '../support/host.js';

const origin = 'http://localhost:4242';
let host: Host;
/** One that lets passkeys be made without a word. */
let quiet: Host;
before(async () => {
  quiet = await createHost(origin, { nudge: { preset: 'every-sign-in', automatic: true } });
  host = await createHost(origin, { secondFactor: ['totp', 'recovery-code'] });
});
afterEach(() => {
  host.offset = 0;
});
after(async () => {
  await host.close();
  await quiet.close();
});

/** Each test has a user of its own, so that counts are theirs alone. */
async function setup() {
  const userId = randomUUID();
  const keys = memoryKeys();
  const overWire = over(host);
  const backend = async (network = overWire) => {
    const { actionId, token } = await host.track({ userId, methods: ['passkey', 'totp'] });
    return new OwnBackend({ baseUrl: origin, actionId, token, fetch: network, keys });
  };
  return { userId, keys, overWire, backend };
}

const over =
  (service: Host): typeof fetch =>
  (input, init) => {
    init?.signal?.throwIfAborted();
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    headers.set('sec-fetch-site', 'same-origin');
    return service.fetch(new Request(input, { ...init, headers, signal: null }));
  };

function memoryKeys(): KeyStore {
  const keys = new Map<string, KeyPair>();
  return {
    load: (name) => Promise.resolve(keys.get(name)),
    hold: () => undefined,
    save: (name, key) => Promise.resolve(void keys.set(name, key)),
    remove: (name) => Promise.resolve(void keys.delete(name)),
  };
}

const own = async (): Promise<BackendFixture> => {
  const { userId, keys, overWire, backend } = await setup();
  return {
    origin,
    fresh: () => backend(),
    async losingAnswer() {
      let lost = false;
      return backend(async (input, init) => {
        const response = await overWire(input, init);
        if (lost || !new Request(input).url.endsWith('/complete')) return response;
        lost = true;
        throw new TypeError('Failed to fetch');
      });
    },
    unreachable: () => backend(() => Promise.reject(new TypeError('Failed to fetch'))),
    garbled: () => backend(() => Promise.resolve(new Response('<h1>Sign in to the Wi-Fi</h1>'))),
    async ended() {
      const ended = await backend();
      host.offset = 3_600_000;
      return ended;
    },
    count: async () => (await host.authenticators(userId)).length,
    openings: {
      async offer(automatic) {
        const service = automatic ? quiet : host;
        const { actionId, token } = await service.track({
          ...{ userId, purpose: 'nudge', signIn: { with: 'password' } },
        });
        const fetch = automatic ? over(quiet) : overWire;
        await fetch(`${origin}/v1/nudges/decision`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: JSON.stringify({ token, capable: true }),
        });
        return new OwnBackend({ baseUrl: origin, actionId, token, fetch, keys });
      },
      async signIn() {
        const { actionId, token } = await host.track({ purpose: 'sign-in' });
        return new OwnBackend({ baseUrl: origin, actionId, token, fetch: overWire, keys });
      },
    },
  };
};
backendContract('own', own, { label: 'a name is given afterwards: asking first loses passkeys' });

managingContract('own', async () => {
  const { userId, keys, overWire } = await setup();
  const authenticator = createAuthenticator();
  const { signal } = new AbortController();
  const link = async (request: Parameters<Host['track']>[0], network = overWire) => {
    const { actionId, token } = await host.track({ userId, ...request });
    return new OwnBackend({ baseUrl: origin, actionId, token, fetch: network, keys });
  };
  for (const assumeAuthenticated of [false, true]) {
    const backend = await link({ assumeAuthenticated });
    const { enrollment } = await backend.open(signal);
    assert.ok(enrollment?.at === 'create');
    const credential = await authenticator.create(enrollment.options, { origin });
    await backend.completeEnrollment(enrollment.flow, { credential }, signal);
  }
  let losing = false;
  const backend = await link({ purpose: 'settings' }, async (input, init) => {
    const response = await overWire(input, init);
    if (!losing) return response;
    losing = false;
    throw new TypeError('Failed to fetch');
  });
  await backend.open(signal);
  return {
    backend,
    authenticator,
    origin,
    proves: true,
    loseAnswer: () => (losing = true),
    forChallenge: () => link({ purpose: 'challenge' }),
  };
});

const failureCode = (code: string) => (error: unknown) =>
  isPasskeyError(error) && error.failure.code === code;

describe('the key that owns a session', () => {
  it('opens it again without the token', async () => {
    const { userId, keys, overWire } = await setup();
    const { actionId, token } = await host.track({ userId });
    const options = { baseUrl: origin, actionId, fetch: overWire, keys };
    const { signal } = new AbortController();
    await new OwnBackend({ ...options, token }).open(signal);
    const again = await new OwnBackend(options).open(signal);
    assert.equal(again.account?.name, 'ada@example.com');
  });

  it('is asked for where there is neither it nor a token', async () => {
    const { userId, overWire } = await setup();
    const { actionId } = await host.track({ userId });
    const lost = new OwnBackend({ baseUrl: origin, actionId, fetch: overWire, keys: memoryKeys() });
    await assert.rejects(lost.open(new AbortController().signal), failureCode('session_expired'));
  });

  it('is not the one of another browser', async () => {
    const { userId, keys, overWire } = await setup();
    const { actionId, token } = await host.track({ userId });
    const options = { baseUrl: origin, actionId, token, fetch: overWire };
    const { signal } = new AbortController();
    await new OwnBackend({ ...options, keys }).open(signal);
    const other = new OwnBackend({ ...options, keys: memoryKeys() });
    await assert.rejects(other.open(signal), failureCode('opened_elsewhere'));
  });

  it('is shared by two tabs that open the same link at once', async () => {
    const { userId, keys, overWire } = await setup();
    const { actionId, token } = await host.track({ userId });
    const options = { baseUrl: origin, actionId, token, fetch: overWire, keys };
    const { signal } = new AbortController();
    const openings = await Promise.all([
      new OwnBackend(options).open(signal),
      new OwnBackend(options).open(signal),
    ]);
    assert.deepEqual(
      openings.map(({ account }) => account?.name),
      ['ada@example.com', 'ada@example.com'],
    );
  });
});

describe('a session that is handed over', () => {
  const { signal } = new AbortController();

  it('goes on in another context, and is over in the one before', async () => {
    const { keys, userId, overWire } = await setup();
    const { actionId, token } = await host.track({ userId });
    const options = { baseUrl: origin, actionId, fetch: overWire };
    const frame = new OwnBackend({ ...options, token, keys });
    await frame.open(signal);
    const { url, expiresIn } = await frame.handover(signal);
    assert.equal(expiresIn, 60);
    const next = parseLaunchUrl(url);
    assert.ok(next?.token && next.token !== token);
    const popup = new OwnBackend({ ...options, token: next.token, keys: memoryKeys() });
    const { enrollment } = await popup.open(signal);
    await assert.rejects(
      frame.beginEnrollment('passkey', {}, signal),
      failureCode('session_expired'),
    );
    assert.ok(enrollment?.at === 'create');
    const credential = await createAuthenticator().create(enrollment.options, { origin });
    const done = await popup.completeEnrollment(enrollment.flow, { credential }, signal);
    assert.equal(done.at, 'done');
  });

  it('is cancelled for good, with its key', async () => {
    const { keys, userId, overWire } = await setup();
    const { actionId, token } = await host.track({ userId });
    const own = new OwnBackend({ baseUrl: origin, token, fetch: overWire, keys });
    await own.open(signal);
    await own.cancel(signal);
    await assert.rejects(own.handover(signal), failureCode('session_expired'));
    const again = new OwnBackend({ baseUrl: origin, actionId, token, fetch: overWire, keys });
    await assert.rejects(again.open(signal), failureCode('action_ended'));
  });

  it('says who shows the page, and is refused where nobody listed them', async () => {
    const { keys, userId, overWire } = await setup();
    const { token } = await host.track({ userId });
    const embedder = { as: 'frame', origin: 'https://evil.example' } as const;
    const framed = new OwnBackend({ baseUrl: origin, token, embedder, fetch: overWire, keys });
    await assert.rejects(framed.open(signal), failureCode('invalid_origin'));
    const alone = new OwnBackend({ baseUrl: origin, token, fetch: overWire, keys });
    assert.equal((await alone.open(signal)).account?.name, 'ada@example.com');
  });
});

describe('an answer that is not as it should be', () => {
  const { signal } = new AbortController();
  const json = (status: number, body: object) => () =>
    Promise.resolve(Response.json(body, { status, headers: { 'retry-after': '7' } }));

  it('leaves the key with the one who sent it, so that another try opens the link', async () => {
    const { userId, keys, overWire } = await setup();
    const { actionId, token } = await host.track({ userId });
    let lost = false;
    const lossy: typeof fetch = async (...request) => {
      const response = await overWire(...request);
      if (lost) return response;
      lost = true;
      throw new TypeError('Failed to fetch');
    };
    const options = { baseUrl: origin, actionId, keys };
    const first = new OwnBackend({ ...options, token, fetch: lossy });
    await assert.rejects(first.open(signal), failureCode('network'));
    assert.equal((await first.open(signal)).account?.name, 'ada@example.com');
    // And a page that was reloaded in between, without the token.
    const reloaded = new OwnBackend({ ...options, fetch: overWire });
    assert.equal((await reloaded.open(signal)).account?.name, 'ada@example.com');
  });

  it('speaks by its status where a gateway has a code of its own', async () => {
    const { backend } = await setup();
    const throttled = await backend(json(429, { code: 'TooManyRequests' }));
    await assert.rejects(throttled.open(signal), (error) => {
      assert.ok(isPasskeyError(error));
      assert.equal(error.failure.code, 'rate_limited');
      assert.equal(error.failure.retryAfter, 7);
      return true;
    });
  });

  it('is a fault of the service where it lacks what it must have', async () => {
    const { overWire, backend } = await setup();
    const empty = await backend(json(200, {}));
    await assert.rejects(empty.open(signal), failureCode('server_error'));
    const half = await backend((...request) =>
      new Request(...request).url.endsWith('/complete') ? json(200, {})() : overWire(...request),
    );
    const { enrollment } = await half.open(signal);
    assert.ok(enrollment?.at === 'create');
    const credential = await createAuthenticator().create(enrollment.options, { origin });
    await assert.rejects(
      half.completeEnrollment(enrollment.flow, { credential }, signal),
      failureCode('server_error'),
    );
  });

  it('forgets the key once the passkey is stored', async () => {
    const { userId, keys, overWire } = await setup();
    const { actionId, token } = await host.track({ userId });
    const own = new OwnBackend({ baseUrl: origin, actionId, token, fetch: overWire, keys });
    const { enrollment } = await own.open(signal);
    assert.ok(enrollment?.at === 'create' && (await keys.load(actionId)));
    const credential = await createAuthenticator().create(enrollment.options, { origin });
    await own.completeEnrollment(enrollment.flow, { credential }, signal);
    assert.equal(await keys.load(actionId), undefined);
  });
});

describe('parseLaunchUrl', () => {
  const cases: [url: string, parsed: ReturnType<typeof parseLaunchUrl>][] = [
    [
      'https://id.example/launch/abc-1#token=secret',
      { baseUrl: 'https://id.example', actionId: 'abc-1', token: 'secret', confirm: false },
    ],
    [
      'https://id.example/auth/launch/abc#token=s&confirm=1',
      { baseUrl: 'https://id.example/auth', actionId: 'abc', token: 's', confirm: true },
    ],
    [
      'https://id.example/launch/abc',
      { baseUrl: 'https://id.example', actionId: 'abc', confirm: false },
    ],
    ['https://id.example/other/abc#token=secret', undefined],
    ['javascript:alert(1)//launch/abc', undefined],
    ['not a url', undefined],
  ];
  for (const [url, parsed] of cases)
    it(url, () => {
      assert.deepEqual(parseLaunchUrl(url), parsed);
    });

  it('takes a path of the page’s own origin', () => {
    assert.equal(
      parseLaunchUrl('/launch/abc', 'https://id.example/x')?.baseUrl,
      'https://id.example',
    );
  });
});
