import type { Nonces } from './dpop.js';
import type { RequestInfo } from './http/app.js';
import { createVendorApp } from './authsignal/app.js';
import { clientRoutes } from './authsignal/client-routes.js';
import type { Authsignal } from './authsignal/options.js';
import { serverRoutes } from './authsignal/server-routes.js';
import type { Service } from './service.js';

export { apiPath } from './authsignal/app.js';
export { launchRoutes } from './authsignal/launch-routes.js';

/** The API of Authsignal's clients, as a function beside our own. */
export function createAuthsignal(
  service: Service,
  config: Authsignal,
  nonces: Nonces,
): (request: Request, info: RequestInfo) => Promise<Response> {
  return createVendorApp(service, config, nonces, [...serverRoutes, ...clientRoutes]);
}
