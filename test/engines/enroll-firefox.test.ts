import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startFirefox, type Firefox } from '../support/firefox.js';
import { startHost, type Host } from '../support/host.js';

const button = (name: string) => ({ role: 'button', name });

describe('a link opened in Firefox', () => {
  let firefox: Firefox;
  let host: Host;

  before(async () => {
    firefox = await startFirefox();
    host = await startHost();
  });

  after(async () => {
    await firefox.close();
    await host.close();
  });

  it('enrolls a passkey, and the server records what the token really did', async () => {
    const token = await firefox.addAuthenticator();
    await firefox.page.goto((await host.track({ userId: 'fox' })).url);
    await firefox.page.click(button('Continue'));
    await firefox.page.click(button('Create a passkey'));
    await firefox.page.appears({ role: 'heading', name: 'Passkey created' });
    assert.equal((await firefox.credentials(token)).length, 1);
    assert.equal((await host.authenticators('fox')).length, 1);
    await firefox.removeAuthenticator(token);
  });

  it('a person who says no is told so and may try again, which works', async () => {
    const refusing = await firefox.addAuthenticator({ isUserConsenting: false });
    await firefox.page.goto((await host.track({ userId: 'refusing' })).url);
    await firefox.page.click(button('Continue'));
    await firefox.page.click(button('Create a passkey'));
    await firefox.page.appears(button('Try again'));
    assert.deepEqual(await host.authenticators('refusing'), []);
    await firefox.removeAuthenticator(refusing);
    const willing = await firefox.addAuthenticator();
    await firefox.page.click(button('Try again'));
    await firefox.page.appears({ role: 'heading', name: 'Passkey created' });
    assert.equal((await host.authenticators('refusing')).length, 1);
    await firefox.removeAuthenticator(willing);
  });

  it('goes on after a reload', async () => {
    const token = await firefox.addAuthenticator();
    await firefox.page.goto((await host.track({ userId: 'reloading fox' })).url);
    await firefox.page.appears(button('Continue'));
    await firefox.page.reload();
    await firefox.page.click(button('Continue'));
    await firefox.page.click(button('Create a passkey'));
    await firefox.page.appears({ role: 'heading', name: 'Passkey created' });
    await firefox.removeAuthenticator(token);
  });
});
