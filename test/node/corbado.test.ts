import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, it } from 'node:test';
import { corbado } from '../../src/backends/corbado.js';
import { corbadoFailure } from '../../src/backends/corbado-wire.js';
import type { TokenPurpose } from '../../src/backends/vendor.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import { createAuthenticator, keyWithPin } from '../support/authenticator.js';
import { createCorbado, type ConnectTokenType } from '../vendors/corbado.js';

const origin = 'http://localhost:4242';
const baseUrl = 'http://localhost:4242/vendors/corbado';
const types: Partial<Record<TokenPurpose, ConnectTokenType>> = {
  enroll: 'passkey-append',
  read: 'passkey-list',
  remove: 'passkey-delete',
};
const { signal } = new AbortController();

/** Somebody new, at a service of their own. */
function setup(
  more: Partial<Parameters<typeof corbado>[0]> = {},
  vendorsOwn: Partial<Parameters<typeof createCorbado>[0]> = {},
) {
  const identifier = `${randomUUID()}@example.com`;
  const vendor = createCorbado({
    baseUrl,
    rpId: 'localhost',
    origins: [origin],
    projectId: 'pro-1',
    apiSecret: 'corbado1_secret',
    ...vendorsOwn,
  });
  const asked: TokenPurpose[] = [];
  const requests: Request[] = [];
  const overWire: typeof fetch = (input, init) => {
    init?.signal?.throwIfAborted();
    const request = new Request(input, { ...init, signal: null });
    requests.push(request.clone());
    return vendor.fetch(request);
  };
  const backend = corbado({
    projectId: 'pro-1',
    baseUrl,
    fetch: overWire,
    token(purpose) {
      asked.push(purpose);
      const type = types[purpose];
      assert.ok(type, purpose);
      return vendor.connectToken(type, identifier);
    },
    ...more,
  });
  const paths = () => vendor.calls.map(({ path }) => path.replace('/v2/connect/', ''));
  return { vendor, backend, asked, requests, overWire, identifier, paths };
}

type Setup = ReturnType<typeof setup>;

async function begin({ backend }: Setup) {
  const { enrollment } = await backend.open(signal, 'enroll');
  assert.ok(enrollment?.at === 'create');
  return enrollment;
}

async function enroll(at: Setup, authenticator = createAuthenticator()) {
  const step = await begin(at);
  const credential = await authenticator.create(step.options, { origin });
  const done = await at.backend.completeEnrollment(step.flow, { credential }, signal);
  assert.ok(done.at === 'done');
  return { credential, done };
}

const failsAs = (code: FailureCode) => (error: unknown) => {
  assert.ok(isPasskeyError(error), String(error));
  assert.equal(error.failure.code, code);
  return true;
};

describe('what Corbado Connect is told', () => {
  it('is what its own clients send, and no fingerprint', async () => {
    const at = setup();
    await enroll(at);
    assert.deepEqual(at.paths(), ['append/init', 'append/start', 'append/finish']);
    const [init, start, finish] = at.requests;
    assert.ok(init && start && finish);
    assert.equal(init.credentials, 'include');
    assert.equal(init.headers.get('x-corbado-projectid'), 'pro-1');
    assert.ok(init.headers.get('x-corbado-client-timezone'));
    assert.equal(init.headers.get('x-corbado-process-id'), null);
    assert.equal(init.headers.get('authorization'), null);
    const sdk = JSON.parse(init.headers.get('x-corbado-sdk') ?? '') as object;
    assert.deepEqual(Object.keys(sdk), ['name', 'sdkVersion']);
    assert.ok(start.headers.get('x-corbado-process-id'));
    const { clientInformation } = (await init.json()) as { clientInformation: object };
    assert.deepEqual(clientInformation, { webdriver: false });
    const { loadedMs, forcePasskeyAppend } = (await start.json()) as Record<string, unknown>;
    assert.equal(typeof loadedMs, 'number');
    assert.equal(forcePasskeyAppend, false);
    const sent = (await finish.json()) as Record<string, unknown>;
    assert.equal(typeof sent['attestationResponse'], 'string');
    assert.equal(sent['completionType'], 'manual');
  });

  it('takes a token for each call that needs one, and no token twice', async () => {
    const at = setup();
    await enroll(at);
    await at.backend.open(signal, 'settings');
    const [first] = (await at.backend.list(signal)).authenticators;
    assert.ok(first);
    await at.backend.remove(first.id, signal);
    assert.deepEqual(at.asked, ['enroll', 'read', 'remove', 'read']);
  });

  it('never puts a token or a credential into an address', async () => {
    const at = setup();
    await enroll(at);
    for (const { url } of at.requests) assert.match(url, /\/v2\/connect\/[a-z]+\/[a-z]+$/);
  });

  it('hears of a second try as one', async () => {
    const at = setup();
    const step = await begin(at);
    at.backend.report?.({ name: 'cancelled' });
    const credential = await createAuthenticator().create(step.options, { origin });
    await at.backend.completeEnrollment(step.flow, { credential }, signal);
    const { body } = at.vendor.calls.at(-1) ?? {};
    assert.equal((body as { completionType?: string }).completionType, 'manual-retry');
  });
});

