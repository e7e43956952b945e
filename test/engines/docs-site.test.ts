import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ChromiumPage } from '../support/chromium-page.js';
import { clean, startDemoWorld, type DemoWorld } from '../support/demo-backends.js';
import { htmlPages } from '../support/docs-site.js';
import { eventually } from '../support/in-page.js';
import { button, heading } from '../support/person-journeys.js';
import { serveFolder } from '../support/site.js';

const link = (name: string) => ({ role: 'link', name });
const paths = [...htmlPages().keys()];

let world: DemoWorld;
let docs: string;

before(async () => {
  world = await startDemoWorld();
  docs = `${world.demo.origin}/docs/`;
});

after(() => world.close());

async function open(path = '', { width = 1280, scheme = 'light', script = true } = {}) {
  const page = await world.chromium.page();
  await page.prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
  await page.devtools.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height: 900, deviceScaleFactor: 1, mobile: false },
  });
  await page.devtools.send('Emulation.setScriptExecutionDisabled', { value: !script });
  await page.goto(docs + path);
  return page;
}

/** It is there and has been painted: before that a click is lost. */
const at = (page: ChromiumPage, path: string): Promise<unknown> =>
  eventually(async () => {
    const { href, painted } = await page.evaluate(() => ({
      href: location.href,
      painted: performance.getEntriesByName('first-contentful-paint').length > 0,
    }));
    return (href === docs + path && painted) || undefined;
  }, `the page ${path}`);

/** The top of what the address names is on the screen. */
const inView = (page: ChromiumPage): Promise<unknown> =>
  eventually(
    async () =>
      (await page.evaluate(() => {
        const { top = -1 } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight;
      })) || undefined,
    'what the address names',
  );

for (const script of [true, false]) {
  const how = script ? '' : ', without JavaScript';
  for (const [question, ...clicks] of [
    ['how to embed', ['Put it into your site', 'start/'], ['Script tag', 'start/script-tag/']],
    ['how to theme', ['Make it look like yours', 'theming/']],
    [
      'what a code means',
      ['Look up a failure code', 'failures/'],
      ['cancelled', 'failures/#cancelled'],
    ],
  ] as const)
    test(`a newcomer finds ${question} in two clicks from the first page${how}`, async () => {
      const page = await open('', { script });
      let clicked = 0;
      for (const [name, path] of clicks) {
        await page.click(link(name));
        await at(page, path);
        clicked += 1;
      }
      assert.equal(clicked, question === 'how to theme' ? 1 : 2);
      if (question === 'what a code means') await inView(page);
      clean(page);
      await page.close();
    });
}

for (const scheme of ['light', 'dark'])
  test(`axe finds nothing, and nothing is refused, ${scheme}`, async () => {
    const page = await open('', { scheme });
    // Every page, and of the dark ones, which have the same structure, each fourth.
    const looked = scheme === 'dark' ? paths.filter((_, index) => index % 4 === 0) : paths;
    for (const path of looked) {
      await page.goto(docs + path);
      clean(page);
      assert.deepEqual(await page.audit(), [], path);
    }
    await page.close();
  });

test('no page is wider than a screen of 320 pixels', async () => {
  const page = await open('', { width: 320 });
  for (const path of paths) {
    await page.goto(docs + path);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(over, 0, path);
  }
  await page.close();
});

test('without JavaScript the menu opens on a narrow screen, and nothing stands there that does nothing', async () => {
  const page = await open('failures/', { width: 320, script: false });
  assert.equal(await page.count(link('Corbado Connect')), 0);
  for (const dead of [button('Copy'), button(''), { role: 'search' }])
    assert.equal(await page.count(dead), 0);
  await page.click(button('On this page'));
  await page.click(button('Menu'));
  await page.click(link('Corbado Connect'));
  await at(page, 'backends/corbado/');
  await page.close();
});

test('the search is opened by its key, and Enter goes to a code by what people have read', async () => {
  const page = await open('elements/passkey-enroll/');
  await page.appears({ role: 'search' });
  await page.key('/', '/');
  await page.devtools.send('Input.insertText', { text: 'another passkey request' });
  await page.appears(link('busy Failure codes'));
  assert.deepEqual(await page.audit(), []);
  await page.key('Enter', '\r');
  await at(page, 'failures/#busy');
  await inView(page);
  clean(page);
  await page.close();
});

test('a chosen theme is kept from page to page', async () => {
  const page = await open();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  assert.equal(await paper(), 'light dark');
  await page.click(button('Theme: auto'));
  await page.click(button('Theme: light'));
  await page.appears(button('Theme: dark'));
  await page.goto(`${docs}failures/`);
  assert.equal(await paper(), 'dark');
  await page.close();
});

test('a block of code is copied as it is', async () => {
  const page = await open('start/bundler/');
  await page.devtools.send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    browserContextId: page.context,
  });
  await page.click(button('Copy: JavaScript'));
  await page.appears(button('Copied: JavaScript'));
  const { copied, shown } = await page.evaluate(async () => ({
    copied: await navigator.clipboard.readText(),
    shown: document.querySelector('pre')?.textContent,
  }));
  assert.equal(copied, shown);
  assert.match(copied, /^import 'passkey-elements\/define\/passkey-enroll';/);
  await page.close();
});

test('the example of an element is the element itself, and shows any failure', async () => {
  const page = await open('elements/passkey-enroll/');
  await page.appears(button('Continue'));
  await page.evaluate(() => {
    const select = document.querySelector('select');
    if (!select) return;
    select.value = 'timed_out';
    select.dispatchEvent(new Event('change'));
  });
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await page.appears(heading('The prompt timed out'));
  const log = await page.evaluate(() => document.querySelector('.log')?.textContent ?? '');
  assert.match(log, /passkey-failed \{"failure":\{"code":"timed_out"/);
  await page.click(button('Start again'));
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await page.appears(heading('Passkey created'));
  assert.deepEqual(page.seen.violations, []);
  await page.close();
});

test('it works from any place of a site', async () => {
  const site = await serveFolder('dist');
  const page = await world.chromium.page();
  await page.goto(`${site.origin}/demo/docs/failures/`);
  await page.appears({ role: 'search' });
  await page.key('/', '/');
  await page.devtools.send('Input.insertText', { text: 'theming' });
  await page.key('Enter', '\r');
  await eventually(
    async () =>
      (await page.evaluate(() => location.pathname)) === '/demo/docs/theming/' || undefined,
    'the page on theming',
  );
  await page.close();
  await site.close();
});

test('a folder’s address without its slash leads there, and what is not there is not', async () => {
  for (const path of ['docs', 'docs/failures']) {
    const answer = await fetch(`${world.demo.origin}/${path}`, { redirect: 'manual' });
    assert.equal(answer.status, 308);
    assert.equal(answer.headers.get('location'), `/${path}/`);
  }
  for (const path of [
    'docs/nothing',
    'docs/nothing/',
    'docs/../package.json',
    'docs/.env',
    'docs//',
  ])
    assert.equal((await fetch(`${world.demo.origin}/${path}`)).status, 404, path);
  const { headers } = await fetch(docs);
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
});
