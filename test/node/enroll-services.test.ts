import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Backend, Capabilities, UxEvent } from '../../src/backends/backend.js';
import { serviceFailure } from '../../src/backends/failures.js';
import type { MethodKind } from '../../src/contract.js';
import { PasskeyError } from '../../src/failure.js';
import { addable, enrollFlow } from '../../src/flows/enroll.js';
import { embeddedFlow, later } from '../../src/flows/enroll-later.js';
import type { EnrollEvent, EnrollState } from '../../src/flows/enroll-states.js';
import { runEnrollment } from '../../src/runners/enrollment.js';
import type { EnrollParts } from '../../src/runners/perform-enroll.js';
import { performEnroll } from '../../src/runners/perform-enroll.js';
import { createEmbedded } from '../../src/runners/embedded-enrollment.js';
import { fakeBackend, enrollParts } from '../support/enroll-parts.js';
import {
  authenticator,
  capabilities,
  create,
  credential,
  done,
  failure,
  opening,
  session,
} from '../support/enroll-states.js';

const clock = {
  now: () => 1_000,
  wait: (ms: number) => (ms === 10_000 ? new Promise<void>(() => undefined) : Promise.resolve()),
  every: () => () => undefined,
};

/** An enrollment over a service that is not ours, which `overrides` describe. */
function enroll(overrides: Partial<Backend>, parts: Partial<EnrollParts> = {}) {
  const backend = fakeBackend(overrides);
  const running = runEnrollment({
    clock,
    definition: enrollFlow({ later: () => later }),
    connect: () => Promise.resolve(backend),
    loadLate: () =>
      Promise.resolve({ later, perform: (ports) => performEnroll(enrollParts(parts), ports) }),
  });
  const reach = (step: EnrollState['step']): Promise<EnrollState> =>
    new Promise((resolve) => {
      const look = (state: EnrollState): void => {
        const ready = !('offer' in state) || state.offer.at !== 'preparing';
        if (state.step === step && ready) resolve(state);
      };
      running.subscribe(look);
      look(running.state);
    });
  return {
    running,
    reach,
    send: (event: EnrollEvent) => running.send(event),
    async why() {
      running.start();
      await reach('opened');
      running.send({ type: 'continued' });
      return reach('why');
    },
  };
}

const labelled: Capabilities = { ...capabilities, manage: ['remove'], label: 'at-enroll' };
const sdk = { at: 'external', flow: 'sdk-1' } as const;
const withSdk = (run: Backend['runEnrollment'], more: Partial<Backend> = {}): Partial<Backend> => ({
  open: () => Promise.resolve({ ...opening, enrollment: sdk }),
  beginEnrollment: () => Promise.resolve(sdk),
  ...(run && { runEnrollment: run }),
  ...more,
});

describe('a ceremony that a service’s own SDK runs', () => {
  it('begins within the click', async () => {
    let asked: unknown[] | undefined;
    const { why, send, reach } = enroll(
      withSdk((flow, options) => {
        asked = [flow, options];
        return Promise.resolve(done);
      }),
    );
    await why();
    send({ type: 'clicked', now: 1_000 });
    assert.deepEqual(asked, ['sdk-1', {}]);
    const made = await reach('enrolled');
    assert.equal(made.step === 'enrolled' && made.done.result, 'result-token');
  });

  it('is run again after it was cancelled, and said to be cancelled', async () => {
    let runs = 0;
    const { why, send, reach } = enroll(
      withSdk(() => {
        runs += 1;
        return runs === 1
          ? Promise.reject(new PasskeyError(failure('cancelled')))
          : Promise.resolve(done);
      }),
    );
    await why();
    send({ type: 'clicked', now: 1_000 });
    const failed = await reach('failed');
    assert.equal(failed.step === 'failed' && failed.failure.code, 'cancelled');
    send({ type: 'retried', now: 1_000 });
    assert.equal(runs, 2);
    await reach('enrolled');
  });

  it('fails where the service has none, or answers something else', async () => {
    for (const run of [undefined, () => Promise.resolve(create)]) {
      const { why, send, reach } = enroll(withSdk(run));
      await why();
      send({ type: 'clicked', now: 1_000 });
      const failed = await reach('failed');
      assert.equal(failed.step === 'failed' && failed.failure.code, 'unknown');
    }
  });
});