describe('a passkey at Corbado Connect', () => {
  it('is added, with what is known of it, and listed', async () => {
    const at = setup();
    const { credential, done } = await enroll(at);
    assert.equal(done.authenticator.provider, 'Example Password Manager');
    assert.deepEqual(done.authenticator.transports, ['internal', 'hybrid']);
    await at.backend.open(signal, 'settings');
    const { authenticators, accepted, addable } = await at.backend.list(signal);
    const [one, another] = authenticators;
    assert.ok(one && !another);
    assert.equal(one.name, 'Chrome · macOS');
    assert.equal(one.provider, 'Example Password Manager');
    assert.deepEqual([one.syncs, one.backedUp, one.usable], [true, true, true]);
    assert.match(one.createdAt ?? '', /^\d{4}-\d\d-\d\dT/);
    assert.deepEqual(addable, [{ method: 'passkey' }]);
    const { handle } = at.vendor.person(at.identifier);
    assert.deepEqual(accepted, {
      rpId: 'localhost',
      userHandle: Buffer.from(handle).toString('base64url'),
      credentialIds: [credential.id],
    });
  });

  it('is known as a security key by how it is reached', async () => {
    const at = setup();
    await enroll(at, createAuthenticator(keyWithPin));
    await at.backend.open(signal, 'settings');
    const [one] = (await at.backend.list(signal)).authenticators;
    assert.equal(one?.attachment, 'cross-platform');
  });

  it('says whose account it is, and for which site', async () => {
    const at = setup();
    const { account, relyingParty, methods } = await at.backend.open(signal);
    assert.equal(account?.name, at.identifier);
    assert.equal(relyingParty?.id, 'localhost');
    assert.deepEqual(methods, ['passkey']);
  });

  it('is not told to password managers where the list is not said to be complete', async () => {
    const at = setup();
    await enroll(at);
    const silent = setup({
      fetch: async (input, init) => {
        const response = await at.overWire(input, init);
        const body = (await response.json()) as object;
        return Response.json({ ...body, signalAllAcceptedCredentials: false });
      },
      token: (purpose) => at.vendor.connectToken(types[purpose] ?? 'passkey-list', at.identifier),
    });
    const { accepted, authenticators } = await silent.backend.list(signal);
    assert.equal(accepted, undefined);
    assert.equal(authenticators.length, 1);
  });

  it('is removed by the id the vendor gave it', async () => {
    const at = setup();
    await enroll(at);
    await at.backend.open(signal, 'settings');
    const [one] = (await at.backend.list(signal)).authenticators;
    assert.ok(one);
    assert.deepEqual((await at.backend.remove(one.id, signal)).authenticators, []);
    // Somebody else was quicker: it is gone, which is what was wanted.
    assert.deepEqual((await at.backend.remove(one.id, signal)).authenticators, []);
  });
});

