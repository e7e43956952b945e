import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { eventually } from '../support/in-page.js';
import { fetched, startSite, type Site } from '../support/script-tags.js';

const button = (name: string) => ({ role: 'button', name });
const heading = (name: string) => ({ role: 'heading', name });

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

async function open(html: string): Promise<ChromiumPage> {
  const page = await chromium.page();
  await page.addAuthenticator();
  await page.goto(site.page(html));
  return page;
}

async function enroll(page: ChromiumPage): Promise<void> {
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await page.appears(heading('Passkey created'));
}

/** Nothing was refused, nothing went wrong, and nobody else was asked for anything. */
function assertClean({ seen }: ChromiumPage): void {
  assert.deepEqual(seen.violations, []);
  assert.deepEqual(seen.errors, []);
  const origins = new Set(seen.requests.map(({ url }) => new URL(url).origin));
  for (const own of [site.origin, site.host.origin, 'null']) origins.delete(own);
  assert.deepEqual([...origins], []);
}

const tag = (file: string): string => `<script type="module" src="/cdn/${file}"></script>`;

describe('script tags, under the strictest policy', () => {
  it('enroll a passkey with the autoloader, by four requests until a click counts', async () => {
    const url = await site.url('autoloader');
    const page = await open(
      `${tag('passkey-elements.js')}<passkey-enroll url="${url}"></passkey-enroll>`,
    );
    await page.appears(button('Continue'));
    await enroll(page);
    const all = fetched(page);
    assert.deepEqual(
      [all[0], all[1], ...all.slice(2, 4).sort()],
      [
        'GET /cdn/passkey-elements.js',
        'GET /cdn/passkey-enroll.js',
        'GET /cdn/enroll.….js',
        'POST /v1/session',
      ],
    );
    assert.equal((await site.host.authenticators('autoloader')).length, 1);
    assertClean(page);
  });

  it('enroll with the element’s own file, by three', async () => {
    const url = await site.url('own-file');
    const page = await open(
      `${tag('passkey-enroll.js')}<passkey-enroll url="${url}"></passkey-enroll>`,
    );
    await enroll(page);
    const all = fetched(page);
    assert.deepEqual(
      [all[0], ...all.slice(1, 3).sort()],
      ['GET /cdn/passkey-enroll.js', 'GET /cdn/enroll.….js', 'POST /v1/session'],
    );
    // With the result comes what tries it, and nothing else.
    await page.appears({ role: 'button', name: 'Try it now' });
    assert.deepEqual(
      fetched(page).filter((each) => each.includes('/cdn/')),
      ['GET /cdn/passkey-enroll.js', 'GET /cdn/enroll.….js', 'GET /cdn/trial.….js'],
    );
    assertClean(page);
  });

  it('enroll with the one file that fetches no other', async () => {
    const url = await site.url('all');
    const page = await open(
      `${tag('passkey-elements.all.js')}<passkey-enroll url="${url}"></passkey-enroll>`,
    );
    await enroll(page);
    const files = fetched(page).filter((each) => each.includes('/cdn/'));
    assert.deepEqual(files, ['GET /cdn/passkey-elements.all.js']);
    assertClean(page);
  });

  for (const [element, purpose] of [
    ['authenticator-settings', 'settings'],
    ['recovery-codes', 'settings'],
    ['authenticator-challenge', 'challenge'],
  ] as const) {
    it(`show <${element}> from its own file and by the autoloader`, async () => {
      for (const file of [`${element}.js`, 'passkey-elements.js']) {
        const userId = `${element}-${file}`;
        const enrolling = await open(
          `${tag('passkey-enroll.js')}<passkey-enroll url="${await site.url(userId)}"></passkey-enroll>`,
        );
        await enroll(enrolling);
        const page = await open(
          `${tag(file)}<${element} url="${await site.url(userId, purpose)}"></${element}>`,
        );
        await page.appears({ role: 'heading' });
        assertClean(page);
      }
    });
  }

  it('define an element that comes later, and one in a shadow root when they are told to', async () => {
    const page = await open(tag('passkey-elements.js'));
    await page.evaluate(
      (url) => {
        const element = document.createElement('passkey-enroll');
        element.setAttribute('url', url);
        const section = document.createElement('section');
        section.append(element);
        document.body.append(section);
      },
      await site.url('later'),
    );
    await enroll(page);
    const count = await page.evaluate(async () => {
      const file = '/cdn/passkey-elements.js';
      const { load } = (await import(file)) as { load: (tag: string) => Promise<boolean> };
      const inner = document.createElement('div').attachShadow({ mode: 'open' });
      inner.append(document.createElement('recovery-codes'));
      return [await load('recovery-codes'), await load('passkey-enroll'), await load('x-nothing')];
    });
    assert.deepEqual(count, [true, true, false]);
    assertClean(page);
  });

  it('take the link off the page before the element’s code has come', async () => {
    let release = (): void => undefined;
    site.held.set('/cdn/passkey-enroll.js', new Promise((resolve) => (release = resolve)));
    const url = await site.url('secret');
    const page = await chromium.page();
    await page.addAuthenticator();
    // Not by `goto`, which waits for what is held.
    await page.devtools.send('Page.navigate', {
      url: site.page(`${tag('passkey-elements.js')}<passkey-enroll url="${url}"></passkey-enroll>`),
    });
    await eventually(
      async () => fetched(page).includes('GET /cdn/passkey-enroll.js') || undefined,
      'the element’s code to be asked for',
    );
    const { markup, defined } = await page.evaluate(() => ({
      markup: new XMLSerializer().serializeToString(document),
      defined: customElements.get('passkey-enroll') !== undefined,
    }));
    assert.equal(defined, false);
    assert.ok(!markup.includes('token='));
    release();
    site.held.delete('/cdn/passkey-enroll.js');
    await enroll(page);
    assertClean(page);
  });

  it('load from where they are, whatever the page’s own elements are named', async () => {
    const url = await site.url('clobbered');
    const page = await open(
      `<body>${['currentScript', 'baseURI'].map((name) => `<img name="${name}">`).join('')}
      ${tag('passkey-elements.js')}<div id="place"></div>`,
    );
    await page.evaluate((link) => {
      const form = document.createElement('form');
      form.append(Object.assign(document.createElement('input'), { name: 'querySelectorAll' }));
      const element = document.createElement('passkey-enroll');
      element.setAttribute('url', link);
      form.append(element);
      document.body.append(form);
    }, url);
    await enroll(page);
    assertClean(page);
  });

  it('speak the page’s language, from the first screen on', async () => {
    const url = await site.url('german');
    const page = await chromium.page();
    const html = `${tag('passkey-elements.js')}<passkey-enroll url="${url}"></passkey-enroll>`;
    await page.goto(site.page(html, { lang: 'de-AT' }));
    await page.appears(button('Weiter'));
    assertClean(page);
  });
});
