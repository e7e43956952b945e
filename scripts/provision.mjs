import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the browser tests drive, and the Debian package it comes in. */
const needed = [
  { program: 'chromium', package: 'chromium', elsewhere: 'Chromium, as `chromium` on the PATH' },
  { program: 'firefox-esr', package: 'firefox-esr', elsewhere: 'Firefox ESR, as `firefox-esr`' },
  {
    program: 'WebKitWebDriver',
    package: 'webkit2gtk-driver',
    elsewhere: 'WebKitGTK with its WebKitWebDriver (Linux only)',
  },
  { program: 'Xvfb', package: 'xvfb', elsewhere: 'Xvfb (Linux only)' },
];

function isInstalled(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const missing = () => needed.filter(({ program }) => !isInstalled(program));

function apt(...args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
  return status === 0;
}

/** Installs the browsers where it may (Debian, as root); elsewhere says what to install and ends this process. */
export function provision() {
  const wanted = missing();
  if (wanted.length === 0) return;
  const packages = wanted.map((item) => item.package);
  const debian = existsSync('/etc/debian_version');
  if (debian && process.getuid?.() === 0) {
    console.error(`Installing ${packages.join(', ')} …`);
    const install = ['install', '--no-install-recommends', ...packages];
    if ((apt('update') && apt(...install)) || missing().length === 0) return;
    console.error(`apt-get could not install ${packages.join(', ')}.`);
  } else if (debian) {
    console.error(`The browser tests need: sudo apt-get install ${packages.join(' ')}`);
  } else {
    console.error('The browser tests need:');
    for (const item of wanted) console.error(`  ${item.elsewhere}`);
  }
  process.exit(1);
}
