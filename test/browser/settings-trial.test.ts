import { OwnBackend } from '../../src/backends/own.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { newPerson, type Person } from './support/challenge.js';
import { authenticators, button, heading, policy, track } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, isThere, until } from './support/person.js';
import { focusOn, mountSettings, rows, type Mounted } from './support/settings.js';
import { forged } from './support/trial.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

suite('“Try it now” inside the settings', () => {
  let authenticator: VirtualAuthenticator;
  let person: Person;

  setup(async () => {
    await policy({});
    authenticator = await addAuthenticator();
    person = newPerson();
  });

  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  /** Our own server, where the answer of every trial is another’s if `broken`. */
  async function added(broken = false): Promise<Mounted> {
    const { userId, user } = person;
    const authenticatedAt = new Date().toISOString();
    const { token } = await track(userId, { purpose: 'settings', user, authenticatedAt });
    const backend = new OwnBackend({ baseUrl: location.origin, token });
    const complete = backend.completeChallenge.bind(backend);
    if (broken)
      backend.completeChallenge = (flow, input, signal) =>
        complete(
          flow,
          'credential' in input ? { credential: forged(input.credential) } : input,
          signal,
        );
    const mounted = mountSettings({ backend });
    await click(button('Create a passkey'));
    await appears(heading('Sign in the way you unlock your device'));
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
    return mounted;
  }

  test('works, and the list knows that it was used', async () => {
    const { element, said, heard } = await added();
    await click(button('Try it now'));
    await until(() => said.includes('It works. You can sign in with it from now on.'));
    await click(button('Done'));
    await until(() => rows(element).length === 1);
    ok(!element.shadowRoot?.textContent.includes('Never used'));
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-enrolled'],
    );
  });

  test('removes what does not work, and the list is as it was', async () => {
    const { element, heard } = await added(true);
    await click(button('Try it now'));
    await click(button('Remove it'));
    await appears(heading('Passkey removed'));
    await click(button('Done'));
    await focusOn('button', 'Create a passkey');
    deepEqual(rows(element), []);
    deepEqual(await authenticators(person.userId), []);
    equal((await authenticator.credentials()).length, 0);
    ok(!isThere({ role: 'alert' }));
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-enrolled', 'authenticator-removed'],
    );
  });
});
