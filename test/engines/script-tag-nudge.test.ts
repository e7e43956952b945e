import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { eventually } from '../support/in-page.js';
import {
  fetched,
  readFileForTags,
  startSite,
  warnings,
  type Site,
} from '../support/script-tags.js';

const button = (name: string) => ({ role: 'button', name });
const heading = (name: string) => ({ role: 'heading', name });
const tag = (file: string): string => `<script type="module" src="/cdn/${file}"></script>`;
const own = 'passkey-nudge.js';

/** Somebody whom nothing is offered, because they have a passkey here. */
const silent = 'silent';

describe('an offer by a script tag, under the strictest policy', () => {
  let chromium: Chromium;
  let site: Site;

  before(async () => {
    chromium = await startChromium();
    site = await startSite();
  });

  after(async () => {
    await chromium.close();
    await site.close();
  });

  async function open(file: string, userId: string, lang = 'en'): Promise<ChromiumPage> {
    const page = await chromium.page();
    await page.addAuthenticator();
    const url = await site.url(userId, 'nudge');
    await page.goto(
      site.page(`${tag(file)}<passkey-nudge url="${url}"></passkey-nudge>`, { lang }),
    );
    return page;
  }

  const ended = (page: ChromiumPage) =>
    eventually(
      () =>
        page.evaluate(async () => {
          const element = document.querySelector('passkey-nudge');
          return element && 'finished' in element ? await element.finished : undefined;
        }),
      'the end of the offer',
    );

  async function create(page: ChromiumPage): Promise<void> {
    await page.click(button('Create a passkey'));
    await page.appears(heading('Passkey created'));
    await page.click(button('Done'));
  }

  function assertClean({ seen }: ChromiumPage): void {
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
  }

  /** Bytes of ours that a page has fetched, each file compressed by itself. */
  async function weight({ seen }: ChromiumPage): Promise<number> {
    let bytes = 0;
    for (const { url } of seen.requests) {
      const [, name] = /\/cdn\/(.*)$/.exec(new URL(url).pathname) ?? [];
      if (name) bytes += brotliCompressSync(await readFileForTags(name)).length;
    }
    return bytes;
  }

  for (const file of [own, 'passkey-elements.js', 'passkey-elements.all.js'])
    it(`${file}: a passkey is made in place`, async () => {
      const userId = `made by ${file}`;
      const page = await open(file, userId);
      await create(page);
      const outcome = (await ended(page)) as { outcome: string; result?: string };
      assert.equal(outcome.outcome, 'done');
      assert.match(outcome.result ?? '', /./);
      assert.equal((await site.host.authenticators(userId)).length, 1);
      assertClean(page);
      await page.close();
    });

  it('is less than 2 kB where there is nothing to offer, in any language', async () => {
    const making = await open(own, silent);
    await create(making);
    await making.close();
    for (const lang of ['en', 'de']) {
      const page = await open(own, silent, lang);
      assert.equal(((await ended(page)) as { outcome: string }).outcome, 'not-offered');
      assert.deepEqual(fetched(page), ['GET /cdn/passkey-nudge.js', 'POST /v1/nudges/decision']);
      const bytes = await weight(page);
      assert.ok(bytes > 0 && bytes < 2000, `${bytes} bytes`);
      assertClean(page);
      await page.close();
    }
  });

  it('speaks the page’s language when it is shown', async () => {
    const page = await open(own, 'german', 'de');
    await page.appears(button('Passkey erstellen'));
    assert.equal(await page.count(button('Create a passkey')), 0);
    assertClean(page);
    await page.close();
  });

  it('brings other elements of the page, with one Lit for all', async () => {
    const userId = 'both';
    const page = await chromium.page();
    await page.addAuthenticator();
    const warned = warnings(page);
    const [offer, link] = [await site.url(userId, 'nudge'), await site.url(userId)];
    await page.goto(
      site.page(
        `${tag(own)}${tag('passkey-enroll.js')}<passkey-nudge url="${offer}"></passkey-nudge>
        <passkey-enroll url="${link}"></passkey-enroll>`,
      ),
    );
    await page.appears(button('Continue'));
    await page.appears(button('Create a passkey'));
    assert.deepEqual(warned, []);
    assertClean(page);
    await page.close();
  });

  it('is one element, whatever address its file is loaded by', async () => {
    const page = await chromium.page();
    await page.addAuthenticator();
    const warned = warnings(page);
    const url = await site.url('by query', 'nudge');
    await page.goto(site.page(`${tag(`${own}?v=1`)}<passkey-nudge url="${url}"></passkey-nudge>`));
    await create(page);
    assert.equal(((await ended(page)) as { outcome: string }).outcome, 'done');
    assert.deepEqual(warned, []);
    assertClean(page);
    await page.close();
  });

  it('says that it is there twice, where it is', async () => {
    const page = await chromium.page();
    await page.addAuthenticator();
    const warned = warnings(page);
    const url = await site.url('twice', 'nudge');
    await page.goto(
      site.page(`${tag(own)}${tag(`${own}?v=1`)}<passkey-nudge url="${url}"></passkey-nudge>`),
    );
    await page.appears(button('Create a passkey'));
    assert.equal(warned.length, 1);
    assert.match(warned[0] ?? '', /is the same file under another address/);
    assertClean(page);
    await page.close();
  });
});
