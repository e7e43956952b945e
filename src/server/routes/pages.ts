import type { Assets } from '../assets.js';
import type { Route } from '../http/route.js';
import { launchPage } from '../launch.js';
import { Refusal } from '../refusal.js';

/** What browsers load: the hosted page of a link, and its scripts. */
export function pageRoutes(assets: Assets): readonly Route[] {
  return [
    {
      audience: 'public',
      method: 'GET',
      path: '/launch',
      access: 'public',
      summary: 'The same page without a link, for `?doctor`; nobody may frame it',
      answer: { status: 200, type: 'text/html' },
      async handle({ service, headers }) {
        return launchPage(service, assets, '', headers);
      },
    },
    {
      audience: 'public',
      method: 'GET',
      path: '/launch/:actionId',
      access: 'public',
      summary: 'The hosted page of a link; changes nothing, however often it is read',
      answer: { status: 200, type: 'text/html' },
      async handle({ service, headers, params: { actionId = '' } }) {
        return launchPage(service, assets, actionId, headers);
      },
    },
    {
      audience: 'public',
      method: 'GET',
      path: '/assets/:file',
      access: 'public',
      summary: 'A script of the hosted page',
      answer: { status: 200, type: 'text/javascript' },
      refusals: ['not_found'],
      async handle({ params: { file = '' } }) {
        const asset = await assets(`assets/${file}`);
        if (!asset) throw new Refusal('not_found');
        const cache = asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
        return new Response(asset.body, {
          headers: { 'content-type': asset.type, 'cache-control': cache },
        });
      },
    },
  ];
}
