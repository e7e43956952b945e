import type { TrackRequest } from '../../src/host-contract.js';
import {
  prepareEnrollment,
  startEnrollment,
  startMfaEnrolment,
  type EnrollmentResult,
  type PendingEnrollment,
} from '../../src/sdk.js';
import { deepEqual, equal, ok } from './support/assert.js';
import {
  add,
  appCode,
  mailedCode,
  newPerson,
  wrongCode,
  type Person,
} from './support/challenge.js';
import { authenticators, backend, inbox, newUser, policy, track } from './support/enrollment.js';
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
    equal(other.kind === 'error' && other.error.code, 'action_ended');
    const passkeys = await startEnrollment('totp', { url: (await track(userId)).url });
    equal(passkeys.kind === 'error' && passkeys.error.code, 'not_available');
  });

  suite('where a code is needed', () => {
    setup(async () => {
      await policy({ codes: true });
    });

    const action = ({ userId, user }: Person, more: Partial<TrackRequest> = {}) =>
      track(userId, { user, ...more });
    function pending(result: EnrollmentResult): PendingEnrollment {
      if (result.kind === 'pending') return result;
      throw new Error(JSON.stringify(result));
    }

    test('totp: answers the secret, then says what is wrong with a code, then succeeds', async () => {
      const { url } = await action(newPerson(), { methods: ['totp'] });
      const set = pending(await startEnrollment('totp', { url, label: 'Work phone' }));
      const { secret = '', uri = '', method } = set;
      equal(method, 'totp');
      equal(new URL(uri).searchParams.get('secret'), secret);
      ok(!('resend' in set));
      const wrong = wrongCode(appCode(secret), appCode(secret, -30_000), appCode(secret, 30_000));
      const again = pending(await set.complete({ code: wrong }));
      equal(again.error?.code, 'wrong_code');
      equal(again.error?.attemptsLeft, 4);
      const half = pending(await again.complete({ code: '12' }));
      equal(half.error?.code, 'invalid_request');
      const done = await half.complete({ code: appCode(secret) });
      ok(done.kind === 'success' && 'authenticator' in done);
      equal(done.authenticator.name, 'Work phone');
      equal(done.result?.length, 43);
      equal(new Set(done.recoveryCodes).size, 10);
    });

    test('email: sends on start and not before, another after its wait', async () => {
      const person = newPerson();
      const { url } = await action(person, { methods: ['email-otp'] });
      const prepared = await prepareEnrollment('email', { url });
      equal((await inbox(person.user.email)).length, 0);
      const sent = pending(await prepared.start());
      ok(sent.sentTo?.includes('•'), sent.sentTo);
      ok((sent.resendIn ?? 0) > 0);
      const early = pending((await sent.resend?.()) ?? sent);
      equal((await inbox(person.user.email)).length, 1);
      const done = await early.complete({ code: await mailedCode(person) });
      equal(done.kind, 'success');
      ok(!('recoveryCodes' in done));
    });

    test('a security key is a path of its own', async () => {
      const person = newPerson();
      const { url } = await action(person, { methods: ['passkey', 'security-key'] });
      await authenticator.remove();
      await addAuthenticator({ transport: 'usb' });
      const done = await startEnrollment('security-key', { url });
      ok(done.kind === 'success' && 'authenticator' in done);
      equal(done.authenticator.method, 'security-key');
    });

    test('is an error where something must be proved first, and the host has no way to', async () => {
      const person = newPerson();
      await add(person, 'email-otp');
      const { url } = await action(person);
      const refused = await startEnrollment('webauthn', { url });
      ok(refused.kind === 'error');
      equal(refused.error.code, 'step_up_required');
      deepEqual(
        refused.error.stepUp?.ways.map(({ method }) => method),
        ['email-otp'],
      );
    });

    test('goes on where the host leads the challenge', async () => {
      const person = newPerson();
      await add(person, 'email-otp');
      // The next code may be sent.
      await policy({ codes: true, offset: 31_000 });
      const { url } = await action(person, { authenticatedAt: new Date().toISOString() });
      const steps: string[] = [];
      const prepared = await prepareEnrollment('webauthn', {
        url,
        onChallenge(challenge) {
          challenge.subscribe((state) => {
            if (steps.at(-1) !== state.step) steps.push(state.step);
            if (state.step !== 'code' || !state.code || state.entry.at === 'checking') return;
            void mailedCode(person).then((text) => challenge.send({ type: 'submitted', text }));
          });
          challenge.send({ type: 'asked' });
        },
      });
      equal((await prepared.start()).kind, 'success');
      deepEqual(steps, ['sending', 'code', 'passed']);
    });
  });

  test('is known under the name it has elsewhere', () => {
    equal(startMfaEnrolment, startEnrollment);
  });
});
