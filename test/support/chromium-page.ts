import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Protocol } from 'devtools-protocol';
import { axeOptions, type AxeRun, violations } from './axe.js';
import type { Session } from './cdp.js';
import { callSource, eventually } from './in-page.js';
import { locate, nameArgument, type Target } from './locate.js';
import {
  describeTarget,
  platformAuthenticator,
  type AuthenticatorOptions,
  type Page,
} from './page.js';

export interface Seen {
  /** Console errors, uncaught exceptions and what the browser itself reports as an error. */
  readonly errors: string[];
  /** `directive blocked-url`, one per violation. */
  readonly violations: string[];
  readonly requests: { method: string; url: string; preflight: boolean }[];
}

interface Box {
  readonly x: number;
  readonly y: number;
}

/** A Chromium page with no test runner in it, so that it may be as strict as the product's own pages are. */
export class ChromiumPage implements Page {
  readonly devtools: Session;
  readonly context: string;
  readonly seen: Seen = { errors: [], violations: [], requests: [] };
  readonly #target: string;

  constructor(devtools: Session, context: string, target: string) {
    this.devtools = devtools;
    this.context = context;
    this.#target = target;
  }

  /** Starts filling `seen`; called once, before the first navigation. */
  async observe(): Promise<void> {
    const { errors, requests } = this.seen;
    this.devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type !== 'error') return;
      errors.push(args.map((arg) => String(arg.value ?? arg.description)).join(' '));
    });
    this.devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
      errors.push(`${text} ${exception?.description ?? ''}`);
    });
    this.devtools.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') errors.push(`${entry.text} ${entry.url ?? ''}`.trim());
    });
    this.devtools.on('Audits.issueAdded', ({ issue }) => {
      const csp = issue.details.contentSecurityPolicyIssueDetails;
      if (csp) this.seen.violations.push(`${csp.violatedDirective} ${csp.blockedURL ?? 'inline'}`);
    });
    this.devtools.on('Network.requestWillBeSent', ({ request: { method, url }, type }) => {
      requests.push({ method, url, preflight: type === 'Preflight' });
    });
    await Promise.all([
      this.devtools.send('Page.enable'),
      this.devtools.send('Runtime.enable'),
      this.devtools.send('Log.enable'),
      this.devtools.send('Audits.enable'),
      this.devtools.send('Network.enable'),
    ]);
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

  async evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const parts = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
    return (await this.#run(callSource(fn, parts.join(', ')))) as Awaited<R>;
  }

  async appears(target: Target): Promise<void> {
    await eventually(
      async () => (await this.count(target)) > 0 || undefined,
      describeTarget(target),
    );
  }

  async count(target: Target): Promise<number> {
    return (await this.#run(`${this.#locating(target)}.length`)) as number;
  }

  async click(target: Target): Promise<void> {
    let before: Box | undefined;
    // Twice at the same place: a screen that has just come may scroll once more, to where its focus is.
    const box = await eventually(
      async () => {
        const now = await this.#box(target);
        const still = now && before?.x === now.x && before.y === now.y;
        before = now;
        return still ? now : undefined;
      },
      `enabled ${describeTarget(target)}`,
    );
    const button = { ...box, button: 'left', clickCount: 1 } as const;
    await this.devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...box });
    await this.devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    await this.devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  }

  async fill(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.#run(`${this.#locating(target)}[0].select()`);
    await this.devtools.send('Input.insertText', { text });
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
    await this.#run(`${await readFile(axe, 'utf8')}; undefined`);
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
    await this.devtools.send('Target.closeTarget', { targetId: this.#target });
  }

  #locating({ role, name }: Target): string {
    return callSource(locate, `${JSON.stringify(role)}, ${JSON.stringify(nameArgument(name))}`);
  }

  async #box(target: Target): Promise<Box | undefined> {
    // Of two with the same name the one that a click would reach: a modal dialog keeps it from the page behind.
    const source = `${this.#locating(target)}.reduce((found, element) => {
      if (found || element.disabled || element.ariaDisabled === 'true') return found;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const hit = element.getRootNode().elementFromPoint(middle.x, middle.y);
      return hit && element.contains(hit) ? middle : undefined;
    }, undefined)`;
    return (await this.#run(source)) as Box | undefined;
  }

  async #run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.devtools.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: false,
    });
    if (!exceptionDetails) return result.value as unknown;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
}
