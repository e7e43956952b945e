import type { Embedder } from '../contract.js';
import { refuse } from './access.js';
import type { Action } from './actions.js';
import { tenantOf, type Service } from './service.js';
import { currentEmbedOrigins } from './tenants.js';

/**
 * The pages that may have ours in a frame or a window: a frame only those the action lists, by the tenant's list of now;
 * a window, which nobody can lay anything over, the tenant's own and ours too.
 */
export function embeddersOf(
  service: Service,
  action: Pick<Action, 'tenant' | 'embed_origins'>,
  as: Embedder['as'],
): readonly string[] {
  const tenant = tenantOf(service, action.tenant);
  const listed = currentEmbedOrigins(tenant, action.embed_origins);
  return as === 'frame' ? listed : [...listed, ...tenant.origins, service.baseUrl];
}

/** Throws before anything is done where the page around or behind ours is not one of the action's. */
export function checkEmbedder(
  service: Service,
  action: Action,
  embedder: Embedder | undefined,
): void {
  if (!embedder || embeddersOf(service, action, embedder.as).includes(embedder.origin)) return;
  throw refuse(
    'exchange',
    'unlisted-page',
    "List the origin of the page that shows this one in the action's `embedOrigins`.",
  );
}
