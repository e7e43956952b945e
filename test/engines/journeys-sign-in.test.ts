import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startDemoWorld, type DemoWorld } from '../support/demo-backends.js';
import {
  calls,
  carry,
  clean,
  createHere,
  enterCode,
  onDashboard,
  open,
  personOf,
  signIn,
  told,
  unlockShown,
  validated,
} from '../support/journeys.js';
import { eventually } from '../support/in-page.js';
import { button, heading } from '../support/person-journeys.js';
import { platforms, type EmulatedPlatform } from '../support/platforms.js';

const userName = { role: 'textbox', name: 'User name or e-mail' };
const withPasskey = button('Sign in with a passkey');

/** A phone is reached by the code on the screen: a virtual one would be found in a field's list at any time. */
const noAutofill = `
  PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  const capabilities = PublicKeyCredential.getClientCapabilities?.bind(PublicKeyCredential);
  if (capabilities)
    PublicKeyCredential.getClientCapabilities = async () => ({
      ...(await capabilities()),
      conditionalGet: false,
    });
`;

let world: DemoWorld;

before(async () => {
  world = await startDemoWorld();
});

after(() => world.close());

/** Somebody who has a passkey in this journey's place, made on this device, and has signed out. */
async function withOne(
  journey: string,
  device: EmulatedPlatform,
): Promise<{ page: ChromiumPage; authenticator: string }> {
  const page = await open(world, journey, device);
  const authenticator = await page.addAuthenticator();
  if (journey === 'classic') await page.click(button('Use your password instead'));
  await signIn(page);
  await enterCode(page);
  await createHere(page);
  await onDashboard(page, 1);
  // What a browser offers by itself is answered at once here; nobody is at it yet.
  await page.presence(authenticator, false);
  await page.click(button('Sign out'));
  return { page, authenticator };
}

/** What was shown and said since a screen that came `last` most recently. */
async function since(page: ChromiumPage, first: string): Promise<string[]> {
  const all = await told(page);
  return all.slice(all.lastIndexOf(first));
}

