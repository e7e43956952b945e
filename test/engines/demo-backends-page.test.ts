import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ChromiumPage } from '../support/chromium-page.js';
import {
  calls,
  clean,
  counts,
  leave,
  link,
  removing,
  shown,
  startDemoWorld,
  table,
  type DemoWorld,
} from '../support/demo-backends.js';
import { eventually } from '../support/in-page.js';
import { button, heading } from '../support/person-journeys.js';

const secret = 'a-secret-of-twenty-four-characters';
let world: DemoWorld;
/** With Authsignal's API open to others. */
let switched: DemoWorld;

before(async () => {
  const env = { AUTHSIGNAL_API: '1', AUTHSIGNAL_SECRET: secret };
  [world, switched] = await Promise.all([startDemoWorld(), startDemoWorld(env)]);
});

after(() => Promise.all([world.close(), switched.close()]));

const open = async (service: string): Promise<ChromiumPage> => {
  const page = await world.chromium.page();
  await page.addAuthenticator();
  await page.goto(`${world.demo.origin}/backends#${service}`);
  await page.appears(button('Continue'));
  return page;
};

test('the first page of the demo leads there', async () => {
  const page = await world.chromium.page();
  await page.goto(world.demo.origin);
  await page.click({ role: 'link', name: 'One UI, every backend' });
  await page.appears(heading('One UI, every backend'));
  await page.close();
});

test('whoever comes by another name of this machine is led to the one passkeys belong to', async () => {
  const page = await world.chromium.page();
  await page.goto(`${world.demo.origin.replace('localhost', '127.0.0.1')}/backends#corbado`);
  await page.appears(button('Continue'));
  const place = await page.evaluate(() => location.href);
  assert.equal(place, `${world.demo.origin}/backends#corbado`);
  await page.close();
});

test('calls are shown as they happen, the newest first, with nothing secret in them', async () => {
  const page = await open('jitsudo');
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await page.click(button('Continue'));
  await page.appears(heading('Save your recovery codes'));
  const made = await calls(page);
  const [list = '', , complete = ''] = made.map(({ line }) => line);
  assert.equal(list, 'service GET /v1/users/me/mfa 200');
  assert.equal(complete, 'service POST /v1/users/me/mfa/webauthn/register/complete 200');

  const codes = await page.evaluate(() => {
    const root = document.querySelector('passkey-enroll')?.shadowRoot;
    return [...(root?.querySelectorAll('code') ?? [])].map(({ textContent }) => textContent);
  });
  const token = await page.evaluate(async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    const answer = await fetch('/demo/backends/jitsudo/token', init);
    return ((await answer.json()) as { token: string }).token;
  });
  assert.ok(codes.length > 0 && token.length > 0);
  const all = JSON.stringify(await calls(page));
  for (const secret of [token, ...codes]) assert.ok(!all.includes(secret), secret);
  assert.ok(all.includes(`Bearer ••• (${token.length})`));
  assert.match(made[2]?.text ?? '', /"codes": \[\s+"••• \(\d+\)"/);
  assert.match(made[2]?.text ?? '', /"device_name": /);
  await eventually(
    async () => /^\d+ calls\. The last: /.test(await shown(page, 'data-said')) || undefined,
    'the calls are spoken of',
  );

  await page.click(button('Clear'));
  assert.deepEqual(await calls(page), []);
  clean(page);
  await page.close();
});

test('each backend has a person of its own, whom switching keeps and starting over replaces', async () => {
  const page = await open('own');
  const own = await shown(page, 'data-person');
  await page.click(button(/^Corbado Connect/));
  await eventually(
    async () => (await shown(page, 'data-stage')).startsWith('Corbado') || undefined,
    'the other is there',
  );
  const other = await shown(page, 'data-person');
  assert.notEqual(other, own);
  await page.click(button('Start over'));
  await eventually(
    async () => ![other, ''].includes(await shown(page, 'data-person')) || undefined,
    'it is somebody else',
  );
  await page.click(button(/^Our own server/));
  await page.appears(button('Continue'));
  assert.equal(await shown(page, 'data-person'), own);
  await page.reload();
  await page.appears(button('Continue'));
  assert.equal(await shown(page, 'data-person'), own);
  clean(page);
  await page.close();
});

