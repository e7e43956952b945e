import type { ChromiumFrame } from './chromium-frame.js';
import type { ChromiumPage } from './chromium-page.js';
import type { ChromiumWindows } from './chromium-windows.js';
import { startChromium } from './chromium.js';
import { startFirefox } from './firefox.js';
import { eventually } from './in-page.js';
import { overhear } from './embedding-traces.js';
import type { Page } from './page.js';

/** One person before a host's page, with a willing authenticator in every window; the same for two engines. */
export interface Visit {
  readonly page: Page;
  /** What a frame of that page shows, once there is one. */
  frame(): Promise<Page>;
  /** What the window shows that the page opened. */
  popup(): Promise<Page>;
  /** Passkeys that were made, in whichever window. */
  credentials(): Promise<number>;
  close(): Promise<void>;
}

export interface VisitingBrowser<Kind extends Visit = Visit> {
  /** `server` is the origin whose page is in the frame. */
  visit(server: string): Promise<Kind>;
  close(): Promise<void>;
}

export interface ChromiumVisit extends Visit {
  readonly page: ChromiumPage;
  readonly windows: ChromiumWindows;
  frame(): Promise<ChromiumFrame>;
  popup(): Promise<ChromiumPage>;
  /** Whether the person touches the sensor of the page's own authenticator, which its frames use. */
  presence(willing: boolean): Promise<void>;
  /** Gives a window the passkeys that were made outside it, as the person's one authenticator would have them. */
  lend(popup: ChromiumPage): Promise<void>;
}

export async function chromiumVisits(...flags: string[]): Promise<VisitingBrowser<ChromiumVisit>> {
  const chromium = await startChromium(...flags);
  return {
    async visit(server) {
      const page = await chromium.page();
      page.seen.scripts.push(overhear);
      await page.devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: overhear });
      const own = await page.addAuthenticator();
      const windows = await chromium.windows(page);
      return {
        page,
        windows,
        frame: () => windows.frame(server),
        popup: () => windows.popup(),
        presence: (willing) => page.presence(own, willing),
        credentials: async () => (await page.credentials(own)).length + windows.made.length,
        lend: async (popup) => windows.lend(popup, await page.credentials(own)),
        async close() {
          await Promise.all([...windows.popups].map((popup) => popup.close()));
          await page.close();
        },
      };
    },
    close: () => chromium.close(),
  };
}

/** Firefox has one authenticator for all its windows. */
export async function firefoxVisits(
  preferences: Record<string, unknown> = {},
): Promise<VisitingBrowser> {
  const firefox = await startFirefox(preferences);
  const others = async () => (await firefox.windows()).slice(1);
  return {
    async visit() {
      const token = await firefox.addAuthenticator();
      return {
        page: firefox.page,
        frame: async () => firefox.frame(),
        popup: async () =>
          firefox.inWindow(await eventually(async () => (await others()).at(-1), 'a window')),
        credentials: async () => (await firefox.credentials(token)).length,
        async close() {
          for (const window of await others()) await firefox.closeWindow(window);
          await firefox.page.goto('about:blank');
          await firefox.removeAuthenticator(token);
        },
      };
    },
    close: () => firefox.close(),
  };
}
