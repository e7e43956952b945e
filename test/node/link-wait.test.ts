import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, EnrollInput, EnrollStep, WaitStep } from '../../src/backends/backend.js';
import { PasskeyError, type Failure } from '../../src/failure.js';
import { createChallenge } from '../../src/runners/challenge.js';
import { createSetup } from '../../src/runners/setup.js';
import type { SetupMethod } from '../../src/flows/setup-state.js';
import { link, passed } from '../support/challenge-states.js';
import { fakeBackend } from '../support/enroll-parts.js';
import { done, failure } from '../support/enroll-states.js';
import { steppedClock } from '../support/stepped-clock.js';

const stepUp = { operation: 'confirm', ways: [{ method: 'email-link' }] } as const;
const refuse = (why: Failure) => Promise.reject(new PasskeyError(why));

/** A challenge by a link that has just been sent; `looks` notes when it was looked for. */
async function waiting(
  answer: (look: number) => Promise<WaitStep | typeof passed>,
  sent: Partial<WaitStep> = {},
) {
  const clock = steppedClock();
  const looks: number[] = [];
  const sends: number[] = [];
  const backend = fakeBackend({
    beginChallenge: () => {
      sends.push(clock.now());
      return Promise.resolve({ ...link, ...sent, flow: `link-${sends.length}` });
    },
    completeChallenge: (flow, input) => {
      assert.deepEqual([flow, input], [`link-${sends.length}`, { poll: true }]);
      looks.push(clock.now());
      return answer(looks.length);
    },
  });
  const challenge = createChallenge({
    backend,
    stepUp: { ...stepUp, ways: [...stepUp.ways] },
    clock,
    loadCeremony: () => assert.fail('no prompt'),
  });
  challenge.start();
  challenge.send({ type: 'asked' });
  await clock.pass(0);
  return { clock, looks, sends, challenge };
}

describe('a challenge that waits for a link', () => {
  it('passes once it has been opened', async () => {
    const { clock, looks, challenge } = await waiting((look) =>
      Promise.resolve(look < 3 ? link : passed),
    );
    assert.equal(challenge.state.step, 'waiting');
    await clock.pass(10_000);
    assert.deepEqual(looks, [2_000, 4_000, 6_000]);
    assert.equal(challenge.state.step, 'passed');
  });

  it('is over when it has been waited for long enough, whatever each look says', async () => {
    const { clock, looks, challenge } = await waiting(() => Promise.resolve(link));
    await clock.pass(199_000);
    const before = challenge.state.step;
    await clock.pass(1_000);
    const { state } = challenge;
    assert.equal(before, 'waiting');
    assert.equal(state.step === 'failed' && state.failure.code, 'options_expired');
    const { length } = looks;
    await clock.pass(100_000);
    assert.equal(looks.length, length);
  });

  it('can be sent again from there', async () => {
    const { clock, sends, challenge } = await waiting(() => Promise.resolve(link));
    await clock.pass(200_000);
    challenge.send({ type: 'retried', now: clock.now() });
    await clock.pass(0);
    assert.equal(sends.length, 2);
    assert.equal(challenge.state.step, 'waiting');
  });

  it('ends sooner where a look says so', async () => {
    const { clock, challenge } = await waiting(() =>
      Promise.resolve({ ...link, completeIn: 5_000 }),
    );
    await clock.pass(3_000);
    assert.equal(challenge.state.step === 'waiting' && challenge.state.endsAt, 7_000);
    await clock.pass(2_000);
    assert.equal(challenge.state.step === 'waiting' && challenge.state.endsAt, 7_000);
    await clock.pass(2_000);
    assert.equal(challenge.state.step, 'failed');
  });

  it('waits a lost connection out, and says so where it lasts', async () => {
    const { clock, looks, challenge } = await waiting((look) =>
      look < 4 ? refuse(failure('network')) : Promise.resolve(look < 5 ? link : passed),
    );
    const refused = () =>
      challenge.state.step === 'waiting' ? challenge.state.refused?.code : challenge.state.step;
    await clock.pass(2_000);
    assert.equal(refused(), undefined);
    await clock.pass(4_000);
    assert.equal(refused(), 'network');
    await clock.pass(6_000);
    await clock.pass(8_000);
    assert.equal(refused(), undefined);
    assert.deepEqual(looks, [2_000, 6_000, 12_000, 20_000]);
    await clock.pass(2_000);
    assert.equal(challenge.state.step, 'passed');
  });

  it('looks no more often than twice a second, and as late as it is told', async () => {
    const eager = await waiting(() => Promise.resolve({ ...link, pollIn: 0 }), { pollIn: 0 });
    await eager.clock.pass(2_000);
    assert.deepEqual(eager.looks, [500, 1_000, 1_500, 2_000]);
    const limited = await waiting(() => refuse(failure('rate_limited', { retryAfter: 60 })));
    await limited.clock.pass(70_000);
    assert.deepEqual(limited.looks, [2_000, 62_000]);
  });

  it('stops looking the moment the person leaves, or the page does', async () => {
    for (const leave of ['declined', 'stopped'] as const) {
      const { clock, looks, challenge } = await waiting(() => Promise.resolve(link));
      await clock.pass(3_000);
      if (leave === 'declined') challenge.send({ type: 'declined' });
      else challenge.stop();
      await clock.pass(60_000);
      assert.deepEqual(looks, [2_000], leave);
    }
  });

  it('waits for the new one where another was sent', async () => {
    const { clock, sends, challenge } = await waiting(() => Promise.resolve(link));
    challenge.send({ type: 'asked' });
    await clock.pass(29_000);
    assert.deepEqual(sends, [0]);
    await clock.pass(1_000);
    challenge.send({ type: 'asked' });
    await clock.pass(0);
    assert.deepEqual(sends, [0, 30_000]);
    const { state } = challenge;
    assert.equal(state.step === 'waiting' && state.endsAt, 230_000);
  });
});

