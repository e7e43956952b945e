import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, CodeStep } from '../../src/backends/backend.js';
import type { MethodKind } from '../../src/contract.js';
import { PasskeyError } from '../../src/failure.js';
import { announcements } from '../../src/flows/enroll-announcements.js';
import { later } from '../../src/flows/enroll-later.js';
import type { Clock } from '../../src/runners/clock.js';
import { createEmbedded } from '../../src/runners/embedded-enrollment.js';
import {
  createEnrollment,
  type Enrollment,
  type EnrollShown,
} from '../../src/runners/enrollment.js';
import { createRecoveryCodes } from '../../src/runners/recovery-codes.js';
import { isShown } from '../../src/flows/recovery-codes.js';
import { performEnroll, type EnrollParts } from '../../src/runners/perform-enroll.js';
import { enrollParts, fakeBackend } from '../support/enroll-parts.js';
import { create, done, failure, opening, stepUp } from '../support/enroll-states.js';

const clock: Clock = {
  now: () => 0,
  wait: () => new Promise(() => undefined),
  every: () => () => undefined,
};

const mailed: CodeStep = { at: 'code', flow: 'challenge-1', method: 'email-otp' };
const codes = ['7K3M-QX90-V2WD-P4ZT', '7K3M-QX91-V2WD-P4ZT'];

/** A service that adds nothing before a code has been passed, and asks for one again for each addition. */
function guarded(asked: string[], changes: Partial<Backend> = {}): Backend {
  let proved = false;
  return fakeBackend({
    beginEnrollment: (method) => {
      asked.push(`begin ${method}`);
      if (!proved) return Promise.reject(new PasskeyError(failure('step_up_required', { stepUp })));
      proved = false;
      return Promise.resolve(
        method === 'passkey' || method === 'security-key' || method === 'email-link'
          ? create
          : { at: 'code', flow: 'setup-1', method },
      );
    },
    beginChallenge: ({ method, operation }) => {
      asked.push(`challenge ${method} for ${operation}`);
      return Promise.resolve(mailed);
    },
    completeChallenge: (_flow, input) => {
      if (!('code' in input) || input.code !== '123456')
        return Promise.reject(new PasskeyError(failure('wrong_code', { attemptsLeft: 4 })));
      proved = true;
      return Promise.resolve({ at: 'passed', method: 'email-otp' });
    },
    ...changes,
  });
}

const lateOf = (overrides: Partial<EnrollParts> = {}) => ({
  later,
  perform: (ports: Parameters<typeof performEnroll>[1]) =>
    performEnroll(enrollParts(overrides), ports),
});

const enroll = (backend: Backend, overrides: Partial<EnrollParts> = {}) =>
  createEnrollment({ backend }, () => Promise.resolve(lateOf(overrides)), { clock });

/** Resolves with the first state that is looked for. */
function reach(
  enrollment: Enrollment,
  found: (state: EnrollShown) => boolean,
): Promise<EnrollShown> {
  return new Promise((resolve) => {
    const look = (state: EnrollShown): void => {
      if (!found(state)) return;
      unsubscribe();
      resolve(state);
    };
    const unsubscribe = enrollment.subscribe(look);
    look(enrollment.state);
  });
}

const inside = (step: string) => (state: EnrollShown) => state.inside?.state.step === step;
const at = (step: string) => (state: EnrollShown) => state.step === step;

/** The person proves who they are by the code they were mailed. */
async function prove(enrollment: Enrollment, code = '123456'): Promise<void> {
  const { inside: challenge } = await reach(enrollment, inside('sending'));
  assert.ok(challenge?.at === 'proving');
  challenge.flow.send({ type: 'asked' });
  await reach(
    enrollment,
    ({ inside }) => inside?.state.step === 'code' && 'code' in inside.state && !!inside.state.code,
  );
  challenge.flow.send({ type: 'submitted', text: code });
}

