import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, EnrollStep } from '../../src/backends/backend.js';
import type { FailureCode } from '../../src/failure.js';
import { isPasskeyError } from '../../src/failure.js';
import { createAuthenticator } from '../support/authenticator.js';
import { totpCode } from '../support/codes.js';
import { runCases, type Case, type Lacks } from './cases.js';
import { offering, type OfferingFixture } from './offering.js';

/** What a backend under test brings: a service that speaks its wire, and ways to bring it into a state. */
export interface BackendFixture extends OfferingFixture {
  /** A backend for a person without any authenticator. */
  fresh(): Promise<Backend>;
  /** The origin the service expects prompts to come from. */
  readonly origin: string;
  /** A backend whose network fails as said, once, at the next completion. */
  losingAnswer(): Promise<Backend>;
  /** A backend whose service cannot be reached. */
  unreachable(): Promise<Backend>;
  /** A backend whose session has ended. */
  ended(): Promise<Backend>;
  /** A backend that answers what no service answers. */
  garbled(): Promise<Backend>;
  /** How many authenticators the person has, by the service's own word. */
  count(): Promise<number>;
  /** The name the service keeps for the person's newest authenticator, by its own word. */
  nameOfNewest?(): Promise<string | null>;
}

const signal = () => new AbortController().signal;
const rejects = (promise: Promise<unknown>, ...codes: FailureCode[]) =>
  assert.rejects(promise, (error) => {
    assert.ok(isPasskeyError(error), String(error));
    assert.ok(codes.includes(error.failure.code), error.failure.code);
    return true;
  });

async function begin(backend: Backend): Promise<EnrollStep> {
  const { enrollment } = await backend.open(signal(), 'enroll');
  return enrollment ?? (await backend.beginEnrollment('passkey', {}, signal()));
}

async function beginCreate(backend: Backend): Promise<Extract<EnrollStep, { at: 'create' }>> {
  const step = await begin(backend);
  assert.ok(step.at === 'create', step.at);
  return step;
}

async function answer(step: Extract<EnrollStep, { at: 'create' }>, origin: string) {
  return { credential: await createAuthenticator().create(step.options, { origin }) };
}

/** From its options to the list, by whoever runs the ceremony. */
async function enroll(backend: Backend, origin: string, label?: string): Promise<EnrollStep> {
  const step = await begin(backend);
  const named = label === undefined ? {} : { label };
  if (step.at === 'external') {
    assert.ok(backend.runEnrollment, 'an external step that nobody runs');
    return backend.runEnrollment(step.flow, named, signal());
  }
  assert.ok(step.at === 'create', step.at);
  const input = await answer(step, origin);
  return backend.completeEnrollment(step.flow, { ...input, ...named }, signal());
}

async function isExternal({ fresh }: BackendFixture): Promise<void> {
  assert.equal((await begin(await fresh())).at, 'external');
}