describe('what Corbado Connect does not want', () => {
  const open = (at: Setup) => at.backend.open(signal, 'enroll');

  it('is not offered, with the vendor’s reason for developers', async () => {
    const reasons: [(at: Setup) => void, string][] = [
      [({ vendor }) => (vendor.switches.appendAllowed = false), 'gradual-rollout-denied'],
      [({ vendor }) => (vendor.switches.offered = false), 'passkey-intelligence-denied'],
      [
        ({ vendor }) => Object.assign(vendor.switches, { offered: false, restricted: true }),
        'restricted',
      ],
    ];
    for (const [turn, reason] of reasons) {
      const at = setup();
      turn(at);
      await assert.rejects(open(at), (error) => {
        assert.ok(failsAs('not_offered')(error) && isPasskeyError(error));
        assert.equal(error.failure.retry, 'none');
        assert.equal(error.failure.cause?.message, reason);
        return true;
      });
    }
  });

  it('costs no token where it is known beforehand', async () => {
    const at = setup();
    at.vendor.switches.appendAllowed = false;
    await assert.rejects(open(at), failsAs('not_offered'));
    assert.deepEqual(at.asked, []);
  });

  it('is not added in the settings, where the rest is still shown', async () => {
    const at = setup();
    await enroll(at);
    at.vendor.switches.manageAllowed = false;
    const { methods } = await at.backend.open(signal, 'settings');
    assert.deepEqual(methods, []);
    assert.deepEqual(at.backend.capabilities().enroll, []);
    const { authenticators, addable } = await at.backend.list(signal);
    assert.deepEqual([authenticators.length, addable], [1, []]);
    await assert.rejects(
      at.backend.beginEnrollment('passkey', {}, signal),
      failsAs('not_available'),
    );
  });

  it('is insisted on in the settings, where the person asks for it', async () => {
    const at = setup();
    await at.backend.open(signal, 'settings');
    await at.backend.beginEnrollment('passkey', {}, signal);
    const { path, body } = at.vendor.calls.at(-1) ?? {};
    assert.equal(path, '/v2/connect/append/start');
    assert.equal((body as { forcePasskeyAppend?: boolean }).forcePasskeyAppend, true);
  });

  it('does not stop the ceremony where only the vendor’s screens would differ', async () => {
    for (const variant of ['after-hybrid', 'after-error'] as const) {
      const at = setup();
      at.vendor.switches.variant = variant;
      await enroll(at);
      assert.equal(at.vendor.person(at.identifier).passkeys.length, 1);
    }
  });

  it('has nothing to open for a challenge', async () => {
    const { backend } = setup();
    await assert.rejects(backend.open(signal, 'challenge'), failsAs('not_available'));
  });
});

describe('a process of Corbado Connect', () => {
  it('is begun again where it is over', async () => {
    const at = setup();
    at.vendor.switches.lifetime = -1;
    await at.backend.open(signal, 'settings');
    at.vendor.switches.lifetime = 1800;
    await at.backend.list(signal);
    assert.deepEqual(at.paths(), ['manage/init', 'manage/init', 'manage/list']);
  });

  it('is begun again where it was over sooner than it said, with another token', async () => {
    const at = setup();
    await at.backend.open(signal, 'settings');
    at.vendor.endProcesses();
    await at.backend.list(signal);
    assert.deepEqual(at.paths(), ['manage/init', 'manage/list', 'manage/init', 'manage/list']);
    assert.deepEqual(at.asked, ['read', 'read']);
  });

  it('is begun again once and not for ever', async () => {
    const at = setup({ token: () => 'ctk1_of_somebody_else' });
    await assert.rejects(at.backend.open(signal, 'enroll'), failsAs('session_expired'));
    assert.equal(at.paths().filter((path) => path === 'append/start').length, 2);
  });

  it('is gone on with where the clock of the browser is ahead', async () => {
    const at = setup({}, { now: () => Date.now() - 7_200_000 });
    await enroll(at);
    assert.deepEqual(at.paths(), ['append/init', 'append/init', 'append/start', 'append/finish']);
    assert.equal(at.vendor.person(at.identifier).passkeys.length, 1);
  });

  it('says how long its options last only where a prompt may stand open that long', async () => {
    const at = setup();
    const long = await begin(at);
    assert.ok(long.completeIn && long.completeIn > 1_700_000 && long.completeIn <= 1_800_000);
    const brief = setup();
    brief.vendor.switches.lifetime = 300;
    assert.equal((await begin(brief)).completeIn, undefined);
  });

  const moves: [name: string, home: string | undefined, to: string, host: string][] = [
    ['goes on where it is told to', undefined, 'https://eu.corbado.example', 'eu.corbado.example'],
    [
      'goes nowhere over plain HTTP',
      undefined,
      'http://evil.example',
      'pro-1.frontendapi.corbado.io',
    ],
    [
      'goes nowhere that is no address',
      undefined,
      'javascript:alert(1)',
      'pro-1.frontendapi.corbado.io',
    ],
    [
      'stays on a domain of the host’s own',
      'https://auth.shop.example',
      'https://pro-1.frontendapi.corbado.io',
      'auth.shop.example',
    ],
    ['stays on a loopback', 'http://localhost:4242', 'http://localhost:9999', 'localhost:4242'],
  ];
  for (const [name, home, to, host] of moves)
    it(name, async () => {
      const hosts: string[] = [];
      const backend = corbado({
        projectId: 'pro-1',
        ...(home && { baseUrl: home }),
        token: () => 'ctk1_x',
        fetch: (input) => {
          const url = new URL(new Request(input).url);
          hosts.push(url.host);
          const process = { processID: '1', flags: {}, expiresAt: 1e10, frontendApiUrl: to };
          return Promise.resolve(Response.json({ ...process, manageAllowed: true, passkeys: [] }));
        },
      });
      await backend.list(signal);
      assert.equal(hosts.at(-1), host);
    });
});

