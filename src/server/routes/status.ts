import { statusResponse } from '../answers.js';
import { watchRoute, type Route } from '../http/route.js';
import { statusRequest } from '../schemas.js';
import { checkWatcher, leave, readWatched, statusOf } from '../status.js';
import type { Waiting } from '../waiting.js';

/** What openers read that are cut off from the window they opened. */
export function statusRoutes(waiting: Waiting): readonly Route[] {
  return [
    watchRoute({
      method: 'POST',
      path: '/v1/actions/:actionId/status',
      access: 'watch',
      summary: 'Wait for what becomes of an action, or say that its window closes',
      body: statusRequest,
      answer: { status: 200, schema: statusResponse, empty: 'The farewell has been noted.' },
      refusals: ['not_found', 'rate_limited', 'tenant_mismatch'],
      async run({ service, params, signal }, { watch, wait, closed }, origin) {
        const watched = await readWatched(service, params['actionId'] ?? '', watch);
        checkWatcher(service, watched, origin);
        if (closed) {
          await leave(service, watched.id);
          return { status: 204, body: undefined };
        }
        const waits = watched.outcome === 'pending' && wait !== 0;
        const known = waits ? await waiting.change(watched, signal) : watched;
        return { status: 200, body: statusOf(service, known) };
      },
    }),
  ];
}
