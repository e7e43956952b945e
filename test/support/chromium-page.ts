import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Protocol } from 'devtools-protocol';
import { axeOptions, type AxeRun, violations } from './axe.js';
import type { Session } from './cdp.js';
import { ChromiumDocument, gone, type Point } from './chromium-document.js';
import { nothingSeen, observe, type Seen } from './chromium-seen.js';
import { platformAuthenticator, type AuthenticatorOptions } from './page.js';

/** A Chromium page with no test runner in it, so that it may be as strict as the product's own pages are. */
export class ChromiumPage extends ChromiumDocument {
  readonly devtools: Session;
  readonly context: string;
  readonly target: string;
  readonly seen: Seen;

  /** `seen` is given where several pages are looked at as one. */
  constructor(devtools: Session, context: string, target: string, seen: Seen = nothingSeen()) {
    super();
    this.devtools = devtools;
    this.context = context;
    this.target = target;
    this.seen = seen;
  }

  /** Starts filling `seen`; called once, before the first navigation. */
  async observe(): Promise<void> {
    await observe(this.devtools, this.seen);
  }

  async goto(url: string): Promise<void> {
    const loaded = this.devtools.once('Page.loadEventFired');
    const { errorText, loaderId } = await this.devtools.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    if (loaderId) await loaded;
  }

  async reload(): Promise<void> {
    const loaded = this.devtools.once('Page.loadEventFired');
    await this.devtools.send('Page.reload');
    await loaded;
  }

  onScreen(point: Point): Promise<{ mouse: Session; at: Point }> {
    return Promise.resolve({ mouse: this.devtools, at: point });
  }

  /** Adds a virtual authenticator to this page; it stays through navigations. */
  async addAuthenticator(options: Partial<AuthenticatorOptions> = {}): Promise<string> {
    await this.devtools.send('WebAuthn.enable', {});
    const { authenticatorId } = await this.devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...platformAuthenticator,
        ...options,
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        automaticPresenceSimulation: true,
      },
    });
    return authenticatorId;
  }

  /** Whether the person at an authenticator answers it. */
  async presence(authenticatorId: string, enabled: boolean): Promise<void> {
    await this.devtools.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId,
      enabled,
    });
  }

  async credentials(authenticatorId: string): Promise<Protocol.WebAuthn.Credential[]> {
    return (await this.devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  }

  /** Emulates what a person has asked their system for: `prefers-color-scheme`, `forced-colors`, … */
  async prefer(wishes: Record<string, string>): Promise<void> {
    const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
    await this.devtools.send('Emulation.setEmulatedMedia', { features });
  }

  /** What axe objects to, one line a violation. It leaves its marks in the console, so look at `seen` before. */
  async audit(): Promise<string[]> {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await this.run(`${await readFile(axe, 'utf8')}; undefined`);
    const results = await this.evaluate(
      (options) => (globalThis as unknown as { axe: { run: AxeRun } }).axe.run(document, options),
      axeOptions,
    );
    return violations(results);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.devtools.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    // It may be closing by itself just now.
    await this.devtools.send('Target.closeTarget', { targetId: this.target }).catch(gone);
  }
}
