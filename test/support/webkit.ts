import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { program } from './browsers.js';
import { eventually } from './in-page.js';
import { start, stop } from './processes.js';
import { WebDriverPage, type ElementReference, type WebDriverWire } from './webdriver-page.js';

export interface WebKit {
  readonly page: WebDriverPage;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** WebKitGTK has no headless mode; Xvfb picks a free display and says which. */
async function startDisplay(): Promise<{ child: ChildProcess; display: string }> {
  const child = start(
    program('Xvfb'),
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [data] = (await once(child.stdio[3] as Readable, 'data')) as [Buffer];
  return { child, display: `:${data.toString().trim()}` };
}

type Send = (method: string, path: string, body?: object) => Promise<unknown>;

function sender(base: string): Send {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };
}

function wire(send: Send, session: string): WebDriverWire {
  const post = async (path: string, body?: object): Promise<void> => {
    await send('POST', `${session}${path}`, body);
  };
  const on = (element: ElementReference): string => `/element/${Object.values(element)[0] ?? ''}`;
  return {
    navigate: (url) => post('/url', { url }),
    refresh: () => post('/refresh'),
    execute: (script, args) => send('POST', `${session}/execute/sync`, { script, args }),
    click: (element) => post(`${on(element)}/click`),
    clear: (element) => post(`${on(element)}/clear`),
    type: (element, text) => post(`${on(element)}/value`, { text }),
  };
}

/** Starts WebKitGTK's MiniBrowser on a display of its own: a browser that has no WebAuthn at all. */
export async function startWebKit(): Promise<WebKit> {
  const screen = await startDisplay();
  const port = await freePort();
  const driver = start(program('WebKitWebDriver'), ['--host=127.0.0.1', `--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  const send = sender(`http://127.0.0.1:${port}`);
  await eventually(() => send('GET', '/status').catch(() => undefined), 'WebKitWebDriver', 30_000);
  const { sessionId } = (await send('POST', '/session', { capabilities: {} })) as {
    sessionId: string;
  };
  const session = `/session/${sessionId}`;

  return {
    page: new WebDriverPage(wire(send, session)),
    async close() {
      await send('DELETE', session).catch(() => undefined);
      await stop(driver);
      await stop(screen.child);
    },
  };
}
