import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend } from '../../src/backends/backend.js';
import type { FailureCode } from '../../src/failure.js';
import { isPasskeyError } from '../../src/failure.js';
import { createAuthenticator } from '../support/authenticator.js';

/** What a backend under test brings: a service that speaks its wire, and ways to bring it into a state. */
export interface BackendFixture {
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
}

const signal = () => new AbortController().signal;

/** The suite every backend passes; `name` is the service. */
export function backendContract(name: string, open: () => Promise<BackendFixture>): void {
  const begin = async (backend: Backend) => {
    const { enrollment } = await backend.open(signal());
    const step = enrollment ?? (await backend.beginEnrollment('passkey', {}, signal()));
    assert.ok(step.at === 'create');
    return step;
  };
  const answer = async ({ options }: Awaited<ReturnType<typeof begin>>, origin: string) => ({
    credential: await createAuthenticator().create(options, { origin }),
  });
  const rejects = (promise: Promise<unknown>, ...codes: FailureCode[]) =>
    assert.rejects(promise, (error) => {
      assert.ok(isPasskeyError(error), String(error));
      assert.ok(codes.includes(error.failure.code), error.failure.code);
      return true;
    });

  describe(`the ${name} backend`, () => {
    it('offers a passkey among what it can add', async () => {
      const { fresh } = await open();
      assert.ok((await fresh()).capabilities().enroll.includes('passkey'));
    });

    it('adds one passkey, from its options to its list', async () => {
      const fixture = await open();
      const backend = await fixture.fresh();
      const step = await begin(backend);
      const done = await backend.completeEnrollment(
        step.flow,
        await answer(step, fixture.origin),
        signal(),
      );
      assert.ok(done.at === 'done');
      assert.equal(done.authenticator.method, 'passkey');
      assert.equal(await fixture.count(), 1);
    });

    it('gives WebAuthn JSON: base64url without padding, and a selection', async () => {
      const { fresh } = await open();
      const { options } = await begin(await fresh());
      for (const value of [options.challenge, options.user.id])
        assert.match(value, /^[A-Za-z0-9_-]+$/);
      assert.ok(options.authenticatorSelection);
    });

    it('begins again, and the older ceremony is over', async () => {
      const fixture = await open();
      const backend = await fixture.fresh();
      const older = await begin(backend);
      const newer = await backend.beginEnrollment('passkey', {}, signal());
      assert.equal(newer.at, 'create');
      await rejects(
        backend.completeEnrollment(older.flow, await answer(older, fixture.origin), signal()),
        'superseded',
        'no_pending_enrollment',
        'options_expired',
      );
      assert.equal(await fixture.count(), 0);
    });

    it('answers a lost completion again, and adds one', async () => {
      const fixture = await open();
      const backend = await fixture.losingAnswer();
      const step = await begin(backend);
      const input = await answer(step, fixture.origin);
      await rejects(backend.completeEnrollment(step.flow, input, signal()), 'network');
      const done = await backend.completeEnrollment(step.flow, input, signal());
      assert.equal(done.at, 'done');
      assert.equal(await fixture.count(), 1);
    });

    it('refuses what does not verify', async () => {
      const fixture = await open();
      const backend = await fixture.fresh();
      const step = await begin(backend);
      const input = await answer(step, 'https://evil.example');
      await rejects(backend.completeEnrollment(step.flow, input, signal()), 'verification_failed');
      assert.equal(await fixture.count(), 0);
    });

    it('names the new passkey', async () => {
      const fixture = await open();
      const backend = await fixture.fresh();
      if (backend.capabilities().label !== 'after-enroll') return;
      const step = await begin(backend);
      const input = await answer(step, fixture.origin);
      const done = await backend.completeEnrollment(step.flow, input, signal());
      assert.ok(done.at === 'done');
      const renamed = await backend.rename(done.authenticator.id, 'Work laptop', signal());
      assert.equal(renamed.name, 'Work laptop');
    });

    it('says that the session has ended', async () => {
      const { ended } = await open();
      await rejects(
        (await ended()).open(signal()),
        'session_expired',
        'action_ended',
        'action_expired',
      );
    });

    it('says that the service is not to be reached, or not to be understood', async () => {
      const { unreachable, garbled } = await open();
      await rejects((await unreachable()).open(signal()), 'network');
      await rejects((await garbled()).open(signal()), 'network');
    });

    it('stops when it is told to', async () => {
      const { fresh } = await open();
      await rejects((await fresh()).open(AbortSignal.abort()), 'aborted');
    });
  });
}
