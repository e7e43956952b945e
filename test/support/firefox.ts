import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program } from './browsers.js';
import { eventually } from './in-page.js';
import { Marionette } from './marionette.js';
import { Places } from './marionette-places.js';
import { platformAuthenticator, type AuthenticatorOptions } from './page.js';
import { profileFolder, settle, start } from './processes.js';
import { WebDriverFrame } from './webdriver-frame.js';
import { WebDriverPage, type ElementReference, type WebDriverWire } from './webdriver-page.js';

export interface Firefox {
  readonly page: WebDriverPage;
  /** The first frame of a window's page. */
  frame(window?: string): WebDriverPage;
  /** The windows there are, the first being the one of `page`. */
  windows(): Promise<string[]>;
  /** The page in a window. */
  inWindow(window: string): WebDriverPage;
  closeWindow(window: string): Promise<void>;
  /** `isUserConsenting: false` is a person who says no, which only Firefox can play. */
  addAuthenticator(
    options?: Partial<AuthenticatorOptions & { isUserConsenting: boolean }>,
  ): Promise<string>;
  removeAuthenticator(id: string): Promise<void>;
  credentials(id: string): Promise<unknown[]>;
  close(): Promise<void>;
}

/** A soft token in place of USB keys, and no calls home. */
const preferences = {
  'marionette.port': 0,
  'security.webauth.webauthn_enable_softtoken': true,
  'security.webauth.webauthn_enable_usbtoken': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.server': '',
};

const elementId = (element: ElementReference): { id: string } => ({
  id: Object.values(element)[0] ?? '',
});

/** `enter` goes to the window and frame that the commands are for. */
function wire(marionette: Marionette, enter: () => Promise<void>): WebDriverWire {
  const send = async (name: string, params: object): Promise<void> => {
    await enter();
    await marionette.send(`WebDriver:${name}`, params);
  };
  return {
    navigate: (url) => send('Navigate', { url }),
    refresh: () => send('Refresh', {}),
    async execute(script, args) {
      await enter();
      const answer = await marionette.send('WebDriver:ExecuteScript', { script, args });
      // Marionette wraps single values, and answers lists as they are.
      return Array.isArray(answer) ? answer : (answer as { value: unknown }).value;
    },
    click: (element) => send('ElementClick', elementId(element)),
    clear: (element) => send('ElementClear', elementId(element)),
    type: (element, text) => send('ElementSendKeys', { ...elementId(element), text }),
  };
}

/** Starts headless Firefox; `more` preferences are added to those every test needs. */
export async function startFirefox(more: Record<string, unknown> = {}): Promise<Firefox> {
  const profile = await profileFolder();
  const lines = Object.entries({ ...preferences, ...more }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile.path, 'user.js'), lines.join(''));
  const child = start(
    program('firefox-esr'),
    ['--headless', '--marionette', '--no-remote', '--profile', profile.path],
    {},
  );
  const readPort = async (): Promise<number | undefined> => {
    const text = await readFile(join(profile.path, 'MarionetteActivePort'), 'utf8').catch(() => '');
    return Number(text) || undefined;
  };
  const marionette = new Marionette(await eventually(readPort, 'a Marionette port', 60_000));
  await marionette.send('WebDriver:NewSession', { timeouts: { script: 30_000 } });

  const places = new Places(marionette);
  const first = (await places.windows())[0] ?? '';

  return {
    page: new WebDriverPage(wire(marionette, () => places.enter(first, false))),
    frame: (window = first) =>
      new WebDriverFrame(wire(marionette, () => places.enter(window, true))),
    windows: () => places.windows(),
    inWindow: (window) => new WebDriverPage(wire(marionette, () => places.enter(window, false))),
    closeWindow: (window) => places.close(window),
    async addAuthenticator(options = {}) {
      const params = {
        protocol: 'ctap2_1',
        ...platformAuthenticator,
        isUserConsenting: true,
        ...options,
      };
      const answer = await marionette.send('WebAuthn:AddVirtualAuthenticator', params);
      return (answer as { value: string }).value;
    },
    async removeAuthenticator(authenticatorId) {
      await marionette.send('WebAuthn:RemoveVirtualAuthenticator', { authenticatorId });
    },
    async credentials(authenticatorId) {
      const answer = await marionette.send('WebAuthn:GetCredentials', { authenticatorId });
      return (Array.isArray(answer) ? answer : (answer as { value: unknown[] }).value) as unknown[];
    },
    async close() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.close();
      await settle(child);
      await profile.remove();
    },
  };
}
