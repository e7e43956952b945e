import { assetsOf, type Assets } from '../assets.js';
import type { Route } from '../http/route.js';
import { Refusal } from '../refusal.js';

const built = new URL('../../../dist/', import.meta.url);

/** The files for script tags, which any site may load: as scripts with `integrity` they are read across origins. */
export function cdnRoutes(assets: Assets = assetsOf(built)): readonly Route[] {
  return [
    {
      audience: 'public',
      method: 'GET',
      path: '/cdn/:file',
      access: 'public',
      summary: 'A file for script tags',
      answer: { status: 200, type: 'text/javascript' },
      refusals: ['not_found'],
      async handle({ params: { file = '' } }) {
        const asset = await assets(`cdn/${file}`);
        if (!asset) throw new Refusal('not_found');
        // Others keep their name over versions, and name parts that the next version no longer has.
        const hashed = /\.[\w-]{8}\.js$/.test(file);
        return new Response(asset.body, {
          headers: {
            'content-type': asset.type,
            'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
            'access-control-allow-origin': '*',
            'cross-origin-resource-policy': 'cross-origin',
          },
        });
      },
    },
  ];
}
