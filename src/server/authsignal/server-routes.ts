import { actionRoutes } from './action-routes.js';
import { absent, type VendorRoute } from './route.js';
import { userRoutes } from './user-routes.js';

/** The vendor's server API. */
export const serverRoutes: readonly VendorRoute[] = [
  ...actionRoutes,
  ...userRoutes,
  absent('POST', '/claim'),
  absent('POST', '/challenge'),
  absent('POST', '/verify'),
  absent('GET', '/challenges'),
  absent('POST', '/sessions'),
  absent('POST', '/sessions/validate'),
  absent('POST', '/sessions/refresh'),
  absent('POST', '/sessions/revoke'),
  absent('POST', '/sessions/user/revoke'),
];
