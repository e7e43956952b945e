import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, ChallengeStep } from '../../src/backends/backend.js';
import { PasskeyError, type Failure, type FailureCode } from '../../src/failure.js';
import type { ChallengeEvent, ChallengeState } from '../../src/flows/challenge-state.js';
import { createChallenge, isOver } from '../../src/runners/challenge.js';
import type { Clock } from '../../src/runners/clock.js';
import { runNested } from '../../src/runners/nested.js';
import { openChallenge } from '../../src/runners/open-challenge.js';
import {
  runChallenge,
  type ChallengeCeremony,
  type ProofEffect,
} from '../../src/runners/run-challenge.js';
import * as later from '../../src/flows/challenge.js';
import {
  code,
  credential,
  failure,
  get,
  opening,
  passed,
  stepUp,
} from '../support/challenge-states.js';

const refusing = (why: Failure) => () => Promise.reject(new PasskeyError(why));
const notAsked = () => Promise.reject(new Error('not asked for'));

/** A service that answers as told and notes what it was asked. */
function service(overrides: Partial<Backend> = {}): Backend {
  return {
    capabilities: () => ({ enroll: [], manage: [], label: 'none' }),
    open: () => Promise.resolve(opening),
    beginEnrollment: notAsked,
    completeEnrollment: notAsked,
    beginChallenge: () => Promise.resolve(get),
    completeChallenge: () => Promise.resolve(passed),
    list: notAsked,
    rename: notAsked,
    suspend: notAsked,
    remove: notAsked,
    regenerate: notAsked,
    ...overrides,
  };
}

/** A runner over ports that only note what they are asked. */
function setup(overrides: Partial<Backend> = {}, checked?: Failure) {
  const waited: number[] = [];
  const signalled: object[] = [];
  const prompts: { attempt?: number }[] = [];
  let loaded = 0;
  let tick: () => void = () => undefined;
  let now = 42;
  const clock: Clock = {
    now: () => now,
    wait: (ms) =>
      ms === 10_000 ? new Promise(() => undefined) : Promise.resolve(void waited.push(ms)),
    every: (_ms, call) => {
      tick = call;
      return () => (tick = () => undefined);
    },
  };
  const ceremony: ChallengeCeremony = {
    checkRequest: () => checked,
    authenticate: (_options, _signal, ports) => {
      prompts.push(ports ?? {});
      return Promise.resolve({ ok: true, response: credential });
    },
    signalUnknown: (one) => signalled.push(one),
  };
  const loadCeremony = () => {
    loaded += 1;
    return Promise.resolve(ceremony);
  };
  const backend = service(overrides);
  const run = runChallenge({ backend, clock, loadCeremony });
  const { signal } = new AbortController();
  return {
    waited,
    signalled,
    prompts,
    clock,
    backend,
    loadCeremony,
    loaded: () => loaded,
    run: (effect: ProofEffect) => run(effect, signal),
    passTo(time: number) {
      now = time;
      tick();
    },
  };
}

const begin = { do: 'begin', stepUp, method: 'passkey' } as const;
const sign = {
  do: 'complete',
  flow: get.flow,
  input: { credential },
  rpId: 'localhost',
} as const;
const enter = { do: 'complete', flow: code.flow, input: { code: '123456' } } as const;
const codeOf = (event: ChallengeEvent): FailureCode | undefined =>
  event.type === 'failed' ? event.failure.code : undefined;

