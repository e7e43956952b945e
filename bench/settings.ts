import type { SessionResponse, SettingsJSON } from '../src/contract.js';
import { startChromium, type Chromium } from '../test/support/chromium.js';
import type { ChromiumPage } from '../test/support/chromium-page.js';
import { startHost, type Host } from '../test/support/host.js';
import { eventually } from '../test/support/in-page.js';
import { key, laptop, settings } from '../test/support/settings-states.js';

/** Milliseconds of the main thread, at a quarter of the reference's speed: what the platform calls a long task. */
const long = 50;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the processor, which other processes of a busy machine are not part of. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const many = Array.from({ length: 100 }, (_, index) => ({
  ...(index % 3 === 0 ? key : laptop),
  id: `authenticator-${index}`,
  name: `Passkey ${index}`,
  lastUsedAt: new Date(Date.now() - index * 86_400_000).toISOString(),
}));
const hundred: SettingsJSON = {
  ...settings,
  accepted: { rpId: 'localhost', userHandle: 'dXNlcg', credentialIds: [] },
  authenticators: many,
};
const rest: SettingsJSON = { ...hundred, authenticators: many.slice(1) };

/** The built page at its own server, whose answers alone are made up: milliseconds of each round's tasks that are too long. */
export async function settings100(rounds: number): Promise<number[][]> {
  const chromium = await startChromium();
  const host = await startHost();
  try {
    const found: number[][] = [];
    for (let left = rounds; left > 0; left -= 1) found.push(await round(chromium, host));
    return found;
  } finally {
    await chromium.close();
    await host.close();
  }
}

/** What takes too long in one round: the answer arrives, the list is shown, one of it is removed. */
async function round(chromium: Chromium, host: Host): Promise<number[]> {
  const { url, actionId } = await host.track({ userId: 'many', purpose: 'settings' });
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    host.intercept = async ({ method, url }) => {
      const { pathname } = new URL(url);
      if (method === 'DELETE') return Response.json(rest);
      if (pathname !== '/v1/session') return undefined;
      resolve();
      await new Promise<void>((release) => (answer = release));
      return Response.json(session(actionId));
    };
  });
  const page = await chromium.page();
  await page.goto(url);
  await asked;
  // The first use of `Intl` costs what it costs, wherever it is.
  await page.evaluate(() => {
    new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format();
    new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'day');
  });
  const tasks = await traced(page, async () => {
    answer();
    await shown(page, 100);
    await click(page, '[data-do=remove]');
    await eventually(async () => (await has(page, 'dialog[open]')) || undefined, 'the dialog');
    await click(page, 'dialog .danger');
    await shown(page, 99);
  });
  await page.close();
  if (tasks.length < 20) throw new Error(`only ${tasks.length} tasks were traced`);
  return tasks.filter((task) => task > long);
}

function session(actionId: string): SessionResponse {
  return {
    session: 'session-token',
    actionId,
    purpose: 'settings',
    action: 'test',
    scope: settings.scope,
    methods: ['passkey', 'security-key', 'totp', 'recovery-code'],
    relyingParty: { id: 'localhost', name: 'Meadow Bank' },
    account: { name: 'ada@example.com', displayName: 'Ada' },
    expiresIn: 600,
    settings: hundred,
  };
}

/** Milliseconds that `work` takes on the machine the budget was set on. */
const reference = 13;

/**
 * How much slower this machine is to be made, so that it is four times as slow as that one: virtual machines differ by more
 * than that, and one from itself an hour ago.
 */
async function slowdown(page: ChromiumPage): Promise<number> {
  const work = await page.evaluate(() => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 7; run += 1) {
      const began = performance.now();
      const words = new Map<string, number>();
      for (let index = 0; index < 100_000; index += 1) {
        const word = `w${index % 997}`;
        words.set(word, (words.get(word) ?? 0) + index);
      }
      best = Math.min(best, performance.now() - began);
    }
    return best;
  });
  return Math.max(1, (4 * reference) / work);
}

/** Milliseconds of each task of the page's main thread while `act` runs, on a device four times as slow as the reference. */
async function traced(page: ChromiumPage, act: () => Promise<void>): Promise<number[]> {
  const { devtools } = page;
  const events: TraceEvent[] = [];
  const off = devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as TraceEvent[]));
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: await slowdown(page) });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', '__metadata'] },
  });
  await page.evaluate(() => performance.mark('here'));
  await act();
  const complete = devtools.once('Tracing.tracingComplete');
  await devtools.send('Tracing.end');
  await complete;
  off();
  const here = events.find(({ name }) => name === 'here');
  return events
    .filter(({ pid, tid }) => pid === here?.pid && tid === here.tid)
    .filter(({ name }) => name.endsWith('RunTask'))
    .map(({ tdur = 0 }) => Math.round(tdur / 1000));
}

const has = (page: ChromiumPage, selector: string): Promise<boolean> =>
  page.evaluate(
    (wanted) =>
      !!document.querySelector('authenticator-settings')?.shadowRoot?.querySelector(wanted),
    selector,
  );

async function shown(page: ChromiumPage, count: number): Promise<void> {
  const look = (wanted: number): true | undefined => {
    const root = document.querySelector('authenticator-settings')?.shadowRoot;
    const rows = root?.querySelectorAll('[data-row]').length;
    return (rows === wanted && !root?.querySelector('time:empty')) || undefined;
  };
  await eventually(() => page.evaluate(look, count), `${count} rows with their dates`);
}

const click = (page: ChromiumPage, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('authenticator-settings')?.shadowRoot;
    root?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
