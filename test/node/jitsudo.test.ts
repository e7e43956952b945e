import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EnrollStep } from '../../src/backends/backend.js';
import { isPasskeyError, type Failure, type FailureCode } from '../../src/failure.js';
import { createAuthenticator, keyWithPin } from '../support/authenticator.js';
import { totpCode } from '../support/codes.js';
import { createWorld, email, origin, type World } from '../vendors/jitsudo-world.js';

const { signal } = new AbortController();

type Create = Extract<EnrollStep, { at: 'create' }>;

async function begin({ backend }: World, kind: 'passkey' | 'security-key' = 'passkey') {
  const one = backend();
  const step = await one.beginEnrollment(kind, {}, signal);
  assert.ok(step.at === 'create');
  return { one, step };
}

async function credentialOf(step: Create) {
  return createAuthenticator().create(step.options, { origin });
}

async function add(world: World, label?: string) {
  const { one, step } = await begin(world);
  const credential = await credentialOf(step);
  const done = await one.completeEnrollment(
    step.flow,
    { credential, ...(label !== undefined && { label }) },
    signal,
  );
  assert.ok(done.at === 'done');
  return { one, done };
}

function refusal(code: FailureCode, more: (failure: Failure) => void = () => undefined) {
  return (error: unknown) => {
    assert.ok(isPasskeyError(error), String(error));
    assert.equal(error.failure.code, code);
    more(error.failure);
    return true;
  };
}

describe('what goes over the wire to JITSudo', () => {
  it('is the call of its page, to the letter', async () => {
    const world = createWorld();
    const { one, step } = await begin(world);
    const credential = await credentialOf(step);
    await one.completeEnrollment(step.flow, { credential, label: 'example' }, signal);
    const sent = world.seen.find(({ call }) => call.endsWith('/complete'));
    assert.equal(sent?.call, 'POST /v1/users/me/mfa/webauthn/register/complete');
    assert.deepEqual(sent.body, {
      credential,
      device_name: 'example',
      method_type: 'webauthn_passkey',
    });
    assert.match(sent.headers.get('authorization') ?? '', /^Bearer [\w-]+$/);
    assert.equal(sent.headers.get('content-type'), 'application/json');
    assert.equal(sent.headers.get('x-tenant-id'), world.service.tenantId);
    assert.deepEqual([...sent.headers.keys()], ['authorization', 'content-type', 'x-tenant-id']);
  });

  it('carries the tenant and the token in every call, and a body only where there is one', async () => {
    const world = createWorld();
    await add(world);
    await world.backend().regenerate(signal);
    await world.backend().beginEnrollment('totp', {}, signal);
    for (const { headers, body, call } of world.seen) {
      assert.equal(headers.get('x-tenant-id'), world.service.tenantId, call);
      assert.ok(headers.has('authorization'), call);
      assert.equal(headers.has('content-type'), body !== undefined, call);
    }
    assert.ok(
      world.seen.some(
        ({ call }) =>
          call === 'POST /v1/users/me/mfa/webauthn/register?method_type=webauthn_passkey',
      ),
    );
  });

  it('asks for a token each time, and says what for', async () => {
    const world = createWorld();
    const asked: string[] = [];
    const token = world.service.signIn(email);
    const one = world.backend({
      token(purpose) {
        asked.push(purpose);
        return token;
      },
    });
    const { settings } = await one.open(signal);
    assert.deepEqual(settings?.authenticators, []);
    await one.regenerate(signal);
    await one.remove('x', signal);
    assert.deepEqual(asked, ['read', 'read', 'enroll', 'remove', 'read']);
  });

  it('says so where the host has no token', async () => {
    const { backend, seen } = createWorld();
    await assert.rejects(backend({ token: () => '' }).open(signal), refusal('session_expired'));
    assert.equal(seen[0]?.headers.has('authorization'), false);
  });

  it('is taken whether the options are nested or not', async () => {
    for (const nested of [false, true]) {
      const world = createWorld({ nested });
      await add(world);
      const { step } = await begin(world);
      assert.equal(step.options.rp.id, 'localhost');
      assert.equal(step.options.excludeCredentials?.length, 1);
    }
  });
});

