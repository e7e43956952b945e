import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

/** Ends with npm: on SIGTERM npm ends only the shell between, and the server would go on, unseen, holding the port. */
function endWithParent() {
  const parent = process.ppid;
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  setInterval(look, 500).unref();
}

ensureInstalled();
process.chdir(root);
if (process.env.npm_lifecycle_event) endWithParent();
await build(['launch', 'demo'], { stale: true });

if (process.argv.includes('--watch')) {
  const commands = [
    ['--import', 'tsx', '--watch', 'demo/server.ts'],
    ...['launch', 'demo'].map((part) => [
      'node_modules/vite/bin/vite.js',
      ...['build', '--watch', '--mode', part],
    ]),
  ];
  const children = commands.map((args) => spawn(process.execPath, args, { stdio: 'inherit' }));
  process.on('exit', () => children.forEach((child) => child.kill()));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());
} else {
  // In this process, so that whatever ends it ends the server, and nothing is left behind holding the port.
  const { register } = await import('tsx/esm/api');
  register();
  await import('../demo/server.ts');
}
