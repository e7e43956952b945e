import { nothing } from './client-schemas.js';
import { VendorRefusal } from './errors.js';
import { openRoute, type VendorRoute } from './route.js';

/** What the vendor's clients can ask for and this server does not have. */
export const absentRoutes: readonly VendorRoute[] = ['whatsapp', 'push', 'qr-code'].flatMap(
  (name) =>
    ['challenge', 'verify'].map((step) =>
      openRoute({
        method: 'POST',
        path: `/client/${step}/${name}`,
        body: nothing,
        async run() {
          throw new VendorRefusal(
            'not_implemented',
            `This server has no authenticators of the kind ${name}.`,
          );
        },
      }),
    ),
);
