import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Outcome } from '../../src/events.js';
import { startEmbedding, type Embedding } from '../support/embedding.js';
import type { Ended } from '../support/embedding-page.js';
import {
  enroll,
  makePasskey,
  openLink,
  outcome,
  returned,
  validated,
} from '../support/embedding-journeys.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { eventually } from '../support/in-page.js';
import { button, heading } from '../support/person-journeys.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

const closed: Outcome = { status: 'closed' };
/** Milliseconds from what the opener can see to the promise's answer. */
const soon = 1000;

describe('what comes of a launch, in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let embedding: Embedding;
  let visit: ChromiumVisit;

  before(async () => {
    [browser, embedding] = await Promise.all([chromiumVisits(), startEmbedding()]);
  });

  after(async () => {
    await browser.close();
    await embedding.close();
  });

  beforeEach(async () => {
    visit = await browser.visit(embedding.host.origin);
  });

  afterEach(async () => {
    embedding.pages.set('/', {});
    embedding.launchHeaders = {};
    embedding.host.intercept = () => undefined;
    await visit.close();
  });

  const shopSends = (headers: Record<string, string>): unknown =>
    embedding.pages.set('/', { headers });
  const ended = (): Promise<Ended> => outcome(visit.page);
  const mark = (): Promise<void> => visit.page.evaluate(() => shop.mark());

  /** Exactly that, within a second of `mark`. */
  const endsSoon = async (expected: Outcome, what: string, within = soon): Promise<void> => {
    const { after: took, ...actual } = await ended();
    console.warn(`${what}: ${actual.status} after ${took} ms`);
    assert.deepEqual(actual, expected);
    assert.ok(took <= within, `${took} ms`);
  };

  /** The opener has found out that it is cut off, and waits for what the server says. */
  const asked = (): Promise<unknown> =>
    eventually(
      async () =>
        embedding.arrived.some(
          ({ url, body }) => url.endsWith('/status') && !body.includes('"wait":0'),
        ) || undefined,
      'the opener asks the server',
    );

  /** What cuts a window off when it is on the opener's side, and on the window's. */
  const cuts = (opener: string, window: string): boolean =>
    window !== '' || opener === 'same-origin';

  const rows: [opener: string, window: string][] = [
    ['', ''],
    ['same-origin-allow-popups', ''],
    ['same-origin', ''],
    ['noopener-allow-popups', ''],
    ['', 'same-origin'],
    ['', 'same-origin-allow-popups'],
    ['', 'noopener-allow-popups'],
    ['same-origin-allow-popups', 'same-origin'],
  ];
  for (const [opener, window] of rows)
    it(`popup: completes with COOP ${opener || 'absent'} on the opener, ${window || 'absent'} on the window`, async () => {
      embedding.arrived.length = 0;
      if (opener) shopSends({ 'cross-origin-opener-policy': opener });
      if (window) embedding.launchHeaders = { 'cross-origin-opener-policy': window };
      const opened = await openLink(visit.page, embedding, 'popup');
      const popup = await visit.popup();
      await popup.appears(button('Continue'));
      if (cuts(opener, window)) await asked();
      await makePasskey(popup);
      await mark();
      await popup.click(button('Done'));
      const { after: took, ...actual } = await ended();
      console.warn(`COOP ${opener}/${window}: ${actual.status} after ${took} ms`);
      assert.ok(took <= soon, `${took} ms`);
      await validated(embedding, opened, actual);
    });

  it('iframe and redirect: COOP on the host’s page makes no difference', async () => {
    shopSends({ 'cross-origin-opener-policy': 'same-origin' });
    const first = await openLink(visit.page, embedding, 'iframe');
    await enroll(await visit.frame());
    await validated(embedding, first, await ended());
    const second = await openLink(visit.page, embedding, 'redirect');
    await enroll(visit.page);
    await validated(embedding, second, await returned(visit.page, `${embedding.shop}/return`));
  });

  it('an isolated page takes no frame of ours: blocked in iframe, a window in auto', async () => {
    shopSends({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    await openLink(visit.page, embedding, 'iframe');
    assert.equal(await visit.page.evaluate(() => crossOriginIsolated), true);
    await endsSoon({ status: 'blocked', mode: 'iframe' }, 'COEP');
    const opened = await openLink(visit.page, embedding, 'auto');
    await enroll(await visit.popup());
    await validated(embedding, opened, await ended());
  });

  it('auto: a permissions policy that forbids passkeys in frames makes it a window', async () => {
    shopSends({ 'permissions-policy': 'publickey-credentials-create=()' });
    const opened = await openLink(visit.page, embedding, 'auto');
    await enroll(await visit.popup());
    await validated(embedding, opened, await ended());
  });

  it('a host’s page without an origin: blocked in iframe and popup', async () => {
    shopSends({ 'content-security-policy': 'sandbox allow-scripts allow-popups' });
    for (const mode of ['iframe', 'popup'] as const) {
      await openLink(visit.page, embedding, mode);
      await endsSoon({ status: 'blocked', mode }, `sandbox ${mode}`);
    }
  });

  it('a host’s page whose sandbox opens no windows: popup is blocked', async () => {
    shopSends({ 'content-security-policy': 'sandbox allow-scripts allow-same-origin' });
    await openLink(visit.page, embedding, 'popup');
    await endsSoon({ status: 'blocked', mode: 'popup' }, 'sandbox without allow-popups');
  });

  for (const token of ['allow-scripts', 'allow-same-origin'])
    it(`a frame whose sandbox lacks ${token} is blocked`, async () => {
      await openLink(visit.page, embedding, 'iframe', { without: token });
      const { after: _, ...actual } = await ended();
      assert.deepEqual(actual, { status: 'blocked', mode: 'iframe' });
    });

  it('popup: what is not opened in a click is blocked', async () => {
    await openLink(visit.page, embedding, 'popup', { programmatic: true });
    await endsSoon({ status: 'blocked', mode: 'popup' }, 'popup without a click');
    assert.equal(visit.windows.popups.length, 0);
  });

  for (const [choice, name] of [
    ['window', 'Open the window'],
    ['page', 'Continue on this page'],
  ])
    it(`auto: a window that is blocked is offered again, and it goes on in the ${choice}`, async () => {
      shopSends({ 'permissions-policy': 'publickey-credentials-create=()' });
      const opened = await openLink(visit.page, embedding, 'auto', { programmatic: true });
      await visit.page.appears(heading('Your browser blocked the window'));
      await visit.page.click(button(name ?? ''));
      if (choice === 'window') {
        await enroll(await visit.popup());
        await validated(embedding, opened, await ended());
      } else {
        await enroll(visit.page);
        await validated(embedding, opened, await returned(visit.page, `${embedding.shop}/return`));
      }
    });

  /** How far the hosted page gets before it is closed. */
  const steps = [
    'before it loads',
    'before it greets',
    'at its first screen',
    'at the prompt',
  ] as const;

  const hold = (step: (typeof steps)[number]): void => {
    const held = { 'before it loads': '/launch/', 'before it greets': '/assets/' }[step as string];
    if (held)
      embedding.host.intercept = ({ url }) =>
        new URL(url).pathname.startsWith(held) ? new Promise<never>(() => undefined) : undefined;
  };

  for (const step of steps) {
    it(`popup: closed ${step}, it is closed`, async () => {
      hold(step);
      await openLink(visit.page, embedding, 'popup');
      const popup = await visit.popup();
      if (step === 'before it greets') await isAt(popup, '/launch/');
      if (step === 'at its first screen') await popup.appears(button('Continue'));
      if (step === 'at the prompt') {
        await popup.click(button('Continue'));
        await visit.windows.presence(popup, false);
        await popup.click(button('Create a passkey'));
        await popup.appears(button('Cancel'));
      }
      await mark();
      await popup.close();
      // Until it has greeted it might be cut off, and three seconds are given to a window that still loads.
      await endsSoon(closed, `popup closed ${step}`, step.startsWith('before') ? 4500 : soon);
    });

    it(`iframe: closed ${step}, it is closed`, async () => {
      hold(step);
      await openLink(visit.page, embedding, 'iframe');
      await visit.page.appears(button('Close'));
      if (step === 'at its first screen') await (await visit.frame()).appears(button('Continue'));
      if (step === 'at the prompt') {
        const frame = await visit.frame();
        await frame.click(button('Continue'));
        await visit.presence(false);
        await frame.click(button('Create a passkey'));
        await frame.appears(button('Cancel'));
      }
      await mark();
      await visit.page.click(button('Close'));
      await endsSoon(closed, `iframe closed ${step}`);
      assert.equal(visit.windows.shows(embedding.host.origin), false);
    });
  }

  const isAt = (page: ChromiumPage, path: string): Promise<unknown> =>
    eventually(
      async () => (await page.evaluate(() => location.pathname)).startsWith(path) || undefined,
      `a page below ${path}`,
    );

  it('popup: closed after the passkey was made and before Done, it is completed', async () => {
    const opened = await openLink(visit.page, embedding, 'popup');
    const popup = await visit.popup();
    await makePasskey(popup);
    await mark();
    await popup.close();
    const { after: took, ...actual } = await ended();
    assert.ok(took <= soon, `${took} ms`);
    await validated(embedding, opened, actual);
  });

  it('iframe: Escape after the passkey was made and before Done, and it is completed', async () => {
    const opened = await openLink(visit.page, embedding, 'iframe');
    const frame = await visit.frame();
    await makePasskey(frame);
    await mark();
    // The frame goes with the key's first half, so that its second may never be acknowledged.
    void frame.key('Escape').catch(() => undefined);
    const { after: took, ...actual } = await ended();
    assert.ok(took <= soon, `${took} ms`);
    await validated(embedding, opened, actual);
  });

  for (const mode of ['iframe', 'popup'] as const)
    it(`${mode}: aborted by the host’s page, it is closed and gone`, async () => {
      await openLink(visit.page, embedding, mode);
      const shown = mode === 'popup' ? await visit.popup() : await visit.frame();
      await shown.appears(button('Continue'));
      await mark();
      await visit.page.evaluate(() => shop.abort());
      await endsSoon(closed, `${mode} aborted`);
      await eventually(
        async () =>
          (visit.windows.popups.length === 0 && !visit.windows.shows(embedding.host.origin)) ||
          undefined,
        'it is gone',
      );
    });

  for (const mode of ['iframe', 'popup'] as const)
    it(`${mode}: the person cancels, and the link is of no further use`, async () => {
      const { actionId } = await openLink(visit.page, embedding, mode);
      const shown = mode === 'popup' ? await visit.popup() : await visit.frame();
      await shown.appears(button('Continue'));
      await shown.click(button('Cancel'));
      const { after: _, ...actual } = await ended();
      assert.deepEqual(actual, { status: 'cancelled' });
      const { rows } = await embedding.host.store.query('SELECT state FROM actions WHERE id = $1', [
        actionId,
      ]);
      assert.deepEqual(rows, [{ state: 'cancelled' }]);
    });

  it('popup, cut off by COOP: closed at its first screen, the beacon says so', async () => {
    embedding.arrived.length = 0;
    shopSends({ 'cross-origin-opener-policy': 'same-origin' });
    await openLink(visit.page, embedding, 'popup');
    const popup = await visit.popup();
    await popup.appears(button('Continue'));
    await asked();
    await mark();
    await popup.close();
    await endsSoon(closed, 'severed popup closed');
  });

  it('a link that is too old: expired, and what is said about it stays to be read', async () => {
    const { url } = await embedding.track({ userId: 'late', expiresIn: 60 });
    embedding.host.offset += 120_000;
    await visit.page.goto(`${embedding.shop}/`);
    await visit.page.evaluate((link) => shop.offer(link, 'popup'), url);
    await visit.page.click(button('Set up a passkey'));
    const { status } = await ended();
    assert.equal(status, 'expired');
    assert.equal(visit.windows.popups.length, 1);
  });
});
