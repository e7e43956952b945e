// Makes the pictures of demo/README.md: `node --import tsx scripts/screenshots.mjs`, once everything is built.
import { Buffer } from 'node:buffer';
import { writeFile } from 'node:fs/promises';
import { startDemoWorld } from '../test/support/demo-backends.ts';
import { codeSent, onDashboard, open, personOf, signIn } from '../test/support/journeys.ts';
import { codeField, mailField, typeInto } from '../test/support/journeys.ts';
import { button, heading } from '../test/support/person-journeys.ts';
import { platforms } from '../test/support/platforms.ts';
import { root } from './install.mjs';

const folder = `${root}demo/screenshots`;
const [mac, ...others] = platforms;

const world = await startDemoWorld();
try {
  await append();
  await skip();
  await prompt();
  for (const device of others) await offerOn(device);
} finally {
  await world.close();
}

/** Seed 3 from 1 to 4.e. */
async function append() {
  const page = await prepared('append', mac);
  const { email, password } = await personOf(page);
  await page.appears(mailField);
  await shot(page, '1-identifier');
  await page.fill(mailField, email);
  await page.click(button('Continue'));
  await page.appears(heading('Your password'));
  await typeInto(page, '#password', password);
  await shot(page, '2-password');
  await page.click(button('Sign in'));
  await page.appears(button('Not now'));
  await shot(page, '3-offer');
  await page.click(button('Create a passkey'));
  await page.appears(heading('Passkey created'));
  await shot(page, '4b-created');
  await page.click(button('Continue'));
  await page.click({ role: 'checkbox', name: 'I saved these codes' });
  await page.click(button('Done'));
  await page.click(button('Send it by e-mail'));
  await page.fill(codeField, await codeSent(page));
  await shot(page, '4c-code');
  await page.click(button('Confirm'));
  await onDashboard(page, 1);
  await shot(page, '4e-dashboard');
  await page.close();
}

/** 5 to 5.c. */
async function skip() {
  const page = await prepared('skip', mac);
  await signIn(page);
  await page.appears(button('Create a passkey'));
  await shot(page, '5-not-now');
  await page.click(button('Not now'));
  await page.appears(button('Send it by e-mail'));
  await shot(page, '5a-code');
  await page.click(button('Send it as a text message'));
  await page.fill(codeField, await codeSent(page));
  await page.click(button('Confirm'));
  await onDashboard(page, 0);
  await shot(page, '5c-dashboard');
  await page.close();
}

/** 4.a as far as a page can show it: the system's own dialog lies over it and is in no picture of a page. */
async function prompt() {
  const page = await prepared('append', mac, false);
  await signIn(page);
  await page.click(button('Create a passkey'));
  await page.appears(heading(/^(?!Before)/));
  await shot(page, '4a-prompt');
  await page.close();
}

async function offerOn(device) {
  const page = await prepared('append', device);
  await signIn(page);
  await page.appears(button('Not now'));
  await shot(page, `3-offer-${device.name.toLowerCase()}`);
  await page.close();
}

/** Somebody at the device, unless there is nobody. */
async function prepared(journey, device, present = true) {
  const page = await open(world, journey, device, {
    async equip(page) {
      await page.prefer({ 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce' });
      await page.devtools.send('Emulation.setDeviceMetricsOverride', {
        ...{ width: 1180, height: 900, deviceScaleFactor: 1, mobile: false },
      });
      await page.presence(await page.addAuthenticator(), present);
    },
  });
  return page;
}

/** The stage and the steps beside it. */
async function shot(page, name) {
  const clip = await page.evaluate(() => {
    const { document, scrollTo } = globalThis;
    scrollTo(0, 0);
    const boxes = [...document.querySelectorAll('.stage, .steps')].map((box) =>
      box.getBoundingClientRect(),
    );
    const x = Math.min(...boxes.map(({ left }) => left)) - 16;
    const y = Math.min(...boxes.map(({ top }) => top)) - 16;
    const right = Math.max(...boxes.map((box) => box.right)) + 16;
    const bottom = Math.max(...boxes.map((box) => box.bottom)) + 16;
    return { x, y, width: right - x, height: bottom - y, scale: 1 };
  });
  const { data } = await page.devtools.send('Page.captureScreenshot', {
    ...{ format: 'png', captureBeyondViewport: true, clip },
  });
  await writeFile(`${folder}/${name}.png`, Buffer.from(data, 'base64'));
}