const cases = {
  json: {
    title: 'gives WebAuthn JSON: base64url without padding, and a selection',
    async run({ fresh }) {
      const { options } = await beginCreate(await fresh());
      for (const value of [options.challenge, options.user.id])
        assert.match(value, /^[A-Za-z0-9_-]+$/);
      for (const { id } of options.excludeCredentials ?? []) assert.match(id, /^[A-Za-z0-9_-]+$/);
      assert.ok(options.authenticatorSelection);
    },
    lacking: isExternal,
  },
  older: {
    title: 'begins again, and the older ceremony is over',
    async run(fixture) {
      const backend = await fixture.fresh();
      const older = await beginCreate(backend);
      const newer = await backend.beginEnrollment('passkey', {}, signal());
      assert.equal(newer.at, 'create');
      await rejects(
        backend.completeEnrollment(older.flow, await answer(older, fixture.origin), signal()),
        'superseded',
        'no_pending_enrollment',
        'options_expired',
      );
      assert.equal(await fixture.count(), 0);
    },
    lacking: isExternal,
  },
  lost: {
    title: 'answers a lost completion again, and adds one',
    async run(fixture) {
      const backend = await fixture.losingAnswer();
      const step = await beginCreate(backend);
      const input = await answer(step, fixture.origin);
      await rejects(backend.completeEnrollment(step.flow, input, signal()), 'network');
      const done = await backend.completeEnrollment(step.flow, input, signal());
      assert.equal(done.at, 'done');
      assert.equal(await fixture.count(), 1);
    },
    lacking: isExternal,
  },
  forged: {
    title: 'refuses what does not verify',
    async run(fixture) {
      const backend = await fixture.fresh();
      const step = await beginCreate(backend);
      const input = await answer(step, 'https://evil.example');
      await rejects(backend.completeEnrollment(step.flow, input, signal()), 'verification_failed');
      assert.equal(await fixture.count(), 0);
    },
    lacking: isExternal,
  },
  label: {
    title: 'takes a name with the new passkey',
    async run(fixture) {
      const backend = await fixture.fresh();
      assert.equal(backend.capabilities().label, 'at-enroll');
      const done = await enroll(backend, fixture.origin, 'Work laptop');
      assert.ok(done.at === 'done');
      assert.equal(done.authenticator.name, 'Work laptop');
      if (fixture.nameOfNewest) assert.equal(await fixture.nameOfNewest(), 'Work laptop');
    },
    async lacking({ fresh }) {
      assert.notEqual((await fresh()).capabilities().label, 'at-enroll');
    },
  },
  rename: {
    title: 'names the new passkey afterwards',
    async run(fixture) {
      const backend = await fixture.fresh();
      const done = await enroll(backend, fixture.origin);
      assert.ok(done.at === 'done');
      assert.equal(backend.capabilities().label, 'after-enroll');
      const renamed = await backend.rename(done.authenticator.id, 'Work laptop', signal());
      assert.equal(renamed.name, 'Work laptop');
      if (fixture.nameOfNewest) assert.equal(await fixture.nameOfNewest(), 'Work laptop');
    },
    async lacking(fixture) {
      const backend = await fixture.fresh();
      const done = await enroll(backend, fixture.origin);
      assert.ok(done.at === 'done');
      const { label, manage } = backend.capabilities();
      assert.notEqual(label, 'after-enroll');
      assert.ok(!manage.includes('rename'));
      await rejects(
        backend.rename(done.authenticator.id, 'Work laptop', signal()),
        'not_available',
      );
    },
  },
  app: {
    title: 'adds an authenticator app, by the code it shows',
    async run(fixture) {
      const backend = await fixture.fresh();
      await backend.open(signal(), 'enroll');
      assert.ok(backend.capabilities().enroll.includes('totp'));
      const step = await backend.beginEnrollment('totp', {}, signal());
      assert.ok(step.at === 'code' && step.setup, step.at);
      assert.match(step.setup.secret, /^[A-Z2-7]{16,}$/);
      assert.match(step.setup.uri, /^otpauth:\/\/totp\//);
      const wrong = totpCode(step.setup.secret) === '000000' ? '000001' : '000000';
      await rejects(backend.completeEnrollment(step.flow, { code: wrong }, signal()), 'wrong_code');
      const code = totpCode(step.setup.secret);
      const done = await backend.completeEnrollment(step.flow, { code }, signal());
      assert.ok(done.at === 'done');
      assert.equal(done.authenticator.method, 'totp');
      assert.equal(await fixture.count(), 1);
    },
    async lacking({ fresh }) {
      const backend = await fresh();
      await backend.open(signal(), 'enroll');
      assert.ok(!backend.capabilities().enroll.includes('totp'));
      await rejects(backend.beginEnrollment('totp', {}, signal()), 'not_available');
    },
  },
  ...offering,
} satisfies Record<string, Case<BackendFixture>>;

/** The suite every backend passes; `name` is the service, `lacks` what it cannot do and why. */
export function backendContract(
  name: string,
  open: () => Promise<BackendFixture>,
  lacks: Lacks<keyof typeof cases> = {},
): void {
  describe(`the ${name} backend`, () => {
    it('offers a passkey among what it can add', async () => {
      const backend = await (await open()).fresh();
      assert.ok(backend.capabilities().enroll.includes('passkey'));
      assert.ok((await backend.open(signal(), 'enroll')).methods.includes('passkey'));
    });

    it('adds one passkey, from its options to its list', async () => {
      const fixture = await open();
      const done = await enroll(await fixture.fresh(), fixture.origin);
      assert.ok(done.at === 'done');
      assert.equal(done.authenticator.method, 'passkey');
      assert.ok(done.authenticator.name.length > 0);
      assert.equal(await fixture.count(), 1);
    });

    runCases(cases, open, lacks);

    it('says that the session has ended', async () => {
      const { ended, origin } = await open();
      await rejects(
        ended().then((backend) => enroll(backend, origin)),
        'session_expired',
        'action_ended',
        'action_expired',
      );
    });

    it('says that the service is not to be reached, or not to be understood', async () => {
      const { unreachable, garbled, origin } = await open();
      await rejects(
        unreachable().then((backend) => enroll(backend, origin)),
        'network',
      );
      await rejects(
        garbled().then((backend) => enroll(backend, origin)),
        'network',
        'server_error',
      );
    });

    it('stops when it is told to', async () => {
      const backend = await (await open()).fresh();
      const aborted = AbortSignal.abort();
      await rejects(
        backend.open(aborted, 'enroll').then(() => backend.beginEnrollment('passkey', {}, aborted)),
        'aborted',
      );
    });

    it('refuses what it does not do, rather than breaking', async () => {
      const backend = await (await open()).fresh();
      await backend.open(signal(), 'enroll');
      const { manage } = backend.capabilities();
      const calls = {
        rename: () => backend.rename('x', 'x', signal()),
        remove: () => backend.remove('x', signal()),
        suspend: () => backend.suspend('x', true, signal()),
        regenerate: () => backend.regenerate(signal()),
      };
      for (const [name, call] of Object.entries(calls)) {
        if (manage.includes(name as keyof typeof calls)) continue;
        await assert.rejects(call(), (error) => {
          assert.ok(isPasskeyError(error), name);
          assert.equal(error.failure.code, 'not_available', name);
          assert.equal(error.failure.retry, 'none', name);
          return true;
        });
      }
    });
  });
}
