import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumFlags, program } from './test/support/browsers.ts';
import { mountApi } from './test/support/wtr-api.ts';
import { countsReporter } from './test/support/wtr-counts.ts';
import { devtoolsPlugin } from './test/support/wtr-devtools.ts';
import { toyPages } from './test/support/wtr-toys.ts';

const api = mountApi();

/** Serial, because a prompt needs the focused page, and there is one such page. */
export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 1,
  hostname: 'localhost',
  testFramework: { config: { ui: 'tdd', timeout: 30_000 } },
  testsFinishTimeout: 120_000,
  browsers: [
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath: program('chromium'), args: chromiumFlags },
    }),
  ],
  middleware: [api.middleware, toyPages()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    devtoolsPlugin(),
    api.plugin,
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
