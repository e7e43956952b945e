import assert from 'node:assert/strict';
import type { Backend, EnrollStep } from '../../src/backends/backend.js';
import { isPasskeyError } from '../../src/failure.js';
import { createAuthenticator } from '../support/authenticator.js';
import type { Case } from './cases.js';

/** What goes with an offer and with signing in; every part of it may be missing from a service. */
export interface OfferingFixture {
  /** A backend for a person without any authenticator. */
  fresh(): Promise<Backend>;
  readonly origin: string;
  count(): Promise<number>;
  /** Backends for actions of another purpose; absent where the service has none. */
  readonly openings?: {
    /** Of somebody whom a passkey is offered; `automatic`: without a word, where the browser can. */
    offer(automatic: boolean): Promise<Backend>;
    signIn(): Promise<Backend>;
  };
}

const signal = () => new AbortController().signal;

async function made(backend: Backend, origin: string) {
  const { enrollment } = await backend.open(signal(), 'enroll');
  assert.ok(enrollment?.at === 'create');
  const authenticator = createAuthenticator();
  const credential = await authenticator.create(enrollment.options, { origin });
  const done = await backend.completeEnrollment(enrollment.flow, { credential }, signal());
  assert.ok(done.at === 'done');
  return { done, authenticator };
}

const tryOut = (backend: Backend, { authenticator: { id } }: Extract<EnrollStep, { at: 'done' }>) =>
  backend.beginChallenge({ method: 'passkey', operation: 'try', target: id }, signal());

export const offering = {
  undo: {
    title: 'takes back what has just been made',
    async run(fixture) {
      const backend = await fixture.fresh();
      const { done } = await made(backend, fixture.origin);
      assert.equal(await fixture.count(), 1);
      const left = await backend.undo?.(done.authenticator.id, signal());
      assert.deepEqual(left?.credentialIds, []);
      assert.equal(await fixture.count(), 0);
    },
    async lacking({ fresh }) {
      assert.equal((await fresh()).undo, undefined);
    },
  },
  trial: {
    title: 'tries what has just been made, and nothing follows from that',
    async run(fixture) {
      const backend = await fixture.fresh();
      assert.equal(backend.capabilities().trial, true);
      const { done, authenticator } = await made(backend, fixture.origin);
      const step = await tryOut(backend, done);
      assert.ok(step.at === 'get', step.at);
      const credential = await authenticator.get(step.options, { origin: fixture.origin });
      const passed = await backend.completeChallenge(step.flow, { credential }, signal());
      assert.deepEqual(passed, { at: 'passed', method: 'passkey' });
    },
    async lacking({ fresh }) {
      assert.ok(!(await fresh()).capabilities().trial);
    },
  },
  offer: {
    title: 'makes an offer, and keeps what the person makes of it',
    async run({ openings }) {
      const backend = await openings?.offer(false);
      assert.ok(backend?.answerNudge);
      const { nudge, enrollment } = await backend.open(signal(), 'nudge');
      assert.ok(nudge);
      assert.equal(enrollment?.at, 'create');
      await backend.answerNudge('skipped', signal());
    },
    async lacking({ fresh }) {
      assert.equal((await fresh()).answerNudge, undefined);
    },
  },
  automatic: {
    title: 'lets a passkey be made without a word where its own offer says so, and only there',
    async run({ openings }) {
      assert.ok(openings);
      const begin = async (automatic: boolean) => {
        const backend = await openings.offer(automatic);
        const { nudge } = await backend.open(signal(), 'nudge');
        assert.equal(nudge?.automatic ?? false, automatic);
        return backend.beginEnrollment('passkey', { conditional: true }, signal());
      };
      assert.equal((await begin(true)).at, 'create');
      await assert.rejects(
        begin(false),
        (error) => isPasskeyError(error) && error.failure.code === 'not_offered',
      );
    },
    async lacking({ fresh }) {
      // Nothing is tried without it.
      const { nudge } = await (await fresh()).open(signal(), 'nudge');
      assert.ok(!nudge?.automatic);
    },
  },
  signIn: {
    title: 'has what a sign-in asks of everybody there at once',
    async run({ openings }) {
      const backend = await openings?.signIn();
      const { account, signIn } = (await backend?.open(signal(), 'sign-in')) ?? {};
      assert.equal(account, undefined);
      assert.equal(signIn?.identify, false);
      const { challenge } = signIn;
      assert.ok(challenge?.at === 'get');
      assert.deepEqual(challenge.options.allowCredentials ?? [], []);
      assert.equal(challenge.options.userVerification, 'required');
    },
    async lacking({ fresh }) {
      const backend = await fresh();
      const opened = await backend.open(signal(), 'sign-in').catch((error: unknown) => {
        assert.ok(isPasskeyError(error), String(error));
        assert.equal(error.failure.code, 'not_available');
        return undefined;
      });
      assert.equal(opened?.signIn, undefined);
    },
  },
} satisfies Record<string, Case<OfferingFixture>>;

/** For a service whose own pages do what is after a sign-in, or nobody. */
export const noOffers = (reason: string) =>
  Object.fromEntries(Object.keys(offering).map((name) => [name, reason])) as Record<
    keyof typeof offering,
    string
  >;
