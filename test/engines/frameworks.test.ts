import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { freePort } from '../support/demo.js';
import { start, stop } from '../support/processes.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}demo/frameworks`;
const apps = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name);
const button = (name: string) => ({ role: 'button', name });
const heading = (name: string) => ({ role: 'heading', name });

/** The layout shifts of the page so far, as Chromium scores them. */
function layoutShift(page: ChromiumPage): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list
              .getEntries()
              .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        // Where nothing has moved the observer is never called.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}

describe('an example', () => {
  let chromium: Chromium;

  before(async () => {
    // With the package as it is packed, each is installed and built the way its README says.
    const building = start(process.execPath, ['scripts/frameworks.mjs'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = (await once(building, 'exit')) as [number | null];
    assert.equal(code, 0);
    chromium = await startChromium();
  });

  after(() => chromium.close());

  /** Starts what serves an example, as its README says. */
  async function open(app: string): Promise<{ page: ChromiumPage; server: ChildProcess }> {
    const args = app === 'server-rendered' ? ['server-rendered/server.mjs'] : ['host.mjs', app];
    const port = await freePort();
    const { PATH = '' } = process.env;
    const server = start(process.execPath, args, {
      cwd: folder,
      env: { PATH, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(server.stdout!, 'data')) as [Buffer];
    const page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(said.toString().trim());
    return { page, server };
  }

  async function create(page: ChromiumPage): Promise<void> {
    await page.click(button('Continue'));
    await page.click(button('Create a passkey'));
  }

  for (const app of apps)
    it(`enrolls a passkey, and its server finds it true: ${app}`, async () => {
      const { page, server } = await open(app);
      try {
        await create(page);
        await page.appears({ role: 'status', name: 'Validated for u-42' });
        // Chromium asks by itself for an icon that none of them has.
        const errors = page.seen.errors.filter((error) => !error.includes('/favicon.ico'));
        assert.deepEqual(errors, []);
      } finally {
        await stop(server);
      }
    });

  it('leaves for the page of the server, and comes back with a result: server-rendered', async () => {
    const { page, server } = await open('server-rendered');
    try {
      await page.click({ role: 'link', name: 'Add a passkey on a page of its own' });
      await create(page);
      await page.click(button('Done'));
      await page.appears({ role: 'status', name: 'Validated for u-42' });
    } finally {
      await stop(server);
    }
  });

  it('keeps the room of the element before its script is there: nothing moves', async () => {
    const { page, server } = await open('server-rendered');
    try {
      await page.appears(heading('Add a passkey'));
      assert.equal(await layoutShift(page), 0);
      await page.click(button('Continue'));
      await page.appears(button('Create a passkey'));
      assert.equal(await layoutShift(page), 0);
    } finally {
      await stop(server);
    }
  });
});