describe('adding at JITSudo', () => {
  it('tells a security key from a passkey', async () => {
    const world = createWorld();
    const { one, step } = await begin(world, 'security-key');
    assert.equal(step.label, 'Security key');
    const credential = await createAuthenticator(keyWithPin).create(step.options, { origin });
    const done = await one.completeEnrollment(step.flow, { credential }, signal);
    assert.ok(done.at === 'done');
    const { method, attachment, name, syncs } = done.authenticator;
    assert.deepEqual(
      [method, attachment, name, syncs],
      ['security-key', null, 'Security key', null],
    );
    assert.equal(world.service.methods(email)[0]?.method_type, 'webauthn_fido');
  });

  const names: [what: string, given: string | undefined, kept: string][] = [
    ['nothing', undefined, 'Passkey'],
    ['only spaces', '  ', 'Passkey'],
    ['its own name, trimmed', ' Work laptop ', 'Work laptop'],
    ['100 code points', '🔑'.repeat(100), '🔑'.repeat(100)],
    ['101 code points', 'x'.repeat(101), 'x'.repeat(100)],
    ['a hundred and a space more', `${'x'.repeat(99)} y`, 'x'.repeat(99)],
  ];
  for (const [what, given, kept] of names)
    it(`keeps a name from ${what}`, async () => {
      const world = createWorld();
      const { done } = await add(world, given);
      assert.equal(done.authenticator.name, kept);
      assert.equal(world.service.methods(email)[0]?.device_name, kept);
    });

  it('names a passkey by where it is made', async () => {
    const agents: [agent: string, name: string][] = [
      [
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140 Safari',
        'Mac',
      ],
      ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140 Mobile', 'Android'],
      ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15', 'iPhone'],
      [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0',
        'Windows',
      ],
    ];
    for (const [userAgent, name] of agents) {
      const { backend } = createWorld();
      Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true });
      try {
        const step = await backend().beginEnrollment('passkey', {}, signal);
        assert.ok(step.at === 'create');
        assert.equal(step.label, `Passkey on ${name}`);
      } finally {
        Reflect.deleteProperty(globalThis, 'navigator');
      }
    }
  });

  it('shows the codes of the first, and says of later ones that they may replace others', async () => {
    const world = createWorld();
    const { done } = await add(world);
    assert.deepEqual(done.recoveryCodes, world.service.codes(email));
    assert.equal(done.recoveryCodes.length, 8);
    assert.equal(done.codesReplaced, undefined);
    const { done: second } = await add(world);
    assert.deepEqual(second.recoveryCodes, world.service.codes(email));
    assert.equal(second.codesReplaced, true);
  });

  it('shows no codes where there are none', async () => {
    const world = createWorld({ codes: 'first' });
    await add(world);
    const { done } = await add(world);
    assert.equal(done.recoveryCodes, undefined);
    assert.equal(done.codesReplaced, undefined);
    assert.equal(done.settings?.authenticators.length, 2);
  });

  it('says what the list says', async () => {
    const world = createWorld();
    const { one } = await add(world, 'Laptop');
    await one.beginEnrollment('totp', {}, signal);
    const { authenticators, addable, accepted, recovery, codesUnknown } = await one.list(signal);
    const [known, ...others] = authenticators;
    assert.equal(known?.name, 'Laptop');
    assert.ok(known.createdAt && !Number.isNaN(Date.parse(known.createdAt)));
    assert.equal(known.lastUsedAt, null);
    // An app that nobody has confirmed opens nothing.
    assert.deepEqual(others, []);
    assert.deepEqual(
      addable.map(({ method }) => method),
      ['passkey', 'security-key', 'totp'],
    );
    assert.deepEqual([accepted, recovery, codesUnknown], [undefined, null, true]);
  });

  it('adds one app a person', async () => {
    const world = createWorld();
    const one = world.backend();
    const step = await one.beginEnrollment('totp', {}, signal);
    assert.ok(step.at === 'code' && step.setup);
    const code = totpCode(step.setup.secret);
    const done = await one.completeEnrollment(step.flow, { code }, signal);
    assert.ok(done.at === 'done');
    assert.equal(done.authenticator.name, 'Authenticator app');
    assert.equal(done.recoveryCodes?.length, 8);
    const { methods } = await one.open(signal, 'enroll');
    assert.deepEqual(methods, ['passkey', 'security-key']);
    await assert.rejects(one.beginEnrollment('totp', {}, signal), refusal('already_enrolled'));
  });
});

