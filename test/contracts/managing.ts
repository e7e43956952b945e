import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, Settings } from '../../src/backends/backend.js';
import type { Operation } from '../../src/contract.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import type { SoftwareAuthenticator } from '../support/authenticator.js';
import { runCases, type Case, type Lacks } from './cases.js';

/** A person with passkeys, and their settings. */
export interface ManagingFixture {
  /** Opened for settings, of somebody with two passkeys, both made by `authenticator`. */
  readonly backend: Backend;
  readonly authenticator: SoftwareAuthenticator;
  readonly origin: string;
  /** Loses the answer to the next change. */
  loseAnswer(): void;
  /** A backend for the same person that is there to be opened for a challenge; absent where there is none. */
  forChallenge?(): Promise<Backend>;
  /**
   * Whether the service asks for a proof before each change, by a challenge of its own. Where it does not, the host sees to
   * that, or nobody does.
   */
  readonly proves: boolean;
}

const signal = () => new AbortController().signal;
const rejects = (promise: Promise<unknown>, code: FailureCode) =>
  assert.rejects(promise, (error) => isPasskeyError(error) && error.failure.code === code);
const first = ({ authenticators }: Settings): string => {
  assert.ok(authenticators[0]);
  return authenticators[0].id;
};

interface Asked {
  readonly operation: Operation;
  readonly target?: string;
}

async function prove(
  { backend, authenticator, origin, proves }: ManagingFixture,
  what: Asked,
): Promise<void> {
  if (!proves) return;
  const step = await backend.beginChallenge({ method: 'passkey', ...what }, signal());
  assert.ok(step.at === 'get');
  const credential = await authenticator.get(step.options, { origin });
  const passed = await backend.completeChallenge(step.flow, { credential }, signal());
  assert.ok(passed.at === 'passed');
}

/** Nothing in what the service says lets a screen offer it, and the call is refused clearly. */
async function refusesManaging(
  { backend }: ManagingFixture,
  ability: 'rename' | 'remove' | 'suspend' | 'regenerate',
): Promise<void> {
  assert.ok(!backend.capabilities().manage.includes(ability));
  const id = first(await backend.list(signal()));
  const calls = {
    rename: () => backend.rename(id, 'x', signal()),
    remove: () => backend.remove(id, signal()),
    suspend: () => backend.suspend(id, true, signal()),
    regenerate: () => backend.regenerate(signal()),
  };
  await rejects(calls[ability](), 'not_available');
}

