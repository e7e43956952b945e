import type { Outcome } from '../events.js';

/**
 * Where the person goes afterwards, with what came of it; undefined where the address is none. What the host's own address
 * has in its query stays.
 */
export function returnUrl(
  returnTo: string,
  state: string | undefined,
  outcome: Outcome,
): string | undefined {
  if (!URL.canParse(returnTo)) return undefined;
  const url = new URL(returnTo);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const { searchParams } = url;
  for (const name of ['state', 'outcome', 'result']) searchParams.delete(name);
  if (state !== undefined) searchParams.set('state', state);
  searchParams.set('outcome', outcome.status);
  if (outcome.status === 'completed' && outcome.result !== undefined)
    searchParams.set('result', outcome.result);
  return url.href;
}
