import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, EnrollInput } from '../../src/backends/backend.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import { createAuthenticator } from '../support/authenticator.js';
import { totpCode } from '../support/codes.js';
import { createWorld, email, origin } from '../vendors/jitsudo-world.js';

const { signal } = new AbortController();
const refused = (promise: Promise<unknown>, code: FailureCode) =>
  assert.rejects(promise, (error) => {
    assert.ok(isPasskeyError(error), String(error));
    assert.equal(error.failure.code, code);
    return true;
  });

async function prepare(one: Backend) {
  const step = await one.beginEnrollment('passkey', {}, signal);
  assert.ok(step.at === 'create');
  const credential = await createAuthenticator().create(step.options, { origin });
  return { flow: step.flow, input: { credential } satisfies EnrollInput };
}

async function finish(one: Backend, { flow, input }: Awaited<ReturnType<typeof prepare>>) {
  const done = await one.completeEnrollment(flow, input, signal);
  assert.ok(done.at === 'done');
  return done;
}

describe('a completion at JITSudo whose answer was lost', () => {
  const completions = (world: ReturnType<typeof createWorld>) =>
    world.seen.filter(({ call }) => call.endsWith('/complete')).length;

  it('is looked up before anything is sent again, and the first person gets codes that work', async () => {
    const world = createWorld();
    const one = world.backend();
    const made = await prepare(one);
    world.lose(/\/complete$/);
    await refused(finish(one, made), 'network');
    const done = await finish(one, made);
    assert.equal(completions(world), 1);
    assert.equal(world.service.methods(email).length, 1);
    assert.deepEqual(done.recoveryCodes, world.service.codes(email));
    assert.equal(done.authenticator.id, world.service.methods(email)[0]?.id);
  });

  it('gives nobody others in place of codes they may have saved, and says that those may be void', async () => {
    const world = createWorld();
    const one = world.backend();
    await finish(one, await prepare(one));
    const made = await prepare(one);
    world.lose(/\/complete$/);
    await refused(finish(one, made), 'network');
    const { recoveryCodes, codesReplaced, authenticator } = await finish(one, made);
    assert.deepEqual([recoveryCodes, codesReplaced], [undefined, true]);
    assert.equal(authenticator.id, world.service.methods(email)[1]?.id);
    assert.ok(!world.seen.some(({ call }) => call.includes('backup-codes')));
  });

  it('is sent again where it never arrived', async () => {
    const world = createWorld();
    const one = world.backend();
    const made = await prepare(one);
    world.service.refuseNext(/complete/, 500, {});
    await refused(finish(one, made), 'server_error');
    assert.equal((await finish(one, made)).authenticator.method, 'passkey');
    assert.equal(completions(world), 2);
  });

  it('is found where it arrived after the look', async () => {
    const world = createWorld();
    const one = world.backend();
    const made = await prepare(one);
    world.lose(/\/complete$/);
    await refused(finish(one, made), 'network');
    world.service.refuseNext(/^GET/, 200, { methods: [] });
    const done = await finish(one, made);
    assert.equal(done.authenticator.id, world.service.methods(email)[0]?.id);
    assert.equal(completions(world), 2);
    assert.deepEqual(done.recoveryCodes, world.service.codes(email));
  });

  it('is refused where it is not there and is not taken', async () => {
    const world = createWorld();
    const one = world.backend();
    const made = await prepare(one);
    world.service.refuseNext(/complete/, 500, {});
    await refused(finish(one, made), 'server_error');
    await prepare(world.backend());
    await refused(finish(one, made), 'verification_failed');
    assert.deepEqual(world.service.methods(email), []);
  });

  it('is good without codes where the service makes no others', async () => {
    const world = createWorld();
    const one = world.backend();
    const made = await prepare(one);
    world.lose(/\/complete$/);
    await refused(finish(one, made), 'network');
    world.service.refuseNext(/backup-codes/, 501, {});
    const done = await finish(one, made);
    assert.equal(done.recoveryCodes, undefined);
    assert.equal(done.authenticator.method, 'passkey');
  });

  it('shows its codes where the list cannot be had', async () => {
    for (const spoil of ['lost', 'refused'] as const) {
      const world = createWorld();
      const one = world.backend();
      const made = await prepare(one);
      if (spoil === 'lost') world.lose(/^GET/);
      else world.service.refuseNext(/^GET/, 401, {});
      const done = await finish(one, made);
      assert.deepEqual(done.recoveryCodes, world.service.codes(email));
      assert.deepEqual(
        [done.authenticator.id, done.authenticator.name, done.settings],
        ['', 'Passkey', undefined],
      );
    }
  });

  it('is looked up for an app too', async () => {
    const world = createWorld();
    const one = world.backend();
    const step = await one.beginEnrollment('totp', {}, signal);
    assert.ok(step.at === 'code' && step.setup);
    const input = { code: totpCode(step.setup.secret) };
    world.lose(/verify$/);
    await refused(one.completeEnrollment(step.flow, input, signal), 'network');
    const done = await one.completeEnrollment(step.flow, input, signal);
    assert.ok(done.at === 'done');
    assert.equal(done.authenticator.method, 'totp');
    assert.equal(world.seen.filter(({ call }) => call.endsWith('verify')).length, 1);
  });
});