/** A set-up over these answers, in their order; what it was asked is noted. */
async function settingUp(method: SetupMethod, ...answers: (EnrollStep | Failure)[]) {
  const clock = steppedClock();
  const asked: string[] = [];
  const next = (): Promise<EnrollStep> => {
    const answer = answers.shift();
    if (!answer) return assert.fail('asked too often');
    return 'at' in answer ? Promise.resolve(answer) : refuse(answer);
  };
  const backend: Backend = fakeBackend({
    beginEnrollment: () => {
      asked.push('begin');
      return next();
    },
    completeEnrollment: (flow: string, input: EnrollInput) => {
      asked.push(`${flow} ${JSON.stringify(input)}`);
      return next();
    },
  });
  const setup = createSetup({ backend, method, clock });
  setup.start();
  setup.send({ type: 'asked' });
  await clock.pass(0);
  return { clock, asked, setup };
}

const wanted = { at: 'contact', flow: 'contact-1', method: 'email-otp' } as const;
const code = {
  at: 'code',
  flow: 'code-1',
  method: 'email-otp',
  sentTo: 'a•••@b.example',
  resendIn: 30_000,
} as const;
const named = 'contact-1 {"contact":"a@b.example"}';

describe('a set-up that waits, or asks for an address', () => {
  it('is done once the link has been opened', async () => {
    const { clock, asked, setup } = await settingUp('email-link', link, link, done);
    await clock.pass(4_000);
    assert.equal(setup.state.step, 'done');
    assert.deepEqual(asked, ['begin', 'link-1 {"poll":true}', 'link-1 {"poll":true}']);
  });

  it('asks for the address, trims it, and goes on to the code', async () => {
    const { clock, asked, setup } = await settingUp('email-otp', wanted, code, done);
    assert.equal(setup.state.step, 'address');
    setup.send({ type: 'submitted', text: ' a@b.example ' });
    await clock.pass(0);
    const between = setup.state.step;
    setup.send({ type: 'submitted', text: '123456' });
    await clock.pass(0);
    assert.deepEqual(asked, ['begin', named, 'code-1 {"code":"123456"}']);
    assert.deepEqual([between, setup.state.step], ['entering', 'done']);
  });

  it('sends another code to the same address, and to another one where that was mistyped', async () => {
    const { clock, asked, setup } = await settingUp(
      'email-otp',
      wanted,
      code,
      wanted,
      code,
      wanted,
    );
    setup.send({ type: 'submitted', text: 'a@b.example' });
    await clock.pass(30_000);
    setup.send({ type: 'asked' });
    await clock.pass(0);
    assert.deepEqual(asked, ['begin', named, 'begin', named]);
    setup.send({ type: 'readdressed' });
    await clock.pass(0);
    assert.equal(setup.state.step, 'address');
  });

  it('stays at the field where the service refuses the address', async () => {
    const { clock, setup, asked } = await settingUp(
      'email-otp',
      wanted,
      failure('invalid_request'),
      failure('rate_limited', { retryAfter: 30 }),
      code,
    );
    for (const refused of ['invalid_request', 'rate_limited']) {
      setup.send({ type: 'submitted', text: 'a@b.example' });
      await clock.pass(0);
      const { state } = setup;
      assert.ok(state.step === 'address' && state.entry.at === 'typing');
      assert.equal(state.entry.refused?.code, refused);
    }
    setup.send({ type: 'submitted', text: 'a@b.example' });
    await clock.pass(0);
    const { step } = setup.state;
    assert.equal(step, 'entering');
    assert.deepEqual(asked, ['begin', named, named, named]);
  });
});

describe('an address', () => {
  for (const [method, text, sent] of [
    ['email-otp', ' ada@example.com\n', 'ada@example.com'],
    ['email-link', 'ada@localhost', 'ada@localhost'],
    ['email-otp', '"a b"@example.com', undefined],
    ['email-otp', 'ada', undefined],
    ['email-otp', '@example.com', undefined],
    ['email-otp', 'ada@', undefined],
    ['email-otp', `${'a'.repeat(243)}@example.com`, undefined],
    ['email-otp', `${'a'.repeat(242)}@example.com`, `${'a'.repeat(242)}@example.com`],
    ['email-otp', 'ada@example.com\u0000', undefined],
    ['sms-otp', ' +49 (0)151 234-567.8 ', '+4901512345678'],
    ['sms-otp', '٠١٥١ ２３４５６', '015123456'],
    ['sms-otp', '123', undefined],
    ['sms-otp', '+1234567890123456', undefined],
    ['sms-otp', 'ada@example.com', undefined],
  ] as const)
    it(`${JSON.stringify(text.slice(0, 30))} of ${text.length} for ${method}: ${sent ? 'sent' : 'not plausible'}`, async () => {
      const answers = sent === undefined ? [] : [code];
      const { clock, asked, setup } = await settingUp(method, { ...wanted, method }, ...answers);
      setup.send({ type: 'submitted', text });
      await clock.pass(0);
      assert.deepEqual(
        asked.slice(1),
        sent === undefined ? [] : [`contact-1 ${JSON.stringify({ contact: sent })}`],
      );
      const { state } = setup;
      if (sent === undefined)
        assert.equal(
          state.step === 'address' && state.entry.at === 'typing' && state.entry.refused?.code,
          'invalid_request',
        );
    });
});