describe('a lost answer of Corbado Connect', () => {
  /** Loses the answer to the next call of a path, after or before the service has seen it. */
  function losing(path: string, arrives: boolean) {
    let lost = false;
    const at: Setup = setup({
      fetch: async (input, init) => {
        const mine = new Request(input).url.endsWith(path) && !lost;
        if (!mine) return at.overWire(input, init);
        lost = true;
        if (arrives) await at.overWire(input, init);
        throw new TypeError('Failed to fetch');
      },
    });
    return at;
  }

  it('is looked for in the list before anything is sent again', async () => {
    const at = losing('/append/finish', true);
    const step = await begin(at);
    const credential = await createAuthenticator().create(step.options, { origin });
    const complete = () => at.backend.completeEnrollment(step.flow, { credential }, signal);
    await assert.rejects(complete(), failsAs('network'));
    assert.equal((await complete()).at, 'done');
    assert.equal(at.paths().filter((path) => path === 'append/finish').length, 1);
    assert.equal(at.vendor.person(at.identifier).passkeys.length, 1);
  });

  it('is sent again where it never arrived', async () => {
    const at = losing('/append/finish', false);
    const step = await begin(at);
    const credential = await createAuthenticator().create(step.options, { origin });
    const complete = () => at.backend.completeEnrollment(step.flow, { credential }, signal);
    await assert.rejects(complete(), failsAs('network'));
    assert.equal((await complete()).at, 'done');
    assert.equal(at.vendor.person(at.identifier).passkeys.length, 1);
  });

  it('is no second chance for a credential that was refused', async () => {
    const at = setup();
    const step = await begin(at);
    const credential = await createAuthenticator().create(step.options, {
      origin: 'https://evil.example',
    });
    const complete = () => at.backend.completeEnrollment(step.flow, { credential }, signal);
    await assert.rejects(complete(), failsAs('verification_failed'));
    await assert.rejects(complete(), failsAs('no_pending_enrollment'));
    assert.deepEqual(at.vendor.person(at.identifier).passkeys, []);
  });
});

