import { absentRoutes } from './client-absent.js';
import { codeRoutes } from './client-codes.js';
import { linkRoutes } from './client-links.js';
import { listRoutes } from './client-list.js';
import { passkeyRoutes } from './client-passkeys.js';
import { securityKeyRoutes } from './client-security-keys.js';
import type { VendorRoute } from './route.js';

/** The vendor's client API. */
export const clientRoutes: readonly VendorRoute[] = [
  ...listRoutes,
  ...passkeyRoutes,
  ...securityKeyRoutes,
  ...codeRoutes,
  ...linkRoutes,
  ...absentRoutes,
];