describe('a name that is given beforehand', () => {
  const named = (text: string | undefined, step: Partial<typeof create> & { label?: string }) => {
    const inputs: object[] = [];
    const enrollment = enroll({
      capabilities: () => labelled,
      open: () => Promise.resolve({ ...opening, enrollment: { ...create, ...step } }),
      completeEnrollment: (_flow, input) => {
        inputs.push(input);
        return Promise.resolve(done);
      },
    });
    return {
      ...enrollment,
      inputs,
      async click() {
        await enrollment.why();
        if (text !== undefined) enrollment.send({ type: 'labelled', text });
        enrollment.send({ type: 'clicked', now: 1_000 });
      },
    };
  };

  for (const [what, typed, suggested, sent] of [
    [
      'what the person typed, without the space around it',
      ' Work phone ',
      'Passkey 3',
      'Work phone',
    ],
    ['what the service suggests', undefined, 'Passkey 3', 'Passkey 3'],
    ['what the service suggests where the field was emptied', '  ', 'Passkey 3', 'Passkey 3'],
    ['nothing where nobody has said anything', '', undefined, undefined],
    ['100 code points', '🦆'.repeat(100), undefined, '🦆'.repeat(100)],
  ] as const)
    it(`goes along: ${what}`, async () => {
      const it = named(typed, suggested === undefined ? {} : { label: suggested });
      await it.click();
      await it.reach('enrolled');
      assert.deepEqual(it.inputs, [{ credential, ...(sent !== undefined && { label: sent }) }]);
    });

  for (const [what, typed] of [
    ['longer than 100 code points', '🦆'.repeat(101)],
    ['with a line break', 'a\nb'],
    ['that turns the text around it', 'a\u202eb'],
  ] as const)
    it(`opens no prompt for one ${what}, and forgets that when it is changed`, async () => {
      const it = named(typed, {});
      await it.click();
      const { state } = it.running;
      assert.ok(state.step === 'why' && state.misnamed);
      it.send({ type: 'labelled', text: 'Work' });
      assert.ok(it.running.state.step === 'why' && !it.running.state.misnamed);
      it.send({ type: 'clicked', now: 1_000 });
      await it.reach('enrolled');
      assert.deepEqual(it.inputs, [{ credential, label: 'Work' }]);
    });

  it('is kept over a cancelled prompt, and is sent with the credential that is sent again', async () => {
    const inputs: object[] = [];
    let lost = 4;
    const { why, send, reach } = enroll({
      capabilities: () => labelled,
      completeEnrollment: (_flow, input) => {
        inputs.push(input);
        return lost-- > 0
          ? Promise.reject(new PasskeyError(failure('network')))
          : Promise.resolve(done);
      },
    });
    await why();
    send({ type: 'labelled', text: 'Work' });
    send({ type: 'clicked', now: 1_000 });
    await reach('failed');
    send({ type: 'retried', now: 1_000 });
    await reach('enrolled');
    assert.equal(inputs.length, 5);
    assert.deepEqual(new Set(inputs.map((input) => JSON.stringify(input))).size, 1);
    assert.equal((inputs[0] as { label?: string }).label, 'Work');
  });

  it('goes to an SDK with the click, and not along to another method', async () => {
    let options: object | undefined;
    const { why, send, running } = enroll(
      withSdk(
        (_flow, given) => {
          options = given;
          return new Promise(() => undefined);
        },
        { capabilities: () => labelled },
      ),
    );
    await why();
    send({ type: 'labelled', text: 'Work' });
    send({ type: 'clicked', now: 1_000 });
    assert.deepEqual(options, { label: 'Work' });
    send({ type: 'cancelled' });
    send({ type: 'others' });
    send({ type: 'chosen', method: 'totp' });
    const { state } = running;
    assert.ok(state.step === 'setup' && state.session.label === undefined);
  });

  it('is not asked for where the service takes it afterwards', async () => {
    const { why, send, running } = enroll({});
    await why();
    send({ type: 'labelled', text: 'Work' });
    const { state } = running;
    assert.ok(state.step === 'why' && state.session.label === undefined);
  });
});

describe('a name that stays as it is', () => {
  for (const [what, can, fixed] of [
    ['where nothing can be renamed', { manage: [] }, true],
    ['where this method cannot be', { fixed: { rename: ['passkey'] } }, true],
    [
      'not where another one cannot be',
      { fixed: { rename: ['totp'], remove: ['passkey'] } },
      undefined,
    ],
  ] as const)
    it(what, () => {
      const flow = embeddedFlow({ ...session, capabilities: { ...capabilities, ...can } });
      const { state } = flow.initial;
      assert.ok(state.step === 'why');
      const offer = { at: 'ready', create, staleAt: 300_000 } as const;
      const prompting: EnrollState = { step: 'prompting', session: state.session, offer };
      const made = flow.transition(prompting, { type: 'completed', done, codes: 10 }).state;
      assert.ok(made.step === 'enrolled');
      assert.equal(made.fixed, fixed);
      const { state: edited } = flow.transition(made, { type: 'edited' });
      assert.equal(edited === made, fixed === true);
      const shown = flow.transition(made, { type: 'finished' }).state;
      const back = flow.transition(shown, { type: 'failed', failure: failure('network') }).state;
      assert.equal(back.step === 'enrolled' && back.fixed, fixed);
    });
});

