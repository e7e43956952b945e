import 'axe-core';
import { axeOptions, type AxeRun, violations } from '../../support/axe.js';

declare global {
  var axe: { run: AxeRun };
}

/** What axe objects to in `context`, one line a violation; empty where all is well. */
export async function audit(context: Element | Document = document): Promise<string[]> {
  return violations(await globalThis.axe.run(context, axeOptions));
}