describe('runChallenge', () => {
  it('asks for the operation and its target', async () => {
    const asked: object[] = [];
    const it = setup({
      beginChallenge: (wanted) => {
        asked.push(wanted);
        return Promise.resolve(code);
      },
    });
    assert.deepEqual(await it.run(begin), { type: 'answered', answer: code, now: 42 });
    await it.run({ ...begin, stepUp: { operation: 'enter', ways: [] } });
    assert.deepEqual(asked, [
      { method: 'passkey', operation: 'remove', target: 'auth-1' },
      { method: 'passkey', operation: 'enter' },
    ]);
  });

  it('says who signs in, and asks for nothing that it was given', async () => {
    const asked: object[] = [];
    const it = setup({
      beginChallenge: (wanted) => {
        asked.push(wanted);
        return Promise.resolve(get);
      },
    });
    const signIn = { ...begin, stepUp: { operation: 'sign-in' as const, ways: [] } };
    await it.run({ ...signIn, identifier: 'ada' });
    const given = await it.run({ ...signIn, given: get });
    assert.deepEqual(given, { type: 'answered', answer: get, now: 42 });
    assert.deepEqual(asked, [{ method: 'passkey', operation: 'sign-in', identifier: 'ada' }]);
  });

  it('offers no passkeys at a field where the part that can has not come along', async () => {
    const it = setup();
    await it.run(begin);
    const none = { type: 'probed', autofill: false };
    assert.deepEqual(await it.run({ do: 'probe', get }), none);
    assert.deepEqual(await it.run({ do: 'fill', get }), none);
  });

  it('loads the ceremony once, where there is a prompt, and before its button is live', async () => {
    const codes = setup({ beginChallenge: () => Promise.resolve(code) });
    await codes.run(begin);
    await codes.run(enter);
    assert.equal(codes.loaded(), 0);
    const keys = setup();
    await keys.run(begin);
    await keys.run(begin);
    assert.equal(keys.loaded(), 1);
  });

  it('says beforehand what a prompt would fail of', async () => {
    const unfit = failure('unsupported_browser');
    const it = setup({}, unfit);
    assert.deepEqual(await it.run(begin), { type: 'failed', failure: unfit, now: 42 });
  });

  it('reaches the prompt before it returns', async () => {
    const it = setup();
    await it.run(begin);
    const answer = it.run({ do: 'get', get, attempt: 2 });
    assert.deepEqual(it.prompts, [{ attempt: 2 }]);
    assert.deepEqual(await answer, { type: 'signed', credential });
  });

  it('asks again for a lost answer, three times, with the same input', async () => {
    const left: FailureCode[] = ['network', 'server_error', 'in_progress'];
    const sent: object[] = [];
    const it = setup({
      completeChallenge: (flow, input) => {
        sent.push({ flow, input });
        const code = left.shift();
        return code ? refusing(failure(code))() : Promise.resolve(passed);
      },
    });
    assert.equal((await it.run(enter)).type, 'answered');
    assert.equal(sent.length, 4);
    for (const each of sent) assert.deepEqual(each, sent[0]);
    assert.equal(it.waited.length, 3);
  });

  it('gives up after that', async () => {
    const it = setup({ completeChallenge: refusing(failure('network')) });
    assert.equal(codeOf(await it.run(enter)), 'network');
    assert.equal(it.waited.length, 3);
  });

  for (const code of ['wrong_code', 'rate_limited', 'verification_failed'] as const)
    it(`asks once where the answer is ${code}`, async () => {
      let asked = 0;
      const it = setup({
        completeChallenge: () => {
          asked += 1;
          return refusing(failure(code))();
        },
      });
      assert.equal(codeOf(await it.run(enter)), code);
      assert.deepEqual([asked, it.waited, it.signalled], [1, [], []]);
    });

  it('has a passkey forgotten that the service definitely does not know', async () => {
    const it = setup({ completeChallenge: refusing(failure('credential_not_found')) });
    await it.run(begin);
    assert.equal(codeOf(await it.run(sign)), 'credential_not_found');
    assert.deepEqual(it.signalled, [{ rpId: 'localhost', credentialId: credential.id }]);
  });

  it('leaves it alone where nobody knows', async () => {
    for (const code of ['network', 'verification_failed', 'not_found'] as const) {
      const it = setup({ completeChallenge: refusing(failure(code)) });
      await it.run(begin);
      await it.run(sign);
      assert.deepEqual(it.signalled, []);
    }
  });

  it('calls a chunk that does not load a lost connection', async () => {
    const it = setup();
    const run = runChallenge({
      backend: it.backend,
      clock: it.clock,
      loadCeremony: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    assert.equal(codeOf(await run(begin, new AbortController().signal)), 'network');
  });
});

/** Resolves once the state is one of a step. */
function reaches<S extends ChallengeState['step']>(
  challenge: ReturnType<typeof createChallenge>,
  step: S,
): Promise<Extract<ChallengeState, { step: S }>> {
  return new Promise((resolve) => {
    const look = (state: ChallengeState) => {
      if (state.step === step) resolve(state as Extract<ChallengeState, { step: S }>);
    };
    challenge.subscribe(look);
    look(challenge.state);
  });
}

describe('a challenge inside another flow', () => {
  const started = (overrides: Partial<Backend>, wanted = stepUp) => {
    const it = setup(overrides);
    const { backend, clock, loadCeremony } = it;
    const challenge = createChallenge({ backend, stepUp: wanted, clock, loadCeremony });
    return { ...it, challenge };
  };
  const mailed = { ...stepUp, ways: [{ method: 'email-otp' as const }] };

  it('runs to its end and answers with it once; every state before is heard', async () => {
    const { challenge } = started({});
    const heard: string[] = [];
    const ended = runNested(
      challenge,
      isOver,
      ({ step }) => heard.push(step),
      new AbortController().signal,
    );
    const state = await reaches(challenge, 'asking');
    assert.equal(state.offer.at, 'preparing');
    await new Promise(setImmediate);
    challenge.send({ type: 'clicked', now: challenge.now() });
    assert.deepEqual(await ended, { step: 'passed', passed });
    assert.deepEqual(heard, ['asking', 'asking', 'prompting', 'checking']);
  });

  it('ends with the one around it', async () => {
    let aborted = false;
    const { challenge } = started({
      beginChallenge: (_wanted, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(new PasskeyError(failure('aborted')));
          });
        }),
    });
    const outer = new AbortController();
    const heard: string[] = [];
    const ended = runNested(challenge, isOver, ({ step }) => heard.push(step), outer.signal);
    outer.abort();
    await assert.rejects(ended, { name: 'AbortError' });
    assert.equal(aborted, true);
    assert.deepEqual(heard, ['asking']);
  });

  it('is not begun where the one around it is over', async () => {
    const { challenge, loaded } = started({});
    await assert.rejects(runNested(challenge, isOver, () => undefined, AbortSignal.abort()));
    assert.equal(loaded(), 0);
  });

  it('counts down to the next code, and lets the button go by itself', async () => {
    const { challenge, passTo } = started({ beginChallenge: () => Promise.resolve(code) }, mailed);
    challenge.start();
    challenge.send({ type: 'asked' });
    const waits = () => (challenge.state.step === 'code' ? challenge.state.wait?.seconds : -1);
    await reaches(challenge, 'code');
    assert.equal(waits(), 30);
    passTo(10_042);
    assert.equal(waits(), 20);
    passTo(30_041);
    assert.equal(waits(), 1);
    passTo(30_042);
    assert.equal(waits(), undefined);
    challenge.stop();
  });

  it('a lock counts down too, and the way can be tried again after it', async () => {
    const locked = failure('rate_limited', { retry: 'same', retryAfter: 900 });
    const answers: (() => Promise<ChallengeStep>)[] = [
      refusing(locked),
      () => Promise.resolve(code),
    ];
    const { challenge, passTo } = started(
      { beginChallenge: () => answers.shift()?.() ?? notAsked() },
      mailed,
    );
    challenge.start();
    challenge.send({ type: 'asked' });
    assert.equal((await reaches(challenge, 'failed')).wait?.seconds, 900);
    challenge.send({ type: 'retried', now: challenge.now() });
    assert.equal(challenge.state.step, 'failed');
    passTo(900_042);
    challenge.send({ type: 'retried', now: challenge.now() });
    await reaches(challenge, 'code');
    challenge.stop();
  });
});

