import type { Backend } from '../../src/backends/backend.js';
import { serviceFailure } from '../../src/backends/failures.js';
import { startEnrollment, type EnrollmentResult, type PendingEnrollment } from '../../src/sdk.js';
import { failing, reset, simulate, simulatedBackend } from '../../src/simulator/index.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { suite, teardown, test } from './support/mocha.js';

function pending(result: EnrollmentResult): PendingEnrollment {
  ok(result.kind === 'pending', result.kind);
  return result;
}

suite('startEnrollment with services other than ours', () => {
  teardown(reset);

  test('asks for the address, again until it is one, then waits for the link to be opened', async () => {
    const backend = simulatedBackend({ methods: ['email-link'], contact: true });
    const asked = pending(await startEnrollment('email-link', { backend }));
    deepEqual([asked.method, asked.awaits, 'resend' in asked], ['email-link', 'contact', false]);
    const again = pending(await asked.complete({ contact: 'ada' }));
    deepEqual([again.awaits, again.error?.code], ['contact', 'invalid_request']);
    const sent = pending(await again.complete({ contact: ' ada@example.com ' }));
    deepEqual([sent.awaits, sent.sentTo], ['link', 'ada@example.com']);
    ok((sent.resendIn ?? 0) > 0);
    const done = await sent.complete();
    ok(done.kind === 'success' && 'authenticator' in done);
    equal(done.authenticator.method, 'email-link');
  });

  test('goes from the address to a code', async () => {
    const backend = simulatedBackend({ methods: ['sms-otp'], contact: true });
    const asked = pending(await startEnrollment('sms', { backend }));
    const sent = pending(await asked.complete({ contact: '+49 151 234567' }));
    deepEqual([sent.awaits, sent.sentTo], ['code', '+49151234567']);
    equal((await sent.complete({ code: '123456' })).kind, 'success');
  });

  test('ends where the link was not opened in time', async () => {
    const real = simulatedBackend({ methods: ['email-link'] });
    const backend = new Proxy<Backend>(real, {
      get: (target, name) =>
        name === 'beginEnrollment'
          ? () => {
              const times = { pollIn: 60_000, completeIn: 300 };
              return Promise.resolve({ at: 'wait', flow: 'a', method: 'email-link', ...times });
            }
          : (Reflect.get(target, name) as unknown),
    });
    const sent = pending(await startEnrollment('email-link', { backend }));
    const late = await sent.complete();
    ok(late.kind === 'error');
    equal(late.error.code, 'options_expired');
  });

  test('is let go of by its signal while it waits', async () => {
    const backend = simulatedBackend({ methods: ['email-link'] });
    const controller = new AbortController();
    const options = { backend, signal: controller.signal };
    const sent = pending(await startEnrollment('email-link', options));
    const opened = sent.complete();
    controller.abort();
    equal((await opened).kind, 'cancelled');
  });

  test('gives the name along, or the service’s own where that cannot be one', async () => {
    for (const [label, name] of [
      ['Work phone', 'Work phone'],
      ['a\u202eb', 'Simulated passkey'],
    ] as const) {
      const backend = simulatedBackend({ label: 'at-enroll' });
      const made = await startEnrollment('webauthn', { backend, label });
      ok(made.kind === 'success' && 'authenticator' in made, JSON.stringify([label, made]));
      equal(made.authenticator.name, name);
    }
  });

  test('is cancelled, not an error, where the service does not want it offered', async () => {
    const backend = failing(simulatedBackend());
    simulate('not_offered');
    const result = await startEnrollment('webauthn', { backend });
    ok(result.kind === 'cancelled');
    equal(result.failure.code, serviceFailure('not_offered').code);
  });

  test('adds nothing the service cannot add', async () => {
    const backend = simulatedBackend({ methods: ['passkey'] });
    const result = await startEnrollment('totp', { backend });
    ok(result.kind === 'error');
    equal(result.error.code, 'not_available');
  });
});