describe('what may be added', () => {
  it('is what both the action and the service allow', () => {
    const methods: MethodKind[] = ['recovery-code', 'email-link', 'passkey', 'totp'];
    const can = { ...capabilities, enroll: ['totp', 'email-link', 'sms-otp'] } as const;
    assert.deepEqual(addable({ opening: { ...opening, methods }, capabilities: can }), [
      'email-link',
      'totp',
    ]);
  });

  it('begins with what the service can, where that is no passkey', async () => {
    const { running, reach } = enroll({
      capabilities: () => ({ ...capabilities, enroll: ['totp'] }),
      open: () => Promise.resolve({ methods: ['passkey', 'totp'] }),
    });
    running.start();
    const state = await reach('opened');
    assert.equal(state.step === 'opened' && state.session.method, 'totp');
  });

  it('comes with the abilities of the service it is added to inside another flow', () => {
    const backend = fakeBackend({ capabilities: () => labelled });
    const late = { later, perform: () => assert.fail('not started') };
    const { state } = createEmbedded({ backend, method: 'passkey' }, late, clock);
    assert.ok(state.step === 'why');
    assert.equal(state.session.capabilities, labelled);
  });
});

describe('what the service does not want to be offered', () => {
  const refusal = serviceFailure('not_offered', { notices: ['Not today.'] });

  it('is no error, can be left, and is not offered again', async () => {
    const { running, reach, send } = enroll({
      open: () => Promise.resolve({ ...opening, refusal }),
    });
    running.start();
    const state = await reach('failed');
    assert.deepEqual(state.step === 'failed' && state.failure.notices, ['Not today.']);
    send({ type: 'finished' });
    assert.deepEqual(running.state, { step: 'finished', outcome: 'declined' });
  });

  it('leaves another way, where it was said of a passkey alone', async () => {
    const { running, reach, send } = enroll({
      open: () => Promise.resolve({ methods: ['passkey', 'totp'] }),
      beginEnrollment: () => Promise.reject(new PasskeyError(refusal)),
    });
    running.start();
    await reach('failed');
    send({ type: 'others' });
    assert.equal(running.state.step, 'choosing');
  });
});

describe('what is asked of a service besides', () => {
  it('is told what it is opened for', async () => {
    const wanted: unknown[] = [];
    const { running, reach } = enroll({
      open: (_signal, purpose) => {
        wanted.push(purpose);
        return Promise.resolve(opening);
      },
    });
    running.start();
    await reach('opened');
    assert.deepEqual(wanted, ['enroll']);
  });

  it('hears what its screens led to, each thing once', async () => {
    const heard: UxEvent[] = [];
    const answers = ['cancelled', 'already_enrolled', 'authenticator_error'] as const;
    let prompts = 0;
    const { why, send, reach, running } = enroll(
      { report: (event) => heard.push(event) },
      {
        ceremony: {
          ...enrollParts().ceremony,
          register: () => {
            const code = answers[prompts++];
            return Promise.resolve(
              code ? { ok: false, failure: failure(code) } : { ok: true, response: credential },
            );
          },
        },
      },
    );
    await why();
    for (const code of answers) {
      send(code === 'cancelled' ? { type: 'clicked', now: 1 } : { type: 'retried', now: 1 });
      await reach('failed');
    }
    send({ type: 'others' });
    send({ type: 'chosen', method: 'passkey' });
    await reach('why');
    send({ type: 'clicked', now: 1 });
    send({ type: 'cancelled' });
    send({ type: 'finished' });
    assert.equal(running.state.step, 'finished');
    assert.deepEqual(
      heard.map(({ name, failure }) => `${name} ${failure?.code ?? ''}`.trim()),
      [
        'offered',
        'cancelled cancelled',
        'exists already_enrolled',
        'failed authenticator_error',
        'cancelled cancelled',
      ],
    );
  });

  it('hears that it was skipped, before a prompt only, and what it throws about it is nothing', async () => {
    const heard: string[] = [];
    const { why, send, running } = enroll({
      report: ({ name }) => {
        heard.push(name);
        throw new TypeError('no network');
      },
    });
    await why();
    send({ type: 'finished' });
    assert.equal(running.state.step, 'finished');
    assert.deepEqual(heard, ['offered', 'skipped']);
  });

  it('hears nothing of other methods', async () => {
    const heard: string[] = [];
    const { running, reach, send } = enroll({
      open: () => Promise.resolve({ methods: ['totp'] }),
      report: ({ name }) => heard.push(name),
      beginEnrollment: () => Promise.reject(new PasskeyError(failure('network'))),
    });
    running.start();
    await reach('opened');
    send({ type: 'continued' });
    await reach('failed');
    assert.deepEqual(heard, []);
  });
});

describe('recovery codes in the place of others', () => {
  it('are shown as such', async () => {
    const shown: unknown[] = [];
    const { why, send, reach } = enroll(
      {
        completeEnrollment: () =>
          Promise.resolve({ ...done, authenticator, recoveryCodes: ['a'], codesReplaced: true }),
      },
      {
        loadRecovery: () =>
          Promise.resolve({
            createRecoveryCodes: (_codes, options) => {
              shown.push(options);
              throw new TypeError('seen enough');
            },
            isShown: (_state): _state is never => false,
          }),
      },
    );
    await why();
    send({ type: 'clicked', now: 1_000 });
    await reach('enrolled');
    send({ type: 'finished' });
    await reach('enrolled');
    assert.deepEqual(shown, [{ replaced: true }]);
  });
});
