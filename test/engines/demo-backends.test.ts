import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ChromiumPage } from '../support/chromium-page.js';
import {
  clean,
  counts,
  every,
  field,
  label,
  leave,
  prove,
  proving,
  removing,
  startDemoWorld,
  table,
  type DemoWorld,
} from '../support/demo-backends.js';
import { eventually } from '../support/in-page.js';
import { button, heading } from '../support/person-journeys.js';

let world: DemoWorld;

before(async () => {
  world = await startDemoWorld();
});

after(() => world.close());

for (const expected of table) {
  const { id } = expected;

  describe(`the elements on ${id}`, () => {
    /** Makes the first passkey, through `<passkey-enroll>`. */
    async function enroll(page: ChromiumPage): Promise<void> {
      await page.goto(`${world.demo.origin}/backends#${id}`);
      await page.click(button('Continue'));
      await page.appears(button('Create a passkey'));
      assert.equal((await page.count(field)) > 0, expected.name === 'before');
      if (expected.name === 'before') await page.fill(field, label);
      await page.click(button('Create a passkey'));
      await page.appears(heading('Passkey created'));
      assert.equal((await page.count(button('Rename'))) > 0, expected.name === 'after');
      await leave(page, expected.codes);
      // The page goes on to the settings by itself.
      await page.appears(heading('Passkeys'));
      await counts(page, removing, expected.remove ? 1 : 0);
    }

    it('takes a passkey, lists it, and shows nothing it cannot do', async () => {
      const page = await world.chromium.page();
      const authenticator = await page.addAuthenticator();
      await enroll(page);
      assert.equal((await page.credentials(authenticator)).length, 1);
      const listed = (name: string) =>
        page.evaluate(
          (wanted) =>
            document
              .querySelector('authenticator-settings')
              ?.shadowRoot?.textContent.includes(wanted) ?? false,
          name,
        );
      if (expected.name === 'before')
        await eventually(async () => (await listed(label)) || undefined, `${label} is listed`);

      const there = async (target: typeof removing) => (await page.count(target)) > 0;
      assert.equal(await there(button(/^Rename ./)), expected.rename);
      assert.equal(await there(removing), expected.remove);
      assert.equal(await there(button('Use a security key')), expected.key);
      for (const method of every)
        assert.equal(
          await there(button(`Set up ${method}`)),
          expected.adds.includes(method),
          method,
        );
      assert.equal(await there(heading('Recovery codes')), expected.codes);
      assert.equal(await there(button(/Confirm it’s you/)), expected.challenge);

      if (expected.rename) {
        await page.click(button(/^Rename ./));
        await page.fill(field, label);
        await page.click(button('Save'));
        await proving(page, async () => (await page.count(button(`Rename ${label}`))) > 0);
      }
      if (expected.challenge) {
        await page.click(button(/Confirm it’s you/));
        await page.click(prove);
        await page.appears(heading('Confirmed'));
      }
      clean(page, expected.refused);
      await page.close();
    });

    if (!expected.remove) return;
    it('takes a second passkey, and removes one of the two', async () => {
      const page = await world.chromium.page();
      const first = await page.addAuthenticator();
      await enroll(page);
      await page.click(button('Create a passkey'));
      await proving(page, async () => {
        const explained = await page.count(heading('Sign in the way you unlock your device'));
        return explained > 0 && (await page.box(button('Create a passkey'))) !== undefined;
      });
      // The first would say that it has one already.
      await page.presence(first, false);
      await page.addAuthenticator({ transport: 'usb' });
      await page.click(button('Create a passkey'));
      await page.appears(heading('Passkey created'));
      // This service gives new ones each time, and says nothing of those before.
      await leave(page, id === 'jitsudo');
      await counts(page, removing, 2);

      await page.presence(first, true);
      await page.click(removing);
      await page.appears(button('Remove'));
      const suspends = await page.count(button(/^(I lost this|Suspend it)/));
      assert.equal(suspends > 0, expected.suspend);
      await page.click(button('Remove'));
      await proving(page, async () => (await page.count(removing)) === 1);
      clean(page, expected.refused);
      await page.close();
    });
  });
}
