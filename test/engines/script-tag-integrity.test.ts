import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { eventually } from '../support/in-page.js';
import { readFileForTags, startSite, type Site } from '../support/script-tags.js';

const button = (name: string) => ({ role: 'button', name });

interface Sri {
  readonly integrity: Record<string, string>;
  readonly parts: Record<string, string[]>;
}

let chromium: Chromium;
let site: Site;
let sri: Sri;

before(async () => {
  chromium = await startChromium();
  site = await startSite();
  sri = JSON.parse(await readFileForTags('sri.json')) as Sri;
});

after(async () => {
  await chromium.close();
  await site.close();
});

const file = 'passkey-enroll.js';
const part = (): string => sri.parts[file]!.find((name) => name.startsWith('enroll.'))!;

async function open(html: string, scripts: string): Promise<ChromiumPage> {
  const page = await chromium.page();
  await page.addAuthenticator();
  const url = await site.url('integrity');
  const element = `<passkey-enroll url="${url}"></passkey-enroll>`;
  await page.goto(site.page(html + element, { scripts }));
  return page;
}

const isDefined = (page: ChromiumPage): Promise<boolean> =>
  page.evaluate(() => customElements.get('passkey-enroll') !== undefined);

describe('the integrity of files for script tags', () => {
  it('lets a page of another origin load them from our server', async () => {
    const { origin } = site.host;
    const page = await open(
      `<script type="module" crossorigin src="${origin}/cdn/${file}" integrity="${sri.integrity[file]!}"></script>`,
      origin,
    );
    await page.click(button('Continue'));
    await page.appears(button('Create a passkey'));
    assert.deepEqual(page.seen.violations, []);
    assert.deepEqual(page.seen.errors, []);
  });

  it('keeps out a file with one byte changed', async () => {
    const changed = (await readFileForTags(file)).replace('MIT', 'mIT');
    site.files.set('/changed/passkey-enroll.js', { text: changed });
    const page = await open(
      `<script type="module" crossorigin src="/changed/${file}" integrity="${sri.integrity[file]!}"></script>`,
      '',
    );
    await eventually(async () => page.seen.errors[0], 'the refusal');
    assert.match(page.seen.errors.join(), /integrity/);
    assert.equal(await isDefined(page), false);
  });

  it('covers what is fetched later by an import map, and keeps that out with one byte changed', async () => {
    const names = [file, ...sri.parts[file]!];
    const integrity = Object.fromEntries(
      names.map((name) => [`/cdn/${name}`, sri.integrity[name]]),
    );
    const map = JSON.stringify({ integrity });
    const hash = `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
    const html = `<script type="importmap">${map}</script><script type="module" src="/cdn/${file}"></script>`;
    const whole = await open(html, hash);
    await whole.click(button('Continue'));
    await whole.appears(button('Create a passkey'));
    assert.deepEqual(whole.seen.violations, []);
    assert.deepEqual(whole.seen.errors, []);
    const text = (await readFileForTags(part())).replace('MIT', 'mIT');
    site.files.set(`/cdn/${part()}`, { text });
    const changed = await open(html, hash);
    await eventually(async () => changed.seen.errors[0], 'the refusal');
    assert.match(changed.seen.errors.join(), /integrity/);
    assert.equal(await changed.count(button('Create a passkey')), 0);
  });
});
