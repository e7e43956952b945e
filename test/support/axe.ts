import type { AxeResults, RunOptions } from 'axe-core';

export type AxeRun = (context: Element | Document, options: RunOptions) => Promise<AxeResults>;

/** WCAG 2.2 A and AA and axe's own best practice; nothing is fetched while it looks. */
export const axeOptions: RunOptions = {
  preload: false,
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { region: { enabled: false } },
};

/** One line a violation: the rule, what it says, and where. */
export function violations(results: Pick<AxeResults, 'violations'>): string[] {
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.flat().join(' ')})`),
  );
}
