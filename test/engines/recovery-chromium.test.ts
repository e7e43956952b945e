import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { Host } from '../support/host.js';
import { eventually } from '../support/in-page.js';
import { pdfText } from '../support/pdf-text.js';
import {
  button,
  createPasskey,
  enrollLink,
  heading,
  saveCodes,
  startEveryMethodHost,
} from '../support/person-journeys.js';

describe('recovery codes, in Chromium on the hosted page', () => {
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

  it('are downloaded and printed under the strictest policy', async () => {
    const userId = 'keeping';
    const page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(await enrollLink(host, userId));
    await page.click(button('Continue'));
    await createPasskey(page);
    await page.click(button('Continue'));
    await page.appears(heading('Save your recovery codes'));
    const codes = await page.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
      const shown = roots.flatMap((root) => [...(root?.querySelectorAll('.codes code') ?? [])]);
      return shown.map(({ textContent }) => textContent);
    });
    assert.equal(new Set(codes).size, 10);
    for (const code of codes)
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);

    const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
    await page.devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      browserContextId: page.context,
      downloadPath: folder,
    });
    await page.click(button('Download'));
    const name = 'localhost-recovery-codes.txt';
    const file = await eventually(
      () =>
        readFile(join(folder, name), 'utf8').then(
          (text) => text || undefined,
          () => undefined,
        ),
      name,
    );
    assert.deepEqual(file.split('\r\n'), [new URL(host.origin).host, '', ...codes, '']);
    assert.deepEqual(await readdir(folder), [name]);
    await rm(folder, { recursive: true });

    // Headless Chromium has no dialog; what it would print is what DevTools prints.
    await page.evaluate(() => {
      window.print = () => {
        document.body.classList.add('asked-to-print');
      };
    });
    await page.click(button('Print'));
    await eventually(
      async () =>
        (await page.evaluate(() => document.body.classList.contains('asked-to-print'))) ||
        undefined,
      'the page asks to be printed',
    );
    const { data } = await page.devtools.send('Page.printToPDF', {});
    const printed = await pdfText(data);
    for (const text of [...codes, new URL(host.origin).host])
      assert.ok(printed.includes(text), printed);
    for (const text of ['Save', 'saved', 'Done']) assert.ok(!printed.includes(text), printed);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    // Shadow roots are not in it: what is left here would be the printed sheet.
    const left = await page.evaluate(() => document.body.textContent);
    for (const code of codes) assert.ok(!left.includes(code));
    await saveCodes(page);
    await page.appears(heading('You can sign in with your passkey'));
    assert.deepEqual(page.seen.errors, []);
    assert.deepEqual(page.seen.violations, []);
  });
});
