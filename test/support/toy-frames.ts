import type { Point } from './chromium-document.js';
import type { ChromiumFrame } from './chromium-frame.js';
import type { ChromiumPage } from './chromium-page.js';
import type { Chromium } from './chromium.js';
import type { Embedding } from './embedding.js';
import { eventually } from './in-page.js';
import type { Target } from './locate.js';
import { describeTarget } from './page.js';

export interface Framed {
  readonly page: ChromiumPage;
  readonly frame: ChromiumFrame;
}

/** Milliseconds a frame must have been in sight and at rest, and a little more. */
const rest = 800;

/** A listed site's own page that holds a link's frame as it likes, without `launch()`; `body` is all that is in it. */
export async function showFrame(
  chromium: Chromium,
  embedding: Embedding,
  body = '<iframe width="500" height="560"></iframe>',
): Promise<Framed> {
  const { url } = await embedding.track({ userId: `user-${crypto.randomUUID()}` });
  embedding.pages.set('/toy', { html: `<!doctype html><meta charset="utf-8">${body}` });
  const page = await chromium.page();
  const windows = await chromium.windows(page);
  await page.addAuthenticator();
  await page.goto(`${embedding.shop}/toy`);
  await page.evaluate((link) => {
    const frame = document.querySelector('iframe')!;
    frame.allow = 'publickey-credentials-create *; publickey-credentials-get *';
    frame.src = link;
  }, url);
  const frame = await windows.frame(embedding.host.origin);
  return { page, frame };
}

/** The mouse rests over a button for as long as the hosted page wants it to; then one click. */
export async function restAndPress(frame: ChromiumFrame, target: Target): Promise<void> {
  await restAndPressAt(frame, await placeOf(frame, target));
}

/** The same at any place in the frame. */
export async function restAndPressAt(frame: ChromiumFrame, place: Point): Promise<void> {
  await frame.hover(place);
  await pause(rest);
  await frame.press(place);
}

/** Once it can be clicked. */
export function placeOf(frame: ChromiumFrame, target: Target): Promise<Point> {
  return eventually(() => frame.box(target), `an enabled ${describeTarget(target)}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
