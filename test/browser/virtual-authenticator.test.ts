import { deepEqual, equal, match, ok, rejection } from './support/assert.js';
import { audit } from './support/axe.js';
import { credentialEvents } from './support/devtools.js';
import { suite, teardown, test } from './support/mocha.js';
import { click } from './support/person.js';
import { addAuthenticator, removeAuthenticators } from './support/virtual-authenticator.js';

const options: PublicKeyCredentialCreationOptions = {
  rp: { id: 'localhost', name: 'Test' },
  user: { id: new Uint8Array([1, 2, 3]), name: 'ada', displayName: 'Ada' },
  challenge: new Uint8Array(32),
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
};

const create = (): Promise<Credential | null> =>
  navigator.credentials.create({ publicKey: options });

suite('the virtual authenticator', () => {
  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  test('creates a credential and tells of it', async () => {
    const authenticator = await addAuthenticator();
    const credential = await create();
    equal(credential?.type, 'public-key');
    const [stored] = await authenticator.credentials();
    equal(stored?.isResidentCredential, true);
    deepEqual(
      (await credentialEvents()).map(({ method }) => method),
      ['WebAuthn.credentialAdded'],
    );
  });

  test('refuses when the person is not verified, and takes them when they are', async () => {
    const authenticator = await addAuthenticator({ isUserVerified: false });
    const thrown = await rejection(create());
    equal((thrown as DOMException).name, 'NotAllowedError');
    await authenticator.setUserVerified(true);
    equal((await create())?.type, 'public-key');
  });

  test('a click counts as a person’s own, through a shadow root', async () => {
    const host = document.createElement('div');
    const button = document.createElement('button');
    button.textContent = 'Create';
    host.attachShadow({ mode: 'open' }).append(button);
    document.body.append(host);
    const active = new Promise<boolean>((resolve) => {
      button.onclick = (event) => resolve(event.isTrusted && navigator.userActivation.isActive);
    });
    await click({ role: 'button', name: 'Create' });
    ok(await active);
  });

  test('axe sees into shadow roots', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    document.body.append(host);
    match((await audit(host)).join('\n'), /button-name/);
  });
});