platforms.forEach((device, index) => {
  const other = platforms[(index + 1) % platforms.length];
  if (!other) throw new Error('there is no other device');

  describe(`on ${device.name}`, () => {
    let page: ChromiumPage;
    let authenticator: string;

    before(async () => {
      ({ page, authenticator } = await withOne('after', device));
    });

    after(() => page.close());

    it('d: one click and the device, nothing is typed, and the server says who it was', async () => {
      const { name } = await personOf(page);
      await page.click(button(/^Sign in with a tap/));
      await page.appears(withPasskey);
      const from = page.seen.requests.length;
      assert.ok((await unlockShown(page)).includes(device.unlock));
      assert.equal(await autocomplete(page), 'username webauthn');
      await page.presence(authenticator, true);
      await page.click(withPasskey);
      await onDashboard(page, 1);
      await page.appears(heading(`Good to see you, ${name.split(' ')[0] ?? ''}`));
      assert.equal(await validated(page), 'sign-in, completed, passkey.');
      assert.deepEqual(await since(page, 'at passkey'), [
        ...['at passkey', 'passkey-step asking', 'passkey-step prompting', 'passkey-step checking'],
        ...['passkey-step passed', 'challenge-passed', 'at dashboard'],
      ]);
      assert.deepEqual(calls(page, from), [
        ...['/v1/challenges/{id}/complete', 'site: passkey-ended', 'site: dashboard'],
      ]);
      clean(page);
    });

    it('d: the browser offers it at the site’s own field, and no button is pressed', async () => {
      await page.presence(authenticator, true);
      await page.click(button('Sign out'));
      await page.appears(heading(/^Good to see you, /));
      await onDashboard(page, 1);
      assert.equal(await validated(page), 'sign-in, completed, passkey.');
      assert.deepEqual(await since(page, 'at passkey'), [
        ...['at passkey', 'passkey-step asking', 'passkey-step checking'],
        ...['passkey-step passed', 'challenge-passed', 'at dashboard'],
      ]);
      clean(page);
      await page.presence(authenticator, false);
      await page.click(button('Sign out'));
      await page.appears(withPasskey);
    });

    it(`e: in by this device’s passkey on ${other.name}, and one there too without another proof`, async () => {
      let phone = '';
      let here = '';
      const there = await open(world, 'here-too', other, {
        async equip(there) {
          phone = await carry(page, authenticator, there);
          here = await there.addAuthenticator();
          for (const one of [phone, here]) await there.presence(one, false);
          await there.devtools.send('Page.addScriptToEvaluateOnNewDocument', {
            source: noAutofill,
          });
        },
      });
      await there.appears(withPasskey);
      await there.presence(phone, true);
      await there.click(withPasskey);
      await there.appears(button('Not now'));
      assert.ok((await unlockShown(there)).includes(other.unlock));
      await there.presence(phone, false);
      await there.presence(here, true);
      const from = there.seen.requests.length;
      await createHere(there, false);
      await onDashboard(there, 2);
      assert.equal((await there.credentials(here)).length, 1);
      assert.equal(await validated(there), 'nudge, completed, passkey.');
      assert.deepEqual(await since(there, 'at passkey'), [
        ...['at passkey', 'passkey-step asking', 'passkey-step prompting', 'passkey-step checking'],
        ...['passkey-step passed', 'challenge-passed', 'at offer', 'passkey-step offering'],
        ...['passkey-step prompting', 'passkey-step saving', 'passkey-step enrolled'],
        ...['passkey-enrolled', 'passkey-step finished', 'nudge-ended done', 'at dashboard'],
      ]);
      // No challenge among them: the sign-in was the proof.
      assert.deepEqual(calls(there, from), [
        ...['/v1/enrollments/{id}/complete', 'site: offer-ended', 'site: dashboard'],
      ]);
      clean(there);
      await there.close();
    });

    it('d: classic, the user name first', async () => {
      const { page, authenticator } = await withOne('classic', device);
      const { email } = await personOf(page);
      await page.appears(userName);
      await page.presence(authenticator, true);
      const from = page.seen.requests.length;
      await page.fill(userName, email);
      await page.click(button('Continue'));
      await page.appears(withPasskey);
      assert.ok((await unlockShown(page)).includes(device.unlock));
      await page.click(withPasskey);
      await onDashboard(page, 1);
      assert.equal(await validated(page), 'sign-in, completed, passkey.');
      assert.deepEqual(await since(page, 'at passkey'), [
        ...['at passkey', 'passkey-step identifying', 'passkey-step asking'],
        ...['passkey-step prompting', 'passkey-step checking', 'passkey-step passed'],
        ...['challenge-passed', 'at dashboard'],
      ]);
      assert.deepEqual(calls(page, from), [
        ...['/v1/challenges', '/v1/challenges/{id}/complete', 'site: passkey-ended'],
        'site: dashboard',
      ]);
      clean(page);
      await page.close();
    });
  });
});

it('classic: a name nobody has leads to the same screen and the same prompt', async () => {
  const [mac] = platforms;
  assert.ok(mac);
  const page = await open(world, 'classic', mac);
  await page.addAuthenticator();
  await page.appears(userName);
  const from = page.seen.requests.length;
  await page.fill(userName, 'nobody@marsh.example');
  await page.click(button('Continue'));
  await page.appears(withPasskey);
  assert.deepEqual(calls(page, from), ['/v1/challenges']);
  await page.click(withPasskey);
  await eventually(
    async () => (await told(page)).includes('passkey-step prompting') || undefined,
    'the prompt',
  );
  // Nothing is found here, so that no more than new options are asked for.
  assert.deepEqual([...new Set(calls(page, from))], ['/v1/challenges']);
  assert.equal(
    await page.evaluate(() => document.querySelector('[data-stage=passkey]') !== null),
    true,
  );
  clean(page);
  await page.close();
});

function autocomplete(page: ChromiumPage): Promise<string | undefined> {
  return page.evaluate(
    () => document.querySelector<HTMLInputElement>('.stage input')?.autocomplete,
  );
}
