import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

function results(suite: TestSuiteResult): readonly boolean[] {
  const own = suite.tests.filter((test) => !test.skipped).map((test) => test.passed);
  return [...own, ...suite.suites.flatMap(results)];
}

function count(sessions: readonly TestSession[]): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const tests = session.testResults ? results(session.testResults) : [];
    passed += tests.filter(Boolean).length;
    const named = tests.filter((ok) => !ok).length;
    // A file that did not load, or broke outside a test, has no failed test to show for it.
    failed += named === 0 && session.passed !== true ? 1 : named;
  }
  return { passed, failed };
}

/** Writes how many tests passed and failed to the file that `scripts/test.mjs` adds up. */
export function countsReporter(): Reporter {
  return {
    stop({ sessions }) {
      const file = process.env['TEST_COUNTS'];
      if (file) writeFileSync(file, JSON.stringify(count(sessions)));
    },
  };
}
