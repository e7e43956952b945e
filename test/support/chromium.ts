import type { Readable, Writable } from 'node:stream';
import { chromiumFlags, program } from './browsers.js';
import { Connection, Session } from './cdp.js';
import { ChromiumPage } from './chromium-page.js';
import { WindowWatch, type ChromiumWindows } from './chromium-windows.js';
import { profileFolder, settle, start } from './processes.js';

export interface Chromium {
  /** A page with storage and cookies of its own, or in the context of another page: another tab of the same person. */
  page(beside?: ChromiumPage): Promise<ChromiumPage>;
  /** The frames and windows that come of a page; asked for before its first navigation. */
  windows(page: ChromiumPage): Promise<ChromiumWindows>;
  close(): Promise<void>;
}

/** Starts headless Chromium; `flags` are added to those every test needs. */
export async function startChromium(...flags: string[]): Promise<Chromium> {
  const profile = await profileFolder();
  const child = start(
    program('chromium'),
    [
      ...['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile.path}`],
      ...chromiumFlags,
      ...flags,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const connection = new Connection(child.stdio[4] as Readable, child.stdio[3] as Writable);
  const watch = new WindowWatch(connection);

  return {
    async page(beside) {
      const browserContextId =
        beside?.context ??
        (await connection.send('Target.createBrowserContext', {})).browserContextId;
      const { targetId } = await connection.send('Target.createTarget', {
        url: 'about:blank',
        browserContextId,
      });
      const { sessionId } = await connection.send('Target.attachToTarget', {
        targetId,
        flatten: true,
      });
      const page = new ChromiumPage(new Session(connection, sessionId), browserContextId, targetId);
      await page.observe();
      return page;
    },
    windows: (page) => watch.of(page),
    async close() {
      await connection.send('Browser.close').catch(() => undefined);
      await settle(child);
      await profile.remove();
    },
  };
}
