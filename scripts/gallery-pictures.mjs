/* global document */
// The pictures that README.md and docs/ show, each of one cell of the gallery.
import { Buffer } from 'node:buffer';
import { writeFile } from 'node:fs/promises';
import { root } from './install.mjs';

/** Name of the file under docs/, and the address of what is on it. */
const pictures = {
  'enroll-light': { cell: 'passkey-enroll.why-ready', theme: 'light' },
  'enroll-dark': { cell: 'passkey-enroll.why-ready', theme: 'dark' },
  'enroll-rtl': { cell: 'passkey-enroll.why-ready', theme: 'light', locale: 'ar', dir: 'rtl' },
  'settings-light': { cell: 'authenticator-settings.idle', theme: 'light' },
  'settings-dark': { cell: 'authenticator-settings.idle', theme: 'dark' },
  'challenge-light': { cell: 'authenticator-challenge.code-waiting', theme: 'light' },
  'nudge-light': { cell: 'passkey-nudge.offering-due', theme: 'light' },
  'nudge-dark': { cell: 'passkey-nudge.offering-due', theme: 'dark' },
  'recovery-light': { cell: 'recovery-codes.showing-codes', theme: 'light' },
};

const width = 460;
/** A list goes on as it begins. */
const tallest = 640;
const most = 60 * 1024;

/** As sharp as it may be within that. */
const factors = [2, 1.5, 1];

export async function takePictures(world) {
  for (const [name, query] of Object.entries(pictures)) {
    const page = await world.open(query);
    // What comes in by itself after the first paint is there at once.
    await page.prefer({ 'prefers-reduced-motion': 'reduce' });
    const picture = await within(most, page);
    await page.close();
    if (!picture) throw new Error(`docs/${name}.png is over ${most} bytes.`);
    await writeFile(`${root}docs/${name}.png`, picture);
    console.log(`docs/${name}.png ${picture.length} bytes`);
  }
}

async function within(bytes, page) {
  for (const deviceScaleFactor of factors) {
    const metrics = { width, height: 200, deviceScaleFactor, mobile: false };
    await page.devtools.send('Emulation.setDeviceMetricsOverride', metrics);
    const whole = await page.evaluate(() => document.querySelector('.stage').scrollHeight);
    const height = Math.min(whole, tallest);
    const { data } = await page.devtools.send('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: 0, width, height, scale: 1 },
      captureBeyondViewport: true,
    });
    const picture = Buffer.from(data, 'base64');
    if (picture.length <= bytes) return picture;
  }
  return undefined;
}
