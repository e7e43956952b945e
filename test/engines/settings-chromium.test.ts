import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import type { Host } from '../support/host.js';
import { eventually } from '../support/in-page.js';
import {
  addMailedCodes,
  button,
  createPasskey,
  enrollLink,
  heading,
  row,
  saveCodes,
  settingsLink,
  startEveryMethodHost,
  typeMailedCode,
} from '../support/person-journeys.js';

const confirm = heading('Confirm it’s you');
const withPasskey = button('Continue with your passkey');

describe('ways to sign in, in Chromium on the hosted page', () => {
  let chromium: Chromium;
  let host: Host;

  before(async () => {
    chromium = await startChromium();
    host = await startEveryMethodHost();
  });

  after(async () => {
    await chromium.close();
    await host.close();
  });

  afterEach(() => {
    host.intercept = () => undefined;
  });

  const methods = async (userId: string) =>
    (await host.authenticators(userId)).map(({ method }) => method).sort();

  function clean({ seen }: ChromiumPage): void {
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.violations, []);
  }

  /** Somebody with a passkey, in a browser of their own that has it. */
  async function withOnePasskey(userId: string) {
    const page = await chromium.page();
    const authenticatorId = await page.addAuthenticator();
    await page.goto(await enrollLink(host, userId));
    await page.click(button('Continue'));
    await createPasskey(page);
    await page.click(button('Continue'));
    await saveCodes(page);
    await page.appears(heading('You can sign in with your passkey'));
    return { page, authenticatorId };
  }

  it('lets somebody in by a code from their mail, and that proof adds a passkey', async () => {
    const userId = 'seed-1';
    const page = await chromium.page();
    const authenticatorId = await page.addAuthenticator();
    await addMailedCodes(page, host, userId);
    await page.goto(await settingsLink(host, userId));
    await page.appears(confirm);
    assert.equal(await page.count(row), 0);
    await typeMailedCode(page, host, userId);
    await page.appears(row);
    assert.equal(await page.count(row), 1);

    await page.click(button('Create a passkey'));
    await createPasskey(page);
    await page.click(button('Continue'));
    await saveCodes(page);
    await eventually(async () => (await page.count(row)) === 2 || undefined, 'both are listed');
    assert.deepEqual(await methods(userId), ['email-otp', 'passkey']);
    assert.equal((await page.credentials(authenticatorId)).length, 1);
    clean(page);
  });

  it('takes the same person from a code by mail to a passkey in one go', async () => {
    const userId = 'one-go';
    const page = await chromium.page();
    const authenticatorId = await page.addAuthenticator();
    await addMailedCodes(page, host, userId);
    await page.goto(await enrollLink(host, userId));
    await page.click(button('Continue'));
    await page.appears(confirm);
    await typeMailedCode(page, host, userId);
    await createPasskey(page);
    assert.deepEqual(await methods(userId), ['email-otp', 'passkey']);
    assert.equal((await page.credentials(authenticatorId)).length, 1);
    clean(page);
  });

  it('offers no code by mail to somebody who has a passkey', async () => {
    const userId = 'stronger';
    const page = await chromium.page();
    await page.addAuthenticator();
    await addMailedCodes(page, host, userId);
    await page.goto(await enrollLink(host, userId));
    await page.click(button('Continue'));
    await typeMailedCode(page, host, userId);
    await createPasskey(page);
    for (const link of [enrollLink, settingsLink]) {
      const other = await chromium.page();
      await other.goto(await link(host, userId));
      if (link === enrollLink) await other.click(button('Continue'));
      await other.appears(confirm);
      await other.appears(withPasskey);
      await other.click(button('Try another way'));
      await other.appears(button('Recovery code'));
      assert.equal(await other.count({ role: 'listitem' }), 1);
      assert.equal(await other.count(button(/e-mail/)), 0);
      clean(other);
    }
    assert.deepEqual(await methods(userId), ['email-otp', 'passkey']);
  });

  it('tells the browser of a removal once the server has made it, and the credential goes', async () => {
    const userId = 'removing';
    const { page, authenticatorId } = await withOnePasskey(userId);
    const deleted: string[] = [];
    page.devtools.on('WebAuthn.credentialDeleted', ({ credentialId }) => {
      deleted.push(credentialId);
    });
    await page.goto(await settingsLink(host, userId, new Date().toISOString()));
    await page.appears(row);
    const [first] = await host.authenticators(userId);
    assert.ok(first);

    // The one that is there already would answer for the other.
    const presence = (enabled: boolean) =>
      page.devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    await page.click(button('Use a security key'));
    await page.click(withPasskey);
    await page.appears(heading('Use a security key'));
    await presence(false);
    const usb = await page.addAuthenticator({ transport: 'usb' });
    await page.click(button('Continue'));
    await page.appears(heading('Security key added'));
    await page.click(button('Done'));
    await presence(true);
    await eventually(async () => (await page.count(row)) === 2 || undefined, 'both are listed');
    const second = (await host.authenticators(userId)).find(({ id }) => id !== first.id);
    assert.ok(second);
    const [credential] = await page.credentials(usb);
    assert.ok(credential);

    const deletedWhenAsked: number[] = [];
    host.intercept = ({ method }) => {
      if (method === 'DELETE') deletedWhenAsked.push(deleted.length);
      return undefined;
    };
    await page.click(button(`Remove ${second.name}`));
    await page.click(button('Remove'));
    // The key is what was used last, and may be what was lost.
    await page.click(button('Try another way'));
    await page.click(button('Passkey'));
    await page.click(withPasskey);
    await eventually(async () => (await page.count(row)) === 1 || undefined, 'one is left');
    await eventually(async () => deleted.length > 0 || undefined, 'the browser says it is deleted');
    assert.deepEqual(deleted, [credential.credentialId]);
    // Refused for want of proof, then done.
    assert.deepEqual(deletedWhenAsked, [0, 0]);
    assert.equal((await page.credentials(usb)).length, 0);
    assert.equal((await page.credentials(authenticatorId)).length, 1);
    assert.deepEqual(
      (await host.authenticators(userId)).map(({ id }) => id),
      [first.id],
    );
    // Chromium logs every 4xx; these two asked for the proof.
    const refused = page.seen.errors
      .splice(0)
      .map((error) => /\d{3} .*\/v1\/\w+/.exec(error)?.[0].replace(/http.*\/v1/, '/v1'));
    assert.deepEqual(refused, [
      '403 (Forbidden) /v1/enrollments',
      '403 (Forbidden) /v1/authenticators',
    ]);
    clean(page);
  });
});
