import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startHost, type Host } from '../support/host.js';
import { eventually } from '../support/in-page.js';

const heading = (name: string) => ({ role: 'heading', name });
const english = heading('Add a passkey');
const german = heading('Passkey hinzufügen');

describe('the language of the hosted page', () => {
  let chromium: Chromium;
  let host: Host;

  before(async () => {
    [chromium, host] = await Promise.all([startChromium(), startHost()]);
  });

  after(async () => {
    await chromium.close();
    await host.close();
  });

  afterEach(() => {
    host.intercept = () => undefined;
  });

  /** A browser whose person reads these languages. */
  async function reader(acceptLanguage: string): Promise<ChromiumPage> {
    const page = await chromium.page();
    const userAgent = await page.evaluate(() => navigator.userAgent);
    await page.devtools.send('Network.setUserAgentOverride', { userAgent, acceptLanguage });
    await page.addAuthenticator();
    return page;
  }

  const url = async (locale?: string): Promise<string> => {
    const user = { name: 'ada@example.com', ...(locale && { locale }) };
    return (await host.track({ userId: `reader-of-${locale ?? 'anything'}`, user })).url;
  };

  const said = (page: ChromiumPage) =>
    page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir, title: document.title };
    });

  /** The chunks that came: texts of a language, and what reads them. */
  const fetched = (page: ChromiumPage): string[] =>
    page.seen.requests.flatMap(
      ({ url }) =>
        /\/assets\/(language|texts|[a-z]{2}(?:-\w+)?)-[\w-]{8}\.js$/.exec(url)?.[1] ?? [],
    );

  it('is the first of the browser’s that there are texts for', async () => {
    const page = await reader('sr,de-AT,en');
    await page.goto(await url());
    await page.appears(german);
    assert.deepEqual(await said(page), { lang: 'de-AT', dir: 'ltr', title: 'Passkey' });
    assert.deepEqual(fetched(page).sort(), ['de', 'language', 'texts']);
    assert.deepEqual(page.seen.violations, []);
    assert.deepEqual(page.seen.errors, []);
    await page.reload();
    await page.appears(german);
  });

  it('is the one the site has said before that, and the page turns round for it', async () => {
    const page = await reader('de');
    await page.goto(await url('ar-EG'));
    await page.appears({ role: 'heading', name: 'إضافة مفتاح مرور' });
    const { lang, dir } = await said(page);
    assert.deepEqual([lang, dir], ['ar-EG', 'rtl']);
    await page.reload();
    await page.appears({ role: 'heading', name: 'إضافة مفتاح مرور' });
  });

  it('is English without a byte of any other', async () => {
    const page = await reader('en-GB,de');
    await page.goto(await url());
    await page.appears(english);
    assert.deepEqual(await said(page), { lang: 'en', dir: '', title: 'Passkey' });
    assert.deepEqual(fetched(page), []);
  });

  it('is English where the texts do not come, and where there are none', async () => {
    host.intercept = ({ url }) =>
      /\/de-[\w-]{8}\.js$/.test(url) ? new Response(null, { status: 503 }) : undefined;
    for (const wanted of ['de', 'sr'])
      await reader(wanted).then(async (page) => {
        await page.goto(await url());
        await page.appears(english);
        assert.deepEqual(await said(page), { lang: 'en', dir: '', title: 'Passkey' });
      });
  });

  it('goes with a second link in the same tab', async () => {
    const page = await reader('en');
    await page.goto(await url('de'));
    await page.appears(german);
    const other = new URL(await url('en'));
    await page.goto(other.href);
    await page.appears(english);
    assert.equal((await said(page)).lang, 'en');
  });

  it('is there before the first button of a link that came by mail', async () => {
    let give = (): void => undefined;
    const held = new Promise<undefined>((resolve) => (give = () => resolve(undefined)));
    let asked = false;
    host.intercept = ({ url }) => {
      if (!/\/de-[\w-]{8}\.js$/.test(url)) return undefined;
      asked = true;
      return held;
    };
    const page = await reader('en');
    await page.goto(`${await url('de')}&confirm`);
    await eventually(() => Promise.resolve(asked || undefined), 'the texts asked for');
    assert.equal(await page.evaluate(() => document.querySelector('passkey-enroll')), null);
    give();
    await page.appears({ role: 'button', name: 'Weiter' });
    await page.appears(german);
  });

  it('is the site’s word where the page it was opened from speaks one that there are no texts in', async () => {
    const page = await reader('en');
    const link = await url();
    await page.goto(`${link}&lang=${encodeURIComponent('sr,de-AT')}`);
    await page.appears(german);
    assert.equal((await said(page)).lang, 'de-AT');
  });
});
