import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ChildProcess } from 'node:child_process';
import { start, stop } from './processes.js';

export interface Demo {
  readonly origin: string;
  /** Asks it to end, as a service manager does; resolves with its exit code. */
  end(): Promise<number | null>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

const answer = 60_000;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What a demo that does not start says on standard error, and its exit code. */
export async function demoRefusal(
  env: Record<string, string>,
): Promise<{ said: string; code: number | null }> {
  const child = launch(env);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close', { signal: AbortSignal.timeout(answer) })) as [number];
  await stop(child);
  return { said, code };
}

/** Starts the demo as `npm start` does once everything is built; resolves when it answers. */
export async function startDemo(env: Record<string, string>): Promise<Demo> {
  const child = launch(env);
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    child.once('exit', () => reject(new Error(errors)));
  });
  return {
    origin,
    async end() {
      const ended = once(child, 'exit', { signal: AbortSignal.timeout(answer) });
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      await stop(child);
      return code;
    },
    kill: () => stop(child),
  };
}

function launch(env: Record<string, string>): ChildProcess {
  const { PATH = '' } = process.env;
  return start(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, ...env },
  });
}
