import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

type Launcher = Pick<ChromeLauncher, 'getPage'>;
type Page = ReturnType<ChromeLauncher['getPage']>;
type Devtools = Awaited<ReturnType<Page['createCDPSession']>>;

interface DevtoolsCall {
  readonly method: string;
  readonly params?: object;
}

interface DevtoolsEvent {
  readonly method: string;
  readonly params: unknown;
}

const recorded = [
  'WebAuthn.credentialAdded',
  'WebAuthn.credentialDeleted',
  'WebAuthn.credentialUpdated',
  'WebAuthn.credentialAsserted',
];

/**
 * Lets a test file speak the DevTools protocol to the page it runs in (`test/browser/support/devtools.ts`). The session
 * ends with the file, and virtual authenticators and emulation with it.
 */
export function devtoolsPlugin(): TestRunnerPlugin {
  let open: { id: string; devtools: Promise<Devtools>; events: DevtoolsEvent[] } | undefined;

  async function attach(page: Page, events: DevtoolsEvent[]): Promise<Devtools> {
    await page.bringToFront();
    const devtools = await page.createCDPSession();
    for (const method of recorded) {
      devtools.on(method, (params) => {
        events.push({ method, params });
      });
    }
    return devtools;
  }

  return {
    name: 'devtools',
    async executeCommand({ command, payload, session }) {
      if (command !== 'devtools' && command !== 'devtools-events') return undefined;
      if (open?.id !== session.id) {
        await (await open?.devtools)?.detach().catch(() => undefined);
        const browser: object = session.browser;
        const page = (browser as Launcher).getPage(session.id);
        const events: DevtoolsEvent[] = [];
        open = { id: session.id, devtools: attach(page, events), events };
      }
      const devtools = await open.devtools;
      if (command === 'devtools-events') return open.events.splice(0);
      const { method, params } = payload as DevtoolsCall;
      const send = devtools.send.bind(devtools) as (name: string, values: unknown) => unknown;
      return (await send(method, params)) ?? {};
    },
  };
}