describe('what JITSudo turns out not to have', () => {
  for (const inferred of [404, 405, 501] as const) {
    it(`is told, and offered no longer: removing (${inferred})`, async () => {
      const world = createWorld({ inferred });
      const { one, done } = await add(world);
      assert.ok(one.capabilities().manage.includes('remove'));
      await assert.rejects(
        one.remove(done.authenticator.id, signal),
        refusal('not_available', ({ retry }) => assert.equal(retry, 'none')),
      );
      assert.deepEqual(one.capabilities().manage, ['regenerate']);
      assert.ok(!(await one.list(signal)).scope.includes('remove:authenticators'));
    });

    it(`is told, and offered no longer: an app (${inferred})`, async () => {
      const world = createWorld({ inferred });
      const one = world.backend();
      const step = await one.beginEnrollment('totp', {}, signal);
      assert.ok(step.at === 'code' && step.setup);
      const code = totpCode(step.setup.secret);
      await assert.rejects(
        one.completeEnrollment(step.flow, { code }, signal),
        refusal('not_available', ({ retry }) => assert.equal(retry, 'none')),
      );
      assert.deepEqual(one.capabilities().enroll, ['passkey', 'security-key']);
    });
  }

  it('may be passkeys, as its pages say', async () => {
    const world = createWorld();
    const one = world.backend();
    world.service.refuseNext(/register/, 501, { code: 'not_implemented', message: 'x' });
    await assert.rejects(one.beginEnrollment('passkey', {}, signal), refusal('not_available'));
    assert.deepEqual((await one.open(signal)).methods, ['totp']);
  });

  it('is not what somebody else has removed already', async () => {
    const world = createWorld();
    const { one, done } = await add(world);
    await one.remove(done.authenticator.id, signal);
    assert.deepEqual((await one.remove(done.authenticator.id, signal)).authenticators, []);
    assert.ok(one.capabilities().manage.includes('remove'));
  });
});

describe('signing in again at JITSudo', () => {
  const mfa = { code: 'mfa_required', message: 'x' };

  it('is asked of the host once, and then the call is made again', async () => {
    const world = createWorld();
    const asked: number[] = [];
    const one = world.backend({
      reauthenticate: ({ maxAge }) => Promise.resolve(asked.push(maxAge) > 0),
    });
    world.service.refuseNext(/backup-codes/, 403, mfa);
    assert.equal((await one.regenerate(signal)).codes.length, 8);
    assert.deepEqual(asked, [300]);
    world.service.refuseNext(/backup-codes/, 403, mfa);
    world.service.refuseNext(/backup-codes/, 403, mfa);
    await assert.rejects(one.regenerate(signal), refusal('reauth_required'));
    assert.deepEqual(asked, [300, 300]);
  });

  it('is said where the host does not do it, or the person does not want to', async () => {
    const world = createWorld();
    for (const more of [{}, { reauthenticate: () => Promise.resolve(false) }]) {
      world.service.refuseNext(/backup-codes/, 403, mfa);
      const one = world.backend(more);
      await assert.rejects(one.regenerate(signal), refusal('reauth_required'));
      assert.deepEqual(world.service.codes(email), []);
    }
  });
});
