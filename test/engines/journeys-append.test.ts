import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemoWorld, type DemoWorld } from '../support/demo-backends.js';
import {
  ask,
  calls,
  clean,
  codeField,
  codeSent,
  createHere,
  enterCode,
  mailField,
  onDashboard,
  open,
  personOf,
  signIn,
  told,
  typeInto,
  unlockShown,
  validated,
} from '../support/journeys.js';
import { button, heading } from '../support/person-journeys.js';
import { platforms } from '../support/platforms.js';

let world: DemoWorld;

before(async () => {
  world = await startDemoWorld();
});

after(() => world.close());

const [mac] = platforms;
if (!mac) throw new Error('there is no platform');

for (const device of platforms) {
  describe(`on ${device.name}`, () => {
    it('a: password, passkey, code, dashboard, as seed 3 has it', async () => {
      const page = await open(world, 'append', device);
      const authenticator = await page.addAuthenticator();
      await signIn(page);
      await page.appears(button('Not now'));
      assert.ok((await unlockShown(page)).includes(device.unlock));
      await createHere(page);
      // The code comes after it, and only the code opens the account.
      assert.equal((await ask(page, 'dashboard')).status, 409);
      await enterCode(page);
      await onDashboard(page, 1);
      assert.equal(await validated(page), 'nudge, completed, passkey.');
      assert.equal((await page.credentials(authenticator)).length, 1);
      assert.deepEqual(await told(page), [
        ...['at loading', 'at identify', 'at password', 'at offer'],
        ...['passkey-step offering', 'passkey-step prompting', 'passkey-step saving'],
        ...['passkey-step enrolled', 'passkey-enrolled', 'passkey-step codes'],
        ...['passkey-step finished', 'nudge-ended done', 'at code', 'at dashboard'],
      ]);
      assert.deepEqual(calls(page), [
        ...['site: begin', 'site: identify', 'site: password', 'site: offer'],
        ...['/v1/nudges/decision', '/v1/session', '/v1/enrollments/{id}/complete'],
        ...['site: offer-ended', 'site: dashboard', 'site: send', 'site: check', 'site: dashboard'],
      ]);
      clean(page, [/409 .*dashboard/]);
      await page.close();
    });

    it('b: “Not now” costs one click and the sign-in goes on', async () => {
      const page = await open(world, 'skip', device);
      await page.addAuthenticator();
      await signIn(page);
      await page.appears(button('Create a passkey'));
      assert.ok((await unlockShown(page)).includes(device.unlock));
      await page.click(button('Not now'));
      await enterCode(page, 'text message');
      await onDashboard(page, 0);
      assert.deepEqual(await told(page), [
        ...['at loading', 'at identify', 'at password', 'at offer', 'passkey-step offering'],
        ...['nudge-ended skipped skipped', 'at code', 'at dashboard'],
      ]);
      assert.deepEqual(calls(page), [
        ...['site: begin', 'site: identify', 'site: password', 'site: offer'],
        ...['/v1/nudges/decision', '/v1/session', '/v1/nudges'],
        ...['site: offer-ended', 'site: send', 'site: check', 'site: dashboard'],
      ]);
      clean(page);
      await page.close();
    });

    it('c: the account is open before a passkey is offered', async () => {
      const page = await open(world, 'after', device);
      await page.addAuthenticator();
      await signIn(page);
      await enterCode(page);
      await page.appears(button('Not now'));
      assert.ok((await unlockShown(page)).includes(device.unlock));
      assert.equal((await ask(page, 'dashboard')).status, 200);
      await createHere(page);
      await onDashboard(page, 1);
      assert.equal(await validated(page), 'nudge, completed, passkey.');
      const seen = (await told(page)).filter((line) => line.startsWith('at '));
      assert.deepEqual(seen, [
        ...['at loading', 'at identify', 'at password', 'at code', 'at offer', 'at dashboard'],
      ]);
      clean(page);
      await page.close();
    });
  });
}

it('who has a passkey is asked for a password all the same, and is offered no second one', async () => {
  const page = await open(world, 'append', mac);
  await page.addAuthenticator();
  await signIn(page);
  await createHere(page);
  await enterCode(page);
  await onDashboard(page, 1);
  await page.click(button('Sign out'));
  await signIn(page);
  await enterCode(page);
  await onDashboard(page, 1);
  const ends = (await told(page)).filter((line) => line.startsWith('nudge-ended'));
  assert.deepEqual(ends, ['nudge-ended done', 'nudge-ended not-offered has_passkey_here']);
  clean(page);
  await page.close();
});

it('a name nobody has leads to the same screens, and a half-done sign-in opens nothing', async () => {
  const page = await open(world, 'append', mac);
  const { password } = await personOf(page);
  await page.appears(heading('Sign in'));
  const from = page.seen.requests.length;
  await page.fill(mailField, 'nobody@marsh.example');
  await page.click(button('Continue'));
  await page.appears(heading('Your password'));
  assert.deepEqual(calls(page, from), ['site: identify']);
  await typeInto(page, '#password', password);
  await page.click(button('Sign in'));
  await page.appears({ role: 'alert', name: /do not match/ });
  assert.equal((await ask(page, 'dashboard')).status, 409);
  clean(page, [/409/]);
  await page.close();
});

it('a wrong code is said to be wrong, five times, and then the right one is of no use', async () => {
  const page = await open(world, 'skip', mac);
  await page.addAuthenticator();
  await signIn(page);
  await page.click(button('Not now'));
  await page.click(button('Send it by e-mail'));
  await page.appears(codeField);
  const right = await codeSent(page);
  const wrong = right === '000000' ? '000001' : '000000';
  for (const left of [4, 3, 2, 'once']) {
    await page.fill(codeField, wrong);
    await page.click(button('Confirm'));
    const name = new RegExp(left === 'once' ? 'You can try once more' : `try ${left} more`);
    await page.appears({ role: 'alert', name });
  }
  await page.fill(codeField, wrong);
  await page.click(button('Confirm'));
  await page.appears({ role: 'alert', name: /Too many tries/ });
  await page.fill(codeField, right);
  await page.click(button('Confirm'));
  await page.appears({ role: 'alert', name: /Too many tries/ });
  assert.equal((await ask(page, 'dashboard')).status, 409);
  await page.close();
});

it('a reload in the midst of an offer goes on with the same one', async () => {
  const page = await open(world, 'append', mac);
  await page.addAuthenticator();
  await signIn(page);
  await page.appears(button('Not now'));
  await page.reload();
  await createHere(page);
  await enterCode(page);
  await onDashboard(page, 1);
  // The new page asks for a nonce first.
  clean(page, [/401 .*\/v1\/session/]);
  await page.close();
});

for (const scheme of ['light', 'dark']) {
  it(`axe finds nothing on the journeys' page, ${scheme}`, async () => {
    const page = await open(world, 'skip', mac, {
      equip: (page) =>
        page.prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' }),
    });
    await page.addAuthenticator();
    await page.appears(mailField);
    assert.deepEqual(await page.audit(), []);
    await signIn(page);
    await page.click(button('Not now'));
    await page.click(button('Send it by e-mail'));
    await page.appears(codeField);
    assert.deepEqual(await page.audit(), []);
    await page.close();
  });
}