describe('two enrollments at JITSudo', () => {
  /** Web Locks with `steal` (W3C Web Locks §3.1) of one browser; Node has none before 24. */
  function browserLocks(): Pick<LockManager, 'request'> & { held: Set<string> } {
    const takers = new Map<string, (reason: DOMException) => void>();
    const held = new Set<string>();
    const request = (name: string, _options: object, hold: () => Promise<void>) => {
      takers.get(name)?.(new DOMException('', 'AbortError'));
      held.add(name);
      return new Promise<void>((resolve, reject) => {
        takers.set(name, reject);
        queueMicrotask(() => {
          void hold().then(() => {
            held.delete(name);
            takers.delete(name);
            resolve();
          });
        });
      });
    };
    return { held, request: request as unknown as LockManager['request'] };
  }

  it('of two tabs: the newer goes on, and the older sends nothing that would spend it', async () => {
    const world = createWorld();
    const locks = browserLocks();
    const [older, newer] = [world.backend({ locks }), world.backend({ locks })];
    const first = await prepare(older);
    const second = await prepare(newer);
    await refused(finish(older, first), 'options_expired');
    assert.ok(!world.seen.some(({ call }) => call.endsWith('/complete')));
    assert.equal((await finish(newer, second)).authenticator.method, 'passkey');
    assert.equal(locks.held.size, 0);
  });

  it('without locks spend each other, and nothing is stored that was not made for it', async () => {
    const world = createWorld();
    const [older, newer] = [world.backend(), world.backend()];
    const first = await prepare(older);
    const second = await prepare(newer);
    await refused(finish(older, first), 'verification_failed');
    await refused(finish(newer, second), 'no_pending_enrollment');
    assert.deepEqual(world.service.methods(email), []);
  });

  it('of one page: the newer goes on, whatever it is of', async () => {
    const world = createWorld();
    const one = world.backend({ locks: browserLocks() });
    const made = await prepare(one);
    const app = await one.beginEnrollment('totp', {}, signal);
    assert.ok(app.at === 'code' && app.setup);
    await refused(finish(one, made), 'options_expired');
    const code = totpCode(app.setup.secret);
    assert.equal((await one.completeEnrollment(app.flow, { code }, signal)).at, 'done');
  });

  it('go on unguarded where a document may not lock', async () => {
    const world = createWorld();
    const locks = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
    const one = world.backend({ locks });
    assert.equal((await finish(one, await prepare(one))).authenticator.method, 'passkey');
  });

  it('let go of the lock where nothing could be begun', async () => {
    const world = createWorld();
    const locks = browserLocks();
    world.service.refuseNext(/register/, 501, {});
    await refused(prepare(world.backend({ locks })), 'not_available');
    await Promise.resolve();
    assert.equal(locks.held.size, 0);
  });
});
