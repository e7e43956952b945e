import type { AuthenticatorSettings } from '../../src/elements/authenticator-settings.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { add, newPerson, serviceOf, type Person } from './support/challenge.js';
import { credentialEvents } from './support/devtools.js';
import { authenticators, button, heading, policy, track } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, press, type, until } from './support/person.js';
import { focusOn, listed, mountSettings, rows, type Mounted } from './support/settings.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

const proof = button('Continue with your passkey');
const events = ({ heard }: Mounted) => heard.map(({ name }) => name);
const minute = 60_000;

async function eventually(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(requestAnimationFrame);
}

suite('<authenticator-settings>, of our own server', () => {
  let authenticator: VirtualAuthenticator;
  let person: Person;

  setup(async () => {
    await policy({ codes: true });
    authenticator = await addAuthenticator();
    person = newPerson();
  });

  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  async function open(
    properties: Partial<AuthenticatorSettings> = {},
    minutesAgo = 0,
  ): Promise<Mounted> {
    const { userId, user } = person;
    const authenticatedAt = new Date(Date.now() - minutesAgo * minute).toISOString();
    const { url } = await track(userId, { purpose: 'settings', user, authenticatedAt });
    return mountSettings({ url, ...properties });
  }

  const stored = async () => (await authenticators(person.userId)).map(({ name }) => name).sort();

  test('adds, renames and removes, each after a proof in place, and the authenticator forgets', async () => {
    await add(person, 'passkey');
    const [first = ''] = await stored();
    const it = await open();
    await appears(button(`Rename ${first}`));
    // The one that is there already would say so.
    await authenticator.setAutomaticPresence(false);
    const usb = await addAuthenticator({ transport: 'usb' });
    await click(button('Use a security key'));
    await authenticator.setAutomaticPresence(true);
    await click(proof);
    await authenticator.setAutomaticPresence(false);
    await appears(heading('Use a security key'));
    await click(button('Continue'));
    await appears(heading('Security key added'));
    await click(button('Done'));
    await authenticator.setAutomaticPresence(true);
    await until(() => rows(it.element).length === 2);
    const added = rows(it.element).find((name) => name !== first) ?? '';
    equal((await usb.credentials()).length, 1);

    await click(button(`Rename ${added}`));
    const field = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
    field.select();
    await type('Blue key');
    await press('Enter');
    await focusOn('button', 'Rename Blue key');
    deepEqual(await stored(), ['Blue key', first].sort());

    await credentialEvents();
    await click(button('Remove Blue key'));
    await click(button('Remove'));
    await click(button('Continue with your security key'));
    await until(() => rows(it.element).length === 1);
    deepEqual(await stored(), [first]);
    deepEqual(events(it), [
      'challenge-passed',
      'authenticator-added',
      'authenticator-renamed',
      'authenticator-remove',
      'challenge-passed',
      'authenticator-removed',
    ]);
    await eventually(async () => (await usb.credentials()).length === 0);
    equal((await authenticator.credentials()).length, 1);
    const told = await credentialEvents();
    ok(
      told.some(({ method }) => method === 'WebAuthn.credentialDeleted'),
      JSON.stringify(told),
    );
  });

  test('asks who it is before it shows anything, and that proof adds one', async () => {
    await add(person, 'passkey');
    const it = await open({}, 10);
    await appears(heading('Confirm it’s you'));
    equal(rows(it.element).length, 0);
    await click(proof);
    await focusOn('heading', 'Passkeys');
    await click(button('Set up Authenticator app'));
    await appears(heading('Set up your authenticator app'));
    deepEqual(events(it), ['challenge-passed']);
  });

  test('tells nobody anything where the list did not come', async () => {
    await add(person, 'totp');
    await add(person, 'passkey');
    const { userId, user } = person;
    const service = async (network?: typeof fetch) =>
      serviceOf(await track(userId, { purpose: 'settings', user }), network);
    // A page that does not tell the browser, so that there is something left to tell.
    const told = PublicKeyCredential.signalAllAcceptedCredentials.bind(PublicKeyCredential);
    PublicKeyCredential.signalAllAcceptedCredentials = () => Promise.resolve();
    const silent = mountSettings({ backend: await service() });
    const name = await until(() => rows(silent.element)[0]);
    await click(button(`Remove ${name}`));
    await click(button('Remove'));
    await click(proof);
    await until(() => rows(silent.element).length === 1);
    silent.element.remove();
    PublicKeyCredential.signalAllAcceptedCredentials = told;
    await credentialEvents();

    const failed = mountSettings({
      backend: await service(async (input, init) =>
        new Request(input).url.endsWith('/v1/session')
          ? new Response('{"code":"server_error","message":""}', { status: 500 })
          : fetch(input, init),
      ),
    });
    await appears(heading('The service didn’t answer'));
    deepEqual(await credentialEvents(), []);
    equal((await authenticator.credentials()).length, 1);
    failed.element.remove();

    mountSettings({ backend: await service() });
    await listed();
    await eventually(async () => (await credentialEvents()).length > 0);
    equal((await authenticator.credentials()).length, 0);
  });

  test('suspends the only passkey by itself, and the proof is of it', async () => {
    await add(person, 'passkey');
    const [name = ''] = await stored();
    const it = await open();
    await click(button(`Remove ${name}`));
    await appears(heading(`${name} is your only way to sign in`));
    await click(button('I lost this device'));
    await click(proof);
    await appears(button(`Resume ${name}`));
    const [one] = await authenticators(person.userId);
    deepEqual([one?.suspended, one?.usable], [true, false]);
    deepEqual(it.heard.at(-1), {
      name: 'authenticator-suspended',
      detail: { id: one?.id, suspended: true },
    });
  });

  test('replaces the recovery codes after a proof, and they are gone once they are kept', async () => {
    await add(person, 'passkey');
    const it = await open();
    await click(button('Replace the codes'));
    await click(proof);
    await appears(heading('Save your recovery codes'));
    const codes = it.element.shadowRoot?.querySelectorAll('code') ?? [];
    equal(codes.length, 10);
    const code = codes[0]?.textContent ?? '';
    await click({ role: 'checkbox', name: 'I saved these codes' });
    await click(button('Done'));
    await focusOn('button', 'Replace the codes');
    ok(!(it.element.shadowRoot?.textContent ?? '').includes(code));
  });

  test('begins with nothing, and shows the codes that come with the first passkey', async () => {
    const it = await open();
    await listed();
    deepEqual(rows(it.element), []);
    await click(button('Create a passkey'));
    await appears(heading('Sign in the way you unlock your device'));
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
    await click(button('Continue'));
    await click({ role: 'checkbox', name: 'I saved these codes' });
    await click(button('Done'));
    await until(() => rows(it.element).length === 1);
    deepEqual(events(it), ['passkey-enrolled', 'recovery-codes-shown', 'recovery-codes-saved']);
  });
});