test('what a service can do is told by its adapter, and why not where it cannot', async () => {
  for (const { id, rename, remove, suspend, challenge } of table) {
    const page = await open(id);
    const told = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-ability]')].map((row) => [
          row.dataset.ability ?? '',
          row.dataset.can === 'true',
        ]),
      ),
    );
    const { passkey } = told;
    assert.deepEqual(
      { ...told, passkey },
      { ...told, passkey: true, rename, remove, suspend, challenge },
    );
    const unexplained = await page.evaluate(
      () =>
        [...document.querySelectorAll('.abilities li')].filter(
          (row) => row.querySelector('[data-can=false]') && !row.querySelector('.soft'),
        ).length,
    );
    assert.equal(unexplained, 0);
    await page.close();
  }
});

test('where a service wants a fresh sign-in the page asks for one, and the change is made after it', async () => {
  const page = await open('secureauth');
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await leave(page, false);
  await counts(page, removing, 1);
  await page.click(button('Let this sign-in grow old'));
  await page.click(button('Create a passkey'));
  await page.appears({ role: 'dialog', name: 'Sign in again' });
  await page.click(button('Sign in again'));
  await eventually(
    async () => (await page.box(button('Create a passkey'))) && true,
    'the options have come',
  );
  assert.equal(await page.count({ role: 'dialog' }), 0);
  clean(page, [/401 .*usernameless-webauthn\/create\/begin/]);
  await page.close();
});

test('a link that Authsignal’s API mails is in the inbox, and following it elsewhere goes on here', async () => {
  const page = await open('authsignal');
  await page.click(button(/^Manage sign-in/));
  await page.click(button(`Set up ${link}`));
  await page.click(button('Send a link'));
  const url = await eventually(
    () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('a')].find(
            ({ textContent }) => textContent === 'Open the link',
          )?.href,
      ),
    'the mail',
  );
  const beside = await world.chromium.page(page);
  await beside.goto(url);
  await beside.click(button('Yes, it’s me'));
  await page.appears(heading('Links by e-mail added'));
  await page.click(button('Done'));
  await counts(page, removing, 1);
  clean(page);
  await beside.close();
  await page.close();
});

test('all of it is reached by the keyboard', async () => {
  const page = await open('own');
  await page.enter(button(/^IntelliAuth-style SDK/));
  await page.enter(button('Continue'));
  await page.enter(button('Create a passkey'));
  await page.enter(button('Done'));
  await page.appears(heading('Passkeys'));
  await page.enter(button(/^POST .*list/));
  await page.appears(heading('Response'));
  await page.close();
});

test('others have the API of Authsignal’s clients only where it is switched on', async () => {
  const known = 'demo-authsignal-secret-key';
  const track = async ({ demo }: DemoWorld, key: string) => {
    const headers = {
      authorization: `Basic ${btoa(`${key}:`)}`,
      'content-type': 'application/json',
    };
    const path = '/authsignal/v1/users/u1/actions/sign-in';
    const init = { method: 'POST', headers, body: '{}' };
    return (await fetch(demo.origin + path, init)).status;
  };
  assert.equal(await track(switched, secret), 200);
  assert.equal(await track(switched, known), 401);
  for (const key of [secret, known]) assert.equal(await track(world, key), 401);
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing on the page of all backends, ${scheme}`, async () => {
    const page = await open('jitsudo');
    await page.prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    assert.deepEqual(await page.audit(), []);
    await page.close();
  });
}

for (const dir of ['ltr', 'rtl']) {
  test(`nothing of it is cut off at 320 pixels, ${dir}`, async () => {
    const page = await open('corbado');
    const metrics = { width: 320, height: 640, deviceScaleFactor: 1, mobile: true };
    await page.devtools.send('Emulation.setDeviceMetricsOverride', metrics);
    await page.evaluate((given) => {
      document.documentElement.dir = given;
      document.querySelectorAll('details').forEach((details) => (details.open = true));
    }, dir);
    const wide = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const beyond = [...document.querySelectorAll('#page *:not(pre *)')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > clientWidth + 1);
      });
      return {
        scrolls: scrollWidth > clientWidth,
        beyond: beyond.map(({ className }) => className),
      };
    });
    assert.deepEqual(wide, { scrolls: false, beyond: [] });
    await page.close();
  });
}
