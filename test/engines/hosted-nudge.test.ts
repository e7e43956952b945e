import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Outcome } from '../../src/events.js';
import { startEmbedding, type Embedding } from '../support/embedding.js';
import {
  openLink,
  outcome,
  returned,
  type Mode,
  type Opened,
} from '../support/embedding-journeys.js';
import { eventually } from '../support/in-page.js';
import type { Page } from '../support/page.js';
import { button, heading } from '../support/person-journeys.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

const offered = { purpose: 'nudge', signIn: { with: 'password' } } as const;
/** Whoever signs in with a passkey of this device is offered none. */
const silent = { purpose: 'nudge', signIn: { with: 'passkey' } } as const;

const why = heading('Sign in the way you unlock your device');

describe('the hosted page of an offer', () => {
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

  const open = async (): Promise<ChromiumVisit> =>
    (visit = await browser.visit(embedding.host.origin));
  afterEach(() => visit.close());

  async function create(page: Page): Promise<void> {
    await page.click(button('Create a passkey'));
    await page.appears(heading('Passkey created'));
    await page.click(button('Done'));
  }

  /** The host's server believes nothing but what it has had validated. */
  async function validated({ actionId, userId }: Opened, ended: Outcome): Promise<void> {
    const { host } = embedding;
    const result = ended.status === 'completed' ? ended.result : undefined;
    const { purpose, methods, ...answer } = await host.validate(actionId, result ?? '');
    assert.deepEqual({ purpose, methods }, { purpose: 'nudge', methods: ['passkey'] });
    const [passkey, ...others] = await host.authenticators(userId);
    assert.deepEqual(others, []);
    assert.deepEqual([answer.userId, answer.authenticatorId], [userId, passkey?.id]);
  }

  /** What became of the action, by the server's own word. */
  const stateOf = async ({ actionId }: Opened): Promise<unknown> => {
    const { rows } = await embedding.host.store.query('SELECT state FROM actions WHERE id = $1', [
      actionId,
    ]);
    return rows;
  };

  const told = async (page: Page): Promise<Outcome> => {
    const { after: _, ...ended } = await outcome(page);
    return ended;
  };
  const back = (page: Page): Promise<Outcome> => returned(page, `${embedding.shop}/return`);

  const places: [mode: Mode, hosted: () => Promise<Page>, end: (page: Page) => Promise<Outcome>][] =
    [
      ['iframe', () => visit.frame(), told],
      ['popup', () => visit.popup(), told],
      ['redirect', () => Promise.resolve(visit.page), back],
    ];
  for (const [mode, hosted, end] of places) {
    it(`${mode}: a passkey is made, and the host’s server validates the result`, async () => {
      const { page } = await open();
      const opened = await openLink(page, embedding, mode, offered);
      await create(await hosted());
      await validated(opened, await end(page));
      assert.equal(await visit.credentials(), 1);
    });

    it(`${mode}: Not now is the way on`, async () => {
      const { page } = await open();
      const opened = await openLink(page, embedding, mode, offered);
      await (await hosted()).click(button('Not now'));
      assert.deepEqual(await end(page), { status: 'cancelled' });
      assert.deepEqual(await stateOf(opened), [{ state: 'cancelled' }]);
    });

    it(`${mode}: there is no stop where there is nothing to offer`, async () => {
      const { page } = await open();
      const before = embedding.arrived.length;
      const opened = await openLink(page, embedding, mode, silent);
      assert.deepEqual(await end(page), { status: 'cancelled' });
      assert.deepEqual(await stateOf(opened), [{ state: 'cancelled' }]);
      assert.equal(await visit.credentials(), 0);
      const calls = embedding.arrived
        .slice(before)
        .map(({ method, url }) => `${method} ${new URL(url).pathname}`)
        .filter((call) => /nudges|session/.test(call));
      // The offer is decided before the link is used.
      assert.equal(calls[0], 'POST /v1/nudges/decision');
      assert.deepEqual(
        calls.filter((call) => call.includes('nudges')),
        ['POST /v1/nudges/decision'],
      );
    });
  }

  it('sends the person back from a browser that makes no passkeys, too', async () => {
    const { page } = await open();
    await page.devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: 'delete globalThis.PublicKeyCredential',
    });
    const opened = await openLink(page, embedding, 'redirect', offered);
    assert.deepEqual(await back(page), { status: 'cancelled' });
    assert.deepEqual(await stateOf(opened), [{ state: 'cancelled' }]);
  });

  it('still makes its offer after a reload, without the link', async () => {
    const { page } = await open();
    const opened = await openLink(page, embedding, 'redirect', offered);
    await page.appears(why);
    await page.devtools.send('Page.reload');
    await eventually(
      () =>
        page.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation');
          return (entry as PerformanceNavigationTiming).type === 'reload' || undefined;
        }),
      'the reload',
    );
    await create(page);
    await validated(opened, await back(page));
  });

  it('says that there is nothing to do where nobody waits for the person', async () => {
    const { page } = await open();
    const { url } = await embedding.host.track(silent);
    await page.goto(url);
    await page.appears(heading('Nothing to set up right now'));
    assert.equal(await page.evaluate(() => location.hash), '');
  });

  it('says what came of it where nobody waits for the person', async () => {
    const { page } = await open();
    await page.goto((await embedding.host.track({ ...offered, userId: 'alone' })).url);
    await create(page);
    await page.appears(heading('You can sign in with your passkey'));
    assert.equal((await embedding.host.authenticators('alone')).length, 1);
  });

  it('makes a passkey without a prompt in a page of its own alone', async () => {
    const automatic: boolean[] = [];
    for (const mode of ['iframe', 'redirect'] as const) {
      const { page } = await open();
      await openLink(page, embedding, mode, offered);
      const hosted = mode === 'iframe' ? await visit.frame() : page;
      await hosted.appears(why);
      automatic.push(
        await hosted.evaluate(
          () => document.querySelector('passkey-nudge')?.hasAttribute('automatic') ?? false,
        ),
      );
      await visit.close();
    }
    assert.deepEqual(automatic, [false, true]);
    await open();
  });
});
