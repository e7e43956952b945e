import assert from 'node:assert/strict';
import { written, type Embedding } from './embedding.js';
import { eventually } from './in-page.js';
import type { Page } from './page.js';
import type { Visit } from './visits.js';

/** One that a page may have made up by itself. */
export const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';

/** No passkey, no row that was written, and not a word to any of those pages. */
export async function nothingHappened(
  embedding: Embedding,
  visit: Visit,
  before: string,
  ...pages: Page[]
): Promise<void> {
  assert.equal(await visit.credentials(), 0);
  assert.equal(await written(embedding), before);
  for (const page of pages) assert.deepEqual(await page.evaluate(() => shop.heard), []);
}

/** Requests that could change anything, since the first `from`. */
export function changing({ arrived, host }: Embedding, from = 0): string[] {
  return arrived
    .slice(from)
    .filter(({ method, url }) => method !== 'GET' && url.startsWith(host.origin))
    .map(({ method, url }) => `${method} ${new URL(url).pathname}`);
}

/** A frame that a page makes by itself, with what `launch()` on a page of the shop would have said. */
export async function frameIn(
  page: Page,
  { host, shop }: Embedding,
  url: string,
  style = '',
): Promise<void> {
  await page.evaluate(
    (src, css, server) => {
      const frame = document.createElement('iframe');
      frame.allow = `publickey-credentials-create ${server}`;
      frame.width = '480';
      frame.height = '520';
      frame.style.cssText = css;
      frame.src = src;
      document.querySelector('#place')?.append(frame);
    },
    `${url}&mode=iframe&opener=${encodeURIComponent(shop)}&nonce=${nonce}`,
    style,
    host.origin,
  );
}

/** The nonce of the frame that greeted a page last. */
export function greetedWith(page: Page): Promise<string> {
  return eventually(async () => {
    const heard = await page.evaluate(() => shop.heard);
    return /"type":"ready","nonce":"([\w-]{22})"/.exec(heard.at(-1) ?? '')?.[1];
  }, 'a greeting');
}

/** A thousand messages a second in either direction from now on; the page counts its own in its title. */
export async function flood(page: Page, frame: Page): Promise<void> {
  await page.evaluate(() => {
    const junk = [
      { 'passkey-elements': 1, type: 'port', nonce: 'x' },
      { type: 'outcome', outcome: { status: 'completed', result: 'x' } },
      ...['text', null, 1],
    ];
    let sent = 0;
    setInterval(() => {
      const inside = document
        .querySelector('body > div:last-child')
        ?.shadowRoot?.querySelector('iframe');
      for (let index = 0; index < 100; index++, sent++)
        inside?.contentWindow?.postMessage(junk[index % junk.length], '*');
      document.title = String(sent);
    }, 100);
  });
  await frame.evaluate(() => {
    setInterval(() => {
      for (let index = 0; index < 100; index++)
        parent.postMessage({ type: 'outcome', outcome: { status: 'completed', result: 'x' } }, '*');
    }, 100);
  });
}
