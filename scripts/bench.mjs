import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';
import { provision } from './provision.mjs';

// Times say something about a machine as much as about the code, so they are measured here and never in a test.
ensureInstalled();
provision();
await build(['launch', 'cdn', 'demo'], { stale: true });
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'bench/index.ts'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