describe('an enrollment that must be proved first', () => {
  it('asks for the proof after its first screen, then goes on by itself', async () => {
    const asked: string[] = [];
    const enrollment = enroll(
      guarded(asked, {
        open: () => Promise.resolve({ methods: ['passkey'], stepUp }),
      }),
    );
    const heard: string[] = [];
    let before: EnrollShown = enrollment.state;
    enrollment.subscribe((state) => {
      for (const { name } of announcements(before, state))
        if (name !== 'passkey-step') heard.push(name);
      before = state;
    });
    enrollment.start();
    await reach(enrollment, (state) => state.step === 'opened' && state.offer.at === 'loaded');
    assert.deepEqual(asked, []);
    enrollment.send({ type: 'continued' });
    await prove(enrollment);
    const ready = await reach(
      enrollment,
      (state) => state.step === 'why' && state.offer.at === 'ready',
    );
    assert.equal(ready.step === 'why' && ready.session.proved, 'email-otp');
    assert.deepEqual(asked, ['challenge email-otp for add', 'begin passkey']);
    assert.deepEqual(heard, ['challenge-passed']);
  });

  it('asks for it in place where only the service knows that it is due', async () => {
    const asked: string[] = [];
    const enrollment = createEmbedded(
      { backend: guarded(asked), method: 'security-key', replaces: 'old' },
      lateOf(),
      clock,
    );
    enrollment.start();
    await prove(enrollment);
    await reach(enrollment, (state) => state.step === 'why' && state.offer.at === 'ready');
    assert.deepEqual(asked, [
      'begin security-key',
      'challenge email-otp for add',
      'begin security-key',
    ]);
  });

  for (const method of ['totp', 'email-otp', 'sms-otp'] as const)
    it(`goes on with ${method} by itself where the proof interrupted it`, async () => {
      const asked: string[] = [];
      const enrollment = createEmbedded({ backend: guarded(asked), method }, lateOf(), clock);
      enrollment.start();
      if (method !== 'totp') {
        const { inside: offered } = await reach(enrollment, inside('offered'));
        if (offered?.at === 'setup') offered.flow.send({ type: 'asked' });
      }
      await prove(enrollment);
      const { inside: setup } = await reach(enrollment, inside('entering'));
      assert.ok(setup?.at === 'setup');
      assert.deepEqual(asked, [
        `begin ${method}`,
        'challenge email-otp for add',
        `begin ${method}`,
      ]);
      setup.flow.send({ type: 'submitted', text: '654321' });
      const end = await reach(enrollment, at('enrolled'));
      assert.equal(end.step === 'enrolled' && end.done.result, done.result);
    });

  it('ends where the person will not prove it, and can be begun again', async () => {
    const enrollment = createEmbedded({ backend: guarded([]), method: 'passkey' }, lateOf(), clock);
    enrollment.start();
    const { inside: challenge } = await reach(enrollment, inside('sending'));
    assert.ok(challenge?.at === 'proving');
    challenge.flow.send({ type: 'declined' });
    const end = await reach(enrollment, at('finished'));
    assert.equal(end.step === 'finished' && end.outcome, 'declined');
    enrollment.send({ type: 'retried', now: 0 });
    await reach(enrollment, inside('sending'));
  });

  it('stops the challenge inside with itself', async () => {
    const enrollment = createEmbedded({ backend: guarded([]), method: 'passkey' }, lateOf(), clock);
    enrollment.start();
    const { inside: challenge } = await reach(enrollment, inside('sending'));
    enrollment.stop();
    assert.ok(challenge?.at === 'proving');
    challenge.flow.send({ type: 'declined' });
    assert.equal(challenge.flow.state.step, 'sending');
  });
});

describe('recovery codes that come with an enrollment', () => {
  /** Up to the result, with the page's leaving in the test's hand. */
  async function added(method: MethodKind = 'totp') {
    let leave: (() => void) | undefined;
    const backend = fakeBackend({
      open: () => Promise.resolve({ ...opening, methods: [method] }),
      beginEnrollment: () => Promise.resolve({ at: 'code', flow: 'setup-1', method: 'totp' }),
      completeEnrollment: () => Promise.resolve({ ...done, recoveryCodes: codes }),
    });
    const enrollment = enroll(backend, {
      loadRecovery: () =>
        Promise.resolve({
          isShown,
          createRecoveryCodes: (codes) =>
            createRecoveryCodes(codes, {
              ports: {
                copy: () => Promise.resolve(),
                download: () => Promise.resolve(),
                print: () => Promise.resolve(),
                onLeave: (call) => {
                  leave = call;
                  return () => undefined;
                },
              },
            }),
        }),
      onLeave: (call) => {
        leave = call;
        return () => (leave = undefined);
      },
    });
    enrollment.start();
    await reach(enrollment, (state) => state.step === 'opened' && state.offer.at === 'loaded');
    enrollment.send({ type: 'continued' });
    const { inside: setup } = await reach(enrollment, inside('entering'));
    if (setup?.at === 'setup') setup.flow.send({ type: 'submitted', text: '123456' });
    await reach(enrollment, at('enrolled'));
    return { enrollment, leave: () => leave?.() };
  }

  it('are shown after the result, and then in no state any more', async () => {
    const { enrollment } = await added();
    assert.ok(!JSON.stringify(enrollment.state).includes('7K3M'));
    enrollment.send({ type: 'finished' });
    const shown = await reach(enrollment, inside('showing'));
    assert.ok(shown.inside?.at === 'codes' && shown.inside.state.step === 'showing');
    assert.deepEqual(shown.inside.state.codes, codes);
    shown.inside.flow.send({ type: 'ticked', saved: true });
    shown.inside.flow.send({ type: 'finished' });
    const end = await reach(enrollment, at('finished'));
    assert.equal(end.step === 'finished' && end.outcome === 'enrolled' && end.saved, 2);
    assert.ok(!JSON.stringify([enrollment.state, shown.inside.flow.state]).includes('7K3M'));
  });

  it('are gone once the page is left, before they are shown or while', async () => {
    const before = await added();
    before.leave();
    before.enrollment.send({ type: 'finished' });
    const unseen = await reach(before.enrollment, at('finished'));
    assert.equal(unseen.step === 'finished' && unseen.outcome === 'enrolled' && unseen.saved, 0);

    const during = await added();
    during.enrollment.send({ type: 'finished' });
    const shown = await reach(during.enrollment, inside('showing'));
    during.leave();
    await reach(during.enrollment, at('finished'));
    assert.ok(shown.inside?.at === 'codes');
    assert.deepEqual(shown.inside.flow.state, { step: 'gone', count: 2 });
  });

  it('are forgotten when the element goes', async () => {
    const { enrollment } = await added();
    enrollment.stop();
    enrollment.start();
    enrollment.send({ type: 'finished' });
    const end = await reach(enrollment, at('finished'));
    assert.equal(end.step === 'finished' && end.outcome === 'enrolled' && end.saved, 0);
  });
});