describe('a challenge that is what the action is for', () => {
  const { laterChallenge } = later;

  const opened = (overrides: Partial<Backend> = {}) => {
    const it = setup(overrides);
    const { loadCeremony } = it;
    let loads = 0;
    const challenge = openChallenge(
      { backend: it.backend },
      () => {
        loads += 1;
        return Promise.resolve({ laterChallenge, runChallenge, loadCeremony });
      },
      it.clock,
    );
    challenge.start();
    return { ...it, challenge, loads: () => loads };
  };

  it('opens it, and passes', async () => {
    const { challenge, loads } = opened();
    await reaches(challenge, 'asking');
    await new Promise(setImmediate);
    challenge.send({ type: 'clicked', now: challenge.now() });
    assert.deepEqual((await reaches(challenge, 'passed')).passed, passed);
    assert.equal(loads(), 1);
    challenge.stop();
  });

  it('opens again with the backend that may be known already', async () => {
    let tries = 0;
    const { challenge } = opened({
      open: () => (tries++ === 0 ? refusing(failure('network'))() : Promise.resolve(opening)),
    });
    assert.equal((await reaches(challenge, 'ended')).failure.code, 'network');
    challenge.send({ type: 'retried', now: challenge.now() });
    await reaches(challenge, 'asking');
    assert.equal(tries, 2);
    challenge.stop();
  });

  it('leads out, or to another way, as soon as there is one', async () => {
    for (const [type, step] of [
      ['others', 'choosing'],
      ['declined', 'declined'],
    ] as const) {
      const it = setup();
      const { loadCeremony } = it;
      let arrive: () => void = () => undefined;
      const loading = new Promise<void>((resolve) => (arrive = resolve));
      const challenge = openChallenge(
        { backend: it.backend },
        () => loading.then(() => ({ laterChallenge, runChallenge, loadCeremony })),
        it.clock,
      );
      challenge.start();
      await reaches(challenge, 'asking');
      challenge.send({ type });
      assert.equal(challenge.state.step, 'asking');
      arrive();
      await reaches(challenge, step);
      challenge.stop();
    }
  });

  it('says that an action which asks for no proof is the wrong one', async () => {
    const { challenge, loads } = opened({ open: () => Promise.resolve({ methods: [] }) });
    assert.equal((await reaches(challenge, 'ended')).failure.code, 'invalid_request');
    assert.equal(loads(), 1);
    challenge.stop();
  });

  it('has what says so there, where there is nothing to prove it with', async () => {
    const nothing = { ...opening, stepUp: { ...stepUp, ways: [] } };
    const { challenge, loads } = opened({ open: () => Promise.resolve(nothing) });
    const seen: [string, number][] = [];
    challenge.subscribe(({ step }) => seen.push([step, loads()]));
    await reaches(challenge, 'stuck');
    assert.deepEqual(seen, [['stuck', 1]]);
    challenge.stop();
  });
});
