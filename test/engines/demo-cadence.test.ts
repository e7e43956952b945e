import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { yearOf } from '../../demo/cadence/lived.js';
import { readSetup } from '../../demo/cadence/setup.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { clean, shown, startDemoWorld, type DemoWorld } from '../support/demo-backends.js';
import { eventually } from '../support/in-page.js';
import { button, heading } from '../support/person-journeys.js';

let world: DemoWorld;

before(async () => {
  world = await startDemoWorld();
});

after(() => world.close());

const open = async (setup = ''): Promise<ChromiumPage> => {
  const page = await world.chromium.page();
  await page.goto(`${world.demo.origin}/cadence${setup && `#${setup}`}`);
  await page.appears(heading('A year of prompts'));
  return page;
};

interface Drawn {
  /** From the calendar: what is shown on a day, in all. */
  readonly cells: number;
  readonly days: number;
  /** From the table: the reasons of its offers. */
  readonly rows: readonly string[];
  readonly offers: number;
  readonly signIns: number;
}

const drawn = (page: ChromiumPage): Promise<Drawn> =>
  page.evaluate(() => {
    const number = (name: string): number =>
      Number(document.querySelector(`[data-figure="${name}"]`)?.textContent);
    const cells = [...document.querySelectorAll<HTMLElement>('[data-calendar] .day')];
    const rows = [...document.querySelectorAll<HTMLElement>('[data-offer]')];
    return {
      cells: cells.reduce((all, { dataset }) => all + Number(dataset['shown'] ?? 0), 0),
      days: cells.length,
      rows: rows.map(({ dataset }) => dataset['offer'] ?? ''),
      offers: number('offers'),
      signIns: number('sign-ins'),
    };
  });

/** What the function says that the server asks, too. */
function simulated(setup: string): Drawn {
  const steps = yearOf(readSetup(setup));
  const shown = steps.flatMap(({ decision }) => (decision.show ? [decision.reason] : []));
  const rows = shown.filter((reason) => reason !== 'required');
  return { cells: shown.length, days: 365, rows, offers: rows.length, signIns: steps.length };
}

/** The number of offers by hand, from the words of the preset. */
for (const [setup, offers] of [
  // Days 1–7, and one on day 8 that is silent for a year.
  ['preset=seed', 8],
  // Days 1, 91, 181, 271 and 361.
  ['preset=quarterly', 5],
  // Three, and then it is required.
  ['preset=snooze-n-then-require', 3],
  ['preset=every-sign-in&rhythm=twice', 730],
  ['preset=seed&manner=never&offer=4&until=100', 5],
] as const) {
  test(`what is drawn is what the policy says: ${setup}`, async () => {
    const page = await open(setup);
    const seen = await drawn(page);
    assert.deepEqual(seen, simulated(setup));
    assert.equal(seen.offers, offers);
    clean(page);
    await page.close();
  });
}

test('the developers’ part of the first page leads there', async () => {
  const page = await world.chromium.page();
  await page.goto(world.demo.origin);
  await eventually(
    () =>
      page.evaluate(() => document.querySelector('a[href="/cadence"]')?.textContent ?? undefined),
    'a link',
  );
  await page.close();
});

test('a control that is changed draws the year anew, and the address keeps it', async () => {
  const page = await open();
  assert.equal(
    await shown(page, 'data-said'),
    'First week, then yearly: 8 offers at 365 sign-ins.',
  );

  await page.click({ role: 'radio', name: /^Quarterly/ });
  assert.equal(await shown(page, 'data-said'), 'Quarterly: 5 offers at 365 sign-ins.');
  assert.deepEqual(await drawn(page), simulated('preset=quarterly'));

  // By a number of one's own it is no preset any more: every 30 days, from day 1 to day 361.
  await page.click(button('Its numbers'));
  await page.fill({ role: 'textbox', name: 'Quiet after “Not now” days' }, '30');
  await page.key('Tab');
  assert.equal(await shown(page, 'data-said'), 'your own policy: 13 offers at 365 sign-ins.');

  await page.reload();
  await page.appears(heading('A year of prompts'));
  assert.equal((await drawn(page)).offers, 13);
  clean(page);
  await page.close();
});

test('somebody else signs in on other days, and the same somebody on the same', async () => {
  const page = await open('preset=every-sign-in&rhythm=now-and-then&seed=1');
  const first = await drawn(page);
  await page.click(button('Take somebody else'));
  const second = await drawn(page);
  assert.deepEqual(first, simulated('preset=every-sign-in&rhythm=now-and-then&seed=1'));
  assert.deepEqual(second, simulated('preset=every-sign-in&rhythm=now-and-then&seed=2'));
  assert.notEqual(second.offers, first.offers);
  await page.close();
});

test('what cannot be read in an address is as usual', async () => {
  const page = await open('preset=__proto__&rhythm=%00&devices=9&offer=-1&until=soon');
  assert.deepEqual(await drawn(page), simulated(''));
  clean(page);
  await page.close();
});

for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, and nothing is cut off: ${scheme}, ${width} pixels`, async () => {
      const page = await open(
        'preset=snooze-n-then-require&devices=2&manner=creates&offer=3&until=99',
      );
      await page.prefer({ 'prefers-color-scheme': scheme });
      await page.devtools.send('Emulation.setDeviceMetricsOverride', {
        ...{ width, height: 800, deviceScaleFactor: 1, mobile: width < 400 },
      });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      clean(page);
      assert.deepEqual(await page.audit(), []);
      await page.close();
    });
  }
}
