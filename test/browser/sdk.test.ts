import { prepareEnrollment, startEnrollment, startMfaEnrolment } from '../../src/sdk.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { authenticators, backend, newUser, policy, track } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

suite('startEnrollment', () => {
  let authenticator: VirtualAuthenticator;
  let userId: string;

  setup(async () => {
    await policy({});
    authenticator = await addAuthenticator();
    userId = newUser();
  });

  teardown(removeAuthenticators);

  test('succeeds without any UI, under the name that was given', async () => {
    const { url } = await track(userId);
    const result = await startEnrollment('webauthn', { url, label: 'My MacBook Pro' });
    equal(result.kind, 'success');
    const [stored] = await authenticators(userId);
    equal(stored?.name, 'My MacBook Pro');
    deepEqual('authenticator' in result && result.authenticator, stored);
    ok('result' in result);
    equal(result.result.length, 43);
  });

  test('succeeds even where the name is refused', async () => {
    const { url } = await track(userId);
    const result = await startEnrollment('webauthn', { url, label: '\u202e' });
    equal(result.kind, 'success');
    equal((await authenticators(userId)).length, 1);
  });

  test('says that the device is enrolled already', async () => {
    await startEnrollment('webauthn', { url: (await track(userId)).url });
    const { url } = await track(userId, { assumeAuthenticated: true });
    deepEqual(await startEnrollment('webauthn', { url }), {
      kind: 'success',
      alreadyEnrolled: true,
    });
  });

  test('is cancelled by its signal, and the prompt with it', async () => {
    await authenticator.setAutomaticPresence(false);
    const controller = new AbortController();
    const original = navigator.credentials.create.bind(navigator.credentials);
    const prompted = new Promise<void>((resolve) => {
      navigator.credentials.create = (options) => {
        resolve();
        return original(options);
      };
    });
    const { url } = await track(userId);
    const result = startEnrollment('webauthn', { url, signal: controller.signal });
    await prompted;
    Reflect.deleteProperty(navigator.credentials, 'create');
    controller.abort();
    equal((await result).kind, 'cancelled');
    await authenticator.setAutomaticPresence(true);
    equal((await startEnrollment('webauthn', { backend: await backend(userId) })).kind, 'success');
  });

  test('may be started again after a refusal, with the same action', async () => {
    await authenticator.setUserVerified(false);
    const { url } = await track(userId);
    const enrollment = await prepareEnrollment('webauthn', { url });
    equal((await enrollment.start()).kind, 'error');
    await authenticator.setUserVerified(true);
    equal((await enrollment.start()).kind, 'success');
    equal((await authenticators(userId)).length, 1);
  });

  test('answers an error and never throws', async () => {
    const nothing = await startEnrollment('webauthn', {});
    equal(nothing.kind === 'error' && nothing.error.code, 'invalid_request');
    const url = `${location.origin}/launch/unknown-action#token=${'A'.repeat(43)}`;
    const unknown = await startEnrollment('webauthn', { url });
    equal(unknown.kind === 'error' && unknown.error.code, 'action_ended');
    const other = await startEnrollment('totp', { url });
    equal(other.kind === 'error' && other.error.code, 'not_available');
  });

  test('is known under the name it has elsewhere', () => {
    equal(startMfaEnrolment, startEnrollment);
  });
});
