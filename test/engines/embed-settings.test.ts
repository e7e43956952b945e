import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startEmbedding, type Embedding } from '../support/embedding.js';
import { enroll, openLink, outcome, validated } from '../support/embedding-journeys.js';
import { eventually } from '../support/in-page.js';
import {
  addMailedCodes,
  addressOf,
  button,
  createPasskey,
  row,
  saveCodes,
  typeMailedCode,
} from '../support/person-journeys.js';
import { chromiumVisits, firefoxVisits } from '../support/visits.js';

describe('the settings in a frame of another site, in Chromium', () => {
  let embedding: Embedding;

  before(async () => {
    embedding = await startEmbedding({ secondFactor: ['email-otp', 'recovery-code'] });
  });

  after(() => embedding.close());

  it('are opened by a code by mail, add a passkey, and are completed without a result', async () => {
    const browser = await chromiumVisits();
    const visit = await browser.visit(embedding.host.origin);
    const { page } = visit;
    const userId = 'framed-settings';
    await addMailedCodes(page, embedding.host, userId);
    const email = addressOf(userId);
    await openLink(page, embedding, 'iframe', {
      userId,
      purpose: 'settings',
      authenticatedAt: undefined,
      user: { name: email, email, emailVerified: true },
    });
    const frame = await visit.frame();
    await typeMailedCode(frame, embedding.host, userId);
    await frame.click(button('Create a passkey'));
    await createPasskey(frame);
    await frame.click(button('Continue'));
    await saveCodes(frame);
    await eventually(async () => (await frame.count(row)) === 2 || undefined, 'both are listed');
    await frame.click(button('Done'));
    const { after: _, ...actual } = await outcome(page);
    assert.deepEqual(actual, { status: 'completed' });
    const kinds = (await embedding.host.authenticators(userId)).map(({ method }) => method).sort();
    assert.deepEqual(kinds, ['email-otp', 'passkey']);
    await browser.close();
  });
});

/** Runs in the frame: what a page of another site may keep there. */
const keeps = (): string[] => {
  document.cookie = 'probe=1; SameSite=None; Secure; path=/';
  const cookie = document.cookie.includes('probe') ? 'cookie' : '';
  try {
    localStorage.setItem('probe', '1');
    return [cookie, 'storage'];
  } catch {
    return [cookie];
  }
};

const blocking = {
  Chromium: {
    start: () => chromiumVisits('--test-third-party-cookie-phaseout'),
    kept: ['', 'storage'],
  },
  // All cookies and storage of other sites.
  Firefox: {
    start: () => firefoxVisits({ 'network.cookie.cookieBehavior': 1 }),
    kept: [''],
  },
};

for (const [engine, { start, kept }] of Object.entries(blocking))
  it(`a frame of another site whose cookies and storage ${engine} blocks makes a passkey`, async () => {
    const [browser, embedding] = await Promise.all([start(), startEmbedding()]);
    const visit = await browser.visit(embedding.host.origin);
    const opened = await openLink(visit.page, embedding, 'iframe');
    const frame = await visit.frame();
    await frame.appears(button('Continue'));
    assert.deepEqual(await frame.evaluate(keeps), kept);
    await enroll(frame);
    await validated(embedding, opened, await outcome(visit.page));
    assert.equal(await visit.credentials(), 1);
    await visit.close();
    await browser.close();
    await embedding.close();
  });
