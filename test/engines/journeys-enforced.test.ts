import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startDemoWorld, type DemoWorld } from '../support/demo-backends.js';
import {
  ask,
  clean,
  createHere,
  enterCode,
  mailField,
  onDashboard,
  open,
  signIn,
  told,
  unlockShown,
  validated,
} from '../support/journeys.js';
import { button, heading } from '../support/person-journeys.js';
import { platforms, type EmulatedPlatform } from '../support/platforms.js';

const needed = heading('A passkey is needed');
const cannot = button('I can’t do this here');

let world: DemoWorld;

before(async () => {
  world = await startDemoWorld();
});

after(() => world.close());

/** In by password and code, up to where a passkey is offered. */
async function upToOffer(page: ChromiumPage): Promise<void> {
  await signIn(page);
  await enterCode(page);
  await page.appears(button('Create a passkey'));
}

/** Somebody who has put it off as often as they may. */
async function outOfGrace(device: EmulatedPlatform): Promise<ChromiumPage> {
  const page = await open(world, 'required', device);
  await page.addAuthenticator();
  for (const left of [2, 1]) {
    await upToOffer(page);
    assert.match(
      await unlockShown(page),
      left === 2 ? / 2 / : /last time|once more|1 more|one more/i,
    );
    await page.click(button('Not now'));
    await onDashboard(page, 0);
    await page.click(button('Sign out'));
  }
  await upToOffer(page);
  return page;
}

for (const device of platforms) {
  describe(`on ${device.name}`, () => {
    it('f: twice later, then the account opens with a passkey alone', async () => {
      const page = await outOfGrace(device);
      assert.ok((await unlockShown(page)).includes(device.unlock));
      assert.equal(await page.count(button('Not now')), 0);
      assert.equal((await ask(page, 'dashboard')).status, 409);

      await page.click(cannot);
      await page.appears(needed);
      assert.equal((await ask(page, 'dashboard')).status, 409);
      await page.click(button('Try again'));
      await createHere(page);
      await onDashboard(page, 1);
      assert.equal(await validated(page), 'nudge, completed, passkey.');
      const ends = (await told(page)).filter((line) =>
        /^nudge-ended|^at (outside|dashboard)/.test(line),
      );
      assert.deepEqual(ends, [
        ...['nudge-ended skipped skipped', 'at dashboard'],
        ...['nudge-ended skipped skipped', 'at dashboard'],
        ...['nudge-ended skipped skipped', 'at outside'],
        ...['nudge-ended done', 'at dashboard'],
      ]);
      clean(page, [/409 .*dashboard/]);
      await page.close();
    });
  });
}

it('f: a page that says it is through does not open the account, and there is a way out', async () => {
  const [mac] = platforms;
  assert.ok(mac);
  const page = await outOfGrace(mac);
  const { actionId } = (await ask(page, 'offer', { anew: false })).body as { actionId: string };
  const forged = await ask(page, 'offer-ended', { actionId, result: 'forged' });
  assert.equal(forged.status, 200);
  const { visit, validated } = forged.body as { visit: { at: string }; validated: unknown };
  assert.deepEqual([visit.at, validated], ['outside', null]);
  assert.equal((await ask(page, 'dashboard')).status, 409);
  await page.reload();
  await page.appears(needed);
  await page.click(button('Sign out'));
  await page.appears(mailField);
  assert.equal((await ask(page, 'dashboard')).status, 409);
  await page.close();
});
