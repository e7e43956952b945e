import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import {
  bundled,
  readFileForTags,
  startSite,
  warnings,
  type Site,
} from '../support/script-tags.js';

const button = (name: string) => ({ role: 'button', name });

let chromium: Chromium;
let site: Site;

before(async () => {
  chromium = await startChromium();
  site = await startSite();
  site.files.set('/own-lit.js', { text: await bundled('./own-lit-page.ts') });
  site.files.set('/bundle.js', { text: await bundled('../../src/define/passkey-enroll.ts') });
  for (const name of ['passkey-elements.js', 'passkey-enroll.js', 'passkey-elements.all.js']) {
    const text = await readFileForTags(name);
    const older = text.replaceAll('`0.1.0`', '`0.0.9`');
    assert.notEqual(older, text, `${name} does not say its version`);
    site.files.set(`/older/${name}`, { text: older });
  }
  site.files.set('/latest/passkey-enroll.js', {
    text: '',
    headers: { location: '/cdn/passkey-enroll.js' },
  });
});

after(async () => {
  await chromium.close();
  await site.close();
});

/** Enrolls on a page with these scripts, in this order, and answers what the console has been warned of. */
async function enroll(...scripts: string[]): Promise<string[]> {
  const page: ChromiumPage = await chromium.page();
  await page.addAuthenticator();
  const warned = warnings(page);
  const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('');
  const url = await site.url(scripts.join());
  await page.goto(
    site.page(
      `${tags}<site-greeting></site-greeting><passkey-enroll url="${url}"></passkey-enroll>`,
    ),
  );
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await page.appears({ role: 'heading', name: 'Passkey created' });
  if (scripts.includes('/own-lit.js')) await page.appears(button('Good morning'));
  assert.deepEqual(page.seen.violations, []);
  assert.deepEqual(page.seen.errors, []);
  await page.close();
  return warned;
}

describe('several copies on one page, under the strictest policy', () => {
  for (const scripts of [
    ['/cdn/passkey-elements.js', '/cdn/passkey-enroll.js'],
    ['/cdn/recovery-codes.js', '/cdn/passkey-enroll.js'],
    ['/cdn/passkey-enroll.js?v=1'],
    ['/latest/passkey-enroll.js'],
    ['/own-lit.js', '/cdn/passkey-elements.js'],
    ['/cdn/passkey-elements.all.js', '/own-lit.js'],
  ]) {
    it(`are one, and no word is lost about it: ${scripts.join(', ')}`, async () => {
      assert.deepEqual(await enroll(...scripts), []);
    });
  }

  for (const scripts of [
    ['/cdn/passkey-elements.js', '/cdn/passkey-elements.js?v=2'],
    ['/cdn/passkey-enroll.js?v=1', '/cdn/passkey-enroll.js?v=2', '/cdn/passkey-enroll.js?v=3'],
    ['/cdn/passkey-elements.js', '/older/passkey-elements.js'],
    ['/older/passkey-elements.all.js', '/cdn/passkey-enroll.js', '/cdn/passkey-elements.js'],
    ['/bundle.js', '/cdn/passkey-elements.js'],
    ['/bundle.js', '/cdn/passkey-elements.all.js', '/cdn/passkey-enroll.js'],
    ['/cdn/passkey-elements.all.js', '/bundle.js'],
    ['/own-lit.js', '/cdn/passkey-enroll.js', '/older/passkey-elements.all.js'],
  ]) {
    it(`do no harm, and one line says so: ${scripts.join(', ')}`, async () => {
      const warned = await enroll(...scripts);
      assert.equal(warned.length, 1, warned.join('\n'));
      assert.match(warned[0] ?? '', /^passkey-elements 0\.\d\.\d: .+ Keep one: /);
    });
  }
});
