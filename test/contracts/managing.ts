import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, Settings } from '../../src/backends/backend.js';
import type { Operation } from '../../src/contract.js';
import { isPasskeyError, type FailureCode } from '../../src/failure.js';
import type { SoftwareAuthenticator } from '../support/authenticator.js';

/** A person with passkeys, and their settings. */
export interface ManagingFixture {
  /** Opened, of somebody with two passkeys, both made by `authenticator`. */
  readonly backend: Backend;
  readonly authenticator: SoftwareAuthenticator;
  readonly origin: string;
  /** Loses the answer to the next change. */
  loseAnswer(): void;
}

const signal = () => new AbortController().signal;

/** What every backend that manages authenticators does alike; `name` is the service. */
export function managingContract(name: string, open: () => Promise<ManagingFixture>): void {
  async function prove({ backend, authenticator, origin }: ManagingFixture, what: Asked) {
    const step = await backend.beginChallenge({ method: 'passkey', ...what }, signal());
    assert.ok(step.at === 'get');
    const credential = await authenticator.get(step.options, { origin });
    const passed = await backend.completeChallenge(step.flow, { credential }, signal());
    assert.ok(passed.at === 'passed');
    return passed;
  }
  const rejects = (promise: Promise<unknown>, code: FailureCode) =>
    assert.rejects(promise, (error) => isPasskeyError(error) && error.failure.code === code);
  const first = ({ authenticators }: Settings): string => {
    assert.ok(authenticators[0]);
    return authenticators[0].id;
  };

  describe(`managing with the ${name} backend`, () => {
    it('lists what there is, with what the browser may be told', async () => {
      const { backend, authenticator } = await open();
      const { authenticators, accepted } = await backend.list(signal());
      assert.equal(authenticators.length, 2);
      assert.deepEqual(
        accepted?.credentialIds,
        authenticator.credentials.map(({ id }) => id),
      );
    });

    it('says what must be proved before something is removed, and removes it after that', async () => {
      const fixture = await open();
      const { backend } = fixture;
      const target = first(await backend.list(signal()));
      await assert.rejects(backend.remove(target, signal()), (error) => {
        assert.ok(isPasskeyError(error));
        const { code, stepUp } = error.failure;
        assert.equal(code, 'step_up_required');
        assert.deepEqual([stepUp?.operation, stepUp?.target], ['remove', target]);
        assert.deepEqual(stepUp?.ways[0], { method: 'passkey' });
        return true;
      });
      await prove(fixture, { operation: 'remove', target });
      const left = await backend.remove(target, signal());
      assert.equal(left.authenticators.length, 1);
      assert.equal(left.accepted?.credentialIds.length, 1);
    });

    it('answers a removal whose answer was lost again, and removes one', async () => {
      const fixture = await open();
      const { backend } = fixture;
      const target = first(await backend.list(signal()));
      await prove(fixture, { operation: 'remove', target });
      fixture.loseAnswer();
      await rejects(backend.remove(target, signal()), 'network');
      assert.equal((await backend.remove(target, signal())).authenticators.length, 1);
    });

    it('answers a challenge whose answer was lost again, and passes it once', async () => {
      const fixture = await open();
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
    });

    it('refuses a proof from another page, and asks for the proof again', async () => {
      const fixture = await open();
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
      await rejects(backend.remove(target, signal()), 'step_up_required');
    });

    it('makes new recovery codes, others each time', async () => {
      const fixture = await open();
      const { backend } = fixture;
      const made: string[] = [];
      for (let time = 0; time < 2; time += 1) {
        await prove(fixture, { operation: 'regenerate' });
        const { codes, settings } = await backend.regenerate(signal());
        assert.equal(settings.recovery?.remaining, codes.length);
        made.push(...codes);
      }
      assert.equal(new Set(made).size, made.length);
      assert.ok(made.length > 0);
    });
  });
}

interface Asked {
  readonly operation: Operation;
  readonly target?: string;
}
