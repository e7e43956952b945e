import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import { startEmbedding, type Embedding } from '../support/embedding.js';
import { eventually } from '../support/in-page.js';
import { button, heading } from '../support/person-journeys.js';
import { pause, placeOf, restAndPress, showFrame, type Framed } from '../support/toy-frames.js';

const goOn = button('Continue');
const first = heading('Add a passkey');
const second = heading('Sign in the way you unlock your device');

describe('a click in a frame in Chromium', () => {
  let chromium: Chromium;
  let embedding: Embedding;

  before(async () => {
    [chromium, embedding] = await Promise.all([startChromium(), startEmbedding()]);
  });

  after(async () => {
    await chromium.close();
    await embedding.close();
  });

  /** What the frame says of a click it has not used. */
  const said = ({ frame }: Framed): Promise<string> =>
    frame.evaluate(() => document.querySelector('aside')?.textContent.trim() ?? '');

  async function refused(framed: Framed, why: RegExp): Promise<void> {
    await framed.frame.appears(first);
    const text = await eventually(async () => (await said(framed)) || undefined, 'a reason');
    assert.match(text, why);
    assert.equal(await framed.frame.count(second), 0);
    await framed.page.close();
  }

  it('counts where the person sees what they click', async () => {
    const framed = await showFrame(chromium, embedding);
    await restAndPress(framed.frame, goOn);
    await framed.frame.appears(second);
    assert.equal(await said(framed), '');
    await framed.page.close();
  });

  const covers: [what: string, body: string][] = [
    [
      'something lies over it that lets the mouse through',
      `<style>div { position: fixed; inset: 0; background: white; pointer-events: none }</style>
       <iframe width="500" height="560"></iframe><div>Win a prize</div>`,
    ],
    [
      'only its button is covered',
      `<style>div { position: fixed; left: 40px; top: 300px; width: 300px; height: 200px; background: white;
         pointer-events: none }</style>
       <iframe width="500" height="560"></iframe><div>Win a prize</div>`,
    ],
    [
      'it is see-through',
      '<style>iframe { opacity: 0.02 }</style><iframe width="500" height="560"></iframe>',
    ],
    [
      'it is made small by a transform',
      `<style>iframe { transform: scale(0.6); transform-origin: 0 0 }</style>
       <iframe width="500" height="560"></iframe>`,
    ],
    [
      'all but its button is cut off',
      `<style>div { position: relative; width: 500px; height: 64px; overflow: clip }
         iframe { position: absolute; left: 0; top: var(--top) }</style>
       <div><iframe width="500" height="560"></iframe></div>`,
    ],
    [
      'it is seen through a filter',
      '<style>iframe { filter: blur(8px) }</style><iframe width="500" height="560"></iframe>',
    ],
  ];
  for (const [what, body] of covers)
    it(`does nothing where ${what}`, async () => {
      const framed = await showFrame(chromium, embedding, body);
      const { y } = await placeOf(framed.frame, goOn);
      // Only of use where the frame is cut to the height of its button.
      await framed.page.evaluate((top) => {
        document.querySelector('iframe')!.style.setProperty('--top', `${top}px`);
      }, 32 - y);
      await restAndPress(framed.frame, goOn);
      await refused(framed, /something may be in front of this page/);
    });

  it('does nothing where the frame has just come under the mouse', async () => {
    const framed = await showFrame(
      chromium,
      embedding,
      `<style>iframe { position: fixed; left: 200px; top: 100px }</style><iframe width="500" height="560"></iframe>`,
    );
    const { frame, page } = framed;
    const place = await placeOf(frame, goOn);
    // The mouse rests in the frame, beside the button; then the frame jumps under it.
    await frame.hover({ x: place.x - 150, y: place.y - 60 });
    await pause(900);
    const { mouse, at } = await frame.onScreen({ x: place.x - 150, y: place.y - 60 });
    await page.evaluate(() => {
      const { style } = document.querySelector('iframe')!;
      style.left = '50px';
      style.top = '40px';
    });
    await pause(50);
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await mouse.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    await refused(framed, /the page had just moved/);
  });

  it('does nothing where another width has just brought something else under the mouse', async () => {
    const framed = await showFrame(chromium, embedding);
    const { frame, page } = framed;
    const place = await placeOf(frame, goOn);
    await frame.hover(place);
    await pause(900);
    await page.evaluate(() => {
      document.querySelector('iframe')!.width = '440';
    });
    await eventually(
      async () => (await frame.evaluate(() => innerWidth === 440)) || undefined,
      'another width',
    );
    await frame.press(await placeOf(frame, goOn));
    await refused(framed, /something may be in front|had just moved/);
  });

  it('does nothing in a frame too small to be read, by the keyboard either', async () => {
    const framed = await showFrame(
      chromium,
      embedding,
      '<iframe width="190" height="140"></iframe>',
    );
    await framed.frame.enter(goOn);
    await refused(framed, /too little of this page can be seen/);
  });

  it('counts by the keyboard without a mouse', async () => {
    const framed = await showFrame(chromium, embedding);
    await framed.frame.appears(goOn);
    await pause(900);
    await framed.frame.enter(goOn);
    await framed.frame.appears(second);
    await framed.page.close();
  });
});