describe('what is told of the screens', () => {
  const told: [wanted: 'enroll' | 'settings', name: 'skipped', eventType: string | undefined][] = [
    ['enroll', 'skipped', 'append-explicit-abort'],
    ['settings', 'skipped', undefined],
  ];
  const names = [
    ['enroll', 'offered', undefined],
    ['enroll', 'cancelled', 'append-error'],
    ['enroll', 'exists', 'append-credential-exists'],
    ['enroll', 'failed', 'append-error-unexpected'],
    ['settings', 'exists', 'append-credential-exists'],
    ['settings', 'failed', 'manage-error-unexpected'],
  ] as const;
  for (const [wanted, name, eventType] of [...told, ...names])
    it(`${name} (${wanted}) is ${eventType ?? 'not told'}`, async () => {
      const at = setup();
      await at.backend.open(signal, wanted);
      const failure = { code: 'busy', retry: 'same', confidence: 'sure' } as const;
      at.backend.report?.({ name, ...(name === 'failed' && { failure }) });
      // Nothing waits for it, so the next call is what shows that it is through.
      await at.backend.list(signal);
      const [event, ...others] = at.vendor.events;
      assert.equal(event?.eventType, eventType);
      assert.deepEqual(others, []);
      assert.equal(event?.message, name === 'failed' ? 'busy' : undefined);
    });

  it('never throws and never rejects', () => {
    const { backend } = setup({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    backend.report?.({ name: 'skipped' });
  });
});

describe('the handle of a browser', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));
  const name = 'cbo_client_handle-pro-1';

  function store(entries: [string, string][] = []) {
    const kept = new Map(entries);
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
    return kept;
  }

  it('is kept under the vendor’s name, and said the next time', async () => {
    const kept = store();
    const first = setup();
    await begin(first);
    const handle = JSON.parse(kept.get(name) ?? '') as { data: string; source: string; ts: number };
    assert.match(handle.data, /^env-/);
    assert.equal(handle.source, 'LocalStorage');
    const second = setup();
    await begin(second);
    const [init] = second.vendor.calls;
    const { clientInformation } = init?.body as { clientInformation: Record<string, unknown> };
    assert.equal(clientInformation['clientEnvHandle'], handle.data);
    assert.deepEqual(clientInformation['clientEnvHandleMeta'], { ts: handle.ts, source: 'ls' });
  });

  it('is done without where storage is blocked or holds something else', async () => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('Blocked.', 'SecurityError');
      },
      configurable: true,
    });
    await begin(setup());
    store([[name, 'not JSON']]);
    await begin(setup());
  });
});

describe('an answer of Corbado Connect that is none', () => {
  it('is a fault of the service', async () => {
    for (const attestationOptions of ['{', '{}', 'null', undefined]) {
      const at: Setup = setup({
        fetch: async (input, init) =>
          new Request(input).url.endsWith('/append/start')
            ? Response.json({ attestationOptions })
            : at.overWire(input, init),
      });
      await assert.rejects(at.backend.open(signal), failsAs('server_error'));
    }
  });

  const answers: [
    path: string,
    status: number,
    type: string | undefined,
    code: FailureCode | undefined,
  ][] = [
    ['append/init', 200, undefined, undefined],
    ['append/start', 400, 'validation_error', 'invalid_request'],
    ['append/start', 401, 'login_error', 'session_expired'],
    ['append/start', 403, undefined, 'forbidden'],
    ['append/start', 400, 'passkey_already_exists', 'already_enrolled'],
    ['append/start', 400, 'passkeys_not_supported', 'request_unsupported'],
    ['manage/delete', 404, 'not_found', 'not_found'],
    ['append/start', 429, undefined, 'rate_limited'],
    ['append/start', 500, undefined, 'server_error'],
    ['append/start', 503, undefined, 'not_available'],
    ['append/finish', 400, 'webauthn_verification_failed', 'verification_failed'],
    ['append/finish', 422, undefined, 'verification_failed'],
    ['append/finish', 404, undefined, 'no_pending_enrollment'],
    ['append/finish', 401, undefined, 'session_expired'],
  ];
  for (const [path, status, type, code] of answers)
    it(`${status} ${type ?? ''} to ${path} is ${code ?? 'none'}`, () => {
      const headers = new Headers({ 'retry-after': '30' });
      const body = { httpStatusCode: status, message: 'No.', error: { type, details: 'Why.' } };
      const failure = corbadoFailure(path, { status, headers, body });
      assert.equal(failure?.code, code);
      if (status === 429) assert.equal(failure?.retryAfter, 30);
      if (failure) assert.deepEqual(failure.cause, { name: 'HTTP', message: 'Why.' });
    });

  it('is a plain refusal where a gateway gave it', async () => {
    const { backend } = setup({
      fetch: () => Promise.resolve(new Response('<h1>Busy</h1>', { status: 500 })),
    });
    await assert.rejects(backend.open(signal), (error) => {
      assert.ok(isPasskeyError(error));
      assert.ok(['server_error', 'network'].includes(error.failure.code));
      return true;
    });
  });

  it('is no token where the host has none', async () => {
    const { backend } = setup({ token: () => Promise.reject(new Error('signed out')) });
    await assert.rejects(backend.open(signal), failsAs('network'));
  });
});
