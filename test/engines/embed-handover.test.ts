import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startEmbedding, type Embedding } from '../support/embedding.js';
import {
  enroll,
  makePasskey,
  openLink,
  outcome,
  validated,
  type Opened,
} from '../support/embedding-journeys.js';
import { eventually } from '../support/in-page.js';
import {
  addMailedCodes,
  addressOf,
  button,
  createPasskey,
  enrollLink,
  row,
  typeMailedCode,
} from '../support/person-journeys.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

const proceed = button('Continue in a new window');
const inWindow = button('Open in a window');
const forbidden = 'publickey-credentials-create=(), publickey-credentials-get=()';

describe('a frame that may not ask for passkeys goes on in a window, in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let embedding: Embedding;
  let visit: ChromiumVisit;

  before(async () => {
    [browser, embedding] = await Promise.all([
      chromiumVisits(),
      startEmbedding({ secondFactor: ['email-otp'] }),
    ]);
    embedding.pages.set('/', { headers: { 'permissions-policy': forbidden } });
  });

  after(async () => {
    await browser.close();
    await embedding.close();
  });

  beforeEach(async () => {
    visit = await browser.visit(embedding.host.origin);
  });

  afterEach(() => visit.close());

  /** As the host hears it, from the frame it opened; then nothing of ours is left on the screen. */
  const completes = async (opened: Opened): Promise<void> => {
    await validated(embedding, opened, await outcome(visit.page));
    await eventually(
      async () =>
        (visit.windows.popups.length === 0 && !visit.windows.shows(embedding.host.origin)) ||
        undefined,
      'frame and window are gone',
    );
  };

  it('the passkey is made there, and the host hears of it from the frame', async () => {
    const opened = await openLink(visit.page, embedding, 'iframe', { methods: ['passkey'] });
    const frame = await visit.frame();
    await frame.click(proceed);
    const popup = await visit.popup();
    await makePasskey(popup);
    assert.equal(await frame.count(proceed), 0);
    // What only a screen reader is told takes no room.
    const [needed, given] = await frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.equal(needed, given);
    await popup.click(button('Done'));
    await completes(opened);
    assert.equal(await visit.credentials(), 1);
  });

  it('a window that is closed too early is opened again by the same link', async () => {
    const opened = await openLink(visit.page, embedding, 'iframe', { methods: ['passkey'] });
    const frame = await visit.frame();
    await frame.click(proceed);
    const first = await visit.popup();
    await first.appears(button('Continue'));
    await first.close();
    await frame.appears({
      role: 'paragraph',
      name: 'The window was closed before a passkey was created.',
    });
    await frame.click(proceed);
    await enroll(await visit.popup());
    await completes(opened);
    assert.equal((await embedding.host.authenticators(opened.userId)).length, 1);
  });

  it('the settings: what was proved in the frame counts in the window', async () => {
    const userId = 'framed-settings';
    await addMailedCodes(visit.page, embedding.host, userId);
    const email = addressOf(userId);
    await openLink(visit.page, embedding, 'iframe', {
      ...{ userId, purpose: 'settings', authenticatedAt: undefined },
      user: { name: email, email, emailVerified: true },
    });
    const frame = await visit.frame();
    await typeMailedCode(frame, embedding.host, userId);
    await frame.click(button('Create a passkey'));
    await frame.click(inWindow);
    const popup = await visit.popup();
    await popup.click(button('Create a passkey'));
    await createPasskey(popup);
    await popup.click(button('Done'));
    await eventually(async () => (await popup.count(row)) === 2 || undefined, 'both are listed');
    await popup.click(button('Done'));
    const { after: _, ...actual } = await outcome(visit.page);
    assert.deepEqual(actual, { status: 'completed' });
  });

  it('a challenge is passed there, and the host’s server validates the result', async () => {
    const userId = 'framed-challenge';
    await visit.page.goto(await enrollLink(embedding.host, userId));
    await makePasskey(visit.page);
    await visit.page.click(button('Done'));
    const { actionId } = await openLink(visit.page, embedding, 'iframe', {
      ...{ userId, purpose: 'challenge', authenticatedAt: undefined },
    });
    const frame = await visit.frame();
    await frame.click(inWindow);
    const popup = await visit.popup();
    await visit.lend(popup);
    await popup.click(button('Continue with your passkey'));
    const ended = await outcome(visit.page);
    assert.equal(ended.status, 'completed');
    const result = (ended as { result?: string }).result ?? '';
    const { purpose, methods } = await embedding.host.validate(actionId, result);
    assert.deepEqual({ purpose, methods }, { purpose: 'challenge', methods: ['passkey'] });
  });
});