const cases = {
  accepted: {
    title: 'tells the browser every passkey that is accepted',
    async run({ backend, authenticator }) {
      const { accepted } = await backend.list(signal());
      assert.deepEqual(
        [...(accepted?.credentialIds ?? [])].sort(),
        authenticator.credentials.map(({ id }) => id).sort(),
      );
      assert.match(accepted?.userHandle ?? '', /^[A-Za-z0-9_-]+$/);
    },
    async lacking({ backend }) {
      const { accepted } = await backend.list(signal());
      assert.equal(accepted, undefined);
    },
  },
  rename: {
    title: 'renames one',
    async run(fixture) {
      const { backend } = fixture;
      const id = first(await backend.list(signal()));
      await prove(fixture, { operation: 'rename', target: id });
      const renamed = await backend.rename(id, 'Kitchen tablet', signal());
      assert.deepEqual([renamed.id, renamed.name], [id, 'Kitchen tablet']);
      const { authenticators } = await backend.list(signal());
      assert.equal(authenticators.find((one) => one.id === id)?.name, 'Kitchen tablet');
    },
    lacking: (fixture) => refusesManaging(fixture, 'rename'),
  },
  remove: {
    title: 'removes one, and the list knows it',
    async run(fixture) {
      const { backend } = fixture;
      const target = first(await backend.list(signal()));
      await prove(fixture, { operation: 'remove', target });
      const left = await backend.remove(target, signal());
      assert.equal(left.authenticators.length, 1);
      assert.ok(left.authenticators.every(({ id }) => id !== target));
      if (left.accepted) assert.equal(left.accepted.credentialIds.length, 1);
    },
    lacking: (fixture) => refusesManaging(fixture, 'remove'),
  },
  removeLost: {
    title: 'answers a removal whose answer was lost again, and removes one',
    async run(fixture) {
      const { backend } = fixture;
      const target = first(await backend.list(signal()));
      await prove(fixture, { operation: 'remove', target });
      fixture.loseAnswer();
      await rejects(backend.remove(target, signal()), 'network');
      assert.equal((await backend.remove(target, signal())).authenticators.length, 1);
    },
    lacking: (fixture) => refusesManaging(fixture, 'remove'),
  },
  stepUp: {
    title: 'says what must be proved before something is removed',
    async run({ backend }) {
      const target = first(await backend.list(signal()));
      await assert.rejects(backend.remove(target, signal()), (error) => {
        assert.ok(isPasskeyError(error));
        const { code, stepUp } = error.failure;
        assert.equal(code, 'step_up_required');
        assert.deepEqual([stepUp?.operation, stepUp?.target], ['remove', target]);
        assert.deepEqual(stepUp?.ways[0], { method: 'passkey' });
        return true;
      });
    },
    async lacking({ proves, backend }) {
      assert.equal(proves, false);
      await backend.list(signal());
    },
  },
  challenge: {
    title: 'has a person prove who they are with a passkey',
    async run({ forChallenge, authenticator, origin }) {
      assert.ok(forChallenge, 'nothing to open for a challenge');
      const backend = await forChallenge();
      const { stepUp } = await backend.open(signal(), 'challenge');
      assert.ok(stepUp);
      assert.ok(stepUp.ways.some(({ method }) => method === 'passkey'));
      const wanted = { method: 'passkey', operation: stepUp.operation } as const;
      const step = await backend.beginChallenge(wanted, signal());
      assert.ok(step.at === 'get');
      assert.match(step.options.challenge, /^[A-Za-z0-9_-]+$/);
      const credential = await authenticator.get(step.options, { origin });
      const passed = await backend.completeChallenge(step.flow, { credential }, signal());
      assert.equal(passed.at, 'passed');
    },
    async lacking({ backend }) {
      const wanted = { method: 'passkey', operation: 'confirm' } as const;
      await rejects(backend.beginChallenge(wanted, signal()), 'not_available');
    },
  },
  challengeLost: {
    title: 'answers a challenge whose answer was lost again, and passes it once',
    async run(fixture) {
      const { backend, authenticator, origin } = fixture;
      const target = first(await backend.list(signal()));
      const wanted = { method: 'passkey', operation: 'suspend', target } as const;
      const step = await backend.beginChallenge(wanted, signal());
      assert.ok(step.at === 'get');
      const input = { credential: await authenticator.get(step.options, { origin }) };
      fixture.loseAnswer();
      await rejects(backend.completeChallenge(step.flow, input, signal()), 'network');
      const passed = await backend.completeChallenge(step.flow, input, signal());
      assert.equal(passed.at, 'passed');
      const { authenticators } = await backend.suspend(target, true, signal());
      assert.deepEqual(
        authenticators.map(({ suspended }) => suspended),
        [true, false],
      );
    },
    lacking: (fixture) => refusesManaging(fixture, 'suspend'),
  },
  forged: {
    title: 'refuses a proof from another page, and asks for the proof again',
    async run(fixture) {
      const { backend, authenticator } = fixture;
      const target = first(await backend.list(signal()));
      const wanted = { method: 'passkey', operation: 'remove', target } as const;
      const step = await backend.beginChallenge(wanted, signal());
      assert.ok(step.at === 'get');
      const credential = await authenticator.get(step.options, { origin: 'https://evil.example' });
      await rejects(
        backend.completeChallenge(step.flow, { credential }, signal()),
        'verification_failed',
      );
      if (fixture.proves) await rejects(backend.remove(target, signal()), 'step_up_required');
    },
    async lacking({ backend }) {
      const wanted = { method: 'passkey', operation: 'confirm' } as const;
      await rejects(backend.beginChallenge(wanted, signal()), 'not_available');
    },
  },
  codes: {
    title: 'makes new recovery codes, others each time',
    async run(fixture) {
      const { backend } = fixture;
      const made: string[] = [];
      for (let time = 0; time < 2; time += 1) {
        await prove(fixture, { operation: 'regenerate' });
        const { codes, settings } = await backend.regenerate(signal());
        // A service need not tell how many are left.
        assert.equal(settings.recovery?.remaining ?? codes.length, codes.length);
        made.push(...codes);
      }
      assert.equal(new Set(made).size, made.length);
      assert.ok(made.length > 0);
    },
    lacking: (fixture) => refusesManaging(fixture, 'regenerate'),
  },
} satisfies Record<string, Case<ManagingFixture>>;

/** What every backend that lists authenticators does alike; `name` is the service, `lacks` what it cannot do and why. */
export function managingContract(
  name: string,
  open: () => Promise<ManagingFixture>,
  lacks: Lacks<keyof typeof cases> = {},
): void {
  describe(`managing with the ${name} backend`, () => {
    it('lists what there is, each with a name', async () => {
      const { backend } = await open();
      const { authenticators } = await backend.list(signal());
      assert.deepEqual(
        authenticators.map(({ method }) => method),
        ['passkey', 'passkey'],
      );
      assert.ok(authenticators.every(({ name, id }) => name.length > 0 && id.length > 0));
      assert.equal(new Set(authenticators.map(({ id }) => id)).size, 2);
    });

    runCases(cases, open, lacks);
  });
}
